import { phrases, wholePhrases } from '../phrases.ts'

/* What people say to be rid of us. Each list is one way of saying it; the rules say when it counts. */

export const STOP_TEXTING = phrases(`
  stop|quit|cease|halt SENDING / stop|quit|cease all|the|your|with|these|those .. TEXTS
  stop|quit|end these|this|those|them|everything|all / stop|quit SEND me|us|my|this|it
  stop|quit with MESSAGES|the|all|your / stop|quit|cease .. TEXTS / blow* up .. phone
  dont|never|not|nobody|no|wont SEND me|us|my|this|here|again|anymore|any|anything / dont SEND $
  dont .. SENDING me / no longer SEND|contact / dont want|need|care|like|ask .. TEXTS|messages
  dont want|need to|any? receive|get|hear|more|anymore / no more TEXTS
  dont want|need|like these|this|them|those|any|it|anything|in / not to be contacted|texted|bothered
  end|kill|cut all|the|these|my|your? .. TEXTS / no longer want|need|wish|interested|require|live|care|use
  dont send / enough of|with .. MESSAGES / tired|sick of .. MESSAGES|getting|you|this
  never .. text|contact|message me|this|again / make|making this|it|these|them|phone stop
  stop bothering|spamming / make it end|quit
  want|like|need|wish these|it|this|them|the .. stopped|to stop|to end / please stop / i? said stop
  just stop / you can stop|quit / stop now|already|it|that|pls
  can|could|will|would|wont you .. stop|quit / done with MESSAGES|you / stop for good|ever
  stop please|thanks / too many|much TEXTS .. stop|out|done
  dej* de mand*|envi*|text*|escrib*|molest*|llam*|chinga*|jod*
  dej* de fastid*|estar|mensaj*|marc*|marq*|notific*|alert*|spam* / dej* de? me|nos mand*|molest*
  no me|nos|le|les vuelva* a? MANDAR
  no me|nos|le|les sig*|anden|esten MANDAR|mandando|molestando|escribiendo
  no|ya|nunca me|nos|le|les MANDAR mas|nada|ya|nunca|tanto|otro / no me|nos MANDAR
  no|nunca sig*|anden|esten mand*|envi*|molest*|escrib*|text* / ya no|nunca me? MANDAR
  no mand*|envi*|molest*|text*|escrib*|marq* mas|nada|ya|a|porque|que|por|tanto|este
  no vuelva* a MANDAR|mandarme|escribirme|textearme
  no quiero|ocupo|necesito|deseo|quisiera|busco|kiero mas|sus|estos|estas|los|las|recibir|ningun*
  no quiero|ocupo|necesito|deseo .. TEXTS
  ya no quiero|ocupo|necesito|deseo|quisiera|me|los|las|le|nos|uso|vivo / no me interesa*
  no estoy interesad* / sin interes / no quiero saber|nada / no mas|mas de? TEXTS / ya basta|estuvo de? ..
  basta|harto|harta|cansad*|fastidiad* de|con .. MESSAGES|que
  par* ya? de|con|los|las|sus|eso|esto .. MESSAGES / par* de MANDAR|mandar|mandarme
  paren|paren|parenle|parale|parele ya|con|por / ya paren|parenle|parale|parele|pare|dejen|dejenme|dejame
  stop los|las|esos|mandando|de|con|sus / no|ya me lleguen|llegue|llegan mas|nada|a
  que ya? no me|nos lleg* / quiero|kiero que paren|dejen|no|pare / hag* que pare* / ya? no sean molest*
  ya no TEXTS / no text*|mensaje*|mande* me|por|please
`)

