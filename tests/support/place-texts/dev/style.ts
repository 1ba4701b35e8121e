/** How people of the first split write: plainly, with the slips of a hasty thumb. */
import type { Language } from '../case.ts'
import { between, chance, pick, type Random } from '../random.ts'
import { type Direction, type StreetName, titleCase } from '../street-name.ts'
import type { SaidStreet, StreetNeeds, Style } from '../style.ts'
import { DEV_WORDING } from './wording.ts'

const DIRECTIONS: Readonly<Record<Direction, readonly string[]>> = {
  N: ['n', 'n', 'n.', 'north', 'N'],
  S: ['s', 's', 's.', 'south', 'S'],
  E: ['e', 'e', 'e.', 'east', 'E'],
  W: ['w', 'w', 'w.', 'west', 'W'],
}

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  AVE: ['ave', 'av', 'avenue', 'ave.'],
  ST: ['st', 'street', 'st.'],
  PL: ['pl', 'place', 'pl.'],
  BLVD: ['blvd', 'boulevard'],
  RD: ['rd', 'road'],
  DR: ['dr', 'drive'],
  CT: ['ct', 'court'],
  PKWY: ['pkwy', 'parkway'],
  TER: ['ter', 'terrace'],
  LN: ['ln', 'lane'],
  HWY: ['hwy', 'highway'],
  PLZ: ['plaza'],
}

const SPANISH: Readonly<Record<string, string>> = { AVE: 'avenida', ST: 'calle' }

function sayStreet(random: Random, street: StreetName, language: Language, needs: StreetNeeds): SaidStreet {
  const direction = street.direction !== null && chance(random, needs.directionShare)
  const before = direction && street.direction ? pick(random, DIRECTIONS[street.direction]) : ''
  const isSpanish = language !== 'en' && chance(random, 0.3)
  const said = { street, direction, misspelt: null }
  if (street.ordinal !== null && street.suffix === 'ST') {
    const name = street.base.toLowerCase()
    const spanish = isSpanish ? `calle ${street.ordinal}` : null
    const short = needs.bare && chance(random, 0.25) ? String(street.ordinal) : name
    const plain = chance(random, 0.5) ? short : `${name} ${pick(random, SUFFIXES['ST'] ?? [])}`
    return { ...said, text: join(before, spanish ?? plain), suffix: 'ST' }
  }
  const name = nameOf(street)
  const misspelt = needs.typo && street.ordinal === null ? misspellName(random, name) : name
  const keepsSuffix = street.ordinal !== null || chance(random, 0.45)
  const suffix = street.suffix && keepsSuffix ? pick(random, SUFFIXES[street.suffix] ?? []) : ''
  const spanish = isSpanish && street.ordinal === null ? SPANISH[street.suffix ?? ''] : undefined
  const text = spanish ? join(before, spanish, misspelt) : join(before, misspelt, suffix)
  return {
    ...said,
    text,
    suffix: spanish !== undefined || suffix !== '' ? street.suffix : null,
    misspelt: misspelt === name ? null : misspelt,
  }
}

function nameOf({ base }: StreetName): string {
  return base === 'DR MARTIN LUTHER KING JR' ? 'King' : titleCase(base)
}

function misspellName(random: Random, name: string): string {
  const longest = name.split(' ').sort((one, other) => other.length - one.length)[0] ?? name
  return name.replace(longest, misspell(random, longest))
}

const NEIGHBOUR_KEYS: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'w',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
}

/** One slip: two letters swapped, one doubled, one dropped, or the key beside. The first letter stays. */
function misspell(random: Random, word: string): string {
  if (word.length < 4) return word
  const at = between(random, 1, word.length - 2)
  const letter = word[at] ?? ''
  const [head, tail] = [word.slice(0, at), word.slice(at + 1)]
  switch (pick(random, ['swap', 'double', 'drop', 'neighbour'])) {
    case 'swap':
      return head + (tail[0] ?? '') + letter + tail.slice(1)
    case 'double':
      return head + letter + letter + tail
    case 'drop':
      return head + tail
    default:
      return head + pick(random, [...(NEIGHBOUR_KEYS[letter] ?? letter)]) + tail
  }
}

function finish(random: Random, text: string): string {
  const written = random()
  if (written < 0.4) return text.toLowerCase()
  if (written < 0.44) return text.toUpperCase()
  if (written < 0.6) return text.charAt(0).toUpperCase() + text.slice(1)
  if (written < 0.66) return text.replace(/[.,]/g, '')
  return text
}

function join(...words: string[]): string {
  return words.filter(Boolean).join(' ')
}

export const DEV: Style = {
  wording: DEV_WORDING,
  typoShare: 0.22,
  sayStreet,
  sayNumber: (_random, number) => String(number),
  misspell,
  finish,
}
