import type { Until } from './intent/reading.ts'
import { addDays, type Clock, type Day, DAY_MS, dayAt, momentsOf, weekdayOf } from './clocks.ts'
import type { Policy } from './policy.ts'

/** Why a shift can't end when it was said to. `until`: the time of day that was meant, if one was. */
export type NoEnd =
  | { refused: 'past'; until: Clock }
  /** Further away than a shift may last. */
  | { refused: 'too long'; until: Clock | null }
  /** No time at all, or a day gone by. */
  | { refused: 'unclear' }

type Lengths = Pick<Policy, 'shiftLengthMs' | 'longestShiftMs'>

/** When a shift that starts now is over; `until`: as it was said, null where nothing was. */
export function endOfShift(
  until: Until | null,
  now: Date,
  timeZone: string,
  policy: Lengths,
): { endsAt: Date } | NoEnd {
  const inMs = (ms: number) => ({ endsAt: new Date(now.getTime() + ms) })
  if (until === null) return inMs(policy.shiftLengthMs)
  switch (until.kind) {
    case 'unclear':
      return { refused: 'unclear' }
    case 'minutes': {
      if (!(until.minutes > 0)) return { refused: 'unclear' }
      const ms = until.minutes * 60_000
      return ms > policy.longestShiftMs ? { refused: 'too long', until: null } : inMs(ms)
    }
    case 'clock':
      return endAtClock(hoursMeant(until), until.minute, now, timeZone, policy)
  }
}

/** Of a bare "6" it may be either of two; the next one is meant. */
function hoursMeant({ hour, half }: Until & { kind: 'clock' }): number[] {
  if (!Number.isInteger(hour) || hour < 0 || hour > 24) return []
  if (hour > 12) return half === 'am' ? [] : [hour % 24]
  if (half === 'pm') return hour === 0 ? [] : [(hour % 12) + 12]
  if (half === 'am' || hour === 0) return [hour % 12]
  return [hour % 12, (hour % 12) + 12]
}

function endAtClock(
  hours: readonly number[],
  minute: number,
  now: Date,
  timeZone: string,
  { longestShiftMs }: Lengths,
): { endsAt: Date } | NoEnd {
  const clocks = hours.map((hour) => ({ hour, minute }))
  const [until] = clocks
  if (!until || !Number.isInteger(minute) || minute < 0 || minute > 59) return { refused: 'unclear' }
  const endsAt = nextMoment(clocks, now, timeZone)
  const ms = endsAt.getTime() - now.getTime()
  if (ms <= longestShiftMs) return { endsAt }
  // "Until 6 PM", said at 7 PM, is a slip; said at 4 AM, it is a long day.
  return { refused: ms > DAY_MS - SLIP_MS ? 'past' : 'too long', until }
}

const SLIP_MS = 6 * 60 * 60_000

/** The first moment after `now` at which the clocks show one of these times. */
export function nextMoment(clocks: readonly Clock[], now: Date, timeZone: string): Date {
  const today = dayAt(now, timeZone)
  const moments = [0, 1, 2]
    .flatMap((days) => clocks.flatMap((clock) => momentsOf(addDays(today, days), clock, timeZone)))
    .filter((moment) => moment > now)
    .sort((a, b) => a.getTime() - b.getTime())
  const [next] = moments
  if (!next) throw new Error('a day without that time of day')
  return next
}

/** A shift that comes again every week. Minutes of the day; `weekday` 0 is Sunday. */
export type Plan = { weekday: number; fromMinute: number; untilMinute: number }

export type Round = { day: Day; startsAt: Date; endsAt: Date }

/** The rounds of a plan that their verifier is to be reminded of now: at most one, unless it comes twice a day. */
export function dueRounds(
  plan: Plan,
  now: Date,
  timeZone: string,
  policy: Pick<Policy, 'roundReminderMs' | 'shiftWarningMs'>,
): Round[] {
  const today = dayAt(now, timeZone)
  // Yesterday's may go on past midnight; tomorrow's may start just after it.
  return [-1, 0, 1]
    .map((days) => addDays(today, days))
    .filter((day) => weekdayOf(day) === plan.weekday)
    .map((day) => roundOn(plan, day, timeZone))
    .filter(
      ({ startsAt, endsAt }) =>
        startsAt.getTime() - policy.roundReminderMs <= now.getTime() &&
        now.getTime() < endsAt.getTime() - policy.shiftWarningMs,
    )
}

export function roundOn({ fromMinute, untilMinute }: Plan, day: Day, timeZone: string): Round {
  const [startsAt] = momentsOf(day, clockOf(fromMinute), timeZone)
  const lastDay = untilMinute > fromMinute ? day : addDays(day, 1)
  const endsAt = momentsOf(lastDay, clockOf(untilMinute), timeZone).find((moment) => moment > startsAt)
  // Clocks that are put forward over all of a round leave nothing of it: it is then as long as it ever is.
  return {
    day,
    startsAt,
    endsAt: endsAt ?? new Date(startsAt.getTime() + lengthMs({ fromMinute, untilMinute })),
  }
}

/** How long a round is where no clocks are changed. */
export function lengthMs({ fromMinute, untilMinute }: Omit<Plan, 'weekday'>): number {
  return ((untilMinute - fromMinute + DAY_MINUTES) % DAY_MINUTES) * 60_000
}

const DAY_MINUTES = 24 * 60

export const clockOf = (minuteOfDay: number): Clock => ({
  hour: Math.floor(minuteOfDay / 60),
  minute: minuteOfDay % 60,
})
