import { phrases, wholePhrases } from '../phrases.ts'

/* How people turn us down without any word for stopping, and what only sounds like it. */

/** Refusals that are the whole text or a clause of it. */
export const REFUSED = wholePhrases(`
  not|never interested .. / no longer interested .. / nope|no not interested .. / hard pass / i? pass on this
  enough / enough already|now|please|pls|stop / thats? is? enough .. / i|we? had|have enough .. / ive had enough
  disable|deactivate|unregister|erase|delete|remove|disenroll
  disable|erase|delete|remove me|us|it|all|this|now
  pass|paso / i? want|need|wanted off|out / let me out|go / no soy _ / no soy yo / this isnt|aint _
  not _ wrong number|person
  se equivoc* .. / equivocad* / you|u|yall have|got|has? the? wrong number|person|guy|lady|girl|man|phone|one ..
  this|thats is? the? wrong number|person / wrong number|person|phone
  numero|telefono|persona|cel equivocad*|incorrect* ..
  es|este|esta|tienen|tiene es|el|un? numero|telefono|persona equivocad*|incorrect* .. / no es mi|este numero ..
  no estoy interesad* .. / no me interesa* .. / nada que ver .. / no es para mi / not for me .. / aint for me
  bajenle|bajale|bajele .. / ya bajenle|bajale .. / no mames .. / i told you|u|yall .. no / i said no ..
  no means no
  nah|no|nope|nel im good|ok|okay|alright|set? .. / que no / que? ya? te|les? dije que no / silence|silencio
  let|leave me off|out|be / do not text|call|message .. / no texts|texting|calls please?
  im done|over|good .. thanks? / me salgo .. / me quito .. / hasta nunca / no contact|contacto / do not contact
  i|we? never signed|asked|agreed|subscribed .. / yo? no|nunca me? inscribi|apunte|registre|suscribi|pedi ..
`)