export const TAKE_OFF = phrases(`
  take|get|remove|delete|drop|scratch|pull|kick|cross|strike|erase|leave|cut PERSON .. off|from|out
  take off PERSON|NUMBER / off|out of|from your LIST
  remove|delete|erase|drop|remov*|delet* me|us|mi|my|this .. $
  remove|delete|erase|lose|forget|drop my|our|this|the|mi|all NUMBER|phone|info
  off|from the|your|this|ur|of .. LIST / lose|forget this|my|our NUMBER / be removed|deleted|unsubscribe
  to unsubscribe / unsubscribe me|please|now|from|all|this|my / unsubscribe / opt me? out / opting out
  opt us out / block me|my|this|you / i|we want|need|wanna? to? out $
  want|wanna|need to? be|get? off|out .. LIST|this|these|it / want to get off|out
  can|could i|we .. get off|out / how .. get|do .. off|out of? .. LIST|this|these|here|it
  how .. stop|end|cancel .. MESSAGES|it|getting
  cancel|discontinue|deactivate|disable|silence|mute .. TEXTS|subscription|membership|everything|all
  cancel|discontinue|deactivate|disable|silence|mute .. service|account|my|me|this|it
  turn|shut PERSON|it|this|them|these|the|TEXTS .. off / turn|shut off .. TEXTS|it|this|these|them
  sign me|us off|out / signing off|out of the? LIST|alerts|this / take off of? the|your|this LIST
  count me out / im|i out of here|this / end|stop my subscription|enrollment|everything|all
  stop everything|all / discontinue / scrub my|me / wipe my|me / forget me|about me / get me out|off
  take me off|out / purge .. me|my|number
  borr*|elimin*|elmin*|delete|remuev*|remov* mi|me|este|esta|nuestro|el|mis|de|del ..
  SACARME
  quita*|quite*|saca*|saque*|sake*|saka*|remueva* me|mi|nos|este|el|mis .. NUMBER|LIST|aqui|esto
  dar*|de|den*|deme|dame|denme|darme|darnos|dan|doy|dense de baja / de baja|vaja / darme baja
  cancel* .. mi|la|las|los|el|todo|todas|todos|TEXTS|suscripcion|servicio
  cancelar|cancelen|cancela|cancelo|cancelenme / desuscrib* / desinscrib* / desapunt* / dessuscrib*
  desactiv* / anul* .. suscripcion / desafili*
  salir*|salgo|salga|salgan|salirme de|del|de la? .. todo|todos|todas|lista|LIST|esto|aqui|esta
  quiero|kiero|quisiera salir* / me quiero|kiero salir / como me? salgo|salir
  como cancelo|paro|quito|desactivo|detengo|bloqueo|cancelar|borro|hago|le .. TEXTS|esto|parar|salir* ..
  voy a bloquear* / los|las voy a? bloque*|reportar|denunciar / ya sacame
  elimin*|borr*|quit*|sac* .. NUMBER|LIST
`)

export const ANGER = phrases(`
  fuck|f|screw|piss|bug|buzz|sod you|off|u|this|yall|ur / fuck you .. / go away / leave me|us|my alone
  leave me|us|my family|wife|mom .. alone / shut up / get lost
  stop harassing|spamming|bothering|annoying / reporting|reported|report .. spam|harassment
  report|sue|block|blocking you|this|your|yall|this number / blocking this|you / stop being annoying
  harass* / chinguen|chingen|chingada|chinga|chingar|vayanse|vete|larguense|larguense|jodanse
  dejenme|dejame|dejeme|dejen|dejanos|dejennos en paz|tranquil*|solo
  no molest*|moleste*|chinguen|jodan|frieguen|esten|fastidien
  no me|nos molest*|chinguen|jodan|frieguen|fastidien / ya dejen* / que molest* / son una molestia
  dejen de / son muy molest* / como chingan / no estes chingando|molestando / me tienen hart*
  me despiertan|desperto|despierta
`)

export const BARE = wholePhrases(`
  stop|stopall|unsubscribe|alto|parar|pare|paren|para|block|blocked|silencio|silence
  unfollow|terminate|desist|finish|exit|terminen|terminar|suspender|desactivar|retirar|fin
  paralo|parenlo|basta|halt|quitar|eliminar|borrar|enough
  stop all|everything|it|this|that|now|already|here|forever|immediately|pls|sms|service / stop stop
  stop stop stop / no more|mas / no more .. $ / make it stop / make this|these|them stop / please stop
  just stop / i said stop / i want|need|wish to? stop|out / ya no
  ya? basta|estuvo|paren|pare|parenle|parale|parele|suficiente|cese|detener|detengan / kindly? cease ..
  ya no mas|quiero|gracias|mas / ya no .. please|gracias / enough already|is enough|of this
  im done|out|good / im over it / over it / im over it .. / done / no more .. / no mas .. / cut it out
  knock it off / time to stop / bro|yo|man|dude|i|ya|ok|so|and|please|then|yes|say stop|alto
  stop bro|man|dude|ya|alto|ok|now / alto ya|a|todo|please|alto|stop / stop porfis|por|ya|esto|eso
  you can stop .. / stop i|im _ .. / no thanks stop|alto / no no stop / wrong|no number stop|alto
  remove|delete|borrame|unenroll|deactivate|discontinue / removed / baja / basta ya|de esto
  for the last time stop / stop for the last time / end|cancel|quit it|this|that|all|please|now|everything
  opt out / out / stop sending|texting|messaging / alto total|a todo|completo / enough with .. / f off
  ya .. paren / ya alto|stop|no|baja
`)

/** What carriers themselves act on, and our own exact words for the same: always an opt-out. */
export const KEYWORD = wholePhrases(`
  stop|stopall|unsubscribe|cancel|end|quit|revoke|optout / opt out / stop all
  alto|parar|baja|cancelar|detener|desuscribir / unsubscribe all
`)

