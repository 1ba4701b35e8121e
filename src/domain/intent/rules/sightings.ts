import { wholePhrases } from '../phrases.ts'
import type { Rule } from './rule.ts'

const MERGE = wholePhrases(`
  merge|juntar|junta|unir|une and|with|&|y|con|into|en|a? _ / and|with|&|y|con|into? _ merge|juntar|unir
  and|&|y|con? _ are|is|r|son|es the|lo|el? same|mismo|misma thing|one|sighting|cosa?
  is|es the|lo|el? same|mismo as|que|de _ / & _ same thing|one|sighting? / and|y _ same thing|one?
`)

/** What a coordinator says of sightings as such. Exact: whatever is put otherwise is no command. */
export const sightingRules: readonly Rule[] = [
  {
    intent: 'merge',
    why: 'two codes that are one',
    whole: MERGE,
    when: ({ otherCode }) => otherCode !== null,
  },
  {
    intent: 'split',
    why: 'a code to be taken apart',
    whole: wholePhrases('split|separar|separa|dividir|divide up?'),
    when: ({ code }) => code !== null,
  },
]
