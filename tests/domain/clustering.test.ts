import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Heard, type Known, sightingOf, splitOff } from '../../src/domain/clustering.ts'
import { POLICY } from '../../src/domain/policy.ts'
import { ACTIVITIES, type Activity } from '../../src/domain/salute/salute.ts'
import { distanceM } from '../../src/places/gazetteer/distance.ts'
import type { Point } from '../../src/places/place.ts'
import { surely } from '../support/scripted-places.ts'

const KEDZIE_LAWRENCE: Point = { lat: 41.9685, lon: -87.7084 }
const NOON = new Date('2026-11-21T18:00:00Z')
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)
/** About so many metres north of the corner. */
const north = (metres: number): Point => ({ ...KEDZIE_LAWRENCE, lat: KEDZIE_LAWRENCE.lat + metres / 111_200 })

const heard = (more: Partial<Heard> = {}): Heard => ({
  wards: [33],
  point: KEDZIE_LAWRENCE,
  words: 'Kedzie & Lawrence',
  at: NOON,
  activity: 'present',
  ...more,
})
const known = (more: Partial<Known> = {}): Known => ({
  id: '1',
  wards: [33],
  point: KEDZIE_LAWRENCE,
  words: 'Kedzie & Lawrence',
  heardAt: NOON,
  activity: 'present',
  isAdjoining: false,
  ...more,
})
const match = (report: Heard, ...sightings: Known[]) => sightingOf(report, sightings, POLICY, distanceM)

describe('a report', () => {
  it.each<[string, Partial<Heard>, Partial<Known>, string | null]>([
    ['at the same corner', {}, {}, 'same place'],
    ['a block away', { point: north(200), words: 'Kedzie & Leland' }, {}, 'same place'],
    ['three blocks away', { point: north(600), words: 'Kedzie & Wilson' }, {}, null],
    ['across the boundary', { wards: [40] }, { isAdjoining: true }, 'same place'],
    ['in a ward far away', { wards: [25] }, {}, null],
    ['half an hour later', { at: minutes(30) }, {}, 'same place'],
    ['an hour later', { at: minutes(61) }, {}, null],
    ['of what happened before', { at: minutes(-20) }, {}, 'same place'],
    [
      'of a checkpoint where a raid is, at one spot',
      { activity: 'checkpoint' },
      { activity: 'at-door' },
      'same place',
    ],
    [
      'of a checkpoint a block from a raid',
      { activity: 'checkpoint', point: north(200) },
      { activity: 'workplace-raid' },
      null,
    ],
    [
      'of an arrest a block from a raid',
      { activity: 'detaining', point: north(200) },
      { activity: 'at-door' },
      'same place',
    ],
    ['of the street alone', { point: null, words: 'Kedzie' }, {}, 'same streets'],
    ['of another street', { point: null, words: 'Pulaski' }, {}, null],
    ['of a corner with one street in common', { point: null, words: 'Kedzie & Montrose' }, {}, null],
    [
      'of the street, in the next ward',
      { point: null, words: 'Kedzie', wards: [40] },
      { isAdjoining: true },
      null,
    ],
    ['of nothing but the ward', { point: null, words: null }, {}, null],
    [
      'of nothing but the ward, as before',
      { point: null, words: null },
      { point: null, words: null },
      'same ward, place unknown',
    ],
    ['without an activity', { activity: null }, { activity: 'at-door' }, 'same place'],
  ])('%s', (_what, report, sighting, reason) => {
    expect(match(heard(report), known(sighting))?.reason ?? null).toBe(reason)
  })

  it('joins the nearest, then the one heard of last', () => {
    const far = known({ id: '1', point: north(250) })
    const near = known({ id: '2', point: north(50) })
    expect(match(heard(), far, near)?.id).toBe('2')
    const older = known({ id: '3', heardAt: minutes(-10) })
    const newer = known({ id: '4', heardAt: minutes(-5) })
    expect(match(heard(), older, newer)?.id).toBe('4')
  })

  const activity = fc.constantFrom<(Activity | null)[]>(null, ...ACTIVITIES)
  const anything = fc.record({
    metres: fc.integer({ min: 0, max: 2_000 }),
    apart: fc.integer({ min: -120, max: 120 }),
    one: activity,
    other: activity,
  })

  it('never joins what is too far away in place or time, whatever is said', () => {
    fc.assert(
      fc.property(anything, ({ metres, apart, one, other }) => {
        const found = match(
          heard({ point: north(metres), at: minutes(apart), activity: one }),
          known({ activity: other }),
        )
        const isFar = metres > POLICY.mergeWithinM + 10 || Math.abs(apart) * 60_000 > POLICY.mergeWithinMs
        if (isFar) expect(found).toBeNull()
        else if (metres < POLICY.sameSpotM - 10) expect(found).not.toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })

  it('joins the same one in whatever order they are looked at', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([10, 60, 120, 180, 240], { minLength: 2 }), (distances) => {
        const sightings = distances.map((metres) => known({ id: String(metres), point: north(metres) }))
        expect(match(heard(), ...sightings)?.id).toBe(String(Math.min(...distances)))
      }),
    )
  })
})

describe('a sighting that is really two', () => {
  const report = (personId: string, words: string) => ({ personId, place: surely([33], words) })
  const corner = report('1', 'Kedzie & Lawrence')
  const elsewhere = report('2', 'Kedzie & Montrose')
  it.each([
    ['by place', [corner, elsewhere, report('3', 'Kedzie & Lawrence')], [elsewhere]],
    ['by who came last', [corner, report('2', 'Kedzie & Lawrence')], [report('2', 'Kedzie & Lawrence')]],
    ['not, where one person spoke', [corner, corner], []],
    ['not, where there is one report', [corner], []],
    ['not, where nobody reported it', [], []],
  ])('comes apart %s', (_how, reports, off) => {
    expect(splitOff(reports)).toEqual(off)
  })
})
