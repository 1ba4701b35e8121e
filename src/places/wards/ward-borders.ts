/** Which wards adjoin, and how long the boundary is that they have in common. */
import { METRES_PER_DEGREE, metresPerDegreeEast } from './metres.ts'
import { buildWardIndex } from './ward-index.ts'
import type { WardOutline } from './ward-map.ts'

/** `ward` is the lower number. */
export type WardBorder = { ward: number; adjoining: number; lengthM: number }

/** Lines are looked across every so often. */
const PIECE_M = 20
/** So far: further than neighbours that were drawn one by one are apart, or over one another. */
const ACROSS_M = 5
/** Wards that have less in common only touch at a corner. */
const MIN_BORDER_M = 10

/** By ward numbers. Lengths are whole metres. */
export function findBorders(outlines: readonly WardOutline[]): WardBorder[] {
  const index = buildWardIndex(outlines)
  const lengths = new Map<number, Map<number, number>>()
  for (const { number, geometry } of outlines) {
    for (const ring of geometry.flat()) {
      for (let k = 1; k < ring.length; k += 1) lookAcross(number, ring[k - 1] ?? [], ring[k] ?? [])
    }
  }
  const borders = [...lengths].flatMap(([ward, others]) =>
    // Each border is walked twice, once along either ward.
    [...others].map(([adjoining, length]) => ({ ward, adjoining, lengthM: Math.round(length / 2) })),
  )
  return borders
    .filter(({ lengthM }) => lengthM >= MIN_BORDER_M)
    .sort((a, b) => a.ward - b.ward || a.adjoining - b.adjoining)

  function lookAcross(ward: number, [lon1 = 0, lat1 = 0]: number[], [lon2 = 0, lat2 = 0]: number[]): void {
    const perLon = metresPerDegreeEast(lat1)
    const [east, north] = [(lon2 - lon1) * perLon, (lat2 - lat1) * METRES_PER_DEGREE]
    const length = Math.hypot(east, north)
    const pieces = Math.ceil(length / PIECE_M)
    for (let piece = 0; piece < pieces; piece += 1) {
      const along = (piece + 0.5) / pieces
      for (const side of [-ACROSS_M, ACROSS_M]) {
        const other = index.wardAt({
          lon: lon1 + (lon2 - lon1) * along - (side * north) / length / perLon,
          lat: lat1 + (lat2 - lat1) * along + (side * east) / length / METRES_PER_DEGREE,
        })
        if (other === null || other === ward) continue
        const [low, high] = [Math.min(ward, other), Math.max(ward, other)]
        const of = lengths.get(low) ?? new Map<number, number>()
        lengths.set(low, of.set(high, (of.get(high) ?? 0) + length / pieces))
      }
    }
  }
}
