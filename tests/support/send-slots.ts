import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { type Ask, type Grant, grantSlots, type PaceLane, type Sender } from '../../src/store/senders.ts'

/** A segment's slot, by the database's clock. */
export type Slot = { at: number; lane: PaceLane }

export const slotsOf = ({ at, startInMs, everyMs, segments }: Grant, lane: PaceLane): Slot[] =>
  Array.from({ length: segments }, (_, n) => ({ at: at + startInMs + n * everyMs, lane }))

/** A worker that always has something to send: it asks, uses what it is given, and asks again, for so long. */
export async function sendFor(
  forMs: number,
  db: pg.Pool,
  sender: Sender,
  ask: Ask,
): Promise<{ slots: Slot[]; asked: number; from: number; until: number }> {
  const slots: Slot[] = []
  let [asked, from] = [0, 0]
  for (;;) {
    const grant = await grantSlots(db, sender, ask)
    asked++
    from ||= grant.at
    if (grant.at - from > forMs) return { slots, asked, from, until: grant.at }
    slots.push(...slotsOf(grant, ask.lane))
    const used = Math.max(0, grant.segments - 1) * grant.everyMs
    await wait(Math.max(0, grant.startInMs + used))
  }
}

/** The most slots in any second. A slot at its very end belongs to the next one; the clock shows microseconds. */
export function mostInASecond(slots: readonly Slot[]): number {
  const times = slots.map(({ at }) => at).sort((a, b) => a - b)
  let [most, first] = [0, 0]
  times.forEach((at, index) => {
    while ((times[first] ?? at) <= at - 1_000 + 0.01) first++
    most = Math.max(most, index - first + 1)
  })
  return most
}

/** Moves what the senders remember into the past: as if the database's clock went on by so much. */
export async function letSenderTimePass(db: pg.Pool, ms: number): Promise<void> {
  const times = ['seen_at', 'free_at', 'urgent_waits_until', 'follow_up_waits_until', 'follow_up_share_at']
  times.push('bulk_share_at', 'held_until', 'busy_at', 'slowed_at', 'counted_from', 'counted_at')
  times.push('halted_at', 'probe_at', 'halt_told_at')
  const moved = times.map((time) => `${time} = ${time} - make_interval(secs => $1)`).join(', ')
  await db.query(`update senders set ${moved}`, [ms / 1_000])
}