/** Refusals that may stand anywhere in a text that tells of nothing else. */
export const REFUSES_US = phrases(`
  for|por the|el? love|amor|gods|christs|petes|dios sake|of|de ..
  drain*|kill*|eat*|use*|fill* .. my battery|phone|data|inbox|storage|minutes
  let me|us|him|her sleep|rest|work|live|be|breathe / dej*me|dej*nos dormir|trabajar|descansar|vivir
  are you|u|yall kidding|serious|insane|nuts|crazy
  nobody|noone|one|who asked|told|wants|wanted|needs|need for? this|you|u|these|that|it|TEXTS
  i|we? want|wanna|wish|like to leave|exit|go|quit $
  left|leaving|leave illinois|CITY|chi|town|country
  left|leaving|leave the|this city|state|country|area|neighborhood
  not|dont|no|longer in|living|live|from in? the|this|that? chi|CITY|city|town .. anymore|longer|more
  not|dont|no|longer in|living|live|from in? the|this|that? illinois|area .. anymore|longer|more
  not|dont|no|longer in|living|live|from in? the|this|that? neighborhood|state .. anymore|longer|more
  dont|no have|tengo|got time|tiempo|energy|ganas for|para|de this|these|esto|eso|leer|TEXTS
  get|stay out|outta of? my phone|inbox|life|face|business
  dont drag|involve|include|put|get|loop|rope|add me|us|my / take|get _ off|out $
  que|ya se? acab*|termin* esto|eso|ya|los|con|de
  acaben|acabe|terminen|termine|para ya? con|de|a MESSAGES|eso|esto|los|las|sus|tanto|mandar*
  paren|pare|parale|cortenle|cortale|bajenle ya? con|de|a MESSAGES|eso|esto|los|las|sus|tanto|mandar*
  ya? me|nos aburr*|hart*|cansaron|canso|fastidi*|enfad*|chocan|caen ..
  como|cuanto jod*|chingan|friegan|molestan|fastidian|insisten
  alv|verga con|sus|ya / ahi muere|murio .. / no lo|la|los|las solicite|pedi|autorice|autorizo
  not|never|didnt authorize|request|consent* ..
  NUMBER ya? no es .. / no es de el|ella|esa|ese|nosotros / report* you|u|yall|this NUMBER?
  chill|ease|cool|lay|calm|slow|relax|back|tone .. with|w|on|off|up|down .. MESSAGES / knock it off
  cut it out|off
  not|isnt|arent|aint|nothing for me|us
  no me|nos sirve|sirven|ayuda|ayudan|importa|importan|gusta|gustan|interes*|hace|hacen
  if you|u|yall? dont|wont stop|quit / si no dejan|paran|paren|le / let me off|out|go
  give it|me a rest|break
  lose|forget|erase|wipe|scrub|ditch|trash|toss my|our|this|the|her|his|that NUMBER
  who|how gave|did|do|has|got .. NUMBER .. lose|delete|remove|erase|take|forget|stop|dont
  lose|erase|scrub it|me
  who|someone|somebody|ex|friend|kid|kids|son .. put|signed|gave|used|entered|added me|us|my
  daughter|brother|sister|mom|cousin|husband|wife|boyfriend .. put|signed|gave|used|entered|added me|us|my
  alguien|ex|hijo|hija|hermano|hermana|amiga .. apunto|puso|dio|uso|metio|inscribio|registro
  amigo|mama|esposo|esposa|nino|nina|primo .. apunto|puso|dio|uso|metio|inscribio|registro
  just|recently got this|a|the new? number|phone / previous|prior|old|last owner|person
  whoever .. had|owned|has
  had this number before / number .. before me / had it before me / this is .. phone|number|cell now
  told|said|asked you|u|yall|them|people|ya .. no|stop|quit|already|times
  dije|dicho|pedi|pedido que|ke .. no|ya|par*|dej*|deten*|quit*|borr*
  how many times / cuantas veces .. / TEXTS .. insane|ridiculous|excessive|crazy|absurd|nonstop
  # TEXTS a|per|al|cada|in|en|today|hoy day|dia|hour|hora|un|one / TEXTS a|per|al day|dia|hour
  way? too many|much .. $ / way? too many|much .. im|bye|please|i|thanks / demasiad* .. adios|bye|ya|no|gracias
  report* .. spam|junk / junk mail|texts|messages
  cant|couldnt|wont handle|deal|stand|cope|take with? these|this|it|TEXTS|any|so
  cant|couldnt handle|deal|stand|cope with? .. anymore / ya? no puedo con tant*|los|las|estos|estas|esto
  da|dan|causa|causan ansiedad|miedo|estres|panico / but|pero im|i am? done|out / pero ya no|basta|estuvo
  ya ni vivo|uso|estoy|radico|trabajo|ocupo|quiero|necesito / ni vivo|uso|trabajo .. aqui|ahi|alla|esto|CITY
  ya? no usa|tiene|ocupa|quiere|vive .. cel|celular|telefono|numero|aqui|esto|TEXTS
  SACARME|SACARLO / SACAR de aqui|ahi|alli|esto|esta|todo|LIST / SACAR .. LIST|NUMBER / SACAR mi|este|ese .. $
  pueden|puede|puedes|podrian|podria|quiero|quisiera que? me SACAR
  me|nos SACAR|sacan|quitan|borran|eliminan de|por|ya|please
  word|words|keyword|code|button|option|command|way|trick .. stop|end|ends|cancel|quit|off|out|unsubscribe
  palabra|clave|boton|opcion|comando|manera|forma .. parar|pare|paren|terminar
  palabra|clave|boton|opcion|comando|manera|forma .. cancelar|salir|quitar|dejar|detener
  so|until this|it|these|they stops|ends|stop|end
  make|makes|making this|it|them|these|the|TEXTS? TEXTS? stop|end|quit|go
  para que ya? no|dejen|pare|paren|deje me|nos|de? .. / pa que ya? no me|nos ..
  como .. que ya? no me|nos llegue|lleguen|manden
  yo? no conozco .. / dont know you|u|who .. dont|stop|remove|lose|delete / remove please|pls|thanks
  please remove|delete|unregister
  get|got out of this|here|it|these|your / turn|shut this|it|these|them|TEXTS|the .. off
  i|id rather|prefer you|not .. not|TEXTS
  i|id rather not|you / dont need|want this|the|your service|stuff|anymore|any
  good on the|these|your? MESSAGES
  ya no los|las|lo|me ocupo|necesito|quiero|uso|hace|sirven|interesa*
  unregister|deregister|disenroll|unenroll me|my|this|please
  of? these|TEXTS .. .. bye $
`)

