import type pg from 'pg'
import type {
  BlockRow,
  CrossingRow,
  GazetteerRows,
  Grid,
  LandmarkRow,
  LocalNameRow,
  StreetRow,
} from '../places/gazetteer/gazetteer-rows.ts'
import { type Db, transaction } from './db.ts'
import { bumpPlacesVersion } from './places-version.ts'

export type GazetteerPart = keyof GazetteerRows

/** How much of a part is loaded, and since when. */
export type PartSummary = { part: GazetteerPart; rows: number; importedAt: Date }

/** Rows per statement: above a few thousand it gets no quicker, and what waits in memory stays small. */
const CHUNK_ROWS = 10_000

/**
 * The whole gazetteer, in the order in which it came, all of it from before an import or all from after it.
 * Chicago's 56,000 rows take about 0.15 s.
 */
export async function loadGazetteer(pool: pg.Pool): Promise<GazetteerRows> {
  return transaction(pool, async (tx) => {
    // All statements see what the first one sees.
    await tx.query('set transaction isolation level repeatable read read only')
    const rowsOf = async <Row extends pg.QueryResultRow>(sql: string) => (await tx.query<Row>(sql)).rows
    const names = await rowsOf<ReturnType<typeof flat>>(
      'select kind, name, means, lat, lon from local_names order by id',
    )
    const [grid] = await rowsOf<{ description: Grid }>('select description from grid')
    return {
      streets: await rowsOf<StreetRow>('select name, lowest, highest from streets order by id'),
      crossings: await rowsOf<CrossingRow>('select street1, street2, lat, lon from crossings order by id'),
      blocks: await rowsOf<BlockRow>('select street, block, number, lat, lon from blocks order by id'),
      landmarks: await rowsOf<LandmarkRow>(
        'select kind, name, alt, address, extra, lat, lon from landmarks order by id',
      ),
      localNames: names.map(({ kind, name, means, lat, lon }) => ({
        kind,
        name,
        means,
        point: lat === null || lon === null ? null : { lat, lon },
      })),
      grid: grid?.description ?? null,
    }
  })
}

/**
 * Puts the given parts in place of what was there, whole; what is not given stays. Whoever loads meanwhile gets all
 * of the old until `tx` commits, and never waits.
 */
export async function replaceGazetteer(tx: Db, given: Partial<GazetteerRows>): Promise<void> {
  // One import at a time: of two at once, the later would not see the rows of the earlier, and so leave them.
  await tx.query('lock table gazetteer_parts in share row exclusive mode')
  const { streets, crossings, blocks, landmarks, localNames, grid } = given
  if (streets) await replaceRows(tx, 'streets', streets)
  if (crossings) await replaceRows(tx, 'crossings', crossings)
  if (blocks) await replaceRows(tx, 'blocks', blocks)
  if (landmarks) await replaceRows(tx, 'landmarks', landmarks)
  if (localNames) await replaceRows(tx, 'localNames', localNames.map(flat))
  if (grid !== undefined) await replaceGrid(tx, grid)
  await bumpPlacesVersion(tx)
}

/** Of the parts that were ever imported. */
export async function describeGazetteer(db: Db): Promise<PartSummary[]> {
  const { rows } = await db.query<PartSummary>(
    'select part, row_count as rows, imported_at as "importedAt" from gazetteer_parts order by part',
  )
  return rows
}

/** Whether there is anything in it that a text could be found by. */
export const hasPlaces = (parts: readonly PartSummary[]): boolean =>
  parts.some(({ part, rows }) => rows > 0 && ['crossings', 'blocks', 'landmarks'].includes(part))

type StoredRow = {
  streets: StreetRow
  crossings: CrossingRow
  blocks: BlockRow
  landmarks: LandmarkRow
  localNames: ReturnType<typeof flat>
}

const STATEMENTS: Record<keyof StoredRow, { empty: string; fill: string }> = {
  streets: {
    empty: 'delete from streets',
    fill: `insert into streets (name, lowest, highest)
      select * from json_to_recordset($1) as row (name text, lowest int, highest int)`,
  },
  crossings: {
    empty: 'delete from crossings',
    fill: `insert into crossings (street1, street2, lat, lon)
      select * from json_to_recordset($1) as row (street1 text, street2 text, lat float8, lon float8)`,
  },
  blocks: {
    empty: 'delete from blocks',
    fill: `insert into blocks (street, block, number, lat, lon)
      select * from json_to_recordset($1) as row (street text, block int, number int, lat float8, lon float8)`,
  },
  landmarks: {
    empty: 'delete from landmarks',
    fill: `insert into landmarks (kind, name, alt, address, extra, lat, lon)
      select * from json_to_recordset($1)
        as row (kind text, name text, alt text, address text, extra text, lat float8, lon float8)`,
  },
  localNames: {
    empty: 'delete from local_names',
    fill: `insert into local_names (kind, name, means, lat, lon)
      select * from json_to_recordset($1) as row (kind text, name text, means text, lat float8, lon float8)`,
  },
}

async function replaceRows<Part extends keyof StoredRow>(
  tx: Db,
  part: Part,
  rows: readonly StoredRow[Part][],
): Promise<void> {
  // Not `truncate`, which would make those who read wait, and show nothing to those who began before.
  await tx.query(STATEMENTS[part].empty)
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    await tx.query(STATEMENTS[part].fill, [JSON.stringify(rows.slice(start, start + CHUNK_ROWS))])
  }
  await noteImport(tx, part, rows.length)
}

async function replaceGrid(tx: Db, grid: Grid | null): Promise<void> {
  await tx.query('delete from grid')
  if (grid) await tx.query('insert into grid (description) values ($1)', [JSON.stringify(grid)])
  await noteImport(tx, 'grid', grid ? 1 : 0)
}

async function noteImport(tx: Db, part: GazetteerPart, rowCount: number): Promise<void> {
  await tx.query(
    `insert into gazetteer_parts (part, row_count, imported_at) values ($1, $2, now())
     on conflict (part) do update set row_count = excluded.row_count, imported_at = excluded.imported_at`,
    [part, rowCount],
  )
}

/** As it is stored. */
function flat({ kind, name, means, point }: LocalNameRow) {
  return { kind, name, means, lat: point?.lat ?? null, lon: point?.lon ?? null }
}
