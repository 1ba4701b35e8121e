import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { findBorders } from '../../src/places/wards/ward-borders.ts'
import type { WardOutline } from '../../src/places/wards/ward-map.ts'
import { transaction } from '../../src/store/db.ts'
import { migrate } from '../../src/store/migrate.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import { bumpPlacesVersion, placesVersion } from '../../src/store/places-version.ts'
import { subscribe, wardsOf } from '../../src/store/subscriptions.ts'
import { describeWards, listWardMaps, listWards, loadWardMaps, saveWardMap } from '../../src/store/wards.ts'
import { createDatabase, useDatabase } from '../support/database.ts'
import { box, ward } from '../support/made-map.ts'

const database = useDatabase()
const NOW = new Date('2026-11-21T12:42:00Z')
const EVE = new Date('2027-05-14T23:59:59Z')
const DAY = new Date('2027-05-15T00:00:00Z')

/** Three in a row, from west to east. */
const old = [
  ward(1, [box(0, 0, 0.01, 0.01)]),
  ward(2, [box(0.01, 0, 0.03, 0.01)]),
  ward(3, [box(0.03, 0, 0.04, 0.01)]),
]
/** The third has gone to the second, which has given its west to a new one. */
const fresh = [
  ward(1, [box(0, 0, 0.01, 0.01)]),
  ward(4, [box(0.01, 0, 0.02, 0.01)]),
  ward(2, [box(0.02, 0, 0.04, 0.01)]),
]

const save = (wards: WardOutline[], validFrom: string | null = null, now = NOW) =>
  transaction(database.db, (tx) => saveWardMap(tx, { validFrom, wards, borders: findBorders(wards) }, now))
const numbers = async (on: Date) => (await listWards(database.db, on)).map(({ number }) => number)

beforeEach(() =>
  database.db.query('truncate wards, ward_maps, people, places_version restart identity cascade'),
)

describe('ward maps with dates', () => {
  it('are in force from their day on, by themselves', async () => {
    await save(old)
    await save(fresh, '2027-05-15')
    expect(await numbers(new Date('1999-01-01T00:00:00Z'))).toEqual([1, 2, 3])
    expect(await numbers(EVE)).toEqual([1, 2, 3])
    expect(await numbers(DAY)).toEqual([1, 2, 4])
    expect(await listWardMaps(database.db, EVE)).toEqual([
      { validFrom: null, importedAt: NOW, wards: 3, isInForce: true },
      { validFrom: '2027-05-15', importedAt: NOW, wards: 3, isInForce: false },
    ])
    expect((await listWardMaps(database.db, DAY)).map((map) => map.isInForce)).toEqual([false, true])
  })

  it('give the wards, who is in them, and which adjoin, as of a day', async () => {
    await save(old.map((each) => ({ ...each, name: `Name ${each.number}`, approximate: each.number === 3 })))
    await save(fresh, '2027-05-15')
    const personId = await findOrAddPerson(database.db, database.vault, '+12025550101', NOW)
    await subscribe(database.db, personId, [2, 3], 'confirmed by text', NOW, NOW)

    const row = { approximate: false, subscribers: 0, verifiers: 0 }
    expect(await describeWards(database.db, NOW)).toEqual([
      { ...row, number: 1, name: 'Name 1', adjoining: [2] },
      { ...row, number: 2, name: 'Name 2', adjoining: [1, 3], subscribers: 1 },
      { ...row, number: 3, name: 'Name 3', adjoining: [2], subscribers: 1, approximate: true },
    ])
    expect(await describeWards(database.db, DAY)).toEqual([
      { ...row, number: 1, name: null, adjoining: [4] },
      { ...row, number: 2, name: null, adjoining: [4], subscribers: 1 },
      { ...row, number: 4, name: null, adjoining: [1, 2] },
    ])
    // A subscription to a ward that is gone rests.
    expect((await wardsOf(database.db, personId, EVE)).active).toEqual([2, 3])
    expect((await wardsOf(database.db, personId, DAY)).active).toEqual([2])
  })

  it('are replaced whole by one of the same day', async () => {
    await save(old)
    await save(fresh, '2027-05-15')
    await save(old.slice(0, 2), '2027-05-15')
    expect(await numbers(DAY)).toEqual([1, 2])
    expect(await listWardMaps(database.db, DAY)).toHaveLength(2)
    expect((await describeWards(database.db, DAY)).map(({ adjoining }) => adjoining)).toEqual([[2], [1]])
  })

  it('without a day take the place of the one in force, and leave the others', async () => {
    await save(old)
    await save(fresh, '2027-05-15')
    await save(old.slice(0, 1), null, EVE)
    expect([await numbers(EVE), await numbers(DAY)]).toEqual([[1], [1, 2, 4]])
    await save(old.slice(1, 2), null, DAY)
    expect([await numbers(EVE), await numbers(DAY)]).toEqual([[1], [2]])
    expect((await listWardMaps(database.db, DAY)).map((map) => map.validFrom)).toEqual([null, '2027-05-15'])
  })

  it('in the future only, are none yet', async () => {
    await save(fresh, '2027-05-15')
    expect(await numbers(EVE)).toEqual([])
    expect(await loadWardMaps(database.db, EVE)).toEqual({ current: [], previous: null })
    await save(old, null, EVE)
    expect([await numbers(EVE), await numbers(DAY)]).toEqual([
      [1, 2, 3],
      [1, 2, 4],
    ])
  })

  it('stay as they were where an import fails', async () => {
    await save(old)
    const before = await placesVersion(database.db, NOW)
    const twice = [...fresh, ...fresh]
    await expect(save(twice)).rejects.toThrow(/duplicate key/)
    expect(await numbers(NOW)).toEqual([1, 2, 3])
    expect(await placesVersion(database.db, NOW)).toBe(before)
  })

  it('wait for one another', async () => {
    await save(old)
    await Promise.all([save(fresh), save(old), save(fresh), save(old.slice(0, 1))])
    expect(await listWardMaps(database.db, NOW)).toHaveLength(1)
  })
})

