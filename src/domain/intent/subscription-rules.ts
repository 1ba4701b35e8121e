import { wardsToJoin, wardsToLeave } from './chosen-wards.ts'
import type { Message } from './message.ts'
import { phrases, wholePhrases } from './phrases.ts'
import type { Rule } from './rule.ts'
import { hasAction, hasPlace, isHappening } from './scene.ts'

const asked = ({ askedWards }: Message): number[] => askedWards
const isCalm = ({ scene }: Message): boolean => !isHappening(scene) || (!hasPlace(scene) && !hasAction(scene))

/** Everything at once: then it is no matter of single wards, even if one is named. */
const EVERYTHING = phrases(`
  dar*|den*|dame|deme|dan de alta / sign me up
  all|every wards|alerts|texts|messages|everything|of / from|of|stop|cancel|end|quit|leave|in|out|with|off everything|todo|todos|todas / my|this|mi number|phone|numero off|please|out / number|phone|numero $ / stop texting me $
  wrong number|person / numero equivocado / off|from the|your|ur|this list|system / texting|mandarme|messaging me at|a|every
`)

const KEEPS_SOME = phrases(
  'but|except|besides|menos|excepto|salvo|only|just|keep|solo|nomas / rest|others|other|demas|otros|else',
)

const SUBSCRIBER_WORDS = phrases(
  'TEXTS / want|need|list|lista|remove|unsubscribe|quiero|ocupo|necesito|subscription|quit*me|borr* / leave|salir',
)

const EVERYTHING_BUT_WARDS = phrases(
  'all|every wards|alerts|texts|everything / from|of|stop|cancel|end|quit|leave|in|out|with|off everything|todo|todos / wrong number|person / dar*|den*|de de? alta / stop texting me $',
)

export const leaveRules: readonly Rule[] = [
  {
    intent: 'join',
    why: 'changes from one ward to another',
    says: phrases(`
      switch|change|move|transfer|swap|cambi*|mov* .. from|del|de .. # .. to|al|a|for|por # / switch|change|move|transfer me|my|us .. to .. #
      cambi*|pas* .. al|a .. # / switch|change to ward|distrito?
    `),
    when: (message) => message.askedWards.length > 0 && isCalm(message),
    wards: ({ askedWards }) => askedWards.slice(-1),
  },
  {
    intent: 'leave',
    why: 'asks to leave named wards',
    says: phrases(`
      leav*|drop|remove|unsubscribe|stop|cancel|quit|end|delete|exit|discontinue|withdraw|mute|pause|pull .. WARD|# / no|without|not alerts|texts|messages from|for|about|in .. WARD|# / remove|delete|drop|take # and|&|y # / leav*|drop|remove|stop|cancel|quit|unsubscribe|NOT .. .. the #th / # can go / ^ no ward|distrito # / done with .. # / ward|distrito _? # .. drop|remove it / remove|drop that ward / leav*|drop|remove|stop|cancel|unsubscribe .. _ _ WARD|#
      salir|salirme|salgo|baja|dejar|deja|quita*|quite*|saca*|saque*|borra*|borre*|cancel*|desuscrib*|elimin*|sakenme|alto|dar* .. WARD|#
      no more|longer .. WARD|# / no mas|quiero|ocupo|necesito|me .. WARD|# / ya no .. WARD|# / ya no .. _ _ WARD|# / take .. off|out / get rid of .. # / ^ leave|drop|quit|exit the? #th / remove|drop|delete .. # .. from .. ward|list / dejen|dejar de .. del # / too many .. WARD / take me off
      dont want|need|send|text|care|live|ocupo .. WARD|# / dont want|need .. _ _ # / not|without .. # anymore|any / not # / opt out of? .. # / # stop|no|off|out|leave|salir|baja
      out of|off of? .. WARD|# / dont want|need that|it / moved|move .. from|out .. WARD|# / me mude .. # / ward|distrito? # .. anymore|no / no # / stop .. for .. #
      # ya? no / ward # off|out
    `),
    unless: EVERYTHING,
    when: (message) =>
      wardsToLeave(message).length > 0 && isCalm(message) && hasPlainWard(message) && isRequest(message),
    wards: wardsToLeave,
  },
  {
    intent: 'leave',
    why: 'wants an end to a named ward',
    says: phrases(
      'ENDING / keep|keeping|remove|lose|only # / NOT|ENDING .. want|need|quiero|ocupo|necesito|me|live|interested / unfollow|ditch|bye|lv|forget|skip|bajame|bajenme|bajarme|exclude / moved|mude|cambie out|from|of|del|de|away',
    ),
    unless: EVERYTHING_BUT_WARDS,
    when: (message) =>
      (message.as !== 'verifier' || SUBSCRIBER_WORDS.test(message.words)) &&
      wardsToLeave(message).length > 0 &&
      isCalm(message) &&
      message.scene.score < 4 &&
      (hasPlainWard(message) || message.namedWards.length > 0),
    wards: wardsToLeave,
  },
  {
    intent: 'leave',
    why: 'wants to keep only some wards',
    says: phrases(`
      all|everything|every|todo|todos|todas .. but|except|besides|menos|excepto|salvo .. WARD|# / drop|remove|cancel|stop|leave|quit|delete .. other|others|rest|else / the rest|others off|out|no
      quit*|borr*|elimin*|cancel* .. demas|otros|otro|resto / only|just keep|leave .. WARD|# / keep|leave me? only|just .. # / nothing else|but .. #
    `),
    from: ['subscriber', 'verifier'],
    sceneUnder: 3,
    when: ({ askedWards }) => askedWards.length > 0,
    wards: (message) => (KEEPS_SOME.test(message.words) ? [] : wardsToLeave(message)),
  },
  {
    intent: 'leave',
    why: 'asks to leave, without saying which ward',
    whole: wholePhrases(`
      leave|leaving / leave|drop|cancel|stop|salir|baja a|one|this|de|del|my|mi|un|ese|este ward|distrito / i want|need|would|like .. to? leave a|one|my ward
      quiero|kiero salir|salirme de un|mi|ese distrito / how do i leave a|one|my ward / stop one ward / leave one of my wards
    `),
    sceneUnder: 3,
    wards: asked,
  },
]

