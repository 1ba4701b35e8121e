import { phrases, wholePhrases } from './phrases.ts'
import type { Rule } from './rule.ts'
import { hasAction, hasDetail, isHappening } from './scene.ts'

/** Words of someone else, told on: "agents told us to stop filming". Our own "i said stop" is no quotation. */
const NOT_AN_ORDER_TO_US = phrases(`
  basta|paren|dejen|alto de? .. injusticia|violencia|familias|gente|deportaciones|deportar|redadas|racismo|separar|abuso|abusos / stop playing|playin|worrying
  they|he|she|agents|agent|ice|officer|officers|cops|police|neighbor told|tell|telling|said|say|saying|yelled|yelling|want|wants|made
  told|telling|ordered|yelling|screaming|asked us|him|her|them|people|everyone|my|the|a|neighbors / dijeron|dijo|diciendo|gritando|gritaron
  they|theyre|he|she|ice|agents wont|didnt|dont|not|never|isnt stop / quieren que / dice|dicen que paremos
  dont|not|no|never stop texting|sending|messaging|the / didnt mean / by accident|mistake|error / por error|accidente / no dejen de
  start|turn|send .. again|back on / sin querer / accidentally|oops / was .. mistake|accident / fue .. error|accidente / on accident / want .. back $ / turn .. on $ / want|come back / want .. back / otra vez .. mand* / why did you|i|it stop* / stopp* getting|receiving
`)

const STOP_TEXTING = `
  stop|quit|cease|halt SENDING / stop|quit|cease all|the|your|with|these|those .. TEXTS / stop|quit|end these|this|those|them|everything|all
  stop|quit SEND me|us|my|this|it / stop|quit with MESSAGES|the|all|your / stop|quit|cease .. TEXTS / blow* up .. phone
  dont|never|not|nobody|no|wont SEND me|us|my|this|here|again|anymore|any|anything / dont SEND $ / dont .. SENDING me / no longer SEND|contact
  dont want|need|care|like|ask .. TEXTS|messages / dont want|need to|any? receive|get|hear|more|anymore / no more TEXTS
  dont want|need|like these|this|them|those|any|it|anything|in / not to be contacted|texted|bothered / end|kill|cut all|the|these|my|your? .. TEXTS
  no longer want|need|wish|interested|require|live|care|use / dont send / enough of|with .. MESSAGES / tired|sick of .. MESSAGES|getting|you|this
  never .. text|contact|message me|this|again / make|making this|it|these|them|phone stop / stop bothering|spamming / make it end|quit
  want|like|need|wish these|it|this|them|the .. stopped|to stop|to end / please stop / i? said stop / just stop / you can stop|quit / stop now|already|it|that|pls
  can|could|will|would|wont you .. stop|quit / done with MESSAGES|you / stop for good|ever / stop please|thanks / too many|much TEXTS .. stop|out|done
  dej* de mand*|envi*|text*|escrib*|molest*|llam*|chinga*|jod*|fastid*|estar|mensaj*|marc*|marq*|notific*|alert*|spam*
  dej* de? me|nos mand*|molest* / no me|nos|le|les vuelva* a? MANDAR / no me|nos|le|les sig*|anden|esten MANDAR|mandando|molestando|escribiendo
  no|ya|nunca me|nos|le|les MANDAR mas|nada|ya|nunca|tanto|otro / no me|nos MANDAR / no|nunca sig*|anden|esten mand*|envi*|molest*|escrib*|text*
  ya no|nunca me? MANDAR / no mand*|envi*|molest*|text*|escrib*|marq* mas|nada|ya|a|porque|que|por|tanto|este / no vuelva* a MANDAR|mandarme|escribirme|textearme
  no quiero|ocupo|necesito|deseo|quisiera|busco|kiero mas|sus|estos|estas|los|las|recibir|ningun* / no quiero|ocupo|necesito|deseo .. TEXTS
  ya no quiero|ocupo|necesito|deseo|quisiera|me|los|las|le|nos|uso|vivo / no me interesa* / no estoy interesad* / sin interes / no quiero saber|nada
  no mas|mas de? TEXTS / ya basta|estuvo de? .. / basta|harto|harta|cansad*|fastidiad* de|con .. MESSAGES|que / par* ya? de|con|los|las|sus|eso|esto .. MESSAGES
  par* de MANDAR|mandar|mandarme / paren|paren|parenle|parale|parele ya|con|por / ya paren|parenle|parale|parele|pare|dejen|dejenme|dejame
  stop los|las|esos|mandando|de|con|sus / no|ya me lleguen|llegue|llegan mas|nada|a / que ya? no me|nos lleg* / quiero|kiero que paren|dejen|no|pare
  hag* que pare* / ya? no sean molest* / ya no TEXTS / no text*|mensaje*|mande* me|por|please
`

