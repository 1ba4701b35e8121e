/** How long it takes to find the ward of a point, on a made-up map as large as Chicago's, and on one ten times as fine. */
import { existsSync, readFileSync } from 'node:fs'
import type { Point } from '../src/places/place.ts'
import { buildWardIndex } from '../src/places/wards/ward-index.ts'
import { readWardMap, type WardOutline } from '../src/places/wards/ward-map.ts'
import type { Bench } from './support/bench.ts'
import { madeMap, noise } from '../tests/support/made-map.ts'

const POINTS = 100_000
const PER_SIDE = 450
const CITY_MAP = new URL('../../shared/data/wards_2023.geojson', import.meta.url)

export const wardIndex: Bench = {
  about: 'finding the ward of a point',
  run() {
    const maps: [name: string, wards: readonly WardOutline[]][] = [
      ['made map', madeMap(10, 5, PER_SIDE)],
      ['made map, ten times as fine', madeMap(10, 5, 10 * PER_SIDE)],
    ]
    const city = existsSync(CITY_MAP) ? readWardMap(JSON.parse(readFileSync(CITY_MAP, 'utf8'))) : null
    if (city && 'wards' in city) maps.push(['wards_2023.geojson', city.wards])
    const lines = maps.map(([name, wards]) => lineOf(name, wards))
    return Promise.resolve({ lines: lines.map((line) => `- ${line}`), json: { wardIndex: lines } })
  },
}

function lineOf(name: string, wards: readonly WardOutline[]): string {
  const before = process.memoryUsage().arrayBuffers
  const startedAt = performance.now()
  const index = buildWardIndex(wards)
  const buildMs = performance.now() - startedAt
  const megabytes = (process.memoryUsage().arrayBuffers - before) / 1e6

  const corners = wards.flatMap(({ geometry }) => geometry.flat(2))
  const times = (points: Point[]) => {
    for (const point of points.slice(0, POINTS / 5)) index.wardAt(point) // Until it is compiled.
    const taken = points.map((point) => {
      const from = process.hrtime.bigint()
      index.wardAt(point)
      return Number(process.hrtime.bigint() - from) / 1000
    })
    taken.sort((a, b) => a - b)
    const at = (share: number) => (taken[Math.floor(share * taken.length)] ?? 0).toFixed(2)
    return `median ${at(0.5)}, p99 ${at(0.99)}`
  }
  return (
    `ward of a point, µs, ${name} (${corners.length.toLocaleString('en')} corners): ` +
    `anywhere ${times(pointsAround(corners, Infinity))}; within 50 m of a boundary ${times(pointsAround(corners, 0.0004))}; ` +
    `built in ${buildMs.toFixed(0)} ms, ${megabytes.toFixed(1)} MB`
  )
}

/** Each within so many degrees of a corner; with Infinity, anywhere in the box around the map. */
function pointsAround(corners: readonly number[][], reach: number): Point[] {
  const extreme = (axis: 0 | 1, pick: (a: number, b: number) => number) =>
    corners.reduce((found, corner) => pick(found, corner[axis] ?? found), corners[0]?.[axis] ?? 0)
  const [west, east] = [extreme(0, Math.min), extreme(0, Math.max)]
  const [south, north] = [extreme(1, Math.min), extreme(1, Math.max)]
  return Array.from({ length: POINTS }, (_, n) => {
    const [u, v] = [(noise(n, 1) + 1) / 2, (noise(n, 2) + 1) / 2]
    if (reach === Infinity) return { lat: south + v * (north - south), lon: west + u * (east - west) }
    const [lon = 0, lat = 0] = corners[Math.floor(u * corners.length)] ?? []
    return { lat: lat + reach * noise(n, 3), lon: lon + reach * noise(n, 4) }
  })
}
