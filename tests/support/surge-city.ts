/** The program in one process with a clock set by hand, outside of any test: what a surge is played into. */
import { handlersFor } from '../../src/app.ts'
import type { Carrier } from '../../src/carriers/carrier.ts'
import type { Context } from '../../src/context.ts'
import { type Policy, POLICY } from '../../src/domain/policy.ts'
import { createEvents } from '../../src/events.ts'
import { findBorders } from '../../src/places/wards/ward-borders.ts'
import { type Id, transaction } from '../../src/store/db.ts'
import { insertInbounds } from '../../src/store/inbound.ts'
import type { Store } from '../../src/store/open-store.ts'
import { findOrAddPerson, setLanguage } from '../../src/store/people.ts'
import { startShift } from '../../src/store/shifts.ts'
import { saveVerifier } from '../../src/store/verifiers.ts'
import { saveWardMap } from '../../src/store/wards.ts'
import { sweep } from '../../src/upkeep/sweep.ts'
import { pino } from 'pino'
import { demoPlaces, demoWards } from './demo-places.ts'
import { createMemoryQueue } from './memory-queue.ts'

const STARTS_AT = new Date('2026-11-21T12:42:00Z')

export type SurgeCity = {
  ctx: Context
  advance(ms: number): void
  /** Somebody texts, and all that follows from it at once happens. */
  text(from: string, body: string): Promise<Id>
  /** Runs what was put off, and what the sweep finds. */
  tick(): Promise<void>
}

export async function openSurgeCity({ db, vault }: Store, policy: Partial<Policy>): Promise<SurgeCity> {
  const places = await demoPlaces()
  const queue = createMemoryQueue()
  let now = STARTS_AT
  const ctx: Context = {
    db,
    vault,
    carrier: sendsAll,
    enqueue: queue.enqueue,
    events: createEvents(pino({ level: 'silent' })),
    policy: { ...POLICY, ...policy },
    places: () => Promise.resolve(places),
    network: { name: 'Brigada', hotline: '312-555-0199', timeZone: 'America/Chicago' },
    sender: { name: 'simulator', segmentsPerSecond: null },
    budget: { texts: null, money: null, segmentPrice: null },
    now: () => now,
  }
  const handlers = handlersFor(ctx)
  const wards = demoWards()
  await transaction(db, (tx) =>
    saveWardMap(tx, { validFrom: null, wards, borders: findBorders(wards) }, STARTS_AT),
  )
  let texts = 0
  return {
    ctx,
    advance(ms) {
      now = new Date(now.getTime() + ms)
    },
    async text(from, body) {
      const carrierRef = `SM${++texts}`
      const inbound = { carrierRef, from, phone: from, body, mediaCount: 0, carrierKeyword: null }
      const [inboundId] = await insertInbounds(db, vault, [inbound], now)
      if (!inboundId) throw new Error('a text that was stored before')
      await ctx.enqueue(['receiveText', { inboundId }])
      await queue.drain(handlers)
      return inboundId
    },
    async tick() {
      await queue.runDelayed(handlers)
      await sweep(ctx)
      await queue.drain(handlers)
    },
  }
}

/** Enrolled, and on shift in these wards. */
export async function putOnShift(
  { ctx: { db, vault } }: SurgeCity,
  phone: string,
  wards: readonly number[],
  language: 'en' | 'es',
): Promise<Id> {
  return transaction(db, async (tx) => {
    const personId = await findOrAddPerson(tx, vault, phone, STARTS_AT)
    await setLanguage(tx, personId, language, true)
    await saveVerifier(tx, vault, { personId, name: 'V', wards, now: STARTS_AT })
    const endsAt = new Date(STARTS_AT.getTime() + POLICY.shiftLengthMs)
    await startShift(tx, personId, { wards, endsAt, isWarned: false, now: STARTS_AT })
    return personId
  })
}

const sendsAll: Carrier = {
  send: ({ deliveryId }) => Promise.resolve({ kind: 'accepted', carrierRef: `out-${deliveryId}` }),
  find: () => Promise.resolve({ kind: 'absent' }),
  check: () => Promise.resolve({ ok: true, detail: '' }),
  close: () => Promise.resolve(),
}
