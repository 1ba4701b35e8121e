import type { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBorders } from '../../src/places/wards/ward-borders.ts'
import { openPool, transaction } from '../../src/store/db.ts'
import { replaceGazetteer } from '../../src/store/gazetteer.ts'
import { saveWardMap } from '../../src/store/wards.ts'
import { keepPlaces } from '../../src/upkeep/keep-places.ts'
import { readDemoGazetteer } from '../../src/upkeep/read-demo-gazetteer.ts'
import { demoWards } from '../support/demo-places.ts'
import { containing, HOUR_MS, joins, KEDZIE_LAWRENCE, sightingStates } from '../support/story.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, subscriber } = cast

const AT_KEDZIE = 'agents in vests at Kedzie and Lawrence'
const WHERE = 'does not tell us the ward.'

/** Another process, which imports while this one runs. */
let importer: Pool

beforeEach(() => {
  importer = openPool(town.database.url, () => undefined)
  town.ctx.places = keepPlaces(town.ctx.db, town.ctx.now)
})
afterEach(() => importer.end())

async function importStreets(): Promise<void> {
  const gazetteer = await readDemoGazetteer()
  await transaction(importer, (tx) => replaceGazetteer(tx, gazetteer))
}

/** The same wards, each ten numbers further. */
async function importNewWards(validFrom: string): Promise<void> {
  const wards = demoWards().map((ward) => ({ ...ward, number: ward.number + 10 }))
  const map = { validFrom, wards, borders: findBorders(wards) }
  await transaction(importer, (tx) => saveWardMap(tx, map, town.ctx.now()))
}

describe('a process that runs on', () => {
  it('reads the next text by the streets that were imported meanwhile', async () => {
    await town.text(reporter, AT_KEDZIE)
    await importStreets()
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    await town.text(reporter, 'Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual(containing(WHERE, `${KEDZIE_LAWRENCE}, ward 33`))
    expect(town.inbox(spanishReporter)).toEqual(containing(`${KEDZIE_LAWRENCE}, distrito 33`))
  })

  it('forgets streets that were taken out', async () => {
    await importStreets()
    await town.text(reporter, AT_KEDZIE)
    await transaction(importer, (tx) => replaceGazetteer(tx, { crossings: [] }))
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(reporter)).toEqual(containing(`${KEDZIE_LAWRENCE}, ward 33`))
    expect(town.inbox(spanishReporter)).toEqual(containing('no nos dice el distrito.'))
  })

  it('knows no half of an import', async () => {
    const client = await importer.connect()
    await client.query('begin')
    await replaceGazetteer(client, await readDemoGazetteer())
    await town.text(reporter, AT_KEDZIE)
    await client.query('commit')
    client.release()
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(reporter)).toEqual(containing(WHERE))
    expect(town.inbox(spanishReporter)).toEqual(containing(`${KEDZIE_LAWRENCE}, distrito 33`))
  })

  it('goes by a new ward map from its day on, not before', async () => {
    await importStreets()
    await importNewWards('2026-11-22')
    await town.text(reporter, AT_KEDZIE)
    await town.text(subscriber, 'JOIN 43')
    expect(town.inbox(reporter)).toEqual(containing(`${KEDZIE_LAWRENCE}, ward 33`))
    expect(town.inbox(subscriber)).toEqual(containing('We do not cover ward 43'))

    town.advance(24 * HOUR_MS)
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    await joins(town, subscriber, 'JOIN 43')
    expect(town.inbox(spanishReporter)).toEqual(containing(`${KEDZIE_LAWRENCE}, distrito 43`))
  })

  it('tries again with the next text where the streets could not be loaded', async () => {
    await importStreets()
    await importer.query('alter table crossings rename to crossings_away')
    await expect(town.text(reporter, AT_KEDZIE)).rejects.toThrow('crossings')
    expect(town.inbox(reporter)).toEqual([])

    await importer.query('alter table crossings_away rename to crossings')
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(spanishReporter)).toEqual(containing(`${KEDZIE_LAWRENCE}, distrito 33`))

    // The text that failed has not been lost either.
    town.advance(town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    expect(town.inbox(reporter)).toEqual(containing(`${KEDZIE_LAWRENCE}, ward 33`))
    expect(await sightingStates(town)).toEqual(['open'])
  })
})
