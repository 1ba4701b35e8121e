import { beforeAll, describe, expect, it } from 'vitest'
import { saidWards } from '../../src/domain/intent/said-wards.ts'
import { buildPlaces } from '../../src/places/locate.ts'
import type { How, Place, Places } from '../../src/places/place.ts'
import { demoSource } from '../support/whole-city.ts'

let places: Places

beforeAll(async () => {
  places = buildPlaces(await demoSource())
})

const locate = (text: string): Place => places.locate(text, { saidWards: saidWards(text) })

type Found = [text: string, wards: number[], words: string | null]

/** Which street of a crossing comes first does not matter. */
const parts = (words: string | null) => words?.split(/ & | between /).sort()

function expectFound(text: string, how: How, wards: number[], words: string | null): void {
  const place = locate(text)
  expect({ ...place, words: parts(place.words) }).toMatchObject({
    how,
    wards,
    words: parts(words),
    ask: false,
    alternatives: [],
    contradicted: [],
  })
  expect(place.confidence).toBeGreaterThan(0.9)
  expect(place.confidence).toBeLessThanOrEqual(1)
  expect(place.point === null).toBe(how === 'said')
}

describe('an address', () => {
  it.each<Found>([
    ['3248 W Lawrence Ave', [33], '3200 block of W Lawrence'],
    ['3248 W. LAWRENCE AVE., 2 agents', [33], '3200 block of W Lawrence'],
    ['#3248 w lawrence', [33], '3200 block of W Lawrence'],
    ['3248-3256 W Lawrence', [33], '3200 block of W Lawrence'],
    ['en el 3248 w lawrence', [33], '3200 block of W Lawrence'],
    ['2745 W Montrose apt 2', [33], '2700 block of W Montrose'],
    ['4755 n kimball', [33], '4700 block of N Kimball'],
    ['2251 n kedzie blvd', [35], '2200 block of N Kedzie Blvd'],
    ['1823 W 18th St', [25], '1800 block of W 18th'],
    ['la 18 al 1800', [25], '1800 block of W 18th'],
    ['Lawrence al 3200', [33], '3200 block of W Lawrence'],
  ])('"%s"', (text, wards, words) => expectFound(text, 'address', wards, words))

  it.each([
    ['without its direction', '3248 lawrence'],
    ['with the direction behind', '3248 lawrence ave w'],
    ['with the direction in full', '3248 west lawrence'],
    ['with the direction in Spanish', '3248 oeste lawrence'],
    ['with the number behind', 'lawrence 3248'],
    ['with another kind of street', '3248 w lawrence st'],
    ['with the number in words', 'thirty two forty eight west lawrence'],
    ['misspelt', '3248 w lawrance'],
    ['among counts and times', '2 vans 4 agents at 6:40am 3248 w lawrence, 15 min ago'],
  ])('%s, "%s"', (_, text) => expectFound(text, 'address', [33], '3200 block of W Lawrence'))
})

describe('a hundred-block', () => {
  it.each<Found>([
    ['4500 block of north Kedzie', [33], '4500 block of N Kedzie'],
    ['the 4500 block of Sawyer', [33], '4500 block of N Sawyer'],
    ['4500 blk n kedzie', [33], '4500 block of N Kedzie'],
    ['the 4500s on Sawyer', [33], '4500 block of N Sawyer'],
    ['cuadra 4500 de Sawyer', [33], '4500 block of N Sawyer'],
    ['4500 cuadra de la Sawyer', [33], '4500 block of N Sawyer'],
    ['bloque 4500 de Sawyer', [33], '4500 block of N Sawyer'],
    ['forty five hundred block of north kedzie', [33], '4500 block of N Kedzie'],
  ])('"%s"', (text, wards, words) => expectFound(text, 'block', wards, words))
})

