/**
 * The tables that a gazetteer is imported from, line by line: which columns each has, and how a line becomes a row
 * or why it does not. docs/gazetteer.md describes them for those who make them.
 */
import { readPoint } from './coordinates.ts'
import type {
  BlockRow,
  CrossingRow,
  LandmarkRow,
  LocalNameRow,
  StreetRow,
} from '../gazetteer/gazetteer-rows.ts'

/** What one line of each table says. */
export type TableRows = {
  streets: StreetRow
  crossings: CrossingRow
  blocks: BlockRow
  landmarks: LandmarkRow
  localNames: LocalNameRow
}
export type TablePart = keyof TableRows

/** Why a line is not used, to go after "line 12: ". */
export type Refused = { refused: string }

/** A row may be of any type here, but none has a field of this name. */
export const isRefused = (row: unknown): row is Refused =>
  typeof row === 'object' && row !== null && 'refused' in row

/** A cell of the line by the name of its column, in one line and trimmed; empty where the file has no such column. */
export type CellOf = (column: string) => string

export type Table<Row> = {
  /** As the City of Chicago names them. Case, spaces and punctuation do not matter. */
  required: string[]
  optional: string[]
  read(cell: CellOf): Row | Refused
  /** The same for two rows that say the same. */
  key(row: Row): string
}

const MAX_NAME_CHARACTERS = 100

const streets: Table<StreetRow> = {
  required: ['Full Street Name'],
  optional: ['Min Address', 'Max Address'],
  read(cell) {
    const street = readStreet(cell('Full Street Name'), 'street name')
    if (typeof street !== 'string') return street
    const [lowest, highest] = [cell('Min Address'), cell('Max Address')].map((text) =>
      text === '' ? null : readNumber(text),
    )
    if (lowest === undefined || highest === undefined) return { refused: 'a house number is no whole number' }
    if (lowest !== null && highest !== null && lowest > highest) {
      return { refused: 'the lowest house number is above the highest' }
    }
    return { name: street, lowest, highest }
  },
  key: (row) => row.name,
}

const crossings: Table<CrossingRow> = {
  required: ['street_1', 'street_2', 'lat', 'lon'],
  optional: [],
  read(cell) {
    const street1 = readStreet(cell('street_1'), 'first street')
    if (typeof street1 !== 'string') return street1
    const street2 = readStreet(cell('street_2'), 'second street')
    if (typeof street2 !== 'string') return street2
    if (street1 === street2) return { refused: 'both streets are the same' }
    const point = readPoint(cell('lat'), cell('lon'))
    return 'refused' in point ? point : { street1, street2, ...point }
  },
  key: ({ street1, street2, lat, lon }) =>
    [...[street1, street2].sort(), lat.toFixed(5), lon.toFixed(5)].join('\t'),
}

const blocks: Table<BlockRow> = {
  required: ['street', 'block', 'num_median', 'lat', 'lon'],
  optional: [],
  read(cell) {
    const street = readStreet(cell('street'), 'street')
    if (typeof street !== 'string') return street
    const block = readNumber(cell('block'))
    if (block === undefined || block % 100 !== 0) return { refused: 'the block is no whole hundred' }
    const number = readNumber(cell('num_median'))
    if (number === undefined) return { refused: 'the house number is no whole number' }
    if (number < block || number >= block + 100) return { refused: 'the house number is not in its block' }
    const point = readPoint(cell('lat'), cell('lon'))
    return 'refused' in point ? point : { street, block, number, ...point }
  },
  key: (row) => `${row.street}\t${row.number}`,
}

const landmarks: Table<LandmarkRow> = {
  required: ['kind', 'name', 'lat', 'lon'],
  optional: ['alt', 'address', 'extra'],
  read(cell) {
    const kind = cell('kind').toLowerCase()
    if (kind === '') return { refused: 'the kind is missing' }
    const name = cell('name')
    const refused = [name, kind, cell('alt'), cell('address')].map(whyUnusable).find((why) => why !== null)
    if (name === '' || refused !== undefined) return { refused: refused ?? 'the name is missing' }
    const point = readPoint(cell('lat'), cell('lon'))
    if ('refused' in point) return point
    // A station's lines come as "brown|orange" as well.
    const extra = cell('extra').replaceAll('|', ' ').slice(0, MAX_NAME_CHARACTERS)
    return {
      kind,
      name,
      alt: cell('alt') || null,
      address: cell('address') || null,
      extra: extra || null,
      ...point,
    }
  },
  key: ({ kind, name, lat, lon }) => [kind, name.toLowerCase(), lat.toFixed(5), lon.toFixed(5)].join('\t'),
}

