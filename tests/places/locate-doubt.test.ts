import { beforeAll, describe, expect, it } from 'vitest'
import { saidWards } from '../../src/domain/intent/said-wards.ts'
import type { GazetteerRows } from '../../src/places/gazetteer/gazetteer-rows.ts'
import { buildPlaces, type PlaceSource } from '../../src/places/locate.ts'
import type { Hints, Places } from '../../src/places/place.ts'
import { demoSource } from '../support/whole-city.ts'
import { box, SOUTH_WEST, ward } from '../support/made-map.ts'

let demo: PlaceSource
let places: Places

beforeAll(async () => {
  demo = await demoSource()
  places = buildPlaces(demo)
})

const locate = (text: string, hints: Hints = {}) =>
  places.locate(text, { saidWards: saidWards(text), ...hints })

describe('what is no place', () => {
  it.each([
    '',
    'hola',
    'help',
    'ICE outside',
    'la migra',
    '2 vans at 6:40',
    '1 van 4 agents masked',
    '3 agents and 2 suvs',
    'hace 15 minutos',
    'apt 2',
    'depto 4, piso 3',
    'call 773-555-0142',
    'plate IL AB 12345',
    'me llamo Washington',
    'my name is Lawrence',
    'my cousin Damen was taken',
    'soy Francisco, mandan ayuda',
    'they took 2 people at 18:30',
  ])('"%s" is nowhere, and asked about', (text) => {
    expect(locate(text)).toEqual({
      wards: [],
      point: null,
      words: null,
      how: 'none',
      confidence: 0,
      ask: true,
      alternatives: [],
      contradicted: [],
    })
  })

  it.each([
    ['a street alone', 'on kedzie'],
    ['a neighbourhood', 'in pilsen'],
    ['a neighbourhood in Spanish', 'en la villita'],
    ['a ward that the map does not have', 'ward 7'],
    ['a house that no ward has', '9999 w lawrence'],
    ['a house beyond all numbers', '99999 w lawrence'],
    ['two streets that never meet', 'kimball and blue island'],
  ])('%s sends nobody anywhere', (_, text) => {
    expect(locate(text)).toMatchObject({ wards: [], how: 'none', ask: true, alternatives: [] })
  })

  it.each(['2400 n california', '2400 california', 'california stop'])(
    '"%s" may lie beyond the wards, and is not guessed to be in one',
    (text) => {
      expect(locate(text).ask).toBe(true)
    },
  )

  it('a crossing that no ward has is outside', () => {
    expect(locate('26th and california')).toMatchObject({ wards: [], how: 'outside', ask: true })
  })

  it.each([
    'in Cicero',
    '2 vans in cicero',
    'Evanston',
    'en Skokie',
    'berwyn',
    'cermak and central, cicero',
    'kedzie and lawrence in Cicero',
  ])('"%s" is another town', (text) => {
    expect(locate(text)).toMatchObject({ wards: [], point: null, words: null, how: 'outside', ask: true })
  })
})

describe('a place near a boundary', () => {
  it.each([
    ['lawrence and sacramento', [33, 40]],
    ['kedzie and belmont', [33, 35]],
    ['elston and kimball', [33, 35]],
    ['3000 w lawrence', [33, 40]],
  ])('is in both wards: %s', (text, wards) => {
    const place = locate(text)
    expect([...place.wards].sort()).toEqual(wards)
    expect(place.ask).toBe(false)
  })

  it('is not contradicted by the ward across the street', () => {
    expect(locate('lawrence and sacramento, ward 40').contradicted).toEqual([])
  })
})

