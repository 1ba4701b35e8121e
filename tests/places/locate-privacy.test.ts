import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildPlaces } from '../../src/places/locate.ts'
import { baseName, CROSSING_TEXTS } from '../support/crossing-texts.ts'
import { demoSource } from '../support/whole-city.ts'

const demo = await demoSource()
const places = buildPlaces(demo)

const streets = fc.constantFrom(...demo.gazetteer.streets.map(({ name }) => name))
const crossings = fc.constantFrom(...demo.gazetteer.crossings)
const PRIVATE = [
  'Guadalupe Xochitl',
  'my neighbor Ernesto Quispe',
  'call 773-555-0142',
  '+1 (312) 555 0178',
  'plate CJ44910',
  'apt 7B',
  'unit 412',
]

/** All that a place would have published, of the answer and of what a question offers. */
function published(text: string): string[] {
  const place = places.locate(text)
  return [place.words, ...place.alternatives.map(({ words }) => words)].filter((words) => words !== null)
}

it('a house number is told as its hundred and no nearer', () => {
  const number = fc.integer({ min: 100, max: 9_999 }).filter((value) => value % 100 !== 0)
  const say = fc.constantFrom(
    (house: number, street: string) => `${house} ${street}`,
    (house: number, street: string) => `at ${house} ${baseName(street)} right now`,
    (house: number, street: string) => `${baseName(street)} al ${house}`,
    (house: number, street: string) => `vivo en el ${house} de la ${baseName(street)}`,
    (house: number, street: string) => `house number ${house} on ${baseName(street)}`,
  )
  fc.assert(
    fc.property(number, streets, say, (house, street, sentence) => {
      for (const words of published(sentence(house, street))) {
        expect(words).not.toContain(String(house))
        for (const [digits] of words.matchAll(/\d{3,}/g)) expect(Number(digits) % 100).toBe(0)
      }
    }),
    { numRuns: 600 },
  )
})

it('nothing about a person, a telephone, a plate or a home is told beside a crossing', () => {
  fc.assert(
    fc.property(
      crossings,
      fc.constantFrom(...CROSSING_TEXTS),
      fc.constantFrom(...PRIVATE),
      fc.boolean(),
      (crossing, say, secret, isFirst) => {
        const text = say(baseName(crossing.street1), baseName(crossing.street2))
        const known = new Set(published(text))
        const told = published(isFirst ? `${secret}. ${text}` : `${text}. ${secret}`)
        for (const words of told) {
          for (const word of secret.split(/[\s()+]+/)) {
            if (word.length < 3 || [...known].some((other) => other.includes(word))) continue
            expect(words.toLowerCase()).not.toContain(word.toLowerCase())
          }
        }
      },
    ),
    { numRuns: 600 },
  )
})