/** "stop it 5 messages today": a number is a ward only if named so, or short and to the point. */
function hasPlainWard({ namedWards, wordCount, words }: Message): boolean {
  return namedWards.length > 0 || wordCount <= 6 || LOOSE_WARD.test(words)
}

const LOOSE_WARD = phrases(`
  leave|drop|stop|remove|delete|take|unsubscribe|lose|from|want|need|del|el|off|no|not|keep|just|for|quit|cancel|quiero|ocupo|mas|salir|solo|nomas|only|me|rid|of|of|sending #
`)

/** A verifier's "off 33" ends a shift. */
function isRequest({ as, core }: Message): boolean {
  return (
    !(
      as === 'verifier' &&
      /^(?:off|end|ending|done|quitting) |for the day|today |tonight |por hoy /.test(core)
    ) && !/(?:shift|turno|ride) /.test(core)
  )
}

const NOT_JOINING = phrases(`
  i love .. / done with .. #
  when|once youre|you|u|ur are? off|done|home|free|out / more than one|two ward|wards / put my number .. mistake / 
  no quiero|ocupo|me / dont want|need|send|sign / didnt|never|dont sign / how do i stop / is there|anyone|hay
`)

const JOIN = phrases(`
  join|subscribe|suscrib*|inscrib*|enroll|enrol|register|regist*|suscrip* / sign* me|us|my|up|him|her|this|in / signing up / sign up
  apunt* / anot* / quiero|kiero el|la|los # / one more # / can i|we be in / can i|we get # /  que me avisen / agreg* / unir*|unete|uneme|unanme|unirse / alta / anot* / agreg*|agrég*|añad*|anad*|metame|meteme|metanme|incluy*|inclu* / i want in
  add|put me|us|my|this|ward|#|another|in|on / add .. WARD|# / put .. on|down|in .. LIST|#|WARD|alerts / also|tambien|plus .. # / get on the|your|this LIST / on the|your LIST
  want|like|get|receive|need|have .. TEXTS / want|wanna|like|need .. #|WARD / want|like|love|need to get|receive|be|hear|know|join|sign
  get|be|being|receive notified|alerted|informed|texted|added / notify|alert|text|warn|message|tell|ping me|us / let me|us know / keep me|us posted|informed|updated / send me|us|my|start
  start sending|texting|getting|alerts|messages|# / start getting|receiving / send|sending .. TEXTS / TEXTS for|from|in .. WARD|# / can|could i|we|my .. TEXTS|alerts
  quiero|kiero|quisiera|necesito|deseo|gustaria|queremos|ocupo|puedo|pueden|puede|podria* .. TEXTS / quiero|kiero|quisiera|me gustaria recibir|estar|entrar|saber|ser|formar|apuntar*|que me|el|del|las
  recibir|resibir .. TEXTS / mand* me? .. TEXTS|las|los|del|lo|avisos / mand*|envi* .. WARD|# / avis* me|nos / avisenme|aviseme|avisame|avisarme|avisenos|notifiquenme|notifiqueme|alertenme|alertame|mandenme|mandeme|mandame|envienme|enviame|informenme
  me pueden|puede|podrian|podria mandar|avisar|apuntar|inscribir|agregar|enviar|poner|anotar|notificar|meter / pon*|pong* me? .. LIST|# / ponme|ponganme|pongame|ponerme
  interested in|signing / count me in / opt me? in / want to? in $ / quiero|kiero entrar / entrar .. WARD|# / activ* .. TEXTS|#|WARD / me interesa .. / saber cuando|si .. # / saber cuando|si .. _ _ # / hook me|us up / follow .. WARD
  i live|im|soy|vivo in|from|en|del|de WARD|the|ward|distrito / vivo en el|la|distrito #|distrito / mi distrito es / im in # / soy del # / my ward is / nuevo|new to|en|in ward|the|el|this
`)