describe('a crossing', () => {
  it.each([
    'kedzie and lawrence',
    'kedzie & lawrence',
    'kedzie y lawrence',
    'kedzie con lawrence',
    'kedzie/lawrence',
    'kedzie @ lawrence',
    'kedzie x lawrence',
    'kedzie + lawrence',
    'kedzie n lawrence',
    'kedzie at lawrence',
    'kedzie near lawrence',
    'kedzie by lawrence',
    'kedzie off lawrence',
    'kedzie, lawrence',
    'kedzie cerca de lawrence',
    'kedzie junto a lawrence',
    'la kedzie casi con la lawrence',
    'esquina kedzie lawrence',
    'esquina de kedzie y lawrence',
    'corner of kedzie and lawrence',
    'where kedzie meets lawrence',
    'kedzieandlawrence',
    'kedzieylawrence',
    'kedzie&lawrence',
    'KEDZIE AND LAWRENCE!!! 🚨🚨',
    'kedzei and lawrance',
    'kezdie y lawerence',
    'kedzie ave. & lawrence ave.',
    'avenida kedzie y calle lawrence',
    'kedzie st and lawrence blvd',
    'w lawrence and n kedzie',
    's kedzie and lawrence',
    'kedzie norte y lawrence oeste',
    'hace 15 min en kedzie y lawrence 3 agentes',
    'me llamo Lawrence, estan en kedzie y lawrence',
    'call 773-555-0142 kedzie and lawrence',
    'Kedzie and Lawrence ward 33',
  ])('"%s"', (text) => expectFound(text, 'crossing', [33], 'Kedzie & Lawrence'))

  it('of two that were joined with "e", as before an i', () =>
    expectFound('kedzie e irving park', 'crossing', [33], 'Kedzie & Irving Park'))

  it.each([
    '18 y damen',
    '18th and damen',
    'la 18 y damen',
    'calle 18 y damen',
    'eighteenth and damen',
    'dieciocho y damen',
    '18st and damen',
    '18rd & damen',
    '18 and damen st',
    'damen18th',
  ])('of a numbered street, "%s"', (text) => expectFound(text, 'crossing', [25], '18th & Damen'))

  it.each<Found>([
    ['63rd & cottage grove', [20], '63rd & Cottage Grove'],
    ['sixty third and cottage grove', [20], '63rd & Cottage Grove'],
    ['sesenta y tres y cottage grove', [20], '63rd & Cottage Grove'],
    ['63th and cottage grove', [20], '63rd & Cottage Grove'],
    ['63 st and king drive', [20], '63rd & Dr Martin Luther King Jr'],
    ['63 y MLK', [20], '63rd & Dr Martin Luther King Jr'],
    ['26 y kedzie', [25], '26th & Kedzie'],
    ['st. louis y wilson', [33], 'St Louis & Wilson'],
    ['saint louis & wilson', [33], 'St Louis & Wilson'],
    ['belleplaine and kedzie', [33], 'Belle Plaine & Kedzie'],
    ['irving and kedzie', [33], 'Irving Park & Kedzie'],
    ['blue island and 18th', [25], 'Blue Island & 18th'],
  ])('"%s"', (text, wards, words) => expectFound(text, 'crossing', wards, words))
})

describe('a stretch between two crossings', () => {
  it.each([
    'kedzie between lawrence and wilson',
    'between lawrence and wilson on kedzie',
    'btwn wilson & lawrence on kedzie',
    'on kedzie from lawrence to wilson',
    'kedzie entre lawrence y wilson',
    'entre lawrence y wilson en kedzie',
    'en la kedzie desde lawrence hasta wilson',
    'kedzie between lawrance and wilson',
  ])('"%s"', (text) => expectFound(text, 'block', [33], 'Kedzie between Lawrence & Wilson'))
})

describe('a landmark', () => {
  it.each<Found>([
    ['by the kimball stop', [33], 'Kimball station (Brown Line)'],
    ['at the Kimball brown line', [33], 'Kimball station (Brown Line)'],
    ['estacion kimball', [33], 'Kimball station (Brown Line)'],
    ['parada kimball linea cafe', [33], 'Kimball station (Brown Line)'],
    ['kimbal stop', [33], 'Kimball station (Brown Line)'],
    ['western pink line', [25], 'Western station (Pink Line)'],
    ['linea rosa california', [25], 'California station (Pink Line)'],
    ['red line garfield', [20], 'Garfield station (Red Line)'],
    ['green line garfield', [20], 'Garfield station (Green Line)'],
    ['swedish hospital', [40], 'Swedish Hospital'],
    ['hospital swedish', [40], 'Swedish Hospital'],
    ['swedish covenant', [40], 'Swedish Hospital'],
    ['inside River Park', [40], 'River Park'],
    ['parque horner', [33], 'Horner Park'],
    ['roosevelt high school', [33], 'Theodore Roosevelt High School'],
    ['escuela hibbard', [33], 'William G Hibbard Elementary School'],
    ['hibbard elementary', [33], 'William G Hibbard Elementary School'],
    ['biblioteca lozano', [25], 'Lozano Library'],
    ['logan square library', [35], 'Logan Square Library'],
    ['lincoln district police', [40], 'Lincoln District Police Station'],
    ['thalia hall', [25], 'Thalia Hall'],
    ['museo nacional de arte mexicano', [25], 'National Museum of Mexican Art'],
  ])('"%s"', (text, wards, words) => expectFound(text, 'landmark', wards, words))
})

describe('a ward that is named', () => {
  it.each([
    'ward 33',
    'ward #33',
    'w33',
    'w 33',
    '33rd ward',
    'the 33rd ward',
    'ward thirty three',
    'distrito 33',
    'el distrito 33',
    'barrio 33',
  ])('"%s"', (text) => expectFound(text, 'said', [33], null))

  it('or two', () => expectFound('wards 33 and 35', 'said', [33, 35], null))
})
