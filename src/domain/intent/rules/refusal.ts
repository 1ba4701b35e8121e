import type { Message } from '../message.ts'
import { phrases } from '../phrases.ts'
import { showsNothing } from '../scene.ts'
import { ENDS_ANYWAY, ENDS_SOMETHING_ELSE, GETS_NOTHING, REFUSED, REFUSES_US } from '../words/refusals.ts'
import { OTHER_STOPS } from '../words/not-stopping.ts'
import { unwillingness, UNWILLING_AT } from '../words/unwilling.ts'
import type { Rule } from './rule.ts'

const isAboutUs = ({ scene, askedWards }: Message): boolean => showsNothing(scene) && askedWards.length === 0

/** "Why did you stop texting me" misses us; "why don't you stop texting me" does not. */
const ASKS_WHY_STOPPED = phrases(`
  am|was|were i|we unsubscribe|removed|kicked|dropped
  why|come did|have|has|had you|they|u|yall|it guys? stop*|quit / why|come you|they|yall guys? stopped|quit
`)

const missesUs = ({ words }: Message): boolean =>
  ASKS_WHY_STOPPED.test(words) || (GETS_NOTHING.test(words) && !ENDS_ANYWAY.test(words))

/** Tried before anything that ends messages, because both speak of messages stopping. */
export const gettingNothingRules: readonly Rule[] = [
  {
    intent: 'help',
    why: 'misses our messages',
    from: ['stranger', 'subscriber'],
    when: (message) => isAboutUs(message) && missesUs(message),
  },
]

/** Likewise: "i hit STOP by mistake" takes back what it seems to ask for. */
export const takenBackRules: readonly Rule[] = [
  {
    intent: 'opt-in',
    why: 'takes back a stop',
    says: phrases(`
      hit|typed|type|sent|send|texted|wrote|said|pressed|put|puse|mande|escribi|aprete|pique|di .. STOPWORD
      hit|typed|type|sent|texted|wrote|said|pressed|puse|mande|escribi|aprete|pique .. _ _ STOPWORD
    `),
    when: ({ words, askedWards }) => BY_MISTAKE.test(words) && askedWards.length === 0,
    sceneUnder: 3,
  },
]

const BY_MISTAKE = phrases(`
  accident|accidentally|accidently|mistake|mistakenly|oops|undo|error|accidente|equivocacion / sin querer
  didnt mean|want / no quise|queria
`)

const NO_REFUSAL_BUT_A_SLIP = phrases(`
  sorry|perdon|disculp*|oops .. wrong|equivocad*|numero / wrong|equivocad* .. sorry|perdon|disculp*|oops|mb
  my bad
  extrano|miss / back on|in please|$ / otra vez|de nuevo / start|want|put me|texting? again|back
  i have|got|texted|must|dialed .. wrong|equivocad*|numero / me equivoque .. wrong|equivocad*|numero
  wrong chat|thread|group|window
`)

/** "No, please, they are outside": whoever calls for help turns nobody down. */
const CALLS_FOR_HELP = phrases(`
  they|theyre are|r? here|outside|inside|coming|everywhere|back|at
  estan|andan|vienen|llegaron|siguen aqui|afuera|ahi|adentro|cerca
  help us|him|her|them|please / ayuda|ayudenos|auxilio|vengan / took|taking|llevaron|llevando|agarraron
`)

const mayTurnDown = (message: Message): boolean =>
  isAboutUs(message) && !ENDS_SOMETHING_ELSE.test(message.words) && !CALLS_FOR_HELP.test(message.words)

export const refusalRules: readonly Rule[] = [
  {
    intent: 'opt-out',
    why: 'turns us down and says little else',
    clause: REFUSED,
    whole: REFUSED,
    unless: NO_REFUSAL_BUT_A_SLIP,
    from: ['stranger', 'subscriber'],
    when: (message) => mayTurnDown(message),
  },
  {
    intent: 'opt-out',
    why: 'turns us down',
    says: REFUSES_US,
    unless: NO_REFUSAL_BUT_A_SLIP,
    from: ['stranger', 'subscriber'],
    when: (message) => mayTurnDown(message) && !missesUs(message),
  },
]

/** Last of all that is not chat: no rule knew how they put it, but all of it together says no. */
export const unwillingRules: readonly Rule[] = [
  {
    intent: 'opt-out',
    why: 'sounds unwilling to be texted',
    unless: NO_REFUSAL_BUT_A_SLIP,
    from: ['stranger', 'subscriber'],
    when: (message) =>
      mayTurnDown(message) &&
      !message.asks &&
      !missesUs(message) &&
      !OTHER_STOPS.test(message.words) &&
      unwillingnessOf(message) >= UNWILLING_AT,
  },
]

function unwillingnessOf({ words }: Message): number {
  return unwillingness.reduce((sum, { weight, says }) => sum + (says.test(words) ? weight : 0), 0)
}