const LOCAL_KINDS = ['street', 'landmark', 'neighborhood', 'town'] as const

const localNames: Table<LocalNameRow> = {
  required: ['kind', 'name', 'means'],
  optional: ['lat', 'lon'],
  read(cell) {
    const kind = LOCAL_KINDS.find((known) => known === cell('kind').toLowerCase())
    if (!kind) return { refused: `the kind is none of ${LOCAL_KINDS.join(', ')}` }
    const [name, means] = [cell('name'), cell('means')]
    const refused = whyUnusable(name) ?? whyUnusable(means)
    if (name === '' || refused !== null) return { refused: refused ?? 'the name is missing' }
    if (means === '' && (kind === 'street' || kind === 'landmark')) {
      return { refused: `it does not say which ${kind} is meant` }
    }
    if (cell('lat') === '' && cell('lon') === '') return { kind, name, means: means || null, point: null }
    const point = readPoint(cell('lat'), cell('lon'))
    return 'refused' in point ? point : { kind, name, means: means || null, point }
  },
  key: ({ kind, name, means }) => [kind, name, means].join('\t').toLowerCase(),
}

export const TABLES: { [Part in TablePart]: Table<TableRows[Part]> } = {
  streets,
  crossings,
  blocks,
  landmarks,
  localNames,
}

/** Finds the columns of a table in the first line of a file: gives what reads the cells of the lines below it. */
export function findColumns<Row>(
  table: Table<Row>,
  header: readonly string[],
): { cellsOf(line: readonly string[]): CellOf } | { problem: string } {
  const found = header.map(plain)
  const missing = missingColumns(table, found)
  if (missing.length > 0) {
    const names = header.map(oneLine).filter(Boolean)
    const some = names.slice(0, MAX_LISTED_COLUMNS).map((name) => name.slice(0, MAX_NAME_CHARACTERS))
    const has = some.length === 0 ? 'nothing' : `${some.join(', ')}${names.length > some.length ? ', …' : ''}`
    const isOtherwiseSeparated = missingColumns(table, header.join().split(/[;\t]/).map(plain)).length === 0
    const hint = isOtherwiseSeparated ? '; separate the columns with commas' : ''
    return {
      problem: `has no column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; its first line has ${has}${hint}.`,
    }
  }
  const index = new Map(
    [...table.required, ...table.optional].map((column) => [column, found.indexOf(plain(column))]),
  )
  return { cellsOf: (line) => (column) => oneLine(line[index.get(column) ?? -1] ?? '') }
}

const MAX_LISTED_COLUMNS = 20

function missingColumns<Row>(table: Table<Row>, found: readonly string[]): string[] {
  return table.required.filter((column) => !found.includes(plain(column)))
}

const plain = (column: string) => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const oneLine = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()

/** As cities write them. */
function readStreet(text: string, what: string): string | Refused {
  if (!/[\p{L}\p{N}]/u.test(text)) return { refused: `the ${what} is missing` }
  const refused = whyUnusable(text)
  return refused === null ? text.toUpperCase() : { refused }
}

function whyUnusable(text: string): string | null {
  if (text.includes('\uFFFD')) return 'it has letters that are not UTF-8; save the file as UTF-8'
  if (text.length > MAX_NAME_CHARACTERS) return `a name is longer than ${MAX_NAME_CHARACTERS} characters`
  return null
}

/** A whole number, as some programs write it: "1200", "1200.0". Undefined where it is none. */
function readNumber(text: string): number | undefined {
  return /^\d{1,6}(?:\.0+)?$/.test(text) ? Number(text) : undefined
}
