import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { GazetteerRows } from '../../src/places/gazetteer/gazetteer-rows.ts'
import { type Case, SPLITS } from '../support/place-texts/case.ts'
import { arrangeCity, houseAt, truthOf } from '../support/place-texts/city.ts'
import { DEV } from '../support/place-texts/dev/style.ts'
import { fitsOfHouse } from '../support/place-texts/fits.ts'
import { generate } from '../support/place-texts/generate.ts'
import { HARD } from '../support/place-texts/hard/style.ts'
import { HELDOUT } from '../support/place-texts/heldout/style.ts'
import { loadRows } from '../support/place-texts/load-city.ts'
import { MIXED } from '../support/place-texts/mixed/style.ts'
import { houseInEnglish, inSpanish, ordinalInEnglish } from '../support/place-texts/numbers-in-words.ts'
import { scoreCase } from '../support/place-texts/score.ts'
import { editDistance, parseStreetName, withOrdinalEnding } from '../support/place-texts/street-name.ts'
import type { SaidStreet } from '../support/place-texts/style.ts'
import { readWardLines, wardLines, wardsNear } from '../support/place-texts/ward-lines.ts'

/** A square of a hundredth of a degree; about 830 by 1,110 m. */
function squareWard(number: number, west: number, south: number) {
  const [east, north] = [west + 0.01, south + 0.01]
  return wardLines(number, [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ])
}

const WARDS = [squareWard(1, -87.71, 41.9), squareWard(2, -87.7, 41.9)]
const at = (lat: number, lon: number) => ({ lat, lon })
const NO_ROWS: GazetteerRows = {
  streets: [],
  crossings: [],
  blocks: [],
  landmarks: [],
  localNames: [],
  grid: null,
}

describe('the wards around a point', () => {
  it('are its own and those within sixty metres, the own first', () => {
    expect(wardsNear(WARDS, at(41.905, -87.705))).toEqual([1])
    expect(wardsNear(WARDS, at(41.905, -87.7004))).toEqual([1, 2])
    expect(wardsNear(WARDS, at(41.905, -87.6996))).toEqual([2, 1])
    expect(wardsNear(WARDS, at(41.905, -87.6992))).toEqual([2])
    expect(wardsNear(WARDS, at(41.95, -87.705))).toEqual([])
  })

  it('do not include one whose hole it is in', () => {
    const ring = WARDS[0]?.rings[0] ?? []
    const withHole = wardLines(3, [
      ring,
      ring.map(([lon, lat]) => [-87.705 + (lon + 87.705) / 5, 41.905 + (lat - 41.905) / 5]),
    ])
    expect(wardsNear([withHole], at(41.905, -87.705))).toEqual([])
    expect(wardsNear([withHole], at(41.902, -87.705))).toEqual([3])
  })
})

