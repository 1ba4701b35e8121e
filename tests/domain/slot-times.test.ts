import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_SLOTS, placeSlots, type SlotTimes } from '../../src/domain/slot-times.ts'

/** The database's clock is this much ahead of ours. */
const AHEAD = 1_000_000

/** Slots that begin at `slotAt` by our clock, in an answer that the database gave at `at` and we read `lateMs` later. */
const given = (times: SlotTimes, slotAt: number, at: number, lateMs: number, segments = 5) =>
  placeSlots(times, { at: at + AHEAD, startInMs: slotAt - at, everyMs: 10, segments }, at + lateMs)

describe('slots by our own clock', () => {
  it('are where the database put them, however long the answer took', () => {
    const first = given(NO_SLOTS, 1_000, 1_000, 1)
    expect(first.startInMs).toBeCloseTo(0)
    const slow = given(first.times, 1_090, 1_030, 40)
    // Our time is 1070, and the first answer has shown that the clocks are at most 1 ms further apart.
    expect(slow.startInMs).toBeCloseTo(21, 0)
  })

  it('go out at once where they are just past, and move where it is more than that', () => {
    const { times } = given(NO_SLOTS, 990, 990, 1, 0)
    expect(given(times, 1_000, 1_000, 7).startInMs).toBeCloseTo(-6, 0)
    const late = given(times, 1_000, 1_000, 101)
    expect(late.startInMs).toBe(-10)
    expect(late.times.freeAt).toBe(1_101 - 10 + 50)
  })

  it('that follow on late ones come after them', () => {
    const late = given(given(NO_SLOTS, 0, 0, 1).times, 1_000, 1_000, 101)
    const next = given(late.times, 1_050, 1_102, 1)
    expect(next.startInMs).toBe(late.times.freeAt - 1_103)
  })

  it('follow the database’s clock when it is set, either way', () => {
    const { times } = given(NO_SLOTS, 0, 0, 1)
    for (const set of [-3_600_000, 3_600_000]) {
      const at = 10_000
      const grant = { at: at + AHEAD + set, startInMs: 60, everyMs: 10, segments: 5 }
      expect(placeSlots(times, grant, at + 2).startInMs).toBeCloseTo(60)
    }
  })

  it('never overlap within a process, and are never much too early', () => {
    const step = fc.record({
      gapMs: fc.nat(200),
      aheadMs: fc.nat(100),
      lateMs: fc.nat(400),
      segments: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 40 }), (steps) => {
        let times = NO_SLOTS
        let at = 0
        let lastEnd = -Infinity
        for (const { gapMs, aheadMs, lateMs, segments } of steps) {
          at += gapMs + lateMs
          const now = at + lateMs
          const placed = given(times, at + aheadMs, at, lateMs, segments)
          const startAt = now + placed.startInMs
          expect(startAt).toBeGreaterThanOrEqual(lastEnd - 1e-6)
          expect(startAt).toBeGreaterThanOrEqual(at + aheadMs - 1e-6)
          lastEnd = startAt + segments * 10
          times = placed.times
        }
      }),
    )
  })
})
