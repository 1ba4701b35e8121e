/**
 * Everyday words of reports, English and Spanish, without accents: none of them is a street by itself.
 * The list need not be complete: a lone unknown word is only taken for a street where something else says so.
 */
import { wordSet } from './word-set.ts'

/** Who came, and with what. */
const ENFORCEMENT = wordSet(`
  ice migra inmigracion immigration hsi cbp ero dhs fbi atf dea cpd uscis border patrol agent agents agente
  agentes officer officers oficial oficiales fed feds federal federales federals marshal marshals police
  policia policias cop cops poli trooper troopers sheriff soldier soldiers soldados guardia guard guards
  swat raid raids redada redadas operativo checkpoint reten blockade enforcement deportation deported deport
  deportar warrant warrants orden badge badges vest vests chaleco chalecos mask masks masked mascara
  mascaras enmascarado enmascarados encapuchados tapados gear uniform uniforms uniforme uniformes rifle
  rifles gun guns arma armas armed armados weapon weapons pistol pistola handcuff handcuffs cuffs esposas
  esposado tactical plainclothes undercover unmarked marked van vans car cars suv suvs truck trucks pickup
  pickups vehicle vehicles bus buses taxi uber sedan jeep minivan camioneta camionetas carro carros coche
  coches troca trocas vehiculo vehiculos patrulla patrullas furgoneta furgonetas convoy caravan helicopter
  helicoptero drone tow bike bikes bicycle bici tahoe explorer durango charger suburban expedition silverado
  sierra impala altima camry honda toyota ford chevy chevrolet dodge nissan gmc kia hyundai bmw tinted
  windows window ventana ventanas plate plates placa placas license licence tags
`)

/** Whom they came for, and who saw it. */
const PEOPLE = wordSet(`
  people person persons man men woman women guy guys lady kid kids child children boy girl baby family
  families gente persona personas hombre hombres mujer mujeres senor senora senores muchacho muchachos joven
  jovenes nino ninos nina ninas familia familias student students estudiantes worker workers trabajador
  trabajadores vendor vendors vendedor vendedores landscaper landscapers roofers nanny jornaleros laborers
  driver drivers chofer crowd folks neighbor neighbors neighbour neighbours vecino vecinos vecina vecinas
  witness witnesses testigo testigos verifier verifiers volunteer volunteers volunteering voluntarios
  brigada brigade reporter lawyer abogado attorney alderman alderwoman alderperson mayor protest protesters
  protester protestors rally march arrest arrests mother mom mama mami father dad papa papi sister brother
  daughter son sons daughters wife husband aunt uncle cousin cousins nephew niece grandma grandpa
  grandmother grandfather parents tia tio tias tios hermano hermana hermanos hijo hija hijos hijas esposo
  esposa primo prima primos abuela abuelo abuelos sobrino sobrina suegra cunado cunada comadre compadre
  padre madre padres boyfriend girlfriend partner friend friends amigo amiga amigos amigas coworker
  coworkers boss jefe patron landlord tenant tenants resident residents teacher maestra maestro priest
  pastor trump biden president
`)

/** What is somebody's own: it must not come near an alert. */
const HEALTH = wordSet(`
  asthma diabetes diabetic autistic autism autista asthmatic epilepsy epileptic pregnant embarazada cancer
  sick enfermo enferma disabled discapacitado deaf sordo blind ciego hiv vih sida depressed suicidal blood
  sangre glass vidrio vidrios canoso bald calvo gordo flaco heart stroke dialysis wheelchair handicapped
  seizure seizures hungry bleeding injured herido herida elderly anciano anciana viejo vieja
`)

