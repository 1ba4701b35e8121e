import type { Message } from '../message.ts'
import { phrases } from '../phrases.ts'
import { hasPlace, OF_PLACES, REPORT_AT, tellsNoMoreThanPlaces } from '../scene.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Rule } from './rule.ts'

const asking: readonly Omit<Rule, 'intent' | 'why'>[] = [
  {
    says: phrases(`
      ^ anything|something / o|or no|not|nah|que $ / is|are it|this|that|they fake|true|legit|real|bs|cap
      es|sera neta|mentira|falso|cierto|verdad|chisme
      nextdoor|facebook|fb|group|whatsapp|tiktok|instagram|citizen .. say*|post*|dice*|AGENTS
      you hear|know|heard anything|something|about
      is it|that|this|there .. true|real|confirmed|legit / is it true
      are|r the? they|agents|feds|people|ice .. still|at|on|in|near|around|out|there|here|by|gone|really
      is ice|migra|immigration|la|the|there|anyone|anything|something|it|26th|everything|he|she ..
      any|anymore ice|agents|migra|news|word|update|updates|activity|sightings|feds|raids|one|reports|info
      anyone|anybody know|knows|see|seen|hear|heard|else|has|have|confirm|there
      does anyone|anybody|somebody / has|have anyone|anybody|there|you|they|u|ice
      did they|you|ice|anyone|u|something|anything / do|does you|u|they know|see|have|still
      heard .. true|real|confirmed / is that|this|it|dat true|real|legit|right|so
      true|right|verdad|cierto|real $ / whats|what is going|happening|up .. at|on|with|in|around|by
      whats|what happening|going|happened / what happened / is .. safe|clear|open / safe to ..
      was|were there|that|ice|they|it|anyone .. / where|wheres are|is|they|ice
      can someone|anyone|you|u confirm|tell|verify / i saw|seen a post|video|something|online
      dicen|dijeron|escuche|oi|supe|cuentan que .. / alguien confirma|sabe|vio / que hay de ..
      como esta .. cosa|situacion|la / que tal .. / es verdad|cierto|real|seguro|segura
      sera verdad|cierto|que / que pasa|paso|esta|hay|onda|sucede|sucedio|saben|sabes
      ^ hay|ay|habra|habia|esta|estan|anda|andan|siguen|sigue|todavia|ya|aun
      ^ sera|donde|saben|sabes|alguien|algo|vieron|como|cual|que|oiga|ustedes|tienen|no
      alguien sabe|vio|ha|puede|tiene|mas|confirma / saben|sabes|sabe|sabran si|algo|que|de|donde
      han visto|escuchado|oido / verdad|cierto|confirmado $ / es .. verdad|cierto / dicen .. verdad|cierto
      esta segur*|libre|limpi* / algo en|por|sobre / me dijeron|dicen .. verdad|cierto|es
      hay|ay .. AGENTS|agents / heard|escuche|oi _ / they|people say|saying / supuestamente|supposedly
      si hay|es|esta|anda|andan / todavia estan|andan|hay|esta / is|are it|they still
      still there|at|on|here|around|out
    `),
    when: (message) => message.asks && !isTold(message),
  },
  {
    says: phrases(`
      legit|true|real|fake or no|not|nah|fake / es neta|mentira|chisme / is|are it fake
      is it|that|this|dat true|real|safe|legit|confirmed
      ^ is there|ice|migra|immigration|anything|anyone|something|la|anybody|it|26th|everything
      ^ are they|there|agents|feds|ice|the|u|you
      ^ any ice|agents|migra|news|word|update|updates|activity|sightings|feds|raids|one|reports|info
      ^ anyone|anybody know|knows|see|seen|hear|heard|else|has|have|there
      ^ does|do anyone|anybody|you|u|they know|see|have|still
      ^ did|has|have|was|were they|you|ice|anyone|anybody|there|u|something|anything|it
      ^ whats|what is? going|happening|happened|up / heard .. true / i saw|seen a post|video|something ..
      ^ where are|is they|ice|the / ^ es segur* / ^ puedo|podemos|puede ir|pasar|salir|andar
      ^ se puede ir|pasar|salir|andar / ^ esta .. tranquil*|libre|despejad*|limpi*|feo|calmad*
      ^ como esta .. / que se sabe|dice / ^ hay algo|movimiento|novedad* / ^ siguen|sigue ahi|alli|en|por|aqui
      que onda con|en / ^ es verdad|cierto|real que|lo|_? / ^ sera verdad|cierto|que
      ^ que pasa|paso|esta|sucede en|con|por|pasando|_?
      ^ saben|sabes|sabe|alguien si|algo|sabe|que|vio|ha / ^ han visto|escuchado|oido
      ^ todavia|siguen|sigue estan|andan|hay|esta|ahi|en / ^ donde estan|andan|esta|hay
      ^ esta segur*|libre|limpi* / ^ is .. clear|safe|open / o no|ya $ / o ya .. fueron $
      alguien sabe|vio|me / saben|sabes si / como esta .. cosa|situacion / verdad que
      ^ is|are|r|did|does|do|has|have|was|were _ _ / ^ any|anyone|anybody _ / ^ where|wheres _
      dicen|dijeron .. verdad|cierto / true|verdad|cierto $ / es verdad|cierto $ / wondering if
      is that|this|it right|true|real $ / ^ what about / ^ anything at|on|near|by|in|around|going|happening / any confirmed sightings|activity
      me pueden decir si|que / quiero|quisiera saber si|que / want to know if|whats|what
      can you|u|someone tell me if / do you know
    `),
    when: (message) =>
      !message.asks && !isTold(message) && !(message.as === 'verifier' && message.wordCount <= 4),
  },
]

