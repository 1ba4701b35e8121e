/** Last names common in the United States and Latin America. Without accents; those on -ez need not be listed. */
import { wordSet } from './word-set.ts'

export const FAMILY_NAMES = wordSet(`
  bovino noem obama kamala pritzker lightfoot abarca abeyta abrego abreu acevedo acosta acuna adamczyk adame
  agosto aguayo aguilar aguilera aguirre ajanel alanis alarcon alcala alcantara alcaraz aleman alfaro alicea
  almanza almaraz almonte altamirano alva alvarado amador amaro amaya anaya anderson andrade angeles
  anguiano angulo aparicio apolinar aponte aragon aranda arce archuleta arellano arenas arevalo arguello
  arias armendariz armenta armijo arredondo arreola arriaga arroyo arteaga arzate atencio avalos avendano
  avila aviles avina ayala baca badillo baeza bahena bailey baker balam balderas ballesteros banda banerjee
  banuelos barajas barba barela barnes barragan barraza barrera barrientos barrios barron batista bautista
  becerra becerril becker bedolla begum bekele beltran benavides bernal berrios betancourt bondarenko
  bonilla borja bravo briones briseno brito brooks bucio bueno bui burgos bustamante bustos butler caal
  caballero caban cabrera caceres cadena calderon calvillo calvo calzada camacho camarena camarillo campos
  canales cano cantor cantu caraballo carbajal cardenas cardona carillo carmona carranza carrasco
  carrasquillo carreon carrera carrero carrillo carrion carvajal casanova casares casillas castaneda
  castellanos castillo castro cavazos cazares ceballos cedillo ceja centeno cepeda cerda ceron cervantes
  chacon chan chapa chaudhry chavarria choc choi chowdhury chub cintron cisneros clarkson coc cohen coleman
  collado collazo collins colon colunga contreras cook corchado cordero cordova corona coronado corral
  corrales correa cortes cotto covarrubias cox coyotl crawford crespo cuautle cuellar cuevas cux dang das
  davila delacruz delafuente delagarza delarosa delatorre deleon delgadillo delgado delrio delvalle diaz
  duarte duenas duran echeverria edwards elizondo escalante escamilla escobar escobedo escudero esparza
  espinal espino espinosa espinoza esquivel estrada fajardo farias feliciano ferrer fierro figueroa fisher
  flores fonseca franco freeman frias friedman fuentes gaitan galarza galindo gallardo gallegos galvan
  gamboa gaona garay garcia garrido garza gastelum gaytan gibson gill godoy goldberg gonzales gracia granado
  granados griego grijalva guajardo guerra guerrero guevara guillen gupta guzman haile hansen haro harris
  hawkins heredia hernandes herrera hicks hidalgo hinojosa ho hoffman holguin huang huerta hughes hurtado
  hussain ibarra iglesias iqbal irizarry ivanov ixcoy izaguirre jacobs jacobson jaimes jankowski jaramillo
  jasso jenkins johnson jones jurado kaminski kaplan kaur khan klein kovalenko kowalczyk kowalski kozlowski
  krawczyk kumar laboy laguna lara larson laureano lazcano leal lebron ledesma lee leiva lemus lerma
  lewandowski leyva limon lin linares lira liu llamas loera lomeli longoria lovato loya lozada lozano
  luevano lugo macias madera madrid madrigal maestas magana malave maldonado manzanares manzano mares marin
  marroquin martell marti martinson mascarenas mata matos mazur mcdaniel mcdonald medina medrano mehta mejia
  mejicanos melgar melnyk mena menchaca mendoza mensah meraz mercado merino meza miramontes mireles mojica
  molina mondragon monroy montalvo montano montemayor montenegro montero montes montoya moore mora morales
  moran moreno mosqueda mota moya munguia muniz munoz murillo muro murphy myers nair najera naranjo nava
  navarrete navarro nazario negrete negron nieto nieves nolasco noriega nova novoa nowak obrien ocampo
  ocasio ochoa oconnor ojeda okafor okonkwo olivares olivas olivera olivo olmos olson olvera ontiveros
  oquendo orellana ornelas orosco orozco orta ortega ortiz osorio otero oviedo owens ozuna pabon pacheco
  padilla padron pagan palacios palma palomino palomo pantoja paredes parra partida patel patino paz pedraza
  pedroza pelayo pena perales peralta perea peres petrov pham phillipson pichardo pina pineda pinto pizarro
  plascencia polanco ponce pop porras porter portillo posada powell prado preciado prieto puente puga pulido
  quesada quevedo quezada quijano quinones quinta quintana quintanilla quintero quiros quiroz ramires ramos
  rangel rao rascon raya razo reddy reed regalado rendon renteria resendiz reynoso richardson rico rincon
  rios rivas rivera rivero roberts robinson robledo robles rocha rodas rojas roldan rolon romero romo roque
  rosado rosales rosas roybal rubalcava rubio rueda ruelas ruiz ruvalcaba saavedra saenz saiz salas salazar
  salcedo salcido saldana saldivar salgado salinas samaniego sanabria sanches sandoval sanmiguel santacruz
  santamaria santillan sarabia sauceda saucedo schmidt schneider schultz sedillo segovia segura sepulveda
  serna serrano serrato sevilla shah sharma shevchenko sical siddiqui sierra silva simmons singh sisneros
  smith solano solis solorio solorzano soria sosa sotelo soto stevens tafoya tamayo tapia tejada tejeda
  tello tena teran terrazas tesfaye thompson tijerina tinoco tirado tobar toledo tolentino toro torres tovar
  tran trejo trevino trujillo tuj tum turner tzoc ulloa urbina urena urias uribe urrutia valdes valdivia
  valdovinos valencia valenzuela valladares valle vallejo valles valverde varela vargas vega vela velasco
  venegas verdugo verduzco vergara viera vigil villa villafuerte villalobos villalpando villanueva villareal
  villarreal villasenor villegas vu wang watson weber williams wisniewski wojcik wong wu xol xu yanes yang
  ybarra zabaleta zajac zambrana zambrano zamora zamudio zapata zaragoza zarate zavala zayas zelaya zepeda
  zhang zhao zhou zielinski zuniga
`)
