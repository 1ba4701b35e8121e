import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import type { Point } from '../../src/places/place.ts'

export type Row = Record<string, string>

/** The lines of a CSV file by the names of its columns, all trimmed. */
export function readRows(path: string): Row[] {
  return parse(readFileSync(path), {
    columns: (names: string[]) => names.map((name) => name.trim()),
    trim: true,
  })
}

export function columnsOf(rows: Row[]): string[] {
  return Object.keys(rows[0] ?? {})
}

export function nameOf(row: Row): string {
  return Object.values(row).slice(0, 3).join(', ')
}

export function pointOf(row: Row): Point {
  return { lat: Number(row.lat), lon: Number(row.lon) }
}

/** At Chicago's latitude. */
export function metres(one: Point, other: Point): number {
  return Math.hypot((one.lat - other.lat) * 111_070, (one.lon - other.lon) * 82_880)
}

export function expectUnique(values: (string | undefined)[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
}
