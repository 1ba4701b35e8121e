import { phrases, wholePhrases } from '../phrases.ts'
import { hasAction } from '../scene.ts'
import type { Message } from '../message.ts'
import { asked } from './asked.ts'
import type { Rule } from './rule.ts'

export const shiftsRules: readonly Rule[] = [
  {
    intent: 'shifts',
    why: 'the keyword for who is on shift',
    whole: wholePhrases(`
      shifts|turnos / shifts|turnos in|en|for|de|del? el|los|the? WARD? # and|y|&? #? / shift|turno list|lista
      who|whos is|are? on / who|whos is|are? on|working tonight|today|now|duty|shift / shift|turno list|lista
      lista de turnos
    `),
    wards: asked,
  },
  {
    intent: 'shifts',
    why: 'asks who is on shift',
    says: phrases(`
      who|whos is|are? on shift|duty|watch|patrol|call|tonight|today|WARD / who|whos is|are? on in|for? WARD|#
      quien|quienes esta|estan|anda|andan|hay de|en|hoy|ahorita? turno|guardia
      how many|cuantos .. on|de|en shift|duty|turno|guardia / quien|quienes cubre|cubren el|la|los? WARD|#
      anyone|anybody|somebody|someone|alguien is|are|esta|hay? on|de|en shift|duty|turno|guardia
      anyone|anybody|someone on in? WARD / who|whos is? covering|watching|patrolling WARD|#
    `),
    unless: phrases('AGENTS / cover my|for / TEXTS'),
    when: ({ code, scene }) => code === null && !hasAction(scene),
    wards: asked,
  },
]

const QUIET = phrases(`
  all|todo|todos|everything|its|very|pretty|so|is|real|super|muy|esta|area|still|looks? quiet|calm|tranquilo|calmado|tranquila|calmada|sereno
  ^ quiet|calm|tranquilo|tranquila|calmado / sin novedad|novedades|movimiento / nothing|nada to|que report|reportar
  todo bien|normal|good|en / all good|clear|normal|well|fine / quiet|calm so|out|right|on|night|at|in|here|$ / nothing so far
  nothing going|happening on|at|in|here
`)

/** "All quiet when I got there" is what was found, not a round. */
const FOUND = phrases(`
  when|by|cuando .. got|arrived|llegue|time / TEXTS / AGENTS / thanks|thank|gracias / not quiet|calm
  thats|all good news|luck|morning|night man / they|se left|fueron
`)

const isQuietRound = ({ code, asks, scene }: Message): boolean =>
  code === null && !asks && !hasAction(scene) && !scene.kinds.has('suspicious')

export const checkInRules: readonly Rule[] = [
  {
    intent: 'check-in',
    verdict: 'cannot-tell',
    why: 'a verifier on their round, and all is quiet',
    says: QUIET,
    unless: FOUND,
    from: ['verifier'],
    when: isQuietRound,
    wards: asked,
  },
]