describe('a house', () => {
  const block = (street: string, hundred: number, lat: number, lon: number) => ({
    street,
    block: hundred,
    number: hundred + 50,
    lat,
    lon,
  })
  const rows = [
    block('N OAK AVE', 1000, 41.902, -87.705),
    block('N OAK AVE', 1100, 41.904, -87.705),
    block('N OAK AVE', 1500, 41.908, -87.705),
    block('S OAK AVE', 1000, 41.902, -87.695),
    block('W 63RD ST', 200, 41.905, -87.695),
    block('W 63RD PL', 200, 41.906, -87.705),
  ]
  const city = arrangeCity({ ...NO_ROWS, blocks: rows }, WARDS, WARDS)
  const said = (full: string, more: Partial<SaidStreet> = {}): SaidStreet => ({
    text: '',
    street: parseStreetName(full),
    direction: false,
    suffix: null,
    misspelt: null,
    ...more,
  })

  it('stands between the known ones of its block and the next', () => {
    expect(houseAt(city, 'N OAK AVE', 1100)?.lat).toBeCloseTo(41.903)
    expect(houseAt(city, 'N OAK AVE', 1190)).toEqual(at(41.904, -87.705))
    expect(houseAt(city, 'N OAK AVE', 1250)).toBeNull()
  })

  it('is in doubt without its direction where both halves have it', () => {
    const { points, fair } = fitsOfHouse(city, 1050, said('N OAK AVE'))
    expect(fair).toBe(true)
    const truth = truthOf(city, at(41.902, -87.705), points)
    expect(truth).toMatchObject({ ward: 1, accept: [1], ambiguous: true, candidates: [1, 2] })
    const told = fitsOfHouse(city, 1050, said('N OAK AVE', { direction: true }))
    expect(truthOf(city, at(41.902, -87.705), told.points)).toMatchObject({
      ambiguous: false,
      candidates: [],
    })
  })

  it('on a numbered street is never taken for one on the place', () => {
    expect(fitsOfHouse(city, 250, said('W 63RD ST')).points).toEqual([at(41.905, -87.695)])
  })

  it('is no fair question with the direction of another street, and a fair one with that of none', () => {
    const across = said('W 63RD ST', { wrongDirection: 'S' })
    expect(fitsOfHouse(city, 250, across)).toEqual({ points: [at(41.905, -87.695)], fair: true })
    expect(fitsOfHouse(city, 1050, said('N OAK AVE', { wrongDirection: 'S' })).fair).toBe(false)
  })

  it('is no fair question where the beginning of a name stands for another too', () => {
    const withOakley = arrangeCity(
      { ...NO_ROWS, blocks: [...rows, block('N OAKLEY AVE', 1000, 41.902, -87.705)] },
      WARDS,
      WARDS,
    )
    const shortened = said('N OAKLEY AVE', { shortened: 'Oak' })
    expect(fitsOfHouse(withOakley, 1050, shortened).fair).toBe(false)
    expect(fitsOfHouse(withOakley, 1050, { ...shortened, shortened: 'Oakl' }).fair).toBe(true)
  })

  it('is no fair question where a gap may hold it, or its name is as near to another', () => {
    expect(fitsOfHouse(city, 1250, said('S OAK AVE', { direction: true })).fair).toBe(true)
    expect(fitsOfHouse(city, 1250, said('N OAK AVE', { direction: true })).fair).toBe(false)
    const withElm = arrangeCity(
      { ...NO_ROWS, blocks: [...rows, block('N OAT AVE', 1000, 41.9, -87.705)] },
      WARDS,
      WARDS,
    )
    expect(fitsOfHouse(withElm, 1050, said('N OAK AVE', { misspelt: 'Oaj' })).fair).toBe(false)
    expect(fitsOfHouse(city, 1050, said('N OAK AVE', { misspelt: 'Oaj' })).fair).toBe(true)
  })
})

describe('numbers and names', () => {
  it.each([
    [3, 'third', 'tres'],
    [12, 'twelfth', 'doce'],
    [26, 'twenty sixth', 'veintiseis'],
    [40, 'fortieth', 'cuarenta'],
    [63, 'sixty third', 'sesenta y tres'],
    [111, 'hundred eleventh', 'ciento once'],
  ])('%i is said %s and %s', (number, english, spanish) => {
    expect(ordinalInEnglish(number)).toBe(english)
    expect(inSpanish(number)).toBe(spanish)
  })

  it.each([
    [3200, 'thirty two hundred'],
    [5212, 'fifty two twelve'],
    [5205, null],
    [250, null],
  ])('house %i is read out %s', (number, words) => {
    expect(houseInEnglish(number)).toBe(words)
  })

  it('end as ordinals do', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 103, 111].map(withOrdinalEnding)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '103rd',
      '111th',
    ])
  })

  it.each([
    ['kedzie', 'kedzie', 0],
    ['kedzie', 'kedize', 1],
    ['kedzie', 'kedsi', 2],
    ['oak', 'elm', 3],
  ])('%s and %s are %i edits apart', (one, other, edits) => {
    expect(editDistance(one, other)).toBe(edits)
  })
})

