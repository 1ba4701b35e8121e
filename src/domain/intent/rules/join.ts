import { wardsToJoin } from '../chosen-wards.ts'
import type { Message } from '../message.ts'
import { isHappening } from '../scene.ts'
import { phrases, wholePhrases } from '../phrases.ts'
import { asked, isCalm } from './asked.ts'
import type { Rule } from './rule.ts'

const NOT_JOINING = phrases(`
  i love .. / done with .. # / when|once youre|you|u|ur are? off|done|home|free|out
  signed up for / is|are|esta|estan .. included|covered|incluid*|cubiert*
  still subscribed|on|signed|registered / more than one|two ward|wards / put my number .. mistake
  no quiero|ocupo|me / dont want|need|send|sign
  can you tell me if AGENTS is|are|was
  didnt|never|dont sign / how do i stop / is there|anyone|hay
`)

const JOIN = phrases(`
  join|subscribe|suscrib*|inscrib*|enroll|enrol|register|regist*|suscrip*
  can|could|may i|we get|have .. # added|too|also|please|tambien|$ / sign* me|us|my|up|him|her|this|in
  signing up / sign up / apunt* / anota*|anote*|anoto / quiero|kiero el|la|los #
  one more # / can i|we be in / can i|we get # / que me avisen / agreg* / unir*|unete|uneme|unanme|unirse
  alta / agreg*|agrég*|añad*|anad*|metame|meteme|metanme|incluy*|inclu* / i want in
  add|put me|us|my|this|ward|#|another|in|on / add .. WARD|# / put .. on|down|in .. LIST|#|WARD|alerts
  also|tambien|plus .. # / get on the|your|this LIST / on the|your LIST
  want|like|get|receive|need|have .. TEXTS / want|wanna|like|need .. #|WARD
  want|like|love|need to get|receive|be|hear|know|join|sign
  get|be|being|receive notified|alerted|informed|texted|added
  notify|alert|text|warn|message|tell|ping me|us / let me|us know / keep me|us posted|informed|updated
  send me|us|my|start / start sending|texting|getting|alerts|messages|# / start getting|receiving
  send|sending .. TEXTS / TEXTS for|from|in .. WARD|# / can|could i|we|my .. TEXTS|alerts
  quiero|kiero|quisiera|necesito|deseo|gustaria|queremos|ocupo|puedo|pueden|puede|podria* .. TEXTS
  quiero|kiero|quisiera|me gustaria recibir|estar|entrar|saber|ser|formar|apuntar*|que me|el|del|las
  recibir|resibir .. TEXTS / mand* me? .. TEXTS|las|los|del|lo|avisos / mand*|envi* .. WARD|#
  avis* me|nos / avisenme|aviseme|avisame|avisarme|avisenos|notifiquenme|notifiqueme
  alertenme|alertame|mandenme|mandeme|mandame|envienme|enviame|informenme
  me pueden|puede|podrian|podria mandar|avisar|apuntar|inscribir|agregar
  me pueden|puede|podrian|podria enviar|poner|anotar|notificar|meter / pon*|pong* me? .. LIST|#
  ponme|ponganme|pongame|ponerme / interested in|signing / count me in / opt me? in / want to? in $
  quiero|kiero entrar / entrar .. WARD|# / activ* .. TEXTS|#|WARD / me interesa .. / saber cuando|si .. #
  saber cuando|si .. _ _ # / hook me|us up / follow .. WARD
  i live|im|soy|vivo in|from|en|del|de WARD|the|ward|distrito / vivo en el|la|distrito #|distrito
  mi distrito es / im in # / soy del # / my ward is / nuevo|new to|en|in ward|the|el|this
`)

const WARD_ONLY = wholePhrases(`
  ward|distrito|w # / the? #th|# ward / ward|distrito _ / ward|distrito _ y? _ / the? _ ward
  the? _ _ ward / ward _ and|& _ / distrito|ward # and|&|y # / distrito _ y _ / ward|distrito # #
  ward|distrito # .. # / w1* / w2* / w3* / w4* / w5* / el? distrito #
  para|for|in|en the|el? ward|distrito? #
`)