const TAKE_OFF = `
  take|get|remove|delete|drop|scratch|pull|kick|cross|strike|erase|leave|cut PERSON .. off|from|out / take off PERSON|NUMBER / off|out of|from your LIST
  remove|delete|erase|drop|remov*|delet* me|us|mi|my|this .. $ / remove|delete|erase|lose|forget|drop my|our|this|the|mi|all NUMBER|phone|info
  off|from the|your|this|ur|of .. LIST / lose|forget this|my|our NUMBER / be removed|deleted|unsubscribe / to unsubscribe / unsubscribe me|please|now|from|all|this|my
  unsubscribe / opt me? out / opting out / opt us out / block me|my|this|you / i|we want|need|wanna? to? out $ / want|wanna|need to? be|get? off|out .. LIST|this|these|it
  want to get off|out / can|could i|we .. get off|out / how .. get|do .. off|out of? .. LIST|this|these|here|it / how .. stop|end|cancel .. MESSAGES|it|getting
  cancel|discontinue|deactivate|disable|silence|mute .. TEXTS|subscription|membership|everything|all|service|account|my|me|this|it
  turn|shut PERSON|it|this|them|these|the|TEXTS .. off / turn|shut off .. TEXTS|it|this|these|them / sign me|us off|out / signing off|out of the? LIST|alerts|this
  take off of? the|your|this LIST / count me out / im|i out of here|this / end|stop my subscription|enrollment|everything|all / stop everything|all
  discontinue / scrub my|me / wipe my|me / forget me|about me / get me out|off / take me off|out / purge .. me|my|number
  borr*|elimin*|elmin*|delete|remuev*|remov* mi|me|este|esta|nuestro|el|mis|de|del .. / borrame|borrenme|borreme|borrarme|borrenos|bórrenme|boren* / eliminame|eliminenme|eliminarme|elimineme
  quita*|quite*|saca*|saque*|sake*|saka*|remueva* me|mi|nos|este|el|mis .. NUMBER|LIST|aqui|esto / quitame|quitenme|quiteme|quitarme|quitenos|sacame|saquenme|saqueme|sacarme|sakenme|sakame|remuevanme|remuevame
  dar*|de|den*|deme|dame|denme|darme|darnos|dan|doy|dense de baja / de baja|vaja / darme baja / cancel* .. mi|la|las|los|el|todo|todas|todos|TEXTS|suscripcion|servicio
  cancelar|cancelen|cancela|cancelo|cancelenme / desuscrib* / desinscrib* / desapunt* / dessuscrib* / desactiv* / anul* .. suscripcion / desafili*
  salir*|salgo|salga|salgan|salirme de|del|de la? .. todo|todos|todas|lista|LIST|esto|aqui|esta / quiero|kiero|quisiera salir* / me quiero|kiero salir / como me? salgo|salir
  como cancelo|paro|quito|desactivo|detengo|bloqueo|cancelar|borro|hago|le .. TEXTS|esto|parar|salir* .. / voy a bloquear* / los|las voy a? bloque*|reportar|denunciar / ya sacame
  elimin*|borr*|quit*|sac* .. NUMBER|LIST
`

