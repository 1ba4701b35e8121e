import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  count,
  type Counted,
  measured,
  PACE,
  paceSignOf,
  slowDown,
  type Speed,
} from '../../src/domain/pace.ts'

const NOW = new Date('2026-11-21T12:42:00Z')
const after = (ms: number) => new Date(NOW.getTime() + ms)

const fresh: Speed = { rate: null, heldUntil: null, busyAt: null, slowed: null, counted: null }
const counted = (perS: number, at = NOW): Counted => ({
  segments: perS,
  from: new Date(at.getTime() - 1_000),
  at,
})

describe('a busy carrier', () => {
  const setRate = 120

  it('halves the set rate at once, and holds everything', () => {
    expect(slowDown({ ...fresh, rate: 120 }, { setRate, retryAfterMs: 2_000 }, NOW)).toMatchObject({
      heldUntil: after(2_000),
      busyAt: NOW,
      slowed: { to: 60, at: after(2_000), usualRate: 120 },
    })
  })

  it('halves once where many texts were in flight, and holds as long as any of them was told', () => {
    const once = slowDown({ ...fresh, rate: 120 }, { setRate, retryAfterMs: 1_000 }, NOW)
    const twice = slowDown({ ...once, rate: 60 }, { setRate, retryAfterMs: 5_000 }, after(400))
    expect(twice).toMatchObject({
      heldUntil: after(5_400),
      busyAt: NOW,
      slowed: { to: 60, at: after(5_400) },
    })
    const shorter = slowDown(twice, { setRate, retryAfterMs: 0 }, after(900))
    expect(shorter.heldUntil).toEqual(after(5_400))
  })

  it('again after a second halves what has come of it, down to a sixteenth', () => {
    let speed: Speed = { ...fresh, rate: 120 }
    const rates = Array.from({ length: 7 }, (_, n) => {
      speed = slowDown(speed, { setRate, retryAfterMs: 0 }, after(n * 1_000))
      speed = { ...speed, rate: speed.slowed?.to ?? null }
      return speed.rate
    })
    expect(rates).toEqual([60, 30, 15, 7.5, 7.5, 7.5, 7.5])
  })

  it('halves what was measured, where no rate is set', () => {
    const first = slowDown({ ...fresh, counted: counted(800) }, { setRate: null, retryAfterMs: 1_000 }, NOW)
    expect(first.slowed).toEqual({ to: 400, at: after(1_000), usualRate: 800 })
    // Allowed 500 by now, but the carrier has taken 100.
    const again = { ...first, rate: 500, counted: counted(100, after(5_000)) }
    expect(slowDown(again, { setRate: null, retryAfterMs: 1_000 }, after(5_000)).slowed).toMatchObject({
      to: 50,
      usualRate: 720,
    })
  })

  it('takes a few texts, or none, for no measure', () => {
    const slow = { setRate: null, retryAfterMs: 1_000 }
    expect(slowDown(fresh, slow, NOW).slowed?.to).toBe(PACE.leastMeasured / 2)
    expect(slowDown({ ...fresh, counted: counted(0.5) }, slow, NOW).slowed?.to).toBe(PACE.leastMeasured / 2)
    const longAgo = counted(800, after(-60_000))
    expect(slowDown({ ...fresh, counted: longAgo }, slow, NOW).slowed?.to).toBe(PACE.leastMeasured / 2)
  })

  it('never makes the rate higher, or nothing, whatever went before', () => {
    const rates = fc.double({ min: 0.01, max: 5_000, noNaN: true })
    const busy = fc.record({
      afterMs: fc.integer({ min: -5_000, max: 60_000 }),
      retryAfterMs: fc.nat(60_000),
    })
    fc.assert(
      fc.property(
        fc.option(rates),
        fc.option(rates),
        fc.array(busy, { maxLength: 30 }),
        (setRate, used, busies) => {
          let speed: Speed = { ...fresh, rate: setRate, counted: used === null ? null : counted(used) }
          let now = NOW
          for (const { afterMs, retryAfterMs } of busies) {
            now = new Date(now.getTime() + afterMs)
            const before = speed.rate
            speed = slowDown(speed, { setRate, retryAfterMs }, now)
            const rate = speed.slowed?.to ?? 0
            expect(rate).toBeGreaterThan(0)
            expect(speed.heldUntil?.getTime()).toBeGreaterThanOrEqual(now.getTime() + retryAfterMs)
            if (before !== null) expect(rate).toBeLessThanOrEqual(before)
            speed = { ...speed, rate }
          }
        },
      ),
    )
  })
})

describe('what the carrier accepts', () => {
  it('is measured over all workers', () => {
    let known: Counted | null = null
    // Three of them, each telling once a second what it has sent.
    for (let ms = 1_000; ms <= 10_000; ms += 1_000) {
      for (const worker of [0, 200, 500]) {
        known = count(known, { segments: 50, overMs: 1_000 }, after(ms + worker))
      }
    }
    expect(measured(known, after(10_500))).toBeGreaterThan(130)
    expect(measured(known, after(10_500))).toBeLessThan(170)
  })

  it('is forgotten soon, and a lone text is no speed', () => {
    const known = count(null, { segments: 500, overMs: 1_000 }, NOW)
    expect(measured(known, after(2_000))).toBe(500)
    expect(measured(known, after(4_000))).toBeNull()
    expect(
      measured(count(known, { segments: 2, overMs: 100_000 }, after(100_000)), after(100_000)),
    ).toBeLessThan(6)
  })

  it('counts anew where the clock was set back', () => {
    const known = count(null, { segments: 500, overMs: 1_000 }, NOW)
    const back = count(known, { segments: 30, overMs: 1_000 }, after(-3_600_000))
    expect(measured(back, after(-3_600_000))).toBe(30)
  })

  it('is not counted over a moment', () => {
    expect(measured(count(null, { segments: 10, overMs: 1 }, NOW), NOW)).toBe(50)
  })
})

describe('why a text failed', () => {
  it.each([
    [30001, { kind: 'busy', retryAfterMs: 60_000 }],
    [30022, { kind: 'busy', retryAfterMs: 1_000 }],
    [63017, { kind: 'busy', retryAfterMs: 1_000 }],
    [30023, { kind: 'network-cap' }],
    [30007, null],
    [null, null],
  ])('%s: %j', (code, sign) => {
    expect(paceSignOf(code)).toEqual(sign)
  })
})
