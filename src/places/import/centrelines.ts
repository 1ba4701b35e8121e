/**
 * Derives a gazetteer from a city's street centrelines: GeoJSON with a line for each segment of a street, from
 * crossing to crossing, with the segment's house numbers.
 */
import { z } from 'zod'
import { deriveBlocks, type Segment } from './centreline-blocks.ts'
import { deriveCrossings } from './centreline-crossings.ts'
import { segmentReader } from './centreline-properties.ts'
import { whyNoPoint } from './coordinates.ts'
import type { BlockRow, CrossingRow, StreetRow } from '../gazetteer/gazetteer-rows.ts'
import type { Point } from '../place.ts'
import { type Refusal, whyRefusedWhole } from './refusals.ts'

export type Centrelines = {
  streets: StreetRow[]
  crossings: CrossingRow[]
  blocks: BlockRow[]
  /** By the number of the feature, from 1. Also those of a file that is refused whole. */
  refusals: Refusal[]
  /** Ramps, expressways, rivers, and what has no name. */
  leftOut: number
  /** Why the file can't be used, to go after its name. */
  problem: string | null
}

const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).min(1) })
const Feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown().optional(),
})
const Position = z.array(z.number()).min(2)
const Lines = z.union([
  z.object({
    type: z.literal('LineString'),
    coordinates: z
      .array(Position)
      .min(2)
      .transform((line) => [line]),
  }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(Position).min(2)).min(1) }),
])

export function readCentrelines(json: unknown): Centrelines {
  const collection = Collection.safeParse(json)
  if (!collection.success) return refused('is no GeoJSON FeatureCollection with features.')
  const features = collection.data.features.map((feature) => Feature.safeParse(feature).data)
  const read = segmentReader(features.map((feature) => feature?.properties ?? {}))
  if ('problem' in read) return refused(read.problem)

  const segments: Segment[] = []
  const refusals: Refusal[] = []
  let leftOut = 0
  for (const [index, feature] of features.entries()) {
    const { name, sides, isNoStreet } = read(feature?.properties ?? {})
    const lines = readLines(feature?.geometry)
    if ('refused' in lines) refusals.push({ at: index + 1, why: lines.refused, repeat: false })
    else if (name === '' || isNoStreet) leftOut += 1
    else segments.push({ street: name, lines, sides })
  }
  const problem =
    segments.length === 0 && refusals.length === 0
      ? 'has no street with a name.'
      : whyRefusedWhole(refusals, segments.length, 'feature')
  if (problem !== null) return { ...refused(problem), refusals, leftOut }
  return {
    streets: deriveStreets(segments),
    crossings: deriveCrossings(segments),
    blocks: deriveBlocks(segments),
    refusals,
    leftOut,
    problem: null,
  }
}

function readLines(geometry: unknown): Point[][] | { refused: string } {
  const read = Lines.safeParse(geometry)
  if (!read.success) return { refused: 'its geometry is no line' }
  const lines = read.data.coordinates.map((line) => line.map(([lon = 0, lat = 0]) => ({ lat, lon })))
  for (const point of lines.flat()) {
    const why = whyNoPoint(point)
    if (why !== null) return { refused: why }
  }
  return lines
}

function deriveStreets(segments: readonly Segment[]): StreetRow[] {
  const streets = new Map<string, StreetRow>()
  for (const { street, sides } of segments) {
    const row = streets.get(street) ?? { name: street, lowest: null, highest: null }
    for (const number of sides.flatMap(({ from, to }) => [from, to])) {
      row.lowest = Math.min(row.lowest ?? number, number)
      row.highest = Math.max(row.highest ?? number, number)
    }
    streets.set(street, row)
  }
  return [...streets.values()]
}

function refused(problem: string): Centrelines {
  return { streets: [], crossings: [], blocks: [], refusals: [], leftOut: 0, problem }
}