const ANGER = `
  fuck|f|screw|piss|bug|buzz|sod you|off|u|this|yall|ur / fuck you .. / go away / leave me|us|my alone / leave me|us|my family|wife|mom .. alone
  shut up / get lost / stop harassing|spamming|bothering|annoying / reporting|reported|report .. spam|harassment / report|sue|block|blocking you|this|your|yall|this number
  blocking this|you / stop being annoying / harass* / chinguen|chingen|chingada|chinga|chingar|vayanse|vete|larguense|larguense|jodanse / dejenme|dejame|dejeme|dejen|dejanos|dejennos en paz|tranquil*|solo
  no molest*|moleste*|chinguen|jodan|frieguen|esten|fastidien / no me|nos molest*|chinguen|jodan|frieguen|fastidien / ya dejen* / que molest* / son una molestia / dejen de
  son muy molest* / como chingan / no estes chingando|molestando / me tienen hart* / me despiertan|desperto|despierta
`

const BARE = wholePhrases(`
  stop|stopall|unsubscribe|alto|parar|pare|paren|para|paralo|parenlo|basta|halt|quitar|eliminar|borrar|enough / stop all|everything|it|this|that|now|already|here|forever|immediately|pls|sms|service
  stop stop / stop stop stop / no more|mas / no more .. $ / make it stop / make this|these|them stop / please stop / just stop / i said stop / i want|need|wish to? stop|out
  ya no / ya? basta|estuvo|paren|pare|parenle|parale|parele|suficiente|cese|detener|detengan / kindly? cease .. / ya no mas|quiero|gracias|mas / ya no .. please|gracias / enough already|is enough|of this / im done|out|good / im over it / over it / im over it .. / done
  no more .. / no mas .. / cut it out / knock it off / time to stop / bro|yo|man|dude|i|ya|ok|so|and|please|then|yes|say stop|alto / stop bro|man|dude|ya|alto|ok|now / alto ya|a|todo|please|alto|stop / stop porfis|por|ya|esto|eso
  you can stop .. / stop i|im _ .. / no thanks stop|alto / no no stop / wrong|no number stop|alto / remove|delete|borrame|unenroll|deactivate|discontinue / removed / baja / basta ya|de esto / for the last time stop / stop for the last time
  end|cancel|quit it|this|that|all|please|now|everything / opt out / out / stop sending|texting|messaging / alto total|a todo|completo / enough with .. / f off / ya .. paren / ya alto|stop|no|baja
`)

