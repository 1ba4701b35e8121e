/** Checks one ward's outline: its shape, and that its numbers are longitudes and latitudes. */
import { z } from 'zod'

type Outline = { geometry: number[][][][] } | { problem: string }

const Position = z.array(z.number()).min(2)
const Polygon = z.array(z.array(Position))
const MultiPolygon = z.array(Polygon)

/** `label` names the feature in a problem, "Feature 3 (ward 12)". */
export function readOutline(
  geometry: { type: string; coordinates?: unknown } | null | undefined,
  label: string,
): Outline {
  if (!geometry) return { problem: `${label} has no geometry; give it an outline or leave it out.` }
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    return {
      problem: `${label} is a ${geometry.type.slice(0, 40)}; a ward must be a Polygon or MultiPolygon.`,
    }
  }

  const nested = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const read = MultiPolygon.safeParse(nested)
  if (!read.success) {
    return { problem: `${label} has coordinates that are not those of a ${geometry.type}; export it again.` }
  }
  if (read.data.length === 0 || read.data.some((rings) => rings.length === 0)) {
    return { problem: `${label} has an empty geometry; give it an outline or leave it out.` }
  }

  const polygons: number[][][][] = []
  for (const rings of read.data) {
    const closed: number[][][] = []
    for (const positions of rings) {
      const problem = ringProblem(positions)
      if (problem !== null) return { problem: `${label} ${problem}` }
      closed.push(close(positions.map(([lon = 0, lat = 0]) => [lon, lat])))
    }
    polygons.push(closed)
  }
  return { geometry: polygons }
}

function ringProblem(positions: readonly number[][]): string | null {
  if (positions.length < 4) {
    return `has a ring of ${positions.length} positions; a ring needs at least 4, the last like the first.`
  }
  for (const [lon = 0, lat = 0] of positions) {
    const at = `[${lon}, ${lat}]`
    if (looksSwapped(lon, lat)) {
      return `has ${at}, which looks like latitude before longitude; swap them, longitude comes first.`
    }
    if (Math.abs(lon) > 1000 || Math.abs(lat) > 1000) {
      return (
        `has ${at}, which looks projected (State Plane or Web Mercator); ` +
        'export it as longitude and latitude (WGS 84, EPSG:4326).'
      )
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      return `has ${at}, which is no longitude and latitude; export it as WGS 84 (EPSG:4326).`
    }
  }
  return null
}

/** Nobody lives south of 60° S or north of 80° N, but those are the longitudes of most American cities. */
function looksSwapped(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 90 && Math.abs(lat) <= 180 && (lat < -60 || lat > 80)
}

function close(ring: number[][]): number[][] {
  const first = ring[0]
  const last = ring.at(-1)
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring
  return [...ring, [...first]]
}
