import { expect, it } from 'vitest'
import { findBorders } from '../../src/places/wards/ward-borders.ts'
import { box, madeMap, ward } from '../support/made-map.ts'

const METRES = 111_195

it('finds which wards adjoin, and how long their common boundary is', () => {
  const wards = [
    ward(7, [box(0, 0, 0.02, 0.02), box(0.005, 0.005, 0.01, 0.01)]),
    ward(3, [box(0.005, 0.005, 0.01, 0.01)]),
    ward(5, [box(0.02, 0.005, 0.03, 0.03)], [box(-0.01, 0.01, 0, 0.012)]),
    ward(9, [box(0.1, 0, 0.11, 0.01)]),
  ]
  const east = METRES * Math.cos((41.8075 * Math.PI) / 180)
  const borders = findBorders(wards)
  expect(borders.map(({ ward, adjoining }) => [ward, adjoining])).toEqual([
    [3, 7],
    [5, 7],
  ])
  const expected = [2 * 0.005 * METRES + 2 * 0.005 * east, (0.015 + 0.002) * METRES]
  for (const [k, { lengthM }] of borders.entries()) {
    expect(Math.abs(lengthM / (expected[k] ?? 0) - 1)).toBeLessThan(0.01)
  }
})

it('does not count wards that touch at a corner', () => {
  const borders = findBorders(madeMap(3, 2, 15))
  expect(borders.map(({ ward, adjoining }) => `${ward}-${adjoining}`)).toEqual([
    '1-2',
    '1-4',
    '2-3',
    '2-5',
    '3-6',
    '4-5',
    '5-6',
  ])
})

it('sees across the hair’s breadth between wards that were drawn apart, or over one another', () => {
  const hair = 2 / METRES
  const apart = findBorders([ward(1, [box(0, 0, 0.01, 0.01)]), ward(2, [box(0.01 + hair, 0, 0.02, 0.01)])])
  const over = findBorders([ward(1, [box(0, 0, 0.01, 0.01)]), ward(2, [box(0.01 - hair, 0, 0.02, 0.01)])])
  for (const [border] of [apart, over]) {
    expect(border).toMatchObject({ ward: 1, adjoining: 2 })
    expect(Math.abs((border?.lengthM ?? 0) - 0.01 * METRES)).toBeLessThan(15)
  }
})
