/** Time as the clocks on the wall show it. */

export type Clock = { hour: number; minute: number }

/** A day of the calendar: "2026-11-21". */
export type Day = string

export const DAY_MS = 24 * 60 * 60_000

type Shown = Clock & { day: Day; second: number }

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

function shownAt(at: Date, timeZone: string): Shown {
  const part = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    hour: Number(part.hour),
    minute: Number(part.minute),
    second: Number(part.second),
  }
}

export const clockAt = (at: Date, timeZone: string): Clock => {
  const { hour, minute } = shownAt(at, timeZone)
  return { hour, minute }
}

export const dayAt = (at: Date, timeZone: string): Day => shownAt(at, timeZone).day

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00Z`).getUTCDay()

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** How far the clocks are ahead of UTC. */
function offsetMs(at: number, timeZone: string): number {
  const { day, hour, minute, second } = shownAt(new Date(at), timeZone)
  const shown = Date.parse(`${day}T00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000
  return shown - Math.floor(at / 1000) * 1000
}

/**
 * When the clocks show this time on this day, the earliest first: twice where they are put back over it. Where they are
 * put forward over it, the moment that it would have been: 2:30 is then what the clocks call 3:30.
 */
export function momentsOf(day: Day, { hour, minute }: Clock, timeZone: string): [Date, ...Date[]] {
  const asUtc = Date.parse(`${day}T00:00Z`) + (hour * 60 + minute) * 60_000
  const before = asUtc - offsetMs(asUtc - DAY_MS, timeZone)
  const after = asUtc - offsetMs(asUtc + DAY_MS, timeZone)
  const isShown = (at: number) => at + offsetMs(at, timeZone) === asUtc
  const [first, ...more] = [...new Set([before, after])].filter(isShown).sort((a, b) => a - b)
  return first === undefined ? [new Date(before)] : [new Date(first), ...more.map((at) => new Date(at))]
}