it('loads the outlines in force, and those before', async () => {
  const sorted = fresh.toSorted((a, b) => a.number - b.number)
  await save(old)
  expect(await loadWardMaps(database.db, NOW)).toEqual({ current: old, previous: null })
  await save(fresh, '2027-05-15')
  await save(old.slice(1), '2031-05-15')
  expect(await loadWardMaps(database.db, EVE)).toEqual({ current: old, previous: null })
  expect(await loadWardMaps(database.db, DAY)).toEqual({ current: sorted, previous: old })
  expect(await loadWardMaps(database.db, new Date('2032-01-01T00:00:00Z'))).toEqual({
    current: old.slice(1),
    previous: sorted,
  })
})

it('keeps which wards adjoin, and how long their boundary is', async () => {
  await save([...old, ward(5, [box(0.01, 0.01, 0.04, 0.02)])])
  const wards = await describeWards(database.db, NOW)
  expect(wards.find(({ number }) => number === 2)?.adjoining).toEqual([1, 3, 5])
  const { rows } = await database.db.query<{ adjoining: number; length: number }>(
    'select adjoining, length_m as length from ward_borders where ward = 2 order by length_m desc',
  )
  expect(rows.map(({ adjoining }) => adjoining)).toEqual([5, 3])
  const expected = 0.02 * 111_195 * Math.cos((41.81 * Math.PI) / 180)
  expect(Math.abs((rows[0]?.length ?? 0) / expected - 1)).toBeLessThan(0.01)
})

describe('the version of places', () => {
  it('changes with every import and with the day of a map, and only then', async () => {
    const { db } = database
    const versions = [await placesVersion(db, EVE)]
    await save(old)
    versions.push(await placesVersion(db, EVE))
    await save(old)
    versions.push(await placesVersion(db, EVE))
    await save(fresh, '2027-05-15')
    versions.push(await placesVersion(db, EVE))
    versions.push(await placesVersion(db, DAY))
    await transaction(db, (tx) => bumpPlacesVersion(tx))
    versions.push(await placesVersion(db, DAY))
    expect(new Set(versions).size).toBe(versions.length)
    expect(await placesVersion(db, new Date(DAY.getTime() + 1e9))).toBe(versions.at(-1))
  })
})

describe('a database of before there were dates', () => {
  it.each([true, false])('keeps working: with a map %j', async (hasMap) => {
    const { database: empty, drop } = await createDatabase('template1')
    try {
      const { db, vault } = empty
      const foundation = new URL('../../migrations/0001_foundation.sql', import.meta.url)
      await db.query(readFileSync(foundation, 'utf8'))
      await db.query(`create table schema_migrations (name text primary key, applied_at timestamptz default now());
        insert into schema_migrations (name) values ('0001_foundation.sql')`)
      const personId = await findOrAddPerson(db, vault, '+12025550101', NOW)
      if (hasMap) {
        await db.query(
          `insert into wards (number, name, outline, approximate, active) values
             (1, 'First', $1, false, true), (2, null, $2, true, true), (3, null, $2, false, false)`,
          old.slice(0, 2).map(({ geometry }) => JSON.stringify(geometry)),
        )
        await subscribe(db, personId, [1, 3], 'confirmed by text', NOW, NOW)
      }
      await migrate(db, vault, false)
      const [first, second] = old
      const wards = [
        { ...first, name: 'First' },
        { ...second, approximate: true },
      ]
      expect(await loadWardMaps(db, NOW)).toEqual({ current: hasMap ? wards : [], previous: null })
      expect((await wardsOf(db, personId, NOW)).active).toEqual(hasMap ? [1] : [])
      await transaction(db, (tx) => saveWardMap(tx, { validFrom: null, wards: fresh, borders: [] }, NOW))
      expect((await listWards(db, NOW)).map(({ number }) => number)).toEqual([1, 2, 4])
      expect(await listWardMaps(db, NOW)).toHaveLength(1)
    } finally {
      await drop()
    }
  })
})
