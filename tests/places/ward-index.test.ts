import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/places/place.ts'
import { buildWardIndex, type WardIndex } from '../../src/places/wards/ward-index.ts'
import { readWardMap, type WardOutline } from '../../src/places/wards/ward-map.ts'
import { box, madeMap, noise, SOUTH_WEST, ward, WARD_SIZE } from '../support/made-map.ts'

const METRES = 111_195

const at = (x: number, y: number): Point => ({ lat: SOUTH_WEST.lat + y, lon: SOUTH_WEST.lon + x })

describe('a ward with a hole, one inside it, and one in two pieces', () => {
  const index = buildWardIndex([
    ward(7, [box(0, 0, 0.03, 0.03), box(0.01, 0.01, 0.02, 0.02)]),
    ward(3, [box(0.01, 0.01, 0.02, 0.015)]),
    ward(5, [box(0.04, 0, 0.05, 0.01)], [box(0.04, 0.02, 0.05, 0.03)]),
  ])
  it.each<[string, Point, number | null]>([
    ['in the outer ward', at(0.005, 0.015), 7],
    ['beyond its hole', at(0.025, 0.015), 7],
    ['in the ward inside', at(0.015, 0.012), 3],
    ['in the part of the hole that nobody has', at(0.015, 0.018), null],
    ['in one piece', at(0.045, 0.005), 5],
    ['in the other piece', at(0.045, 0.025), 5],
    ['between the pieces', at(0.045, 0.015), null],
    ['west of all', at(-0.01, 0.01), null],
    ['east of all', at(0.06, 0.005), null],
    ['north of all', at(0.015, 0.04), null],
    ['south of all', at(0.015, -0.01), null],
    ['nowhere', { lat: NaN, lon: NaN }, null],
    ['on the other side of the earth', { lat: -41, lon: 93 }, null],
  ])('a point %s', (_, point, number) => {
    expect(index.wardAt(point)).toBe(number)
  })

  it('names the wards in reach with their distances, its own first', () => {
    const rounded = (point: Point, withinM: number) =>
      index
        .wardsNear(point, withinM)
        .map((near) => ({ ...near, distanceM: Math.round(near.distanceM * 10) / 10 }))
    // A thousandth of a degree is 111.2 m northward.
    expect(rounded(at(0.015, 0.009), 100)).toEqual([{ ward: 7, distanceM: 0 }])
    expect(rounded(at(0.015, 0.009), 120)).toEqual([
      { ward: 7, distanceM: 0 },
      { ward: 3, distanceM: 111.2 },
    ])
    const inTheGap = at(0.034, 0.005)
    expect(rounded(inTheGap, 300)).toEqual([])
    expect(rounded(inTheGap, 500).map((near) => near.ward)).toEqual([7, 5])
    expect(index.wardsNear({ lat: NaN, lon: NaN }, 100)).toEqual([])
  })

  it('gives a point on a line one ward, on the edge of the city too', () => {
    expect(index.wardAt(at(0.015, 0.01))).toBeOneOf([3, 7])
    for (const corner of box(0, 0, 0.03, 0.03)) {
      expect(index.wardAt({ lon: corner[0] ?? 0, lat: corner[1] ?? 0 })).toBe(7)
    }
  })
})

it('knows no ward where there is no map', () => {
  const index = buildWardIndex([])
  expect([index.wardAt(at(0, 0)), index.wardsNear(at(0, 0), 1e6)]).toEqual([null, []])
})

it('finds the same ward as asking every line of every ward', () => {
  const map = fc.record({ columns: count(5), rows: count(5), perSide: count(12) })
  const places = fc.array(fc.tuple(fc.double(range(-0.2, 1.2)), fc.double(range(-0.2, 1.2))), {
    minLength: 20,
    maxLength: 50,
  })
  fc.assert(
    fc.property(map, places, ({ columns, rows, perSide }, list) => {
      const wards = madeMap(columns, rows, perSide)
      const [index, lines] = [buildWardIndex(wards), linesOf(wards)]
      for (const [x, y] of list) {
        const point = at(x * columns * WARD_SIZE, y * rows * WARD_SIZE)
        expect(wardIsRight(lines, index, point)).toBe(true)
        expectRightReach(lines, index, point)
      }
    }),
    { numRuns: 60 },
  )
  function count(max: number) {
    return fc.integer({ min: 1, max })
  }
  function range(min: number, max: number) {
    return { min, max, noNaN: true }
  }
})

it('gives every point on a line to a ward of that line', () => {
  const wards = madeMap(3, 3, 6)
  const [index, lines] = [buildWardIndex(wards), linesOf(wards)]
  for (const { edges } of lines) {
    for (let k = 0; k < edges.length; k += 4) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edges.subarray(k, k + 4)
      const middle = { lat: (y1 + y2) / 2, lon: (x1 + x2) / 2 }
      for (const point of [{ lat: y1, lon: x1 }, middle]) {
        expect(wardsWithin(lines, point, 0.001)).toContain(index.wardAt(point))
      }
    }
  }
})

