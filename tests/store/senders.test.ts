import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../src/store/db.ts'
import {
  type Ask,
  grantSlots,
  isPaced,
  lockSpeed,
  saveSpeed,
  type Sender,
  SLOTS,
} from '../../src/store/senders.ts'
import type { Speed } from '../../src/domain/pace.ts'
import { useDatabase } from '../support/database.ts'
import { letSenderTimePass, mostInASecond, sendFor, slotsOf } from '../support/send-slots.ts'

const database = useDatabase()

beforeEach(() => database.db.query('truncate senders'))

const at = (segmentsPerSecond: number | null): Sender => ({ name: 'twilio', segmentsPerSecond })
const bulk: Ask = { lane: 'bulk', segments: 50, textSegments: 1 }
const reply: Ask = { lane: 'urgent', segments: 1, textSegments: 1 }
const followUp: Ask = { lane: 'followUp', segments: 50, textSegments: 1 }

const ask = (rate: number | null, what: Ask) => grantSlots(database.db, at(rate), what)
const pass = (ms: number) => letSenderTimePass(database.db, ms)

async function change(rate: number | null, to: (speed: Speed, now: Date) => Partial<Speed>): Promise<void> {
  await transaction(database.db, async (tx) => {
    const { speed, now } = await lockSpeed(tx, at(rate))
    await saveSpeed(tx, at(rate), { ...speed, ...to(speed, now) })
  })
}

const speedOf = async (rate: number | null) =>
  (await transaction(database.db, (tx) => lockSpeed(tx, at(rate)))).speed

describe('slots', () => {
  it('are given at once to whoever comes first, evenly spaced, and no further than bulk may reach', async () => {
    expect(await ask(100, bulk)).toMatchObject({
      segments: 6,
      startInMs: 0,
      everyMs: expect.closeTo(10.05) as number,
    })
  })

  it('are given to one after the other', async () => {
    const grant = await ask(4, bulk)
    expect(grant).toMatchObject({ segments: 1, startInMs: 0, everyMs: expect.closeTo(255) as number })
    const next = await ask(4, bulk)
    expect(next.segments).toBe(0)
    // Bulk may ask once its slot is no more than 30 ms away.
    expect(next.at + next.startInMs).toBeCloseTo(grant.at + 225, 0)
  })

  it('are no more than were asked for', async () => {
    const grant = await ask(1_000, { ...bulk, segments: 4 })
    const next = await ask(1_000, { ...bulk, segments: 4 })
    expect([grant.segments, next.segments]).toEqual([4, 4])
    expect(next.at + next.startInMs).toBeGreaterThan(grant.at + 3.99)
  })

  it('go to whole texts', async () => {
    const grant = await ask(100, { lane: 'bulk', segments: 50, textSegments: 3 })
    expect(grant).toMatchObject({ segments: 6, everyMs: expect.closeTo(10.05) as number })
    await pass(10_000)
    // Slower than a text in the time that one may reach ahead: it still gets all of its segments.
    expect(await ask(3, { lane: 'bulk', segments: 50, textSegments: 2 })).toMatchObject({ segments: 2 })
    expect((await ask(3, bulk)).startInMs).toBeGreaterThan(600)
  })

  it('of a long pause are not made up for', async () => {
    await ask(100, bulk)
    await pass(60_000)
    expect(await ask(100, bulk)).toMatchObject({ segments: 6, startInMs: 0 })
  })

  it.each([
    [3, 6],
    [225, 3],
  ])(
    'at %d a second are never more than that in any second, however many workers ask',
    async (rate, workers) => {
      const runs = await Promise.all(
        Array.from({ length: workers }, (_, n) =>
          sendFor(2_500, database.db, at(rate), n === 0 ? { ...bulk, lane: 'followUp' } : bulk),
        ),
      )
      const slots = runs.flatMap((run) => run.slots)
      expect(mostInASecond(slots)).toBeLessThanOrEqual(rate)
      const [from, until] = [
        Math.min(...runs.map((run) => run.from)),
        Math.min(...runs.map((run) => run.until)),
      ]
      const used = slots.filter((slot) => slot.at >= from && slot.at < until).length
      expect(used / ((until - from) / 1_000)).toBeGreaterThan(rate * 0.85 - 0.5)
    },
  )

  it('lose nothing to the round trips of a single worker', async () => {
    const { slots, from, until, asked } = await sendFor(2_000, database.db, at(225), bulk)
    const perS = slots.length / ((Math.max(...slots.map((slot) => slot.at)) - from) / 1_000)
    expect(perS).toBeGreaterThan(225 * 0.8)
    expect(mostInASecond(slots)).toBeLessThanOrEqual(225)
    expect(asked / ((until - from) / 1_000)).toBeLessThan(40)
  })
})

