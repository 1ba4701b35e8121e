import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../src/context.ts'
import { createEvents } from '../../src/events.ts'
import { noteAccepted, noteBusy, noteFailed, noteNetworkCap, reserve } from '../../src/fanout/pace.ts'
import { networkCapsOf } from '../../src/store/network-caps.ts'
import { useDatabase } from '../support/database.ts'
import { letSenderTimePass } from '../support/send-slots.ts'
import { recordingLog } from '../support/town.ts'

const database = useDatabase()

/** The clock of the workers' own, which only goes forward. */
let clockMs = 1_000
let queries = 0

beforeEach(async () => {
  await database.db.query('truncate senders, network_caps')
  vi.spyOn(performance, 'now').mockImplementation(() => clockMs)
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function pass(ms: number): Promise<void> {
  clockMs += ms
  await letSenderTimePass(database.db, ms)
}

/** One of several processes that send for the same sender; started again it knows nothing but what is in the row. */
function worker(segmentsPerSecond: number | null, db: pg.Pool = database.db) {
  const { log, lines } = recordingLog()
  const counting = new Proxy(db, {
    get(pool, name) {
      if (name === 'query' || name === 'connect') queries++
      const value: unknown = Reflect.get(pool, name)
      return typeof value === 'function' ? (value.bind(pool) as unknown) : value
    },
  })
  const parts = { db: counting, events: createEvents(log), sender: { name: 'twilio', segmentsPerSecond } }
  const now = () => new Date('2026-11-22T07:30:00Z')
  return { ctx: { ...parts, now } as unknown as Context, lines }
}

const counted = async (work: () => Promise<unknown>) => {
  const before = queries
  await work()
  return queries - before
}

const rateOf = async (ctx: Context) => 1_000 / (await reserve(ctx, 'bulk', 1)).everyMs

describe('where no rate is known', () => {
  it('there is room for everything, and the database is asked once a second', async () => {
    const { ctx } = worker(null)
    const asked = await counted(async () => {
      const rooms = await Promise.all(Array.from({ length: 500 }, () => reserve(ctx, 'bulk', 250)))
      expect(new Set(rooms.map((room) => JSON.stringify(room)))).toEqual(
        new Set(['{"segments":250,"startInMs":0,"everyMs":0}']),
      )
    })
    expect(asked).toBe(1)
    clockMs += 999
    expect(await counted(() => reserve(ctx, 'bulk', 250))).toBe(0)
    clockMs += 1
    expect(await counted(() => Promise.all([1, 2, 3].map(() => reserve(ctx, 'bulk', 250))))).toBe(1)
  })

  it('what is accepted is told once a second, and is what is halved when the carrier is busy', async () => {
    const [one, other] = [worker(null).ctx, worker(null).ctx]
    const told = await counted(async () => {
      for (let second = 0; second < 3; second++) {
        for (let tenth = 0; tenth < 10; tenth++) {
          for (const ctx of [one, other]) for (let n = 0; n < 10; n++) await noteAccepted(ctx, 1)
          await pass(100)
        }
      }
    })
    expect(told).toBeLessThanOrEqual(6)
    await noteBusy(one, 1_000)
    expect(await reserve(one, 'urgent', 1)).toMatchObject({ segments: 0 })
    await pass(1_050)
    // 200 a second between them, or a little less: the time that the test itself takes is counted too.
    expect(await rateOf(one)).toBeGreaterThan(60)
    expect(await rateOf(one)).toBeLessThan(120)
    await pass(20_000)
    expect(await rateOf(one)).toBeGreaterThan(140)
  })

  it('the others hear of it within a second, and who starts again at once', async () => {
    const [one, other] = [worker(null).ctx, worker(null).ctx]
    await reserve(other, 'bulk', 10)
    await noteBusy(one, 60_000)
    clockMs += 1_000
    for (const ctx of [other, worker(null).ctx]) {
      const room = await reserve(ctx, 'urgent', 1)
      expect(room.segments).toBe(0)
      expect(room.startInMs).toBeGreaterThan(50_000)
    }
  })

  it('it is forgotten in time that the carrier was busy', async () => {
    const { ctx } = worker(null)
    await noteBusy(ctx, 1_000)
    await pass(10 * 60_000)
    expect(await reserve(ctx, 'bulk', 250)).toEqual({ segments: 250, startInMs: 0, everyMs: 0 })
    expect(await counted(() => reserve(ctx, 'bulk', 250))).toBe(0)
  })
})

describe('a set rate', () => {
  it('is kept from the first text on, between all workers', async () => {
    const first = await reserve(worker(20).ctx, 'bulk', 50)
    expect(first).toMatchObject({ segments: 2, everyMs: expect.closeTo(51) as number })
    const second = await reserve(worker(20).ctx, 'urgent', 50)
    expect(second.segments).toBeLessThanOrEqual(2)
  })

  it('is halved once by a hundred that come back busy together, with one write', async () => {
    const { ctx } = worker(100)
    const wrote = await counted(() => Promise.all(Array.from({ length: 100 }, () => noteBusy(ctx, 1_000))))
    expect(wrote).toBe(1)
    await noteBusy(worker(100).ctx, 1_000)
    await pass(1_050)
    expect(await rateOf(ctx)).toBeGreaterThan(48)
    expect(await rateOf(ctx)).toBeLessThan(60)
    await noteBusy(ctx, 0)
    expect(await rateOf(ctx)).toBeLessThan(30)
    await pass(60_000)
    expect(await rateOf(ctx)).toBeCloseTo(100 / 1.005)
  })

  it('is held for longer where the carrier says so after all', async () => {
    const { ctx } = worker(100)
    await noteBusy(ctx, 1_000)
    await noteBusy(ctx, 60_000)
    expect((await reserve(ctx, 'urgent', 1)).startInMs).toBeGreaterThan(50_000)
  })

  it('needs no telling what was accepted', async () => {
    const { ctx } = worker(100)
    clockMs += 10_000
    expect(await counted(() => noteAccepted(ctx, 50))).toBe(0)
  })
})

describe('without the database', () => {
  it('what became of a text is not lost with what it says about the pace', async () => {
    const gone = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' })
    const { ctx, lines } = worker(null, gone)
    await noteAccepted(ctx, 1)
    clockMs += 1_000
    await noteAccepted(ctx, 1)
    await noteBusy(ctx, 1_000)
    await gone.end()
    expect(lines.filter((line) => line.includes('connection failed'))).toHaveLength(2)
  })
})

describe('what fails later', () => {
  it('for a mobile network’s daily cap is counted by that network’s days', async () => {
    const { ctx } = worker(3)
    await noteNetworkCap(ctx)
    await Promise.all([noteFailed(ctx, 30023, 40), noteFailed(ctx, 30023), noteFailed(ctx, 30007)])
    // Half past one in the morning in Chicago, and still the day before in Seattle.
    expect(await networkCapsOf(database.db, '2026-11-22')).toEqual([])
    expect(await networkCapsOf(database.db, '2026-11-21')).toEqual([
      { network: 't-mobile', day: '2026-11-21', refusals: 42, lastAt: ctx.now() },
    ])
  })

  it('because a queue was full slows everything down', async () => {
    const { ctx } = worker(100)
    await noteFailed(ctx, 30001)
    expect((await reserve(ctx, 'urgent', 1)).startInMs).toBeGreaterThan(50_000)
  })
})
