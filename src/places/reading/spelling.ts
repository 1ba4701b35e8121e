/** Directions and kinds of street are misspelt like the names between them: "nroth", "steet", "avenudi". */
import { buildLexicon } from '../gazetteer/lexicon.ts'
import { DIRECTIONS, KINDS } from '../gazetteer/street-names.ts'

const SHORTEST = 4
const WRITTEN_OUT = [
  ...['north', 'south', 'west', 'east', 'norte', 'oeste', 'poniente', 'oriente'],
  ...['street', 'avenue', 'boulevard', 'avenida', 'parkway'],
]
const LEXICON = buildLexicon(WRITTEN_OUT)

/** The direction or kind of street that a word is, if it is one with a letter wrong; otherwise the word. */
export function mendStreetWord(word: string): string {
  if (word === 'pk') return 'park'
  if (word.length < SHORTEST || DIRECTIONS.has(word) || KINDS.has(word)) return word
  const [nearest] = LEXICON.guess(word)
  return nearest?.edits === 1 ? nearest.key : word
}
