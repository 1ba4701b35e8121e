import type { WardOutline } from '../../src/places/wards/ward-map.ts'

/** Degrees from corner to corner of a made ward: about 1.1 km north to south. */
export const WARD_SIZE = 0.01
export const SOUTH_WEST = { lat: 41.8, lon: -87.8 }

/**
 * A made-up city: `columns` by `rows` wards numbered from 1, west to east and then northward. Neighbours share every
 * point of the line between them; it wanders, in `perSide` straight pieces to a side.
 */
export function madeMap(columns: number, rows: number, perSide: number): WardOutline[] {
  const corner = (i: number, j: number) => [
    SOUTH_WEST.lon + WARD_SIZE * (i + 0.2 * noise(i, j, 1)),
    SOUTH_WEST.lat + WARD_SIZE * (j + 0.2 * noise(i, j, 2)),
  ]
  /** From one corner to the next, without the last. */
  const side = (i: number, j: number, isEast: boolean) => {
    const [x1 = 0, y1 = 0] = corner(i, j)
    const [x2 = 0, y2 = 0] = isEast ? corner(i + 1, j) : corner(i, j + 1)
    return Array.from({ length: perSide }, (_, k) => {
      // Pieces turn by less than a right angle, so that no two sides meet but at their corners.
      const away = (k === 0 ? 0 : 0.35 * noise(3 * i + k, 5 * j + k, isEast ? 3 : 4) * WARD_SIZE) / perSide
      const along = k / perSide
      return [x1 + (x2 - x1) * along + (isEast ? 0 : away), y1 + (y2 - y1) * along + (isEast ? away : 0)]
    })
  }
  return Array.from({ length: columns * rows }, (_, index) => {
    const [i, j] = [index % columns, Math.floor(index / columns)]
    const ring = [
      ...side(i, j, true),
      ...side(i + 1, j, false),
      corner(i + 1, j + 1),
      ...side(i, j + 1, true)
        .slice(1)
        .reverse(),
      corner(i, j + 1),
      ...side(i, j, false).slice(1).reverse(),
      corner(i, j),
    ]
    return ward(index + 1, [ring])
  })
}

export function ward(number: number, ...geometry: number[][][][]): WardOutline {
  return { number, name: null, geometry, approximate: false }
}

/** A ring around a rectangle, in degrees from the south-west corner of the made city. */
export function box(west: number, south: number, east: number, north: number): number[][] {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return corners.map(([x = 0, y = 0]) => [SOUTH_WEST.lon + x, SOUTH_WEST.lat + y])
}

/** From -1 to 1, and always the same for the same numbers. */
export function noise(...numbers: number[]): number {
  let hash = 2_166_136_261
  for (const number of numbers) hash = Math.imul(hash ^ number, 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  hash ^= hash >>> 13
  return (hash >>> 0) / 2 ** 31 - 1
}