export const joinWardRules: readonly Rule[] = [
  {
    intent: 'join',
    why: 'asks for alerts of named wards',
    says: JOIN,
    unless: NOT_JOINING,
    when: (message) =>
      message.askedWards.length > 0 && (isUneventful(message) || STRONG_JOIN.test(message.core)),
    wards: wardsToJoin,
  },
  {
    intent: 'join',
    why: 'asks to start for a ward',
    says: phrases(`
      ^ start|begin|resume|activate|activar|reactivar|empezar|unstop .. WARD|#
      back on|in? .. ward|distrito|# / otra vez|again .. WARD|#
    `),
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

/** What is seen somewhere is told, not asked for: "agents in vests, ward 33, add another van". */
const isUneventful = (message: Message): boolean =>
  isCalm(message) && !(message.scene.kinds.has('agents') && isHappening(message.scene))

const STRONG_JOIN = phrases(`
  quiero|kiero que me / que me avisen|notifiquen|alerten|manden
  ^ join|alta|subscribe|sign|add|apunt*|inscrib* / sign me up / add me / notify|text|alert|tell me when|if
  avis*me si|cuando / let me know if|when / avisar cuando|si / avis* cuando|si
`)

/** A ward in a calm text from someone who is no verifier and tells of nothing: they want to hear about it. */
export const joinFallbackRules: readonly Rule[] = [
  {
    intent: 'join',
    why: 'wants something of a ward',
    says: phrases(`
      TEXTS / these / want|need|give|how|can|please|get|for|in|add|my|yes|me|i|she|he
      quiero|ocupo|gustaria|quisiera|necesito|dame|deme|como|puede|pueden|por|para|mi|en|del|si|yo / ^ # $
      # please|por / sign|list|lista / alertas|alerts # / ^ ward|distrito / ^ el|the # .. / alta|lista
      quiero|kiero el / me anotan|apuntan / anota*|anote*|anoto
    `),
    unless: phrases(`
      reporting|reportando / alerta|alert ward|distrito|en / aqui en / here in ward|distrito
      its|theyre in the|ward|el / near|cerca|outside|afuera|next / someone|somebody|alguien / help|ayuda
      happening / AGENTS / emergency
    `),
    from: ['stranger', 'subscriber'],
    sceneUnder: 3,
    when: ({ namedWards, askedWards, wordCount, number, asks, words }) =>
      number === null &&
      !asks &&
      (namedWards.length > 0 || (askedWards.length > 0 && wordCount <= 6 && FEW_WORDS.test(words))),
    wards: asked,
  },
]

const FEW_WORDS = phrases(`
  ^ el|los|the # .. $ / # please|por / ^ # and|&|y # / TEXTS # / # TEXTS
  ^ for|para|del|add|give|want|need|get .. #
`)

export const joinRules: readonly Rule[] = [
  {
    intent: 'join',
    why: 'asks for alerts without naming a ward',
    says: phrases(`
      me anotan|apuntan|agregan|inscriben / anota*|anote*|anoto / sign|put|add _ _ up|on|in|too
      join|subscribe|suscrib*|inscrib*|enroll|register
      sign* me|us|up|in / add|put me|us|my / apunt* / agreg* / unirme|unir*|uneme / ^ alta
      registr* / metanme|meteme|metame / want|like|get|receive|need .. TEXTS
      get|be notified|alerted|informed|texted|added
      notify|alert|text|warn|tell me|us when|if|about|please|$ / let me|us know
      keep me|us posted|informed|updated / quiero|kiero|quisiera|necesito|gustaria|deseo .. TEXTS
      recibir .. TEXTS / avisenme|aviseme|avisame|notifiquenme|alertenme
      mandenme|mandeme|mandame|envienme .. TEXTS|cuando|si
      me pueden|puede avisar|mandar|notificar|apuntar / send me|us|my .. TEXTS / send|sending TEXTS
      start sending|texting|getting me? / opt me? in / i want in / count me in
      quiero|kiero|gustaria entrar|estar|ser / interested in / how .. get .. TEXTS / need|want TEXTS
      get on the|your LIST / alerts please|for / quiero que me avisen|manden|notifiquen / como .. recib*
    `),
    unless: NOT_JOINING,
    sceneUnder: 6,
    when: (message) => isCalm(message) || STRONG_JOIN.test(message.core),
    wards: asked,
  },
]
