import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../src/store/db.ts'
import { claimDelivery, insertDelivery, recordResults } from '../../src/store/deliveries.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import { recordStatuses, type Report, type Reported } from '../../src/store/statuses.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()
const NOW = new Date('2026-11-21T12:42:00Z')

let personId: string

beforeEach(async () => {
  await database.db.query('truncate people, sightings, deliveries restart identity cascade')
  personId = await findOrAddPerson(database.db, database.vault, '+12025550101', NOW)
})

const aReply = (body = 'hello') =>
  insertDelivery(database.db, database.vault, { purpose: 'reply', personId, language: 'en', body, now: NOW })

async function sent(carrierRef?: string): Promise<string> {
  const id = await aReply()
  await claimDelivery(database.db, database.vault, id, NOW)
  if (carrierRef !== undefined) await recordResults(database.db, [{ id, state: 'accepted', carrierRef }], NOW)
  return id
}

/** A bulletin's text to this person. It stays queued while it is being sent. */
async function anAlert(): Promise<string> {
  const { rows } = await database.db.query<{ id: string }>(
    `with s as (
       insert into sightings (code, wards, state, reason, heard_at, opened_at, expires_at, ruled_at)
       values ('K7', '{33}', 'confirmed', 'quorum', $2, $2, $2, $2) returning id
     ), a as (
       insert into alerts (sighting_id, raised_at, wards, place_wards, expires_at) select id, $2, '{33}', '{33}', $2 from s
       returning id
     ), b as (
       insert into bulletins (alert_id, kind, created_at, started_at, is_complete)
       select id, kind, $2, $2, true from a, (values ('confirmed'), ('correction')) k (kind) returning id, kind
     )
     insert into deliveries (purpose, person_id, bulletin_id, language, due_at, created_at)
     select 'alert', $1, id, 'en', $2, $2 from b where kind = 'confirmed' returning id`,
    [personId, NOW],
  )
  return rows[0]?.id ?? ''
}

const saying = (
  carrierRef: string,
  deliveryId: string | null,
  status: Report['status'],
  reason: Report['reason'] = null,
): Report => ({ carrierRef, deliveryId, status, reason })

const record = (...reports: Report[]) => recordStatuses(database.db, reports, NOW)
const report = async (...one: Parameters<typeof saying>): Promise<Reported | null | undefined> =>
  (await record(saying(...one)))[0]

type Row = { state: string; status: string; ref: string | null; reason: string | null }

async function rows(): Promise<Row[]> {
  const found = await database.db.query<Row>(
    'select state, carrier_status as status, carrier_ref as ref, reason from deliveries order by id',
  )
  return found.rows
}

describe('a status report', () => {
  it('finds its text by the carrier’s reference where it does not say which delivery', async () => {
    const id = await sent()
    expect(await report('SM1', null, 'sent')).toBeNull()
    await recordResults(database.db, [{ id, state: 'accepted', carrierRef: 'SM1' }], NOW)
    expect(await report('SM1', null, 'sent')).toEqual({ id, personId, bulletinId: null, isAccepted: false })
  })

  it('of an earlier attempt is left aside once another has been accepted', async () => {
    const id = await sent('SM2')
    expect(await report('SM1', id, 'delivered')).toBeNull()
    expect(await rows()).toMatchObject([{ status: 'none', ref: 'SM2' }])
  })

  it('of a text that was never sent is left aside', async () => {
    const id = await aReply()
    expect(await report('SM1', id, 'sent')).toBeNull()
    expect(await rows()).toMatchObject([{ state: 'queued', ref: null }])
  })

  it('can’t give two deliveries the same reference', async () => {
    const first = await sent('SM1')
    const second = await sent()
    expect(await report('SM1', second, 'sent')).toMatchObject({ id: first })
    expect(await rows()).toMatchObject([{ status: 'sent' }, { state: 'sending', ref: null }])
  })

  it('moves forward only, in whatever order and however many at once', async () => {
    const id = await sent()
    const statuses = ['delivered', 'sent', 'queued', 'delivered', 'sent'] as const
    await Promise.all(statuses.map((status) => report('SM1', id, status)))
    expect(await rows()).toMatchObject([{ state: 'accepted', status: 'delivered' }])
  })

  it('settles a bulletin’s text that is being sent, which stays queued meanwhile', async () => {
    const id = await anAlert()
    expect(await report('SM1', id, 'sent')).toEqual({
      id,
      personId,
      bulletinId: expect.any(String) as string,
      isAccepted: true,
    })
    expect(await rows()).toMatchObject([{ state: 'accepted', status: 'sent', ref: 'SM1' }])
  })

  it('of a text that was stopped too late tells whom the correction must reach', async () => {
    const id = await anAlert()
    await database.db.query(`update deliveries set state = 'canceled', reason = 'superseded'`)
    expect(await report('SM1', id, 'queued')).toMatchObject({ isAccepted: true })
    expect(await rows()).toEqual([{ state: 'accepted', status: 'queued', ref: 'SM1', reason: null }])
    const open = await database.db.query('select kind from bulletins where not is_complete')
    expect(open.rows).toEqual([{ kind: 'correction' }])
  })

  it('by which our own account’s fault kept a text back has it sent again, also where our send returns only then', async () => {
    const id = await anAlert()
    await database.db.query(`delete from bulletins where kind = 'correction'`)
    await report('SM1', id, 'undelivered', 'configuration')
    const again = { state: 'queued', status: 'none', ref: 'SM1', reason: null }
    expect(await rows()).toEqual([again])
    await recordResults(database.db, [{ id, state: 'accepted', carrierRef: 'SM1' }], NOW)
    for (const status of ['undelivered', 'sent', 'failed'] as const)
      expect(await report('SM1', id, status, 'configuration')).toBeNull()
    expect(await rows()).toEqual([again])
    expect(await report('SM2', id, 'sent')).toMatchObject({ id, isAccepted: true })
    await recordResults(database.db, [{ id, state: 'accepted', carrierRef: 'SM2' }], NOW)
    expect(await rows()).toEqual([{ state: 'accepted', status: 'sent', ref: 'SM2', reason: null }])
  })

  it('has sent again a reply, once it is known to be kept back, and not what the phone has', async () => {
    const [kept, got] = [await sent('SM1'), await sent('SM2')]
    await report('SM2', null, 'delivered')
    await report('SM2', null, 'undelivered', 'configuration')
    await report('SM1', null, 'undelivered', 'configuration')
    expect(await rows()).toMatchObject([
      { state: 'queued', status: 'none' },
      { state: 'accepted', status: 'delivered' },
    ])
    await claimDelivery(database.db, database.vault, kept, NOW)
    expect(await report('SM1', kept, 'sent')).toBeNull()
    expect(await report('SM3', kept, 'delivered')).toMatchObject({ id: kept, isAccepted: true })
    expect(got).not.toBe(kept)
  })

  it('of a text that was stopped for an opt-out is left aside', async () => {
    const id = await anAlert()
    await database.db.query(`update deliveries set state = 'canceled', reason = 'opted-out'`)
    expect(await report('SM1', id, 'queued')).toBeNull()
  })
})

