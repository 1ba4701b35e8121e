import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readCentrelines } from '../places/import/centrelines.ts'
import { TABLES, type TablePart, type TableRows } from '../places/import/gazetteer-csv.ts'
import type { GazetteerRows } from '../places/gazetteer/gazetteer-rows.ts'
import { readGrid } from '../places/import/grid.ts'
import { transaction } from '../store/db.ts'
import { describeGazetteer, replaceGazetteer } from '../store/gazetteer.ts'
import { type Command, table, UsageError, withStore } from './command.ts'
import { readJson, readTable } from './import-file.ts'
import { describeSource, formatCount, type Source, writeRefusals } from './import-report.ts'

export const places: Command = {
  name: 'places',
  summary: 'import the streets, crossings and landmarks that texts name, or list what is loaded',
  usage: `
Usage: brigada places import [--streets FILE] [--crossings FILE] [--blocks FILE] [--landmarks FILE]
                             [--local-names FILE] [--grid FILE] [--refused FILE]
       brigada places import --centrelines FILE [--landmarks FILE] [--local-names FILE] [--grid FILE] ...
       brigada places list

import  Each file takes the place of what was loaded of its kind; what is not named stays. All of them or none.
        docs/gazetteer.md describes the files: the grid is JSON, centrelines are GeoJSON, the others are CSV.
        --centrelines FILE  streets, crossings and blocks, derived from the city's street centrelines
        --refused FILE  where to write every line that is not used, and why; the first 20 are shown anyway
list    How much is loaded, and since when.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        streets: { type: 'string' },
        crossings: { type: 'string' },
        blocks: { type: 'string' },
        landmarks: { type: 'string' },
        'local-names': { type: 'string' },
        centrelines: { type: 'string' },
        grid: { type: 'string' },
        refused: { type: 'string' },
      },
      allowPositionals: true,
    })
    const [action, ...more] = positionals
    if (more.length > 0) throw new UsageError('Say before each file what it is, for example --streets FILE.')
    if (action === 'list') return list()
    if (action !== 'import') throw new UsageError('Say import or list.')
    if (
      values.centrelines !== undefined &&
      (values.streets ?? values.crossings ?? values.blocks) !== undefined
    ) {
      throw new UsageError(
        '--centrelines gives streets, crossings and blocks: leave those out, or leave it out.',
      )
    }
    return importFiles(values)
  },
}

const PART_NAMES: Record<keyof GazetteerRows, string> = {
  streets: 'streets',
  crossings: 'crossings',
  blocks: 'blocks',
  landmarks: 'landmarks',
  localNames: 'local names',
  grid: 'grid',
}

const SHIPPED_NAMES = 'data/local-places.csv'

type Files = {
  [Flag in Exclude<TablePart, 'localNames'> | 'local-names' | 'centrelines' | 'grid' | 'refused']?:
    string | undefined
}

async function importFiles({ refused: refusedFile, ...files }: Files): Promise<number> {
  const given: Partial<GazetteerRows> = {}
  const sources: Source[] = []
  const read = async (file: string | undefined, into: (file: string) => Promise<Source>) => {
    if (file !== undefined) sources.push(await into(file))
  }
  await read(files.streets, (file) => readPart(given, 'streets', file))
  await read(files.crossings, (file) => readPart(given, 'crossings', file))
  await read(files.blocks, (file) => readPart(given, 'blocks', file))
  await read(files.centrelines, (file) => readCentrelineFile(given, file))
  await read(files.landmarks, (file) => readPart(given, 'landmarks', file))
  await read(files['local-names'], (file) => readPart(given, 'localNames', file))
  await read(files.grid, (file) => readGridFile(given, file))
  if (sources.length === 0) throw new UsageError('Name at least one file, for example --streets FILE.')

  if (refusedFile !== undefined && !(await writeRefusals(refusedFile, sources))) {
    process.stderr.write(
      `${refusedFile} can't be written: is its folder there, and yours? Nothing was changed.\n`,
    )
    return 1
  }
  const unusable = sources.filter((source) => source.problem !== null)
  if (unusable.length > 0) {
    for (const source of unusable) process.stderr.write(describeSource(source, refusedFile))
    process.stderr.write('Nothing was changed.\n')
    return 1
  }
  return withStore(async ({ db }) => {
    const parts = await describeGazetteer(db)
    const hasNames = given.localNames ?? parts.find(({ part, rows }) => part === 'localNames' && rows > 0)
    if (!hasNames) sources.push(await readShippedNames(given))
    await transaction(db, (tx) => replaceGazetteer(tx, given))
    for (const source of sources) process.stdout.write(describeSource(source, refusedFile))
    return 0
  })
}

async function readPart<Part extends TablePart>(
  given: { [P in Part]?: TableRows[P][] },
  part: Part,
  file: string,
): Promise<Source> {
  const { rows, refusals, problem } = await readTable(file, TABLES[part])
  if (problem === null) given[part] = rows
  return { file, unit: 'line', found: `${PART_NAMES[part]}: ${formatCount(rows.length)}`, refusals, problem }
}

async function readCentrelineFile(given: Partial<GazetteerRows>, file: string): Promise<Source> {
  const read = await readJson(file)
  if ('problem' in read) return { file, unit: 'feature', found: '', refusals: [], problem: read.problem }
  const { streets, crossings, blocks, refusals, leftOut, problem } = readCentrelines(read.json)
  if (problem === null) {
    given.streets = streets
    given.crossings = crossings
    given.blocks = blocks
  }
  const counts = Object.entries({ streets, crossings, blocks }).map(
    ([part, rows]) => `${part}: ${formatCount(rows.length)}`,
  )
  const found = `${counts.join(', ')} (left out: ${formatCount(leftOut)} ramps, expressways, rivers and nameless lines)`
  return { file, unit: 'feature', found, refusals, problem }
}

async function readGridFile(given: Partial<GazetteerRows>, file: string): Promise<Source> {
  const read = await readJson(file)
  const grid = 'problem' in read ? read : readGrid(read.json)
  const problem = 'problem' in grid ? grid.problem : null
  if (!('problem' in grid)) given.grid = grid
  return { file, unit: 'line', found: `${PART_NAMES.grid}: 1`, refusals: [], problem }
}

/** What comes along, until a city has a table of its own. Whatever is the matter with it, the import goes on. */
async function readShippedNames(given: Partial<GazetteerRows>): Promise<Source> {
  const file = fileURLToPath(new URL(`../../${SHIPPED_NAMES}`, import.meta.url))
  return { ...(await readPart(given, 'localNames', file)), file: SHIPPED_NAMES }
}

async function list(): Promise<number> {
  return withStore(async ({ db }) => {
    const parts = await describeGazetteer(db)
    if (parts.length === 0) {
      process.stdout.write(
        'There are no places yet. Import them: npm run -s brigada -- places import --help\n',
      )
      return 0
    }
    const cells = parts.map(({ part, rows, importedAt }) => [
      PART_NAMES[part],
      formatCount(rows),
      `${importedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ])
    process.stdout.write(`${table(['PART', 'ROWS', 'SINCE'], cells)}\n`)
    return 0
  })
}