describe('ten thousand points', () => {
  const cityMaps = ['wards_2023', 'wards_2015'].map(
    (name) => [name, new URL(`../../../shared/data/${name}.geojson`, import.meta.url)] as const,
  )

  it('of a made city are in the right ward', () => {
    const wards = madeMap(7, 7, 100)
    expect(wrongPoints(wards)).toEqual([])
  })

  describe.runIf(cityMaps.every(([, file]) => existsSync(file)))('of a real city', () => {
    it.each(cityMaps)('are in the right ward of %s', (_, file) => {
      const map = readWardMap(JSON.parse(readFileSync(file, 'utf8')))
      if ('problem' in map) throw new Error(map.problem)
      expect(wrongPoints(map.wards)).toEqual([])
    })
  })

  function wrongPoints(wards: readonly WardOutline[]): Point[] {
    const [index, lines] = [buildWardIndex(wards), linesOf(wards)]
    return somePoints(lines, 10_000).filter((point) => !wardIsRight(lines, index, point))
  }
})

/** Half of them anywhere around the city, half within fifty metres of a corner of some outline. */
function somePoints(lines: readonly Lines[], count: number): Point[] {
  const corners = lines.map(({ edges }) => edges)
  const [west, east] = [extreme(0, Math.min), extreme(0, Math.max)]
  const [south, north] = [extreme(1, Math.min), extreme(1, Math.max)]
  return Array.from({ length: count }, (_, n) => {
    const [u, v] = [(noise(n, 1) + 1) / 2, (noise(n, 2) + 1) / 2]
    if (n % 2 === 0) return { lat: south + v * (north - south), lon: west + u * (east - west) }
    const edges = corners[n % corners.length] ?? []
    const k = 4 * Math.floor((u * edges.length) / 4)
    return { lat: (edges[k + 1] ?? 0) + 0.0005 * noise(n, 3), lon: (edges[k] ?? 0) + 0.0005 * noise(n, 4) }
  })
  function extreme(axis: 0 | 1, pick: (a: number, b: number) => number): number {
    return corners
      .map((edges) => edges.filter((_, k) => k % 2 === axis).reduce((a, b) => pick(a, b)))
      .reduce((a, b) => pick(a, b))
  }
}

function wardIsRight(lines: readonly Lines[], index: WardIndex, point: Point): boolean {
  const [found, brute] = [index.wardAt(point), wardsAround(lines, point)]
  if (brute.length > 0 || found === null) return found === (brute[0] ?? null)
  return wardsWithin(lines, point, 1.01).includes(found)
}

function expectRightReach(lines: readonly Lines[], index: WardIndex, point: Point): void {
  const near = index.wardsNear(point, 300)
  const found = index.wardAt(point)
  if (found !== null) expect(near[0]).toEqual({ ward: found, distanceM: 0 })
  const distances = near.map(({ distanceM }) => distanceM)
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
  const others = near.map((other) => other.ward).filter((other) => other !== found)
  expect(new Set(others).size).toBe(others.length)
  for (const number of others) expect(wardsWithin(lines, point, 301)).toContain(number)
  for (const number of wardsWithin(lines, point, 299)) expect([found, ...others]).toContain(number)
}

/** The straight pieces of a ward's outline: lon, lat, lon, lat of each. */
type Lines = { number: number; edges: Float64Array }

function linesOf(wards: readonly WardOutline[]): Lines[] {
  return wards.map(({ number, geometry }) => {
    const pieces = geometry.flat().flatMap((ring) => ring.slice(1).map((end, k) => [ring[k] ?? [], end]))
    return { number, edges: Float64Array.from(pieces.flat(2)) }
  })
}

/** Every ward that the point is in, the lowest number first. */
function wardsAround(lines: readonly Lines[], { lat, lon }: Point): number[] {
  const isIn = ({ edges }: Lines) => {
    let inside = false
    for (let k = 0; k < edges.length; k += 4) {
      const [y1, y2] = [edges[k + 1] ?? 0, edges[k + 3] ?? 0]
      if (y1 > lat === y2 > lat) continue
      const [x1, x2] = [edges[k] ?? 0, edges[k + 2] ?? 0]
      if (lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
    }
    return inside
  }
  return lines
    .filter(isIn)
    .map((each) => each.number)
    .sort((a, b) => a - b)
}

/** Wards with a piece of outline within so many metres. */
function wardsWithin(lines: readonly Lines[], { lat, lon }: Point, withinM: number): number[] {
  const perLon = METRES * Math.cos((lat * Math.PI) / 180)
  const isNear = ({ edges }: Lines) => {
    for (let k = 0; k < edges.length; k += 4) {
      const [ax, ay] = [((edges[k] ?? 0) - lon) * perLon, ((edges[k + 1] ?? 0) - lat) * METRES]
      const [bx, by] = [((edges[k + 2] ?? 0) - lon) * perLon, ((edges[k + 3] ?? 0) - lat) * METRES]
      const length = Math.hypot(bx - ax, by - ay)
      const along = length === 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / length ** 2
      const t = Math.max(0, Math.min(1, along))
      if (Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)) <= withinM) return true
    }
    return false
  }
  return lines.filter(isNear).map((each) => each.number)
}
