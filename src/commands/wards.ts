import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { checkWardMap } from '../places/wards/check-ward-map.ts'
import { findBorders } from '../places/wards/ward-borders.ts'
import { readWardMap, type WardOutline } from '../places/wards/ward-map.ts'
import { type Db, transaction } from '../store/db.ts'
import { describeWards, listWardMaps, listWards, saveWardMap } from '../store/wards.ts'
import { wardPolicy } from './ward-policy.ts'
import { type Command, table, UsageError, whyUnreadable, withStore } from './command.ts'

/** Ten times the largest map of a city that we know of; a text in memory can't be much longer. */
const MAX_FILE_MB = 200

export const wards: Command = {
  name: 'wards',
  summary: "import the city's ward maps, list the wards, or say what confirms a sighting there",
  usage: `
Usage: brigada wards import FILE [--valid-from YYYY-MM-DD] [--property NAME]
       brigada wards list
       brigada wards policy [N --confirm-by one-trained|one-and-photo|two-independent]

import  FILE is GeoJSON: a FeatureCollection of Polygon or MultiPolygon features in longitude and latitude, one ward
        each, with a property that holds the ward's number. Refused are outlines that cross themselves and wards that
        overlap, wherever a house fits in; places without a ward that lie between wards are told of.
        --valid-from YYYY-MM-DD  the day from which the map is in force, beginning at midnight UTC, by itself when it
                comes. A map of the same day is replaced. Without it, the map takes the place of the one in force now.
        --property NAME  that property, where it is not found among the usual names (ward, district, ...)
list    The wards in force, with how many people are subscribed, how many verifiers there are, and which wards adjoin;
        then the maps.
policy  What it takes to confirm a sighting in ward N; without N, of every ward. One trained verifier is enough where
        nothing else was said. A sighting in several wards needs what the strictest of them asks for.
        --confirm-by one-trained      one verifier who is not in training
        --confirm-by one-and-photo    one, and a photo from them or from whoever reported it
        --confirm-by two-independent  two verifiers, neither of them the only one who reported it`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        property: { type: 'string' },
        'valid-from': { type: 'string' },
        'confirm-by': { type: 'string' },
      },
      allowPositionals: true,
    })
    const [action, file, ...more] = positionals
    if (action === 'list' && file === undefined) return list()
    if (action === 'policy' && more.length === 0) return wardPolicy(file, values['confirm-by'])
    if (action === 'import' && file !== undefined && more.length === 0) {
      return importFile(file, values.property, readDay(values['valid-from']))
    }
    throw new UsageError(action === 'import' ? 'Name one file to import.' : 'Say import, list or policy.')
  },
}

/** Null: not given. @throws UsageError */
function readDay(text: string | undefined): string | null {
  if (text === undefined) return null
  const isDay = /^(?:1[89]|2\d)\d\d-\d\d-\d\d$/.test(text)
  // A day that there is not, such as 30 February, is none, or is another one.
  const day = new Date(`${text}T00:00:00Z`)
  if (isDay && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text
  throw new UsageError('--valid-from is no day: write the year, the month and the day, as YYYY-MM-DD.')
}

async function importFile(
  file: string,
  property: string | undefined,
  validFrom: string | null,
): Promise<number> {
  const map = await readMap(file, property)
  if ('problem' in map) {
    process.stderr.write(`${map.problem} Nothing was changed.\n`)
    return 1
  }
  const borders = findBorders(map.wards)
  return withStore(async ({ db }) => {
    const said = await transaction(db, async (tx) => {
      const now = new Date()
      const before = await listWards(tx, now)
      await saveWardMap(tx, { validFrom, wards: map.wards, borders }, now)
      return whatChanged(tx, before, map.wards, validFrom, now)
    })
    const gaps =
      map.notes.length > 0
        ? [...map.notes, 'If another town is there, all is well; if not, get a map without gaps.']
        : []
    process.stdout.write([...said, ...gaps].map((line) => `${line}\n`).join(''))
    return 0
  })
}

async function readMap(
  file: string,
  property: string | undefined,
): Promise<{ wards: WardOutline[]; notes: string[] } | { problem: string }> {
  let json: unknown
  try {
    if ((await stat(file)).size > MAX_FILE_MB * 1_000_000) {
      return { problem: `${file} is larger than ${MAX_FILE_MB} MB: export it with simpler outlines.` }
    }
    // Some programs begin a file with a byte order mark, which is not JSON.
    json = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    return { problem: `${file} ${error instanceof SyntaxError ? 'is not JSON' : whyUnreadable(error)}.` }
  }
  const map = readWardMap(json, property)
  if ('problem' in map) return map
  const checked = checkWardMap(map.wards)
  return 'problem' in checked ? checked : { ...map, ...checked }
}

async function whatChanged(
  tx: Db,
  before: readonly { number: number }[],
  map: readonly WardOutline[],
  validFrom: string | null,
  now: Date,
): Promise<string[]> {
  const isOnMap = new Set(map.map(({ number }) => number))
  const gone = before.map(({ number }) => number).filter((number) => !isOnMap.has(number))
  const goneSentence = (from: string, rest: string) =>
    gone.length > 0 ? [`No longer on the map${from}: ${gone.join(', ')}. Their subscriptions ${rest}.`] : []

  const imported = `Imported ${map.length} ward${map.length === 1 ? '' : 's'}`
  const maps = await listWardMaps(tx, now)
  if (validFrom === null || maps.some((row) => row.isInForce && row.validFrom === validFrom)) {
    return [`${imported}.`, ...goneSentence('', 'rest')]
  }
  if (validFrom < now.toISOString()) return [`${imported} of an earlier map. The map in force stays.`]
  return [`${imported}, in force from ${validFrom} on.`, ...goneSentence(' then', 'will rest')]
}

async function list(): Promise<number> {
  return withStore(async ({ db }) => {
    const now = new Date()
    const [rows, maps] = [await describeWards(db, now), await listWardMaps(db, now)]
    if (rows.length === 0) {
      process.stdout.write('There are no wards yet. Import a map: npm run -s brigada -- wards import FILE\n')
    } else {
      const cells = rows.map((ward) => [
        String(ward.number),
        ward.name ?? '',
        String(ward.subscribers),
        String(ward.verifiers),
        ward.adjoining.join(' '),
        ward.approximate ? 'approximate outline' : '',
      ])
      process.stdout.write(`${table(['WARD', 'NAME', 'SUBSCRIBERS', 'VERIFIERS', 'ADJOINS', ''], cells)}\n`)
    }
    if (maps.length > 0) {
      const cells = maps.map((map) => [
        map.validFrom ?? 'the beginning',
        String(map.wards),
        map.importedAt.toISOString().slice(0, 10),
        map.isInForce ? 'in force' : '',
      ])
      process.stdout.write(`\n${table(['MAP FROM', 'WARDS', 'IMPORTED', ''], cells)}\n`)
    }
    return 0
  })
}
