import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkWardMap } from '../../src/places/wards/check-ward-map.ts'
import { findMapFaults } from '../../src/places/wards/map-faults.ts'
import { readWardMap, type WardOutline } from '../../src/places/wards/ward-map.ts'
import { box, madeMap, SOUTH_WEST, ward, WARD_SIZE } from '../support/made-map.ts'

/** A hundred metres northward, in degrees. */
const H = 100 / 111_195

const problemOf = (wards: WardOutline[]) => {
  const checked = checkWardMap(wards)
  return 'problem' in checked ? checked.problem : 'no problem'
}

/** A ring through corners given in hundreds of metres. */
const ring = (...corners: [number, number][]) =>
  [...corners, ...corners.slice(0, 1)].map(([x, y]) => [SOUTH_WEST.lon + x * H, SOUTH_WEST.lat + y * H])
const square = (x: number, y: number, side: number) => box(x * H, y * H, (x + side) * H, (y + side) * H)
const backwards = (points: number[][]) => [...points].reverse()

describe('sound maps', () => {
  it.each<[string, WardOutline[]]>([
    ['a made city', madeMap(6, 4, 20)],
    ['one ward', [ward(1, [square(0, 0, 10)])]],
    ['rings in either direction', [ward(1, [square(0, 0, 10)]), ward(2, [backwards(square(10, 0, 10))])]],
    [
      'a ward in the hole of another, and one of them in two pieces',
      [
        ward(1, [square(0, 0, 10), backwards(square(3, 3, 4))], [square(20, 0, 5)]),
        ward(2, [square(3, 3, 4)]),
      ],
    ],
    [
      'an island in a hole',
      [
        ward(1, [square(0, 0, 10), square(3, 3, 4)], [square(4, 4, 1)]),
        ward(2, [square(3, 3, 4), square(4, 4, 1)]),
      ],
    ],
    ['wards that touch at a corner', [ward(1, [square(0, 0, 5)]), ward(2, [square(5, 5, 5)])]],
    [
      'pieces that touch at a corner, as one ring',
      [ward(1, [ring([0, 0], [5, 0], [5, 5], [9, 5], [9, 9], [5, 9], [5, 5], [0, 5])])],
    ],
    ['wards apart from one another', [ward(1, [square(0, 0, 5)]), ward(2, [square(8, 0, 5)])]],
    [
      'a strip of ten metres in two wards',
      [ward(1, [square(0, 0, 10)]), ward(2, [box(9.9 * H, 0, 20 * H, 10 * H)])],
    ],
    [
      'a spike, and a loop of ten metres',
      [
        ward(1, [
          ring([0, 0], [5, 0], [5, 4], [9, 4.05], [5, 4.1], [5, 10], [0.1, 10.1], [0.1, 10], [0, 10.1]),
        ]),
      ],
    ],
  ])('%s', (_, wards) => {
    expect(checkWardMap(wards)).toEqual({ notes: [] })
  })

  it('however many wards there are, and however their lines wander', () => {
    const sizes = fc.record({ columns: side(6), rows: side(6), perSide: side(30) })
    fc.assert(
      fc.property(sizes, ({ columns, rows, perSide }) => {
        expect(findMapFaults(madeMap(columns, rows, perSide))).toEqual([])
      }),
      { numRuns: 30 },
    )
    function side(max: number) {
      return fc.integer({ min: 1, max })
    }
  })
})

