/** A street's name as the hard split says it. */
import type { Language } from '../case.ts'
import { chance, pick, type Random } from '../random.ts'
import { type Direction, type StreetName, titleCase, withOrdinalEnding } from '../street-name.ts'
import type { SaidStreet, StreetNeeds } from '../style.ts'
import { misspell } from './misspelling.ts'
import { inSpanish, ordinalInEnglish } from '../numbers-in-words.ts'

const ENGLISH: Readonly<Record<Direction, readonly string[]>> = {
  N: ['N', 'N.', 'North', 'n'],
  S: ['S', 'S.', 'South', 's', 'so.'],
  E: ['E', 'E.', 'East', 'e'],
  W: ['W', 'W.', 'West', 'w'],
}

const MISSPELT: Readonly<Record<Direction, readonly string[]>> = {
  N: ['nort', 'noth'],
  S: ['sout', 'soth'],
  E: ['eas', 'esat'],
  W: ['wst', 'wets'],
}

const SPANISH: Readonly<Record<Direction, readonly string[]>> = {
  N: ['norte'],
  S: ['sur'],
  E: ['este', 'oriente'],
  W: ['oeste', 'poniente'],
}

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  AVE: ['Ave', 'Ave', 'Av', 'Avenue', 'Avenue', 'aven', 'Ave.'],
  ST: ['St', 'St', 'str', 'Street', 'St.'],
  PL: ['Pl', 'Place', 'plc'],
  BLVD: ['Blvd', 'Boulevard', 'blvr', 'bulevar'],
  RD: ['Rd', 'Road'],
  DR: ['Dr', 'Drive', 'drv'],
  CT: ['Ct', 'Court', 'crt'],
  PKWY: ['Pkwy', 'Parkway', 'pky'],
  TER: ['Ter', 'Terrace'],
  LN: ['Ln', 'Lane'],
  HWY: ['Hwy'],
  PLZ: ['Plaza'],
}

const SPANISH_SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  AVE: ['avenida', 'av', 'ave'],
  ST: ['calle'],
  BLVD: ['bulevar', 'boulevard'],
}

/** What locals call a street, where no other street is called so. */
const NICKNAMES: Readonly<Record<string, string>> = {
  CALIFORNIA: 'Cal',
  'COTTAGE GROVE': 'Cottage',
  'STONY ISLAND': 'Stony',
  'DR MARTIN LUTHER KING JR': 'MLK',
  'LAKE SHORE': 'LSD',
}

/** As the name is heard rather than filed. */
const SPOKEN: Readonly<Record<string, string>> = {
  'DR MARTIN LUTHER KING JR': 'King',
  'LA SALLE': 'LaSalle',
  'ST LOUIS': 'St. Louis',
}

export function sayStreet(
  random: Random,
  street: StreetName,
  language: Language,
  needs: StreetNeeds,
): SaidStreet {
  if (needs.glued) {
    const suffix = street.ordinal === null ? null : street.suffix
    return { street, text: gluedName(street), direction: false, suffix, misspelt: null }
  }
  const isNumbered = street.ordinal !== null
  const core = isNumbered
    ? sayOrdinal(random, street, language, needs)
    : sayName(random, street, language, needs)
  if (street.direction === null || !chance(random, needs.directionShare)) return { ...core, direction: false }
  const isSpanish = language !== 'en' && chance(random, 0.45)
  const english = chance(random, 0.08) ? MISSPELT : ENGLISH
  const word = pick(random, (isSpanish ? SPANISH : english)[street.direction])
  // A lone letter behind a name may be the start of anything; a whole word is a direction.
  const isBehind = chance(random, isSpanish ? 0.75 : 0.15) && word.length > 3
  return { ...core, direction: true, text: isBehind ? `${core.text} ${word}` : `${word} ${core.text}` }
}

function sayOrdinal(
  random: Random,
  street: StreetName,
  language: Language,
  needs: StreetNeeds,
): Omit<SaidStreet, 'direction'> {
  const number = street.ordinal ?? 0
  const said = { street, suffix: street.suffix, misspelt: null }
  const isStreet = street.suffix === 'ST'
  const suffix = pick(random, SUFFIXES[street.suffix ?? ''] ?? [''])
  if (!isStreet) return { ...said, text: `${withOrdinalEnding(number)} ${suffix}` }
  const isSpanish = language === 'es' || (language === 'spanglish' && chance(random, 0.5))
  const way = random()
  if (isSpanish) {
    if (way < 0.35) return { ...said, text: `calle ${number}` }
    if (way < 0.65 && needs.bare) return { ...said, text: String(number) }
    if (way < 0.73) return { ...said, text: inSpanish(number) }
    return { ...said, text: withOrdinalEnding(number) }
  }
  if (way < 0.3) return { ...said, text: withOrdinalEnding(number) }
  if (way < 0.5) return { ...said, text: `${withOrdinalEnding(number)} ${suffix}` }
  if (way < 0.6) return { ...said, text: wrongOrdinal(random, number) }
  if (way < 0.7) return { ...said, text: `${number} ${suffix}` }
  if (way < 0.75) return { ...said, text: withOrdinalEnding(number).replace(/(\d)(?=\D)/, '$1 ') }
  if (way < 0.87) return { ...said, text: ordinalInEnglish(number).replace(' ', pick(random, [' ', '-'])) }
  return { ...said, text: needs.bare ? String(number) : withOrdinalEnding(number) }
}

function wrongOrdinal(random: Random, number: number): string {
  const right = withOrdinalEnding(number).slice(-2)
  return `${number}${right === 'th' ? pick(random, ['st', 'rd', 'nd']) : 'th'}`
}

function sayName(
  random: Random,
  street: StreetName,
  language: Language,
  needs: StreetNeeds,
): Omit<SaidStreet, 'direction'> {
  const nickname = NICKNAMES[street.base]
  if (nickname !== undefined && chance(random, 0.2)) {
    return { street, text: nickname, suffix: null, misspelt: null }
  }
  const name = SPOKEN[street.base] ?? titleCase(street.base)
  const wrong = needs.typo ? misspellName(random, name) : name
  const misspelt = wrong === name ? null : wrong
  const suffix = street.suffix ?? ''
  const before = language !== 'en' && chance(random, 0.3) ? SPANISH_SUFFIXES[suffix] : undefined
  if (before) return { street, text: `${pick(random, before)} ${wrong}`, suffix, misspelt }
  if (chance(random, 0.07) && (suffix === 'AVE' || suffix === 'ST')) {
    const other = suffix === 'AVE' ? 'ST' : 'AVE'
    return { street, text: `${wrong} ${pick(random, SUFFIXES[other] ?? [])}`, suffix: other, misspelt }
  }
  const behind = suffix !== '' && chance(random, 0.42) ? ` ${pick(random, SUFFIXES[suffix] ?? [])}` : ''
  return { street, text: wrong + behind, suffix: behind === '' ? null : suffix, misspelt }
}

/** A slip in the longest word, or words run together. */
function misspellName(random: Random, name: string): string {
  const parts = name.split(' ')
  if (parts.length > 1 && chance(random, 0.4)) return parts.join('')
  const longest = [...parts].sort((one, other) => other.length - one.length)[0] ?? name
  return name.replace(longest, misspell(random, longest))
}

/** For joiners without spaces: "26andcalifornia". */
function gluedName({ base, ordinal }: StreetName): string {
  return ordinal === null ? titleCase(SPOKEN[base] ?? base).replace(/[ .]/g, '') : String(ordinal)
}
