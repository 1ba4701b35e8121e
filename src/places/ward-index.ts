/**
 * Which ward a point is in, and which are near: the whole map in typed arrays, asked in about a microsecond.
 *
 * The map is cut into horizontal bands. A band holds, ward by ward, the edges of outlines that touch it, which are all
 * the edges that a level line through a point of the band can cross: an odd number of them to the east means inside.
 * With as many bands as the root of the number of edges, neither bands nor edges in one grow faster than that root.
 */
import { METRES_PER_DEGREE, metresPerDegreeEast } from './metres.ts'
import { type Edge, eachEdge } from './outline-edges.ts'
import type { Point } from './place.ts'
import type { WardOutline } from './ward-map.ts'

export type WardIndex = {
  /** Where wards overlap, the lowest number; a point outside all, but within `EDGE_M` of some, is in the nearest. */
  wardAt(point: Point): number | null
  /** First the ward of `wardAt`, at 0 m; then those whose outline comes within `withinM` metres, nearest first. */
  wardsNear(point: Point, withinM: number): { ward: number; distanceM: number }[]
}

/** On the line or in the hair's breadth between two wards that were drawn apart: no point there is left without one. */
const EDGE_M = 1

type Bands = {
  wards: number[]
  of(lat: number): number
  /** Of the edges of ward `w` in band `b`: the first, and with the next one the end. At [b * wards.length + w]. */
  starts: Uint32Array
  /** How far they reach, [west, east] of each ward in each band. */
  reach: Float64Array
  /** The four numbers of each. */
  edges: Float64Array
}

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

function containing({ wards, of, starts, reach, edges }: Bands, { lat, lon }: Point): number | null {
  const row = of(lat) * wards.length
  for (let w = 0; w < wards.length; w += 1) {
    const cell = row + w
    if (!(lon >= (reach[2 * cell] ?? Infinity) && lon < (reach[2 * cell + 1] ?? -Infinity))) continue
    let isInside = false
    const end = starts[cell + 1] ?? 0
    for (let edge = starts[cell] ?? 0; edge < end; edge += 1) {
      const south = edges[4 * edge + 1] ?? 0
      const north = edges[4 * edge + 3] ?? 0
      // Half open: a corner on the line counts for one of its two edges, a level edge for none.
      if (lat < south || lat >= north) continue
      const from = edges[4 * edge] ?? 0
      const to = edges[4 * edge + 2] ?? 0
      if (lon < from + ((to - from) * (lat - south)) / (north - south)) isInside = !isInside
    }
    if (isInside) return wards[w] ?? null
  }
  return null
}

function near(bands: Bands, { lat, lon }: Point, withinM: number): { ward: number; distanceM: number }[] {
  const { wards, of, starts, reach, edges } = bands
  const perLon = metresPerDegreeEast(lat)
  const [dLat, dLon] = [withinM / METRES_PER_DEGREE, withinM / perLon]
  const [first, last] = [of(lat - dLat), of(lat + dLat)]
  const found: { ward: number; distanceM: number }[] = []
  for (const [w, ward] of wards.entries()) {
    let nearest = Infinity
    for (let band = first; band <= last; band += 1) {
      const cell = band * wards.length + w
      if (lon + dLon < (reach[2 * cell] ?? 0) || lon - dLon > (reach[2 * cell + 1] ?? 0)) continue
      const end = starts[cell + 1] ?? 0
      for (let edge = starts[cell] ?? 0; edge < end; edge += 1) {
        const south = (edges[4 * edge + 1] ?? 0) - lat
        const north = (edges[4 * edge + 3] ?? 0) - lat
        if (south > dLat || north < -dLat) continue
        const from = (edges[4 * edge] ?? 0) - lon
        const to = (edges[4 * edge + 2] ?? 0) - lon
        if (Math.min(from, to) > dLon || Math.max(from, to) < -dLon) continue
        const squared = squaredDistance(
          from * perLon,
          south * METRES_PER_DEGREE,
          to * perLon,
          north * METRES_PER_DEGREE,
        )
        if (squared < nearest) nearest = squared
      }
    }
    if (nearest <= withinM * withinM) found.push({ ward, distanceM: Math.sqrt(nearest) })
  }
  return found.sort((a, b) => a.distanceM - b.distanceM)
}

/** Of the origin from the line between two points. */
function squaredDistance(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
  const [x, y] = [x1 + along * dx, y1 + along * dy]
  return x * x + y * y
}

function buildBands(outlines: readonly WardOutline[]): Bands {
  let total = 0
  let [bottom, top] = [Infinity, -Infinity]
  eachEdge(outlines, (_, edge) => {
    total += 1
    bottom = Math.min(bottom, edge[1])
    top = Math.max(top, edge[3])
  })
  const count = Math.max(1, Math.floor(Math.sqrt(total)))
  const perLat = top > bottom ? count / (top - bottom) : 0
  const of = (lat: number) => Math.min(count - 1, Math.max(0, Math.floor((lat - bottom) * perLat)))

  const cells = count * outlines.length
  const starts = new Uint32Array(cells + 1)
  eachCell((cell) => (starts[cell + 1] = (starts[cell + 1] ?? 0) + 1))
  for (let cell = 0; cell < cells; cell += 1) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)

  const edges = new Float64Array(4 * (starts[cells] ?? 0))
  const reach = new Float64Array(2 * cells)
  for (let cell = 0; cell < cells; cell += 1) reach.set([Infinity, -Infinity], 2 * cell)
  const next = starts.slice()
  eachCell((cell, edge) => {
    const at = next[cell] ?? 0
    next[cell] = at + 1
    edges.set(edge, 4 * at)
    reach[2 * cell] = Math.min(reach[2 * cell] ?? 0, edge[0], edge[2])
    reach[2 * cell + 1] = Math.max(reach[2 * cell + 1] ?? 0, edge[0], edge[2])
  })
  return { wards: outlines.map((outline) => outline.number), of, starts, reach, edges }

  function eachCell(visit: (cell: number, edge: Edge) => void): void {
    eachEdge(outlines, (w, edge) => {
      const last = of(edge[3])
      for (let band = of(edge[1]); band <= last; band += 1) visit(band * outlines.length + w, edge)
    })
  }
}
