import { describe, expect, it, beforeEach } from 'vitest'
import type { GazetteerRows } from '../../src/places/gazetteer/gazetteer-rows.ts'
import { transaction } from '../../src/store/db.ts'
import { describeGazetteer, loadGazetteer, replaceGazetteer } from '../../src/store/gazetteer.ts'
import { placesVersion } from '../../src/store/places-version.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()

const town: GazetteerRows = {
  streets: [
    { name: 'N KEDZIE AVE', lowest: 1, highest: 6399 },
    { name: 'W "LAWRENCE", AVE\\', lowest: null, highest: null },
  ],
  crossings: [
    { street1: 'N KEDZIE AVE', street2: 'W LAWRENCE AVE', lat: 41.96858, lon: -87.70845 },
    { street1: 'N KEDZIE AVE', street2: 'W LAWRENCE AVE', lat: 41.97, lon: -87.70845 },
  ],
  blocks: [{ street: 'W LAWRENCE AVE', block: 3200, number: 3233, lat: 41.9685812345678, lon: -87.709 }],
  landmarks: [
    {
      kind: 'l_station',
      name: 'Kimball',
      alt: null,
      address: null,
      extra: 'brown',
      lat: 41.9678,
      lon: -87.7131,
    },
  ],
  localNames: [
    { kind: 'street', name: 'la peñita', means: 'KEDZIE', point: null },
    { kind: 'town', name: 'Cicero', means: null, point: { lat: 41.84, lon: -87.75 } },
  ],
  grid: {
    origin: { lat: 41.88, lon: -87.63 },
    northSouth: [
      [0, 41.88],
      [4800, 41.968],
    ],
    eastWest: [
      [-3200, -87.708],
      [0, -87.63],
    ],
    lonPerLat: -0.028,
    latPerLon: 0,
  },
}
const nothing: GazetteerRows = {
  streets: [],
  crossings: [],
  blocks: [],
  landmarks: [],
  localNames: [],
  grid: null,
}
const replace = (given: Partial<GazetteerRows>) =>
  transaction(database.db, (tx) => replaceGazetteer(tx, given))

const NOW = new Date('2026-11-21T12:00:00Z')

describe('the gazetteer', () => {
  beforeEach(() => replace(nothing))

  it('is given back as it was put in, in its order', async () => {
    expect(await loadGazetteer(database.db)).toEqual(nothing)
    await replace(town)
    expect(await loadGazetteer(database.db)).toEqual(town)
  })

  it('is replaced in the parts that are given, and only in those', async () => {
    await replace(town)
    const landmarks = [{ ...town.landmarks[0], name: 'Francisco' } as GazetteerRows['landmarks'][number]]
    await replace({ landmarks, crossings: [] })
    expect(await loadGazetteer(database.db)).toEqual({ ...town, landmarks, crossings: [] })
    await replace({ grid: null })
    expect(await loadGazetteer(database.db)).toEqual({ ...town, landmarks, crossings: [], grid: null })
  })

  it('says how much there is, and since when', async () => {
    await replace(town)
    const rows = Object.fromEntries(
      (await describeGazetteer(database.db)).map(({ part, rows }) => [part, rows]),
    )
    expect(rows).toEqual({ blocks: 1, crossings: 2, grid: 1, landmarks: 1, localNames: 2, streets: 2 })
    const before = await describeGazetteer(database.db)
    await replace({ streets: [] })
    const after = await describeGazetteer(database.db)
    const newer = after.filter(
      ({ importedAt }, index) => importedAt > (before[index]?.importedAt ?? importedAt),
    )
    expect(newer.map(({ part, rows }) => [part, rows])).toEqual([['streets', 0]])
  })

  it('tells running processes that there is something new, once it is there', async () => {
    const before = await placesVersion(database.db, NOW)
    await transaction(database.db, async (tx) => {
      await replaceGazetteer(tx, town)
      expect(await placesVersion(database.db, NOW)).toBe(before)
      expect(await loadGazetteer(database.db)).toEqual(nothing)
    })
    expect(await placesVersion(database.db, NOW)).not.toBe(before)
  })

  it('is as it was when an import breaks off', async () => {
    await replace(town)
    const broken = transaction(database.db, async (tx) => {
      await replaceGazetteer(tx, nothing)
      throw new Error('the power went')
    })
    await expect(broken).rejects.toThrow('the power went')
    expect(await loadGazetteer(database.db)).toEqual(town)
  })

  it('never shows half of an import, nor two at once', async () => {
    const version = (tag: string): Partial<GazetteerRows> => ({
      streets: rowsOf(40, (n) => ({ name: `${tag} ${n}`, lowest: null, highest: null })),
      crossings: rowsOf(12_000, (n) => ({ street1: tag, street2: `${n}`, lat: 41, lon: -87 })),
    })
    await replace(version('A'))
    const seen = new Set<string>()
    let isDone = false
    const readers = Array.from({ length: 2 }, async () => {
      while (!isDone) {
        const { streets, crossings } = await loadGazetteer(database.db)
        const tags = new Set([
          ...streets.map(({ name }) => name.slice(0, 1)),
          ...crossings.map(({ street1 }) => street1),
        ])
        seen.add(`${[...tags].join()} ${streets.length} ${crossings.length}`)
      }
    })
    await Promise.all(['B', 'C', 'D', 'E'].map((tag) => replace(version(tag))))
    isDone = true
    await Promise.all(readers)
    const last = await loadGazetteer(database.db)
    expect(last.crossings).toHaveLength(12_000)
    for (const sight of seen) expect(sight).toMatch(/^[A-E] 40 12000$/)
    expect(seen.size).toBeGreaterThan(0)
  })
})

function rowsOf<Row>(count: number, row: (n: number) => Row): Row[] {
  return Array.from({ length: count }, (_, n) => row(n))
}
