/** Reads the gazetteer files of `../shared/data` as they are published. For tests; the program has its own import. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { GazetteerRows } from '../../../src/places/gazetteer/gazetteer-rows.ts'

const degrees = z.coerce.number()
const text = z.string().transform((value) => value.trim() || null)
const houseNumber = z.string().transform((value) => (value.trim() === '' ? null : Number(value)))

const street = z
  .object({ 'Full Street Name': z.string(), 'Min Address': houseNumber, 'Max Address': houseNumber })
  .transform((row) => ({
    name: row['Full Street Name'].replace(/\s+/g, ' ').trim(),
    lowest: row['Min Address'],
    highest: row['Max Address'],
  }))

const crossing = z
  .object({ street_1: z.string(), street_2: z.string(), lat: degrees, lon: degrees })
  .transform(({ street_1: street1, street_2: street2, lat, lon }) => ({ street1, street2, lat, lon }))

const block = z
  .object({ street: z.string(), block: degrees, num_median: degrees, lat: degrees, lon: degrees })
  .transform(({ num_median: number, ...row }) => ({ ...row, number: Math.round(number) }))

const landmark = z.object({
  kind: z.string(),
  name: z.string(),
  alt: text,
  address: text,
  extra: text,
  lat: degrees,
  lon: degrees,
})

/** `folder` ends in a slash. Throws where a file is missing or has other columns. */
export function loadRows(folder: URL): GazetteerRows {
  const read = <T>(file: string, row: z.ZodType<T>): T[] =>
    z.array(row).parse(parse(readFileSync(new URL(file, folder)), { columns: true, bom: true }))
  return {
    streets: read('street_names.csv', street),
    crossings: read('intersections.csv', crossing),
    blocks: read('block_points.csv', block),
    landmarks: read('landmarks.csv', landmark),
    localNames: [],
    grid: null,
  }
}