/** "ICE at midway?": a question mark and no crossing or address to send anyone to. */
const askingShortly: readonly Omit<Rule, 'intent' | 'why'>[] = [
  {
    when: (message) =>
      message.asks &&
      !(message.scene.kinds.has('taking') || message.scene.kinds.has('at the door')) &&
      message.wordCount <= 10 &&
      !isTold(message) &&
      !hasPlace(message.scene),
  },
  {
    says: phrases(`
      ^ heard .. is that|this|it right|true / can|could you|u|someone tell me if|whether
      ^ do you know if / ^ you|u hear
    `),
  },
]

/** A question is about a rumour only if it could be one: "is anything going on?", not "is this Maria?" */
function rumourOrOther(rules: readonly Omit<Rule, 'intent' | 'why'>[]): Rule[] {
  return rules.flatMap((rule): Rule[] => [
    {
      ...rule,
      intent: 'rumour',
      why: 'asks about a place',
      when: (message) => isAboutTheStreet(message) && (rule.when?.(message) ?? true),
    },
    { ...rule, intent: 'other', why: 'asks something else' },
  ])
}

export const rumourRules: readonly Rule[] = rumourOrOther(asking)

export const shortRumourRules: readonly Rule[] = [
  { intent: 'rumour', why: 'a place and a question mark', when: isPlaceAsked },
  { intent: 'rumour', why: 'agents, a place and a question mark', when: isPlaceOfAgentsAsked },
  ...rumourOrOther(askingShortly),
]

const OF_THE_STREET: readonly Evidence[] = [
  'agents',
  'taking',
  'at the door',
  'stopping',
  'checkpoint',
  'suspicious',
  'vehicle',
  'crossing',
  'address',
  'street',
  'landmark',
  'neighbourhood',
]

const RUMOURED = phrases(`
  safe|unsafe|seguro|segura|peligroso|they|theyre|theyve|andan|siguen|estan|anda|rumor|rumors|rumour|rumores
  raid|raids|redada|redadas|sighting|sightings / going|happening on|near|around|in|at|nearby|today|tonight
  anything|something|algo|activity|movimiento going|happening|pasando|near|around|nearby|cerca|aqui|here|today
  ^ hay|any algo|activity|movimiento|news|updates|noticias / ya se fueron|fue / did they|ice / still there
`)

/** What is asked of shops, people and ourselves. */
const OTHER_AFFAIRS = phrases(`
  lawyer|attorney|abogado|abogada|dr|doctor|doctora|office|oficina|open|opens|abierto|abierta|abren|cierran|closes
  hiring|rent|sale|venta|renta|appointment|cita|order|nonprofit / TEXTS / you|u guys? a|an / are yall|ustedes|u|you
  is this|dis _ $ / this is|the / number|numero / bus|train late|running / quien habla|es|eres / parade|desfile
`)