describe('many status reports at once', () => {
  it('are told apart, each its own, whatever comes between', async () => {
    const [first, second] = [await sent('SM1'), await sent()]
    const results = await record(
      saying('SM1', first, 'sent'),
      saying('SM9', '999', 'sent'),
      saying('SM2', second, 'undelivered', 'unreachable'),
      saying('SM8', null, 'delivered'),
    )
    expect(results).toMatchObject([
      { id: first, isAccepted: false },
      null,
      { id: second, isAccepted: true },
      null,
    ])
    expect(await rows()).toMatchObject([
      { state: 'accepted', status: 'sent', reason: null },
      { state: 'accepted', status: 'undelivered', ref: 'SM2', reason: 'unreachable' },
    ])
  })

  it('on one text write the latest by rank, and of two last ones the first', async () => {
    const id = await sent()
    const results = await record(
      saying('SM1', id, 'sent'),
      saying('SM1', id, 'delivered'),
      saying('SM1', id, 'failed', 'rejected'),
      saying('SM1', id, 'queued'),
    )
    expect(results.map((result) => result?.id)).toEqual([id, id, id, id])
    expect(await rows()).toEqual([{ state: 'accepted', status: 'delivered', ref: 'SM1', reason: null }])
    expect(await record(saying('SM1', id, 'sent'), saying('SM1', null, 'failed', 'rejected'))).toHaveLength(2)
    expect(await rows()).toMatchObject([{ status: 'delivered', reason: null }])
  })

  it('on two attempts at one text go by the first', async () => {
    const id = await sent()
    const results = await record(saying('SM1', id, 'queued'), saying('SM2', id, 'delivered'))
    expect(results).toMatchObject([{ id }, null])
    expect(await rows()).toMatchObject([{ ref: 'SM1', status: 'queued' }])
  })

  it('don’t write what is known already', async () => {
    const id = await sent('SM1')
    const version = async () =>
      (await database.db.query<{ xmin: string }>('select xmin from deliveries')).rows[0]?.xmin
    await record(saying('SM1', id, 'delivered'))
    const before = await version()
    await record(saying('SM1', id, 'delivered'), saying('SM1', id, 'sent'))
    expect(await version()).toBe(before)
  })

  it('wait for whoever writes the result of a send just then, and go by what that says', async () => {
    const [first, second, third] = [await sent(), await sent(), await sent()]
    let recorded: Promise<(Reported | null)[]> | undefined
    await transaction(database.db, async (tx) => {
      await recordResults(
        tx,
        [
          { id: second, state: 'accepted', carrierRef: 'SM2' },
          { id: first, state: 'accepted', carrierRef: 'SM-other' },
        ],
        NOW,
      )
      recorded = record(
        saying('SM1', first, 'sent'),
        saying('SM2', second, 'delivered'),
        saying('SM3', third, 'sent'),
      )
      // The third is free, and is not kept waiting.
      await expect.poll(async () => (await rows())[2]?.status).toBe('sent')
    })
    expect(await recorded).toMatchObject([null, { id: second, isAccepted: false }, { id: third }])
    expect(await rows()).toMatchObject([
      { ref: 'SM-other', status: 'none' },
      { status: 'delivered' },
      { ref: 'SM3' },
    ])
  })

  it('never stand in the way of sends that write their results in another order', async () => {
    const ids: string[] = []
    for (let index = 0; index < 60; index += 1) ids.push(await sent())
    const refs = new Map(ids.map((id) => [id, `SM${id}`]))
    const results = ids
      .toReversed()
      .map((id) => ({ id, state: 'accepted', carrierRef: refs.get(id) ?? '' }) as const)
    const reports = ids.map((id) => saying(refs.get(id) ?? '', id, 'delivered'))
    await Promise.all([
      ...Array.from({ length: 6 }, (_, part) =>
        transaction(database.db, async (tx) => {
          for (const result of results.slice(part * 10, part * 10 + 10))
            await recordResults(tx, [result], NOW)
        }),
      ),
      record(...reports),
      record(...reports.toReversed()),
    ])
    expect(new Set((await rows()).map(({ state, status }) => `${state} ${status}`))).toEqual(
      new Set(['accepted delivered']),
    )
  })
})