/** Missing what we send: nobody who asks where the alerts are wants them ended. */
export const GETS_NOTHING = phrases(`
  stopped|quit|not|arent|isnt getting|get|got|gotten .. TEXTS|anything|any|nothing|one|them|it|since|anymore
  stopped|quit|not|arent|isnt gettin|receive|received|receiving .. TEXTS|anything|any|nothing
  stopped|quit|not|arent|isnt gettin|receive|received|receiving .. one|them|it|since|anymore
  wont|havent|hasnt|didnt|never|longer getting|get|got|gotten .. TEXTS|anything|any|nothing
  wont|havent|hasnt|didnt|never|longer getting|get|got|gotten .. one|them|it|since|anymore
  wont|havent|hasnt|didnt|never|longer gettin|receive|received|receiving .. TEXTS|anything|any|nothing
  wont|havent|hasnt|didnt|never|longer gettin|receive|received|receiving .. one|them|it|since|anymore
  stopped|quit getting|receiving .. $ / i stopped getting|receiving / cant get|receive|see .. TEXTS
  TEXTS|it|they|nothing just? stopped|quit|arent|isnt coming|working|arriving|come|came
  TEXTS|it|they|nothing just? not|never|havent|wont|hasnt coming|working|arriving|come|came
  TEXTS|it|they|nothing just? stopped|quit|arent|isnt arrive|arrived|been|sending|showing
  TEXTS|it|they|nothing just? not|never|havent|wont|hasnt arrive|arrived|been|sending|showing
  TEXTS|they|you|u|yall|it stopped|quit .. on me|us
  they|you|u|yall|yous guys? stopped|quit SENDING|texting|sending
  TEXTS stopped|pararon|dejaron / get|getting|got|receive|receiving|received nothing|0|zero
  nothing comes|came|coming|arrives|is
  TEXTS .. get|got|been|were turned|shut|cut .. off / am|was i unsubscribed|off|removed|blocked|dropped|deleted
  now|but|pero|ahora|y nothing|nada $ / nothing now|anymore|lately|today / used to get|receive .. TEXTS
  havent|not|never heard|hear|seen .. from you|u|yall|anyone|this
  no TEXTS .. since|in|for|lately|today|in days|weeks|all
  did|do|have|has|was|were|am|are you|u|yall|i|they|somebody|someone guys? .. removed|unsubscribed|dropped
  did|do|have|has|was|were|am|are you|u|yall|i|they|somebody|someone guys? .. kicked|deleted|blocked
  did|do|have|has|was|were|am|are you|u|yall|i|they|somebody|someone guys? .. remove|drop|kick
  did|do|have|has|was|were|am|are you|u|yall|i|they|somebody|someone guys? .. unsubscribe|delete|block
  did|have|has you|u|yall|they|someone guys? take|took|taken|get|got me|us|my .. off|out
  am|was|are|were i|we .. off|out|on .. LIST
  am|are i|we still? on|in|subscribed|signed|registered / still on|in the|your LIST
  why .. you|they|u|yall stop*|quit
  why am|arent|isnt|havent i|we not|gotten / why arent|isnt my|the .. TEXTS / where are|is my|the|your TEXTS
  no me|nos ha? llega|llegan|llego|llegaron|llegado|caen|cae|entran|entra
  no me|nos ha? aparecen|mandan|mandaron|mandado|avisan|avisaron|envian|enviaron|salen
  no me|nos han|ha|estan|esta llegado|mandado|avisado|enviado|llegando|mandando|avisando|enviando|caido
  nothing since|in|for|all|lately / still subscribed|enrolled|registered|getting
  dont|cant get|receive|see|hear .. TEXTS|anything|nothing|from
  ya? no llega|llegan|llegaron .. / se me|nos acabaron|pararon|cortaron .. / TEXTS .. working
  not|arent|isnt getting|receiving .. anymore
  no|nunca|ya|nomas recibo|recibi|recibimos|recibido|resibo|resivo ..
  no he|hemos|estoy|estamos recibido|recibiendo ..
  dejaron|dejo|pararon|paro|dejaste de? .. mandar*|enviar*|llegar*|avisar*|recibir*|textear*
  ya? no mandan|avisan|envian nada|TEXTS
  deje de recibir TEXTS / me|nos dieron de baja
  me|nos quitaron|sacaron|borraron|eliminaron|bloquearon|desconectaron
  sigo|estoy|todavia|aun en|inscrit*|registrad*|apuntad* la|su|el|en? LIST
  sigo inscrit*|registrad*|apuntad*|suscrit*
  se pararon|acabaron|fueron|cortaron los|las TEXTS / TEXTS stopped|no llegan|llega|sirven|funcionan|jalan
  porque|por ya? que? .. no me|nos mandan|llegan|avisan|llega
`)

