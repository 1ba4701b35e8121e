/** Checks that two numbers are a latitude and a longitude, and says what else they look like. */
import type { Point } from '../place.ts'

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** Reads the two cells of a table. `refused` says why they are no point, to go after "line 12: ". */
export function readPoint(latText: string, lonText: string): Point | { refused: string } {
  for (const [name, text] of [
    ['latitude', latText],
    ['longitude', lonText],
  ] as const) {
    if (text === '') return { refused: `the ${name} is missing` }
    if (!NUMBER.test(text)) return { refused: `the ${name} is no number` }
  }
  const point = { lat: Number(latText), lon: Number(lonText) }
  const refused = whyNoPoint(point)
  return refused === null ? point : { refused }
}

/** Null where it is one. */
export function whyNoPoint({ lat, lon }: Point): string | null {
  if (looksSwapped(lat, lon)) return 'latitude and longitude are swapped; exchange them'
  if (Math.abs(lat) > 1000 || Math.abs(lon) > 1000) {
    return 'the coordinates are projected (State Plane or Web Mercator); export them as degrees (WGS 84, EPSG:4326)'
  }
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return 'the point is outside the world'
  if (lat === 0 && lon === 0) return 'the point is 0, 0, which stands for a missing one'
  return null
}

/** Nobody lives south of 60° S or north of 80° N, but those are the longitudes of most American cities. */
function looksSwapped(lat: number, lon: number): boolean {
  return Math.abs(lon) <= 90 && Math.abs(lat) <= 180 && (lat < -60 || lat > 80)
}