/** "dejen de mandarme del 20, el 33 si" is about wards even where only numbers stand. */
const NAMES_A_WARD = phrases('all ward # / del|el # $ / del # .. el|la|keep / keep|only|solo|nomas .. #')
const ABOUT = phrases('about|sobre|acerca|regarding')
/** A verifier's answer to a request, whatever else is in it. */
const ANSWERS = phrases(
  'false alarm / falsa alarma / not ice / NOT AGENTS / no need|more .. people|verifiers|riders|anyone / nobody|noone|nadie / no one / just|only|nomas|solo HARMLESS / its|thats|es|son|era a|un|una|los? HARMLESS',
)
const TEXTS = phrases('TEXTS')
const ENDS = phrases('ENDING|ending|ended')
const OURS = phrases(
  'TEXTS|sending|texting|messaging|subscription|suscripcion|list|lista / getting|receiving|recibiendo|recibir|want .. this|these|esto / this number|phone|cell / este numero|telefono|celular / my|mi number|phone|numero|telefono|cell|celular|subscription|consent / ENDING these|it|esto|eso|consent|it / contact* me / contactarme|contactar|contacten',
)
const SHIFT = phrases('SHIFT')
const REFUSES = phrases(`
  NOT|ENDING .. TEXTS|these|contact / no|not .. need|want|wish|desire .. them|these|it|this / NOT .. be|estar|seguir on|in|en .. LIST|this|esto / exclude|excuse me|my|us / take|taken me? off / be taken|kept off|out / dont want|need it|this|to / NOT recib* / no|ya los|las quiero|ocupo|necesito|deseo|queremos / no|ni llamen|escriban|manden|texteen|llame|escriba|mande|textees / dejen|deje|dejenme dormir|trabajar|descansar|en / dejen de
  withdraw|revoke .. consent / not .. in chicago|illinois anymore / pero ya no $ / but no more|thanks $ / said no more / dont|not live .. anymore|there|here / no longer live|reside|in / this phone|number belongs|is .. not|kid|kids|work|minor|business / keep*|stay away|off|out .. me|phone / lose this|my number / go to hell / vete|vayanse|vayan al|a / stfu / stop stop / hell no / ya no $ / ya no por favor $ / exit $ / exit this|me|now / rather not / refrain .. / not for me / no use for / if you stopped|stop / can we not / get lost / no texting|spam / me out / dejame|dejenme ya|solo|sola|tranquil* / ni me interesa / no me interesa / no gracias ya wrong .. remove|delete|unsubscribe / adios / dont disturb
`)
/** What sounds like an end and is none: asking to be started again, missing messages, or a word about others. */
const NOT_AN_END = phrases(`
  stopp* getting|receiving|sending|coming|working / im|moved back / unstop / lift .. stop / stop .. but .. want
  love|loving|hope|hoping|wish|pray|ojala|espero .. TEXTS|stop|stops|end|ends|over|pare|paren|acabe|this|esto / gracias por .. TEXTS / thanks|thank|grateful you? for .. TEXTS|alerts|everything / keep it up / appreciate / no more ice|migra|raids|deportations / soon $ / abolish / when|cuando will|va .. stop|end|over|parar|acabar / separar|familias|injusticia
  why isnt|arent|wasnt / not working / dont work / ya no funciona|sirve el|la|llega*|entiendo|se|puedo / no longer get|getting|receive|receiving|works / cant .. anymore / take|took back / typo / cancel|undo|ignore the|my|that stop / kid|son|daughter|baby .. stop / shouldnt have / text|call|message|tell me when|if|once|where|your|ur|back|later / let me know / when you|u|i|he|she get|gets|are|is .. off|done|home / dont want|wanna to? stop / didnt mean|want to / no queria .. / sin querer / stop*|hit|sent|unsubscribe* .. by mistake|accident / want|come back / es seguro .. / nevermind|nvm|ignore|actually|undo .. stop|do|want|quiero|keep / keep sending|texting / siempre si / sigan .. / bring back / again please / back on / otra vez / de nuevo / why .. stop|not|no|dont / didnt|dont|havent|not|never get|got|getting|receive|received|receiving any|my|the|your / no me|nos llega*|llego|han / no .. he recibido / no recibi / they|he|she|agents|ice told|said|tell / dont know how / no se como / no entiendo .. / start|join|sign .. TEXTS / on my way / how do i report
  stop*|cancel* .. by mistake|accident / por error / me equivoque / no worries|problem|signal|idea / dont stop / restart|resume|reactiv* / cant read|see|open|understand .. message|text|messages / spanish|english|espanol|ingles / can|could|may i .. not / false alarm|alert / falsa alarma|alerta / false alerts / wrong|sorry sorry
`)

/** What carriers themselves act on, and our own exact words for the same: always an opt-out. */
const KEYWORD = wholePhrases(`
  stop|stopall|unsubscribe|cancel|end|quit|revoke|optout / opt out / stop all / alto|parar|baja|cancelar|detener|desuscribir / unsubscribe all
`)

export const optOutKeywords: readonly Rule[] = [
  { intent: 'opt-out', why: 'the keyword to stop', whole: KEYWORD },
]

