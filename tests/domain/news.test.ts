import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulletinText, languages } from '../../src/domain/messages/messages.ts'
import { isNews, type News, newsTextOf, readNews } from '../../src/domain/news.ts'
import { demoPlaces } from '../support/demo-places.ts'
import { surely } from '../support/scripted-places.ts'

const BEFORE = surely([33], 'Kedzie & Lawrence', { point: { lat: 41.9685, lon: -87.7085 } })
const places = await demoPlaces()
const read = (words: string): News =>
  readNews(places, words, BEFORE, { sightings: [{ lat: 41.9685, lon: -87.7085 }] })

describe('where an update says that it is now', () => {
  it.each([
    ['K7 UPDATE moved to Montrose', 'Montrose', []],
    ['K7 UPDATE they moved to Kedzie and Montrose', 'Kedzie & Montrose', [33]],
    ['K7 NOVEDAD se movieron a Montrose y Kedzie', 'Montrose & Kedzie', [33]],
    ['K7 update: now at 3200 W Lawrence, 3 vans', '3200 block of W Lawrence', [33]],
    ['k 7 actualización, ahora están en Horner Park', 'Horner Park', [33]],
    ['K7 UPDATE moved to ward 35', null, [35]],
  ])('%s', (words, place, wards) => {
    expect(read(words).place).toMatchObject({ words: place, wards })
  })

  it.each([
    'K7 UPDATE moved to Maria Lopez',
    'K7 UPDATE 3 vans',
    'K7 UPDATE went home',
    'K7 UPDATE moved to the back',
  ])('%s: nowhere that we know', (words) => {
    expect(read(words).place).toBeNull()
  })
})

it('is nothing new where nothing of it can be told', () => {
  expect(isNews(read('K7 UPDATE Maria Lopez was very brave'))).toBe(false)
  expect(isNews(read('K7 UPDATE 3 vans'))).toBe(true)
  expect(newsTextOf('K7 UPDATE moved to Montrose')).toBe('moved to Montrose')
})

/**
 * Words that no street, park or fact is made of: whatever is said around them, none of them comes out. Plates and
 * phones are given as people write them.
 */
const SECRETS = [
  'Xochiquetzal',
  'Zapatazul',
  'QXZ 4471',
  'QXZ4471',
  '312-555-0142',
  '(312) 555 0142',
  '3125550142',
  'apt 7Q',
]
const LEAK = /xochi|zapata|qxz|4471|555|0142|7q/i

it('lets no name, plate or phone number through, wherever it stands', () => {
  const piece = fc.constantFrom(
    'moved to', 'now at', 'arrested', 'detained', 'se llevaron a', 'at', 'and', 'Kedzie', 'Montrose', '3 vans',
    '6 agents', 'with guns', 'ICE', 'plate', 'call', ',', '.', 'y', 'en', 'driver',
  ) // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof({ weight: 3, arbitrary: piece }, { weight: 2, arbitrary: fc.constantFrom(...SECRETS) }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      fc.constantFrom(...languages),
      (pieces, language) => {
        const { place, seen } = read(`K7 UPDATE ${pieces.join(' ')}`)
        const text = bulletinText(language, {
          say: 'update',
          with: {
            network: 'Brigada',
            wards: place?.wards ?? [33],
            place: place?.words ?? null,
            time: '6:42',
            since: '6:40',
            hotline: null,
            code: 'K7',
            hasMoved: place !== null,
            seen,
          },
        })
        expect(text).not.toMatch(LEAK)
      },
    ),
    { numRuns: 400 },
  )
})
