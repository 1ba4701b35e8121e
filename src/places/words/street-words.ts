import localNames from '../../../data/local-names.json' with { type: 'json' }
/** The words of which street names are built. Keys without accents. */
import { wordSet } from './word-set.ts'

export const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['n', 'N'],
  ['north', 'N'],
  ['norte', 'N'],
  ['s', 'S'],
  ['south', 'S'],
  ['sur', 'S'],
  ['e', 'E'],
  ['east', 'E'],
  ['este', 'E'],
  ['w', 'W'],
  ['west', 'W'],
  ['oeste', 'W'],
])

export const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['st', 'St'],
  ['str', 'St'],
  ['street', 'St'],
  ['ave', 'Ave'],
  ['av', 'Ave'],
  ['aven', 'Ave'],
  ['avenue', 'Ave'],
  ['avenida', 'Ave'],
  ['rd', 'Rd'],
  ['road', 'Rd'],
  ['blvd', 'Blvd'],
  ['boulevard', 'Blvd'],
  ['bulevar', 'Blvd'],
  ['dr', 'Dr'],
  ['drive', 'Dr'],
  ['pl', 'Pl'],
  ['place', 'Pl'],
  ['ct', 'Ct'],
  ['court', 'Ct'],
  ['pkwy', 'Pkwy'],
  ['parkway', 'Pkwy'],
  ['ter', 'Ter'],
  ['terrace', 'Ter'],
  ['ln', 'Ln'],
  ['lane', 'Ln'],
  ['hwy', 'Hwy'],
  ['expy', 'Expy'],
])

/** Suffixes that are everyday words too: they do not by themselves make the word before them a street. */
export const WEAK_SUFFIXES: ReadonlySet<string> = new Set(['drive', 'place', 'court', 'lane', 'str', 'ct'])

/** Spanish, and sometimes English, puts the kind of street first: "calle 26", "avenida Kedzie". */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['calle', 'St'],
  ['avenida', 'Ave'],
  ['av', 'Ave'],
  ['ave', 'Ave'],
  ['avenue', 'Ave'],
  ['bulevar', 'Blvd'],
])

/** Names whose first word alone is no street, or an everyday word. */
export const COMPOUNDS: ReadonlySet<string> = new Set(localNames.twoWordStreets)

/** Second words that belong to the one before them: Central Park, Stony Island. */
export const TAILS: ReadonlySet<string> = new Set(
  'park grove island shore plaine plaines bay crosse salle moyne hills heights woods gardens square'.split(
    ' ',
  ),
)

/** Streets only beside a number, a direction or a suffix: "1230 W School St", "north green st". */
export const EVERYDAY_STREETS: ReadonlySet<string> = wordSet(`
  green school church park orange main front water market home brown black white gray grey long chase
  station river center spring summer pink silver lake state union canal grand race bell high second third
  fourth fifth first mercado camino oak pine walnut college university normal commercial exchange national
  division rush justice liberty
`)

/** English and Spanish articles, skipped before a street: "la Kedzie", "the 26th". */
export const ARTICLES: ReadonlySet<string> = new Set(['la', 'las', 'el', 'the'])
