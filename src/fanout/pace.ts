import type { Context } from '../context.ts'
import { dayAt } from '../domain/clocks.ts'
import { CAP_TIME_ZONE, count, paceSignOf, slowDown } from '../domain/pace.ts'
import { NO_SLOTS, placeSlots, type SlotTimes } from '../domain/slot-times.ts'
import type { Lane } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { addCapRefusals } from '../store/network-caps.ts'
import { grantSlots, isPaced, lockSpeed, saveSpeed } from '../store/senders.ts'

export type Room = {
  /** What may go out; 0: ask again after `startInMs`. */
  segments: number
  /** From now until the first of them; a little below 0 where it is due already. */
  startInMs: number
  /** From one segment to the next; 0: no limit. */
  everyMs: number
}

/** What this process knows and has not told yet. Measured on a clock of its own, which nobody can set. */
type Pace = {
  paced: Promise<boolean>
  askedAt: number
  slots: SlotTimes
  accepted: { segments: number; since: number } | null
  busy: { saidAt: number; heldUntil: number } | null
  /** Of the segments of the last second, at a set rate; Infinity: about to leave. */
  departures: { at: number }[]
}

/** A little more, as the carrier's clock counts what arrives. */
const SECOND_MS = 1_002

/** How old what we know of the others may be, and how often we tell them. */
const TELL_EVERY_MS = 1_000

const paces = new WeakMap<Context['sender'], Pace>()

function paceOf({ sender }: Context): Pace {
  const known = paces.get(sender)
  if (known) return known
  const pace = {
    paced: Promise.resolve(true),
    askedAt: -Infinity,
    slots: NO_SLOTS,
    accepted: null,
    busy: null,
    departures: [],
  }
  paces.set(sender, pace)
  return pace
}

/**
 * Asks for room for up to `segments`, in whole texts of `textSegments` each; the n-th segment may go out after
 * `startInMs + n * everyMs`. No more is given than leaves within about 100 ms, so ask again once that is sent.
 */
export async function reserve(ctx: Context, lane: Lane, segments: number, textSegments = 1): Promise<Room> {
  const pace = paceOf(ctx)
  if (ctx.sender.segmentsPerSecond === null && !(await mustPace(ctx, pace)))
    return { segments, startInMs: 0, everyMs: 0 }

  const grant = await grantSlots(ctx.db, ctx.sender, { lane, segments, textSegments })
  const { everyMs } = grant
  if (everyMs === 0) pace.paced = Promise.resolve(false)
  if (grant.segments === 0 || everyMs === 0)
    return { segments: grant.segments, startInMs: grant.startInMs, everyMs }
  const { startInMs, times } = placeSlots(pace.slots, grant, performance.now())
  pace.slots = times
  return { segments: grant.segments, startInMs, everyMs }
}

/**
 * Waits until one more text is within the set rate, by when this process's last ones really left: timers wake up late, and
 * what left late is close to what leaves in time.
 */
export async function keepRate(ctx: Context, segments: number): Promise<void> {
  const rate = ctx.sender.segmentsPerSecond
  if (rate === null) return
  const { departures } = paceOf(ctx)
  const most = Math.ceil(rate)
  const own = { at: Infinity }
  const before = departures.at(segments - most - 1)
  for (let each = 0; each < segments; each += 1) departures.push(own)
  departures.splice(0, departures.length - most)
  for (let waitMs = Infinity; before;) {
    waitMs = before.at + SECOND_MS - performance.now()
    if (waitMs <= 0) break
    await new Promise((wake) => setTimeout(wake, Math.min(SECOND_MS, Math.ceil(waitMs))))
  }
  own.at = performance.now()
}

/** Without a set rate: has the carrier been busy lately, as far as the workers have told each other? */
function mustPace(ctx: Context, pace: Pace): Promise<boolean> {
  const now = performance.now()
  if (now - pace.askedAt >= TELL_EVERY_MS) {
    pace.askedAt = now
    pace.paced = isPaced(ctx.db, ctx.sender)
    // Who asks next asks the database again.
    pace.paced.catch(() => (pace.askedAt = -Infinity))
  }
  return pace.paced
}

/** The carrier has taken them. Without a set rate this is what is measured. Never throws. */
export async function noteAccepted(ctx: Context, segments: number): Promise<void> {
  if (ctx.sender.segmentsPerSecond !== null) return
  const pace = paceOf(ctx)
  const now = performance.now()
  pace.accepted ??= { segments: 0, since: now }
  pace.accepted.segments += segments
  if (now - pace.accepted.since < TELL_EVERY_MS) return
  await tell(ctx, pace, null)
}

/** The carrier wants less: everybody stops for so long, and then goes on at half the rate. Never throws. */
export async function noteBusy(ctx: Context, retryAfterMs: number): Promise<void> {
  const pace = paceOf(ctx)
  const now = performance.now()
  const heldUntil = now + retryAfterMs
  // What was in flight together comes back busy together, and is one piece of news.
  const { busy } = pace
  if (busy && now - busy.saidAt < TELL_EVERY_MS && heldUntil < busy.heldUntil + TELL_EVERY_MS) return
  pace.busy = { saidAt: now, heldUntil: Math.max(heldUntil, busy?.heldUntil ?? 0) }
  pace.paced = Promise.resolve(true)
  pace.askedAt = now
  await tell(ctx, pace, retryAfterMs)
}

/** Where the database is away the outcome of a send must not be lost with what it says about the pace. */
async function tell(ctx: Context, pace: Pace, retryAfterMs: number | null): Promise<void> {
  const { accepted } = pace
  pace.accepted = null
  const overMs = accepted ? performance.now() - accepted.since : 0
  try {
    await transaction(ctx.db, async (tx) => {
      const { speed, now } = await lockSpeed(tx, ctx.sender)
      const counted = accepted
        ? count(speed.counted, { segments: accepted.segments, overMs }, now)
        : speed.counted
      const setRate = ctx.sender.segmentsPerSecond
      const before = { ...speed, counted }
      const after = retryAfterMs === null ? before : slowDown(before, { setRate, retryAfterMs }, now)
      await saveSpeed(tx, ctx.sender, after)
    })
  } catch (error) {
    pace.busy = null
    ctx.events.connectionFailed('database', error as Error)
  }
}

/**
 * Of texts that the carrier had accepted and that failed, with its number for why: a queue that was full after all
 * slows everybody down, and what a mobile network's daily cap has stopped is counted.
 */
export async function noteFailed(ctx: Context, code: number | null, texts = 1): Promise<void> {
  const sign = paceSignOf(code)
  if (sign?.kind === 'busy') await noteBusy(ctx, sign.retryAfterMs)
  if (sign?.kind === 'network-cap') await noteNetworkCap(ctx, texts)
}

export async function noteNetworkCap(ctx: Context, texts = 1): Promise<void> {
  const now = ctx.now()
  const day = dayAt(now, CAP_TIME_ZONE)
  await addCapRefusals(ctx.db, { network: 't-mobile', day, refusals: texts, lastAt: now })
}
