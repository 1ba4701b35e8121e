import type { BlockRow, CrossingRow, Grid, LocalNameRow, StreetRow } from './gazetteer-rows.ts'
import type { Point } from '../place.ts'
import { distanceM } from './distance.ts'
import { buildLexicon } from './lexicon.ts'
import { between, type KnownNumbers, placeByGrid, placeNumber, type Support } from './numbering.ts'
import { type Direction, KINDS, numberOf, parseStreetName, squeeze } from './street-names.ts'

export type Street = {
  /** Its place in `StreetIndex.streets`. */
  id: number
  direction: Direction | null
  kind: string | null
  base: Base
  known: KnownNumbers
  /** House numbers along it, where the city says. */
  range: [lowest: number, highest: number] | null
  /** Its crossings. */
  along: Point[]
}

/** All streets of one name: N Kedzie Ave, S Kedzie Ave, N Kedzie Blvd. */
export type Base = {
  id: number
  name: string
  number: number | null
  streets: Street[]
  /** What most of them are, "AVE": not said where it goes without saying. */
  mainKind: string | null
}

export type Crossing = { point: Point; a: Street; b: Street }

export type NameGuess = { base: Base; edits: number }

export type StreetIndex = {
  /** Streets whose name, written without spaces and accents, is exactly this. */
  named(key: string): readonly Base[]
  numbered(number: number): readonly Base[]
  /** Streets whose name may have been misspelt so. */
  guess(word: string): readonly NameGuess[]
  crossings(a: Base, b: Base): readonly Crossing[]
  /** Where two streets that do not cross, as far as the rows know, come nearest to one another. */
  meeting(a: Base, b: Base): (Crossing & { apartM: number }) | null
  locate(street: Street, number: number): { point: Point; support: Support } | null
}

type Rows = {
  streets: readonly StreetRow[]
  crossings: readonly CrossingRow[]
  blocks: readonly BlockRow[]
  localNames: readonly LocalNameRow[]
  grid: Grid | null
}

/** Two nodes of one pair of streets that are nearer than this are one crossing: the sides of a boulevard. */
const SAME_CROSSING_M = 45

export function indexStreets(rows: Rows): StreetIndex {
  const bases = new Map<string, Base>()
  const streets = new Map<string, Street | null>()

  const streetOf = (written: string): Street | null => {
    const seen = streets.get(written)
    if (seen !== undefined) return seen
    const name = parseStreetName(written)
    const street = name && addStreet(bases, name.base, name.direction, name.kind)
    streets.set(written, street)
    return street
  }

  const pairs = new Map<string, Crossing[]>()
  for (const row of rows.crossings) {
    const [one, other] = [streetOf(row.street1), streetOf(row.street2)]
    if (!one || !other) continue
    const [a, b] = one.base.id <= other.base.id ? [one, other] : [other, one]
    const point = { lat: row.lat, lon: row.lon }
    a.along.push(point)
    b.along.push(point)
    const key = pairKey(a.base, b.base)
    const known = pairs.get(key)
    if (!known) pairs.set(key, [{ point, a, b }])
    else if (!known.some((node) => isSameCrossing(node, { point, a, b }))) known.push({ point, a, b })
  }
  for (const row of rows.blocks) {
    const street = streetOf(row.street)
    if (!street) continue
    street.known.numbers.push(row.number)
    street.known.points.push({ lat: row.lat, lon: row.lon })
  }
  for (const row of rows.streets) {
    // A street that neither crosses another nor has a house is not one that anybody stands on.
    const street = streets.get(row.name)
    if (street && row.lowest !== null && row.highest !== null) street.range = [row.lowest, row.highest]
  }
  for (const street of streets.values()) if (street) sortByNumber(street.known)
  for (const base of bases.values()) base.mainKind = mainKindOf(base)

  const names = nameKeys([...bases.values()], rows.localNames)
  const lexicon = buildLexicon(names.keys())
  const byNumber = new Map<number, Base[]>()
  for (const [key, same] of names) {
    // "39th" too, where that is another name of Pershing.
    const number = numberOf(key.toUpperCase())
    if (number !== null) byNumber.set(number, [...(byNumber.get(number) ?? []), ...same])
  }
  return {
    named: (key) => names.get(key) ?? [],
    numbered: (number) => byNumber.get(number) ?? [],
    guess: (word) =>
      lexicon
        .guess(word)
        .flatMap(({ key, edits }) => (names.get(key) ?? []).map((base) => ({ base, edits }))),
    crossings: (a, b) => pairs.get(a.id <= b.id ? pairKey(a, b) : pairKey(b, a)) ?? [],
    meeting: nearestMeeting,
    locate: (street, number) => locateNumber(street, number, rows.grid),
  }
}