/** What is asked of us beside it turns it into an end after all. */
export const ENDS_ANYWAY = phrases(`
  want|wants|wanna|wish|need|prefer|like|rather|quiero|quisiera|deseo|prefiero .. stop*|not|off|out|no
  how .. stop / como dejo|paro|hago|cancelo|quito .. / en|in|por SPANISH|ENGLISH
  dont|not|no|longer want|need|wish|care|like|quiero|necesito|ocupo
  please|just|so|then|now|pls stop|quit|remove|take|unsubscribe|cancel|delete
  stop|unsubscribe $ / ^ stop|quit|unsubscribe|cancel|remove|please|if / if you|u|yall stop*
  stop|quit texting|sending|messaging me|us|please|$
  way|how .. not|stop / to not / SACARME / yet|already|still|times|again remove*|take|taken|off
  off|me|removed|stop yet|already $
  still getting|receiving|texting|sending me? TEXTS|this|these|them|me
  why|wont|dont|cant dont|wont|cant|you .. stop / por favor ya|no|paren|dejen / mas por|please|porfavor
  no me manden|lleguen|envien
  how .. stop|quit|not get|getting|receiving / so .. dont|no get|llegue* / until|hasta que
`)

/** Talk in which something else stops, is cancelled, or has been had enough of. */
export const ENDS_SOMETHING_ELSE = phrases(`
  cancelled|canceled|cancelaron|cancelado|cancelada / stop it .. .. lol|haha|kind|sweet|funny|cute|nice|jaja
  quit|quits|quitting|stopped|stop|stops smoking|drinking|vaping|crying|eating
  quit|quits|quitting|stopped|stop|stops playing|talking|laughing|working|dating
  quit|quits|quitting my|at|last|school|work|class|tomorrow
  quit|quits|quitting the|his|her|a job|team|gym|band
  done|finished|through with my|the|his|her? homework|work|chores|dishes|dinner|class
  done|finished|through with my|the|his|her? school|exam|finals|shopping|laundry|job
  llueve|lloviendo|llover|nieva|raining|rain|snowing|snow|winter|summer|calor|frio
  ustedes|nunca|no|que paren|paran|pares|parar|rindan $ / game|show|party .. over
  no|nunca|jamas paren|pares|rindan|dejen|dejes nunca|dios|sigan|de luchar|de ayudar / ustedes no paren|paran
  dej* de fumar|tomar|llorar|comer|trabajar|beber|pensar|luchar|ayudar|llover|bailar
  dej* de reir|hablar|ser|existir|creer|sonar|sufrir|jugar|ir|ver|dormir|usar
  dont|never stop doing|fighting|helping|being|believing|working|what
  enough food|people|time|money|room|space|chairs|seats|volunteers
  delete|remove|cancel|erase|borrar|cancelar|cancelen .. photo|photos|pic|pics|picture|video|post
  delete|remove|cancel|erase|borrar|cancelar|cancelen .. app|appointment|order|reservation
  delete|remove|cancel|erase|borrar|cancelar|cancelen .. cita|plans|file|pizza
  tired|sick|enough|basta|cansad*|hart* .. .. government|injustice|racism|hate|fear
  tired|sick|enough|basta|cansad*|hart* .. .. politics|winter|snow|cold|work|world
  hate|hates|odio .. weather|winter|cold|snow|heat|rain|frio|calor|monday|mondays|job|traffic
  enough|basta .. government|injustice|violence|hate|gobierno|injusticia|violencia|racismo
  meeting|game|class|parade|party|show|event|rally|march .. cancel*|over|done|ended|off
  concert|flight|train|junta|clase|fiesta|partido|marcha|misa .. cancel*|over|done|ended|off
  pass the|by|it|me|over|out|along|this|on / wrong chat|thread|group|window
  off work|today|monday|friday|saturday|sunday
`)
