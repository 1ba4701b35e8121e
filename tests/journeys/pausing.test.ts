import { beforeEach, describe, expect, it } from 'vitest'
import {
  pauseBulletin,
  resumeBulletin,
  type Standing,
  standingOf,
  stopBulletin,
} from '../../src/store/bulletin-control.ts'
import { handlersFor } from '../../src/app.ts'
import { bulletinsMissingSomebody } from '../../src/store/audiences.ts'
import { releaseChunk, releaseLostChunks, takeChunk, takeMore } from '../../src/store/chunks.ts'
import { transaction } from '../../src/store/db.ts'
import { optOut } from '../../src/store/people.ts'
import { containing, joins, personOf, reports } from '../support/story.ts'
import { cast, useTown } from '../support/town.ts'

// Two of five in flight at once, so that it can be stopped in the middle.
const town = useTown({ chunkSize: 3, sendsAtOnce: 2, recordAtOnce: 1 })
const phones = ['+12025550131', '+12025550132', '+12025550133', '+12025550134', '+12025550135']
let code: string

beforeEach(async () => {
  for (const phone of phones) await joins(town, phone)
  code = await reports(town)
  await town.receive(cast.verifier, `${code} 1`)
  await town.run('receiveText', 'ruleSighting', 'sendDelivery', 'startBulletin')
})

const standing = async (): Promise<Standing> => {
  const found = await standingOf(town.ctx.db, '1')
  if (!found) throw new Error('there is no bulletin')
  return found
}
const gotIt = () => phones.filter((phone) => town.inbox(phone).some((text) => text.includes('agents seen')))
const inTransaction = <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(town.ctx.db, work)

/** The first two of them are in flight, sent by another process. */
async function takeTwo() {
  const { db, vault, now } = town.ctx
  const chunk = await takeChunk(db, '1', 'another process', now())
  if (!chunk) throw new Error('somebody else has it')
  const taken = await takeMore(
    db,
    vault,
    chunk,
    { results: [], inFlight: [], afterId: chunk.afterId, limit: 2 },
    now(),
  )
  expect(taken.inHand.map(({ phone }) => phone)).toEqual(phones.slice(0, 2))
  return { chunk, afterId: taken.throughId ?? '', inHand: taken.inHand }
}

const NOTHING = { inHand: [], throughId: null }

describe('a bulletin that is paused', () => {
  it('sends nothing more, not by sweeps either, and then goes on where it was', async () => {
    expect(await inTransaction((tx) => pauseBulletin(tx, '1', town.ctx.now()))).toBe(true)
    await town.settle()
    await town.later(60_000)
    await town.sweep()
    expect(gotIt()).toEqual([])
    expect(await standing()).toMatchObject({ recipients: 5, queued: 5, finishedAt: null })

    const chunks = await inTransaction((tx) => resumeBulletin(tx, '1'))
    for (const chunkId of chunks) await town.ctx.enqueue(['sendChunk', { chunkId }])
    await town.settle()
    expect(gotIt()).toEqual(phones)
    expect(await standing()).toMatchObject({ accepted: 5, queued: 0, pausedAt: null })
    expect((await standing()).finishedAt).not.toBeNull()
  })

  it('also pauses whoever joins meanwhile', async () => {
    await inTransaction((tx) => pauseBulletin(tx, '1', town.ctx.now()))
    await joins(town, cast.subscriber)
    await town.settle()
    expect(town.inbox(cast.subscriber).filter((text) => text.includes('agents seen'))).toEqual([])
    for (const chunkId of await inTransaction((tx) => resumeBulletin(tx, '1')))
      await town.ctx.enqueue(['sendChunk', { chunkId }])
    await town.settle()
    expect(town.inbox(cast.subscriber)).toEqual(containing('agents seen'))
  })

  it('lets what is in flight come to its end', async () => {
    const { chunk, afterId, inHand } = await takeTwo()
    await inTransaction((tx) => pauseBulletin(tx, '1', town.ctx.now()))
    const results = inHand.map(({ id }) => ({ id, state: 'accepted' as const, carrierRef: `SM${id}` }))
    const step = { results, inFlight: [], afterId, limit: 2 }
    expect(await takeMore(town.ctx.db, town.ctx.vault, chunk, step, town.ctx.now())).toEqual(NOTHING)
    await releaseChunk(town.ctx.db, chunk)
    expect(await standing()).toMatchObject({ accepted: 2, queued: 3 })
  })

  it('is corrected all the same, and does not go on afterwards', async () => {
    await inTransaction((tx) => pauseBulletin(tx, '1', town.ctx.now()))
    await town.text(cast.verifier, `${code} WRONG`)
    expect(await standing()).toMatchObject({ accepted: 0, canceled: 5, queued: 0 })
    expect((await standing()).finishedAt).not.toBeNull()
    expect(await inTransaction((tx) => pauseBulletin(tx, '1', town.ctx.now()))).toBe(false)
  })
})

