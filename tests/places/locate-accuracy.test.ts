import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTo } from '../../src/commands/locate.ts'
import { buildPlaces } from '../../src/places/locate.ts'
import type { Places } from '../../src/places/place.ts'
import type { Case, Language } from '../support/place-texts/case.ts'
import { arrangeCity, type City } from '../support/place-texts/city.ts'
import { generate } from '../support/place-texts/generate.ts'
import { loadRows } from '../support/place-texts/load-city.ts'
import { scoreCase } from '../support/place-texts/score.ts'
import { readWardLines } from '../support/place-texts/ward-lines.ts'
import { CITY_DATA, citySource, hasCity } from '../support/whole-city.ts'

/** How well the reader does with the whole city. Floors are today's figures or a little below: they may only rise. */
describe.runIf(hasCity)('texts about the whole city', () => {
  let places: Places
  let city: City

  beforeAll(async () => {
    places = buildPlaces(await citySource())
    const lines = (file: string) => readWardLines(new URL(file, CITY_DATA))
    city = arrangeCity(loadRows(CITY_DATA), lines('wards_2023.geojson'), lines('wards_2015.geojson'))
  })

  /** Shares in percent, and the texts answered wrongly. */
  function score(cases: readonly Case[]) {
    const scored = cases.map((one) => ({ one, ...scoreCase(one, answerTo(places, one.text)) }))
    const right = scored.filter(({ result }) => result === 'right').length
    const wrong = scored.filter(({ result }) => result === 'wrong').map(({ one }) => `${one.id} ${one.text}`)
    return { right: (100 * right) / cases.length, wrong, wrongShare: (100 * wrong.length) / cases.length }
  }

  it('of dev.jsonl are right, and none silently wrong', () => {
    const lines = readFileSync(new URL('dev.jsonl', CITY_DATA), 'utf8').trim().split('\n')
    const cases = lines.map((line) => JSON.parse(line) as Case)
    const all = score(cases)
    expect(all.wrong).toEqual([])
    expect(all.right).toBeGreaterThanOrEqual(99)
    for (const language of ['en', 'es', 'spanglish'] satisfies Language[]) {
      const own = score(cases.filter(({ lang }) => lang === language))
      expect(own.right, language).toBeGreaterThanOrEqual(all.right - 2)
    }
  })

  it.each([
    { split: 'dev', seed: 11, floor: 98.5 },
    { split: 'hard', seed: 11, floor: 97 },
  ] as const)('of the split $split are right but for few', ({ split, seed, floor }) => {
    const { right, wrong, wrongShare } = score(generate(city, seed, 800, split))
    expect(right).toBeGreaterThanOrEqual(floor)
    expect(wrongShare, wrong.join('\n')).toBeLessThanOrEqual(0.4)
  })
})
