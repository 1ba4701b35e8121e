import type { Message } from './message.ts'
import { phrases, wholePhrases } from './phrases.ts'
import type { Rule } from './rule.ts'

/** Whoever wants no more texts says so in some language; and a ward to join matters more than its language. */
const MORE_THAN_A_LANGUAGE = phrases(`
  stop|quit texting|messaging me / stop|quit sending me $ / unsubscribe / remove|take|delete me / stop $ / ^ stop $ / stop i dont / quit*me / borr* / darme de? baja / dejen de / ya no me|quiero recibir / ya no mas / no me manden nada|mas / TEXTS en el? ward|distrito / join|alta|apunt*|inscrib* / no more texts|messages|alerts / leave me alone / alguien|someone who
`)
const noWard = ({ namedWards, words }: Message): boolean =>
  namedWards.length === 0 && !MORE_THAN_A_LANGUAGE.test(words)

export const languageRules: readonly Rule[] = [
  {
    intent: 'language',
    language: 'en',
    why: 'asks for English',
    whole: wholePhrases(
      'ENGLISH / ENGLISH _ / en|in|to|a ENGLISH / all in english / cambiar a? ENGLISH / idioma|language ENGLISH / ENGLISH .. messages|mensajes|texts|alerts',
    ),
    says: phrases(`
      ENGLISH please|only|version|por|not|instead|plz / only ENGLISH / to|in|a|en|into|por ENGLISH .. $ / prefer|prefiero|want|need|quiero ENGLISH / speak|habl*|read|know only? ENGLISH / just ENGLISH
      send|text|messages|alerts|mensajes|alertas|them|it|these in|en ENGLISH / in ENGLISH / ENGLISH $
    `),
    unless: phrases(
      'no hablo|entiendo|leo|se|habla|se ENGLISH / dont speak|understand|read|know|habla .. ENGLISH / SPANISH not|instead|no / SPANISH please / instead of|not ENGLISH / in|en|to|a SPANISH .. please|not|no|instead / no speak|read|understand english / ENGLISH is|isnt|es bad|malo|not|limited|poor / no|not good|much|in english|good / poco ingles / not|no en|in ENGLISH / como se dice',
    ),
    sceneUnder: 4,
    when: noWard,
  },
  {
    intent: 'language',
    language: 'es',
    why: 'asks for Spanish',
    whole: wholePhrases(
      'SPANISH / SPANISH _ / en|in|to|a SPANISH / cambiar a? SPANISH / idioma|language SPANISH / SPANISH .. messages|mensajes|texts|alerts',
    ),
    says: phrases(`
      SPANISH please|only|version|por|not|instead|plz / only|solo|puro SPANISH / to|in|a|en|into SPANISH / prefer|prefiero|want|need|quiero|have|do SPANISH / speak|habl*|read|know only|solo? SPANISH / mejor SPANISH
      SPANISH $ / SPANISH speak* / hay|tiene* .. SPANISH / y|and SPANISH
    `),
    unless: phrases(
      'dont speak|understand|read|know|get SPANISH / no hablo|entiendo|leo|se SPANISH / why .. SPANISH / no speak|read spanish / not|no in|en SPANISH / how do you say / como se dice',
    ),
    sceneUnder: 4,
    when: noWard,
  },
  {
    intent: 'language',
    language: 'en',
    why: 'does not understand Spanish',
    says: phrases(
      'dont|cant|no speak|understand|read|know|get .. SPANISH / no hablo|entiendo|leo|se|comprendo .. SPANISH / why .. SPANISH / not|no in|en SPANISH',
    ),
    sceneUnder: 4,
    when: noWard,
  },
  {
    intent: 'language',
    language: 'es',
    why: 'does not understand English',
    says: phrases(
      'dont|cant|no|not speak|understand|read|know|good .. ENGLISH / no hablo|entiendo|leo|se|comprendo|hablamos .. ENGLISH / ENGLISH is|isnt|es bad|malo|not|limited|poor / poco ingles / not|no in|en ENGLISH / why .. ENGLISH',
    ),
    sceneUnder: 4,
    when: noWard,
  },
]

