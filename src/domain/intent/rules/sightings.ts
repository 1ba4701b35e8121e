import { wholePhrases } from '../phrases.ts'
import type { Rule } from './rule.ts'

const MERGE = wholePhrases(`
  merge|juntar|junta|unir|une and|with|&|y|con|into|en|a? _ / and|with|&|y|con|into? _ merge|juntar|unir
  and|&|y|con? _ are|is|r|son|es the|lo|el? same|mismo|misma thing|one|sighting|cosa?
  is|es the|lo|el? same|mismo as|que|de _ / & _ same thing|one|sighting? / and|y _ same thing|one?
`)

/**
 * What a coordinator says of an alert that is going out. Exact, and only with its code and from somebody who is asked to
 * look at sightings: "K7 stop" from a subscriber is what they say who want no more of it.
 */
export const goingOutRules: readonly Rule[] = (
  [
    ['pause-alert', 'pause|pausa|pausar|pausen|hold|wait|espera|esperen it|sending|lo?'],
    [
      'resume-alert',
      'go|resume|continue|sigue|sigan|seguir|reanuda|reanudar|continua|continuar on|it|sending?',
    ],
    ['stop-alert', 'stop|alto|para|parar|paren|deten|detener|detengan it|sending|lo?'],
  ] as const
).map(([intent, words]) => ({
  intent,
  why: 'a code and what is to become of what goes out',
  whole: wholePhrases(words),
  from: ['verifier'],
  when: ({ code }) => code !== null,
}))

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
