import type { Street } from '../gazetteer/streets.ts'
import type { How, Point } from '../place.ts'
import type { Mention } from './mentions.ts'
import type { Word } from './words.ts'
import { DIRECTIONS } from '../gazetteer/street-names.ts'
import { FILLERS, JOINERS } from './joiners.ts'

/** One reading of (part of) a text as a place, and how much speaks for it. */
export type Hypothesis = {
  how: How
  point: Point
  /** Fit to be published. */
  label: string
  /** In nats: a difference of 1 makes it e times as likely. */
  score: number
  /** The words it rests on, half open. */
  start: number
  end: number
}

/** Who says north does not mean south: on its own such a reading is only good for a question. */
const CONTRARY_COST = 4.5

/** What it costs to take a street for what was said of direction and kind. */
export function misfit(mention: Mention, street: Street): number {
  let cost = 0
  if (mention.direction !== null && street.direction !== null)
    cost += mention.direction === street.direction ? -0.3 : CONTRARY_COST
  if (mention.kind !== null) cost += mention.kind === street.kind ? -0.3 : 1
  else if (street.kind !== street.base.mainKind) cost += street.base.number === null ? 0.5 : 1.2
  return cost
}

/** What the words between two streets cost, `isCorner` if it is said before them that they cross; null if they are too many to belong together. */
export function gapCost(words: readonly Word[], from: number, to: number, isCorner = false): number | null {
  if (to - from > MOST_BETWEEN) return null
  let cost = 0
  let isJoined = isCorner
  for (const word of words.slice(from, to)) {
    if (word.kind === 'mark') {
      cost += word.text === ',' || word.text === '-' ? 0.4 : 0
      isJoined = true
    } else if (word.kind === 'gap') cost += 1.5
    else if (JOINERS.has(word.text)) isJoined = true
    else if (FILLERS.has(word.text)) cost += 0.1
    else if (DIRECTIONS.has(word.text)) cost += 0.3
    else cost += word.common ? 1 : 1.5
  }
  return isJoined ? cost : cost + NOT_JOINED_COST
}

const MOST_BETWEEN = 7
const NOT_JOINED_COST = 1.6
