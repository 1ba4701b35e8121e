/**
 * The words of a report that say where, fit to be published to strangers.
 *
 * There is no gazetteer: a place is known by its shape ("N Kedzie", "26th", "Lawrence Ave") and by what
 * stands around it ("corner of", "en la"). What could be a person, a plate, a telephone or a home within a
 * house is dropped before anything is read. In doubt there are no words: an alert then names only the ward.
 */
import { findBlock } from './words/blocks.ts'
import { findCrossing } from './words/crossings.ts'
import { findLandmark } from './words/landmarks.ts'
import { findLoneStreet } from './words/lone-streets.ts'
import { tokenize } from './words/tokens.ts'

export const MAX_PLACE_CHARACTERS = 50

export function placeWords(text: string): string | null {
  const tokens = tokenize(text)
  // The more exactly it says where for the least about anybody's door, the earlier.
  const words = findCrossing(tokens) ?? findBlock(tokens) ?? findLandmark(tokens) ?? findLoneStreet(tokens)
  return words === null ? null : publishable(words)
}

/** Cut at a word, never ending on a joiner; null outside the alphabet that every alert can carry. */
function publishable(words: string): string | null {
  const short = cut(words)
  if (!/^[A-Za-z0-9éñüÉÑÜ &'.,/-]+$/.test(short)) return null
  // The last line of defence: nothing that could be dialled.
  if (/\d(?:[ .,/'-]*\d){6}/.test(short)) return null
  return /[A-Za-z]{2}/.test(short) ? short : null
}

function cut(words: string): string {
  if (words.length <= MAX_PLACE_CHARACTERS) return words
  const head = words.slice(0, MAX_PLACE_CHARACTERS + 1)
  const whole = head.slice(0, Math.max(0, head.lastIndexOf(' ')))
  return whole.replace(/(?: (?:&|between|block|of|on|en|de|del|la|[NSEW])|,)+$/, '')
}
