/** Texts about stations, schools, parks, libraries, hospitals, police stations and shops. */
import type { LandmarkRow } from '../../../src/places/gazetteer-rows.ts'
import { houseAt, streetNamed, truthOf } from './city.ts'
import { type Draft, type Maker, type Making, TYPO_SHARE } from './draft.ts'
import { fitsOfHouse } from './fits.ts'
import { hasGoodPoint, landmarksCalled, linesOf, sayingsOf, wardsOfPark } from './landmark-names.ts'
import { chance, pick, pickWeighted } from './random.ts'
import { parseStreetName } from './street-name.ts'
import { fill, type LandmarkWord, pickTemplate } from './style.ts'

const SHARES: Record<LandmarkWord, number> = {
  station: 28,
  school: 26,
  park: 23,
  library: 11,
  hospital: 4,
  police: 4,
  grocery: 4,
}

const KIND_OF: Partial<Record<LandmarkWord, string>> = { station: 'l_station' }

export const makeLandmark: Maker = (making) => {
  const { random, pools } = making
  const word = pickWeighted(random, SHARES)
  const kind = KIND_OF[word] ?? word
  const row = pick(
    random,
    pools.landmarks.filter((landmark) => landmark.kind === kind),
  )
  if (word === 'station') return makeStation(making, row)
  return word === 'grocery' ? makeGroceryNearby(making, row) : makeNamed(making, word, row)
}

function makeStation(making: Making, row: LandmarkRow): Draft | null {
  const { city, style, random, language } = making
  const [saying] = sayingsOf(row)
  if (saying === undefined) return null
  const namesakes = landmarksCalled(city.rows.landmarks, row.kind, saying)
  const lines = linesOf(row)
  // Where trains of several lines share the name, one names the line; now and then one forgets.
  const isAlone = lines.length === 0 || chance(random, namesakes.length === 1 ? 0.3 : 0.04)
  const { wording } = style
  const line = isAlone ? null : pick(random, lines)
  const templates = isAlone ? wording.stationsAlone : wording.landmarks.station
  const { name, typo } = written(making, saying.replaceAll('/', pick(random, ['/', ' ', ' and '])))
  const words = fill(pickTemplate(random, templates, language), {
    name,
    line: line ?? '',
    lineEs: LINES_ES[line ?? ''] ?? '',
  })
  const fits = namesakes.filter((other) => line === null || linesOf(other).includes(line))
  return draft(making, row, words, fits, typo)
}

const LINES_ES: Readonly<Record<string, string>> = {
  red: 'roja',
  blue: 'azul',
  brown: 'cafe',
  green: 'verde',
  orange: 'naranja',
  pink: 'rosa',
  purple: 'morada',
  yellow: 'amarilla',
}

function makeNamed(making: Making, word: Exclude<LandmarkWord, 'station'>, row: LandmarkRow): Draft | null {
  const { city, style, random, language } = making
  const saying = pick(random, [...sayingsOf(row), null])
  if (saying === null || !hasGoodPoint(row)) return null
  const namesakes = landmarksCalled(city.rows.landmarks, row.kind, saying)
  const { name, typo } = written(making, withoutKind(word, saying))
  const template = pickTemplate(random, style.wording.landmarks[word], language)
  const text = fill(template, { name })
  const made = draft(making, row, dropRepeats(text), namesakes, typo)
  if (!made) return null
  // A park in several wards, of which only one has the point: nobody could tell which end is meant.
  const accept = truthOf(city, row, [])?.accept ?? []
  return wardsOfPark(row).every((ward) => accept.includes(ward)) ? made : null
}

/** The templates bring the word for the kind themselves. */
function withoutKind(word: LandmarkWord, saying: string): string {
  if (word === 'park') return saying.replace(/ Park$/, '')
  if (word === 'hospital') return saying.replace(/ (?:Hospital|Medical Center)$/, '')
  return saying
}