/** Any short text that brings up a language and nothing else wants that language. */
export const languageFallbackRules: readonly Rule[] = [
  {
    intent: 'language',
    language: 'es',
    why: 'wants another language than English',
    says: phrases(
      'change|switch|other|another|set|different|choose|pick .. language|idioma / in my|your|other|another language / translat*|bilingual|traduc* / language options|setting|settings|please|change / ^ language $ / what languages / languages',
    ),
    sceneUnder: 3,
  },
  {
    intent: 'language',
    language: 'en',
    why: 'wants another language than Spanish',
    says: phrases('cambi*|otro|escoger|elegir .. idioma|lenguaje / ^ idioma|lenguaje|idiomas .. $'),
    sceneUnder: 3,
  },
  {
    intent: 'language',
    language: 'es',
    why: 'brings up Spanish',
    says: phrases('SPANISH / habla* espanol / latino'),
    sceneUnder: 3,
    when: ({ wordCount }) => wordCount <= 25,
  },
  {
    intent: 'language',
    language: 'en',
    why: 'brings up English',
    says: phrases('ENGLISH'),
    sceneUnder: 3,
    when: ({ wordCount }) => wordCount <= 25,
  },
]

export const wardsRules: readonly Rule[] = [
  {
    intent: 'wards',
    why: 'asks for the list of wards',
    whole: wholePhrases(`
      ward|wards|distrito|distritos|areas|zonas|barrios|neighborhoods|districts|zones / list wards|of|the? wards|ward|areas|distritos / ward|wards list|map|numbers|info|available / all|show|see the? wards|ward|areas
      mapa|lista|ver de|los? distritos|distrito|barrios|zonas / ward map / ward|distrito lista|mapa|list / which|what|cual|cuales ward|wards|distrito|distritos|areas|zonas|barrios|neighborhoods / where|donde / coverage|cobertura
    `),
  },
  {
    intent: 'wards',
    why: 'asks which ward a place is in',
    says: phrases(`
      what|which|que|cual|wat ward|distrito|wards / what|which|que|cual is|es .. ward|distrito / ward|distrito is|es|queda .. $ / in your area|zone|coverage|ward / find .. ward
    `),
    unless: phrases('AGENTS / in ward|distrito # / sign|add|join|text|alert|notify me / raid*'),
    when: ({ scene, asks, core }) =>
      !scene.kinds.has('taking') && !scene.kinds.has('vehicle') && (asks || QUESTION.test(core)),
  },
  {
    intent: 'wards',
    why: 'asks which areas we cover',
    says: phrases(`
      what|which|whats|wat|wich all|other|are|is|the|your? AREAS / cual*|que|ke otros|otras|son|los|las|tantos? .. AREAS / ^ cuales son $ / cubr* .. / en que|cuales|donde .. AREAS / AREAS|WARD cubren|tienen|manejan|hay|disponibles|available|covered|supported
      you|u|yall|ustedes|this|it cover|covers|serve|serves|have|do|work .. AREAS|side|park|village|square|yards|pilsen|cicero|berwyn|city|heights|ridge|lawn|town|uptown|humboldt|everywhere|chicago|too|also|burbank|melrose|evanston|waukegan|aurora|joliet
      do|does|are|can you|u|yall|this|it|ustedes guys|people|all|also|even? cover|do|serve|work|operate|have alerts|service|in|for?
      you guys? do _ / you guys cover|work|serve|have|in / is .. covered|included|supported / are .. covered|included / where|donde do|are|all? you .. / en? donde trabajan|operan|estan|cubren|sirven|dan .. ustedes|servicio / en? donde trabajan|operan|cubren / where .. work|operate|cover|available / trabajan|operan|funciona|sirven|sirve|estan en|para|por _
      do you|yall|u cover|serve / cover .. AREAS / what ward / which ward / what|which part|parts|side|neighborhood|neighborhoods|area|areas / my ward|distrito is|cual|number / find|know|check my|the|what ward|wards|distrito / mi distrito cual|es
      list|lista of|de|with|all .. WARD|wards|distritos|barrios|areas / how many wards|areas|ward|neighborhoods / cuantos distritos|barrios|zonas / tienen|hay|mandan alertas|avisos|servicio para|en|de|por|del / is this|it|that only|just? for|in .. / solo|nomas en|para .. / only for|in .. ward|areas|chicago
      cual|que es? mi distrito / cual distrito|barrio|zona / en que distrito / que wards|ward / do .. alerts for _ / alertas para|en _ / hay alertas / wards you|are|do|have|can / distritos puedo|hay|tienen|estan|son / llegan a|hasta / aplica en|para / incluye* _
    `),
    unless: phrases(
      'cover my|for|the shift / where are you im|in|at|going / im at / quiero|kiero que|recibir / ^ where are you $ / cubren|cubre|cover|cubriendo .. cara|face|faces|placas|plates / what|which ward|area is .. in|at ice|happening / do you do|have .. job|warrant|lawyer / AGENTS / do you work for',
    ),
    sceneUnder: 4,
    when: ({ asks, core }) => asks || QUESTION.test(core),
  },
]

