import { phrases, wholePhrases } from '../phrases.ts'
import { hasPlace, isHappening } from '../scene.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Rule } from './rule.ts'

/** What may be told of an office, or of what happened elsewhere; anything to be looked at here must not be missed. */
const OF_AN_OFFICE: ReadonlySet<Evidence> = new Set(['agents', 'people', 'warning', 'self', 'long ago'])
const OF_ELSEWHERE: ReadonlySet<Evidence> = new Set([
  ...OF_AN_OFFICE,
  'taking',
  'checkpoint',
  'stopping',
  'seeing',
])

/** Greetings, thanks and small talk, which may name streets, agents and vehicles in passing. */
export const chatRules: readonly Rule[] = [
  {
    intent: 'other',
    why: 'dealings with the immigration office',
    says: phrases(`
      appointment|appt|interview|hearing|cita|entrevista|audiencia .. AGENTS / immigration|ice appointment|appt|interview|hearing
      letter|email|notice|carta|correo|aviso from|de|del|by la|the? AGENTS / immigration lawyer|attorney|lawyers|attorneys|papers|paperwork
      abogado|abogada|abogados|tramite|tramites|papeles de|pa|para inmigracion|migracion|immigration
    `),
    when: ({ scene }) => [...scene.kinds].every((kind) => OF_AN_OFFICE.has(kind)),
  },
  {
    intent: 'other',
    why: 'tells of somewhere else',
    says: phrases(`
      in|en|from texas|florida|arizona|minnesota|minneapolis|portland|charlotte|houston|dallas|phoenix|denver|atlanta|boston|miami
      in|en|from los angeles / in|en|from new york / en nueva york / in another|other state|city / en otro|otra estado|ciudad
    `),
    when: ({ scene }) => [...scene.kinds].every((kind) => OF_ELSEWHERE.has(kind)),
  },
  {
    intent: 'other',
    why: 'a bare number',
    when: ({ number }) => number !== null,
  },
  {
    intent: 'other',
    why: 'a bare yes or no',
    when: ({ yesNo, code }) => yesNo !== null && code === null,
  },
  {
    intent: 'other',
    why: 'a courtesy and nothing else',
    when: ({ core }) => core === '',
  },
  {
    intent: 'other',
    why: 'a slogan',
    whole: wholePhrases(`
      abolish|fuck|f|abajo|fuera|chinga|chingue|screw|melt|hate|odio|muera|down|no|pinche|pinches .. AGENTS
      fuck|chinga|chingue .. AGENTS .. / AGENTS out of CITY|_ / AGENTS fuera .. / la migra la migra
    `),
    when: ({ scene, namedWards }) =>
      [...scene.kinds].every((kind) => kind === 'agents') && namedWards.length === 0,
  },
  {
    intent: 'other',
    why: 'thanks, greetings or small talk',
    says: phrases(`
      thanks|thank|gracias for|you|por|a|so|to|que|de|everyone|all / appreciate .. / god bless
      bless you|yall / dios los|les|te|me / bendiciones
      ^ good|great|nice|awesome job|work|looking|night|luck|evening|day|afternoon / stay|be safe|strong
      cuidense|cuidate / happy .. / feliz|felices / love you|this|it|your / i love / los quiero|amo
      is this|dis _ $ / is this .. from / for sale / en venta
      your|my order|ride|uber|driver|car|package is|will|has / see you / saw you / we buy|sell
      se vende|renta / text you later|soon|tomorrow / eres|es _ $ / who is|are|r this|dis|you|u
      who is that / new phone / quien|kien es|habla|eres|son|manda / ^ hows|how are|r|is|have|u
      ^ como estan?|esta|estas|les|te / que|ke tal|onda|haces / what is up|good|new
      wrong number|chat|person|group|thread / numero|chat|persona|grupo equivocad* / me equivoque ..
      call me / llamame|marcame / are you a|real|human|there|ai|bot
      eres|son un|una? robot|bot|real|maquina / what time / que horas? / test|testing|prueba
      nevermind|nvm / never mind / see you|u / nos vemos / buen trabajo|dia|fin / good to know / glad
      haha|jaja|lmao|rofl / running late / miss you / dinner|lunch|cena|comida|birthday|cumpleanos
      merry|christmas|navidad / how is your / how was / pizza|weather|homework|movie
      got it|the|your|this / ^ im home|late|good|fine|bored|tired|hungry|ok|sorry|here / ^ sorry / my bad
      ^ noted|copy|understood|entendido|enterado|recibido|perfecto|great|cool|nice|wow|perfect|awesome
      no problem|worries / de nada / bond|fianza
    `),
    when: ({ scene, as }) =>
      !isHappening(scene) &&
      !hasPlace(scene) &&
      !(scene.kinds.has('agents') && as === 'verifier' && scene.score > 4),
  },
]
