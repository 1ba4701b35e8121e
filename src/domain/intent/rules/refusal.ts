import type { Message } from '../message.ts'
import { phrases } from '../phrases.ts'
import { showsNothing } from '../scene.ts'
import { ENDS_ANYWAY, ENDS_SOMETHING_ELSE, GETS_NOTHING, REFUSED, REFUSES_US } from '../words/refusals.ts'
import type { Rule } from './rule.ts'

const isAboutUs = ({ scene, askedWards }: Message): boolean => showsNothing(scene) && askedWards.length === 0

/** Tried before anything that ends messages, because both speak of messages stopping. */
export const gettingNothingRules: readonly Rule[] = [
  {
    intent: 'help',
    why: 'misses our messages',
    says: GETS_NOTHING,
    unless: ENDS_ANYWAY,
    from: ['stranger', 'subscriber'],
    when: isAboutUs,
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
  sorry|perdon|disculp*|oops .. wrong|equivocad*|numero / wrong|equivocad* .. sorry|perdon|disculp*|oops|mb / my bad
  extrano|miss / back on|in please|$ / otra vez|de nuevo / start|want|put me|texting? again|back
  i|me have|got|texted|think|equivoque .. wrong|equivocad*|numero / wrong chat|thread|group|window
`)

export const refusalRules: readonly Rule[] = [
  {
    intent: 'opt-out',
    why: 'turns us down and says little else',
    clause: REFUSED,
    whole: REFUSED,
    unless: NO_REFUSAL_BUT_A_SLIP,
    from: ['stranger', 'subscriber'],
    when: (message) => isAboutUs(message) && !ENDS_SOMETHING_ELSE.test(message.words),
  },
  {
    intent: 'opt-out',
    why: 'turns us down',
    says: REFUSES_US,
    unless: NO_REFUSAL_BUT_A_SLIP,
    from: ['stranger', 'subscriber'],
    when: (message) =>
      isAboutUs(message) &&
      !ENDS_SOMETHING_ELSE.test(message.words) &&
      !(GETS_NOTHING.test(message.words) && !ENDS_ANYWAY.test(message.words)),
  },
]
