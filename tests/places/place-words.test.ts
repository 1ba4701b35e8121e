import { describe, expect, it, test } from 'vitest'
import { MAX_PLACE_CHARACTERS, placeWords } from '../../src/places/place-words.ts'

type Cases = [text: string, words: string][]

const CROSSINGS: Cases = [
  ['Kedzie and Lawrence', 'Kedzie & Lawrence'],
  ['ice at kedzie and lawrence taking people', 'Kedzie & Lawrence'],
  ['KEDZIE Y LAWRENCE AHORITA', 'Kedzie & Lawrence'],
  ['kedzie n lawrence', 'Kedzie & Lawrence'],
  ['26 y california', '26th & California'],
  ['hay migra en la 26 y la pulaski', '26th & Pulaski'],
  ['26th & California', '26th & California'],
  ['kimball/lawrence', 'Kimball & Lawrence'],
  ['kedzie @ montrose', 'Kedzie & Montrose'],
  ['kedzie&lawrence', 'Kedzie & Lawrence'],
  ['son de la 26 y troy', '26th & Troy'],
  ['esquina de 26 con pulaski', '26th & Pulaski'],
  ['esquina kedzie y montrose', 'Kedzie & Montrose'],
  ['kedzie esquina con montrose', 'Kedzie & Montrose'],
  ['by the corner of harvard ave & 80th st', 'Harvard Ave & 80th St'],
  ['ICE got a red pickup stopped at Lawrence and Central Park', 'Lawrence & Central Park'],
  ['parada del bus en la 26 y central park hay migra', '26th & Central Park'],
  ['La van de ICE by la south Wentworth avenue y w. 76', 'S Wentworth Ave & W 76th'],
  ['calle 26 y avenida california', '26th & California Ave'],
  ['Need verifiers 92 nd and Yates blvd', '92nd & Yates Blvd'],
  ['sheridan rd junto a w dakin', 'Sheridan Rd & W Dakin'],
  ['where ohio st. meets st clair', 'Ohio St & St Clair'],
  ['18th and Blue Island', '18th & Blue Island'],
  ['vimos a la migra kolin y 55', 'Kolin & 55th'],
  ['MCCLURG & ohio', 'McClurg & Ohio'],
  ['Dr. Martin Luther King Dr and 47th', 'King Dr & 47th'],
  ['13th & 11th pl', '13th & 11th Pl'],
  ['kedzie and lawrence ward 33', 'Kedzie & Lawrence'],
  ['at 6:40 kedzie and lawrence', 'Kedzie & Lawrence'],
  ['ICE is Irving Park & Olcott', 'Irving Park & Olcott'],
  ['en la peñasco y 26', 'Peñasco & 26th'],
]

const BETWEEN: Cases = [
  ['between kedzie and kimball', 'between Kedzie & Kimball'],
  ['entre kedzie y kimball', 'between Kedzie & Kimball'],
  ['champlain between 44th y 43rd', 'Champlain between 44th & 43rd'],
  ['haddon av entre la rockwell st y campbell', 'Haddon Ave between Rockwell St & Campbell'],
  ['s. La Crosse in between 50 & 49th', 'S La Crosse between 50th & 49th'],
]

const BLOCKS: Cases = [
  ['3200 w lawrence', '3200 block of W Lawrence'],
  ['3248 W Lawrence', '3200 block of W Lawrence'],
  ['4000 block of north Richmond', '4000 block of N Richmond'],
  ['cuadra 4000 de Richmond', '4000 block of Richmond'],
  ['la 600 block of north green st', '600 block of N Green St'],
  ['la casa del 211 north kildare', '200 block of N Kildare'],
  ['10429 avenida ewing', '10400 block of Ewing Ave'],
  ['5 e 14th place', '0-99 block of E 14th Pl'],
  ['13512 s avenue m', '13500 block of S Avenue M'],
  ['4821 w. north', '4800 block of W North'],
  ['LA VAN DE ICE POR EL 2609 LOWE', '2600 block of Lowe'],
  ['180 n. Harbor drive', '100 block of N Harbor Dr'],
  ['2631 w. calle 24', '2600 block of W 24th'],
]

