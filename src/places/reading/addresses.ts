/** "3200 w lawrence", "the 4000 block of north Richmond", "Pulaski al 2300": a house number on a street. */
import { DIRECTIONS } from '../gazetteer/street-names.ts'
import { blockLabel } from '../gazetteer/labels.ts'
import type { StreetIndex } from '../gazetteer/streets.ts'
import { middleOfBlock, type Support } from '../gazetteer/numbering.ts'
import { wordSet } from '../words/word-set.ts'
import { COUNTED } from './crossings.ts'
import { type Hypothesis, misfit } from './hypothesis.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

const ADDRESS_SCORE = 5.5
const SUPPORT_COST: Record<Support, number> = { known: 0, between: 0.7, near: 1.5, grid: 0.7 }
const HIGHEST_NUMBER = 19_999
/** Words that may stand between a number and its street, and cost nothing. */
const OF = wordSet('of de del la el on en the block blk blocks bloque cuadra cdra sobre por along odd')
/** The same where the number comes last: "Lawrence al 3200", "sobre Pulaski a la altura del 2300". */
const AT_NUMBER = wordSet(
  'a la altura al del de around near in en el about number numero num nro no block blk cuadra the at como sobre por',
)
const BLOCK = wordSet('block blk blocks bloque cuadra cdra')
const MOST_BETWEEN = 5
/** "Van 4, W 107th" is no house; "2300, Western" may be. */
const COMMA_COST = 1.2
const NUMBER_LAST_COST = 0.7

export function readAddresses(
  words: readonly Word[],
  mentions: readonly Mention[],
  streets: StreetIndex,
): Hypothesis[] {
  const found: Hypothesis[] = []
  for (const [at, word] of words.entries()) {
    const number = Number(word.text)
    if (word.kind !== 'number' || word.ordinal || number < 1 || number > HIGHEST_NUMBER) continue
    for (const named of mentions) {
      const mention = withDirectionBehind(words, at, named)
      const cost = distanceCost(words, at, mention)
      if (cost === null || isDirectionOfOther(words, at, mention, mentions)) continue
      found.push(
        ...housesOn(mention, number, cost + numberCost(words, at, mention), streets, at, isBlock(words, at)),
      )
    }
  }
  return found
}

function housesOn(
  mention: Mention,
  number: number,
  cost: number,
  streets: StreetIndex,
  at: number,
  block: boolean,
): Hypothesis[] {
  const found: Hypothesis[] = []
  for (const { base, cost: spelling } of mention.names) {
    for (const street of base.streets) {
      const placed = streets.locate(street, block ? middleOfBlock(street.known, number) : number)
      if (!placed) continue
      const score = ADDRESS_SCORE - cost - spelling - misfit(mention, street) - SUPPORT_COST[placed.support]
      if (score <= 0) continue
      found.push({
        how: block ? 'block' : 'address',
        point: placed.point,
        label: blockLabel(street, number),
        score,
        start: Math.min(at, mention.start),
        end: Math.max(at + 1, mention.end),
      })
    }
  }
  return found
}

/** "Kedzie Ave, 4500 north". */
function withDirectionBehind(words: readonly Word[], at: number, mention: Mention): Mention {
  if (mention.end > at || mention.direction !== null) return mention
  const behind = words[at + 1]
  const direction = behind?.kind === 'word' ? DIRECTIONS.get(behind.text) : undefined
  const next = words[at + 2]
  const isEnd = next?.kind !== 'word' || next.common
  return direction !== undefined && isEnd ? { ...mention, direction, supported: true } : mention
}

/** "Kedzie Ave, 4500 north" is not on North Avenue. */
function isDirectionOfOther(
  words: readonly Word[],
  at: number,
  mention: Mention,
  mentions: readonly Mention[],
): boolean {
  const isBare =
    mention.end === mention.nameStart + 1 && mention.start === at + 1 && mention.direction === null
  if (!isBare || !DIRECTIONS.has(words[mention.nameStart]?.text ?? '')) return false
  return mentions.some(({ end, names }) => end <= at && end >= at - 1 && names.some(({ cost }) => cost === 0))
}

/** Null where number and street do not belong together. */
function distanceCost(words: readonly Word[], at: number, mention: Mention): number | null {
  if (mention.start > at) return fillerCost(words, at + 1, mention.start, OF)
  if (mention.end > at) return null
  const between = fillerCost(words, mention.end, at, AT_NUMBER)
  const isBlock = BLOCK.has(words[at + 1]?.text ?? '')
  return between === null ? null : between + (isBlock ? 0 : NUMBER_LAST_COST)
}

function fillerCost(
  words: readonly Word[],
  from: number,
  to: number,
  fillers: ReadonlySet<string>,
): number | null {
  if (to - from > MOST_BETWEEN) return null
  let cost = (to - from) * 0.1
  for (const word of words.slice(from, to)) {
    if (word.kind === 'mark' ? /[&/]/.test(word.text) : !fillers.has(word.text)) return null
    if (word.text === ',') cost += COMMA_COST
  }
  return cost
}

function numberCost(words: readonly Word[], at: number, mention: Mention): number {
  const number = Number(words[at]?.text)
  let cost = 0
  if (mention.bareNumber) cost += 1.5
  // "2 green vans"
  if (number < 100 && mention.everyday && !mention.supported) cost += 3
  if (mention.everyday && !mention.supported) cost += mention.end <= at ? 2 : 0.3
  if (number < 100 && mention.direction === null) cost += 3
  if (number < 100 && mention.end <= at) cost += 2
  // "2 vans": what follows the number is counted, not a street, and it is no house.
  const after = words[at + 1]
  if (mention.end <= at && after?.kind === 'word' && COUNTED.test(after.text)) cost += 1.5
  return cost
}

function isBlock(words: readonly Word[], at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2].some((near) => BLOCK.has(words[near]?.text ?? ''))
}
