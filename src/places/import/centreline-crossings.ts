/** Which streets cross where, from the ends that segments of different streets share. */
import { distanceM, type Segment } from './centreline-blocks.ts'
import type { CrossingRow } from '../gazetteer/gazetteer-rows.ts'
import type { Point } from '../place.ts'

/** Decimals of a degree: about a metre, within which ends are one. */
const NODE_DECIMALS = 5

/** A street with two carriageways crosses another twice within this; to people that is one crossing. */
const ONE_CROSSING_M = 40

/** More streets than this at one end is a drawing error, and its pairs would be too many. */
const MAX_STREETS_AT_A_NODE = 20

export function deriveCrossings(segments: readonly Segment[]): CrossingRow[] {
  const nodes = new Map<string, { point: Point; streets: Set<string> }>()
  for (const { street, lines } of segments) {
    for (const point of lines.flatMap((line) => [line[0], line.at(-1)])) {
      if (!point) continue
      const key = `${point.lat.toFixed(NODE_DECIMALS)},${point.lon.toFixed(NODE_DECIMALS)}`
      const node = nodes.get(key) ?? { point, streets: new Set() }
      node.streets.add(street)
      nodes.set(key, node)
    }
  }

  const pairs = new Map<string, { street1: string; street2: string; groups: Point[][] }>()
  for (const { point, streets } of nodes.values()) {
    for (const [street1, street2] of pairsOf([...streets].sort())) {
      const key = `${street1}\t${street2}`
      const pair = pairs.get(key) ?? { street1, street2, groups: [] }
      addTo(pair.groups, point)
      pairs.set(key, pair)
    }
  }
  return [...pairs.values()].flatMap(({ street1, street2, groups }) =>
    groups.map((group) => ({ street1, street2, ...middle(group) })),
  )
}

function pairsOf(streets: readonly string[]): [string, string][] {
  if (streets.length > MAX_STREETS_AT_A_NODE) return []
  return streets.flatMap((street, index) =>
    streets
      .slice(index + 1)
      .filter((other) => withoutDirection(other) !== withoutDirection(street))
      .map((other): [string, string] => [street, other]),
  )
}

/** North and South Kedzie meet, but do not cross. */
const withoutDirection = (street: string) => street.replace(/^(?:[NS][EW]?|[EW]) (?=\S{3})/, '')

function addTo(groups: Point[][], point: Point): void {
  const near = groups.find((group) => group.some((other) => distanceM(other, point) <= ONE_CROSSING_M))
  if (near) near.push(point)
  else groups.push([point])
}

function middle(points: readonly Point[]): Point {
  return {
    lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
    lon: points.reduce((sum, { lon }) => sum + lon, 0) / points.length,
  }
}