const ENGLISH = wordSet(`
  a about above across after afternoon again against ago ahead alert alerts all alley almost alone along
  already also always am an and another any anybody anyone anything apartment apartments approaching apt are
  area around as ask asked at away back backyard bad badly bag bags balcony basement be because bed been
  before behind being below beside besides better between big black block blocked blocks blue body both
  break breaking bring broke brown building buildings busy but by call called calling calls came camera can
  cannot cant care careful cash caution center chase chased city class clear clock close closed cold come
  comes coming company confirm confirmed construction contact corner could couple court crying currently
  dark dawn day days dead definitely did didnt direction dispatch do does doesnt dog dogs doing done dont
  door doors down driven driveway driving drove due during duty dusk each early east eastbound either else
  emergency empty end english entrance evening ever every everybody everyone everything exactly exit eyes
  face facebook fast feet few fight file fire first five flagged floor following foot for forced four free
  friday from front full gang garage garden gas gate get gets getting give go god going gone good got
  grabbed grabbing gray green grey ground group groups guess had half hallway hand hands happened happening
  hard has hat have having he headed heading heads hear heard hello help her here hey hi him his hit hold
  home homes hope horn hospital hour hours house houses how hurry hurt i idea if im in info information
  inside instagram intersection into is isnt it its ive job jobs jumped just keep kick kind knees knew knife
  knock knocked knocking know known language large last late later laying least leave leaving left less let
  like line link list little live lives living load lobby local located location lock long look looked
  looking looks lot lots loud lunch made main make making many map maybe me mean meet mid middle midnight
  mile miles min mind mins minute minutes moment monday money month more morning most move moved moving much
  multiple must my name named names near nearby need needs never new news next night no nobody noise none
  noon north northbound not note nothing notice now number numbers of off office ok okay old on once one
  ones only open opposite or orange other others our out outside over overnight page panic papers park
  parked parking part party pass passed past path pepper phone photo photos pic pics picked picking pics
  pink place places please pls plus porch possible possibly post posted posting private probably property
  public pull pulled pulling purple pushed put quick quickly quiet quietly quit raining random ran read
  ready real really red rear remove report reported reporting reports residence respond ride right rights
  road roads roof room round run running sad safe said same saturday saw say saying says scared school scene
  seat second see seeing seem seems seen send sent several shift shirt shoes short shot should shouting show
  side sides sidewalk sighting sightings sign silver sir sirens site sitting six slow slowly small smashed
  so some somebody someone something soon sorry sort south southbound spanish speaker spot spotted stairs
  stand standing start started starting stay still stolen stood stop stopped stopping stops store street
  streets stuff suite sunday sure suspicious swear take taken taking talk talking tall ten text texting
  texts than thank thanks that thats the their them then there theres these they theyre thing things think
  third this those three through thursday thx till time times tip to today together told tomorrow tonight
  too took top total touch toward towards town traffic train tree true truly try trying tuesday turn turned
  two u uhaul under unit unknown until up update upstairs ur urgent us use usual vacant very video videos
  view violence wait waiting walk walked walking wall want wanted wants ward wards warning was watch
  watching watchout way we wearing wednesday week weekend weird well went were west westbound what whats
  when where which while white who whole why wide will wish with without wont word work working works
  worried would wrong yard yeah yellow yep yes yesterday yet you young your youre yours bound driveby
  patrolling surrounded surrounding detained detaining arrested arresting handcuffed released quickly
  headsup heads fyi asap omg lol smh wtf lmk idk hr hrs pm sec half dozen bunch pair zero seven eight nine
  eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
  sixty seventy eighty ninety hundred thousand january february april june july august september october
  november december spring summer fall winter pizza tacos taco food coffee beer lunch dinner breakfast water
  tea book books depot decker wesson campus wheels horseback broadcast whatsapp tiktok telegram reddit
  nextdoor univision telemundo snapchat youtube messenger discord internet drones helicopters chopper
  choppers lights luces insta twitter signal zoom radio tv tape record call livestream alarm whistle
  whistles sad mad angry tired peace love hate quite calm gracias citizen citizens undocumented visa papers
  status legal illegal bond court hearing lawyers jail prison detention stranger strangers neighborhood hood
  grade graders graduation kindergarten birthday shop shops shopping sidewalks daughter trunk seatbelt
  engine motor hood dealer customers customer clothes jacket jackets hoodie hoodies glasses she herself
  himself themselves myself yourself it'll whoever whatever dollars bucks percent deportations arrests
  families calls tires years year old yo month months weeks lbs pounds degrees point points times pieces
  copies signatures members member team teams crew staff manager owner employees employee tourists
  pedestrians cyclists
`)

