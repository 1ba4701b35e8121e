/** A street's name as the mixed split says it. */
import type { Language } from '../case.ts'
import { chance, pick, type Random } from '../random.ts'
import { type Direction, type StreetName, titleCase, withOrdinalEnding } from '../street-name.ts'
import type { SaidStreet, StreetNeeds } from '../style.ts'
import { misspell } from './misspelling.ts'
import { sayOrdinal } from './say-ordinal.ts'

const ENGLISH: Readonly<Record<Direction, readonly string[]>> = {
  N: ['N', 'N', 'N.', 'n', 'North', 'north'],
  S: ['S', 'S', 'S.', 's', 'South', 'south'],
  E: ['E', 'E', 'E.', 'e', 'East', 'east'],
  W: ['W', 'W', 'W.', 'w', 'West', 'west'],
}

const MISTYPED: Readonly<Record<Direction, string>> = { N: 'Nroth', S: 'Souht', E: 'Esat', W: 'Wesr' }

const SPANISH: Readonly<Record<Direction, string>> = { N: 'norte', S: 'sur', E: 'este', W: 'oeste' }

const ACROSS: Readonly<Record<Direction, readonly Direction[]>> = {
  N: ['E', 'W'],
  S: ['E', 'W'],
  E: ['N', 'S'],
  W: ['N', 'S'],
}

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  AVE: ['Ave', 'Ave', 'Ave', 'ave.', 'Av', 'Avenue', 'Avn', 'Avneue'],
  ST: ['St', 'St', 'St', 'st.', 'Street', 'Strt', 'Steet'],
  PL: ['Pl', 'pl.', 'Place'],
  BLVD: ['Blvd', 'blvd.', 'Blv', 'Boulevard', 'Bldv'],
  RD: ['Rd', 'rd.', 'Road'],
  DR: ['Dr', 'dr.', 'Drive'],
  CT: ['Ct', 'ct.', 'Court'],
  PKWY: ['Pkwy', 'Prkwy', 'Parkway'],
  TER: ['Ter', 'Terr', 'Terrace'],
  LN: ['Ln', 'Lane'],
  HWY: ['Hwy', 'Highway'],
  PLZ: ['Plaza', 'Plz'],
}

/** What people take for the suffix who do not remember it. */
const WRONG_SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  AVE: ['ST', 'RD', 'BLVD'],
  ST: ['AVE', 'PL'],
  BLVD: ['AVE'],
  RD: ['AVE', 'ST'],
  DR: ['AVE', 'ST'],
}

const SPANISH_SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  AVE: ['Av.', 'avenida', 'avenida', 'avda.', 'Ave.'],
  ST: ['calle', 'calle', 'C.'],
  BLVD: ['Blvd.', 'bulevar'],
}

/** The beginning that stands for the name; fair only where nothing else that begins so would fit. */
const SHORTENED: Readonly<Record<string, string>> = {
  MICHIGAN: 'Mich',
  WASHINGTON: 'Wash',
  WASHTENAW: 'Wash',
  'COTTAGE GROVE': 'Cottage',
  'STONY ISLAND': 'Stony',
  'IRVING PARK': 'Irving',
  CALIFORNIA: 'Cali',
  DIVISION: 'Div',
  MILWAUKEE: 'Milw',
}

/** The whole name in another dress. */
const DRESSED: Readonly<Record<string, readonly string[]>> = {
  BROADWAY: ['Bway', "B'way", 'Broadway'],
  CHICAGO: ['Chgo', 'Chicago', 'Chicago'],
  'DR MARTIN LUTHER KING JR': ['King', 'MLK', 'Martin Luther King', 'M.L. King'],
  'LAKE SHORE': ['Lake Shore', 'DuSable Lake Shore', 'Lakeshore'],
  'CENTRAL PARK': ['Central Park', 'Central Pk'],
  'IRVING PARK': ['Irving Park', 'Irving Pk'],
  'OAK PARK': ['Oak Park', 'Oak Pk'],
  'BRYN MAWR': ['Bryn Mawr', 'Bryn-Mawr'],
  'LA SALLE': ['LaSalle', 'Lasalle', 'La Salle'],
  'LA CROSSE': ['LaCrosse', 'La Crosse'],
  'LE MOYNE': ['LeMoyne', 'Lemoyne'],
}

