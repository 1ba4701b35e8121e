/** Neighbourhoods, which only hint, and other towns, which are outside. */
import type { Area, Gazetteer } from '../gazetteer/gazetteer.ts'
import { KINDS } from '../gazetteer/street-names.ts'
import { wordSet } from '../words/word-set.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

export type AreaMention = { area: Area; start: number; end: number; score: number }

const IN = wordSet('in en de to a')
const LONGEST_NAME = 4
/** "…, Oak Park" and "in Cicero" right behind a place. */
const TOWN_BEHIND_PLACE = 6.5
const TOWN_AFTER_IN = 4.5
const TOWN_ALONE = 2
/** Also a street of the city: Cicero, Evanston, Oak Park. */
const ALSO_A_STREET_COST = 2

export function readAreas(
  words: readonly Word[],
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): AreaMention[] {
  const found: AreaMention[] = []
  for (let at = 0; at < words.length; at++) {
    let joined = ''
    for (let length = 1; length <= LONGEST_NAME; length++) {
      const word = words[at + length - 1]
      if (word?.kind !== 'word') break
      joined += word.text
      for (const area of gazetteer.areas(joined)) {
        const end = at + length
        found.push({ area, start: at, end, score: townScore(words, mentions, gazetteer, at, end) })
      }
    }
  }
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  )
}

function townScore(
  words: readonly Word[],
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  start: number,
  end: number,
): number {
  const before = words[start - 1]
  const after = words[end]
  const name = words
    .slice(start, end)
    .map((word) => word.text)
    .join('')
  const isStreet = gazetteer.streets.named(name).length > 0
  const endsThere =
    after === undefined ||
    after.kind === 'gap' ||
    (after.kind === 'mark' && !/[&/@+]/.test(after.text)) ||
    (after.kind === 'word' && (after.common || /^(?:il|illinois)$/.test(after.text)))
  if (!endsThere || (after?.kind === 'word' && KINDS.has(after.text))) return isStreet ? -Infinity : 0
  const isAfterIn = before?.kind === 'word' && IN.has(before.text)
  const isAfterComma = before?.kind === 'mark' && before.text === ','
  const place = isAfterIn || isAfterComma ? start - 1 : start
  const isBehindPlace = mentions.some((mention) => mention.end === place && mention.nameEnd <= start)
  if ((isAfterIn || isAfterComma) && isBehindPlace) return TOWN_BEHIND_PLACE
  const score = isAfterIn ? TOWN_AFTER_IN : isBehindPlace ? TOWN_AFTER_IN : TOWN_ALONE
  return isStreet ? score - ALSO_A_STREET_COST : score
}
