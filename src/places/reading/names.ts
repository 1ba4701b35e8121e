/** Names of streets in a text, exact or misspelt, without what stands around them. */
import { DIRECTIONS, KINDS } from '../gazetteer/street-names.ts'
import type { Base, StreetIndex } from '../gazetteer/streets.ts'
import { EVERYDAY_STREETS } from '../words/street-words.ts'
import { wordSet } from '../words/word-set.ts'
import { FILLERS, JOINERS } from './joiners.ts'
import type { Word } from './words.ts'

export type StreetNameRead = {
  start: number
  end: number
  /** The streets it may be, and what each costs to believe, in nats. */
  names: { base: Base; cost: number }[]
  /** "63rd" and not "63". */
  ordinal: boolean
  /** "26" without anything beside it. */
  bareNumber: boolean
  /** Also an everyday word: "State", "Grand". */
  everyday: boolean
}

export const ARTICLES = wordSet('la las el los the')
const SPANISH_KINDS = wordSet('calle avenida avda avd bulevar calzada')
/** Streets that have a number for a name go no higher. */
export const HIGHEST_STREET = 199
const LONGEST_NAME = 5

/** What a name costs that was read with this many edits: of short words there are more neighbours. */
const editCost = (edits: number, letters: number) =>
  edits === 0 ? 0 : edits === 1 ? (letters >= 6 ? 1.2 : 1.8) : letters >= 9 ? 2.4 : letters >= 7 ? 3 : 3.6
const DIRECTION_AS_NAME_COST = 3
/** A shorter name inside a longer one: "Park" of "Central Park". */
const WITHIN_LONGER_COST = 2.5
/** An exact name that may all the same be another one misspelt. */
const EXACT_MISSPELT_COST = 2.2

/**
 * Every name that begins at this word. `thorough`: also take exact names for other ones misspelt; slower, for when
 * nothing else fits.
 */
export function readNames(
  words: readonly Word[],
  at: number,
  streets: StreetIndex,
  thorough: boolean,
): StreetNameRead[] {
  const word = words[at]
  if (word?.kind === 'number') return readNumbered(word, at, streets)
  if (word?.kind !== 'word') return []

  const found: StreetNameRead[] = []
  let joined = ''
  let longest = 0
  for (let length = 1; length <= LONGEST_NAME; length++) {
    const next = words[at + length - 1]
    if (next?.kind !== 'word') break
    joined += next.text
    if (length > 1 && next.text.length > 1 && KINDS.has(next.text) && streets.named(joined).length === 0)
      continue
    const named = streets.named(joined)
    // "Aven" is an avenue, not Avenue N.
    if (named.length === 0 || (length === 1 && joined.length > 2 && KINDS.has(joined))) continue
    longest = length
    const cost = length === 1 && isDirectionOf(words, at) ? DIRECTION_AS_NAME_COST : 0
    const names = named.map((base) => ({ base, cost }))
    found.push(nameOf(word, at, length, names))
  }
  for (const name of found) {
    if (name.end - name.start < longest)
      name.names = name.names.map(({ base, cost }) => ({ base, cost: cost + WITHIN_LONGER_COST }))
  }
  if (found.length === 0 || thorough) found.push(...readMisspelt(words, at, streets, found.length > 0))
  return found
}

/** "North Kildare" is on Kildare, "North & Kildare" on North Avenue. */
function isDirectionOf(words: readonly Word[], at: number): boolean {
  if (!DIRECTIONS.has(words[at]?.text ?? '')) return false
  let to = at + 1
  while (ARTICLES.has(words[to]?.text ?? '')) to += 1
  const next = words[to]
  if (next === undefined) return false
  if (next.kind === 'number') return true
  if (next.kind !== 'word') return false
  if (to > at + 1) return !next.common
  return KINDS.has(next.text) ? isPrefixOfNext(words, to) : !JOINERS.has(next.text) && !FILLERS.has(next.text)
}

function readMisspelt(
  words: readonly Word[],
  at: number,
  streets: StreetIndex,
  isName: boolean,
): StreetNameRead[] {
  const found: StreetNameRead[] = []
  let joined = ''
  let everyday = 0
  for (let length = 1; length <= 2; length++) {
    const next = words[at + length - 1]
    if (next?.kind !== 'word' || NEVER_PART.has(next.text)) break
    joined += next.text
    everyday += next.common ? 1 : 0
    if (length === 1 && KINDS.has(joined)) continue
    // "Blue Islnd" is misspelt, "blue van" is not.
    if (everyday === length && !isName) continue
    const extra = (length - 1) * 0.5 + (isName ? EXACT_MISSPELT_COST : 0)
    const names = streets
      .guess(joined)
      .filter(({ base, edits }) => edits > 0 && !DIRECTIONS.has(base.name.toLowerCase()))
      .map(({ base, edits }) => ({ base, cost: editCost(edits, joined.length) + extra }))
    const word = words[at]
    if (names.length > 0 && word) found.push(nameOf(word, at, length, names))
  }
  return found
}

/** Small words that no misspelt name of two words contains. */
const NEVER_PART = wordSet('and y con near by at on in en por cerca de del is are of to')

const nameOf = (word: Word, at: number, length: number, names: StreetNameRead['names']): StreetNameRead => ({
  start: at,
  end: at + length,
  names,
  ordinal: false,
  bareNumber: false,
  everyday:
    length === 1 &&
    (word.common || EVERYDAY_STREETS.has(word.text) || DIRECTIONS.has(word.text) || word.text.length < 4),
})

function readNumbered(word: Word, at: number, streets: StreetIndex): StreetNameRead[] {
  const number = Number(word.text)
  if (number < 1 || number > HIGHEST_STREET) return []
  const names = streets.numbered(number).map((base) => ({ base, cost: 0 }))
  if (names.length === 0) return []
  const { ordinal } = word
  return [{ start: at, end: at + 1, names, ordinal, bareNumber: !ordinal, everyday: false }]
}

/** "North avenida Damen": in Spanish the kind belongs to what follows. */
export function isPrefixOfNext(words: readonly Word[], at: number): boolean {
  if (!SPANISH_KINDS.has(words[at]?.text ?? '')) return false
  const next = words[at + 1]
  return next?.kind === 'number' || (next?.kind === 'word' && !next.common)
}
