import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { columnsOf, expectUnique, metres, nameOf, pointOf, readRows } from '../support/csv-rows.ts'

const CITY = '../shared/data'
const STATE_AND_MADISON = { lat: 41.882, lon: -87.6282 }
const localNames = readRows('data/local-places.csv')

it('says what each name is, once', () => {
  expect(columnsOf(localNames)).toEqual(['kind', 'name', 'means', 'lat', 'lon'])
  const kinds = new Set(localNames.map((row) => row.kind))
  expect(kinds).toEqual(new Set(['landmark', 'neighborhood', 'street', 'town']))
  expectUnique(localNames.map((row) => `${row.kind} ${plain(row.name)}`))
})

it('is sorted, so that whoever adds a name finds its place', () => {
  const keys = localNames.map((row) => `${row.kind}\t${plain(row.name)}`)
  expect(keys).toEqual([...keys].sort())
})

it('says what a street or landmark means, and where the rest lies', () => {
  for (const row of localNames) {
    const meant = row.kind === 'street' || row.kind === 'landmark'
    expect(row.means !== '', nameOf(row)).toBe(meant)
    if (meant || row.lat === '') expect([row.lat, row.lon], nameOf(row)).toEqual(['', ''])
    else expect(metres(pointOf(row), STATE_AND_MADISON), nameOf(row)).toBeLessThan(80_000)
  }
})

it.runIf(existsSync(CITY))('means streets and landmarks that the City has', () => {
  const streets = readRows(`${CITY}/street_names.csv`)
  const names = new Set(streets.flatMap((row) => [row['Full Street Name'], row.Street]))
  const places = new Set(readRows(`${CITY}/landmarks.csv`).map((row) => row.name))
  for (const row of localNames) {
    if (row.kind === 'street') expect(names, nameOf(row)).toContain(row.means)
    if (row.kind === 'landmark') expect(places, nameOf(row)).toContain(row.means)
  }
})

function plain(name = ''): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
