import { phrases, wholePhrases } from '../phrases.ts'
import type { Rule } from './rule.ts'

export const wardsRules: readonly Rule[] = [
  {
    intent: 'wards',
    why: 'asks for the list of wards',
    whole: wholePhrases(`
      ward|wards|distrito|distritos|areas|zonas|barrios|neighborhoods|districts|zones|list|lista
      number|numbers of wards|distritos
      list wards|of|the? wards|ward|areas|distritos / ward|wards list|map|numbers|info|available
      all|show|see the? wards|ward|areas / mapa|lista|ver de|los? distritos|distrito|barrios|zonas
      ward map / ward|distrito lista|mapa|list
      which|what|cual|cuales ward|wards|distrito|distritos|areas|zonas|barrios|neighborhoods / where|donde
      coverage|cobertura
    `),
  },
  {
    intent: 'wards',
    why: 'asks which ward a place is in',
    says: phrases(`
      what|which numbers|ones|wards|number .. pick|choose|select|join|get|from|signed|in
      send|show|give|text me|us? the|a|all? AREAS you|u|list|covered|please|$
      what|which|que|cual|wat ward|distrito|wards / what|which|que|cual is|es .. ward|distrito
      ward|distrito is|es|queda .. $ / in your area|zone|coverage|ward / find .. ward
    `),
    unless: phrases('AGENTS / in ward|distrito # / sign|add|join|text|alert|notify me / raid*'),
    when: ({ scene, asks, core }) =>
      !scene.kinds.has('taking') && !scene.kinds.has('vehicle') && (asks || QUESTION.test(core)),
  },
  {
    intent: 'wards',
    why: 'asks which areas we cover',
    says: phrases(`
      what|which|whats|wat|wich all|other|are|is|the|your? AREAS
      cual*|que|ke otros|otras|son|los|las|tantos? .. AREAS / ^ cuales son $ / cubr* ..
      en que|cuales|donde .. AREAS
      AREAS|WARD cubren|tienen|manejan|hay|disponibles|available|covered|supported
      you|u|yall|ustedes|this|it cover|covers|serve .. AREAS|side|park|village|square|yards
      you|u|yall|ustedes|this|it serves|have|do|work .. AREAS|side|park|village|square|yards
      you|u|yall|ustedes|this|it cover|covers|serve .. NEIGHBORHOODS|CITY|city|heights|ridge|lawn|town
      you|u|yall|ustedes|this|it serves|have|do|work .. NEIGHBORHOODS|CITY|city|heights|ridge|lawn|town
      you|u|yall|ustedes|this|it cover|covers|serve .. everywhere|too|also
      you|u|yall|ustedes|this|it serves|have|do|work .. everywhere|too|also
      do|does|are|can you|u|yall guys|people|all|also|even? cover|do|serve alerts|service|in|for?
      do|does|are|can you|u|yall guys|people|all|also|even? work|operate|have alerts|service|in|for?
      do|does|are|can this|it|ustedes guys|people|all|also|even? cover|do|serve alerts|service|in|for?
      do|does|are|can this|it|ustedes guys|people|all|also|even? work|operate|have alerts|service|in|for?
      you guys? do _ / you guys cover|work|serve|have|in / is .. covered|included|supported
      are .. covered|included / where|donde do|are|all? you ..
      en? donde trabajan|operan|estan|cubren|sirven|dan .. ustedes|servicio
      en? donde trabajan|operan|cubren / where .. work|operate|cover|available
      trabajan|operan|funciona|sirven|sirve|estan en|para|por _ / do you|yall|u cover|serve
      cover .. AREAS / what ward / which ward
      what|which part|parts|side|neighborhood|neighborhoods|area|areas / my ward|distrito is|cual|number
      find|know|check my|the|what ward|wards|distrito / mi distrito cual|es
      list|lista of|de|with|all .. WARD|wards|distritos|barrios|areas
      how many wards|areas|ward|neighborhoods / cuantos distritos|barrios|zonas
      tienen|hay|mandan alertas|avisos|servicio para|en|de|por|del / is this|it|that only|just? for|in ..
      solo|nomas en|para .. / only for|in .. ward|areas|CITY / cual|que es? mi distrito
      cual distrito|barrio|zona / en que distrito / que wards|ward / do .. alerts for _
      alertas para|en _ / hay alertas / wards you|are|do|have|can / distritos puedo|hay|tienen|estan|son
      llegan a|hasta / aplica en|para / incluye* _
    `),
    unless: phrases(`
      polish|chinese|arabic|english|spanish|ingles|espanol / cover my|for|the shift
      where are you im|in|at|going / im at / quiero|kiero que|recibir
      ^ where are you $ / cubren|cubre|cover|cubriendo .. cara|face|faces|placas|plates
      what|which ward|area is .. in|at ice|happening / do you do|have .. job|warrant|lawyer / AGENTS
      do you work for
    `),
    sceneUnder: 4,
    when: ({ asks, core }) => asks || QUESTION.test(core),
  },
]

