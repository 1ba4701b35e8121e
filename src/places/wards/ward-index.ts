/**
 * Which ward a point is in, and which are near: the whole map in typed arrays, asked in about a microsecond.
 * A level line from the point eastward crosses the outline of its ward an odd number of times.
 */
import { METRES_PER_DEGREE, metresPerDegreeEast } from './metres.ts'
import type { Point } from '../place.ts'
import { type Bands, buildBands } from './ward-bands.ts'
import type { WardOutline } from './ward-map.ts'

export type WardIndex = {
  /** Where wards overlap, the lowest number; a point outside all, but within `EDGE_M` of some, is in the nearest. */
  wardAt(point: Point): number | null
  /** First the ward of `wardAt`, at 0 m; then those whose outline comes within `withinM` metres, nearest first. */
  wardsNear(point: Point, withinM: number): { ward: number; distanceM: number }[]
}

/** On the line or in the hair's breadth between two wards that were drawn apart: no point there is left without one. */
const EDGE_M = 1

export function buildWardIndex(outlines: readonly WardOutline[]): WardIndex {
  const bands = buildBands([...outlines].sort((a, b) => a.number - b.number))
  const wardAt = (point: Point) => containing(bands, point) ?? near(bands, point, EDGE_M)[0]?.ward ?? null
  return {
    wardAt,
    wardsNear(point, withinM) {
      const ward = wardAt(point)
      const others = near(bands, point, withinM).filter((other) => other.ward !== ward)
      return ward === null ? others : [{ ward, distanceM: 0 }, ...others]
    },
  }
}

function containing(
  { of, groupsOf, wards, reach, edgesOf, edges }: Bands,
  { lat, lon }: Point,
): number | null {
  const band = of(lat)
  const last = groupsOf[band + 1] ?? 0
  for (let group = groupsOf[band] ?? 0; group < last; group += 1) {
    if (!(lon >= (reach[2 * group] ?? 0) && lon < (reach[2 * group + 1] ?? 0))) continue
    let isInside = false
    const end = edgesOf[group + 1] ?? 0
    for (let edge = edgesOf[group] ?? 0; edge < end; edge += 1) {
      const south = edges[4 * edge + 1] ?? 0
      const north = edges[4 * edge + 3] ?? 0
      // Half open: a corner on the line counts for one of its two edges, a level edge for none.
      if (lat < south || lat >= north) continue
      const from = edges[4 * edge] ?? 0
      const to = edges[4 * edge + 2] ?? 0
      if (lon < from + ((to - from) * (lat - south)) / (north - south)) isInside = !isInside
    }
    if (isInside) return wards[group] ?? null
  }
  return null
}

function near(bands: Bands, { lat, lon }: Point, withinM: number): { ward: number; distanceM: number }[] {
  const { of, groupsOf, wards, reach, edgesOf, edges } = bands
  const perLon = metresPerDegreeEast(lat)
  const [dLat, dLon] = [withinM / METRES_PER_DEGREE, withinM / perLon]
  const nearest = new Map<number, number>()
  const last = groupsOf[of(lat + dLat) + 1] ?? 0
  for (let group = groupsOf[of(lat - dLat)] ?? 0; group < last; group += 1) {
    if (lon + dLon < (reach[2 * group] ?? 0) || lon - dLon > (reach[2 * group + 1] ?? 0)) continue
    let least = Infinity
    const end = edgesOf[group + 1] ?? 0
    for (let edge = edgesOf[group] ?? 0; edge < end; edge += 1) {
      const south = (edges[4 * edge + 1] ?? 0) - lat
      const north = (edges[4 * edge + 3] ?? 0) - lat
      if (south > dLat || north < -dLat) continue
      const from = (edges[4 * edge] ?? 0) - lon
      const to = (edges[4 * edge + 2] ?? 0) - lon
      if (Math.min(from, to) > dLon || Math.max(from, to) < -dLon) continue
      const [y1, y2] = [south * METRES_PER_DEGREE, north * METRES_PER_DEGREE]
      least = Math.min(least, squaredDistance(from * perLon, y1, to * perLon, y2))
    }
    if (least > withinM * withinM) continue
    const ward = wards[group] ?? 0
    nearest.set(ward, Math.min(least, nearest.get(ward) ?? Infinity))
  }
  return [...nearest]
    .map(([ward, squared]) => ({ ward, distanceM: Math.sqrt(squared) }))
    .sort((a, b) => a.distanceM - b.distanceM || a.ward - b.ward)
}

/** Of the origin from the line between two points. */
function squaredDistance(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
  const [x, y] = [x1 + along * dx, y1 + along * dy]
  return x * x + y * y
}