/** A neighbourhood in a question that names no agents: "r u in humboldt park too". */
export const wardsFallbackRules: readonly Rule[] = [
  {
    intent: 'wards',
    why: 'asks about a neighbourhood',
    says: phrases(`
      ^ .. you|u|this|it|that|yall|ustedes|service|line|alerts|esto|servicio .. NEIGHBORHOODS / ^ you|u|yall|ustedes .. NEIGHBORHOODS / ^ is|are|cover|and|what|y|que about|de|onda|con|for|for? .. NEIGHBORHOODS / ^ is|are NEIGHBORHOODS .. on|included|covered|part|in|too|also|supported|one / NEIGHBORHOODS too|tambien|also|is|included $ / anything|service|alerts|something|hay|tienen|ofrecen|mandan|avisan|sirven|trabajan|llegan|aplica|para .. for|in|para|en|a|de the|el|la? NEIGHBORHOODS
      hay|tienen para|en|servicio NEIGHBORHOODS / tienen .. ward|distrito / esto es|sirve para|en NEIGHBORHOODS / ^ esta NEIGHBORHOODS en|incluid* / tambien en|para NEIGHBORHOODS
    `),
    unless: phrases(
      'AGENTS / true|verdad|cierto|safe|seguro|segura|happening|pasando|going / they|them|theyre|anyone|anybody|alguien / raid*|redada* / se sabe|sabe / sabes|saben / moved|live|vivo|mude',
    ),
    sceneUnder: 4,
    when: ({ asks, core }) => asks || ASKS_OR_NAMES.test(core),
  },
  {
    intent: 'wards',
    why: 'asks whether a place is one of ours',
    says: phrases(
      'NEIGHBORHOODS / ward|distrito / ward numbers|list / numbers of ward / ward numbers / citywide / all|whole of? chicago|city / my|our block|street|address|house|zip|place .. covered|included|in / zip|zipcode|zipcodes|zips|zip code|codes? / zip codes / outside chicago|the / more than one|two|several / how many .. can i / whole|entire city / toda la ciudad / solo|only .. # / which|what areas',
    ),
    unless: phrases(
      'AGENTS / true|verdad|cierto|safe|seguro|segura|happening|pasando|hot|clear / she|he|mom|i is|lives|live|im / algo / se sabe / andan|anda|estan|siguen|vienen / they|them|theyre|anyone|anybody|alguien / raid*|redada* / add|join|sign|text|alert me / apunt*',
    ),
    from: ['stranger', 'subscriber'],
    sceneUnder: 4,
    when: ({ asks, core }) =>
      asks || /^(?:is|are|do|does|what|which|can|numbers|the|how|cual|que) /.test(core),
  },
  {
    intent: 'wards',
    why: 'asks about wards',
    says: phrases(
      'AREAS / where|donde|hasta donde .. you|u|yall|ustedes|trabajan|operate|llegan|cubren|cover|estan|sirven|work|funciona',
    ),
    unless: phrases(
      'AGENTS / where are you $ / donde estan? $ / que se sabe / AREAS please / avis* / quiero|kiero recibir|que / # and|&|y # / they|them|anyone / in my|mi neighborhood|area|barrio / live|vivo / love|safe',
    ),
    sceneUnder: 3,
    when: ({ asks, core, namedWards }) =>
      namedWards.length === 0 &&
      (asks || ASKS_OR_NAMES.test(core)) &&
      !/(?:send|get|want|quiero|mand) /.test(asks ? '' : core),
  },
]

const ASKS_OR_NAMES = phrases(`
  ^ what|whats|which|wich|where|whats|how|is|are|r|do|does|can|you|u|tell|show|list|give|see|any|anything|cover|for|my|idk|dont|wards|ward|areas|i|need|and
  ^ cual*|que|en|donde|hasta|dime|digame|diganme|muestr*|ensen*|ver|lista|hay|tienen|cubren|esto|no|saber|quiero|para|tambien|y|esta|el|la|NEIGHBORHOODS|barrios|zonas|distritos|mi
`)

const QUESTION = phrases(`
  ^ what|which|whats|wat|wich|is|are|do|does|where|can|how|you|list|ward|wards|distrito|areas / ^ cual*|que|ke|en|donde|cuantos|cubren|cubre|tienen|hay|trabajan|lista|ver|show|como|solo|nomas|mandan|llegan|si|saber|quiero
  what|which ward|wards|areas|neighborhoods / what|which AREAS / que|cuales AREAS|son / list of / lista de / cubren / do you cover|do|have|serve / you guys? cover|do|serve
`)