function nearestMeeting(one: Base, other: Base): (Crossing & { apartM: number }) | null {
  let best: (Crossing & { apartM: number }) | null = null
  for (const a of one.streets) {
    for (const b of other.streets) {
      for (const p of pointsOf(a)) {
        for (const q of pointsOf(b)) {
          // Cheaper than a distance, and most pairs are far apart.
          if (Math.abs(p.lat - q.lat) > MEETING_DEGREES || Math.abs(p.lon - q.lon) > MEETING_DEGREES) continue
          const apartM = distanceM(p, q)
          if (!best || apartM < best.apartM) best = { point: between(p, q, 0.5), a, b, apartM }
        }
      }
    }
  }
  return best
}

const MEETING_DEGREES = 0.0022
const pointsOf = (street: Street) => [...street.along, ...street.known.points]

function locateNumber(
  street: Street,
  number: number,
  grid: Grid | null,
): { point: Point; support: Support } | null {
  const placed = placeNumber(street.known, number)
  if (placed || !grid || street.direction === null) return placed
  const isOnStreet = street.range !== null && number >= street.range[0] - 99 && number <= street.range[1] + 99
  if (street.range && !isOnStreet) return null
  const point = placeByGrid(grid, street.direction, street.along, number, isOnStreet)
  return point && { point, support: 'grid' }
}

function addStreet(
  bases: Map<string, Base>,
  name: string,
  direction: Direction | null,
  kind: string | null,
): Street {
  let base = bases.get(name)
  if (!base) {
    base = { id: bases.size, name, number: numberOf(name), streets: [], mainKind: null }
    bases.set(name, base)
  }
  // "N KEDZIE BLVD W" and "N KEDZIE BLVD" are one.
  const known = base.streets.find((street) => street.direction === direction && street.kind === kind)
  if (known) return known
  const street: Street = {
    id: base.id * 16 + base.streets.length,
    direction,
    kind,
    base,
    known: { numbers: [], points: [] },
    range: null,
    along: [],
  }
  base.streets.push(street)
  return street
}

const pairKey = (a: Base, b: Base) => `${a.id} ${b.id}`

function isSameCrossing(one: Crossing, other: Crossing): boolean {
  return one.a === other.a && one.b === other.b && distanceM(one.point, other.point) < SAME_CROSSING_M
}

function sortByNumber(known: KnownNumbers): void {
  const order = known.numbers.map((_, at) => at)
  order.sort((a, b) => (known.numbers[a] ?? 0) - (known.numbers[b] ?? 0))
  known.points = order.flatMap((at) => known.points[at] ?? [])
  known.numbers = order.flatMap((at) => known.numbers[at] ?? [])
}

function mainKindOf(base: Base): string | null {
  const weight = new Map<string | null, number>()
  for (const { kind, along, known } of base.streets)
    weight.set(kind, (weight.get(kind) ?? 0) + along.length + known.numbers.length)
  return [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Everything that a street may be called, squeezed, to the streets of that name. */
function nameKeys(bases: readonly Base[], localNames: readonly LocalNameRow[]): Map<string, Base[]> {
  const keys = new Map<string, Base[]>()
  const add = (key: string, base: Base) => {
    const same = keys.get(key)
    if (key === '' || same?.includes(base)) return
    if (same) same.push(base)
    else keys.set(key, [base])
  }
  const byName = new Map(bases.map((base) => [squeeze(base.name), base]))
  for (const base of bases) {
    add(squeeze(base.name), base)
    for (const other of otherSpellings(base.name)) add(squeeze(other), base)
  }
  for (const { kind, name, means } of localNames) {
    if (kind !== 'street' || means === null) continue
    const base = byName.get(squeeze(means)) ?? byName.get(squeeze(parseStreetName(means)?.base ?? ''))
    if (!base) continue
    add(squeeze(name), base)
    // "King Drive" is also said "King Dr", and "King" alone where it is listed.
    const words = name.split(/\s+/)
    const kindWord = KINDS.get((words.at(-1) ?? '').toLowerCase())
    if (words.length > 1 && kindWord !== undefined) {
      add(squeeze([...words.slice(0, -1), kindWord].join('')), base)
    }
  }
  return keys
}

function otherSpellings(name: string): string[] {
  const saint = /^(ST|SAINT) /.test(name)
    ? [name.replace(/^(ST|SAINT) /, 'SAINT '), name.replace(/^(ST|SAINT) /, 'ST ')]
    : []
  const lettered = /^AVENUE ([A-Z])$/.exec(name)
  return lettered ? [`AVE ${lettered[1] ?? ''}`, `AV ${lettered[1] ?? ''}`, ...saint] : saint
}
