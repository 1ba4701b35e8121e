import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readWardMap } from '../places/ward-map.ts'
import { transaction } from '../store/db.ts'
import { describeWards, replaceWards } from '../store/wards.ts'
import { type Command, table, UsageError, whyUnreadable, withStore } from './command.ts'

export const wards: Command = {
  name: 'wards',
  summary: "import the city's ward map, or list the wards",
  usage: `
Usage: brigada wards import FILE [--property NAME]
       brigada wards list

import  Takes the place of the whole ward map. FILE is GeoJSON: a FeatureCollection of Polygon or MultiPolygon
        features in longitude and latitude, one ward each, with a property that holds the ward's number.
        --property NAME  that property, where it is not found among the usual names (ward, district, ...)
list    The wards, with how many people are subscribed and how many verifiers there are.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { property: { type: 'string' } },
      allowPositionals: true,
    })
    const [action, file, ...more] = positionals
    if (action === 'list' && file === undefined) return list()
    if (action === 'import' && file !== undefined && more.length === 0)
      return importFile(file, values.property)
    throw new UsageError(action === 'import' ? 'Name one file to import.' : 'Say import or list.')
  },
}

async function importFile(file: string, property: string | undefined): Promise<number> {
  let json: unknown
  try {
    // Some programs begin a file with a byte order mark, which is not JSON.
    json = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    const says = error instanceof SyntaxError ? 'is not JSON' : whyUnreadable(error)
    process.stderr.write(`${file} ${says}. Nothing was changed.\n`)
    return 1
  }
  const map = readWardMap(json, property)
  if ('problem' in map) {
    process.stderr.write(`${map.problem} Nothing was changed.\n`)
    return 1
  }
  return withStore(async ({ db }) => {
    const gone = await transaction(db, (tx) => replaceWards(tx, map.wards))
    process.stdout.write(`Imported ${map.wards.length} wards.\n`)
    if (gone.length > 0)
      process.stdout.write(`No longer on the map: ${gone.join(', ')}. Their subscriptions rest.\n`)
    return 0
  })
}

async function list(): Promise<number> {
  return withStore(async ({ db }) => {
    const rows = await describeWards(db)
    if (rows.length === 0) {
      process.stdout.write('There are no wards yet. Import a map: npm run -s brigada -- wards import FILE\n')
      return 0
    }
    const cells = rows.map((ward) => [
      String(ward.number),
      ward.name ?? '',
      String(ward.subscribers),
      String(ward.verifiers),
      ward.approximate ? 'approximate outline' : '',
    ])
    process.stdout.write(`${table(['WARD', 'NAME', 'SUBSCRIBERS', 'VERIFIERS', ''], cells)}\n`)
    return 0
  })
}
