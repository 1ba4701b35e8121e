/** Neighbourhoods, which only hint, and other towns, which are outside. */
import type { Area, Gazetteer } from '../gazetteer/gazetteer.ts'
import { DIRECTIONS, KINDS } from '../gazetteer/street-names.ts'
import { wordSet } from '../words/word-set.ts'
import { JOINERS } from './joiners.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

export type AreaMention = { area: Area; start: number; end: number; score: number }

const IN = wordSet('in en de to a at from cerca near para hacia')
const AND = wordSet('and y con x n e')
const LONGEST_NAME = 4
/** "In Evanston", "…, Skokie": said outright. */
const TOWN_SAID = 9
/** Behind a place, as one writes an address: "Cermak & Central, Cicero". */
const TOWN_BEHIND_PLACE = 8
export const TOWN_ALONE = 4
/** Also a street of the city, as Cicero and Addison are: only what stands around it tells. */
const TOWN_OR_STREET = 5.2
/** "In Cicero" and no street behind it that could cross the avenue. */
const TOWN_RATHER_THAN_STREET = 6.8
const TOWN_HEADING = 4.5
const TOWN_OR_STREET_ALONE = 1

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
  // "Cicero Ave", "Cicero & 26th", "Cicero 2600": there it is the street.
  const isPart =
    after !== undefined &&
    ((after.kind === 'number' && !/^(?:in|en)$/.test(before?.text ?? '')) ||
      (after.kind === 'mark' && /[&/@+]/.test(after.text)) ||
      (after.kind === 'word' && (KINDS.has(after.text) || AND.has(after.text) || DIRECTIONS.has(after.text))))
  if (isStreet && isPart) return -Infinity
  const isAfterIn = before?.kind === 'word' && IN.has(before.text)
  const isAfterComma = before?.kind === 'mark' && /[,-]/.test(before.text)
  const place = isAfterIn || isAfterComma ? start - 1 : start
  const isBehindPlace = mentions.some((mention) => mention.end === place && mention.nameEnd <= start)
  if (isStreet) {
    const isSaid = isAfterComma || /^(?:in|en)$/.test(before?.text ?? '')
    if (isSaid && isBehindPlace) return TOWN_BEHIND_PLACE
    // "Berwyn, 6500 Cermak".
    const isHeading = before === undefined && after?.kind === 'mark' && after.text === ','
    if (isHeading) return TOWN_HEADING
    if (!/^(?:in|en)$/.test(before?.text ?? '')) return TOWN_OR_STREET_ALONE
    return after?.kind === 'word' && JOINERS.has(after.text) ? TOWN_OR_STREET : TOWN_RATHER_THAN_STREET
  }
  if (after?.kind === 'word' && KINDS.has(after.text)) return 0
  return isAfterIn || isAfterComma || isBehindPlace || before === undefined ? TOWN_SAID : TOWN_ALONE
}
