import { describe, expect, it } from 'vitest'
import type { Case } from '../support/place-texts/case.ts'
import { report, wrongOnes } from '../support/place-texts/report.ts'
import { type Answer, type Score, scoreCase } from '../support/place-texts/score.ts'

const CROSSING: Case = {
  id: 'G1',
  text: 'kedzie and lawrence',
  lang: 'en',
  kind: 'intersection',
  lat: 41.968,
  lon: -87.708,
  ward: 33,
  accept: [33, 39],
  ambiguous: false,
  candidates: [],
  typo: false,
  entity: 'N KEDZIE AVE & W LAWRENCE AVE',
}
const AMBIGUOUS: Case = { ...CROSSING, kind: 'address', accept: [50], ambiguous: true, candidates: [18, 50] }
const STALE: Case = { ...CROSSING, explicit_ward: 35, explicit_ward_stale: true }
const WARD_ONLY: Case = { ...CROSSING, kind: 'ward_only', lat: null, lon: null, ward: 5, accept: [5] }
const nowhere = (subkind: string): Case => ({ ...CROSSING, kind: 'none', subkind, ward: null, accept: [] })

type Said = [one: Case, wards: number[], ask: boolean, result: Score['result'], helpful?: boolean]

describe('the score of an answer', () => {
  it.each<Said>([
    [CROSSING, [33], false, 'right'],
    [CROSSING, [39], false, 'right'],
    [CROSSING, [39, 33], false, 'right'],
    [CROSSING, [33, 35], false, 'wrong'],
    [CROSSING, [35, 33], false, 'wrong'],
    [CROSSING, [35], false, 'wrong'],
    [CROSSING, [], false, 'wrong'],
    [CROSSING, [35, 33], true, 'asked', true],
    [CROSSING, [35], true, 'asked'],
    [CROSSING, [], true, 'asked'],
    [WARD_ONLY, [5], false, 'right'],
    [WARD_ONLY, [6], false, 'wrong'],
  ])('of a place %#', (one, wards, ask, result, helpful = false) => {
    expect(scoreCase(one, { wards, ask })).toEqual({ result, helpful })
  })

  it.each<Said>([
    [AMBIGUOUS, [18], false, 'right'],
    [AMBIGUOUS, [50], false, 'right'],
    [AMBIGUOUS, [50, 40], false, 'right'],
    [AMBIGUOUS, [40], false, 'wrong'],
    [AMBIGUOUS, [], false, 'wrong'],
    [AMBIGUOUS, [18, 50], true, 'right', true],
    [AMBIGUOUS, [], true, 'right'],
  ])('of words that fit several places %#', (one, wards, ask, result, helpful = false) => {
    expect(scoreCase(one, { wards, ask })).toEqual({ result, helpful })
  })

  it.each<Said>([
    [STALE, [33], false, 'right'],
    [STALE, [35], false, 'wrong'],
    [STALE, [33, 35], false, 'wrong'],
    [STALE, [35], true, 'right'],
  ])('of a place with a ward that it is no longer in %#', (one, wards, ask, result) => {
    expect(scoreCase(one, { wards, ask }).result).toBe(result)
  })

  it.each<Said>([
    [nowhere('no_location'), [], false, 'right'],
    [nowhere('no_location'), [], true, 'right'],
    [nowhere('no_location'), [33], true, 'right'],
    [nowhere('no_location'), [33], false, 'wrong'],
    [nowhere('neighborhood_only'), [33], true, 'right'],
    [nowhere('neighborhood_only'), [33], false, 'wrong'],
    [nowhere('outside_city'), [], false, 'right'],
    [nowhere('outside_city'), [], true, 'right'],
    [nowhere('outside_city'), [33], true, 'asked'],
    [nowhere('outside_city'), [33], false, 'wrong'],
  ])('of no place %#', (one, wards, ask, result) => {
    expect(scoreCase(one, { wards, ask }).result).toBe(result)
  })
})

describe('the report', () => {
  const cases = [
    CROSSING,
    { ...CROSSING, id: 'G2', lang: 'es' as const },
    { ...nowhere('no_location'), id: 'G3' },
  ]
  const answers: Answer[] = [
    { id: 'G1', wards: [33], confidence: 0.96, how: 'crossing', ask: false },
    { id: 'G2', wards: [12], confidence: 0.92, how: 'crossing', ask: false },
    { id: 'G3', wards: [], confidence: 0, how: 'none', ask: true },
  ]

  it('counts by kind and language, and compares confidence with what came of it', () => {
    const lines = report(cases, answers)
      .split('\n')
      .map((line) => line.trim().split(/\s{2,}/))
    expect(lines).toContainEqual(['all', '3', '66.7', '0.0', '0/0', '33.3'])
    expect(lines).toContainEqual(['intersection', '2', '50.0', '0.0', '0/0', '50.0'])
    expect(lines).toContainEqual(['es', '1', '0.0', '0.0', '0/0', '100.0'])
    expect(lines).toContainEqual(['0.9-1.0', '2', '0.940', '0.500'])
  })

  it('shows the wrong ones', () => {
    expect(wrongOnes(cases, answers, 5)).toBe(
      'G2 "kedzie and lawrence"\n  N KEDZIE AVE & W LAWRENCE AVE → 33 or 39\n  crossing 0.92 → 12',
    )
  })

  it('does not pass over a text without an answer', () => {
    expect(() => report(cases, answers.slice(1))).toThrow('no answer to G1')
  })
})
