/**
 * A ward map cut into level bands: a band holds, ward by ward, the edges of outlines that touch it, which are all those
 * that a level line through it can cross. There are as many bands as the root of the number of edges, so that neither
 * bands nor the edges in one grow faster than that root.
 */
import { type Edge, eachEdge } from './outline-edges.ts'
import type { WardOutline } from './ward-map.ts'

/** A group is the edges of one ward in one band. Groups follow one another by band, and in a band by ward number. */
export type Bands = {
  of(lat: number): number
  /** Of each band the first group, and with the next one the end. */
  groupsOf: Uint32Array
  /** Of each group, the ward. */
  wards: Uint32Array
  /** How far its edges reach: west, east. */
  reach: Float64Array
  /** Its first edge, and with the next one the end. */
  edgesOf: Uint32Array
  /** The four numbers of each. */
  edges: Float64Array
}

/** The outlines come by ward number. */
export function buildBands(outlines: readonly WardOutline[]): Bands {
  let total = 0
  let [bottom, top] = [Infinity, -Infinity]
  eachEdge(outlines, (_, [, south, , north]) => {
    total += 1
    bottom = Math.min(bottom, south)
    top = Math.max(top, north)
  })
  const count = Math.max(1, Math.floor(Math.sqrt(total)))
  const perLat = top > bottom ? count / (top - bottom) : 0
  const of = (lat: number) => Math.min(count - 1, Math.max(0, Math.floor((lat - bottom) * perLat)))
  return { of, ...groupEdges(sortEdges(outlines, of, count)) }
}

/** Edges by band and ward, as often as there are bands that they touch, with the ward of each. */
type Sorted = { starts: Uint32Array; edges: Float64Array; owners: Uint32Array }

function sortEdges(outlines: readonly WardOutline[], of: Bands['of'], count: number): Sorted {
  const starts = new Uint32Array(count + 1)
  eachEdgeInBand((band) => (starts[band + 1] = (starts[band + 1] ?? 0) + 1))
  for (let band = 0; band < count; band += 1) starts[band + 1] = (starts[band + 1] ?? 0) + (starts[band] ?? 0)

  const copies = starts[count] ?? 0
  const [edges, owners] = [new Float64Array(4 * copies), new Uint32Array(copies)]
  const next = starts.slice()
  // Wards come in their order, and so do their edges in every band.
  eachEdgeInBand((band, ward, edge) => {
    const at = next[band] ?? 0
    next[band] = at + 1
    edges.set(edge, 4 * at)
    owners[at] = ward
  })
  return { starts, edges, owners }

  function eachEdgeInBand(visit: (band: number, ward: number, edge: Edge) => void): void {
    eachEdge(outlines, (w, edge) => {
      const last = of(edge[3])
      for (let band = of(edge[1]); band <= last; band += 1) visit(band, outlines[w]?.number ?? 0, edge)
    })
  }
}

function groupEdges({ starts, edges, owners }: Sorted): Omit<Bands, 'of'> {
  const [wards, reach, edgesOf]: [number[], number[], number[]] = [[], [], []]
  const groupsOf = new Uint32Array(starts.length)
  for (let band = 0; band + 1 < starts.length; band += 1) {
    const end = starts[band + 1] ?? 0
    let at = starts[band] ?? 0
    while (at < end) {
      const ward = owners[at] ?? 0
      let [west, east] = [Infinity, -Infinity]
      edgesOf.push(at)
      for (; at < end && owners[at] === ward; at += 1) {
        west = Math.min(west, edges[4 * at] ?? 0, edges[4 * at + 2] ?? 0)
        east = Math.max(east, edges[4 * at] ?? 0, edges[4 * at + 2] ?? 0)
      }
      wards.push(ward)
      reach.push(west, east)
    }
    groupsOf[band + 1] = wards.length
  }
  return {
    groupsOf,
    wards: Uint32Array.from(wards),
    reach: Float64Array.from(reach),
    edgesOf: Uint32Array.from([...edgesOf, owners.length]),
    edges,
  }
}