const QUESTION = phrases(`
  ^ what|which|whats|wat|wich|is|are|do|does|where|can|how|you|list|ward|wards|distrito|areas
  ^ cual*|que|ke|en|donde|cuantos|cubren|cubre|tienen|hay|trabajan
  ^ lista|ver|show|como|solo|nomas|mandan|llegan|si|saber|quiero
  what|which ward|wards|areas|neighborhoods / what|which AREAS / que|cuales AREAS|son / list of / lista de
  cubren / do you cover|do|have|serve / you guys? cover|do|serve
`)

/** A neighbourhood in a question that names no agents: "r u in humboldt park too". */
export const wardsFallbackRules: readonly Rule[] = [
  {
    intent: 'wards',
    why: 'asks about a neighbourhood',
    says: phrases(`
      ^ .. you|u|this|it|that|yall|ustedes|service|line|alerts|esto|servicio .. NEIGHBORHOODS
      ^ you|u|yall|ustedes .. NEIGHBORHOODS
      ^ is|are|cover|and|what|y|que about|de|onda|con|for|for? .. NEIGHBORHOODS
      ^ is|are NEIGHBORHOODS .. on|included|covered|part|in|too|also|supported|one
      NEIGHBORHOODS too|tambien|also|is|included $
      anything|service|alerts|something|hay|tienen|ofrecen .. for|in|para|en|a|de the|el|la? NEIGHBORHOODS
      mandan|avisan|sirven|trabajan|llegan|aplica|para .. for|in|para|en|a|de the|el|la? NEIGHBORHOODS
      hay|tienen para|en|servicio NEIGHBORHOODS / tienen .. ward|distrito
      esto es|sirve para|en NEIGHBORHOODS / ^ esta NEIGHBORHOODS en|incluid*
      tambien en|para NEIGHBORHOODS
    `),
    unless: phrases(`
      AGENTS / true|verdad|cierto|safe|seguro|segura|happening|pasando|going
      they|them|theyre|anyone|anybody|alguien / raid*|redada* / se sabe|sabe / sabes|saben
      moved|live|vivo|mude / hay|ay algo en|por
    `),
    sceneUnder: 4,
    when: ({ asks, core }) => asks || ASKS_OR_NAMES.test(core),
  },
  {
    intent: 'wards',
    why: 'asks whether a place is one of ours',
    says: phrases(`
      NEIGHBORHOODS / ward|distrito / ward numbers|list / numbers of ward / ward numbers / citywide
      all|whole of? CITY|city / my|our block|street|address|house|zip|place .. covered|included|in
      zip|zipcode|zipcodes|zips|zip code|codes? / zip codes / outside CITY|the
      more than one|two|several / how many .. can i / whole|entire city / toda la ciudad / solo|only .. #
      which|what areas
    `),
    unless: phrases(`
      can i|we have|get|be|do ward|wards|distrito # / AGENTS
      true|verdad|cierto|safe|seguro|segura|happening|pasando|hot|clear
      she|he|mom|i is|lives|live|im / algo / se sabe / andan|anda|estan|siguen|vienen
      they|them|theyre|anyone|anybody|alguien / raid*|redada* / add|join|sign|text|alert me / apunt*
    `),
    from: ['stranger', 'subscriber'],
    sceneUnder: 4,
    when: ({ asks, core }) =>
      asks || /^(?:is|are|do|does|what|which|can|numbers|the|how|cual|que) /.test(core),
  },
  {
    intent: 'wards',
    why: 'asks about wards',
    says: phrases(`
      AREAS / where|donde|hasta donde .. you|u|yall|ustedes|trabajan|operate
      where|donde|hasta donde .. llegan|cubren|cover|estan|sirven|work|funciona
    `),
    unless: phrases(`
      AGENTS / where are you $ / donde estan? $ / que se sabe / AREAS please / avis*
      quiero|kiero recibir|que / # and|&|y # / they|them|anyone / in my|mi neighborhood|area|barrio
      live|vivo / love|safe|believe|happening|hate|pray
    `),
    sceneUnder: 3,
    when: ({ asks, core, namedWards }) =>
      namedWards.length === 0 &&
      (asks || ASKS_OR_NAMES.test(core)) &&
      !/(?:send|get|want|quiero|mand) /.test(asks ? '' : core),
  },
]

const ASKS_OR_NAMES = phrases(`
  ^ what|whats|which|wich|where|whats|how|is|are|r|do|does|can|you|u|tell
  ^ show|list|give|see|any|anything|cover|for|my|idk|dont|wards|ward|areas|i|need|and
  ^ cual*|que|en|donde|hasta|dime|digame|diganme|muestr*|ensen*|ver|lista|hay|tienen|cubren
  ^ esto|no|saber|quiero|para|tambien|y|esta|el|la|NEIGHBORHOODS|barrios|zonas|distritos|mi
`)
