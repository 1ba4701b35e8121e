/** "La Crosse in between 50th & 49th", "on Lawrence from Kedzie to Kimball", "entre A y B sobre C". */
import { betweenLabel } from '../gazetteer/labels.ts'
import { distanceM } from '../gazetteer/distance.ts'
import { between } from '../gazetteer/numbering.ts'
import type { Crossing, StreetIndex } from '../gazetteer/streets.ts'
import { wordSet } from '../words/word-set.ts'
import { nameCost, nodesOf } from './crossings.ts'
import { gapCost, type Hypothesis } from './hypothesis.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

/** Three streets of which one meets both others: more than two can say by chance. */
const BETWEEN_SCORE = 7.5
const BETWEEN = wordSet('between entre btwn bet betwen beetween bt from desde btw halfway after')
const LONGEST_STRETCH_M = 1_700

export function readBetweens(
  words: readonly Word[],
  mentions: readonly Mention[],
  streets: StreetIndex,
): Hypothesis[] {
  const found: Hypothesis[] = []
  for (const [at, word] of words.entries()) {
    if (!BETWEEN.has(word.text)) continue
    const after = mentions.filter((mention) => mention.start > at && mention.start <= at + 12)
    const before = mentions.filter((mention) => mention.end <= at && mention.end > at - 4)
    for (const one of after) {
      if (one.start > at + 3) continue
      for (const other of after) {
        if (other.start < one.end) continue
        const gap = gapCost(words, one.end, other.start, true)
        if (gap === null || gap > 2) continue
        const behind = after.filter((mention) => mention.start >= other.end)
        for (const street of [...before, ...behind]) {
          const apart =
            street.end <= at
              ? gapCost(words, street.end, at, true)
              : gapCost(words, other.end, street.start, true)
          if (apart === null) continue
          const cost =
            gap + apart + [one, other, street].reduce((sum, each) => sum + nameCost(words, each), 0) * 0.5
          found.push(...stretches(street, one, other, cost, streets))
        }
      }
    }
  }
  return found
}

function stretches(
  street: Mention,
  one: Mention,
  other: Mention,
  cost: number,
  streets: StreetIndex,
): Hypothesis[] {
  const found: Hypothesis[] = []
  for (const from of nodesOf(street, one, streets)) {
    for (const to of nodesOf(street, other, streets)) {
      const on = sharedStreet(from.node, to.node)
      if (on === null || distanceM(from.node.point, to.node.point) > LONGEST_STRETCH_M) continue
      const score = BETWEEN_SCORE + from.score + to.score - cost
      if (score <= 0) continue
      const [a, b] = [otherStreet(from.node, on.base), otherStreet(to.node, on.base)]
      if (a.base === b.base && a.kind === b.kind) continue
      found.push({
        how: 'block',
        point: between(from.node.point, to.node.point, 0.5),
        label: betweenLabel(on, a, b),
        score,
        start: Math.min(street.start, one.start),
        end: Math.max(street.end, other.end),
      })
    }
  }
  return found
}

function sharedStreet(one: Crossing, other: Crossing) {
  return [one.a, one.b].find(({ base }) => base === other.a.base || base === other.b.base) ?? null
}

function otherStreet({ a, b }: Crossing, base: Crossing['a']['base']) {
  return a.base === base ? b : a
}
