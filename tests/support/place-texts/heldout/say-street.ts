/** A street's name as the split that judges the reader says it: as filed or with less. */
import type { Language } from '../case.ts'
import { ordinalInEnglish } from '../numbers-in-words.ts'
import { chance, pick, type Random } from '../random.ts'
import { type Direction, type StreetName, titleCase, withOrdinalEnding } from '../street-name.ts'
import type { SaidStreet, StreetNeeds } from '../style.ts'
import { misspell } from './misspelling.ts'

const DIRECTIONS: Readonly<Record<Direction, readonly string[]>> = {
  N: ['N', 'N', 'N', 'N.', 'North'],
  S: ['S', 'S', 'S', 'S.', 'South'],
  E: ['E', 'E', 'E', 'E.', 'East'],
  W: ['W', 'W', 'W', 'W.', 'West'],
}

const SPANISH: Readonly<Record<Direction, string>> = { N: 'norte', S: 'sur', E: 'este', W: 'oeste' }

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  AVE: ['Ave', 'Ave', 'Av', 'Ave.', 'Avenue'],
  ST: ['St', 'St', 'St.', 'Street'],
  PL: ['Pl', 'Pl.', 'Place'],
  BLVD: ['Blvd', 'Blvd.', 'Boulevard'],
  RD: ['Rd', 'Rd.', 'Road'],
  DR: ['Dr', 'Dr.', 'Drive'],
  CT: ['Ct', 'Court'],
  PKWY: ['Pkwy', 'Parkway'],
  TER: ['Ter', 'Terrace'],
  LN: ['Ln', 'Lane'],
  HWY: ['Hwy', 'Highway'],
  PLZ: ['Plaza'],
}

const SPANISH_SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  AVE: ['avenida', 'avenida', 'Av.'],
  ST: ['calle'],
  BLVD: ['bulevar'],
}

const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  'DR MARTIN LUTHER KING JR': ['King', 'MLK', 'Martin Luther King'],
  'LA SALLE': ['LaSalle', 'La Salle'],
}

/** Names that are used beside the filed one; fair where nothing else that begins so would fit. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  PERSHING: '39th',
  CERMAK: '22nd',
  ROOSEVELT: '12th',
  GARFIELD: '55th',
  'IRVING PARK': 'Irving',
  'COTTAGE GROVE': 'Cottage',
  'STONY ISLAND': 'Stony',
}

export function sayStreet(
  random: Random,
  street: StreetName,
  language: Language,
  needs: StreetNeeds,
): SaidStreet {
  // Of a house the direction is seldom left out.
  const share = needs.directionShare + (needs.directionShare > 0.5 ? 0.12 : 0.05)
  const before = street.direction !== null && chance(random, share) ? street.direction : null
  const { text, ...said } =
    street.ordinal === null
      ? sayName(random, street, language, needs.typo)
      : sayOrdinal(random, street, street.ordinal, language, needs.bare || before !== null)
  if (before === null) return { ...said, text, direction: false }
  const isSpanish = language !== 'en' && chance(random, 0.12)
  const word = isSpanish ? SPANISH[before] : pick(random, DIRECTIONS[before])
  return { ...said, direction: true, text: `${word} ${text}` }
}

type Core = Omit<SaidStreet, 'direction'>

function sayOrdinal(
  random: Random,
  street: StreetName,
  number: number,
  language: Language,
  bare: boolean,
): Core {
  const ordinal = withOrdinalEnding(number)
  const said = { street, suffix: street.suffix, misspelt: null }
  const suffix = pick(random, SUFFIXES[street.suffix ?? ''] ?? [''])
  if (street.suffix !== 'ST') return { ...said, text: `${ordinal} ${suffix}` }
  const way = random()
  if (language !== 'en' && way < 0.35) {
    return { ...said, text: way < 0.27 || !bare ? `calle ${number}` : `la ${number}` }
  }
  const ways: readonly (readonly [below: number, text: string])[] = [
    [0.62, ordinal],
    [0.84, `${ordinal} ${suffix}`],
    [0.88, `${number} ${suffix}`],
    [0.91, `${number} ${ordinal.slice(-2)}`],
    [0.93, language === 'en' && bare ? ordinalInEnglish(number).replace(' ', '-') : ordinal],
    [1, bare ? String(number) : ordinal],
  ]
  return { ...said, text: ways.find(([below]) => way < below)?.[1] ?? ordinal }
}

function sayName(random: Random, street: StreetName, language: Language, typo: boolean): Core {
  const other = OTHER_NAMES[street.base]
  if (other !== undefined && chance(random, 0.1)) {
    return { street, text: other, suffix: null, misspelt: null, shortened: other }
  }
  const name = pick(random, SPOKEN[street.base] ?? [titleCase(street.base)])
  const wrong = typo ? misspellName(random, name) : name
  const said = { street, misspelt: wrong === name ? null : wrong }
  const suffix = street.suffix ?? ''
  const [behind, inFront] = [SUFFIXES[suffix], SPANISH_SUFFIXES[suffix]]
  if (language !== 'en' && inFront && chance(random, 0.22)) {
    return { ...said, text: `${pick(random, inFront)} ${wrong}`, suffix }
  }
  if (behind && chance(random, 0.48)) return { ...said, text: `${wrong} ${pick(random, behind)}`, suffix }
  return { ...said, text: wrong, suffix: null }
}

function misspellName(random: Random, name: string): string {
  const longest = name.split(' ').sort((one, other) => other.length - one.length)[0] ?? name
  return name.replace(longest, misspell(random, longest))
}
