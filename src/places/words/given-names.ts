/**
 * First names common in the United States and Latin America, and short forms, without accents.
 * Most of them stand in the name lists of @faker-js/faker (MIT) too.
 */
import { wordSet } from './word-set.ts'

export const GIVEN_NAMES = wordSet(`
  aaliyah aaron abagail abbey abbie abbigail abby abdiel abdul abdullah abe abebe abel abelardo abigail
  abigale abigayle abner abraham abril adah adalberto adaline adam adan addie adela adelbert adele adelia
  adelina adeline adell adella adelle aditya adolf adolfo adolph adolphus adonis adrain adrian adriana
  adrianna adriel adrien adrienne afton agata aglae agnes agnieszka agustin agustina ahmad ahmed aida aidan
  aiden aileen aimee aisha aiyana akeem alaina alan alana alanna alayna alba alberta albertha alberto albin
  albina albino alcides alda alden aldo alec aleen alejandra alejandrin alejandro alejo alek alena alene
  alessandra alessandro alessia aletha alex alexa alexandra alexandre alexandrea alexandria alexandrine
  alexandro alexane alexanne alexie alexis alexys alexzander alf alfonso alfonzo alford alfred alfreda
  alfredo ali alia alicia alina alisa alisha alison alisson alivia aliya aliyah aliza alize allan allene
  allie allison ally alma alondra alonso alonzo alphonse alphonso althea alton alvah alvaro alvena alvera
  alverta alvin alvina alvis alyce alycia alysa alysha alyson alyssa alysson amalia amanda amani amara amari
  amber ambrose amelia amelie amely america americo amie amilcar amina amir amira amiya amos amparo amy amya
  ana anabel anabelle anahi anahy anais anamaria anastacio anastasia andre andrea andreane andreanne andreas
  andres andrew andrzej andy angel angela angelica angelina angeline angelo angie angus anibal anika anissa
  anita aniya aniyah anjali anna annabel annabelle annalise annamae annamarie anne annetta annette anni
  annie ansel ansley anthony antoinette antone antonetta antonette antonia antonietta antonina antonio
  antwan antwon anuar anush anya apolonio april ara araceli aracely archibald archie ardella arden ardith
  areli arely ari ariadna ariana ariane arianna aric ariel arielle arjun arlene arlie arlo armand armando
  armani arnaldo arne arno arnoldo arnulfo aron art arturo arun arvel arvid arvilla aryanna asa asha ashlee
  ashleigh ashley ashly ashlynn ashton ashtyn asia asif assunta astrid athena aubree aubrey audie audra
  audreanne audrey augustine augustus aurelia aurelie aurelio aurora aurore austen austyn ava avery avis
  axel ayana ayden ayla aylin azucena bailee barbara barney baron barrett bart bartholome bartholomew
  bartolo barton baylee beatrice beatriz beau beaulah becky belen belinda bella ben benedict benicio benita
  benito bennie benny bernadette bernadine bernarda bernardo berneice bernhard bernice bernie berniece bert
  berta bertha bertram bertrand beryl bessie beth bethany bethel betsy bette bettie betty bettye beulah
  bianca bianka bill billie billy birdie blair blaise blanca blanche blaze bob bobbie bobby bogdan bonifacio
  bonnie boris boyd brad braden bradford bradly brady braeden brain brandi brando brandt brandy brandyn
  brannon branson brant braulio braxton brayan breana breanna breanne brenda brendan brenden brendon brenna
  brennon brent bret brett bria brian briana brianna brianne brice bridget bridgette bridie brielle brigitte
  brionna brisa britany britney brittany brock broderick brody brooke brooklyn bruce bruno bryan bryana
  bryant bryce brycen bryon buck bud buddy buford bulah burdette burnice buster cade caden caesar caitlin
  caitlyn cale caleb caleigh cali calista callie calvin camden cameron camila camilla camille camilo camren
  camron camryn camylle candace candelaria candelario candice candida candido cara carey caridad carissa
  carl carla carlee carles carleton carley carli carlie carlita carlitos carlo carlos carlota carlotta
  carlton carmel carmela carmelita carmella carmelo carmine carolanne carole carolina caroline carolyn
  carolyne carrie carson carter cary casandra casey casimer casimir casper cassandra cassandre cassidy
  cassie catalina caterina catharine cathrine cathryn cathy cayla ceasar cecile cecilia cecilio cedric
  cedrick celeste celestine celestino celia celina celine cesar chad chadrick chaim chance chandler chanel
  chanelle chantel charity charlene charley charlie charlotte chasity chauncey chavo chaya chayo chaz
  chelsea chelsey chelsie chen chepe cheryl chesley chet cheyanne cheyenne chidi chip chloe chris christa
  christelle christian christie christina christine christop christoph christophe christopher christy chucho
  chuy chyna ciara cielo cierra cindy cipriano citlali citlalli claire clara clarabelle clare clarissa claud
  claude claudia claudie claudine claudio clay clayton clemens clement clemente clementina clementine
  clemmie cleo cleora cleotilde cleta cletus cleve cliff clint clotilde clovis cloyd coby cody colby cole
  colin colleen collin colt colten colton concepcion concha conner connie connor conor conrad constantin
  consuelo cooper cora coral coralie corbin cordelia cordell cordia cordie corene corey corina corine
  corinne cornelius corrine cortney cory coty courtney coy craig creola cristal cristian cristina cristobal
  cristopher cruz cruzita crystalina crystel cuauhtemoc cullen curt curtis cydney cynthia cyrus dagmar
  dagoberto dahlia daija daikel daisha daisy dakota dale dalia dallas dallin dalton damaris dameon damian
  damien damion damon dana dandre dane dangelo danial daniel daniela daniella danielle danika dannie danny
  danyka daphne daphney darby daren darian dariana darien darin dario darion darius darla darlene darnell
  daron darrel darrell darren darrick darrin darrion darron darryl darwin daryl dashawn dasia dave david
  davin davion davis davon davonte dax dayami dayana dayanara dayna dayne deandre deangelo deanna debbie
  debora deborah debra declan dedric dedrick dee deion deja dejah dejon dejuan delaney delbert delfina
  delfino delia delilah dell della delmer delores delpha delphine demarco demarcus demario demetris
  demetrius demond dena denilson denis denise dennis deon deondre deontae deonte dereck derek derick deron
  derrick deshaun deshawn desiree desmond dessie destany destin destinee destiney destini destiny devan
  devante deven devin devonte devyn dewayne dewey dexter diana diane dianna dianne diego digna dillan dillon
  dimitri dina dino dion dirk dixie dmitri dock dolly dolores domenic domenica domenick domenico dominga
  domingo dominic dominik dominique don donald donaldo donato donavon donna donnell donnie donny dora dorcas
  doreen dorian doris dorotea dorothea dorothy dorris dortha dorthy doug dovie doyle duane dudley dulce
  dulcemaria duncan dunia durward dustin dwayne dwight dylan earl earlene earline earnest earnestine easton
  ebba ebenezer ebony ed eda eddie eden edgar edgardo edin edison edith edmond edmundo edna eduardo edwardo
  edwin edwina edyth edythe effie efrain efren eileen einar eino eladio elaina elba elbert elda elder eldon
  eldora eldred eldridge eleanora eleanore eleazar electa elena elenor elenora eleonore elfrieda eli elia
  elian eliane elias elida eliezer elijah elinor elinore elisa elisabeth elise eliseo elisha elissa eliza
  elizabet ella ellie elliot elmer elmira elmo elmore elna elnora elody eloisa eloise elouise eloy elroy
  elsa elsie elta elton elva elvera elvia elvie elvin elvira elvis elwin elwyn elyse elyssa elza emanuel
  emelia emelie emely emerson emery emie emil emile emilia emiliano emilie emilio emily emma emmalee
  emmanuel emmanuelle emmet emmie emmitt emmy emory ena enedina enid enoch enola enos enrico enrique ephraim
  erasmo eriberto eric erica erich erick ericka erik erika erin erlin erling erma erna ernest ernestina
  ernestine ernesto ernie ervin erwin eryn esmeralda esperanza essie esteban estefania estefany estel estela
  estell estella estelle ester estevan esther estrella estuardo etha ethan ethel ethelyn ethyl etta ettie
  eudora eufemia eugenia eugenie eugenio eula eulah eulalia euna eunice eusebio evalyn evan evangelina
  evangeline eve evelia evelin eveline evelyn everardo everette evert evie ewa ewald ewell exequiel ezekiel
  ezequiel ezra fabian fabiola fabricio fae faith fannie fanny fatima fatou faustino fausto favian fay faye
  federico felicia felicitas felicity felipa felipe felix fermin fernan fernanda fernando ferne fidel
  filiberto filomena finn fiona flavie flavio fleta flip flo flor flora florence florencia florencio florian
  florida florine flossie floy floyd forrest fortino frances francesca francesco francine francisca frank
  frankie franz fred freda freddie freddy frederic frederick frederik frederique fredrick fredy freeda
  freida frida frieda friedrich fritz furman gabby gabe gabino gabriel gabriela gabriella gabrielle gael
  gaetano gail gardner garett garnet garnett garret garrett garrick garrison garry garth gary gaspar gaston
  gavin gayle genaro gene genesis genevieve gennaro genoveva geo geoff geoffrey georgette georgia georgiana
  georgianna georgina geovanni geovanny geovany gerald geraldine geraldo gerard gerardo gerber gerda gerhard
  germaine german gerry gerson gertrude gia gianni gideon gil gilbert gilberto gilda gillian gina ginger
  gino giovani giovanna giovanni giovanny gisela giselle gisselle giuseppe gladis gladyce glen glenda glendy
  glenn glenna glennie gloria glynis godfrey golda gonzalo gracie graciela graham grayce grayson greg
  gregoria gregorio greta gretchen greyson gricelda griffin griselda grzegorz guadalupe gudrun guero guido
  guillermina guillermo guiseppe gunnar gunner gus gussie gust gustave gustavo gwen gwendolyn hadley hailee
  hailey hailie hal haleigh haley halie halle hallie hamza hank hanna hannah hans hardy harley harmon
  harmony harold harriet harry harvey hasan haskell hassan hassie hattie haven hayden haylee hayley haylie
  hazle heath heather heber hector heidi heidy helen helena helene helga hellen helmer heloise henri
  henrietta henriette herb herbert heriberto herlinda herman hermelinda hermenegildo hermila hermina
  herminia herminio hernan hershel herta hertha hester hettie heydi heyli hilaria hilario hilbert hilda
  hildegard hillard hillary hilma hilton hipolito hiram hiroshi hollie hollis homero horace horacio
  hortencia hosea howell hubert hugh hugo hulda humberto hunter hyman hyun ian ibrahim icie ida idell idella
  ignacia ignacio ignatius ike iker ila ilder ilene iliana ima imani imanol imelda immanuel imogene ina ines
  ingrid ingris ira irena iris irma irvin irvine irwin isaac isabel isabela isabella isabelle isac isadore
  isai isaiah isaias isela ishmael isidora isidore isidro ismael isobel isom israel issac itzayana itzel iva
  ivah ivan ivana ivanna ivette ivon ivonne ivor ivy izabella izaiah jabari jace jacek jacey jacinthe
  jacinto jack jackeline jackie jacklyn jacky jaclyn jacob jacobo jacqueline jacquelyn jacques jacynthe jada
  jade jaden jadon jadwiga jadyn jaeden jaida jaiden jailyn jaime jairo jairon jakayla jake jakob jaleel
  jalen jalon jalyn jamaal jamal jamar jamarcus jamel james jameson jamey jamie jamil jamir jamison jammie
  jan jana janae jane janelle janessa janet janeth janice janick janie janis janiya jannie jany jaquan
  jaquelin jaqueline jared jaren jarod jaron jarred jarrell jarret jarrett jarrod jasen jasmin jasmine jason
  javier javon javonte jaxon jay jayce jaycee jayda jayde jayden jaydon jayla jaylan jaylen jaylin jaylon
  jayme jayne jayson jazlyn jazmin jazmyn jazmyne jeanette jeanie jeanne jeannette jeannie jed jedediah
  jedidiah jeferson jeff jefferey jeffrey jeffry jena jenifer jenna jennie jennifer jennings jenny jennyfer
  jerad jerald jeramie jeramy jerel jeremiah jeremie jeremy jermain jermaine jermey jerod jeromy jeronimo
  jerrell jerrod jerrold jerry jesenia jesica jess jesse jessica jessika jessy jessyca jesus jett jettie
  jevon jewel jhon jhonny jill jillian jim jimena jimmie jimmy jiovani jo joan joana joanie joann joanna
  joanne joannie joanny joany joaquin jocelyn jodi jodie jody joe joel joelle joesph joey johan johana
  johann johanna johathan john johnathan johnathon johnnie johnny johnpaul jolene jolie jon jonah jonas
  jonatan jonathan jonathon jordan jordane jordi jordon jordy jordyn jorge jose josefa josefina joselyn
  josemaria josep joseph josephine josh joshua joshuah josiah josiane josianne josie joslyn josselin
  josselyn josue jovan jovani jovanny jovany joy joyce juan juana juanita juanito judah judd jude judge
  judith judson judy jules julian juliana julianne julie julien juliet julieta julio julissa julius junior
  junius justen justice justin justina juston justus justyn juvenal juwan kacey kaci kacie kade kaden kadin
  kaela kaelyn kaia kailee kailey kailyn kaitlin kaitlyn kale kaleb kaleigh kaley kali kallie kameron
  kamille kamren kamron kamryn kane kara kareem karelle karen kari kariane karianne karina karine karl karla
  karlee karley karli karlie karlita karolann karson kasandra kasey kasia kassandra katarina katarzyna kate
  katelin katelyn katharina katharine katherine katheryn kathleen kathlyn kathryn kathryne kathy katia katie
  katlyn katlynn katrina katrine kattie kavon kay kaya kaycee kayden kayla kaylah kaylee kayleigh kayley
  kayli kaylie kaylin keagan keanu keara keaton keegan keely keenan keira keisha keith kellen kelley kelli
  kellie kelly kelsey kelsi kelsie kelton ken kendall kendra kendrick kenia kenna kennedi kennith kenny kent
  kenya kenyatta kenyon keon kerry keshaun keshawn keven kevin kevon kevyn keyla keyon keyshawn khadija
  khalid khalil kian kiana kianna kiara kiarra kiel kiera kieran kiley kim kimberly kip kira kirk kirsten
  kirstin kitty klaus kobe koby kody kolby kole korbin korey kory kraig kris krista kristen kristi kristian
  kristie kristin kristina kristine kristofer kristoffer kristopher kristy krystal krystel krystina
  krzysztof kurt kurtis kwame kyla kyle kyleigh kyler kylie kyra lacy ladarius ladislao laila laisha lalo
  lamar lamont lana lance landen landon lane laney larissa laron larry lars larue latisha latoya latrice
  laura lauren laurence lauretta lauriane laurianne laurie laurine laury lauryn lavada lavern laverna
  laverne lavina lavinia lavon lavonne lawson layla layne lazaro lea leah leandro leann leanna leanne leatha
  leda leia leif leigh leila leilani lela lelah lelia lempi lemuel lena lenin lenna lennie lenny lenora
  lenore leo leola leon leonardo leone leonel leonie leonor leonora leopold leopoldo leora lera lesbia
  lesley leslie lesly lessie leta letha leticia letitia lety levi lew lewis lexi lexie lexus li lia liam
  liana libbie libby lidia lila lilia lilian liliana liliane lilla lilliana lillie lilly lily lilyan lina
  linda lindsay lindsey ling linnea linnie linwood lionel lisa lisandro lisette litzy liza lizbeth lizeth
  lizzie llewellyn lois lola loma lon lonie lonnie lonny lonzo lora loraine loren lorena lorene lorenz
  lorenza lorenzo loretta lori lorine lorna lorraine lottie lou louisa lourdes louvenia loy loyce luca lucas
  lucero lucia luciana luciano lucie lucienne lucila lucile lucille lucinda lucio lucious lucius lucrecia
  lucy ludie ludwig lue luigi luis luisa luisana luisito lukas luke lula lulu lupe lupita lura lurline luz
  lyda lydia lyla lyle lynda lynette lynn lynne lyric lysanne mabel mabelle mable macario macey maci macie
  mack mackenzie macy madaline madalyn maddison madeline madelyn madge madie madilyn madisen madisyn madyson
  mae maegan maeve mafalda magali magda magdalen magdalena maggie maia maica maida maikel maira maiya
  makayla makenna makenzie malachi malcolm malia malik malika malinda mallie mallory malvina mamadou mamie
  mandy manley manny manolo manuel manuela mara marbella marc marcel marcela marcelina marcelino marcella
  marcelle marcellus marcelo marcia marco marcos marcus margaret margarete margaretta margarette margarita
  margarito marge margie margot margret marguerite maria mariah mariajose mariam marian mariana mariane
  marianna marianne mariano maribel maribeth maricela maricruz marie mariela marielle marietta marijose
  marilie marilou marilu mariluz marilyn marilyne marilynn marina mario marisa marisela marisol maritza
  marjolaine marjorie marjory mark markus marla marlee marlen marlene marleny marley marlin marlon marques
  marquis marquise marsha marta martha martin martina martine martinita marty marvin mary maryam maryann
  maryjane maryse maryuri mateo mathew mathias mathilda mathilde matias matilda matilde matt matteo matthew
  mattie maude maudie maura maureen maurice mauricio maurine mauro maverick mavis max maxie maxim maxima
  maxime maximilian maximiliano maximillia maximillian maximino maximo maximus maxine maya maybell maybelle
  maye mayerlin maymie maynard mayra mayte mazie mckayla mckenna mckenzie meagan meaghan meda megan megane
  meggie meghan mehmet mei mekhi melanie melany melba melinda melisa melissa mellie melvin melyna melyssa
  memo mercedes meredith merl merle merlin merritt mertie mervin meta mia micaela micah michaela michale
  micheal michel michele michelle mickey miguel miguelina miguelito mikayla mike mikel milagro milagros
  milan miles milford millie milo milton mina mindy minerva minh minnie miranda mireille mireya miriam mirna
  misael misty mitch mitchel mitchell mittie modesta modesto mohamed mohammad mohammed moises mollie molly
  mona monica monique monserrat monserrate monserrath monte monty moriah morris mortimer morton mose moses
  moshe mossie mozell mozelle muhammad muriel murl murray mustafa mya myah mylene myles myra myriam myrl
  myrna myron myrtice myrtie myrtis nadia nadine nahomi nakia nallely nanci nancy nanette nannie naomi
  naomie narciso nash nasir nat natalia natalie natalio nataly natasha nathan nathanael nathanial nathaniel
  nathen nayeli nayely neal ned nedra neha neil nelda nell nella nelle nellie nelly nels neoma neptali
  nestor nettie newell newton ngozi nguyen nia nicholas nicholaus nichole nick nicklaus nickolas nico nicola
  nicolas nicolasa nicole nicolette nidia nigel nikki nikko niko nikolas nils nina nixon noah noe noel
  noelia noemi noemie noemy nohelia nohemi nola nolan nona norbert norberto noreen norene norine norma
  norris norval novella nubia nya nyah nyasia obdulia obie oceane ocie octavio octavius oda odalys odessa
  odie ofelia okey oksana ola olaf ole oleg olen olena oleta olga olin oliver olivia ollie oluwaseun oma
  omar omari omer ona ondina onie ophelia ora oral oralia oran orangel oren orie orin orion orland orlando
  orlo orpha orrin orval orville osbaldo osborn osborne osiris osman osmar osvaldo oswald oswaldo otha otho
  otilia otis ottilie ottis ova owen ozella pablito pablo paco paige paloma pam pamela panchita pancho pansy
  paola paolo pascale pascual pasquale pat patience patricia patricio patsy patti pattie patty paul paula
  paulette pauline paulino paulo pawel payton pearl pearlie pearline pedrito pedro peggie peggy penelope
  penny pepe percival percy perla pete peter petra petrona peyton phil philip phillip phoebe phyllis pierre
  pietro pilar pinkie pio piotr piper placido plutarco polly porfirio precious presley preston prince
  princess priscila priscilla priya providenci prudence queen queenie quentin quetzal quinn quinten quinton
  rachael rachel rachelle rae raegan rafael rafaela raheem rahsaan rahul raina raisa raj rajesh raleigh
  ramiro ramon randal randall randi randy ransom raoul raphael raphaelle raquel rashad rashawn rasheed
  rashid raul ravi ray raymundo reagan reanna reba rebeca rebecca rebeka rebekah reece reese refugio regan
  reggie regina reginald reid reina reinhold remington renata rene renee ressie retha retta reuben reva rex
  rey reyes reymundo reyna reynaldo reynold rhea rhett rhianna rhiannon rhoda rhonda ricardo richard richie
  rick rickey rickie ricky rigoberto riley rita rob robbie robert roberta roberto robin robyn rochelle rocio
  rocky rod roderick rodger rodney rodolfo rodrick rodrigo roel rogelio roland rolando rollin roma romaine
  roman romana ron ronald ronaldo roni ronnie ronny rony rory rosa rosalba rosalee rosalia rosalind
  rosalinda rosalio rosalyn rosamond rosanna rosario rosaura rosella roselyn rosemarie rosendo roser rosetta
  rosibel rosie rosina rosita rossie rowan rowena rowland roxana roxane roxanne roy royal royce rozella
  ruben rubie ruby rubye rudolph rudy rufina rufino rufus rupert ruperto russ russel russell rusty ruth
  ruthe ruthie ryann ryder rylan rylee ryleigh ryley sabina sabrina sabryna sade sadie sadye saige sallie
  sally salma salome salvador salvatore sam samanta samantha samara samir sammie sammy sampson samson samuel
  sancho sandra sandrine sandy sanjay santana santina santino santos sara sarah sarahi sarai sarina sasha
  saul savanah savanna savannah savion scarlett schuyler scot scott scottie scotty seamus sean sebastian
  sedrick selena selene selina selma selmer selvin serafin serena serenity sergi sergio seth severiano
  seymour shad shaina shakira shana shane shanel shanelle shania shanice shanie shaniya shanna shannon
  shanny shanon shany shari sharon sharonda shaun shaunna shawn shawna shayla shaylee shayna shayne shea
  sheila shelby shelia shelley shelly shemar sheri sherri sherry sherwood sheryl shirley shyann shyanne
  sibyl sid sidney sienna sigmund sigrid sigurd silas silvano silverio silvestre silvia sim simeon simon
  simona simone sincere sixto skye skyla skylar slava socorro sofia sol soledad solon sonia sonja sonny
  sonya sophia sophie soraya spencer stacey stacie stacy stan stanford stanton stefan stefania stefanie
  stefany stephan stephania stephanie stephany stephon steve steven stevie stu stuart sucely sue sunil sunny
  susana susanna susie suyapa suzanne sven svetlana syble sydnee sydney sydni sydnie sylvan sylvester sylvia
  tabitha tad tadeo talia talon tamara tamera tami tamia tammy tania tanner tanya tara taryn tasha tate
  tatiana tatum tatyana taurean tavares taya teagan ted telly telma tenoch teodora teodoro teofilo terence
  teresa teresita teri terrance terrell terrence terri terrill terry tess tessa tessie tevin thad thaddeus
  thalia thea thelma theo theodora theodore theresa therese theresia theron thora thurman tia tiana tianna
  tiara tierra tiffany tillman tim timmothy timmy timoteo timothy tina tito titus tobias tobin toby tod todd
  tom tomas tomasa tomasz tommie tommy toney toni tony tonya torey torrance torrey toy toya trace tracey
  traci tracy travis travon tre tremaine tremayne trent trenton tressa tressie treva trever trevion trevon
  trevor trey tricia trinidad trinity trisha tristan tristian tristin triston trudie trycia trystan tucker
  twila ty tyler tyra tyree tyreek tyrel tyrell tyrese tyrique tyrone tyshawn tyson ubaldo ulices ulises
  ulysses urbano uriah uriel ursula vada valarie valentin valentina valentine valeria valerie vallie vance
  vanesa vanessa vania vaughn veda velda velia vella velma velva vena vera verda verdie vergie verla verlie
  vern verna verner vernice vernie verona veronica vesta vicenta vicente vicki vickie vicky victor vida
  vidal vilma vince vincenza vincenzo vinnie viola violet violeta violette virgie virgil virginie viridiana
  vita vito vivian viviana viviane vivianne vivien vivienne vladimir vonda wade waino waldemar waldo walker
  wanda wava waylon wei weldon wendi wendy werner wes westley weston whitney wilber wilbert wilbur wilburn
  wiley wilford wilfred wilfredo wilfrid wilfrido wilhelm wilhelmina wilhelmine willa william willie willis
  willy wilma wilmer wilton winfield winifred winnifred wojciech woodrow wuilmer wyatt wyman xander xavier
  ximena xin xiomara xitlali xochitl xzavier yadhira yadira yael yahaira yahir yair yajaira yamilet yamileth
  yandel yaretzi yaretzy yaritza yasmeen yasmin yasmine yazmin yeferson yeimi yelena yeni yesenia yesica
  yesli yessenia yessica yi yoandry yoel yolanda yonatan yorleny yorman yoselin yoshiko yosmar yuleidy
  yuleisy yuliana yulissa yuri yuridia yusmary yusuf yvette zacarias zach zachariah zachary zachery zack
  zackary zackery zainab zaira zakary zander zane zara zaria zechariah zelda zella zelma zena zenaida zetta
  zion zita zoe zoey zofia zoie zoila zola zora zula zulema zuleyma zully
`)