describe('a bulletin that is stopped', () => {
  it('goes to nobody more; a correction goes to those who got it', async () => {
    const { chunk, afterId, inHand } = await takeTwo()
    expect(await inTransaction((tx) => stopBulletin(tx, '1', town.ctx.now()))).toBe(3)
    const [first, second] = inHand.map(({ id }) => id)
    const results = [
      { id: first ?? '', state: 'accepted' as const, carrierRef: 'SM1' },
      { id: second ?? '', state: 'queued' as const, dueAt: town.ctx.now() },
    ]
    const step = { results, inFlight: [], afterId, limit: 2 }
    expect(await takeMore(town.ctx.db, town.ctx.vault, chunk, step, town.ctx.now())).toEqual(NOTHING)
    await releaseChunk(town.ctx.db, chunk)
    await town.settle()
    await joins(town, cast.subscriber)
    expect(await standing()).toMatchObject({ recipients: 5, accepted: 1, canceled: 4, isStopped: true })
    expect(await inTransaction((tx) => stopBulletin(tx, '1', town.ctx.now()))).toBeNull()

    await town.text(cast.verifier, `${code} WRONG`)
    expect(town.inbox(phones[0] ?? '')).toEqual(containing('was wrong'))
    for (const phone of phones.slice(1)) expect(town.inbox(phone)).toEqual([])
  })
})

describe('a phone that never gets our texts', () => {
  it('is not looked for again and again while the alert is active', async () => {
    await town.settle()
    const { db, now } = town.ctx
    await joins(town, cast.subscriber)
    await db.query('delete from deliveries where bulletin_id = 1 and person_id = $1', [
      await personOf(town, cast.subscriber),
    ])
    const missing = () => bulletinsMissingSomebody(db, new Date(now().getTime() + 1_000), 10)
    expect(await missing()).toEqual(['1'])
    await db.query('update people set suppressed_at = now() where id = $1', [
      await personOf(town, cast.subscriber),
    ])
    expect(await missing()).toEqual([])
  })
})

describe('a chunk', () => {
  it('belongs to one of many who want it', async () => {
    const takes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((owner) => takeChunk(town.ctx.db, '1', owner, town.ctx.now())),
    )
    expect(takes.filter(Boolean)).toHaveLength(1)
  })

  it('whose owner is gone leaves in doubt just what was in flight, and is no longer theirs', async () => {
    const { db, vault, now, policy } = town.ctx
    const { chunk, afterId } = await takeTwo()
    const before = (ms: number) => new Date(now().getTime() - ms)
    expect(await releaseLostChunks(db, before(policy.chunkLostAfterMs), 10)).toEqual([])
    town.advance(policy.chunkLostAfterMs + 1)
    expect(await releaseLostChunks(db, before(policy.chunkLostAfterMs), 10)).toEqual(['1'])
    expect(await standing()).toMatchObject({ inDoubt: 2, queued: 3 })
    const step = { results: [], inFlight: [], afterId, limit: 2 }
    expect(await takeMore(db, vault, chunk, step, now())).toEqual(NOTHING)
    expect((await takeChunk(db, '1', 'the next', now()))?.id).toBe('1')
  })

  it('whose send breaks off for a reason that nobody knows leaves that text in doubt, and goes on later', async () => {
    const broken = { ...town.ctx.carrier, send: () => Promise.reject(new Error('a bug')) }
    const { sendChunk } = handlersFor({ ...town.ctx, carrier: broken })
    await expect(sendChunk({ chunkId: '1' })).rejects.toThrow('a bug')
    expect(await standing()).toMatchObject({ inDoubt: 2, queued: 3, accepted: 0 })
  })

  it('leaves out who opts out between the start and the send', async () => {
    await inTransaction(async (tx) => {
      await tx.query('update people set opted_out_at = now() where id = $1', [
        await personOf(town, phones[1] ?? ''),
      ])
    })
    await inTransaction(async (tx) => optOut(tx, await personOf(town, phones[3] ?? ''), town.ctx.now()))
    await town.settle()
    expect(gotIt()).toEqual([phones[0], phones[2], phones[4]])
    expect(await standing()).toMatchObject({ accepted: 3, canceled: 2, queued: 0 })
  })
})
