/** Texts about stations, schools, parks, libraries, hospitals, police stations and shops. */
import type { LandmarkRow } from '../../../src/places/gazetteer/gazetteer-rows.ts'
import { truthOf } from './city.ts'
import type { Draft, Maker, Making } from './draft.ts'
import {
  hasGoodPoint,
  isMistakable,
  landmarksCalled,
  linesOf,
  sayingsOf,
  wardsOfPark,
} from './landmark-names.ts'
import { chance, pick } from './random.ts'
import { fill, pickPhrase } from './style.ts'

const landmarksOf = ({ pools }: Making, kind: string) =>
  pools.landmarks.filter((landmark) => landmark.kind === kind)

export const makeStation: Maker = (making) => {
  const { city, style, random, language } = making
  const row = pick(random, landmarksOf(making, 'l_station'))
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
  const words = fill(pickPhrase(random, templates, language), {
    name,
    line: line ?? '',
    lineEs: LINES_ES[line ?? ''] ?? '',
  })
  const fits = namesakes.filter((other) => line === null || linesOf(other).includes(line))
  return draftOf(making, row, words, fits, typo)
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

/** What is called by its name and what it is: "Brands Park", "la biblioteca Austin". */
export function makerOf(kind: 'school' | 'park' | 'library' | 'hospital' | 'police'): Maker {
  return (making) => {
    const { city, style, random, language } = making
    const row = pick(random, landmarksOf(making, kind))
    const sayings = sayingsOf(row)
    if (sayings.length === 0 || !hasGoodPoint(row)) return null
    const saying = pick(random, sayings)
    const { name, typo } = written(making, withoutKind(kind, saying))
    if (typo && isMistakable(city.rows.landmarks, row, saying, name)) return null
    const template = pickPhrase(random, style.wording.landmarks[kind], language)
    const words = dropRepeats(fill(template, { name }))
    if (kind === 'school' && !SCHOOL_WORD.test(words)) return null
    const made = draftOf(making, row, words, landmarksCalled(city.rows.landmarks, kind, saying), typo)
    // A park in several wards, of which only one has the point: nobody could tell which end is meant.
    const accept = truthOf(city, row, [])?.accept ?? []
    return wardsOfPark(row).every((ward) => accept.includes(ward)) ? made : null
  }
}

/** "Clissold" alone might be anything. */
const SCHOOL_WORD = /school|academy|elementary|college|\bhs\b|escuela|primaria/i

/** The templates bring the word for the kind themselves. */
function withoutKind(kind: string, saying: string): string {
  if (kind === 'park') return saying.replace(/ Park$/, '')
  if (kind === 'hospital') return saying.replace(/ (?:Hospital|Medical Center)$/, '')
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
  const name = chance(random, 0.5) ? saying : saying.replace(/ ?- ?/g, ' ').replace(/['.]/g, '')
  if (/\d/.test(name) || !chance(random, style.typoShare)) return { name, typo: false }
  const longest = name.split(/[ /-]/).sort((one, other) => other.length - one.length)[0] ?? ''
  const wrong = style.misspell(random, longest)
  return { name: name.replace(longest, wrong), typo: wrong !== longest }
}

/** More wards than this are no question that anybody would ask. */
const MOST_CANDIDATES = 6

/** Null outside the city, and where several places share the words and no one would know to ask. */
export function draftOf(
  making: Making,
  row: LandmarkRow,
  words: string,
  fits: LandmarkRow[],
  typo: boolean,
): Draft | null {
  const truth = truthOf(making.city, row, fits)
  if (!truth || truth.candidates.length > MOST_CANDIDATES) return null
  if (truth.ambiguous && row.kind !== 'l_station' && row.kind !== 'grocery') return null
  const name = row.kind === 'l_station' ? (row.alt ?? row.name) : row.name
  const entity = `${row.kind}: ${name}${row.address ? ` (${row.address})` : ''}`
  const point = { lat: row.lat, lon: row.lon }
  return { kind: 'landmark', subkind: row.kind, entity, words, point, fits, typo }
}