describe('refuses', () => {
  it.each<[string, WardOutline[], RegExp]>([
    [
      'an outline that crosses itself',
      [ward(4, [ring([0, 0], [6, 6], [6, 0], [0, 6])])],
      /^The outline of ward 4 crosses itself.* near 41\.80\d+, -87\.79\d+, over about 0\.067 square kilometres\. Mend/,
    ],
    [
      'a loop that goes around twice',
      [ward(4, [ring([0, 0], [9, 0], [9, 9], [3, 9], [3, 3], [6, 3], [6, 12], [0, 12])])],
      /^The outline of ward 4/,
    ],
    ['a piece that is there twice', [ward(4, [square(0, 0, 5)], [square(0, 0, 5)])], /lies double/],
    [
      'a hole that is not in its outline',
      [ward(4, [square(0, 0, 5), square(8, 0, 2)])],
      /hole outside of it/,
    ],
    ['a hole that sticks out', [ward(4, [square(0, 0, 5), square(3, 1, 4)])], /hole outside of it/],
    [
      'wards that overlap',
      [ward(3, [square(0, 0, 10)]), ward(8, [square(9, 0, 10)])],
      /^Wards 3 and 8 overlap near 41\.80\d+, -87\.79\d+, over about 0\.075 square kilometres\./,
    ],
    [
      'a ward inside another',
      [ward(8, [square(0, 0, 10)]), ward(3, [square(4, 4, 1)])],
      /^Wards 3 and 8 overlap .* about 7500 square metres/,
    ],
    [
      'the same outline for two wards',
      [ward(3, [square(0, 0, 10)]), ward(8, [square(0, 0, 10)])],
      /^Wards 3 and 8/,
    ],
    ['several at once', [3, 8, 9].map((number) => ward(number, [square(0, 0, 10)])), /there are 1 more/],
    [
      'a ward without an inside',
      [ward(1, [square(0, 0, 9)]), ward(5, [ring([20, 0], [25, 5], [20, 0])])],
      /^Ward 5 encloses next to nothing/,
    ],
    [
      'a ward on the other side of the earth',
      [
        ward(1, [square(0, 0, 9)]),
        ward(2, [square(9, 0, 9)]),
        ward(5, [square(0, 9, 9).map(([lon = 0, lat = 0]) => [-lon, lat])]),
      ],
      /^Ward 5 has \[87\.8, 41\.8\d+\], which is more than 250 km .*minus sign/,
    ],
  ])('%s', (_, wards, says) => {
    expect(problemOf(wards)).toMatch(says)
    expect(problemOf(wards)).toMatch(/^[^\n]{20,300}[.?]$/)
  })

  it('an overlap from where a house fits into it', () => {
    const overlapBy = (metres: number) => [
      ward(1, [square(0, 0, 10)]),
      ward(2, [box((10 - metres / 100) * H, 0, 20 * H, 10 * H)]),
    ]
    const perLon = Math.cos((SOUTH_WEST.lat * Math.PI) / 180)
    expect(findMapFaults(overlapBy(19 / perLon))).toEqual([])
    expect(findMapFaults(overlapBy(21 / perLon))).toMatchObject([{ kind: 'overlap', wards: [1, 2] }])
  })
})

describe('tells of', () => {
  it('a place between wards that none covers, with its size', () => {
    const ringed = [
      ward(1, [box(0, 0, 0.03, 0.01)]),
      ward(2, [box(0, 0.02, 0.03, 0.03)]),
      ward(3, [box(0, 0.01, 0.01, 0.02)]),
    ]
    // Open to the east: there is no telling whether the city has a bay.
    expect(checkWardMap(ringed)).toEqual({ notes: [] })
    const closed = [...ringed, ward(4, [box(0.02, 0.01, 0.03, 0.02)])]
    expect(checkWardMap(closed)).toEqual({
      notes: [
        expect.stringMatching(/^No ward covers about 0\.92 square kilometres near 41\.81\d+, -87\.78\d+, /),
      ],
    })
    const [gap] = findMapFaults(closed)
    expect(gap?.at.lat).toBeGreaterThan(SOUTH_WEST.lat + 0.01)
    expect(gap?.at.lat).toBeLessThan(SOUTH_WEST.lat + 0.02)
    expect(gap?.areaM2).toBeCloseTo(0.01 * 111_195 * 0.01 * 111_195 * Math.cos((41.815 * Math.PI) / 180), -4)
  })

  it('a ward that is missing in the middle, and a hole that nobody fills', () => {
    const city = madeMap(3, 3, 10).filter(({ number }) => number !== 5)
    expect(findMapFaults(city)).toMatchObject([{ kind: 'gap', wards: [] }])
    expect(findMapFaults([ward(1, [square(0, 0, 9), square(3, 3, 2)])])).toMatchObject([{ kind: 'gap' }])
  })

  it('the first ten of many', () => {
    const holes = Array.from({ length: 12 }, (_, k) => square(2 + 5 * k, 2, 2))
    const checked = checkWardMap([ward(1, [box(0, 0, 0.06, 0.01), ...holes])])
    expect(checked).toMatchObject({ notes: { length: 11, 10: 'There are 2 more such gaps.' } })
  })

  it('no gap that is too narrow for a house', () => {
    const strip = box(0.001, 0.001, 0.009, 0.001 + 0.12 * H)
    expect(findMapFaults([ward(1, [box(0, 0, WARD_SIZE, WARD_SIZE), strip])])).toEqual([])
  })
})

const CITY_MAPS = ['wards_2023', 'wards_2015'].map(
  (name) => [name, new URL(`../../../shared/data/${name}.geojson`, import.meta.url)] as const,
)

describe.runIf(CITY_MAPS.every(([, file]) => existsSync(file)))('the maps of a real city', () => {
  it.each(CITY_MAPS)('are sound but for the towns in its midst: %s', (_, file) => {
    const map = readWardMap(JSON.parse(readFileSync(file, 'utf8')))
    if ('problem' in map) throw new Error(map.problem)
    const faults = findMapFaults(map.wards)
    expect(faults.map(({ kind, areaM2 }) => [kind, Number((areaM2 / 1e6).toPrecision(1))])).toEqual([
      ['gap', 8], // Norridge and Harwood Heights.
      ['gap', 0.5],
      ['gap', 0.3],
    ])
  })
})