describe('the splits', () => {
  const lists = (style: typeof DEV) => {
    const { areas, towns, names, landmarks, ...templates } = style.wording
    const all = [...Object.values(templates), ...Object.values(landmarks)].flatMap((list) =>
      Object.values(list).flat(),
    )
    return { names: [...names, ...areas, ...towns.map(({ name }) => name)], templates: new Set(all) }
  }
  const [dev, hard, mixed, heldout] = [lists(DEV), lists(HARD), lists(MIXED), lists(HELDOUT)]
  const pairs = [
    ['dev', 'hard', dev, hard],
    ['dev', 'mixed', dev, mixed],
    ['hard', 'mixed', hard, mixed],
    ['dev', 'heldout', dev, heldout],
    ['hard', 'heldout', hard, heldout],
    ['mixed', 'heldout', mixed, heldout],
  ] as const

  it.each(pairs)('%s and %s share no names', (_one, _other, one, other) => {
    const known = new Set(one.names.map((name) => name.toLowerCase()))
    expect(other.names.filter((name) => known.has(name.toLowerCase()))).toEqual([])
  })

  it.each(pairs)(
    '%s and %s share hardly any wording: only what everybody writes',
    (_one, _other, one, other) => {
      const shared = [...other.templates].filter((template) => one.templates.has(template))
      expect(shared.length).toBeLessThan(other.templates.size * 0.04)
    },
  )
})

const data = new URL('../../../shared/data/', import.meta.url)

describe.runIf(existsSync(data))('texts about the whole city', () => {
  const lines = (file: string) => readWardLines(new URL(file, data))
  const loadCity = () => arrangeCity(loadRows(data), lines('wards_2023.geojson'), lines('wards_2015.geojson'))

  it(
    'are the same for the same seed, about other places in each split, and true',
    { timeout: 60_000 },
    () => {
      const city = loadCity()
      const splits = SPLITS.map((split) => ({ split, cases: generate(city, 1, 400, split) }))
      const first = splits[0]?.cases.slice(0, 50)
      expect(generate(city, 1, 50, 'dev')).toEqual(first)
      expect(generate(city, 2, 50, 'dev')).not.toEqual(first)

      const located = (cases: Case[]) => cases.filter(({ lat }) => lat !== null)
      const places = splits.map(({ cases }) => new Set(located(cases).map(({ entity }) => entity)))
      const all = new Set(places.flatMap((ofSplit) => [...ofSplit]))
      expect(all.size).toBe(places.reduce((sum, { size }) => sum + size, 0))

      for (const { split, cases } of splits) {
        const kinds = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length / cases.length
        expect(kinds('intersection')).toBeCloseTo(0.31, 1)
        expect(kinds('none')).toBeCloseTo(0.1, 1)
        const slips = located(cases).filter(({ typo }) => typo).length / located(cases).length
        const [least, most] = split === 'heldout' ? [0.05, 0.15] : [0.13, 0.27]
        expect(slips).toBeGreaterThan(least)
        expect(slips).toBeLessThan(most)
        for (const one of cases) {
          expect(one.text).not.toMatch(/[{}]|undefined/)
          if (one.ambiguous) expect(one.candidates.length).toBeGreaterThan(1)
          if (one.explicit_ward_stale) expect(one.accept).not.toContain(one.explicit_ward)
          // Whoever knows the truth is right everywhere.
          expect(scoreCase(one, { wards: one.accept, ask: false }).result).toBe('right')
        }
      }
    },
  )

  it('are judged by the same wards as dev.jsonl', () => {
    const wards = lines('wards_2023.geojson')
    const cases = readFileSync(new URL('dev.jsonl', data), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case)
    const wrong = cases.filter(({ lat, lon, accept }) => {
      if (lat === null || lon === null) return false
      const near = wardsNear(wards, { lat, lon })
      return near.length !== accept.length || !near.every((ward) => accept.includes(ward))
    })
    expect(wrong).toEqual([])
  })
})
