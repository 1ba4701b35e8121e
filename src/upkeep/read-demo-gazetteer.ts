import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { findColumns, isRefused, type Table, TABLES } from '../places/import/gazetteer-csv.ts'
import type { GazetteerRows } from '../places/gazetteer/gazetteer-rows.ts'
import { readGrid } from '../places/import/grid.ts'

const data = new URL('../../data/', import.meta.url)

/** The hand-made streets, crossings and landmarks of the demo wards, and the city's local names. */
export async function readDemoGazetteer(): Promise<GazetteerRows> {
  const grid = readGrid(JSON.parse(await readFile(new URL('demo/grid.json', data), 'utf8')))
  if ('problem' in grid) throw new Error(`the demo's grid ${grid.problem}`)
  return {
    streets: await readRows('demo/streets.csv', TABLES.streets),
    crossings: await readRows('demo/crossings.csv', TABLES.crossings),
    landmarks: await readRows('demo/landmarks.csv', TABLES.landmarks),
    localNames: await readRows('local-places.csv', TABLES.localNames),
    // House numbers are placed by the grid.
    blocks: [],
    grid,
  }
}

async function readRows<Row>(file: string, table: Table<Row>): Promise<Row[]> {
  const [header = [], ...lines] = parse(await readFile(new URL(file, data), 'utf8'))
  const columns = findColumns(table, header)
  if ('problem' in columns) throw new Error(`${file} ${columns.problem}`)
  return lines.map((cells) => {
    const row = table.read(columns.cellsOf(cells))
    if (isRefused(row)) throw new Error(`${file} has a line that is refused: ${row.refused}`)
    return row
  })
}