const WARD_ONLY = wholePhrases(`
  ward|distrito|w # / the? #th|# ward / ward|distrito _ / ward|distrito _ y? _ / the? _ ward / the? _ _ ward / ward _ and|& _ / distrito|ward # and|&|y # / distrito _ y _
  ward|distrito # # / ward|distrito # .. # / w1* / w2* / w3* / w4* / w5* / el? distrito # / para|for|in|en the|el? ward|distrito? #
`)

export const joinWardRules: readonly Rule[] = [
  {
    intent: 'join',
    why: 'asks for alerts of named wards',
    says: JOIN,
    unless: NOT_JOINING,
    when: (message) => message.askedWards.length > 0 && (isCalm(message) || STRONG_JOIN.test(message.core)),
    wards: wardsToJoin,
  },
  {
    intent: 'join',
    why: 'asks to start for a ward',
    says: phrases(
      '^ start|begin|resume|activate|activar|reactivar|empezar|unstop .. WARD|# / back on|in? .. ward|distrito|# / otra vez|again .. WARD|#',
    ),
    from: ['stranger', 'subscriber'],
    sceneUnder: 3,
    when: ({ askedWards, words }) => askedWards.length > 0 && !/(?:shift|turno) /.test(words),
    wards: asked,
  },
  {
    intent: 'join',
    why: 'names a ward and nothing else',
    whole: WARD_ONLY,
    from: ['stranger', 'subscriber'],
    when: ({ namedWards }) => namedWards.length > 0,
    wards: asked,
  },
]

const STRONG_JOIN = phrases(
  'quiero|kiero que me / que me avisen|notifiquen|alerten|manden / ^ join|alta|subscribe|sign|add|apunt*|inscrib* / sign me up / add me / notify|text|alert|tell me when|if / avis*me si|cuando / let me know if|when / avisar cuando|si / avis* cuando|si',
)

/** A ward in a calm text from someone who is no verifier and tells of nothing: they want to hear about it. */
export const joinFallbackRules: readonly Rule[] = [
  {
    intent: 'join',
    why: 'wants something of a ward',
    says: phrases(`
      TEXTS / these / want|need|give|how|can|please|get|for|in|add|my|yes|me|i|she|he / quiero|ocupo|gustaria|quisiera|necesito|dame|deme|como|puede|pueden|por|para|mi|en|del|si|yo / ^ # $ / # please|por / sign|list|lista / alertas|alerts # / ^ ward|distrito / ^ el|the # .. / alta|lista / quiero|kiero el / me anotan|apuntan / anot*
    `),
    unless: phrases(
      'reporting|reportando / alerta|alert ward|distrito|en / aqui en / here in ward|distrito / someone|somebody|alguien / help|ayuda / happening / AGENTS / emergency',
    ),
    from: ['stranger', 'subscriber'],
    sceneUnder: 3,
    when: ({ namedWards, askedWards, wordCount, number, asks, words }) =>
      number === null &&
      !asks &&
      (namedWards.length > 0 || (askedWards.length > 0 && wordCount <= 6 && FEW_WORDS.test(words))),
    wards: asked,
  },
]

