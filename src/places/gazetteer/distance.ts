import { METRES_PER_DEGREE, metresPerDegreeEast } from '../wards/metres.ts'
import type { Point } from '../place.ts'

/** Metres between two points of one city. */
export function distanceM(a: Point, b: Point): number {
  return Math.hypot((a.lon - b.lon) * metresPerDegreeEast(a.lat), (a.lat - b.lat) * METRES_PER_DEGREE)
}