describe('words that fit two places', () => {
  const offered = (text: string, hints: Hints = {}) =>
    locate(text, hints).alternatives.map(({ wards, words }) => [words, ...wards])

  it('are asked about, with both to choose from', () => {
    const place = locate('2300 albany')
    expect(place).toMatchObject({ ask: true, how: 'address' })
    expect(place.confidence).toBeGreaterThan(0.3)
    expect(place.confidence).toBeLessThan(0.6)
    expect(offered('2300 albany').sort()).toEqual([
      ['2300 block of N Albany', 35],
      ['2300 block of S Albany', 25],
    ])
  })

  it.each<[string, Hints]>([
    ["the writer's own ward", { ownWards: [25] }],
    ['a ward with a verifier on shift', { shiftWards: [25] }],
    ['an open sighting nearby', { sightings: [{ lat: 41.8495, lon: -87.7029 }] }],
  ])('are ranked by %s', (_, hints) => {
    const [first] = offered('2300 albany', hints)
    expect(first).toEqual(['2300 block of S Albany', 25])
    expect(locate('2300 albany', hints)).toMatchObject({ wards: [25] })
    expect(locate('2300 albany', hints).confidence).toBeGreaterThan(locate('2300 albany').confidence)
  })

  it('are settled by a direction, or by the ward', () => {
    expect(locate('2300 s albany')).toMatchObject({ wards: [25], ask: false })
    expect(locate('2300 n albany')).toMatchObject({ wards: [35], ask: false })
    expect(locate('2300 albany ward 25')).toMatchObject({ wards: [25], ask: false, contradicted: [] })
  })

  it('are settled by nothing that fits neither', () => {
    expect(locate('2300 albany', { ownWards: [40], shiftWards: [20] })).toMatchObject({ ask: true })
  })

  it('offer what differs in its wards only', () => {
    for (const text of ['2300 albany', '2400 kedzie', '2400 sacramento']) {
      const wards = locate(text).alternatives.map((one) => one.wards.join())
      expect(wards.length).toBeGreaterThan(1)
      expect(new Set(wards).size).toBe(wards.length)
    }
  })
})

describe('hints', () => {
  it('do not outweigh what is said', () => {
    const elsewhere = { ownWards: [25], shiftWards: [25], sightings: [{ lat: 41.8495, lon: -87.7029 }] }
    expect(locate('kedzie and lawrence', elsewhere)).toMatchObject({ wards: [33], ask: false })
    expect(locate('3248 w lawrence', elsewhere)).toMatchObject({ wards: [33], ask: false })
    expect(locate('hola', elsewhere)).toMatchObject({ wards: [], how: 'none' })
  })
})

describe('a ward that the street contradicts', () => {
  it('is told, and the street comes first', () => {
    const place = locate('kedzie and lawrence, ward 25')
    expect(place).toMatchObject({ wards: [33], how: 'crossing', contradicted: [25] })
  })

  it('loses silently where it is what the ward was on the map before', () => {
    const [thirtyThree] = demo.current.filter(({ number }) => number === 33)
    const before = buildPlaces({ ...demo, previous: thirtyThree ? [{ ...thirtyThree, number: 35 }] : null })
    const place = before.locate('kedzie and lawrence, ward 35', { saidWards: [35] })
    expect(place).toMatchObject({ wards: [33], ask: false, contradicted: [35] })
  })

  it('is all there is where the street is not known', () => {
    expect(locate('on some street in ward 25')).toMatchObject({
      wards: [25],
      how: 'said',
      point: null,
      ask: false,
    })
  })
})

describe('a small city of two wards', () => {
  const at = (x: number, y: number) => ({ lat: SOUTH_WEST.lat + y, lon: SOUTH_WEST.lon + x })
  const rows: GazetteerRows = {
    streets: [],
    crossings: [
      { street1: 'N OAK ST', street2: 'W MAPLE AVE', ...at(0.002, 0.005) },
      { street1: 'N ELM ST', street2: 'W CANAL AVE', ...at(0.004, 0.002) },
      { street1: 'N ELM ST', street2: 'W CANAL AVE', ...at(0.016, 0.002) },
      { street1: 'N PINE ST', street2: 'W MAPLE AVE', ...at(0.03, 0.005) },
    ],
    blocks: [],
    landmarks: [],
    localNames: [],
    grid: null,
  }
  const wards = [ward(1, [box(0, 0, 0.01, 0.01)]), ward(2, [box(0.01, 0, 0.02, 0.01)])]
  const city = buildPlaces({ gazetteer: rows, current: wards, previous: null })

  it('asks where two streets cross twice', () => {
    const place = city.locate('elm and canal')
    expect(place).toMatchObject({ ask: true, how: 'crossing' })
    expect(place.alternatives.map((one) => one.wards).sort()).toEqual([[1], [2]])
    expect(city.locate('elm and canal', { ownWards: [2] }).alternatives[0]).toMatchObject({ wards: [2] })
  })

  it('has no ward beyond its edge', () => {
    expect(city.locate('oak and maple')).toMatchObject({ wards: [1], ask: false })
    expect(city.locate('pine and maple')).toMatchObject({ wards: [], how: 'outside', ask: true })
  })

  it('knows no ward that is not on its map', () => {
    expect(city.locate('ward 33', { saidWards: [33] })).toMatchObject({ wards: [], how: 'none' })
    expect(city.locate('oak and maple', { saidWards: [33] }).contradicted).toEqual([])
  })
})
