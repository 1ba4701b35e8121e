/** Where a text may be naming a street, and which streets that could be. */
import { type Direction, DIRECTIONS, KINDS } from '../gazetteer/street-names.ts'
import type { Base, StreetIndex } from '../gazetteer/streets.ts'
import { EVERYDAY_STREETS } from '../words/street-words.ts'
import { wordSet } from '../words/word-set.ts'
import { FILLERS, JOINERS } from './joiners.ts'
import type { Word } from './words.ts'

export type Mention = {
  /** With direction and kind, half open. */
  start: number
  end: number
  /** The name itself. */
  nameStart: number
  nameEnd: number
  /** The streets it may be, and what each costs to believe, in nats. */
  names: { base: Base; cost: number }[]
  direction: Direction | null
  kind: string | null
  /** Something besides the name shows that it is a street: a direction, a kind, an ordinal, "la". */
  supported: boolean
  /** "26" without anything beside it. */
  bareNumber: boolean
  /** Also an everyday word: "State", "Grand". */
  everyday: boolean
}

const ARTICLES = wordSet('la las el los the')
/** Kinds of street that come before the name, as in Spanish. */
const PREFIX_KINDS = wordSet('calle avenida avda avd av ave avenue bulevar boulevard blvd street calzada')
const SPANISH_KINDS = wordSet('calle avenida avda avd bulevar calzada')
const LONGEST_NAME = 5

/** What a name costs that was read with this many edits: of short words there are more neighbours. */
const editCost = (edits: number, letters: number) =>
  edits === 0 ? 0 : edits === 1 ? (letters >= 6 ? 1.2 : 1.8) : letters >= 9 ? 2.4 : letters >= 7 ? 3 : 3.6
const DIRECTION_AS_NAME_COST = 3
/** A shorter name inside a longer one: "Park" of "Central Park". */
const WITHIN_LONGER_COST = 2.5
/** An exact name that may all the same be another one misspelt. */
const EXACT_MISSPELT_COST = 2.2

/** `thorough`: also take words that are a name for another one misspelt. Slower; for when nothing else fits. */
export function readMentions(words: readonly Word[], streets: StreetIndex, thorough: boolean): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    for (const name of readNames(words, at, streets, thorough)) {
      const mention = dress(words, name)
      mentions.push(mention)
      // "63rd n Kedzie": here the letter is an "and".
      if (words[mention.start]?.text === 'n' && mention.start > 0 && mention.start < mention.nameStart)
        mentions.push({
          ...mention,
          start: mention.start + 1,
          direction: null,
          supported: mention.kind !== null,
        })
    }
  }
  return mentions
}

type Name = Pick<Mention, 'names' | 'bareNumber' | 'everyday'> & {
  start: number
  end: number
  ordinal: boolean
}

function readNames(words: readonly Word[], at: number, streets: StreetIndex, thorough: boolean): Name[] {
  const word = words[at]
  if (word?.kind === 'number') return readNumbered(word, at, streets)
  if (word?.kind !== 'word') return []

  const found: Name[] = []
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

function readMisspelt(words: readonly Word[], at: number, streets: StreetIndex, isName: boolean): Name[] {
  const found: Name[] = []
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

const nameOf = (word: Word, at: number, length: number, names: Name['names']): Name => ({
  start: at,
  end: at + length,
  names,
  ordinal: false,
  bareNumber: false,
  everyday:
    length === 1 &&
    (word.common || EVERYDAY_STREETS.has(word.text) || DIRECTIONS.has(word.text) || word.text.length < 4),
})

const HIGHEST_STREET = 199

function readNumbered(word: Word, at: number, streets: StreetIndex): Name[] {
  const number = Number(word.text)
  if (number < 1 || number > HIGHEST_STREET) return []
  const names = streets.numbered(number).map((base) => ({ base, cost: 0 }))
  if (names.length === 0) return []
  const { ordinal } = word
  return [{ start: at, end: at + 1, names, ordinal, bareNumber: !ordinal, everyday: false }]
}

/** Adds what stands around a name: "la", "calle", "N", "Ave", and a direction behind it. */
function dress(words: readonly Word[], name: Name): Mention {
  let [start, end] = [name.start, name.end]
  let direction: Direction | null = null
  let kind: string | null = null
  let article = false
  for (;;) {
    const before = words[start - 1]
    if (before?.kind !== 'word') break
    const directed = DIRECTIONS.get(before.text) ?? shortDirection(words, start - 1)
    if (directed && direction === null) direction = directed
    else if (PREFIX_KINDS.has(before.text) && kind === null) kind = KINDS.get(before.text) ?? null
    else if (ARTICLES.has(before.text) && !article) article = true
    else break
    start -= 1
  }
  const after = words[end]
  const kindAfter = after?.kind === 'word' ? KINDS.get(after.text) : undefined
  if (kindAfter !== undefined && !isPrefixOfNext(words, end)) {
    kind = kindAfter
    end += 1
  }
  const behind = words[end]
  const directed = behind?.kind === 'word' ? DIRECTIONS.get(behind.text) : undefined
  if (directed !== undefined && direction === null && !standsBeforeName(words, end)) {
    direction = directed
    end += 1
  }
  // "La Kedzie" is a street; "el canal" is a canal.
  const supported = direction !== null || kind !== null || name.ordinal || (article && !name.everyday)
  return {
    start,
    end,
    nameStart: name.start,
    nameEnd: name.end,
    names: name.names,
    direction,
    kind,
    supported,
    bareNumber: name.bareNumber && !supported,
    everyday: name.everyday,
  }
}

/** "4000 block no Meade", "on so Hoyne": "so" and "no" mostly mean something else. */
function shortDirection(words: readonly Word[], at: number): Direction | null {
  const text = words[at]?.text
  if (text !== 'so' && text !== 'no') return null
  const before = words[at - 1]
  const isPlace =
    before?.kind === 'number' || /^(?:block|blk|on|of|de|la|del|at|en)$/.test(before?.text ?? '')
  if (!isPlace) return null
  return text === 'so' ? 'S' : 'N'
}

/** "North avenida Damen": in Spanish the kind belongs to what follows. */
function isPrefixOfNext(words: readonly Word[], at: number): boolean {
  if (!SPANISH_KINDS.has(words[at]?.text ?? '')) return false
  const next = words[at + 1]
  return next?.kind === 'number' || (next?.kind === 'word' && !next.common)
}

/** A direction belongs to what follows it, if that can be a name. "N" may also be an "and". */
function standsBeforeName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (next === undefined || next.kind === 'gap' || next.kind === 'mark') return false
  // "Kedzie north 4800": a house number comes behind both.
  if (next.kind === 'number') return next.ordinal || Number(next.text) <= HIGHEST_STREET
  return !next.common && !/^(?:num|nro|numero|no)$/.test(next.text)
}
