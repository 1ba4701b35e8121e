import { describe, expect, it } from 'vitest'
import { type KnownSighting, whatIsAsked } from '../../src/domain/conversation/rumours.ts'
import { outcomeOf } from '../../src/domain/outcome.ts'
import { distanceM } from '../../src/places/gazetteer/distance.ts'
import type { Place } from '../../src/places/place.ts'
import { maybe, nowhere, outside, surely } from '../support/scripted-places.ts'

const NORTH = { lat: 41.97, lon: -87.71 }
const metresNorth = (metres: number) => ({ ...NORTH, lat: NORTH.lat + metres / 111_195 })
const sighting = (wards: number[], words: string | null, point: KnownSighting['point']): KnownSighting => ({
  state: 'open',
  isOver: false,
  since: new Date('2026-11-21T12:00:00Z'),
  wards,
  words,
  point,
})
const known = {
  here: sighting([33], 'Kedzie & Lawrence', NORTH),
  next: sighting([35], 'Kedzie & Montrose', metresNorth(-790)),
  far: sighting([33], 'Foster & Pulaski', metresNorth(900)),
  ward: sighting([33], null, null),
}
const KEDZIE = surely([33], 'Kedzie & Lawrence')

/** Names of what is meant, or null where we have to ask. */
function meant(place: Place, wards: number[] = [], ownWards: number[] = []): string[] | null {
  const asked = whatIsAsked({ place, reading: { wards }, ownWards }, Object.values(known), {
    withinM: 800,
    distanceM,
  })
  return asked && Object.entries(known).flatMap(([name, one]) => (asked.known.includes(one) ? [name] : []))
}

describe('what is meant by a question', () => {
  const street = (words: string): Place => ({ ...nowhere, words })
  const option = { wards: [35], words: '2400 block of N California', point: metresNorth(-800) }
  it.each<[what: string, place: Place, wards: number[], own: number[], meant: string[] | null]>([
    ['a crossing: what is near, or somewhere in its ward', KEDZIE, [], [], ['here', 'next', 'ward']],
    ['a place without a point: its ward', { ...KEDZIE, point: null }, [], [], ['here', 'far', 'ward']],
    ['a ward', surely([33], null, { how: 'said', point: null }), [33], [], ['here', 'far', 'ward']],
    ['a ward that is no place', nowhere, [35], [33], ['next']],
    ['a street', street('Kedzie'), [], [], ['here', 'next']],
    ['a street with nothing on it, asked by a subscriber', street('26th'), [], [33], ['here', 'far', 'ward']],
    ['a street with nothing on it', street('26th'), [], [], null],
    ['a part of a name', street('Kedz'), [], [], null],
    [
      'one of two places',
      maybe({ ...option, wards: [25], point: metresNorth(-9_000) }, option),
      [],
      [],
      ['next'],
    ],
    ['somewhere else', outside, [], [33], null],
    ['nowhere', nowhere, [], [], null],
    ['nowhere, asked by a subscriber', nowhere, [], [35, 20], ['next']],
  ])('%s', (_what, place, wards, own, expected) => {
    expect(meant(place, wards, own)).toEqual(expected)
  })
})

describe('how it ended', () => {
  const no = (was: 'police' | 'utility' | null) => ({ verdict: 'not-ice' as const, was })
  const unsure = { verdict: 'cannot-tell' as const, was: null }
  it.each([
    ['confirmed', [no('police')], { end: 'confirmed', was: null }],
    ['refuted', [no(null)], { end: 'refuted', was: null }],
    ['refuted', [no(null), no('police'), unsure], { end: 'refuted', was: 'police' }],
    ['refuted', [no('utility'), no('police')], { end: 'refuted', was: null }],
    ['expired', [], { end: 'expired', was: null }],
    ['expired', [unsure], { end: 'unclear', was: null }],
  ] as const)('%s with %o', (end, verdicts, expected) => {
    expect(outcomeOf(end, verdicts)).toEqual(expected)
  })
})
