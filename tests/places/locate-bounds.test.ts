import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGazetteer, type Gazetteer } from '../../src/places/gazetteer/gazetteer.ts'
import { buildPlaces } from '../../src/places/locate.ts'
import { readPlace } from '../../src/places/reading/read-place.ts'
import { longTexts } from '../support/long-texts.ts'
import { citySource, demoSource, hasCity } from '../support/whole-city.ts'

/** Generous: a busy machine reads the slowest of them in a quarter of a second. */
const LIMIT_MS = 2_000

/** How often one text may look something up, whatever it says: about twice what the worst of ours does. */
const MOST = {
  words: 150,
  hypotheses: 12,
  named: 3_000,
  guess: 1_000,
  crossings: 25_000,
  locate: 1_500,
  meeting: 12,
}

const sources = [
  { name: 'the demo', source: await demoSource() },
  ...(hasCity ? [{ name: 'the whole city', source: await citySource() }] : []),
]

/** The same gazetteer, and how often it was asked. */
function counting({ streets, landmarks, areas }: Gazetteer) {
  const asked = { named: 0, guess: 0, crossings: 0, locate: 0, meeting: 0 }
  const count = <Args extends unknown[], Answer>(
    what: keyof typeof asked,
    ask: (...args: Args) => Answer,
  ) => {
    return (...args: Args) => {
      asked[what] += 1
      return ask(...args)
    }
  }
  const gazetteer: Gazetteer = {
    streets: {
      named: count('named', streets.named),
      numbered: streets.numbered,
      guess: count('guess', streets.guess),
      crossings: count('crossings', streets.crossings),
      meeting: count('meeting', streets.meeting),
      locate: count('locate', streets.locate),
    },
    landmarks: { ...landmarks, guess: count('guess', landmarks.guess) },
    areas,
  }
  return { gazetteer, asked }
}

describe.each(sources)('texts of 10,000 characters, with $name', ({ source }) => {
  const places = buildPlaces(source)
  const gazetteer = buildGazetteer(source.gazetteer)

  it.each(longTexts(source.gazetteer))('%s', (_, text) => {
    const counted = counting(gazetteer)
    const startedAt = performance.now()
    const { words, hypotheses } = readPlace(text, counted.gazetteer)
    const place = places.locate(text)
    expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS)

    const work = { words: words.length, hypotheses: hypotheses.length, ...counted.asked }
    const tooMuch = Object.entries(MOST).filter(([what, most]) => work[what as keyof typeof work] > most)
    expect(tooMuch, JSON.stringify(work)).toEqual([])
    expect(place.alternatives.length).toBeLessThanOrEqual(3)
    expect(place.words?.length ?? 0).toBeLessThanOrEqual(80)
  })
})

describe('any text', () => {
  const [demo] = sources
  const places = buildPlaces(demo?.source ?? expect.fail())
  const known = new Set(demo?.source.current.map(({ number }) => number))

  it('is read without a failure, into a place that makes sense', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'kedzie',
        'lawrence',
        '26',
        '3248',
        'w',
        'and',
        'y',
        '&',
        'st',
        'la',
        'entre',
        'stop',
        'park',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const place = places.locate(pieces.join(' '))
        expect(place.confidence).toBeGreaterThanOrEqual(0)
        expect(place.confidence).toBeLessThanOrEqual(1)
        expect(place.wards.every((ward) => known.has(ward))).toBe(true)
        expect(new Set(place.wards).size).toBe(place.wards.length)
        if (place.wards.length === 0) expect(place.ask).toBe(true)
        if (!place.ask) expect(place.confidence).toBeGreaterThan(0.5)
        expect(place.alternatives.every(({ wards }) => wards.length > 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
