import { describe, expect, it } from 'vitest'
import {
  parseStreetName,
  squeeze,
  numberOf,
  type StreetName,
} from '../../src/places/gazetteer/street-names.ts'
import { numberInWords } from '../../src/places/reading/number-words.ts'
import { tidy } from '../../src/places/reading/tidy.ts'

describe('a number in words', () => {
  const read = (text: string) => numberInWords(text.split(' '), 0)

  it.each([
    ['ten', 10],
    ['twenty six', 26],
    ['sixty three', 63],
    ['diez', 10],
    ['veintiseis', 26],
    ['veintitres', 23],
    ['sesenta y tres', 63],
    ['sesenta tres', 63],
    ['setenta', 70],
    ['ciento once', 111],
    ['two hundred', 200],
    ['doscientos', 200],
    ['nineteen hundred', 1900],
    ['thirty two hundred', 3200],
    ['thirty two hundred forty eight', 3248],
    ['thirty two hundred and forty eight', 3248],
    ['thirty two forty eight', 3248],
    ['fifty two twelve', 5212],
    ['cuatro mil', 4000],
    ['cuatro mil quinientos', 4500],
  ])('"%s" is %i', (text, value) => {
    expect(read(text)).toEqual({ value, ordinal: false, length: text.split(' ').length })
  })

  it.each([
    ['eighth', 8],
    ['eighteenth', 18],
    ['twenty sixth', 26],
    ['sixty third', 63],
    ['forty seventh', 47],
    ['fourty seventh', 47],
    ['ninety fifth', 95],
    ['hundred eleventh', 111],
    ['one hundred eleventh', 111],
  ])('"%s" is the %ith street', (text, value) => {
    expect(read(text)).toEqual({ value, ordinal: true, length: text.split(' ').length })
  })

  it.each(['two', 'one', 'dos', 'una', 'cinco', 'kedzie', 'hundreds', 'y', ''])(
    '"%s" alone is none',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )

  it('ends where the number does', () => {
    expect(read('treinta y damen')).toEqual({ value: 30, ordinal: false, length: 1 })
    expect(read('sixty third and cottage')).toEqual({ value: 63, ordinal: true, length: 2 })
    expect(numberInWords(['at', 'twenty', 'six', 'and'], 1)).toEqual({ value: 26, ordinal: false, length: 2 })
  })
})

describe('a text is tidied: ', () => {
  const clean = (text: string) => tidy(text).replace(/\s+/g, ' ').trim()

  it.each([
    [
      'city and state behind an address go',
      '3200 w lawrence ave, Chicago, IL 60625',
      '3200 w lawrence ave ;',
    ],
    ['the city at the end goes', 'W 18th, Chicago', 'w 18th ;'],
    ['a hash before a house number is none', '#3200 w lawrence', '3200 w lawrence'],
    ['the houses of one building are one', '3248-3256 W Lawrence', '3248 w lawrence'],
    ['counts are no houses', '2-4 agents', '2-4 agents'],
    ['apostrophes and quotation marks go', "O'Hare, la “26”", 'ohare, la 26'],
    ['glued ordinals come apart', '26thandcalifornia', '26th and california'],
    ['so is a block in the plural', 'the 2400s on Trumbull', 'the 2400 block on trumbull'],
    ['so. and no. are directions', 'so. Kilbourn', 's kilbourn'],
    ['so. and no. are directions, north', 'no. Kedzie', 'n kedzie'],
    ['so is a short one behind a number', '4000 so hoyne', '4000 s hoyne'],
    ['a house on a numbered street is no telephone', '3321 136th', '3321 of 136th'],
    ['the number of a house is one', 'casa numero 3248 lawrence', 'at 3248 lawrence'],
    ['b/w is between', 'b/w kedzie & troy', 'between kedzie & troy'],
    ['cars are no streets', 'grand cherokee on 26th', '; on 26th'],
    ['nor are plates', 'illinois plates, kedzie', '; kedzie'],
    ['a ward behind a crossing is no street', '72nd ward 6', '72nd, ;'],
    ['telephones go', 'call 773-555-0142 kedzie', 'call ; kedzie'],
    ['homes within a house go', 'apt 2b kedzie', '; kedzie'],
    ['times go', 'at 6:40pm kedzie', 'at ; kedzie'],
    ['minutes go', 'hace 15 minutos kedzie', '; kedzie'],
    ['what cannot be seen goes', 'ked\u200bzie', 'kedzie'],
    ['capitals and accents go, but for those that texts can carry', 'JOSÉ PEÑA Y ÁVILA', 'josé peña y avila'],
  ])('%s', (_, text, tidied) => expect(clean(text)).toBe(tidied))
})

describe('the name of a street', () => {
  it.each<[string, StreetName | null]>([
    ['N KEDZIE AVE', { direction: 'N', base: 'KEDZIE', kind: 'AVE' }],
    ['W 63RD PL', { direction: 'W', base: '63RD', kind: 'PL' }],
    ['N BROADWAY', { direction: 'N', base: 'BROADWAY', kind: null }],
    ['S DR MARTIN LUTHER KING JR DR', { direction: 'S', base: 'DR MARTIN LUTHER KING JR', kind: 'DR' }],
    ['N KEDZIE BLVD W', { direction: 'N', base: 'KEDZIE', kind: 'BLVD' }],
    ['MAIN ST N', { direction: 'N', base: 'MAIN', kind: 'ST' }],
    ['West Lawrence Avenue', { direction: 'W', base: 'LAWRENCE', kind: 'AVE' }],
    ['S AVENUE L', { direction: 'S', base: 'AVENUE L', kind: null }],
    ['N ST. LOUIS AVE', { direction: 'N', base: 'ST LOUIS', kind: 'AVE' }],
    ['W NORTH AVE', { direction: 'W', base: 'NORTH', kind: 'AVE' }],
    ['PLAZA', { direction: null, base: 'PLAZA', kind: null }],
    ['KENNEDY EXPY IB', null],
    ['N MICHIGAN AVE RAMP', null],
    ['CHICAGO RIVER', null],
    ['', null],
    ['  ', null],
  ])('"%s"', (written, name) => expect(parseStreetName(written)).toEqual(name))

  it.each([
    ['63RD', 63],
    ['1ST', 1],
    ['111TH', 111],
    ['26', 26],
    ['KEDZIE', null],
    ['AVENUE 9', null],
    ['1000TH', null],
  ])('%s has the number %j', (base, number) => expect(numberOf(base)).toBe(number))

  it.each([
    ['St. Louis', 'stlouis'],
    ['MC CLURG', 'mcclurg'],
    ['Peña', 'pena'],
    ["O'Brien", 'obrien'],
    ['63RD', '63rd'],
    ['', ''],
  ])('"%s" is looked up as "%s"', (name, key) => expect(squeeze(name)).toBe(key))
})
