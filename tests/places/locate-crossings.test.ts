import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saidWards } from '../../src/domain/intent/said-wards.ts'
import { squeeze } from '../../src/places/gazetteer/street-names.ts'
import { buildPlaces, type PlaceSource } from '../../src/places/locate.ts'
import { buildWardIndex } from '../../src/places/wards/ward-index.ts'
import { baseName, CROSSING_TEXTS, misspell, type Slip } from '../support/crossing-texts.ts'
import { editDistance } from '../support/place-texts/street-name.ts'
import { citySource, demoSource, hasCity } from '../support/whole-city.ts'

/** As in `../shared/data`: a ward that begins nearer than this counts as right too. */
const NEAR_M = 60

const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('insert', 'drop', 'swap', 'replace'),
  at: fc.nat(999),
  letter: fc.nat(25),
})

type Tried = { text: string; result: 'found' | 'asked' | 'wrong' }

/** A text about a crossing of the city, with one slip in one name; null where the slip made it about another place. */
function crossingTrials({ gazetteer, current, previous }: PlaceSource) {
  const places = buildPlaces({ gazetteer, current, previous })
  const wards = buildWardIndex(current)
  const crossings = gazetteer.crossings.filter((row) => wards.wardAt(row) !== null)
  const names = new Set(
    gazetteer.localNames.filter(({ kind }) => kind === 'street').map(({ name }) => squeeze(name)),
  )
  const partners = new Map<string, Set<string>>()
  const rightWards = new Map<string, Set<number>>()
  const pair = (one: string, other: string) => [one, other].sort().join(' & ')
  for (const row of gazetteer.crossings) {
    const [one, other] = [squeeze(baseName(row.street1)), squeeze(baseName(row.street2))]
    for (const [name, partner] of [
      [one, other],
      [other, one],
    ] as const) {
      names.add(name)
      partners.set(name, (partners.get(name) ?? new Set()).add(partner))
    }
    const near = wards.wardsNear(row, NEAR_M).map(({ ward }) => ward)
    rightWards.set(pair(one, other), new Set([...(rightWards.get(pair(one, other)) ?? []), ...near]))
  }

  /** The slip has made it the name of another street, or as near to that of one that crosses the same street. */
  const isAnother = (written: string, name: string, partner: string) =>
    written !== name &&
    (names.has(written) ||
      [...(partners.get(partner) ?? [])].some(
        (other) =>
          other !== name && Math.abs(other.length - written.length) < 2 && editDistance(other, written) < 2,
      ))

  const trial = fc.record({
    crossing: fc.constantFrom(...crossings),
    say: fc.constantFrom(...CROSSING_TEXTS),
    isFirst: fc.boolean(),
    slip,
  })
  return trial.map(({ crossing, say, isFirst, slip: how }): Tried | null => {
    const both = [baseName(crossing.street1), baseName(crossing.street2)]
    const [name = '', partner = ''] = isFirst ? both : both.reverse()
    const written = misspell(name, how)
    if (isAnother(squeeze(written), squeeze(name), squeeze(partner))) return null
    const text = say(written, partner)
    const place = places.locate(text, { saidWards: saidWards(text) })
    const right = rightWards.get(pair(squeeze(name), squeeze(partner)))
    const isRight = place.wards.length > 0 && place.wards.every((ward) => right?.has(ward))
    return { text, result: place.ask ? 'asked' : isRight ? 'found' : 'wrong' }
  })
}

/** The same ones on each run. */
function tryAll(source: PlaceSource, numRuns: number) {
  const tried = fc.sample(crossingTrials(source), { numRuns, seed: 26 }).filter((one) => one !== null)
  const share = (result: Tried['result']) =>
    tried.filter((one) => one.result === result).length / tried.length
  return {
    tried: tried.length,
    found: share('found'),
    wrong: tried.filter(({ result }) => result === 'wrong'),
  }
}

describe('a crossing with one slip in one of its names is found or asked about', () => {
  it('in the demo, always', async () => {
    const { tried, found, wrong } = tryAll(await demoSource(), 4000)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(3900)
    expect(found).toBeGreaterThan(0.97)
  })

  it.runIf(hasCity)('in the whole city, nearly always', async () => {
    const { tried, found, wrong } = tryAll(await citySource(), 4000)
    // Most are "Central Prak", which is taken for Central: both avenues cross the same streets.
    expect(wrong.length / tried, wrong.map(({ text }) => text).join('\n')).toBeLessThan(0.003)
    expect(found).toBeGreaterThan(0.87)
  })
})
