import { describe, expect, it } from 'vitest'
import { readGrid } from '../../src/places/import/grid.ts'

const grid = {
  origin: { lat: 41.88, lon: -87.63 },
  northSouth: [
    [-3100, 41.838],
    [0, 41.882],
    [4800, 41.968],
  ],
  eastWest: [
    [-3200, -87.706],
    [0, -87.628],
  ],
  lonPerLat: -0.028,
  latPerLon: 0.01,
}

describe('a grid', () => {
  it('is read as it is, without what it does not need', () => {
    expect(readGrid({ ...grid, city: 'Chicago' })).toEqual(grid)
  })

  it('that does not say how it leans stands straight', () => {
    const { origin, northSouth, eastWest } = grid
    expect(readGrid({ origin, northSouth, eastWest })).toEqual({ ...grid, lonPerLat: 0, latPerLon: 0 })
  })

  it.each<[string, unknown, RegExp]>([
    ['no object', [], /^is no JSON object with origin/],
    ['nothing', null, /^is no JSON object with origin/],
    ['no origin', { ...grid, origin: [41, -87] }, /^has no valid "origin"; give where both numberings begin/],
    [
      'no axis',
      { ...grid, northSouth: undefined },
      /^has no valid "northSouth"; give a list of at least two/,
    ],
    ['one entry', { ...grid, eastWest: [[0, -87]] }, /^has no valid "eastWest"/],
    ['text', { ...grid, lonPerLat: 'little' }, /^has no valid "lonPerLat"; give a number/],
    [
      'an entry of three',
      {
        ...grid,
        eastWest: [
          [0, -88, 1],
          [1, -87],
        ],
      },
      /^has no valid "eastWest"/,
    ],
    [
      'swapped origin',
      { ...grid, origin: { lat: -87, lon: 41 } },
      /origin that is no point: latitude and longitude are swapped/,
    ],
    [
      'falling numbers',
      {
        ...grid,
        northSouth: [
          [0, 41.88],
          [-3100, 41.9],
        ],
      },
      /^has "northSouth" out of order at its pair 2; numbers and latitudes/,
    ],
    [
      'falling degrees',
      {
        ...grid,
        eastWest: [
          [-3200, -87.6],
          [0, -87.7],
        ],
      },
      /^has "eastWest" out of order at its pair 2; numbers and longitudes/,
    ],
    [
      'equal numbers',
      {
        ...grid,
        eastWest: [
          [0, -87.7],
          [0, -87.6],
        ],
      },
      /out of order at its pair 2/,
    ],
    [
      'swapped axes',
      { ...grid, northSouth: grid.eastWest },
      /^has -87\.706 among the latitudes of "northSouth"/,
    ],
    [
      'swapped pairs',
      {
        ...grid,
        northSouth: [
          [41.8, 0],
          [41.9, 4800],
        ],
      },
      /^has 0 among the latitudes/,
    ],
    [
      'too far',
      {
        ...grid,
        eastWest: [
          [-3200, -87.7],
          [0, -80],
        ],
      },
      /^has -80 among the longitudes of "eastWest"/,
    ],
    ['too slanted', { ...grid, lonPerLat: 3 }, /^has a "lonPerLat" of 3/],
    ['not finite', { ...grid, lonPerLat: Infinity }, /^has no valid "lonPerLat"/],
  ])('with %s is refused in a sentence', (_, json, says) => {
    expect(readGrid(json)).toEqual({ problem: expect.stringMatching(says) as string })
  })
})
