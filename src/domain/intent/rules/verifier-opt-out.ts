import { NOT_AN_END, OTHER_STOPS } from '../words/not-stopping.ts'
import { NEEDS_NO_MORE, SAYS_STOP } from '../words/stopping.ts'
import type { Rule } from './rule.ts'

/** From a verifier a word for stopping is tried last: most often it is part of an answer, or ends a shift. */
export const verifierOptOutRules: readonly Rule[] = [
  {
    intent: 'opt-out',
    why: 'a verifier says some word for stopping',
    says: SAYS_STOP,
    unless: NOT_AN_END,
    from: ['verifier'],
    sceneUnder: 2,
    when: ({ words, askedWards, code }) =>
      askedWards.length === 0 && code === null && !OTHER_STOPS.test(words),
  },
  {
    intent: 'opt-out',
    why: 'a verifier needs no more of it',
    says: NEEDS_NO_MORE,
    unless: NOT_AN_END,
    from: ['verifier'],
    sceneUnder: 2,
    when: ({ askedWards, code }) => askedWards.length === 0 && code === null,
  },
]
