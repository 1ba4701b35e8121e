/**
 * Which ward a point lies in, and which others are near: by looking at every line of every outline that could matter.
 * Slow and plain on purpose, and independent of `src/places`, which it is there to judge.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Point } from '../../../src/places/place.ts'

/** How near another ward must be to count as right too. */
export const NEAR_M = 60

const M_PER_DEGREE = 111_195

type Ring = (readonly [lon: number, lat: number])[]
type Box = { west: number; south: number; east: number; north: number }
export type WardLines = { number: number; rings: Ring[]; box: Box }[]

const position = z.tuple([z.number(), z.number()])
const mapFile = z.object({
  features: z.array(
    z.object({
      properties: z.object({ ward: z.number().int() }),
      geometry: z.object({ coordinates: z.array(z.array(z.array(position))) }),
    }),
  ),
})

export function readWardLines(file: URL): WardLines {
  const { features } = mapFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  return features.map(({ properties, geometry }) => wardLines(properties.ward, geometry.coordinates.flat()))
}

/** Holes and islands need no marking: a point is inside where an odd number of rings is around it. */
export function wardLines(number: number, rings: Ring[]): WardLines[number] {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [lon, lat] of rings.flat()) {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  }
  return { number, rings, box }
}

/** The number of the ward around the point, or null where there is none. */
export function wardAt(wards: WardLines, point: Point): number | null {
  const around = wards.find(({ rings, box }) => isInBox(box, point, 0) && isInside(rings, point))
  return around?.number ?? null
}

/** The ward around the point, then those within NEAR_M of it, the nearest first. Empty outside the city. */
export function wardsNear(wards: WardLines, point: Point): number[] {
  const around = wardAt(wards, point)
  if (around === null) return []
  const near = wards
    .filter(({ number, box }) => number !== around && isInBox(box, point, NEAR_M / (M_PER_DEGREE / 2)))
    .map(({ number, rings }) => ({ number, distanceM: distanceToRingsM(rings, point) }))
    .filter(({ distanceM }) => distanceM <= NEAR_M)
    .sort((one, other) => one.distanceM - other.distanceM)
  return [around, ...near.map(({ number }) => number)]
}

export function distanceM(one: Point, other: Point): number {
  const { x, y } = offsetM(one, other.lon, other.lat)
  return Math.hypot(x, y)
}

/** Halfway, or another share of the way. */
export function along(from: Point, to: Point, share: number): Point {
  return { lat: from.lat + (to.lat - from.lat) * share, lon: from.lon + (to.lon - from.lon) * share }
}

function isInBox(box: Box, { lat, lon }: Point, marginDegrees: number): boolean {
  return (
    lon >= box.west - marginDegrees &&
    lon <= box.east + marginDegrees &&
    lat >= box.south - marginDegrees &&
    lat <= box.north + marginDegrees
  )
}

function isInside(rings: Ring[], { lat, lon }: Point): boolean {
  let inside = false
  for (const ring of rings) {
    eachSegment(ring, ([lon1, lat1], [lon2, lat2]) => {
      if (lat1 > lat === lat2 > lat) return
      if (lon < lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1)) inside = !inside
    })
  }
  return inside
}

function distanceToRingsM(rings: Ring[], point: Point): number {
  let least = Infinity
  for (const ring of rings) {
    eachSegment(ring, (from, to) => {
      const a = offsetM(point, ...from)
      const b = offsetM(point, ...to)
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const length2 = dx * dx + dy * dy
      const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / length2))
      least = Math.min(least, Math.hypot(a.x + share * dx, a.y + share * dy))
    })
  }
  return least
}

function eachSegment(ring: Ring, visit: (from: Ring[number], to: Ring[number]) => void): void {
  let from = ring.at(-1)
  for (const to of ring) {
    if (from) visit(from, to)
    from = to
  }
}

/** Metres east and north of `origin`; flat, which is exact enough within a city. */
function offsetM(origin: Point, lon: number, lat: number): { x: number; y: number } {
  const shrink = Math.cos((origin.lat * Math.PI) / 180)
  return { x: (lon - origin.lon) * M_PER_DEGREE * shrink, y: (lat - origin.lat) * M_PER_DEGREE }
}
