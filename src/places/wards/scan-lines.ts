/**
 * Looks at a ward map along level lines from south to north, as a scanner does, and tells what is amiss on each: no
 * ward, several wards, or an outline that goes around a place twice or the wrong way round.
 */
import { METRES_PER_DEGREE } from './metres.ts'
import { eachEdge } from './outline-edges.ts'
import type { WardOutline } from './ward-map.ts'

export const LINE_STEP_M = 10

/**
 * What holds from `west` to `east`, degrees of longitude, on one line. `none`: no ward is there; the first and the last
 * of these on a line never end. `several`: these two wards. `tangled`: this ward, and not exactly once.
 */
export type Run = { what: 'none' | 'several' | 'tangled'; wards: number[]; west: number; east: number }

export type Line = { lat: number; runs: Run[] }

/** Where a line meets an edge: `turn` is added to how often it is in the ward with this place in the list. */
type Crossing = { lon: number; w: number; turn: 1 | -1 }

/** From one line below the map to one above it. */
export function* scanLines(outlines: readonly WardOutline[]): Generator<Line> {
  const numbers = outlines.map((outline) => outline.number)
  for (const { lat, crossings } of linesOf(outlines)) {
    crossings.sort((a, b) => a.lon - b.lon)
    yield { lat, runs: runsOf(crossings, numbers) }
  }
}

function linesOf(outlines: readonly WardOutline[]): { lat: number; crossings: Crossing[] }[] {
  const step = LINE_STEP_M / METRES_PER_DEGREE
  let [bottom, top] = [Infinity, -Infinity]
  eachEdge(outlines, (_, [, south, , north]) => {
    bottom = Math.min(bottom, south)
    top = Math.max(top, north)
  })
  const count = top < bottom ? 0 : Math.ceil((top - bottom) / step) + 2
  const lines = Array.from({ length: count }, (_, n) => ({
    lat: bottom + (n - 0.5) * step,
    crossings: [] as Crossing[],
  }))
  eachEdge(outlines, (w, [lon1, south, lon2, north], enters) => {
    for (let n = Math.floor((south - bottom) / step); n < count; n += 1) {
      const { lat = Infinity, crossings = [] } = lines[n] ?? {}
      if (lat >= north) break
      if (lat < south) continue
      const lon = lon1 + ((lon2 - lon1) * (lat - south)) / (north - south)
      crossings.push({ lon, w, turn: enters ? 1 : -1 })
    }
  })
  return lines
}

function runsOf(crossings: readonly Crossing[], numbers: readonly number[]): Run[] {
  const runs: Run[] = []
  const newest = new Map<string, Run>()
  /** By ward number, how often the line is in it; those that it is not in are left out. */
  const within = new Map<number, number>()
  let west = -Infinity
  for (const { lon, w, turn } of [...crossings, { lon: Infinity, w: -1, turn: 1 }]) {
    if (lon > west) {
      for (const { what, wards } of amiss(within)) {
        const key = `${what} ${wards.join(' ')}`
        const before = newest.get(key)
        if (before?.east === west) {
          before.east = lon
          continue
        }
        const run = { what, wards, west, east: lon }
        newest.set(key, run)
        runs.push(run)
      }
    }
    west = lon
    const ward = numbers[w]
    if (ward === undefined) continue
    const times = (within.get(ward) ?? 0) + turn
    if (times === 0) within.delete(ward)
    else within.set(ward, times)
  }
  return runs
}

function amiss(within: ReadonlyMap<number, number>): Pick<Run, 'what' | 'wards'>[] {
  if (within.size === 0) return [{ what: 'none', wards: [] }]
  const found: Pick<Run, 'what' | 'wards'>[] = []
  for (const [ward, times] of within) {
    if (times !== 1) found.push({ what: 'tangled', wards: [ward] })
  }
  const wards = [...within.keys()].sort((a, b) => a - b)
  // Not every pair of them: a file may have a thousand wards on one spot.
  for (const [k, other] of wards.slice(1).entries()) {
    found.push({ what: 'several', wards: [wards[k] ?? other, other] })
  }
  return found
}
