import { phrases, wholePhrases } from '../phrases.ts'
import type { Rule } from './rule.ts'

/** What verifiers say of a sighting that was confirmed: its code, then what is new. */
export const alertRules: readonly Rule[] = [
  {
    intent: 'clear',
    why: 'a code, and that it is over',
    whole: wholePhrases('clear / all clear / libre / despejado / todo libre|despejado'),
    when: ({ code }) => code?.at === 0,
  },
  {
    intent: 'wrong',
    why: 'a code, and that it was wrong',
    whole: wholePhrases('wrong / we were wrong / error / mistake / equivocado / nos equivocamos'),
    when: ({ code }) => code?.at === 0,
  },
  {
    intent: 'update',
    why: 'a code, and what is new',
    says: phrases('^ update|actualizacion|actualiza|novedad'),
    when: ({ code }) => code?.at === 0,
  },
]