const FEW_WORDS = phrases(
  '^ el|los|the # .. $ / # please|por / ^ # and|&|y # / TEXTS # / # TEXTS / ^ for|para|del|add|give|want|need|get .. #',
)

export const optInRules: readonly Rule[] = [
  {
    intent: 'opt-in',
    why: 'asks for messages again',
    says: phrases(`
      sign|add|put|join|subscribe|enroll|apunt*|inscrib*|alta|agreg* .. again|back / again sign|add|put|join / but want back / want back $ / regres* .. TEXTS / prend* .. / start .. again / text|send|message|alert me|us .. again / back on|in / turn .. back on / resum* / reactiv* / restart / resubscribe / unstop / unblock me
      didnt mean|want to stop|unsubscribe|cancel|opt / stop* .. by accident|mistake / again .. please / want|get|need|getting|receive .. again / want|put|sign|add|let|get|turn|take i|me back / come back / undo .. stop
      opt me? back / dont stop / changed my mind / unpause / re subscribe|enroll|join|activate / start over / rejoin / enable .. again
      turn .. on / alerts|messages|texts on / take|took back / cancel|undo|ignore the|my|that stop / typo / shouldnt have / kid|son|daughter|baby .. stop|texted / dont want|wanna to? stop / start .. please|me|up / bring back / send|mand* .. again / begin again / sigan .. / siempre si / ignore|nevermind|nvm|actually .. stop|want|do|keep / keep sending|texting / sin querer / accidentally|accident|oops / stop|cancel|baja|alto was|fue .. mistake|error|accident / i miss the|your|getting TEXTS|getting / hear from you / activ*|encien*|prend* .. TEXTS / activate|enable .. TEXTS / want .. back $ / otra vez|ves|bez / de nuevo / denuevo / nuevamente / vuelv* a .. / volver a .. / volver|regresar / reanud* / reinici* / reinscrib* / me equivoque / por error|accidente
      seguir recib* / continu* .. / no quise|queria .. / no quise / sigan mandando / cambie de opinion / activ* .. otra|nuevo|nuevamente / desbloqu*
    `),
    unless: phrases(
      'no me|vuelv* .. MANDAR / no vuelv* / numero|number wrong|equivocado / who is|quien es / wrong number|person / call|text|hit|get me back / thanks again / its me again / se equivocaron / call me back / come back later',
    ),
    sceneUnder: 3,
    when: ({ words, asks, askedWards }) => askedWards.length === 0 && (MESSAGING.test(words) || !asks),
  },
  {
    intent: 'opt-in',
    why: 'asks to start',
    whole: wholePhrases(
      'start|unstop|reactivar|reanudar|restart|resume|activar|empezar|comenzar|iniciar / start alerts|messages|texts|it|please|again / activar alertas|mensajes / opt in',
    ),
  },
]

const MESSAGING = phrases(
  'TEXTS / send|text|start|back|turn|sign|list|stop / mand*|recib*|lista|alto|activ*|reactiv*',
)

export const joinRules: readonly Rule[] = [
  {
    intent: 'join',
    why: 'asks for alerts without naming a ward',
    says: phrases(`
      me anotan|apuntan|agregan|inscriben / anot*
      join|subscribe|suscrib*|inscrib*|enroll|register / sign* me|us|up|in / add|put me|us|my / apunt* / agreg* / unirme|unir*|uneme / ^ alta / anot*me|anotar* / registr* / metanme|meteme|metame
      want|like|get|receive|need .. TEXTS / get|be notified|alerted|informed|texted|added / notify|alert|text|warn|tell me|us when|if|about|please|$ / let me|us know / keep me|us posted|informed|updated
      quiero|kiero|quisiera|necesito|gustaria|deseo .. TEXTS / recibir .. TEXTS / avisenme|aviseme|avisame|notifiquenme|alertenme / mandenme|mandeme|mandame|envienme .. TEXTS|cuando|si / me pueden|puede avisar|mandar|notificar|apuntar
      send me|us|my .. TEXTS / send|sending TEXTS / start sending|texting|getting me? / opt me? in / i want in / count me in / quiero|kiero|gustaria entrar|estar|ser / interested in / how .. get .. TEXTS / need|want TEXTS / get on the|your LIST
      alerts please|for / quiero que me avisen|manden|notifiquen / como .. recib*
    `),
    unless: NOT_JOINING,
    sceneUnder: 6,
    when: (message) => isCalm(message) || STRONG_JOIN.test(message.core),
    wards: asked,
  },
]