const LANDMARKS: Cases = [
  ['the kimball stop', 'Kimball Stop'],
  ['near the 47th stop on the red line', '47th Stop, Red Line'],
  ['by the chicago red line', 'Chicago Red Line'],
  ['el tren blue Kedzie-Homan', 'Kedzie-Homan Blue Line'],
  ['Peterson elementary', 'Peterson Elementary'],
  ['in front of robert l grimes elementary school', 'Grimes Elementary School'],
  ['Home Depot on Cicero', 'Home Depot on Cicero'],
  ['frente al walmart de la cicero', 'Walmart on Cicero'],
  ['heard they were at the Dunkin on Elston, true?', 'Dunkin on Elston'],
  ['at the bus stop on Kimball, two agents', 'Bus Stop on Kimball'],
  ['gas station at pulaski', 'Gas Station on Pulaski'],
  ['parque Horner', 'Parque Horner'],
  ['biblioteca de Humboldt Park', 'Biblioteca Humboldt Park'],
  ['agents at Albany Park library', 'Albany Park Library'],
  ['Swedish hospital', 'Swedish Hospital'],
  ["Lurie Children's hospital", "Lurie Children's Hospital"],
  ['escuela Haugan', 'Escuela Haugan'],
  ['Junto a la escuela Daniel Boone', 'Escuela Boone'],
  ['iglesia San Jose', 'Iglesia San Jose'],
  ['vans at the aldi', 'Aldi'],
  ['7-eleven on 79th', '7-Eleven on 79th'],
]

const STREETS: Cases = [
  ['on Sunnyside', 'Sunnyside'],
  ['10 min ago, ICE with rifles on Sunnyside, they took a man', 'Sunnyside'],
  ['en la Kedzie', 'Kedzie'],
  ['hay ice por la fullerton?', 'Fullerton'],
  ['es verdad que hay migra en la 63?', '63rd'],
  ['down lawrence avenue', 'Lawrence Ave'],
  ['avenida kedzie', 'Kedzie Ave'],
  ['on 79th st', '79th St'],
]

describe('finds', () => {
  test.each(CROSSINGS)('the crossing in %j', finds)
  test.each(BETWEEN)('the stretch in %j', finds)
  test.each(BLOCKS)('the block in %j', finds)
  test.each(LANDMARKS)('the landmark in %j', finds)
  test.each(STREETS)('the street in %j', finds)
})

describe('finds no place in', () => {
  test.each([
    'ICE and CBP',
    '2 vans',
    '3 agents and 2 cars',
    '10 min ago',
    'hace 15 minutos',
    'at 6:40',
    'between 5 and 6 pm',
    'entre las 5 y las 6',
    'ward 33',
    'distrito 25',
    'wards 20 and 33',
    'the 31st ward please',
    'turno en el 20 hasta las 6',
    'black and white suv',
    'masks and guns',
    'mother and daughter',
    'and/or',
    'unmarked car w/ tinted windows',
    'open 24/7',
    'on my block',
    'on the way',
    'on foot',
    'on the 26th',
    'on 4th of july',
    '1st and 15th of the month',
    '500 arrests',
    'kedzie and 26 cops',
    '2019 Tacoma',
    'the laundromat',
    'estan afuera de la escuela',
    'please stop texting me',
    'they target people',
    'migra por aqui',
    '',
    '   ',
    '🚨🚨',
  ])('%j', (text) => {
    expect(placeWords(text)).toBeNull()
  })
})

it('prefers a crossing to an address, and an address to a landmark', () => {
  expect(placeWords('3248 w lawrence by the aldi, kedzie & lawrence')).toBe('Kedzie & Lawrence')
  expect(placeWords('by the aldi, 3248 w lawrence')).toBe('3200 block of W Lawrence')
})

it('cuts at a word and never ends on a joiner', () => {
  const words = placeWords('south Northwesternmost boulevard between Southwesternmost blvd and Kedzie')
  expect(words).toBe('S Northwesternmost Blvd between Southwesternmost')
  expect(words?.length).toBeLessThanOrEqual(MAX_PLACE_CHARACTERS)
})

function finds(text: string, words: string): void {
  expect(placeWords(text)).toBe(words)
}
