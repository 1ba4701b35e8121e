/** "26 y California", "Kedzie & Lawrence", "where Ohio meets St Clair": two streets that really cross. */
import { crossingLabel } from '../gazetteer/labels.ts'
import type { Crossing, Street, StreetIndex } from '../gazetteer/streets.ts'
import { KIND_WORDS } from '../gazetteer/landmark-kinds.ts'
import { CORNER } from './joiners.ts'
import { gapCost, type Hypothesis, misfit } from './hypothesis.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'

/** That two names in a text are names of streets that cross is chance only seldom. */
const CROSSING_SCORE = 6
const HOUSE_COST = 1
const COUNTED_COST = 1.5
/** Once a street has met its partner, a third one further on is more likely something else. */
const TAKEN_COST = 2.5
const TAKEN_FROM = 4

export function readCrossings(
  words: readonly Word[],
  mentions: readonly Mention[],
  streets: StreetIndex,
): Hypothesis[] {
  const found: Hypothesis[] = []
  for (const left of mentions) {
    const isCorner =
      CORNER.has(words[left.start - 1]?.text ?? '') || CORNER.has(words[left.start - 2]?.text ?? '')
    let takenAt = Infinity
    for (const right of mentions) {
      if (right.nameStart < left.end) continue
      // "Moffat Avenue Rockwell": the kind belongs to the first.
      const from = Math.max(left.end, right.start)
      const gap = gapCost(words, left.end, from, isCorner)
      if (gap === null) break
      // "36 Halsted" is a house, "Canal 14" mostly the count of what comes next.
      const isAdjacent = left.end === right.start && !isCorner
      const doubt = isAdjacent
        ? (left.bareNumber ? HOUSE_COST : 0) + (right.bareNumber ? COUNTED_COST : 0)
        : 0
      const cost = gap + doubt + nameCost(words, left) + nameCost(words, right) + bothNumbers(left, right)
      for (const { node, a, b, score } of nodesOf(left, right, streets)) {
        const total = CROSSING_SCORE + score - cost - (right.start > takenAt ? TAKEN_COST : 0)
        if (total > TAKEN_FROM && right.start < takenAt) takenAt = right.start
        if (total > 0)
          found.push({
            how: 'crossing',
            point: node.point,
            label: crossingLabel(a, b),
            score: total,
            start: left.start,
            end: right.end,
          })
      }
    }
  }
  return found
}

/** Streets that are said to meet and are not known to: where they come near one another, if they do. */
const MEETING_SCORE = 4.2
const MEETING_APART_M = 180
/** Looking at all points of two streets takes a while. */
const MOST_MEETINGS = 6

export function readMeetings(
  words: readonly Word[],
  mentions: readonly Mention[],
  streets: StreetIndex,
): Hypothesis[] {
  const found: Hypothesis[] = []
  const exact = mentions.filter(({ names }) => names[0]?.cost === 0)
  let looked = 0
  for (const [at, left] of exact.entries()) {
    for (const right of exact.slice(at + 1)) {
      if (right.start < left.end || left.bareNumber || right.bareNumber) continue
      const gap = gapCost(words, left.end, right.start)
      const [one, other] = [left.names[0], right.names[0]]
      if (gap === null || gap > 1 || !one || !other || one.base === other.base) continue
      if (++looked > MOST_MEETINGS) return found
      const meeting = streets.meeting(one.base, other.base)
      if (!meeting || meeting.apartM > MEETING_APART_M) continue
      const score = MEETING_SCORE - gap - nameCost(words, left) - nameCost(words, right)
      const { start } = left
      found.push({
        how: 'crossing',
        point: meeting.point,
        label: crossingLabel(meeting.a, meeting.b),
        score,
        start,
        end: right.end,
      })
    }
  }
  return found
}

/** `a` is what the left mention names. */
type NodeRead = { node: Crossing; a: Street; b: Street; score: number }

/** Where the streets meet that two mentions can be, and what it costs to believe (as a score, so negative). */
export function nodesOf(left: Mention, right: Mention, streets: StreetIndex): NodeRead[] {
  const found: NodeRead[] = []
  for (const one of left.names) {
    for (const other of right.names) {
      if (one.base === other.base) continue
      for (const node of streets.crossings(one.base, other.base)) {
        const [a, b] = node.a.base === one.base ? [node.a, node.b] : [node.b, node.a]
        found.push({ node, a, b, score: -(one.cost + other.cost + misfit(left, a) + misfit(right, b)) })
      }
    }
  }
  return found
}

/** "26 agents", "15 min". */
export const COUNTED = /s$|^(?:people|gente|men|women|police|policia|ice|min|am|pm|feds?)$/

/** What a name costs beside its spelling: "26" and "State" are mostly no streets. */
export function nameCost(words: readonly Word[], mention: Mention): number {
  if (mention.bareNumber) {
    const after = words[mention.end]
    const counts = after?.kind === 'word' && COUNTED.test(after.text)
    return (Number(words[mention.nameStart]?.text) < 8 ? 2 : 0.7) + (counts ? 2 : 0)
  }
  if (!mention.everyday || mention.supported) return 0
  return KIND_WORDS.has(words[mention.nameStart]?.text ?? '') ? 2 : 0.8
}

/** "1st and 2nd": two numbers cross only where it is said that they are streets. */
function bothNumbers(left: Mention, right: Mention): number {
  const isNumber = ({ names }: Mention) => names[0]?.base.number !== null && names[0] !== undefined
  if (!isNumber(left) || !isNumber(right)) return 0
  return (left.supported && right.supported ? 0.5 : 2) + (left.kind === null && right.kind === null ? 0.5 : 0)
}