export const ENDS = phrases('ENDING|ending|ended')

export const OURS = phrases(`
  TEXTS|sending|texting|messaging|subscription|suscripcion|list|lista
  getting|receiving|recibiendo|recibir|want .. this|these|esto / this number|phone|cell
  este numero|telefono|celular / my|mi number|phone|numero|telefono|cell|celular|subscription|consent
  ENDING these|it|esto|eso|consent|it / contact* me / contactarme|contactar|contacten
`)

export const REFUSES = phrases(`
  NOT|ENDING .. TEXTS|these|contact / no|not .. need|want|wish|desire .. them|these|it|this
  NOT .. be|estar|seguir on|in|en .. LIST|this|esto / exclude|excuse me|my|us / take|taken me? off
  be taken|kept off|out / dont want|need it|this|to / NOT recib*
  no|ya los|las quiero|ocupo|necesito|deseo|queremos
  no|ni llamen|escriban|manden|texteen|llame|escriba|mande|textees
  dejen|deje|dejenme dormir|trabajar|descansar|en / dejen de / withdraw|revoke .. consent
  not .. in CITY|illinois anymore / pero ya no $ / but no more|thanks $ / said no more
  dont|not live .. anymore|there|here / no longer live|reside|in
  this phone|number belongs|is .. not|kid|kids|work|minor|business / keep*|stay away|off|out .. me|phone
  lose this|my number / go to hell / vete|vayanse|vayan al|a / stfu / stop stop / hell no / ya no $
  ya no por favor $ / exit $ / exit this|me|now / rather not / refrain .. / not for me / no use for
  if you stopped|stop / can we not / get lost / no texting|spam / me out
  dejame|dejenme ya|solo|sola|tranquil* / ni me interesa / no me interesa
  no gracias ya wrong .. remove|delete|unsubscribe / adios / dont disturb
`)

export const SAYS_STOP = phrases(`
  appreciate .. if you .. stop*|quit / sign*|inscrib*|apunt*|added|registr* .. by|por mistake|error|accident
  me equivoque al inscribirme|apuntarme|registrarme
  stopp* it|this|that|texting / any way .. not|off|out|stop / is there .. way|button|option
  do not|dont ever|you _? SEND / yall|you|u good|done now? .. / quit* / out of this|here|your
  off of? this|here|it|your / un _ me / kill it|this|the / ya estuvo .. / ya fue / hasta aqui ..
  mejor no .. / ya dejen* / ya dejame|deje / ni una|un mas / mas no .. / olvidense .. / a otro lado|numero
  no jodan .. / nomas no .. / ya no .. / quit* mi|este NUMBER / desconect* / apag* / pausen
  detener|detengan|suspend* / way to .. off|stop|end|out|quit|cancel|unsubscribe|not / off switch|button
  can|could|would you .. not $
  NOT|stop|without .. get|getting|receive|receiving .. these|this|them|any|TEXTS / lose me / let me out|go
  free|release me / leave|keep me .. out / desist|refrain / disconnect* / unwanted|unsolicited|tcpa|fcc
  update your list|records / bloque* / stay away / never again / withdraw|exclude me
  baja mi|total|definitiva / ^ bajas $ / ^ terminar $ / quit de / can you not $ / fin $
  stop|stopall|unsubscribe|unenroll|enroll|unregister|exit
  mute|silence|halt|cease|cancel|remove|optout|revoke / opt out / get rid of
  leave|exit the? list|all|everything|group / take|get me|us out|off|outta
  alto|paren|parenle|basta|callense|cancel*|salir|salirme|salgo|desuscrib*|desactiv*
  ya? bajenme|bajame|bajeme / dejar|dejo|dejen|deje de / tach* / borr*|elimin* / me salgo|borro|quito
  quit*me / saq*me / sac*me / blow* me|us|my up / turn off $ / say|said stop / to stop $
  need|have to stop / fin de TEXTS / how many times
`)

