import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, clockAt, dayAt, momentsOf, weekdayOf } from '../../src/domain/clocks.ts'
import type { Until } from '../../src/domain/intent/reading.ts'
import { POLICY } from '../../src/domain/policy.ts'
import { dueRounds, endOfShift, lengthMs, nextMoment, roundOn } from '../../src/domain/shifts.ts'

const CHICAGO = 'America/Chicago'
const ZONES = [CHICAGO, 'UTC', 'Europe/Madrid', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Phoenix']

/** Local time in Chicago. */
const at = (day: string, hour: number, minute = 0): Date => momentsOf(day, { hour, minute }, CHICAGO)[0]

const clock = (hour: number, half: 'am' | 'pm' | null = null, minute = 0): Until => ({
  kind: 'clock',
  hour,
  minute,
  half,
})
const minutes = (count: number): Until => ({ kind: 'minutes', minutes: count })

/** What becomes of a shift: the local time of its end, or why it has none. */
function ends(until: Until | null, now: Date): string {
  const end = endOfShift(until, now, CHICAGO, POLICY)
  if ('refused' in end) return end.refused
  const { hour, minute } = clockAt(end.endsAt, CHICAGO)
  return `${dayAt(end.endsAt, CHICAGO)} ${hour}:${String(minute).padStart(2, '0')}`
}

const SATURDAY = '2026-11-21'
/** Clocks go forward at 2:00. */
const SPRING = '2026-03-08'
/** Clocks go back at 2:00. */
const AUTUMN = '2026-11-01'

describe('the end of a shift', () => {
  it.each<[string, Until | null, Date, string]>([
    ['nothing said', null, at(SATURDAY, 9), '2026-11-21 13:00'],
    ['6 PM', clock(6, 'pm'), at(SATURDAY, 9), '2026-11-21 18:00'],
    ['a bare 6 in the morning', clock(6), at(SATURDAY, 5), '2026-11-21 6:00'],
    ['a bare 6 by day', clock(6), at(SATURDAY, 9), '2026-11-21 18:00'],
    ['a bare 6 by night', clock(6), at(SATURDAY, 22), '2026-11-22 6:00'],
    ['a bare 6 at 6', clock(6), at(SATURDAY, 6), '2026-11-21 18:00'],
    ['a bare 12', clock(12), at(SATURDAY, 9), '2026-11-21 12:00'],
    ['a bare 12 in the evening', clock(12), at(SATURDAY, 21), '2026-11-22 0:00'],
    ['noon', clock(12, 'pm'), at(SATURDAY, 9), '2026-11-21 12:00'],
    ['midnight', clock(12, 'am'), at(SATURDAY, 21), '2026-11-22 0:00'],
    ['24:00', clock(24), at(SATURDAY, 21), '2026-11-22 0:00'],
    ['18:30', clock(18, null, 30), at(SATURDAY, 9), '2026-11-21 18:30'],
    ['2 AM, said in the evening', clock(2, 'am'), at(SATURDAY, 22), '2026-11-22 2:00'],
    ['exactly the longest', clock(9, 'pm'), at(SATURDAY, 9), '2026-11-21 21:00'],
    ['a minute more', clock(9, 'pm', 1), at(SATURDAY, 9), 'too long'],
    ['11 PM, said in the morning', clock(11, 'pm'), at(SATURDAY, 7), 'too long'],
    ['6 PM, said at 7 PM', clock(6, 'pm'), at(SATURDAY, 19), 'past'],
    ['18:00, said at 19:00', clock(18), at(SATURDAY, 19), 'past'],
    ['this very minute', clock(7, 'pm'), at(SATURDAY, 19), 'past'],
    ['90 minutes', minutes(90), at(SATURDAY, 9), '2026-11-21 10:30'],
    ['12 hours', minutes(720), at(SATURDAY, 9), '2026-11-21 21:00'],
    ['more than that', minutes(721), at(SATURDAY, 9), 'too long'],
    ['no minutes', minutes(0), at(SATURDAY, 9), 'unclear'],
    ['minutes ago', minutes(-5), at(SATURDAY, 9), 'unclear'],
    ['yesterday', { kind: 'unclear' }, at(SATURDAY, 9), 'unclear'],
    ['25 o’clock', clock(25), at(SATURDAY, 9), 'unclear'],
    ['15 AM', clock(15, 'am'), at(SATURDAY, 9), 'unclear'],
    ['0 PM', clock(0, 'pm'), at(SATURDAY, 9), 'unclear'],
    ['9:75', clock(9, 'am', 75), at(SATURDAY, 8), 'unclear'],
    // On the nights when the clocks are changed.
    ['3 AM over the hour that is left out', clock(3, 'am'), at(SPRING, 1), '2026-03-08 3:00'],
    ['2:30 AM that there is not', clock(2, 'am', 30), at(SPRING, 1), '2026-03-08 3:30'],
    ['1:30 AM that comes twice', clock(1, 'am', 30), at(AUTUMN, 0), '2026-11-01 1:30'],
    ['8 AM over the hour that comes twice', clock(8, 'am'), at('2026-10-31', 22), '2026-11-01 8:00'],
  ])('%s', (_what, until, now, expected) => {
    expect(ends(until, now)).toBe(expected)
  })

  it('is in real time: the hour that is left out is no part of it, the one that comes twice is two', () => {
    const lengthFrom = (now: Date, until: Until) => {
      const end = endOfShift(until, now, CHICAGO, POLICY)
      return 'endsAt' in end ? (end.endsAt.getTime() - now.getTime()) / 3_600_000 : end.refused
    }
    expect(lengthFrom(at(SPRING, 1), clock(4, 'am'))).toBe(2)
    expect(lengthFrom(at(AUTUMN, 0), clock(4, 'am'))).toBe(5)
    // 1:30 for the second time: the first has gone by.
    const [, second] = momentsOf(AUTUMN, { hour: 1, minute: 30 }, CHICAGO)
    expect(nextMoment([{ hour: 1, minute: 30 }], at(AUTUMN, 1, 30), CHICAGO)).toEqual(second)
  })

  it('tells which time was refused', () => {
    expect(endOfShift(clock(6, 'pm'), at(SATURDAY, 19), CHICAGO, POLICY)).toEqual({
      refused: 'past',
      until: { hour: 18, minute: 0 },
    })
  })

  const anyUntil = fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'unclear' } as const),
    fc.record({ kind: fc.constant('minutes' as const), minutes: fc.integer({ min: -10, max: 2_000 }) }),
    fc.record({
      kind: fc.constant('clock' as const),
      hour: fc.integer({ min: -1, max: 30 }),
      minute: fc.integer({ min: -1, max: 61 }),
      half: fc.constantFrom('am' as const, 'pm' as const, null),
    }),
  )
  const anyMoment = fc.date({
    min: new Date('2024-01-01T00:00Z'),
    max: new Date('2030-01-01T00:00Z'),
    noInvalidDate: true,
  })

  it('is always later than now and never further away than the longest shift', () => {
    fc.assert(
      fc.property(anyUntil, anyMoment, fc.constantFrom(...ZONES), (until, now, zone) => {
        const end = endOfShift(until, now, zone, POLICY)
        if ('refused' in end) return
        expect(end.endsAt.getTime()).toBeGreaterThan(now.getTime())
        expect(end.endsAt.getTime() - now.getTime()).toBeLessThanOrEqual(POLICY.longestShiftMs)
        if (until?.kind !== 'clock') return
        const shown = clockAt(end.endsAt, zone)
        const isGap = !momentsOf(dayAt(end.endsAt, zone), shown, zone).some(
          (moment) => Math.abs(moment.getTime() - end.endsAt.getTime()) < 1,
        )
        expect(isGap).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('with a bare hour is the next time that the clocks show it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        anyMoment,
        fc.constantFrom(CHICAGO, 'UTC', 'Asia/Kolkata'),
        (hour, now, zone) => {
          const next = nextMoment(
            [hour % 12, (hour % 12) + 12].map((of) => ({ hour: of, minute: 0 })),
            now,
            zone,
          )
          const hoursAway = (next.getTime() - now.getTime()) / 3_600_000
          expect(hoursAway).toBeGreaterThan(0)
          expect(hoursAway).toBeLessThanOrEqual(13)
          // 2:00 is not shown in the night when the clocks go forward over it.
          if (hour !== 2) expect(clockAt(next, zone).hour % 12).toBe(hour % 12)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('a moment and the clocks', () => {
  it('belong to each other in every zone', () => {
    const minute = fc
      .date({ min: new Date('2024-01-01T00:00Z'), max: new Date('2030-01-01T00:00Z'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))
    fc.assert(
      fc.property(minute, fc.constantFrom(...ZONES), (moment, zone) => {
        const moments = momentsOf(dayAt(moment, zone), clockAt(moment, zone), zone)
        expect(moments.map((each) => each.getTime())).toContain(moment.getTime())
      }),
      { numRuns: 1_000 },
    )
  })

  it('days follow each other and have their weekday', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(weekdayOf(SATURDAY)).toBe(6)
  })
})

describe('a planned round', () => {
  const saturdays = { weekday: 6, fromMinute: 9 * 60, untilMinute: 12 * 60 }
  const due = (plan: typeof saturdays, now: Date) =>
    dueRounds(plan, now, CHICAGO, POLICY).map(({ day }) => day)

  it.each<[string, Date, string[]]>([
    ['the day before', at('2026-11-20', 9), []],
    ['just before the hour', at(SATURDAY, 7, 59), []],
    ['an hour before', at(SATURDAY, 8), [SATURDAY]],
    ['late', at(SATURDAY, 9, 30), [SATURDAY]],
    ['too late to be of use', at(SATURDAY, 11, 45), []],
    ['when it is over', at(SATURDAY, 12), []],
    ['a week later', at('2026-11-28', 8), ['2026-11-28']],
    ['on Sunday', at('2026-11-22', 8), []],
  ])('is reminded of %s: %j', (_when, now, days) => {
    expect(due(saturdays, now)).toEqual(days)
  })

  it('that starts just after midnight is reminded of the evening before', () => {
    expect(due({ weekday: 0, fromMinute: 30, untilMinute: 180 }, at(SATURDAY, 23, 40))).toEqual([
      '2026-11-22',
    ])
  })

  it('may go on past midnight', () => {
    const late = { weekday: 6, fromMinute: 22 * 60, untilMinute: 2 * 60 }
    const round = roundOn(late, SATURDAY, CHICAGO)
    expect(round).toEqual({ day: SATURDAY, startsAt: at(SATURDAY, 22), endsAt: at('2026-11-22', 2) })
    expect(lengthMs(late)).toBe(4 * 3_600_000)
    expect(due(late, at('2026-11-22', 0, 30))).toEqual([SATURDAY])
  })

  it('always lasts for some time, on whatever night', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(SATURDAY, SPRING, AUTUMN, '2026-03-07', '2026-10-31', '2026-04-05', '2026-10-04'),
        fc.constantFrom(...ZONES),
        (fromMinute, untilMinute, day, zone) => {
          fc.pre(fromMinute !== untilMinute)
          const { startsAt, endsAt } = roundOn({ weekday: 6, fromMinute, untilMinute }, day, zone)
          const length = endsAt.getTime() - startsAt.getTime()
          expect(length).toBeGreaterThan(0)
          expect(Math.abs(length - lengthMs({ fromMinute, untilMinute }))).toBeLessThanOrEqual(3_600_000)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
