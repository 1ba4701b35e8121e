/**
 * What is wrong with a ward map in places large enough to hold a house, so that a report from there would go to the
 * wrong ward, or to none. Thinner faults, of which the maps of most cities are full, are nobody's address.
 */
import { METRES_PER_DEGREE, metresPerDegreeEast } from './metres.ts'
import type { Point } from '../place.ts'
import { LINE_STEP_M, type Run, scanLines } from './scan-lines.ts'
import type { WardOutline } from './ward-map.ts'

/** A place that a square of `HOUSE_M` fits into. */
export type MapFault = {
  /** `gap`: wards on all sides, and none there. `overlap`: two. `tangle`: a ward's own lines cross or lie double. */
  kind: 'gap' | 'overlap' | 'tangle'
  wards: number[]
  /** In it. */
  at: Point
  areaM2: number
}

export const HOUSE_M = 20

const KINDS = { none: 'gap', several: 'overlap', tangled: 'tangle' } as const

/** Largest first. */
export function findMapFaults(outlines: readonly WardOutline[]): MapFault[] {
  return regionsOf(outlines)
    .flatMap(({ what, wards, at, areaM2, isOpen }) =>
      at === null || isOpen ? [] : [{ kind: KINDS[what], wards, at, areaM2 }],
    )
    .sort((a, b) => b.areaM2 - a.areaM2)
}

/** Runs of one kind that hang together from line to line. */
type Region = {
  what: Run['what']
  wards: number[]
  areaM2: number
  /** The middle of a square of `HOUSE_M` that fits. */
  at: Point | null
  /** Reaches to the end of the world. */
  isOpen: boolean
  mergedInto: Region | null
}

/** At least as wide as a house, and the same on so many lines. */
type Box = { west: number; east: number; lines: number }

/** A run with its region, and the boxes that end on it, of at most `HOUSE_LINES`. */
type Part = Run & { region: Region; boxes: Box[] }

const HOUSE_LINES = HOUSE_M / LINE_STEP_M + 1

function regionsOf(outlines: readonly WardOutline[]): Region[] {
  const regions: Region[] = []
  let before = new Map<string, Part[]>()
  for (const { lat, runs } of scanLines(outlines)) {
    const perLon = metresPerDegreeEast(lat)
    const parts = new Map<string, Part[]>()
    for (const run of runs) {
      const kind = `${run.what} ${run.wards.join(' ')}`
      const below = before.get(kind) ?? []
      const touching = below.filter((part) => part.west < run.east && part.east > run.west)
      const region: Region = {
        what: run.what,
        wards: run.wards,
        areaM2: (run.east - run.west) * perLon * LINE_STEP_M,
        at: null,
        isOpen: run.west === -Infinity || run.east === Infinity,
        mergedInto: null,
      }
      regions.push(region)
      for (const part of touching) merge(rootOf(part.region), region)
      const boxes = boxesOn(run, touching, HOUSE_M / perLon)
      const house = boxes.find(({ lines }) => lines === HOUSE_LINES)
      if (house) {
        region.at ??= { lat: lat - HOUSE_M / 2 / METRES_PER_DEGREE, lon: (house.west + house.east) / 2 }
      }
      const same = parts.get(kind)
      if (same) same.push({ ...run, region, boxes })
      else parts.set(kind, [{ ...run, region, boxes }])
    }
    before = parts
  }
  return regions.filter((region) => region.mergedInto === null)
}

function boxesOn(run: Run, below: readonly Part[], houseWidth: number): Box[] {
  const taller = below
    .flatMap((part) => part.boxes)
    .filter(({ lines }) => lines < HOUSE_LINES)
    .map(({ west, east, lines }) => ({
      west: Math.max(run.west, west),
      east: Math.min(run.east, east),
      lines: lines + 1,
    }))
  return [{ west: run.west, east: run.east, lines: 1 }, ...taller].filter(
    ({ west, east }) => east - west >= houseWidth,
  )
}

function rootOf(region: Region): Region {
  let root = region
  while (root.mergedInto) root = root.mergedInto
  return root
}

function merge(from: Region, into: Region): void {
  if (from === into) return
  from.mergedInto = into
  into.areaM2 += from.areaM2
  into.at ??= from.at
  into.isOpen ||= from.isOpen
}
