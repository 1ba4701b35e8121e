import { phrases } from '../phrases.ts'

/* What sounds like stopping us and is not. */

/** Words of someone else, told on: "agents told us to stop filming". Our own "i said stop" is no quotation. */
export const NOT_AN_ORDER_TO_US = phrases(`
  basta|paren|dejen|alto de? .. injusticia|violencia|familias|gente|deportaciones
  basta|paren|dejen|alto de? .. deportar|redadas|racismo|separar|abuso|abusos
  stop playing|playin|worrying
  they|he|she|agents|agent told|tell|telling|said|say|saying|yelled|yelling|want|wants|made
  ice|officer|officers|cops|police|neighbor told|tell|telling|said|say
  ice|officer|officers|cops|police|neighbor saying|yelled|yelling|want|wants|made
  told|telling|ordered|yelling|screaming|asked us|him|her|them|people|everyone|my|the|a|neighbors
  dijeron|dijo|diciendo|gritando|gritaron
  they|theyre|he|she|ice|agents wont|didnt|dont|not|never|isnt stop / quieren que / dice|dicen que paremos
  dont|not|no|never stop texting|sending|messaging|the / didnt mean
  stop*|unsubscribe*|cancel*|left|hit|sent|alto|baja|sali|parar|quit .. by|on|por accident|mistake|error|accidente
  no dejen de / start|turn|send .. again|back on / sin querer
  accidentally|oops .. stop*|unsubscribe*|cancel*
  blue|red|brown|green|orange|purple|pink|yellow line stop
  stop|alto|baja|cancel|that|eso was|fue .. mistake|accident|error|accidente / want .. back $ / turn .. on $
  want|come back / want .. back / otra vez .. mand* / why did you|i|it stop* / stopp* getting|receiving
`)

/** What sounds like an end and is none: asking to be started again, missing messages, or a word about others. */
export const NOT_AN_END = phrases(`
  stopp* getting|receiving|sending|coming|working / im|moved back / unstop / lift .. stop
  stop .. but .. want / love|loving|hope|hoping|wish|pray|ojala|espero .. TEXTS|stop|stops|end|ends
  love|loving|hope|hoping|wish|pray|ojala|espero .. over|pare|paren|acabe|this|esto / gracias por .. TEXTS $
  thanks|thank|grateful you? for .. TEXTS|everything $ / keep it up
  no more ice|migra|raids|deportations / soon $ / abolish
  when|cuando will|va .. stop|end|over|parar|acabar / separar|familias|injusticia / why isnt|arent|wasnt
  not working / dont work / ya no funciona|sirve el|la|llega*|entiendo|se|puedo
  no longer get|getting|receive|receiving|works / cant .. anymore / take|took back / typo
  cancel|undo|ignore the|my|that stop / kid|son|daughter|baby .. stop / shouldnt have
  text|call|message|tell me when|if|once|where|your|ur|back|later / let me know
  when you|u|i|he|she get|gets|are|is .. off|done|home / dont want|wanna to? stop / didnt mean|want to
  no queria .. / sin querer / stop*|hit|sent|unsubscribe* .. by mistake|accident / want|come back
  es seguro .. / nevermind|nvm|ignore|actually|undo .. stop|do|want|quiero|keep / keep sending|texting
  siempre si / sigan .. / bring back / again please / back on / otra vez / de nuevo
  why .. stop|not|no|dont
  didnt|dont|havent|not|never get|got|getting|receive|received|receiving any|my|the|your
  no me|nos llega*|llego|han / no .. he recibido / no recibi / they|he|she|agents|ice told|said|tell
  dont|not|no get|understand how|why|what / dont know how / no se como / no entiendo .. / start|join|sign .. TEXTS / on my way / how do i report
  stop*|cancel*|alto|baja|sali .. por error / me equivoque al? poner|mandar|salir|cancelar
  no worries|problem|signal|idea
  dont stop / restart|resume|reactiv* / cant read|see|open|understand .. message|text|messages
  spanish|english|espanol|ingles / false alarm|alert / falsa alarma|alerta
  false alerts / wrong|sorry sorry
`)

export const OTHER_STOPS = phrases(`
  thanks|thank you? .. for .. TEXTS $ / when|hope|wish .. stop|end
  basta|paren|alto|dejen de? .. injusticia|violencia|familias|gente|deportaciones
  basta|paren|alto|dejen de? .. deportar|redadas|racismo|separar|abuso|abusos / no se dejen / alto ahi
  by|at|en the|la? STREETS blue|red|brown|green|orange|purple|pink|yellow? line? stop
  ^ the? STREETS stop $ / near|outside|behind|beside the _ _? _? stop / across|next from|to the _ _? _? stop
  blue|red|brown|green|orange|purple|pink|yellow line stop / STREETS|#th|the el|l stop
  stop blue|red|brown|green|orange|purple|pink|yellow line
  bus|train|metra|cta stop / getting|got|get off at .. stop
  stop in|worrying / dont stop / stop .. deportation|raids|ice|hate|war
  stop worrying|crying|playing|lying|laughing|complaining|eating|smoking|drinking|being|thinking|messing
  stop and get|grab|pick|say|eat|think / cant|dont|wont|never stop|stopping
  puedo|poder|quieres|quiero|vamos|vas|para|al|a|de salir
  salir hoy|manana|juntos|a|con|temprano|tarde|de|el
  bus|train|metra|el|l|cta|next|first|last|pit|one|full|traffic|stop and stop|sign|light
  stop|stops|stopping by|over|at|on|in|near|sign|and / for stopping / cant stop
  salir a|de la|con|hoy|temprano / no salgan / baja por|de la|en / subway ..
  cancel|cancelled the? plans|dinner|lunch|party|meeting|class|school|cita / fire alarm
  exit|leave the? house|building|home / stop joking|it ur|making|playing|lol|laughing
  quit my|his|her job|smoking / bus se salio / alto en|de la / call* off
  they|ice|agents|police|cops .. stop* / stop .. ice|agents|deportations|raids|them|police|la
  he|she stopped / stopped him|her|them|a|my|the|by|at / pared|parada
`)

/** A verifier's answer to a request, whatever else is in it. */
export const ANSWERS = phrases(`
  false alarm / falsa alarma / not ice / NOT AGENTS / no need|more .. people|verifiers|riders|anyone
  nobody|noone|nadie / no one / just|only|nomas|solo HARMLESS
  its|thats|es|son|era a|un|una|los? HARMLESS
`)

/** "dejen de mandarme del 20, el 33 si" is about wards even where only numbers stand. */
export const NAMES_A_WARD = phrases(`
  from|for|about # $ / all ward # / del|el # $ / del # .. el|la|keep / keep|only|solo|nomas .. #
`)

export const ABOUT = phrases('about|sobre|acerca|regarding')
