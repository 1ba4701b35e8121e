import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../src/store/db.ts'
import {
  claimDelivery,
  claimUnsettled,
  insertDelivery,
  insertReply,
  recordResults,
  referencesOf,
} from '../../src/store/deliveries.ts'
import { findOrAddPerson, lockPerson, optOut } from '../../src/store/people.ts'
import { recordStatuses } from '../../src/store/statuses.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()
const NOW = new Date('2026-11-21T12:42:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)

let personId: string

beforeEach(async () => {
  await database.db.query('truncate people, deliveries restart identity cascade')
  personId = await findOrAddPerson(database.db, database.vault, '+12025550101', NOW)
})

const aReply = (body = 'hello') =>
  insertDelivery(database.db, database.vault, { purpose: 'reply', personId, language: 'en', body, now: NOW })

const claim = (id: string, now = NOW) => claimDelivery(database.db, database.vault, id, now)

const report = (carrierRef: string, deliveryId: string, status: 'queued' | 'sent' | 'delivered') =>
  recordStatuses(database.db, [{ carrierRef, deliveryId, status, reason: null }], NOW)

async function rows(): Promise<{ state: string; status: string; ref: string | null; doubts: number }[]> {
  const found = await database.db.query<{
    state: string
    status: string
    ref: string | null
    doubts: number
  }>('select state, carrier_status as status, carrier_ref as ref, doubts from deliveries order by id')
  return found.rows
}

describe('taking a delivery in hand', () => {
  it('gives it to one of many who ask at the same time', async () => {
    const id = await aReply()
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(id)))
    expect(claims.filter(Boolean)).toMatchObject([
      { id, body: 'hello', phone: '+12025550101', attempts: 1, doubts: 0 },
    ])
    expect(await claim(id)).toBeNull()
  })

  it('waits until it is due', async () => {
    const id = await aReply()
    await claim(id)
    await recordResults(database.db, [{ id, state: 'queued', dueAt: later(5_000) }], NOW)
    expect(await claim(id, later(4_999))).toBeNull()
    expect(await claim(id, later(5_000))).toMatchObject({ attempts: 2, doubts: 0 })
  })
})

describe('writing what became of it', () => {
  it('takes nothing for nothing', async () => {
    await recordResults(database.db, [], NOW)
  })

  it('writes many at once, each its own', async () => {
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map((body) => aReply(body)))
    const [first = '', second = '', third = '', fourth = ''] = ids.toSorted((a, b) => Number(a) - Number(b))
    for (const id of ids) await claim(id)
    await recordResults(
      database.db,
      [
        { id: first, state: 'accepted', carrierRef: 'SM1' },
        { id: second, state: 'refused', reason: 'filtered' },
        { id: third, state: 'queued', dueAt: later(1_000), afterDoubt: true },
        { id: fourth, state: 'in-doubt' },
      ],
      NOW,
    )
    expect(await rows()).toEqual([
      { state: 'accepted', status: 'none', ref: 'SM1', doubts: 0 },
      { state: 'refused', status: 'none', ref: null, doubts: 0 },
      { state: 'queued', status: 'none', ref: null, doubts: 1 },
      { state: 'in-doubt', status: 'none', ref: null, doubts: 0 },
    ])
    expect(await referencesOf(database.db, personId)).toEqual(new Set(['SM1']))
  })

  it('never takes back what a status report has settled', async () => {
    const id = await aReply()
    await claim(id)
    await report('SM1', id, 'delivered')
    await recordResults(database.db, [{ id, state: 'in-doubt' }], NOW)
    await recordResults(database.db, [{ id, state: 'queued', dueAt: NOW }], NOW)
    expect(await rows()).toEqual([{ state: 'accepted', status: 'delivered', ref: 'SM1', doubts: 0 }])
  })
})

describe('looking into a send without an outcome', () => {
  it('is done by one of many, and not before its time', async () => {
    const id = await aReply()
    await claim(id)
    const look = (before: Date) => claimUnsettled(database.db, database.vault, id, before, later(60_000))
    expect(await look(NOW)).toBeNull()
    const looks = await Promise.all(Array.from({ length: 6 }, () => look(later(30_000))))
    expect(looks.filter(Boolean)).toMatchObject([{ id, body: 'hello', attempts: 1 }])
    expect(await rows()).toMatchObject([{ state: 'in-doubt' }])
  })
})

describe('word on something that was texted earlier', () => {
  it('waits for an opting out that is under way, and is then not written', async () => {
    const body = 'Volunteers confirmed your report.'
    let reply: Promise<string | null> | undefined
    await transaction(database.db, async (tx) => {
      await lockPerson(tx, personId)
      reply = transaction(database.db, (other) =>
        insertReply(other, database.vault, { personId, language: 'en', body, now: NOW }),
      )
      await optOut(tx, personId, NOW)
    })
    expect(await reply).toBeNull()
    expect(await rows()).toEqual([])
  })
})