const SAYS_STOP = phrases(`
  stopp* it|this|that|texting / any way .. not|off|out|stop / is there .. way|button|option / do not|dont ever|you _? SEND / yall|you|u good|done now? .. / quit* / out of this|here|your / off of? this|here|it|your / un _ me / kill it|this|the
  ya estuvo .. / ya fue / hasta aqui .. / mejor no .. / ya dejen* / ya dejame|deje / ni una|un mas / mas no .. / olvidense .. / a otro lado|numero / no jodan .. / nomas no .. / ya no .. / quit* mi|este NUMBER / desconect* / apag* / pausen / detener|detengan|suspend*
  way to .. off|stop|end|out|quit|cancel|unsubscribe|not / off switch|button / can|could|would you .. not $ / NOT|stop|without .. get|getting|receive|receiving .. these|this|them|any|TEXTS / lose me / let me out|go / free|release me / leave|keep me .. out / desist|refrain / disconnect* / unwanted|unsolicited|tcpa|fcc
  update your list|records / bloque* / stay away / never again
  withdraw|exclude me / baja mi|total|definitiva / ^ bajas $ / ^ terminar $ / quit de / can you not $ / fin $
  stop|stopall|unsubscribe|unenroll|enroll|unregister|exit|mute|silence|halt|cease|cancel|remove|optout|revoke / opt out / get rid of / leave|exit the? list|all|everything|group / take|get me|us out|off|outta
  alto|paren|parenle|basta|callense|cancel*|salir|salirme|salgo|desuscrib*|desactiv* / ya? bajenme|bajame|bajeme / dejar|dejo|dejen|deje de / tach* / borr*|elimin* / me salgo|borro|quito / quit*me / saq*me / sac*me
  blow* me|us|my up / turn off $ / say|said stop / to stop $ / need|have to stop / fin de TEXTS / how many times
`)
const NEEDS_NO_MORE = phrases(`
  no|ni|nunca mande|mandes|manden|envie|envien|envies|escriba|escriban|escribas|textee|texteen|textees|marque|marquen|marques|moleste|molesten|molestes|contacte|contacten|contactes
  no|ni|nunca llame|llamen|llames|hable|hablen|hables|insista|insistan|siga|sigan|sigas|vuelva|vuelvan|vuelvas|joda|jodan|chinguen|frieguen / no lo|la|los|las quiero|necesito|ocupo|uso / no uso .. / no pienso .. / no voy a .. usar|necesitar
  dont use .. / not using .. / i have no use|need|interest|reason / no interest|reason|point|use in|for|to / dont see the point / dont wish|wanna|care .. / never wanted .. / was never interested / not needing .. / stopped needing / sent .. by mistake|error
  anymore|anymor / no longer / ya no _ / ^ ya no $ / dont|couldnt|not care / who cares / not relevant|applicable|my problem|concerned / dont|not apply .. me / dont involve me|us / dont SEND list / out of minutes|state / this is a business|company|store|restaurant|office|landline|hospital|church|work|kids
  i live|im|moved in|to|from .. texas|florida|indiana|wisconsin|michigan|ohio|iowa|california|missouri|arizona|mexico|york|another / not from|in|living here|chicago|around / never been .. chicago / no soy de .. / vivo en .. texas|florida|indiana|wisconsin|california|otro|otra|mexico / no tengo tiempo .. / no estoy para .. / aqui no es / no es aqui / no me conoce* / no hay ningun* _

  ^ please? dont $ / dont want|need|care $ / no ty / hard no / thatll be all / leaving the group|list|chat / not|isnt|no safe to|for|text|texting / too risky / do? dont|not call list / ^ bye|goodbye $ / getting old / you|youre are? blocked / ^ blocked $ / reads|checks|sees my phone / cost*|charg* me|money / roaming / prepaid
  no me|nos|le|les hablen|hable|busquen|busque|incluyan|agreguen|metan|esten|sigan|llamen|contacten|marquen / dejen|deje en paz / olviden|olvide|pierdan|pierda mi|el|este / renuncio / a la verga / no sean .. / vayan a .. otro / ya me fastidi*|hart*|cans* / deshaganse de / ni me|nos _
  not|never needed|wanted|interested / no longer needed|wanted|necessary / NOT .. want|need|wish|desire|care .. this|these|it|them|nothing|anything|any|that|part|be|to / nothing to do with / idw|idwt
  no|ya|nunca|ni .. hace falta|sirve|sirven|interesa|interesan|intereso / no quiero|necesito|ocupo|deseo nada|mas|esto|eso|ni|que|estar|participar|saber / ^ no quiero|deseo|necesito $ / ya no lo|la|los|las? quiero|necesito|ocupo|uso|deseo|vivo|estoy|participo / nada|cero|sin|ningun de? TEXTS
  dont consent / not consent / ya no estoy en|aqui|alla|por / not|no in chicago|town|illinois anymore / ya no vivo|radico / now? horas de .. / am i|i still getting .. / why am i getting|receiving / thats|this is? enough / no .. manden|mande|envien|escriban|textees|texteen
`)
/** Stops that are no request: places, manners of speaking, news of others. */
/** Rude words to or about us; "fuck ice" names someone else. */
const RUDE = phrases(`
  fuck*|shit|bullshit|bs|ass|asshole|assholes|bitch|bitches|hell|damn|stupid|idiot|idiots|dumb|pathetic|ridiculous|hate|tf|wtf|stfu|gtfo|clowns|losers|morons .. you|your|yall|this|these|me|my|it|number|texts|off|TEXTS
  you|your|yall|this|these|me|it|texts .. fuck*|bullshit|asshole|assholes|bitch|bitches|stupid|idiots|dumb|ridiculous|pathetic|tf|suck|sucks / gtfo / stfu / sue you|yall|your / my lawyer|attorney / legal action
  pinche*|pendej*|cabron*|puto|putos|puta|putas|mierda|culer*|verga|chingad*|carajo|idiotas|estupid* .. TEXTS|ustedes|mensajes|numero|ya|me|no|telefono / TEXTS|ya|no|me .. pendej*|cabron*|culer*|carajo|mierda|pinches|putos / vayanse|vayase|vete|vayan a|al .. 
`)

