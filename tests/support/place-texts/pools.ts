/** The places that each split may use: no place is in two. */
import type { BlockRow, CrossingRow, LandmarkRow } from '../../../src/places/gazetteer/gazetteer-rows.ts'
import type { Split } from './case.ts'
import { type City, streetNamed } from './city.ts'
import { hash } from './random.ts'
import { distanceM } from './ward-lines.ts'

/** A stretch of a street from one crossing to the next. */
export type Stretch = { street: string; from: string; to: string; start: CrossingRow; end: CrossingRow }

export type Pools = {
  blocks: BlockRow[]
  crossings: CrossingRow[]
  stretches: Stretch[]
  landmarks: LandmarkRow[]
}

/** Streets that nobody gives as an address: service roads, walks, and what the City calls "unknown". */
const UNSAID =
  /AIRPORT|OHARE|\bOP\b|ACCESS|UNKNOWN|RIVER ?WALK|PUBLIC WAY|LOWER|MART PLZ| (?:SQ|CRES)$|SHERMAN PARK/

/** Which of a hundred parts of the places each split has. */
const PARTS: Readonly<Record<Split, { from: number; below: number }>> = {
  dev: { from: 0, below: 33 },
  heldout: { from: 33, below: 55 },
  hard: { from: 55, below: 78 },
  mixed: { from: 78, below: 100 },
}

export function poolsOf(city: City, split: Split): Pools {
  const { from, below } = PARTS[split]
  const isOurs = (entity: string) => {
    const part = hash(entity) % 100
    return part >= from && part < below
  }
  const isSaid = (street: string) => !UNSAID.test(street) && streetNamed(city, street).direction !== null
  const blocks = city.rows.blocks.filter((row) => isSaid(row.street) && isOurs(`${row.street} ${row.block}`))
  const crossings = city.rows.crossings.filter((row) => {
    const { street1, street2 } = row
    const [one, other] = [streetNamed(city, street1), streetNamed(city, street2)]
    return isSaid(street1) && isSaid(street2) && one.base !== other.base && isOurs(`${street1} & ${street2}`)
  })
  const stretches = [...city.crossings.keys()]
    .filter(isSaid)
    .flatMap((street) => stretchesOf(city, street))
    .filter(({ street, from, to }) => isSaid(from) && isSaid(to) && isOurs(`${street} ${from} ${to}`))
  const landmarks = city.rows.landmarks.filter(({ kind, name, lat }) => isOurs(`${kind} ${name} ${lat}`))
  return { blocks, crossings, stretches, landmarks }
}

/** Shorter ones are two ends of one crossing, longer ones have something between. */
const STRETCH_M = { least: 60, most: 260 }

function stretchesOf(city: City, street: string): Stretch[] {
  const rows = city.crossings.get(street) ?? []
  const span = (key: 'lat' | 'lon') =>
    Math.max(...rows.map((row) => row[key])) - Math.min(...rows.map((row) => row[key]))
  const axis = span('lat') > span('lon') ? 'lat' : 'lon'
  const ordered = [...rows].sort((one, other) => one[axis] - other[axis])
  return ordered.flatMap((start, at) => {
    const end = ordered[at + 1]
    if (!end) return []
    const [from, to] = [otherStreet(start, street), otherStreet(end, street)]
    const lengthM = distanceM(start, end)
    if (streetNamed(city, from).base === streetNamed(city, to).base) return []
    if (lengthM < STRETCH_M.least || lengthM > STRETCH_M.most) return []
    return [{ street, from, to, start, end }]
  })
}

function otherStreet({ street1, street2 }: CrossingRow, street: string): string {
  return street1 === street ? street2 : street1
}
