import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../src/places/gazetteer/gazetteer-rows.ts'
import {
  type KnownNumbers,
  middleOfBlock,
  placeByGrid,
  placeNumber,
} from '../../src/places/gazetteer/numbering.ts'
import type { Point } from '../../src/places/place.ts'

/** A straight street that runs north: house number n stands at 41 + n / 100,000. */
const house = (number: number): Point => ({ lat: 41 + number / 100_000, lon: -87.7 })
const street = (...numbers: number[]): KnownNumbers => ({ numbers, points: numbers.map(house) })

function expectPlaced(known: KnownNumbers, number: number, support: string, stands = number): void {
  const placed = placeNumber(known, number)
  expect(placed?.support).toBe(support)
  expect(placed?.point.lat).toBeCloseTo(house(stands).lat, 7)
  expect(placed?.point.lon).toBe(-87.7)
}

describe('a house number on a street', () => {
  const known = street(3250, 3350, 3650, 4650)

  it.each([
    ['is a known one', 3250, 'known', 3250],
    ['lies between known ones, in a block that is known', 3300, 'known', 3300],
    ['lies in the other known block', 3270, 'known', 3270],
    ['lies in a block that is missing between two', 3500, 'between', 3500],
    ['lies in the first block, before its known one', 3201, 'known', 3201],
    ['lies a little before the first block', 3150, 'near', 3150],
    ['lies in the last block, behind its known one', 4699, 'known', 4699],
    ['lies a little behind the last block', 4800, 'near', 4800],
    ['begins a wide gap, in a block that is known', 3690, 'known', 3650],
    ['lies a little within a wide gap', 3850, 'near', 3850],
    ['ends a wide gap, in a block that is known', 4600, 'known', 4650],
  ])('%s: %i', (_, number, support, stands) => expectPlaced(known, number, support, stands))

  it.each([
    ['far before the first', 2900],
    ['far behind the last', 5000],
    ['in the middle of a wide gap', 4150],
  ])('%s is not on the street', (_, number) => expect(placeNumber(known, number)).toBeNull())

  it('on a street of which nothing is known is nowhere', () => {
    expect(placeNumber(street(), 100)).toBeNull()
  })

  it('on a street of which one house is known stands there', () => {
    expectPlaced(street(3250), 3201, 'known', 3250)
    expectPlaced(street(3250), 3350, 'near', 3250)
  })

  it('is not looked for further on than the known ones say', () => {
    expectPlaced(street(3250, 3270), 3320, 'near', 3320)
    expectPlaced(street(3250, 3270), 3450, 'near', 3270)
  })

  it('that two points have stands at one of them', () => {
    expectPlaced(street(3250, 3250, 3350), 3250, 'known', 3250)
  })

  it('never stands beyond its neighbours', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9_999 }), (list, number) => {
        const sorted = [...list].sort((a, b) => a - b)
        const placed = placeNumber(street(...sorted), number)
        if (!placed) return
        const [below, above] = [sorted.filter((n) => n <= number).at(-1), sorted.find((n) => n >= number)]
        const { lat } = placed.point
        if (below !== undefined && above !== undefined) {
          expect(lat).toBeGreaterThanOrEqual(house(below).lat - 1e-9)
          expect(lat).toBeLessThanOrEqual(house(above).lat + 1e-9)
        }
        // Within reach of a known one, a few blocks on.
        expect(Math.min(...sorted.map((n) => Math.abs(house(n).lat - lat)))).toBeLessThan(0.009)
      }),
    )
  })
})

describe('the middle of a hundred-block', () => {
  it.each([
    [3200, 3233],
    [3299, 3233],
    [3400, 3450],
    [3100, 3150],
  ])('of %i is %i', (number, middle) => expect(middleOfBlock(street(3233, 3333), number)).toBe(middle))
})

describe('by the grid', () => {
  const grid: Grid = {
    origin: { lat: 41.9, lon: -87.6 },
    northSouth: [
      [-8000, 41.8],
      [0, 41.9],
      [8000, 42],
    ],
    eastWest: [
      [-8000, -87.7],
      [0, -87.6],
      [8000, -87.5],
    ],
    lonPerLat: 0,
    latPerLon: 0,
  }
  /** A street that runs west along latitude 41.95, known at 800, 1600 and 2400 West. */
  const along = [-87.61, -87.62, -87.63].map((lon) => ({ lat: 41.95, lon }))

  it('a number stands between the two crossings around it, on their street', () => {
    const point = placeByGrid(grid, 'W', along, 1200, false)
    expect(point?.lat).toBeCloseTo(41.95)
    expect(point?.lon).toBeCloseTo(-87.615)
  })

  it('a number at a crossing stands there', () => {
    expect(placeByGrid(grid, 'W', along, 1600, false)?.lon).toBeCloseTo(-87.62)
  })

  it('a number a little beyond the last crossing stands at it, one further on nowhere', () => {
    expect(placeByGrid(grid, 'W', along, 2500, false)?.lon).toBeCloseTo(-87.63)
    expect(placeByGrid(grid, 'W', along, 3200, false)).toBeNull()
    expect(placeByGrid(grid, 'E', along, 1200, false)).toBeNull()
  })

  it('a number that the city says is on the street is as far on as it says', () => {
    const point = placeByGrid(grid, 'W', along, 3200, true)
    expect(point?.lat).toBeCloseTo(41.95)
    expect(point?.lon).toBeCloseTo(-87.64)
  })

  it('streets that run north go by the other axis, on either side of the middle', () => {
    const north = [41.91, 41.92].map((lat) => ({ lat, lon: -87.65 }))
    const south = [41.88, 41.89].map((lat) => ({ lat, lon: -87.65 }))
    expect(placeByGrid(grid, 'N', north, 1200, false)?.lat).toBeCloseTo(41.915)
    expect(placeByGrid(grid, 'S', south, 1200, false)?.lat).toBeCloseTo(41.885)
  })

  it('where the grid leans, a street is followed all the same', () => {
    const leaning = { ...grid, lonPerLat: -0.03 }
    const lean = -0.03 * (41.95 - 41.9)
    const moved = along.map(({ lat, lon }) => ({ lat, lon: lon + lean }))
    expect(placeByGrid(leaning, 'W', moved, 1200, false)?.lon).toBeCloseTo(-87.615 + lean)
  })

  it('a street that crosses nothing has no numbers', () => {
    expect(placeByGrid(grid, 'W', [], 1200, false)).toBeNull()
  })
})