describe('lanes', () => {
  it('let a reply in within 100 ms while bulk takes all that it can get', async () => {
    const waits: number[] = []
    const sending = Promise.all([1, 2, 3].map(() => sendFor(2_000, database.db, at(100), bulk)))
    const replying = (async () => {
      const until = Date.now() + 1_900
      while (Date.now() < until) {
        const grant = await ask(100, reply)
        expect(grant.segments).toBe(1)
        waits.push(grant.startInMs)
        await new Promise((wake) => setTimeout(wake, 60))
      }
    })()
    await Promise.all([sending, replying])
    expect(waits.length).toBeGreaterThan(10)
    expect(Math.max(...waits)).toBeLessThan(100)
  })

  it('give what is urgent the next slot where there are few, even if bulk asks first', async () => {
    expect(await ask(2, bulk)).toMatchObject({ segments: 1 })
    const waiting = await ask(2, reply)
    expect(waiting.segments).toBe(0)
    expect(waiting.startInMs).toBeGreaterThan(300)
    // Bulk has its share, and then none until the reply has gone.
    expect(await ask(2, bulk)).toMatchObject({ segments: 1 })
    expect(await ask(2, reply)).toMatchObject({ segments: 0 })
    await pass(1_000)
    expect(await ask(2, bulk)).toMatchObject({ segments: 0 })
    expect(await ask(2, reply)).toMatchObject({ segments: 1 })
  })

  it('let the lower one go on once nobody waits any more', async () => {
    await ask(2, bulk)
    await ask(2, { ...reply, segments: 5 })
    await ask(2, bulk)
    expect(await ask(2, bulk)).toMatchObject({ segments: 0 })
    await pass(1_000)
    expect((await ask(2, bulk)).segments).toBe(1)
  })

  it('never starve: a tenth at least for the lowest, most of it for the highest', async () => {
    const urgent: Ask = { lane: 'urgent', segments: 20, textSegments: 1 }
    const asks = [urgent, urgent, followUp, followUp, bulk, bulk]
    const runs = await Promise.all(asks.map((what) => sendFor(3_000, database.db, at(100), what)))
    const slots = runs.flatMap((run) => run.slots)
    const share = (lane: string) => slots.filter((slot) => slot.lane === lane).length / slots.length
    expect(mostInASecond(slots)).toBeLessThanOrEqual(100)
    expect(share('bulk')).toBeGreaterThan(0.05)
    expect(share('followUp')).toBeGreaterThan(0.05)
    expect(share('urgent')).toBeGreaterThan(0.6)
  })
})

describe('a sender whose rate nobody knows', () => {
  it('has no limit, and is not asked about', async () => {
    expect(await isPaced(database.db, at(null))).toBe(false)
    expect(await ask(null, bulk)).toMatchObject({ segments: 50, startInMs: 0, everyMs: 0 })
  })

  it('has one once it was slowed down, which goes up and is forgotten', async () => {
    await change(null, (_, now) => ({ slowed: { to: 50, at: now, usualRate: 100 } }))
    expect(await isPaced(database.db, at(null))).toBe(true)
    expect((await speedOf(null)).rate).toBeCloseTo(50, -1)
    await pass(10_000)
    expect((await speedOf(null)).rate).toBeCloseTo(80, -1)
    expect((await ask(null, bulk)).everyMs).toBeCloseTo(12.5, 0)
    await pass(SLOTS.forgetMs)
    expect(await isPaced(database.db, at(null))).toBe(false)
    expect(await ask(null, bulk)).toMatchObject({ segments: 50, everyMs: 0 })
  })
})

describe('a sender that was slowed down', () => {
  it('climbs back to the set rate and no further', async () => {
    await change(120, (_, now) => ({ slowed: { to: 60, at: now, usualRate: 120 } }))
    expect((await ask(120, bulk)).everyMs).toBeCloseTo(1_000 / 60, 0)
    await pass(10_000)
    expect((await speedOf(120)).rate).toBeCloseTo(96, -1)
    await pass(SLOTS.forgetMs)
    expect((await speedOf(120)).rate).toBe(120)
  })

  it('gives nothing to anybody while the carrier wants to be left alone, and then the urgent first', async () => {
    await change(2, (_, now) => ({ heldUntil: new Date(now.getTime() + 30_000) }))
    for (const what of [bulk, followUp, reply]) {
      const grant = await ask(2, what)
      expect(grant.segments).toBe(0)
      expect(grant.startInMs).toBeGreaterThan(29_000)
    }
    await pass(30_050)
    expect(await ask(2, { ...bulk, segments: 1 })).toMatchObject({ segments: 1 }) // Its share.
    expect(await ask(2, bulk)).toMatchObject({ segments: 0 })
    expect(await ask(2, reply)).toMatchObject({ segments: 0 })
    await pass(500)
    expect(await ask(2, reply)).toMatchObject({ segments: 1 })
  })
})

describe('the database’s clock', () => {
  it('may be set back: nobody waits for the time that it showed before', async () => {
    await ask(10, bulk)
    await change(10, (_, now) => ({
      heldUntil: new Date(now.getTime() + 2_000),
      busyAt: now,
      slowed: { to: 5, at: new Date(now.getTime() + 2_000), usualRate: 10 },
    }))
    await pass(-3_600_000)
    const grant = await ask(10, bulk)
    expect(grant.segments).toBe(0)
    // Until the hold is over, and a slot or two beyond; not the hour.
    expect(grant.startInMs).toBeLessThan(3_000)
    expect(await speedOf(10)).toMatchObject({ slowed: { to: 5 } })
    await pass(3_000)
    expect((await ask(10, bulk)).segments).toBeGreaterThan(0)
  })

  it('may jump ahead: that makes no burst', async () => {
    const before = await ask(100, bulk)
    await pass(3_600_000)
    const after = await ask(100, bulk)
    expect(slotsOf(before, 'bulk')).toHaveLength(6)
    expect(slotsOf(after, 'bulk')).toHaveLength(6)
    expect(after.startInMs).toBe(0)
  })
})
