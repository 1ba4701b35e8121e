/** Where the middle house number of each hundred-block stands, from segments with their address ranges. */
import type { SideRange } from './centreline-properties.ts'
import type { BlockRow } from '../gazetteer/gazetteer-rows.ts'
import { METRES_PER_DEGREE, metresPerDegreeEast } from '../wards/metres.ts'
import type { Point } from '../place.ts'

/**
 * A piece of a street: one line, or several where it is broken by a river or a square; each of two points or more.
 * The ranges of `sides` run along them.
 */
export type Segment = { street: string; lines: Point[][]; sides: SideRange[] }

/** A segment's numbers within one block: the lowest and highest, and the mean of both sides at either end. */
type Stretch = { lowest: number; highest: number; start: number; end: number; line: Point[] }

export function deriveBlocks(segments: readonly Segment[]): BlockRow[] {
  const stretches = new Map<string, { street: string; block: number; stretches: Stretch[] }>()
  for (const { street, lines, sides } of segments) {
    if (sides.length === 0) continue
    const line = lines.flat()
    const numbers = sides.flatMap(({ from, to }) => [from, to])
    const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)]
    const start = mean(sides.map(({ from }) => from))
    const end = mean(sides.map(({ to }) => to))
    for (let block = lowest - (lowest % 100); block <= highest; block += 100) {
      const key = `${street}\t${block}`
      const found = stretches.get(key) ?? { street, block, stretches: [] }
      found.stretches.push({
        lowest: Math.max(lowest, block),
        highest: Math.min(highest, block + 99),
        start,
        end,
        line,
      })
      stretches.set(key, found)
    }
  }
  return [...stretches.values()].map(({ street, block, stretches }) => ({
    street,
    block,
    ...middleOf(stretches),
  }))
}

/** The number halfway between the lowest and the highest of a block, on the stretch that holds it or comes nearest. */
function middleOf(stretches: readonly Stretch[]): Point & { number: number } {
  const lowest = Math.min(...stretches.map((stretch) => stretch.lowest))
  const highest = Math.max(...stretches.map((stretch) => stretch.highest))
  const middle = Math.round((lowest + highest) / 2)
  const distance = (stretch: Stretch) => Math.max(stretch.lowest - middle, middle - stretch.highest, 0)
  const { start, end, line, ...nearest } = stretches.reduce((best, each) =>
    distance(each) < distance(best) ? each : best,
  )
  const number = Math.min(Math.max(middle, nearest.lowest), nearest.highest)
  const share = start === end ? 0.5 : (number - start) / (end - start)
  return { number, ...pointAlong(line, Math.min(Math.max(share, 0), 1)) }
}

/** The point at this share of the line's length. */
function pointAlong(line: readonly Point[], share: number): Point {
  const [first, ...others] = line
  if (!first) throw new Error('a line without points')
  let left = share * lengthM(line)
  let before = first
  for (const point of others) {
    const stepM = distanceM(before, point)
    if (stepM > 0 && left <= stepM) {
      const part = left / stepM
      return {
        lat: before.lat + (point.lat - before.lat) * part,
        lon: before.lon + (point.lon - before.lon) * part,
      }
    }
    left -= stepM
    before = point
  }
  return { lat: before.lat, lon: before.lon }
}

function lengthM(line: readonly Point[]): number {
  return line.reduce((sum, point, index) => sum + distanceM(line[index - 1] ?? point, point), 0)
}

export function distanceM(a: Point, b: Point): number {
  return Math.hypot((a.lat - b.lat) * METRES_PER_DEGREE, (a.lon - b.lon) * metresPerDegreeEast(a.lat))
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
