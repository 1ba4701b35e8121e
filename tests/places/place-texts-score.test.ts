import { describe, expect, it } from 'vitest'
import type { Case } from '../support/place-texts/case.ts'
import { reliability, reliabilityDiagram, reliabilityTable } from '../support/place-texts/reliability.ts'
import { diagram, report, wrongOnes } from '../support/place-texts/report.ts'
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
    expect(lines).toContainEqual(['| 0.9-1.0 | 2 | 0.940 | 0.500 |'])
  })

  it('shows the wrong ones', () => {
    expect(wrongOnes(cases, answers, 5)).toBe(
      'G2 "kedzie and lawrence"\n  N KEDZIE AVE & W LAWRENCE AVE → 33 or 39\n  crossing 0.92 → 12',
    )
  })

  it('draws how far its confidence can be trusted', () => {
    expect(diagram(cases, answers)).toContain('<title>Share right by confidence, 2 answers</title>')
  })

  it('does not pass over a text without an answer', () => {
    expect(() => report(cases, answers.slice(1))).toThrow('no answer to G1')
  })
})

describe('the reliability of confidence', () => {
  const answered = (confidence: number, ward: number) => ({
    one: CROSSING,
    answer: { id: 'G1', wards: [ward], confidence, how: 'crossing', ask: false },
  })
  const bins = reliability([answered(0.42, 33), answered(0.48, 12), answered(0.9, 39), answered(1, 33)])

  it('is counted by tenths, of answers that give a ward', () => {
    expect(bins).toHaveLength(10)
    expect(bins[4]).toMatchObject({ count: 2, right: 0.5 })
    expect(bins[4]?.said).toBeCloseTo(0.45)
    expect(bins[9]).toMatchObject({ count: 2, said: 0.95, right: 1 })
    expect(bins[0]).toMatchObject({ count: 0, said: null, right: null })
    const silent = { one: CROSSING, answer: { id: 'G1', wards: [], confidence: 0, how: 'none', ask: true } }
    expect(reliability([silent]).every(({ count }) => count === 0)).toBe(true)
  })

  it('is a table for a document', () => {
    const lines = reliabilityTable(bins).split('\n')
    expect(lines[0]).toBe('| confidence | answers | said | right |')
    expect(lines[2]).toBe('| 0.0-0.1 | 0 | - | - |')
    expect(lines[6]).toBe('| 0.4-0.5 | 2 | 0.450 | 0.500 |')
  })

  it('is a diagram with a bar as high as the share right, and its count', () => {
    const svg = reliabilityDiagram(bins)
    const bars = [...svg.matchAll(/<rect x="\d+" y="\d+" width="\d+" height="(\d+)" fill="#8fb3d9"/g)]
    expect(bars.map(([, height]) => Number(height))).toEqual([150, 300])
    expect(svg.match(/font-size="10">2<\/text>/g)).toHaveLength(2)
  })
})
