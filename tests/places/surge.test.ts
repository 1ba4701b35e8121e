import { describe, expect, it } from 'vitest'
import { demoPlaces } from '../support/demo-places.ts'
import { makeSurge, SURGE_WARDS } from '../support/surge.ts'

describe('the surge that we measure by', () => {
  it('is the same for the same seed, and another for another', async () => {
    const [one, again, other] = [await makeSurge(7), await makeSurge(7), await makeSurge(8)]
    expect(again).toEqual(one)
    expect(other.texts).not.toEqual(one.texts)
  })

  it.each([1, 2, 3])(
    'is 200 texts within a minute from 170 phones about six places (seed %i)',
    async (seed) => {
      const { texts, places } = await makeSurge(seed)
      const timesOf = new Map<string, number>()
      for (const { from } of texts) timesOf.set(from, (timesOf.get(from) ?? 0) + 1)
      expect({ texts: texts.length, phones: timesOf.size, most: Math.max(...timesOf.values()) }).toEqual({
        ...{ texts: 200, phones: 170, most: 10 },
      })
      expect(texts.every(({ atMs }, index) => atMs < 60_000 && atMs >= (texts[index - 1]?.atMs ?? 0))).toBe(
        true,
      )
      const aside = texts.filter(({ about }) => about === null).length
      expect(aside).toBeGreaterThanOrEqual(10)
      expect(aside).toBeLessThanOrEqual(40)
      for (const index of places.keys())
        expect(texts.filter(({ about }) => about === index).length).toBeGreaterThan(5)
      expect(places.map(({ ward }) => ward).sort()).toEqual(
        SURGE_WARDS.flatMap((ward) => Array<number>(3).fill(ward)),
      )
    },
  )

  it('says where in words that are understood, nearly always', async () => {
    const [{ texts, places }, reader] = [await makeSurge(1), await demoPlaces()]
    const said = texts.flatMap(({ words, about }) =>
      about === null ? [] : [{ words, ward: places[about]?.ward }],
    )
    const right = said.filter(({ words, ward }) => {
      const { ask, wards } = reader.locate(words, { saidWards: [] })
      return !ask && wards.length === 1 && wards[0] === ward
    })
    expect(right.length / said.length).toBeGreaterThan(0.9)
  })
})