const OTHER_STOPS = phrases(`
  thanks|thank you? .. for / when|hope|wish .. stop|end /   basta|paren|alto|dejen de? .. injusticia|violencia|familias|gente|deportaciones|deportar|redadas|racismo|separar|abuso|abusos / no se dejen / alto ahi / stop in|worrying / dont stop / stop .. deportation|raids|ice|hate|war
  stop worrying|crying|playing|lying|laughing|complaining|eating|smoking|drinking|being|thinking|messing / stop and get|grab|pick|say|eat|think / cant|dont|wont|never stop|stopping / puedo|poder|quieres|quiero|vamos|vas|para|al|a|de salir / salir hoy|manana|juntos|a|con|temprano|tarde|de|el / bus|train|metra|el|l|cta|next|first|last|pit|one|full|traffic|stop and stop|sign|light / stop|stops|stopping by|over|at|on|in|near|sign|and / for stopping / cant stop / salir a|de la|con|hoy|temprano / no salgan / baja por|de la|en / subway .. / cancel|cancelled the? plans|dinner|lunch|party|meeting|class|school|cita / fire alarm / exit|leave the? house|building|home / stop joking|it ur|making|playing|lol|laughing / quit my|his|her job|smoking
  bus se salio / alto en|de la / call* off / they|ice|agents|police|cops .. stop* / stop .. ice|agents|deportations|raids|them|police|la / he|she stopped / stopped him|her|them|a|my|the|by|at / pared|parada
`)

