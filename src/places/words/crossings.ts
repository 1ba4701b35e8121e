/** "Kedzie and Lawrence", "26 y California", "Champlain between 44th and 43rd". */
import {
  boundedLeft,
  boundedRight,
  opensReport,
  countedAfter,
  countsSomething,
  cueBefore,
  keyAt,
  personsAct,
  touchesPerson,
} from './context.ts'
import { readStreet, type Street } from './streets.ts'
import type { Token } from './tokens.ts'

/** `mark`: & / @. `word`: and, y. `loose`: near, junto a: only between streets that look like streets. */
type Joiner = { kind: 'mark' | 'word' | 'loose'; end: number }

const WORDS = new Set(['and', 'y', 'con', 'x', 'n', 'esq', 'esquina'])
const LOOSE = new Set(['around', 'meets', 'near', 'by', 'at', 'cerca', 'junto'])
const BETWEEN = new Set(['between', 'entre', 'btwn', 'betwen', 'bet'])
const SHORTEST_UNSHAPED = 4
const NUMBER = /^\d+(st|nd|rd|th)$/

export function findCrossing(tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length; at++) {
    const words = readBetween(tokens, at) ?? readBlockBetween(tokens, at) ?? readCrossing(tokens, at)
    if (words !== null) return words
  }
  return null
}

function readCrossing(tokens: readonly Token[], at: number): string | null {
  const left = readStreet(tokens, at)
  // Two streets that something lies between do not cross.
  if (left === null || BETWEEN.has(keyAt(tokens, at - 1))) return null
  const joiner = readJoiner(tokens, left.end)
  if (joiner === null) return null
  // In "180 n harbor" the letter is a direction, in "kedzie n harbor" an "and".
  if (left.bareNumber && keyAt(tokens, left.end) === 'n') return null
  const right = readStreet(tokens, joiner.end)
  if (right === null || !isCrossing(tokens, left, joiner, right)) return null
  return `${left.words} & ${right.words}`
}

function isCrossing(tokens: readonly Token[], left: Street, joiner: Joiner, right: Street): boolean {
  if (left.bareNumber && right.bareNumber) return false
  if (left.bareNumber && countsSomething(tokens, left.start, left.end)) return false
  if (right.bareNumber && countsSomething(tokens, right.start, right.end) && !sameAsJoined(right, joiner))
    return false
  if (touchesPerson(tokens, left.start, right.end)) return false
  if (left.words === right.words) return false
  // "The 1st and the 15th", "1st and 2nd graders": numbers cross numbers only as "5th Ave & 42nd St".
  if (NUMBER.test(left.words) && NUMBER.test(right.words)) return false

  const shaped = left.shaped || right.shaped
  if (joiner.kind === 'loose' && !left.shaped && !(tightLoose(tokens, left) && !left.likeAName)) return false
  if (shaped) return true

  const cue = left.bareNumber && left.article === 'la' ? 'place' : cueBefore(tokens, left.start)
  if (cue === 'place') return true
  if (cue === 'person' || (left.likeAName && right.likeAName)) return false
  const opening = left.article === null ? left.start : left.start + 1
  const listed = joiner.kind === 'mark' && tokens[left.start - 1]?.kind === 'comma'
  if (!listed && !opensReport(tokens, opening) && !opensReport(tokens, left.start)) return false
  if (shortest(left, right) < SHORTEST_UNSHAPED) return false
  if (joiner.kind === 'loose' || personsAct(tokens, right.end)) return false
  if (joiner.kind === 'mark') return true
  return boundedRight(tokens, right.end) && !left.likeAName && !right.likeAName
}

/** The word before the right street is the joiner, which says nothing about a count. */
function sameAsJoined(right: Street, joiner: Joiner): boolean {
  return right.start === joiner.end && joiner.kind === 'mark'
}

/** "Menard around W Rice", and not "tamales near 26th". */
function tightLoose(tokens: readonly Token[], left: Street): boolean {
  const joined = keyAt(tokens, left.end)
  return (joined === 'around' || joined === 'junto' || joined === 'meets') && boundedLeft(tokens, left.start)
}

function shortest(left: Street, right: Street): number {
  return Math.min(left.words.length, right.words.length)
}

/** "Between A and B", without saying on which street. */
function readBetween(tokens: readonly Token[], at: number): string | null {
  if (!BETWEEN.has(keyAt(tokens, at))) return null
  const pair = readPair(tokens, at + 1)
  if (pair === null || touchesPerson(tokens, at, pair.right.end)) return null
  const shaped = pair.left.shaped || pair.right.shaped
  const oneBare = pair.left.bareNumber !== pair.right.bareNumber
  const plain = !pair.left.likeAName && !pair.right.likeAName && boundedRight(tokens, pair.right.end)
  if (!shaped && !oneBare && (!plain || pair.left.bareNumber)) return null
  return `between ${pair.left.words} & ${pair.right.words}`
}

/** "Champlain between 44th and 43rd". */
function readBlockBetween(tokens: readonly Token[], at: number): string | null {
  const street = readStreet(tokens, at)
  if (street === null) return null
  const between = keyAt(tokens, street.end) === 'in' ? street.end + 1 : street.end
  if (!BETWEEN.has(keyAt(tokens, between))) return null
  const pair = readPair(tokens, between + 1)
  if (pair === null || street.bareNumber) return null
  if (touchesPerson(tokens, street.start, pair.right.end)) return null

  const shaped = street.shaped || pair.left.shaped || pair.right.shaped
  const numbered = pair.left.bareNumber || pair.right.bareNumber
  if (street.likeAName && !shaped && !numbered) return null
  const placed = cueBefore(tokens, street.start) === 'place' || boundedLeft(tokens, street.start)
  // "Kedzie between 5 and 6" may be the time.
  if (pair.left.bareNumber && pair.right.bareNumber && !shaped) return null
  if (!shaped && !placed) return null
  return `${street.words} between ${pair.left.words} & ${pair.right.words}`
}

function readPair(tokens: readonly Token[], at: number): { left: Street; right: Street } | null {
  const left = readStreet(tokens, at)
  if (left === null) return null
  const joiner = readJoiner(tokens, left.end)
  if (joiner === null || joiner.kind === 'loose') return null
  const right = readStreet(tokens, joiner.end)
  if (right === null || countedAfter(tokens, right.end)) return null
  return { left, right }
}

function readJoiner(tokens: readonly Token[], at: number): Joiner | null {
  const token = tokens[at]
  if (token?.kind === 'mark') return { kind: 'mark', end: at + 1 }
  if (token?.kind !== 'word') return null
  const next = keyAt(tokens, at + 1)
  if (token.key === 'esquina' || token.key === 'esq') {
    return { kind: 'word', end: next === 'con' || next === 'de' ? at + 2 : at + 1 }
  }
  if (WORDS.has(token.key)) return { kind: 'word', end: at + 1 }
  if (!LOOSE.has(token.key)) return null
  if (token.key === 'junto' || token.key === 'cerca') {
    return next === 'a' || next === 'con' || next === 'de' ? { kind: 'loose', end: at + 2 } : null
  }
  return { kind: 'loose', end: at + 1 }
}
