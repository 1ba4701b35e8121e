/**
 * When the slots that the database gave us are, by our own clock, in milliseconds that only ever go forward. An answer
 * is read a while after the database looked at its clock, how long changes each time, and so would the gaps between
 * texts. So the least that an answer ever took is what we go by.
 */
export type SlotTimes = {
  /** Our time less the database's, as the fastest answer of late showed it. */
  offsetMs: number | null
  readAt: number
  /** Our time after the last slot that was given to us. */
  freeAt: number
}

export const NO_SLOTS: SlotTimes = { offsetMs: null, readAt: 0, freeAt: 0 }

/** Two clocks drift apart by less than this. */
const DRIFT = 0.001
/** An answer does not take so long; the database's clock was set. */
const CLOCK_WAS_SET_MS = 250
/** Texts that are late by no more than this go out at once instead of moving all that follow. */
const CATCH_UP_MS = 10

/** When from `now` on to begin with what was given. What one process was given never overlaps, however late it reads it. */
export function placeSlots(
  times: SlotTimes,
  { at, startInMs, everyMs, segments }: { at: number; startInMs: number; everyMs: number; segments: number },
  now: number,
): { startInMs: number; times: SlotTimes } {
  const offsetMs = readOffset(times, now - at, now)
  const slotAt = at + startInMs + offsetMs
  const startAt = Math.max(slotAt, times.freeAt, now - CATCH_UP_MS)
  return {
    startInMs: startAt - now,
    times: { offsetMs, readAt: now, freeAt: startAt + segments * everyMs },
  }
}

function readOffset({ offsetMs, readAt }: SlotTimes, shown: number, now: number): number {
  if (offsetMs === null || shown - offsetMs > CLOCK_WAS_SET_MS) return shown
  return Math.min(shown, offsetMs + (now - readAt) * DRIFT)
}