const SPANISH = wordSet(`
  a y e abajo abran abre abrir aca acaba acaban acera adentro adelante afuera agarraron agarrando agarran
  ahi ahora ahorita al alerta alertas algo alguien algun alguna algunas algunos alla alli alto amarilla
  amarillo andan andaba andaban anda anoche antes aqui arresto arriba asi asustada asustado asustados
  atencion atras aun aunque auxilio aviso avisar ayer ayuda ayudame ayuden azul azules bajo banqueta barrio
  bien blanca blancas blanco blancos bloquearon buena buenas bueno buenos buscan buscando busca cada calle
  calles cambio camino carcel casa casas casi cerca cerrada cerrado chicos cinco ciudad claro color comida
  como con confirmado confirmar conmigo contra corran corriendo cosa cosas creo cruce cuadra cuadras cual
  cuando cuantos cuarto cuatro cuidado cuidense da dan dando de dejen del deme dentro departamento depto
  derecha desde despacio despues detenido detenidos detienen detras detuvieron dia dias dice dicen dicho
  diez dijeron dijo dile dinero direccion dijo distrito domingo don dona donde dos edificio el ella ellos en
  encima enfrente enero entonces entraron entrando entre era eran es esa esas escuela ese eso esos espera
  esperando esquina esta estaba estaban estacionada estacionadas estacionado estacionados estamos estan
  estar estas este esto estos estoy favor feo foto fotos frente frio fue fuera fueron ganado gracias grande
  grandes gris grises grupo guey ha haber habia hablando hablo hace hacen hacer hacia haciendo hambre han
  hasta hay hayan hermosa hicieron hola hora horas hoy iba iban iglesia igual informacion informes ir
  izquierda jalaron joven jueves junto la lado lados largo las le lejos les libre lista llamada llamado
  llamar llame llego llegaron llegando llego llevan llevando llevo llevaron lo los lugar luego lunes luz mal
  mala manana mano manejando mapa martes mas mayor me media medio medianoche mediodia menos mercado mes mesa
  metieron mi miedo miercoles mientras minuto minutos mirando mire mis mismo momento morado mucha muchas
  mucho muchos muy nada nadie necesito negra negras negro negros ni ninguno no noche nombre nomas nos
  nosotros noticia noticias nuestra nuestro nueva nuevo nueve nunca o ocho oigan ojo once otra otras otro
  otros oye oyeron paisa paisanos para parada paradas parado parados parar pararon pared parece paro parque
  parte pasa pasando pasar pasaron paso pelea peligro pero perro perros pidiendo piso placa poco poquito por
  porfavor porfa porque porton preguntan preguntando primer primera pronto pude pueda pueden puedo puerta
  puertas pues puso que queda quedan quedense queria quien quienes quiero quince raza real redes reporte
  reporto rapido rojo roja rojos rumbo sabado sabe saben salen salgan saliendo salio salir salon se sea
  segundo segun seguro seis semana senal ser si sido siempre siendo siete siguen sigue sin sobre sola solo
  son soy sospechosa sospechoso su subieron sur sus tal tambien tampoco tan tarde tengan tengo tenia texto
  tiempo tienda tienen tiene tipo tipos tocando tocaron todo toda todas todos tomando trabajo trae traen
  traficos trafico trajeron tranquilo tras traila treinta tren tres tu tuvieron ubicacion un una unas uno
  unos urgente usted ustedes va vamos van varias varios vayan veces veinte veo ver verde verdad vez vi vida
  vienen viene viernes vieron vimos vinieron vio vive viven vivo vive vista viva voy vuelta vuelven ya yendo
  yo zona oeste norte distritos cumpleanos fiesta madrugada tardes noches mananas nel orale chin simon aver
  haber dizque traian llevaba llevaban paraban afueras rato ratito pasillo patio cochera sotano techo
  escalera escaleras ropa gorra gorras lentes camara boda misa quinceanera
`)

/** Words no alert may carry, by how they begin; a text with them may still name a street beside them. */
const ABUSE =
  /^(fuck|motherf|shit|bullshit|bitch|asshole|bastard|cunt|nazi|gestapo|fascis|wetback|beaner|nigg|retard)/
const SPANISH_ABUSE =
  /^(puta|puto|pinche|cabron|culer|pendej|ching|mierda|verga|maric|hijueputa|malparid|chota)/
const ABUSIVE_WORDS = wordSet(`
  dick dicks dickhead whore whores
  piss pissed pig pigs scum spic spics fag fags faggot faggots slut chink gook raghead kike
  tranny illegal illegals alien aliens invader invaders rapist rapists joto jotos perra perras naco nacos
  mojado mojados kill killed killer murder murderers muerte muertos mata matar matan
`)

/** Shapes of verbs and adverbs that no list can hold: "detaining", "gritaron", "rapidamente". */
const ENGLISH_ENDING = /(..(ing|tion|sion|ness|less|ment)|.{3}(ed|ly)|n't|'(re|ve|ll|m|d))$/
const SPANISH_ENDING = /.{3}(ando|iendo|yendo|aron|ieron|yeron|cion|ciones|mente|aban|ados|adas|idos|idas)$/
const NOT_INFLECTED = wordSet(`
  harding irving sterling browning channing golding keating manning fleming flemming redding reading corning
  fielding beverly kelly reilly waverly winfred alfred mildred fremont clement vermont wing king halsted
  spaulding division pershing ewing loring hastings italy
`)

const COMMON = [ENFORCEMENT, PEOPLE, HEALTH, ENGLISH, SPANISH, ABUSIVE_WORDS]

/** Who came and with what. */
export function isEnforcementWord(word: string): boolean {
  return ENFORCEMENT.has(word)
}

/** `word` in lower case without accents. */
export function isCommonWord(word: string): boolean {
  return COMMON.some((words) => words.has(word)) || ABUSE.test(word) || SPANISH_ABUSE.test(word)
}

/** Like a verb or an adverb by its ending: a street only with a direction or a kind, "Pershing Rd". */
export function looksInflected(word: string): boolean {
  return (ENGLISH_ENDING.test(word) || SPANISH_ENDING.test(word)) && !NOT_INFLECTED.has(word)
}