function isAboutTheStreet({ scene, words }: Message): boolean {
  if (OTHER_AFFAIRS.test(words) && !RUMOURED.test(words)) return false
  return OF_THE_STREET.some((kind) => scene.kinds.has(kind)) || RUMOURED.test(words)
}

/** "Kedzie & Lawrence?" asks what is known of it; without the mark it may answer our question where. */
function isPlaceAsked({ asks, scene, code, words, wordCount }: Message): boolean {
  if (!asks || code !== null || wordCount > 8 || OTHER_AFFAIRS.test(words)) return false
  return scene.kinds.size > 0 && tellsNoMoreThanPlaces(scene)
}

/** "ICE at Foster and Pulaski?" asks; whoever has seen them says more than that. */
function isPlaceOfAgentsAsked({ asks, scene, code, clauses, core, wordCount }: Message): boolean {
  if (!asks || code !== null || wordCount > 8 || clauses.length > 1 || !scene.kinds.has('agents'))
    return false
  return PLAIN_AGENTS.test(core) && [...scene.kinds].every((kind) => kind === 'agents' || OF_PLACES.has(kind))
}

const PLAIN_AGENTS = phrases(`
  ^ ice|migra|agents|feds|immigration _ / ice|migra|agents $
`)

/** Statements carry a text that merely ends in a question. */
function isTold({ core, clauses, scene }: Message): boolean {
  if (scene.kinds.has('at the door') && MY_DOOR.test(core)) return true
  if (BEGINS_ASKING.test(core) && !clauses.slice(1).some((clause) => FIRST_HAND.test(clause))) return false
  return (
    FIRST_HAND.test(core) &&
    !/^(?:i |they |people )?(?:heard|hear|saw a post|seen a post)/.test(core) &&
    scene.score >= REPORT_AT
  )
}

/** A question about what one saw oneself is still a report: "there are 3 vans at 26th and Kedzie, is this ICE?" */
const FIRST_HAND = phrases(`
  i see|saw|seen|am|just|think|have|heard|hear / im seeing|looking|at|on|in / we see|saw / theres _
  just saw|seen|happened / # AGENTS|VEHICLES|guys|men|hombres|people
  two|three|four|five|dos AGENTS|VEHICLES|guys|men|hombres|unmarked|black|white
  tres|cuatro|cinco|varios|varias AGENTS|VEHICLES|guys|men|hombres|unmarked|black|white
  black|white|gray|grey|silver|blue|red|green|dark|unmarked|masked VEHICLES|guys|men|agents
  VEHICLES negra|blanca|gris|negras|blancas|negro|blanco|sin|parada|paradas|estacionada
  veo|vi|vimos|miro / hay #|un|una|unos|unas|dos|tres|cuatro|varios|varias|como|muchos|muchas
  my neighbor|house|door|dad|mom|husband|brother|building
  mi casa|puerta|vecino|vecina|papa|mama|esposo|hermano|edificio
  they took|grabbed|knocked|got|have|just|arrested / theyre taking|grabbing|arresting|detaining / se llevaron|agarraron|estan tocando
  a|an|the|this|some white|black|gray|grey|unmarked|red|blue|dark
  a|an|the|this|some suspicious|big|van|car|suv|truck|guy|man|helicopter
  un|una|unos|unas camioneta|camionetas|van|vans|carro|carros|hombre
  un|una|unos|unas hombres|señor|troca|patrulla|helicoptero|agentes|tipos
`)

const MY_DOOR = phrases('at my|the door / knocking / in my|mi|la puerta|house|casa / tocando / outside my')

const BEGINS_ASKING = phrases(`
  ^ is it|there|that|this|ice|migra|anything|anyone|something|the|26th / ^ are|r they|there|the|u|you
  ^ any|anyone|anybody|anything|something / ^ did|do|does|has|have|was|were|whats|what|where|wheres|who|why
  ^ can|could someone|anyone|you|u / ^ es verdad|cierto / ^ hay|ay AGENTS|algo
  ^ saben|sabes|alguien|sabe|vieron|viste|ven|hubo|huvo|paso|oyeron|escucharon|algo / ^ que pasa|paso|esta
  ^ todavia / ^ sera|han|habra / ^ donde / ^ andan|anda|estan|esta|siguen / i|they|people heard|hear
  i saw|seen a post|video / dicen|dijeron que
`)
