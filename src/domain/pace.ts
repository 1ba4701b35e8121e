/**
 * How fast we send, where the carrier tells us. A sender has slots, evenly spaced at its rate (store/senders.ts). When
 * the carrier is busy the rate is halved, and climbs back from there by and by.
 */
export const PACE = {
  /** The rate is halved at most once in this time: what was in flight together is refused together. */
  slowEveryMs: 1_000,
  /** Never below this share of the usual rate: an outage says nothing about how fast the carrier is. */
  slowestShare: 1 / 16,
  /** Of a rate that nobody has set: how much of the usual one is left after each time that the carrier was busy. */
  usualKept: 0.9,
  /** Nothing slower is taken for measured: so few texts don't tell. */
  leastMeasured: 20,
  /** What was accepted longer ago than this says nothing about now. */
  countedIsStaleMs: 3_000,
  /** Over how long acceptances are counted, at least and at most. */
  countOverMs: { least: 200, most: 4_000 },
} as const

export type Counted = { segments: number; from: Date; at: Date }

/** Adds what has been accepted over the `overMs` before `now`. */
export function count(
  before: Counted | null,
  { segments, overMs }: { segments: number; overMs: number },
  now: Date,
): Counted {
  const since = now.getTime() - overMs
  // A clock that was set back makes a time in the future as stale as one long past.
  const isStale =
    before === null || Math.abs(now.getTime() - before.at.getTime()) > PACE.countedIsStaleMs + overMs
  if (isStale) return { segments, from: new Date(since), at: now }
  const from = Math.min(before.from.getTime(), since)
  const all = before.segments + segments
  const elapsedMs = now.getTime() - from
  // The older half is let go at the same speed, so that the measure never starts anew.
  return elapsedMs <= PACE.countOverMs.most
    ? { segments: all, from: new Date(from), at: now }
    : { segments: all / 2, from: new Date(from + elapsedMs / 2), at: now }
}

/** Segments a second, or null where nothing was accepted lately. */
export function measured(counted: Counted | null, now: Date): number | null {
  if (!counted || Math.abs(now.getTime() - counted.at.getTime()) > PACE.countedIsStaleMs) return null
  const overMs = Math.max(counted.at.getTime() - counted.from.getTime(), PACE.countOverMs.least)
  return (counted.segments * 1000) / overMs
}

export type Slowed = { to: number; at: Date; usualRate: number }

export type Speed = {
  /** As it is now; null: no limit is known. */
  rate: number | null
  heldUntil: Date | null
  busyAt: Date | null
  slowed: Slowed | null
  counted: Counted | null
}

/** The carrier is busy: nothing goes out for a while, and then at half the rate. */
export function slowDown(
  speed: Speed,
  { setRate, retryAfterMs }: { setRate: number | null; retryAfterMs: number },
  now: Date,
): Speed {
  const heldUntil = latest(speed.heldUntil, new Date(now.getTime() + retryAfterMs))
  const isSlowedAlready =
    speed.busyAt !== null && Math.abs(now.getTime() - speed.busyAt.getTime()) < PACE.slowEveryMs
  // It climbs from when we send again.
  if (isSlowedAlready) {
    return { ...speed, heldUntil, slowed: speed.slowed && { ...speed.slowed, at: heldUntil } }
  }
  const { rate, usualRate } =
    setRate === null ? guess(speed, now) : { rate: speed.rate ?? setRate, usualRate: setRate }
  const to = Math.max(rate / 2, usualRate * PACE.slowestShare)
  return { ...speed, heldUntil, busyAt: now, slowed: { to, at: heldUntil, usualRate } }
}

/** What was too fast just now, where nobody has set a rate: what we were allowed, or less if we did not even use that. */
function guess({ rate, slowed, counted }: Speed, now: Date): { rate: number; usualRate: number } {
  const used = Math.max(measured(counted, now) ?? rate ?? 0, PACE.leastMeasured)
  const tooFast = rate === null ? used : Math.min(rate, used)
  const usualBefore = rate === null || !slowed ? 0 : slowed.usualRate
  return { rate: tooFast, usualRate: Math.max(tooFast, usualBefore * PACE.usualKept) }
}

function latest(one: Date | null, other: Date): Date {
  return one && one > other ? one : other
}

/** T-Mobile's daily cap counts days as they are on the Pacific coast. */
export const CAP_TIME_ZONE = 'America/Los_Angeles'
const T_MOBILE_CAP = 30023

/** Why texts failed that the carrier had accepted, where that means "slower" → how long to leave it alone. */
const BUSY_AFTER_ALL: ReadonlyMap<number, number> = new Map([
  [30001, 60_000], // the queue of a Messaging Service is full
  [30022, 1_000], // the 10DLC campaign's messages per second
  [63017, 1_000], // the account's messages per second
])

export type PaceSign = { kind: 'busy'; retryAfterMs: number } | { kind: 'network-cap' }

/** What the carrier's number for why a text failed says about how fast, or how many, we send. */
export function paceSignOf(code: number | null): PaceSign | null {
  if (code === T_MOBILE_CAP) return { kind: 'network-cap' }
  const retryAfterMs = code === null ? undefined : BUSY_AFTER_ALL.get(code)
  return retryAfterMs === undefined ? null : { kind: 'busy', retryAfterMs }
}
