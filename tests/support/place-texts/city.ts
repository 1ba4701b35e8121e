/** The gazetteer arranged for making texts and for knowing what else their words fit. */
import type { BlockRow, CrossingRow, GazetteerRows } from '../../../src/places/gazetteer/gazetteer-rows.ts'
import type { Point } from '../../../src/places/place.ts'
import type { Case } from './case.ts'
import { parseStreetName, type StreetName } from './street-name.ts'
import { along, distanceM, wardAt, type WardLines, wardsNear } from './ward-lines.ts'

export type City = {
  rows: GazetteerRows
  wards: WardLines
  /** The map before, whose numbers people still say. */
  oldWards: WardLines
  /** Every street that has a block or a crossing, by its whole name. */
  streets: ReadonlyMap<string, StreetName>
  streetsByBase: ReadonlyMap<string, StreetName[]>
  /** Ascending by number. */
  blocks: ReadonlyMap<string, BlockRow[]>
  crossings: ReadonlyMap<string, CrossingRow[]>
  ranges: ReadonlyMap<string, { lowest: number; highest: number }>
}

export function arrangeCity(rows: GazetteerRows, wards: WardLines, oldWards: WardLines): City {
  const blocks = groupBy(rows.blocks, ({ street }) => [street])
  for (const list of blocks.values()) list.sort((one, other) => one.number - other.number)
  const crossings = groupBy(rows.crossings, ({ street1, street2 }) => [street1, street2])
  const names = new Set([...blocks.keys(), ...crossings.keys()])
  const streets = new Map([...names].map((name) => [name, parseStreetName(name)]))
  const streetsByBase = groupBy([...streets.values()], ({ base }) => [base])
  const ranges = new Map<string, { lowest: number; highest: number }>()
  for (const { name, lowest, highest } of rows.streets) {
    if (lowest !== null && highest !== null) ranges.set(name, { lowest, highest })
  }
  return { rows, wards, oldWards, streets, streetsByBase, blocks, crossings, ranges }
}

export function streetNamed(city: City, full: string): StreetName {
  return city.streets.get(full) ?? parseStreetName(full)
}

export function blockAt(city: City, street: string, block: number): BlockRow | null {
  return city.blocks.get(street)?.find((row) => row.block === block) ?? null
}

/** Two blocks that follow each other are no further apart; else the street has a gap or a bend between them. */
const NEXT_BLOCK_M = 350

/** Where house number `number` stands; null where its hundred-block has no row. */
export function houseAt(city: City, street: string, number: number): Point | null {
  const own = blockAt(city, street, number - (number % 100))
  if (!own) return null
  const rows = city.blocks.get(street) ?? []
  const at = rows.indexOf(own)
  const other = number < own.number ? rows[at - 1] : rows[at + 1]
  const isNext = other && Math.abs(other.block - own.block) === 100 && distanceM(own, other) < NEXT_BLOCK_M
  if (!isNext || number === own.number) return { lat: own.lat, lon: own.lon }
  return along(own, other, (number - own.number) / (other.number - own.number))
}

/** The street may well have such a house though no row tells where: the city's range has it, or there are blocks around. */
export function mayHaveHouse(city: City, street: string, number: number): boolean {
  const range = city.ranges.get(street)
  if (range && number >= range.lowest && number <= range.highest) return true
  const rows = city.blocks.get(street) ?? []
  return rows.some((row) => row.number < number) && rows.some((row) => row.number > number)
}

export function crossingsBetween(city: City, one: string, other: string): CrossingRow[] {
  const rows = city.crossings.get(one) ?? []
  return rows.filter(({ street1, street2 }) => street1 === other || street2 === other)
}

export type Truth = Pick<Case, 'lat' | 'lon' | 'ward' | 'accept' | 'ambiguous' | 'candidates'>

/**
 * What is true of a text that means `point` and whose words fit `fits` as well; null where any of them is outside the
 * city. A second fit in a ward that counts as right anyway makes nothing ambiguous.
 */
export function truthOf(city: City, point: Point, fits: readonly Point[]): Truth | null {
  const accept = wardsNear(city.wards, point)
  const [ward] = accept
  if (ward === undefined) return null
  const fitWards = new Set([ward])
  for (const fit of fits) {
    const fitWard = wardAt(city.wards, fit)
    if (fitWard === null) return null
    fitWards.add(fitWard)
  }
  const ambiguous = [...fitWards].some((fit) => !accept.includes(fit))
  const candidates = ambiguous ? [...fitWards].sort((one, other) => one - other) : []
  return { lat: round(point.lat), lon: round(point.lon), ward, accept, ambiguous, candidates }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
