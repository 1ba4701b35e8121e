/** One street alone, where something says that it is one: "on Sunnyside", "en la Kedzie", "Lawrence Ave". */
import { boundedLeft, boundedRight, countedAfter, cueBefore, keyAt, touchesPerson } from './context.ts'
import { readStreet, type Street } from './streets.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

const ALONG = wordSet('on along off down')
const SPANISH_ALONG = wordSet('en por sobre')
const SHORTEST = 4

export function findLoneStreet(tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length; at++) {
    const street = readStreet(tokens, at)
    if (street !== null && isStreet(tokens, street)) return street.words
  }
  return null
}

/** After a landmark: "the gas station at Pulaski", "el Walmart de la Cicero". */
export function readStreetOfLandmark(tokens: readonly Token[], start: number): Street | null {
  const street = readStreet(tokens, start)
  if (street === null || touchesPerson(tokens, street.start, street.end)) return null
  if (countedAfter(tokens, street.end) || (street.bareNumber && street.article !== 'la')) return null
  if (street.shaped) return street
  return street.likeAName || street.everyday || street.words.length < SHORTEST ? null : street
}

function isStreet(tokens: readonly Token[], street: Street): boolean {
  const before = keyAt(tokens, street.start - 1)
  const cue = cueBefore(tokens, street.start)
  if (cue === 'person' || touchesPerson(tokens, street.start, street.end)) return false
  const numbered = /^\d+(st|nd|rd|th)$/.test(street.words)
  const spanish = street.article === 'la' && (SPANISH_ALONG.has(before) || before === 'de')

  if (numbered) {
    // "On the 5th" and "on the 4th of July" are days, "the 2nd van" is a count.
    if (keyAt(tokens, street.end) === 'of' || Number.parseInt(street.words) < 8) return false
    if (isFollowedByNoun(tokens, street.end) || countedAfter(tokens, street.end)) return false
    return spanish || (ALONG.has(before) && !street.bareNumber && street.article === null)
  }

  if (street.shaped) return cue === 'place' || (!street.directed && boundedLeft(tokens, street.start))
  if (street.likeAName || street.everyday || street.bareNumber || street.words.length < SHORTEST) return false
  if (!boundedRight(tokens, street.end)) return false
  return spanish || (ALONG.has(before) && street.article === null)
}

function isFollowedByNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && !token.common
}
