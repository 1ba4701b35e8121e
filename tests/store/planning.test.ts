import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeMore } from '../../src/store/chunks.ts'
import { only } from '../../src/store/db.ts'
import { insertInbounds } from '../../src/store/inbound.ts'
import { recordStatuses } from '../../src/store/statuses.ts'
import { useDatabase } from '../support/database.ts'

/**
 * A connection keeps the plan of a statement of ours from its first use on, and that may be on a day without texts. On
 * the next one thousands come within a minute.
 */

const database = useDatabase()
const NOW = new Date('2026-11-21T12:42:00Z')
const MANY = 3_000
const BATCH = 20
/** Of each of a batch's items, in one table. */
const FEW = 5

let connection: pg.PoolClient

beforeEach(async () => {
  const { db } = database
  await db.query('truncate people, sightings, deliveries, inbound restart identity cascade')
  await db.query('vacuum analyze people, alert_deliveries, direct_deliveries, chunks, inbound')
  connection = await db.connect()
})
afterEach(() => connection.release(true))

/** What `work` has read of all tables of ours. */
async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  await connection.query('begin')
  await work()
  const { rows } = await connection.query<{ read: number }>(
    `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables
     where schemaname = 'public'`,
  )
  await connection.query('commit')
  return only(rows).read
}

const texts = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const phone = `+1312${String(2_000_000 + from + index)}`
    return {
      carrierRef: `SM${from + index}`,
      from: phone,
      phone,
      body: 'van',
      mediaCount: 0,
      carrierKeyword: null,
    }
  })

async function addPeople(count: number): Promise<void> {
  await database.db.query(
    `insert into people (phone_index, phone_sealed, created_at)
     select sha256(i::text::bytea), '', $2 from generate_series(1, $1) i`,
    [count, NOW],
  )
}

/** Of a bulletin, a run after those that there are; and its chunk. */
async function addAlertTexts(bulletinId: string, count: number): Promise<string> {
  const { rows } = await database.db.query<{ id: string }>(
    `with people as (
       insert into people (phone_index, phone_sealed, created_at)
       select sha256(gen_random_uuid()::text::bytea), $3, $4 from generate_series(1, $2) returning id
     ), texts as (
       insert into alert_deliveries (purpose, person_id, bulletin_id, language, due_at, created_at)
       select 'alert', id, $1::bigint, 'en', $4, $4 from people returning id
     )
     insert into chunks (bulletin_id, after_id, through_id, owner, held_at)
     select $1::bigint, min(id) - 1, max(id), 'us', $4 from texts returning id`,
    [bulletinId, count, database.vault.seal('phone', '+13125550101'), NOW],
  )
  return only(rows).id
}

async function addBulletin(): Promise<string> {
  const { rows } = await database.db.query<{ id: string }>(
    `with s as (
       insert into sightings (code, wards, state, reason, heard_at, opened_at, expires_at, ruled_at)
       values ('K7', '{33}', 'confirmed', 'quorum', $1, $1, $1, $1) returning id
     ), a as (
       insert into alerts (sighting_id, raised_at, wards, place_wards, expires_at) select id, $1, '{33}', '{33}', $1 from s
       returning id
     )
     insert into bulletins (alert_id, kind, created_at, started_at, is_complete)
     select id, 'confirmed', $1, $1, true from a returning id`,
    [NOW],
  )
  return only(rows).id
}

async function chunkOf(id: string) {
  const { rows } = await database.db.query<{ bulletinId: string; afterId: string; throughId: string }>(
    `select bulletin_id as "bulletinId", after_id as "afterId", through_id as "throughId" from chunks where id = $1`,
    [id],
  )
  return { id, owner: 'us', createdAt: NOW, ...only(rows) }
}

describe('a statement first used while there was next to nothing', () => {
  it('stores texts without reading everybody, once there are thousands', async () => {
    const store = (from: number, count: number) =>
      insertInbounds(connection, database.vault, texts(from, count), NOW)
    await store(0, 1)
    await addPeople(MANY)
    expect(await rowsRead(() => store(1, BATCH))).toBeLessThan(BATCH * FEW)
  })

  it('records status reports without reading every text, once there are thousands', async () => {
    const bulletinId = await addBulletin()
    const record = (from: number, count: number) =>
      recordStatuses(
        connection,
        Array.from({ length: count }, (_, index) => {
          return { carrierRef: `SM${index}`, deliveryId: String(from + index), status: 'sent', reason: null }
        }),
        NOW,
      )
    await addAlertTexts(bulletinId, 1)
    await record(1, 1)
    await addAlertTexts(bulletinId, MANY)
    expect(await rowsRead(() => record(1_000, BATCH))).toBeLessThan(BATCH * FEW)
  })

  it('takes texts of an alert in hand, and records them, without reading all, once there are thousands', async () => {
    const bulletinId = await addBulletin()
    const take = async (chunkId: string, limit: number) => {
      const chunk = await chunkOf(chunkId)
      const step = { results: [], inFlight: [], afterId: chunk.afterId, limit }
      const { inHand } = await takeMore(connection, database.vault, chunk, step, NOW)
      const results = inHand.map(({ id }) => ({ id, state: 'accepted' as const, carrierRef: `SM${id}` }))
      return () =>
        takeMore(
          connection,
          database.vault,
          chunk,
          { ...step, results, afterId: inHand.at(-1)?.id ?? chunk.afterId },
          NOW,
        )
    }
    await (
      await take(await addAlertTexts(bulletinId, 1), 1)
    )()
    const chunkId = await addAlertTexts(bulletinId, MANY)
    expect(
      await rowsRead(async () => {
        const goOn = await take(chunkId, BATCH)
        await goOn()
      }),
    ).toBeLessThan(3 * BATCH * FEW)
  })
})