/** "Roosevelt High School school" → "Roosevelt High School". */
function dropRepeats(text: string): string {
  return text
    .replace(
      /(High School|Elementary School|Academy|Middle School|School)(?: (?:elementary|school))+\b/gi,
      '$1',
    )
    .replace(/\bescuela (.*) (?:Elementary )?School\b/i, 'escuela $1')
    .replace(/\b(Beach|Garden|Gardens|Plaza|Triangle|Greenway|Park \d+) park\b/gi, '$1')
    .replace(/\bparque Park (\d+)/gi, 'parque $1')
    .replace(/\bhospital Hospital\b/gi, 'hospital')
}

function written({ style, random }: Making, saying: string): { name: string; typo: boolean } {
  const name = chance(random, 0.5) ? saying : saying.replace(/[-'.]/g, (mark) => (mark === '-' ? ' ' : ''))
  if (!chance(random, TYPO_SHARE)) return { name, typo: false }
  const longest = name.split(/[ /-]/).sort((one, other) => other.length - one.length)[0] ?? ''
  const wrong = style.misspell(random, longest)
  return { name: name.replace(longest, wrong), typo: wrong !== longest }
}

/** More wards than this are no question that anybody would ask. */
const MOST_CANDIDATES = 6

function draft(
  making: Making,
  row: LandmarkRow,
  words: string,
  fits: LandmarkRow[],
  typo: boolean,
): Draft | null {
  const truth = truthOf(making.city, row, fits)
  if (!truth || truth.candidates.length > MOST_CANDIDATES) return null
  if (truth.ambiguous && row.kind !== 'l_station' && row.kind !== 'grocery') return null
  const entity = `${row.kind}: ${row.name}${row.address ? ` (${row.address})` : ''}`
  const point = { lat: row.lat, lon: row.lon }
  return { kind: 'landmark', subkind: row.kind, entity, words, point, fits, typo }
}

/** A shop by its name and the street it stands on: "Cermak Produce on Kedzie". */
function makeGroceryNearby(making: Making, row: LandmarkRow): Draft | null {
  const { city, style, random, language } = making
  const [saying] = sayingsOf(row)
  const street = parseAddress(row.address)
  if (saying === undefined || !street || !hasGoodPoint(row)) return null
  const name = parseStreetName(street.name)
  const said = style.sayStreet(random, name, language, {
    directionShare: 0.1,
    typo: false,
    bare: false,
    glued: false,
  })
  const fits = landmarksCalled(city.rows.landmarks, 'grocery', saying).filter((other) => {
    const address = parseAddress(other.address)
    return address && parseStreetName(address.name).base === name.base
  })
  const template = pickTemplate(random, style.wording.landmarks.grocery, language)
  return draft(making, row, fill(template, { name: saying, street: said.text }), fits, false)
}

/** A shop with its whole address: scored as an address, which is what tells where it is. */
export const makeGroceryAddress: Maker = (making) => {
  const { city, pools, style, random, language } = making
  const row = pick(
    random,
    pools.landmarks.filter(({ kind }) => kind === 'grocery'),
  )
  const [saying] = sayingsOf(row)
  const address = parseAddress(row.address)
  if (saying === undefined || !address || !hasGoodPoint(row)) return null
  const street = streetNamed(city, address.name)
  const point = houseAt(city, street.full, address.number)
  const needs = { directionShare: 0.85, typo: chance(random, TYPO_SHARE), bare: false, glued: false }
  const said = style.sayStreet(random, street, language, needs)
  const { points, fair } = fitsOfHouse(city, address.number, said)
  if (!point || !fair) return null
  const place = fill(pickTemplate(random, style.wording.addresses, language), {
    number: style.sayNumber(random, address.number, language),
    street: said.text,
  })
  const words = fill(pickTemplate(random, style.wording.groceries, language), { name: saying, place })
  return {
    kind: 'address',
    subkind: 'grocery',
    entity: `grocery: ${row.name} (${row.address ?? ''})`,
    words,
    point: { lat: row.lat, lon: row.lon },
    fits: points,
    typo: said.misspelt !== null,
  }
}

function parseAddress(address: string | null): { number: number; name: string } | null {
  const [, number, name] = /^(\d+) ([NSEW] .+)$/.exec(address?.toUpperCase() ?? '') ?? []
  return number !== undefined && name !== undefined ? { number: Number(number), name } : null
}
