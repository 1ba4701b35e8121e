import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { type CellOf, findColumns, isRefused, type Table } from '../places/import/gazetteer-csv.ts'
import { type Refusal, whyRefusedWhole } from '../places/import/refusals.ts'
import { whyUnreadable } from './command.ts'
import { type Progress, showProgress } from './progress.ts'

/** `problem`: why the file is not used at all, to go after its name. */
export type ReadTable<Row> = { rows: Row[]; refusals: Refusal[]; problem: string | null }

/** Ten times the hundred-blocks of a very large city. All of it is kept in the memory of every running process. */
export const MAX_LINES = 500_000

const TOO_LONG =
  `has more than ${MAX_LINES.toLocaleString('en-US')} lines; the largest cities have a tenth of that. ` +
  'Cut it to your city.'

/** A quotation mark that is never closed would otherwise take the rest of the file for one cell. */
const MAX_LINE_BYTES = 100_000

/** Reading takes about nine times as much memory: a file of 75 MB took 680 MB. */
const MAX_JSON_BYTES = 200e6

/** The file can't be used; the message goes after its name. */
class FileProblem extends Error {
  override name = 'FileProblem'
}

/** Reads a CSV file line by line. What is kept in memory is its rows, at most MAX_LINES. */
export async function readTable<Row>(file: string, table: Table<Row>): Promise<ReadTable<Row>> {
  const rows: Row[] = []
  const refusals: Refusal[] = []
  try {
    await readLines(file, lineReader(table, rows, refusals))
    return { rows, refusals, problem: whyRefusedWhole(refusals, rows.length, 'line') }
  } catch (error) {
    return { rows, refusals, problem: whyNoTable(error) }
  }
}

/** Hands the bytes of a file on, and shows how far it is. @throws what `stat` and reading throw. */
export async function* readBytes(file: string): AsyncGenerator<Buffer> {
  const { size } = await stat(file)
  const progress: Progress = showProgress(file, size)
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
      progress.add((chunk as Buffer).length)
      yield chunk as Buffer
    }
  } finally {
    progress.end()
  }
}

/** Reads a JSON file whole. `problem` goes after its name. */
export async function readJson(file: string): Promise<{ json: unknown } | { problem: string }> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of readBytes(file)) {
      bytes += chunk.length
      if (bytes > MAX_JSON_BYTES)
        return { problem: `is larger than ${MAX_JSON_BYTES / 1e6} MB; cut it to your city.` }
      chunks.push(chunk)
    }
    // Some programs begin a file with a byte order mark, which is not JSON.
    return {
      json: JSON.parse(
        Buffer.concat(chunks)
          .toString()
          .replace(/^\uFEFF/, ''),
      ),
    }
  } catch (error) {
    return { problem: error instanceof SyntaxError ? 'is not JSON.' : `${whyUnreadable(error)}.` }
  }
}

type TakeLine = (cells: string[], line: number) => void

async function readLines(file: string, take: TakeLine): Promise<void> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_LINE_BYTES,
  })
  await pipeline(readBytes(file), parser, async (records: AsyncIterable<string[]>) => {
    let line = 1
    for await (const cells of records) {
      take(cells, line)
      line += 1 + lineBreaksIn(cells)
    }
  })
}

/** The first line names the columns. */
function lineReader<Row>(table: Table<Row>, rows: Row[], refusals: Refusal[]): TakeLine {
  let cellsOf: ((cells: string[]) => CellOf) | null = null
  const firstLines = new Map<string, number>()
  return (cells, line) => {
    if (!cellsOf) {
      const columns = findColumns(table, cells)
      if ('problem' in columns) throw new FileProblem(columns.problem)
      cellsOf = columns.cellsOf
      return
    }
    if (line > MAX_LINES) throw new FileProblem(TOO_LONG)
    if (cells.every((cell) => cell.trim() === '')) return

    const row = table.read(cellsOf(cells))
    if (isRefused(row)) {
      refusals.push({ at: line, why: row.refused, repeat: false })
      return
    }
    const key = table.key(row)
    const before = firstLines.get(key)
    if (before === undefined) {
      firstLines.set(key, line)
      rows.push(row)
    } else {
      refusals.push({ at: line, why: `it says the same as line ${before}`, repeat: true })
    }
  }
}

/** A quoted cell may go over several lines. */
function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
}

function whyNoTable(error: unknown): string {
  if (error instanceof FileProblem) return error.message
  if (error instanceof CsvError) {
    // How far the reader had come; the mark is on this line or, after cells of several lines, a little below it.
    const near = typeof error.records === 'number' ? ` near line ${error.records + 1}` : ''
    return `has a quotation mark that is never closed, or a line without end,${near}.`
  }
  return `${whyUnreadable(error)}.`
}