export const helpRules: readonly Rule[] = [
  {
    intent: 'help',
    why: 'the keyword for help',
    whole: wholePhrases(`
      help|info|ayuda|informacion|instructions|instrucciones|commands|command|comandos|menu|options|opciones|manual|guide|faq / help|ayuda me|please|menu / i? need|want|necesito|quiero|ocupo|busco help|ayuda|info|informacion|instructions|instrucciones
      more|mas info|information|informacion|help|ayuda / information / list of commands / me ayudan|ayuda / ayudame|ayudeme|ayudenme / i need some help / can you help me? / me pueden|puede|podrian ayudar / como|how / explain|explicame|expliquenme / tutorial
    `),
  },
  {
    intent: 'help',
    why: 'sends only a question mark',
    when: ({ words, asks }) => words === '' && asks,
  },
  {
    intent: 'help',
    why: 'asks what to do here',
    whole: wholePhrases(
      'what do i do / what do i do here|now|next / que hago / que tengo que hacer / que tengo que hacer aqui|para|ahora .. / que puedo mandar|hacer|escribir .. / what can i send|do|text .. / que debo hacer|mandar',
    ),
  },
  {
    intent: 'help',
    why: 'asks how this works',
    says: phrases(`
      dont remember|recall .. / forgot .. / what .. numbers|digits|codes|code mean|for / how do i reply|answer|respond / not sure|unsure|forgot|know|se how|what|where|como|que .. do|text|type|send|use|works|work|reply|answer|hacer|usar|mandar|poner
      how does|do|dose .. work|works|use|text|report|go / how do|can|should|to i|we|you|u? report|use|text|send|tell|verify|volunteer|help / how .. works|work $ / how to report|use|work|text / how it|this works|work / como|komo funciona|funsiona|trabaja|sirve|funcionan|uso|usar|reporto|reportar|aviso|le|se|es
      what is this|it|dis $ / what is|whats this for|about|number|thing|service|all|line|texting|text / what do|can|should i|you|u|this|it do|text|say|send|type|write|use|does|mean / what does .. do|mean|stand / what can .. / what .. commands|options|keywords / what is|are|does|do a|an|the|el|un? verifier|verificador|ward|join|shift|verdict|ward / what kind .. send|text|report / can i send|text .. / se puede|pueden mandar|enviar .. / como mando|envio|hago|subo .. / how do i send .. / que hago aqui|con
      help using|with|understanding|me this|the|texting|use|figure|understand|please|with / need|want|necesito|ocupo help|ayuda with|using|to|con|para|understanding / explain|explicar|explican|explica|expliquen|explique|explain* .. / dont|cant understand|get|know how|what|this|figure / im confused|lost / im new .. how|what
      para que|q|ke es|sirve|son|funciona .. / que|q|ke es|hace|hacen|son|significa esto|eso|este|ustedes|esta|el|un|la / de que se trata / que puedo|tengo|debo|se puede|hago|puede mandar|hacer|que|escribir|texto|con|poner / no entiendo .. / no se|c como|que|usar .. usar|poner|hacer|mandar|funciona|reportar|escribir
      como le hago|ago para|pa .. reportar|usar|mandar|avisar|decir / donde reporto|mando|aviso / quiero|necesito|kiero|quisiera|ocupo|busco mas? informacion|info|saber|ayuda|instrucciones / mas informacion|info / informacion sobre|del|de|por / more info|information / tell me more|about / what number|who do i .. report|text|call|tell
      who do i report|text|tell / how .. become|be .. verifier|volunteer / how .. works / what happens if|when|after i text|send|report|join / que pasa si|cuando mando|reporto|texteo|aviso / who runs|are you|is behind .. this|service / is this free|real|legit|a / cuesta|es gratis|cobran / how much .. cost / does this cost
      list of commands|options / send me .. instructions / instrucciones / instructions / what are the|my commands|options|words / cuales son los comandos|las opciones|las instrucciones / como ayudo|puedo ayudar|ayudar|reportar / how can i help|volunteer|report
    `),
    unless: phrases(
      'ward numbers|list|map / numbers of ward / orden / is this _ from / AGENTS / como se dice / la policia / como estan|esta|estas / what is your name / is this real ice|migra / who is this / bond|fianza / what do i do|say if|when / que hago si|cuando / que digo / what should i do|say if|when / derechos|rights',
    ),
    sceneUnder: 4,
  },
  {
    intent: 'help',
    why: 'asks how to report agents',
    says: phrases(
      '^ how do|can|to|should .. report / ^ como|donde puedo|se|le|hago|reporto|reportar .. reportar|reporto|reporta / ^ como reporto|aviso|denuncio|reportar / what number .. report / ^ who do i report|tell|text / where do i report|send / ^ what do|can|should i text|send .. report|if',
    ),
    when: ({ scene }) =>
      !scene.kinds.has('crossing') && !scene.kinds.has('address') && !scene.kinds.has('taking'),
  },
]
