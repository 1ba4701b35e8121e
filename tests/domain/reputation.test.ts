import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POLICY } from '../../src/domain/policy.ts'
import { needsCorroboration, type PastReport } from '../../src/domain/reputation.ts'

const DAY_MS = 86_400_000
const NOW = new Date('2026-11-21T12:00:00Z')
const ago = (end: PastReport['end'], days: number): PastReport => ({
  end,
  endedAt: new Date(NOW.getTime() - days * DAY_MS),
})
const refuted = (...days: number[]) => days.map((each) => ago('refuted', each))
const confirmed = (...days: number[]) => days.map((each) => ago('confirmed', each))
const doubted = (history: PastReport[]) => needsCorroboration(history, NOW, POLICY)

describe('reputation', () => {
  it.each<[what: string, history: PastReport[], isDoubted: boolean]>([
    ['nothing', [], false],
    ['one mistake', refuted(0), false],
    ['two mistakes today', refuted(0, 0), false],
    ['three mistakes today', refuted(0, 0, 0), true],
    ['three within a fortnight', refuted(1, 7, 14), true],
    ['three, the last a month ago', refuted(30, 31, 32), false],
    ['three over half a year', refuted(0, 90, 180), false],
    ['six, the last a month ago', refuted(30, 30, 31, 31, 32, 32), true],
    ['six, the last three months ago', refuted(90, 90, 90, 90, 90, 90), false],
    ['five mistakes and one that was true', [...refuted(0, 0, 0, 0, 0), ...confirmed(0)], false],
    ['six mistakes and one that was true', [...refuted(0, 0, 0, 0, 0, 0), ...confirmed(0)], true],
    ['three mistakes and one that was true long ago', [...refuted(0, 0, 0), ...confirmed(365)], true],
    ['only what was true', confirmed(0, 1, 2), false],
  ])('%s', (_what, history, isDoubted) => {
    expect(doubted(history)).toBe(isDoubted)
  })

  const histories = fc.array(
    fc.record({
      end: fc.constantFrom('confirmed' as const, 'refuted' as const),
      days: fc.integer({ min: 0, max: 400 }),
    }),
    { maxLength: 20 },
  )
  const from = (entries: { end: PastReport['end']; days: number }[]) =>
    entries.map(({ end, days }) => ago(end, days))

  it('is never made worse by what was true, nor better by what was false, in any order', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 400 }), (entries, days) => {
        const history = from(entries)
        if (!doubted(history)) expect(doubted([...history, ...confirmed(days)])).toBe(false)
        if (doubted(history)) expect(doubted([...history, ...refuted(days)])).toBe(true)
        expect(doubted(history.toReversed())).toBe(doubted(history))
      }),
    )
  })

  it('is forgotten by and by', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const later = new Date(NOW.getTime() + 20 * POLICY.reputationHalfLifeMs)
        expect(needsCorroboration(from(entries), later, POLICY)).toBe(false)
      }),
    )
  })
})