export const NEEDS_NO_MORE = phrases(`
  stress* .. me|us / anxiety|anxious / overwhelm* / triggering / too much for me|us / depressing
  mental health / useless
  not|isnt|arent helpful|useful|relevant / waste of .. / ansiedad / estres* / nervios
  me asustan|espantan|angustian
  know|idea what time it is / at # in the morning / no soy esa|ese|esta|la|quien persona|numero|buscan|busca
  peace out
  im|i out $ / i quit / deuces / good bye / farewell / no more for me / kill these
  get|getting|come off of? this|these|the|your|it
  no|ni|nunca mande|mandes|manden|envie|envien|envies|escriba|escriban|escribas|textee
  no|ni|nunca texteen|textees|marque|marquen|marques
  no|ni|nunca moleste|molesten|molestes|contacte|contacten|contactes
  no|ni|nunca llame|llamen|llames|hable|hablen|hables|insista|insistan|siga
  no|ni|nunca sigan|sigas|vuelva|vuelvan|vuelvas|joda|jodan|chinguen|frieguen
  no lo|la|los|las quiero|necesito|ocupo|uso / no uso .. / no pienso .. / no voy a .. usar|necesitar
  dont use .. / not using .. / i have no use|need|interest|reason / no interest|reason|point|use in|for|to
  dont see the point / dont wish|wanna|care .. / never wanted .. / was never interested / not needing ..
  stopped needing / sent .. by mistake|error / anymore|anymor / no longer / ya no _ / ^ ya no $
  dont|couldnt|not care / who cares / not relevant|applicable|my problem|concerned / dont|not apply .. me
  dont involve me|us / dont SEND list / out of minutes|state
  this is a business|company|store|restaurant|office|landline|hospital|church|work|kids
  i live|im|moved in|to|from .. texas|florida|indiana|wisconsin|michigan|ohio
  i live|im|moved in|to|from .. iowa|california|missouri|arizona|mexico|york|another
  not from|in|living here|CITY|around / never been .. CITY / no soy de ..
  vivo en .. texas|florida|indiana|wisconsin|california|otro|otra|mexico / no tengo tiempo ..
  no estoy para .. / aqui no es / no es aqui / no me conoce* / no hay ningun* _ / ^ please? dont $
  dont want|need|care $ / no ty / hard no / thatll be all / leaving the group|list|chat
  not|isnt|no safe to|for|text|texting / too risky / do? dont|not call list / ^ bye|goodbye $
  getting old / you|youre are? blocked / ^ blocked $ / reads|checks|sees my phone / cost*|charg* me|money
  roaming / prepaid / no me|nos|le|les hablen|hable|busquen|busque|incluyan|agreguen
  no me|nos|le|les metan|esten|sigan|llamen|contacten|marquen / dejen|deje en paz
  olviden|olvide|pierdan|pierda mi|el|este / renuncio / a la verga / no sean .. / vayan a .. otro
  ya me fastidi*|hart*|cans* / deshaganse de / ni me|nos _ / not|never needed|wanted|interested
  no longer needed|wanted|necessary
  NOT .. want|need|wish|desire|care .. this|these|it|them|nothing|anything|any|that|part|be|to
  nothing to do with / idw|idwt / no|ya|nunca|ni .. hace falta|sirve|sirven|interesa|interesan|intereso
  no quiero|necesito|ocupo|deseo nada|mas|esto|eso|ni|que|estar|participar|saber
  ^ no quiero|deseo|necesito $ / ya no lo|la|los|las? quiero|necesito|ocupo|uso|deseo|vivo|estoy|participo
  nada|cero|sin|ningun de? TEXTS / dont consent / not consent / ya no estoy en|aqui|alla|por
  not|no in CITY|town|illinois anymore / ya no vivo|radico / now? horas de .. / am i|i still getting ..
  why am i getting|receiving / thats|this is? enough / no .. manden|mande|envien|escriban|textees|texteen
`)

/** Rude words to or about us; "fuck ice" names someone else. */
export const RUDE = phrases(`
  fuck*|shit|bullshit|bs|ass|asshole .. you|your|yall|this|these|me|my|it|number|texts|off|TEXTS
  assholes|bitch|bitches|hell|damn|stupid .. you|your|yall|this|these|me|my|it|number|texts|off|TEXTS
  idiot|idiots|dumb|pathetic|ridiculous|hate .. you|your|yall|this|these|me|my|it|number|texts|off|TEXTS
  tf|wtf|stfu|gtfo|clowns|losers|morons .. you|your|yall|this|these|me|my|it|number|texts|off|TEXTS
  you|your|yall|this|these|me|it|texts .. fuck*|bullshit|asshole|assholes|bitch|bitches|stupid
  you|your|yall|this|these|me|it|texts .. idiots|dumb|ridiculous|pathetic|tf|suck|sucks / gtfo / stfu
  sue you|yall|your / my lawyer|attorney / legal action
  pinche*|pendej*|cabron*|puto|putos|puta|putas .. TEXTS|ustedes|mensajes|numero|ya|me|no|telefono
  mierda|culer*|verga|chingad*|carajo|idiotas|estupid* .. TEXTS|ustedes|mensajes|numero|ya|me|no|telefono
  TEXTS|ya|no|me .. pendej*|cabron*|culer*|carajo|mierda|pinches|putos / vayanse|vayase|vete|vayan a|al ..
`)