export const optOutRules: readonly Rule[] = [
  {
    intent: 'opt-out',
    why: 'begins by asking us to stop',
    // Whatever follows: "stop texting me about ice at 26th and Kedzie" reports nothing.
    says: phrases(`
      ^ stop|quit SENDING|SEND me|us|these|this|my / ^ unsubscribe / ^ remove|delete me|my / ^ take me|us|this|my .. off
      ^ dej* de mandar*|enviar*|textear*|escrib* / ^ no me manden|mande|envien|escriban|texteen / ^ ya no me mand*|envi*|escrib*|text*
      ^ stop TEXTS / ^ borr*|quit*|elimin* .. LIST|numero / ^ ya no quiero recibir / ^ i dont want .. TEXTS / ^ no quiero .. TEXTS|recibir
    `),
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene, words }) =>
      !hasAction(scene) && (!isHappening(scene) || ABOUT.test(words)) && !NAMES_A_WARD.test(words),
  },
  {
    intent: 'opt-out',
    why: 'asks in so many words to get no more',
    says: phrases(`
      stop|quit SENDING|SEND me|us / stop|quit sending me? TEXTS / no more TEXTS / unsubscribe / take|get me|us off / remove|delete me|us|my NUMBER? / stop|cancel|end the|these|your|my|all TEXTS
      no mas TEXTS / dejen de mandar*|enviar*|escribir* / no me manden|envien|escriban / quitenme|borrenme|saquenme / ya no quiero .. TEXTS|recibir / darme|denme de baja
    `),
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene, words, as, code }) =>
      !hasDetail(scene) && !NAMES_A_WARD.test(words) && !(as === 'verifier' && code !== null),
  },
  {
    intent: 'opt-out',
    why: 'asks us to stop texting',
    says: phrases(STOP_TEXTING),
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene, words, as, code }) =>
      !(as === 'verifier' && (code !== null || ANSWERS.test(words))) &&
      !isHappening(scene) &&
      !NAMES_A_WARD.test(words),
  },
  {
    intent: 'opt-out',
    why: 'asks to be taken off the list',
    says: phrases(TAKE_OFF),
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene, words, as, code }) =>
      !(as === 'verifier' && (code !== null || ANSWERS.test(words))) && !isHappening(scene),
  },
  {
    intent: 'opt-out',
    why: 'is angry at being texted',
    says: phrases(ANGER),
    unless: NOT_AN_ORDER_TO_US,
    when: ({ scene }) => !isHappening(scene) && !scene.kinds.has('agents'),
  },
  {
    intent: 'opt-out',
    why: 'says stop and nothing else',
    whole: BARE,
    unless: NOT_AN_ORDER_TO_US,
    sceneUnder: 2,
  },
  {
    intent: 'opt-out',
    why: 'says stop and little else',
    clause: BARE,
    // A verifier's "done, heading home" and "no more, it was a tow truck" are about the street.
    from: ['stranger', 'subscriber'],
    unless: NOT_AN_ORDER_TO_US,
    sceneUnder: 2,
  },
  {
    intent: 'opt-out',
    why: 'has had enough',
    clause: wholePhrases(`
      im|i done|out|good|over|finished .. / im over it|this / over it / done / done with .. / hard|ill pass / goodbye / give it a rest / go bother .. / get a life / too much / suficiente / ya? estuvo .. / ya fue|fue suficiente
      i? cant keep|take .. / i? refuse .. / count me out / bye .. stop / i said no more / dnd
    `),
    from: ['stranger', 'subscriber'],
    unless: phrases(
      'done .. work|dishes|school / sorry / thanks im good / im good how|and / out of town / im out here',
    ),
    sceneUnder: 2,
  },
  {
    intent: 'opt-out',
    why: 'wants an end to what we send',
    when: ({ words, scene, askedWards, as, code }) =>
      // Whoever ends, refuses or tires of messages, however they put it.
      ENDS.test(words) &&
      OURS.test(words) &&
      !(as === 'verifier' && (code !== null || ANSWERS.test(words))) &&
      (TEXTS.test(words) ? !hasDetail(scene) : !isHappening(scene)) &&
      askedWards.length === 0 &&
      !(as === 'verifier' && SHIFT.test(words)),
    unless: NOT_AN_END,
  },
  {
    intent: 'opt-out',
    why: 'refuses what we send',
    when: ({ words, scene, askedWards, asks }) =>
      REFUSES.test(words) &&
      (TEXTS.test(words) ? !hasDetail(scene) : !isHappening(scene) && !scene.kinds.has('agents')) &&
      askedWards.length === 0 &&
      !asks,
    unless: NOT_AN_END,
  },
  {
    intent: 'opt-out',
    why: 'says some word for stopping, with nothing happening',
    says: SAYS_STOP,
    unless: NOT_AN_END,
    from: ['stranger', 'subscriber'],
    sceneUnder: 2,
    when: ({ words, askedWards }) => askedWards.length === 0 && !OTHER_STOPS.test(words),
  },
  {
    intent: 'opt-out',
    why: 'is rude to us',
    says: RUDE,
    unless: phrases(
      'thank|thanks|gracias / funny|lol|haha|jaja / putting|puto amo|puta madre / no way / hell yes|yeah / AGENTS',
    ),
    from: ['stranger', 'subscriber'],
    sceneUnder: 2,
  },
  {
    intent: 'opt-out',
    why: 'needs no more of it',
    says: NEEDS_NO_MORE,
    unless: NOT_AN_END,
    from: ['stranger', 'subscriber'],
    sceneUnder: 2,
    when: ({ askedWards }) => askedWards.length === 0,
  },
  {
    intent: 'opt-out',
    why: 'is fed up with us',
    says: phrases(`
      why do|are you|u|yall? keep? texting|messaging|sending / why you? keep texting|messaging|sending / did|do you people|guys? not|ever stop|listen|read / i said no $ / never gave .. permission|consent|number / not|didnt give|consent .. consent|to|permission / not consent / cambie de numero|telefono|cel / said no .. stop /
      its _ wtf / scam|scammer|scammers / eat shit / suena mi|el / cada rato / callense|callate / annoying|annoyed|annoys|irritating|harassment|harassing|nuisance / this|its is? spam / ^ spam / sick|tired|fed up? of|with / driving me crazy|nuts / bothering|bothers|disturbing me|us|my / pay|charge*|cost* .. per|each|every text|message / cobran por|cada mensaje
      wak* me|us|my / cant sleep|work / trying to sleep|work / hart*|cansad*|fastidi* / hasta la|el madre|gorro / que lata|fastidio|molestia / me canse|hartaron|tienen / no aguanto / trato de dormir / no puedo dormir / molestando|molestan|molesta / my boss .. phone / blow* up / wtf stop / spamming / keeps|wont buzzing|going|ringing|beeping / no para de sonar|vibrar / suena y suena
    `),
    unless: NOT_AN_END,
    sceneUnder: 3,
    from: ['stranger', 'subscriber'],
  },
  {
    intent: 'opt-out',
    why: 'no longer has this number, or nobody here wants us',
    says: phrases(`
      no longer|not|isnt my|his|her|their|the|hers|mine number|phone anymore / this|phone|number is not|isnt .. number|phone|anymore / passed away|on / he|she|owner|mom|dad|mother|father|husband|wife|brother|who died / deceased|fallecio|murio|fallecida|fallecido / not who you|u / no longer has|have|owns|uses this / changed .. number|phone owner|hands / ya no es su|mi|de numero|telefono|ella|el
      este no es el? numero|telefono|celular|cel / no es el numero|telefono de / se equivocaron de .. no|ya|dejen / numero equivocado .. no|ya|dejen|borren|quiten / wrong number|person|# .. no|stop|dont|remove|delete|quit|leave|take / not the person|guy|lady .. / number was given|changed|reassigned / aqui no vive|hay nadie|ningun|esa|ese
    `),
    unless: phrases('sorry wrong / my bad / perdon / disculpe / happening'),
    from: ['stranger', 'subscriber'],
    sceneUnder: 3,
  },
  {
    intent: 'opt-out',
    why: 'no longer needs us',
    says: phrases(`
      not interested / no longer interested / never|didnt|dont sign* up / never|didnt|dont ask* for|to / never|didnt subscribe|agree|consent|join|register
      moved|move|moving away|out|to .. / dont live .. anymore|here|there / who keeps|is sending / how did you get my number / why are|do you keep? text*|send*
      yo? no me inscribi|apunte|registre|suscribi / yo? no pedi / me mude|cambie|fui .. / ya no vivo / ya nos mudamos|cambiamos / nunca pedi|me
      too many TEXTS / my phone keeps|wont / demasiados|muchos|tantos|tantas TEXTS / keep* texting|messaging|sending me|us|this / wakes|waking me|us|up
    `),
    unless: phrases(
      'moved|im back / join|alta|switch|change|add / sign me up / put me / quiero|kiero recibir / now im / im in / ward # instead / wrong number sorry',
    ),
    sceneUnder: 3,
    when: ({ asks, askedWards }) => !asks && askedWards.length === 0,
  },
]

/** From a verifier a word for stopping is tried last: most often it is part of an answer, or ends a shift. */
export const verifierOptOutRules: readonly Rule[] = [
  {
    intent: 'opt-out',
    why: 'a verifier says some word for stopping',
    says: SAYS_STOP,
    unless: NOT_AN_END,
    from: ['verifier'],
    sceneUnder: 2,
    when: ({ words, askedWards, code }) =>
      askedWards.length === 0 && code === null && !OTHER_STOPS.test(words),
  },
  {
    intent: 'opt-out',
    why: 'a verifier needs no more of it',
    says: NEEDS_NO_MORE,
    unless: NOT_AN_END,
    from: ['verifier'],
    sceneUnder: 2,
    when: ({ askedWards, code }) => askedWards.length === 0 && code === null,
  },
]