export function sayStreet(
  random: Random,
  street: StreetName,
  language: Language,
  needs: StreetNeeds,
): SaidStreet {
  const core =
    street.ordinal === null
      ? sayName(random, street, language, needs)
      : numbered(random, street, language, needs)
  if (street.direction === null || !chance(random, needs.directionShare)) return { ...core, direction: false }
  if (chance(random, 0.025)) {
    // "S 63rd St": it is on the south side, but runs west.
    const wrongDirection = pick(random, ACROSS[street.direction])
    return { ...core, direction: false, wrongDirection, text: `${wrongDirection} ${core.text}` }
  }
  return {
    ...core,
    direction: true,
    text: withDirection(random, core.text, street.direction, language, needs),
  }
}

function withDirection(
  random: Random,
  name: string,
  direction: Direction,
  language: Language,
  { bare }: StreetNeeds,
): string {
  if (language !== 'en' && chance(random, 0.4)) {
    const word = SPANISH[direction]
    return chance(random, 0.6) ? `${name} ${word}` : `${word} ${name}`
  }
  if (chance(random, 0.02)) return `${MISTYPED[direction]} ${name}`
  // Behind a house's street a letter is clear; between the two of a crossing it could belong to either.
  if (chance(random, 0.12))
    return `${name} ${bare ? (ENGLISH[direction].at(-1) ?? '') : pick(random, ENGLISH[direction])}`
  return `${pick(random, ENGLISH[direction])} ${name}`
}

function numbered(
  random: Random,
  street: StreetName,
  language: Language,
  { bare }: StreetNeeds,
): Omit<SaidStreet, 'direction'> {
  const said = { street, suffix: street.suffix, misspelt: null }
  const number = street.ordinal ?? 0
  const suffix = pick(random, SUFFIXES[street.suffix ?? ''] ?? [''])
  if (street.suffix === 'ST') return { ...said, text: sayOrdinal(random, number, suffix, language, bare) }
  return { ...said, text: `${chance(random, 0.25) ? String(number) : withOrdinalEnding(number)} ${suffix}` }
}

function sayName(
  random: Random,
  street: StreetName,
  language: Language,
  { typo }: StreetNeeds,
): Omit<SaidStreet, 'direction'> {
  const shortened = SHORTENED[street.base]
  if (shortened !== undefined && chance(random, 0.18)) {
    return { street, text: shortened, suffix: null, misspelt: null, shortened }
  }
  const name = nameOf(random, street.base)
  const wrong = typo ? misspellName(random, name) : name
  const misspelt = wrong === name ? null : wrong
  const said = { street, misspelt }
  const suffix = street.suffix ?? ''
  const [asFiled, others] = [SUFFIXES[suffix], WRONG_SUFFIXES[suffix]]
  const way = random()
  if (language !== 'en') {
    const before = SPANISH_SUFFIXES[suffix]
    if (way < 0.22 && before) return { ...said, text: `${pick(random, before)} ${wrong}`, suffix }
    // In Spanish every street may be a "calle".
    if (way < 0.27) return { ...said, text: `calle ${wrong}`, suffix: 'ST' }
  }
  if (way < 0.45 && asFiled) return { ...said, text: `${wrong} ${pick(random, asFiled)}`, suffix }
  if (way > 0.94 && others) {
    const other = pick(random, others)
    return { ...said, text: `${wrong} ${SUFFIXES[other]?.[0] ?? ''}`, suffix: other }
  }
  return { ...said, text: wrong, suffix: null }
}

function nameOf(random: Random, base: string): string {
  const dressed = DRESSED[base]
  if (dressed) return pick(random, dressed)
  const saint = /^ST (.+)$/.exec(base)?.[1]
  if (saint !== undefined) return `${pick(random, ['St', 'St.', 'Saint'])} ${titleCase(saint)}`
  if (/^AVENUE [A-Z]$/.test(base)) return titleCase(base).replace('Avenue', pick(random, ['Ave', 'Avenue']))
  return titleCase(base)
}

/** A slip in the longest word, or words joined by a hyphen or by nothing. */
function misspellName(random: Random, name: string): string {
  const parts = name.split(' ')
  if (parts.length > 1 && chance(random, 0.35)) return parts.join(pick(random, ['', '', '-']))
  const longest = [...parts].sort((one, other) => other.length - one.length)[0] ?? name
  return name.replace(longest, misspell(random, longest))
}
