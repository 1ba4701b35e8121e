import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POLICY } from '../../src/domain/policy.ts'
import { rule } from '../../src/domain/ruling.ts'

type Given = 'seen' | 'not-ice' | 'cannot-tell'
const given = (...verdicts: Given[]) => verdicts.map((verdict) => ({ verdict }))
const two = { seenToConfirm: 2, notIceToRefute: 2 }

describe('what the verdicts add up to', () => {
  it.each([
    [[], 'undecided', 'no verdict yet'],
    [['cannot-tell'], 'undecided', 'could not tell'],
    [['cannot-tell', 'cannot-tell'], 'undecided', 'could not tell'],
    [['seen'], 'confirmed', 'seen'],
    [['not-ice'], 'refuted', 'not ICE'],
    [['cannot-tell', 'seen'], 'confirmed', 'seen'],
    [['seen', 'not-ice'], 'confirmed', 'seen'],
    [['not-ice', 'seen'], 'refuted', 'not ICE'],
  ] satisfies [Given[], string, string][])('with the policy as it is: %j', (verdicts, kind, reason) => {
    expect(rule(given(...verdicts), POLICY)).toEqual({ kind, reason })
  })

  it.each([
    [['seen'], 'undecided', 'too few'],
    [['seen', 'cannot-tell'], 'undecided', 'too few'],
    [['seen', 'not-ice'], 'undecided', 'too few'],
    [['seen', 'not-ice', 'seen'], 'confirmed', 'seen'],
    [['not-ice', 'seen', 'not-ice', 'seen'], 'refuted', 'not ICE'],
  ] satisfies [Given[], string, string][])('where two are needed: %j', (verdicts, kind, reason) => {
    expect(rule(given(...verdicts), two)).toEqual({ kind, reason })
  })
})

describe('whatever the verdicts', () => {
  const verdicts = fc.array(fc.constantFrom<Given>('seen', 'not-ice', 'cannot-tell'), { maxLength: 12 })
  const policy = fc.record({
    seenToConfirm: fc.integer({ min: 1, max: 4 }),
    notIceToRefute: fc.integer({ min: 1, max: 4 }),
  })

  it('"could not tell" changes no ruling', () => {
    fc.assert(
      fc.property(verdicts, policy, (all, needed) => {
        const decided = all.filter((verdict) => verdict !== 'cannot-tell')
        expect(rule(given(...all), needed).kind).toBe(rule(given(...decided), needed).kind)
      }),
    )
  })

  it('a ruling once reached stays, whoever comes later', () => {
    fc.assert(
      fc.property(verdicts, verdicts, policy, (first, later, needed) => {
        const before = rule(given(...first), needed)
        if (before.kind !== 'undecided') expect(rule(given(...first, ...later), needed)).toEqual(before)
      }),
    )
  })

  it('is confirmed only with enough who saw it', () => {
    fc.assert(
      fc.property(verdicts, policy, (all, needed) => {
        const count = (wanted: Given) => all.filter((verdict) => verdict === wanted).length
        const { kind } = rule(given(...all), needed)
        if (kind === 'confirmed') expect(count('seen')).toBeGreaterThanOrEqual(needed.seenToConfirm)
        if (kind === 'refuted') expect(count('not-ice')).toBeGreaterThanOrEqual(needed.notIceToRefute)
        if (kind === 'undecided') {
          expect(count('seen')).toBeLessThan(needed.seenToConfirm)
          expect(count('not-ice')).toBeLessThan(needed.notIceToRefute)
        }
      }),
    )
  })
})
