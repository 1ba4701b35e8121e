/** Reads a city's numbering grid from JSON; docs/gazetteer.md says how one is made. */
import { z } from 'zod'
import { whyNoPoint } from './coordinates.ts'
import type { Grid } from '../gazetteer/gazetteer-rows.ts'

const Axis = z.array(z.tuple([z.number(), z.number()])).min(2)
const Shape = z.object({
  origin: z.object({ lat: z.number(), lon: z.number() }),
  northSouth: Axis,
  eastWest: Axis,
  lonPerLat: z.number().default(0),
  latPerLon: z.number().default(0),
})

const EXPECTED: Record<keyof Grid, string> = {
  origin: 'where both numberings begin, as {"lat": 41.88, "lon": -87.63}',
  northSouth: 'a list of at least two [number, latitude] pairs, numbers south of the origin negative',
  eastWest: 'a list of at least two [number, longitude] pairs, numbers west of the origin negative',
  lonPerLat:
    'a number: degrees of longitude that streets to the north lean per degree of latitude, 0 if none',
  latPerLon: 'a number: degrees of latitude that streets to the east lean per degree of longitude, 0 if none',
}

/** No city is wider. Half of it is more than 100 km. */
const MAX_SPAN_DEGREES = 3

/** A street grid that leans more than this is better described by its blocks. */
const MAX_LEAN = 1

export function readGrid(json: unknown): Grid | { problem: string } {
  const read = Shape.safeParse(json)
  if (!read.success) {
    const key = (Object.keys(EXPECTED) as (keyof Grid)[]).find((name) =>
      read.error.issues.some((issue) => issue.path[0] === name),
    )
    if (!key)
      return { problem: 'is no JSON object with origin, northSouth, eastWest, lonPerLat and latPerLon.' }
    return { problem: `has no valid "${key}"; give ${EXPECTED[key]}.` }
  }
  const grid = read.data
  const originProblem = whyNoPoint(grid.origin)
  if (originProblem !== null) return { problem: `has an origin that is no point: ${originProblem}.` }
  const problem =
    axisProblem('northSouth', grid.northSouth, grid.origin.lat, 'latitudes') ??
    axisProblem('eastWest', grid.eastWest, grid.origin.lon, 'longitudes')
  if (problem !== null) return { problem }
  for (const lean of ['lonPerLat', 'latPerLon'] as const) {
    if (Math.abs(grid[lean]) > MAX_LEAN)
      return { problem: `has a "${lean}" of ${grid[lean]}; more than ${MAX_LEAN} is no grid of a city.` }
  }
  return grid
}

function axisProblem(
  name: string,
  axis: readonly [number, number][],
  origin: number,
  degrees: string,
): string | null {
  for (const [index, [number, degree]] of axis.entries()) {
    const before = axis[index - 1]
    if (before && (number <= before[0] || degree <= before[1])) {
      return (
        `has "${name}" out of order at its pair ${index + 1}; ` +
        `numbers and ${degrees} must both rise from one pair to the next.`
      )
    }
    if (Math.abs(degree - origin) > MAX_SPAN_DEGREES) {
      return (
        `has ${degree} among the ${degrees} of "${name}", more than ${MAX_SPAN_DEGREES} degrees from the origin; ` +
        `give [number, degrees], and ${degrees} only.`
      )
    }
  }
  return null
}
