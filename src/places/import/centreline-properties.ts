/** Which properties of a city's street centrelines hold the parts of a street's name, its class and its numbers. */

export type Properties = Record<string, unknown>

/** First and last house number of one side, in the direction in which the line is drawn. */
export type SideRange = { from: number; to: number }

/** What one segment says; `name` is empty where it has none. */
export type ReadSegment = { name: string; sides: SideRange[]; isNoStreet: boolean }

/** As portals call them, in lower case and without punctuation; the likelier first. */
const NAMES = {
  /** The whole name in one. */
  whole: [
    'fullname',
    'fullstreetname',
    'fullstname',
    'fullstreet',
    'streetfull',
    'stfullname',
    'completestreetname',
  ],
  direction: [
    'predir',
    'dirpre',
    'prefixdir',
    'stpredir',
    'predirection',
    'directionprefix',
    'predirectional',
    'prefix',
  ],
  base: ['streetnam', 'streetname', 'stname', 'strname', 'street', 'basename', 'fename', 'roadname', 'name'],
  type: [
    'streettyp',
    'streettype',
    'sttype',
    'strtype',
    'stpostyp',
    'posttype',
    'suftype',
    'fetype',
    'suffix',
    'type',
  ],
  suffix: [
    'sufdir',
    'dirsuf',
    'suffixdir',
    'stposdir',
    'postdir',
    'sufdirection',
    'directionsuffix',
    'postdirectional',
  ],
  class: [
    'class',
    'roadclass',
    'streetclass',
    'classification',
    'functionalclass',
    'fclass',
    'mtfcc',
    'roadtype',
  ],
} as const

type Role = keyof typeof NAMES

const ENDS = { from: '(?:f|fr|from)', to: '(?:t|to)' }
const SIDES = { left: '(?:l|left)', right: '(?:r|right)' }
const NUMBER_WORD = '(?:add|addr|adr|address|hn|num|number|house|housenumber)?'

/** L_F_ADD, LFROMADD, LEFT_FROM, FROMADDR_L, FR_ADD_L, LFROMHN, FROMLEFT, L_ADD_FROM, … */
function isNumberProperty(property: string, side: string, end: string): boolean {
  const orders = [
    side + end + NUMBER_WORD,
    side + NUMBER_WORD + end,
    end + NUMBER_WORD + side,
    end + side + NUMBER_WORD,
  ]
  // Two letters, like "rt" or "fr", are something else.
  return property.length > 2 && new RegExp(`^(?:${orders.join('|')})$`).test(property)
}

/** Ramps and expressways, where nobody stands, and rivers: their segments would make crossings that are none. */
const NO_STREET_CLASS =
  /\b(?:ramps?|expressway|freeway|interstate|motorway|tollway|river|waterway|S1100|S1630)\b/i
const NO_STREET_NAME =
  /(?:\b(?:RAMP|ER|XR|SR|RL|EXPY|EXPRESSWAY|FWY|FREEWAY|TOLL|TOLLWAY)|[A-Z]{2,} RIVER)(?: (?:IB|OB|NB|SB|EB|WB))?$/
const NAMELESS = /^(?:UNNAMED.*|UNKNOWN|NO NAME|ALLEY)$/
const INTERSTATE = /^(?:[NSEW] )?I-? ?\d+\b/

const DIRECTIONS = new Map(
  Object.entries({ NORTH: 'N', SOUTH: 'S', EAST: 'E', WEST: 'W' }).concat(
    Object.entries({ NORTHEAST: 'NE', NORTHWEST: 'NW', SOUTHEAST: 'SE', SOUTHWEST: 'SW' }),
  ),
)

/** A longer one is a county's road that runs for miles, or a mistake; its numbers would be guesses. */
const MAX_RANGE = 2_000
const MAX_NUMBER = 99_999

const MAX_LISTED_PROPERTIES = 20

/** Gives what reads the properties of a segment, or why no property can be a street's name. */
export function segmentReader(
  features: readonly Properties[],
): ((properties: Properties) => ReadSegment) | { problem: string } {
  const keys = [...new Set(features.flatMap((properties) => Object.keys(properties)))]
  const named = (role: Role) =>
    NAMES[role].map((name) => keys.find((key) => plain(key) === name)).find((key) => key !== undefined)
  const roles = { whole: named('whole'), base: named('base'), class: named('class') }
  if (roles.whole === undefined && roles.base === undefined) {
    return { problem: `has no property that looks like a street's name; its features have ${listed(keys)}.` }
  }
  const around = { direction: named('direction'), type: named('type'), suffix: named('suffix') }
  const sides = Object.values(SIDES).map((side) => ({
    from: keys.find((key) => isNumberProperty(plain(key), side, ENDS.from)),
    to: keys.find((key) => isNumberProperty(plain(key), side, ENDS.to)),
  }))

  return (properties) => {
    const cell = (key: string | undefined) => (key === undefined ? '' : readText(properties[key]))
    const name =
      cell(roles.whole) ||
      joinName(
        cell(roles.base),
        initials(cell(around.direction)),
        cell(around.type),
        initials(cell(around.suffix)),
      )
    return {
      name: NAMELESS.test(name) ? '' : name,
      sides: sides.flatMap(({ from, to }) => readSide(cell(from), cell(to))),
      isNoStreet:
        NO_STREET_CLASS.test(cell(roles.class)) || NO_STREET_NAME.test(name) || INTERSTATE.test(name),
    }
  }
}

/** Some cities repeat the parts of a name beside the whole of it. */
function joinName(base: string, direction: string, type: string, suffix: string): string {
  if (base === '') return ''
  const typed = type === '' || base.endsWith(` ${type}`) ? base : `${base} ${type}`
  const directed = direction === '' || base.startsWith(`${direction} `) ? typed : `${direction} ${typed}`
  return suffix === '' ? directed : `${directed} ${suffix}`
}

/** 0 stands for "none" in all of these files. */
function readSide(fromText: string, toText: string): SideRange[] {
  const [from, to] = [Number(fromText), Number(toText)]
  const isNumber = (number: number) => Number.isInteger(number) && number > 0 && number <= MAX_NUMBER
  return isNumber(from) && isNumber(to) && Math.abs(to - from) <= MAX_RANGE ? [{ from, to }] : []
}

function readText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return String(value)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .toUpperCase()
    .slice(0, 100)
}

const initials = (direction: string) => DIRECTIONS.get(direction) ?? direction

const plain = (property: string) => property.toLowerCase().replace(/[^a-z0-9]/g, '')

function listed(properties: readonly string[]): string {
  if (properties.length === 0) return 'no properties'
  const some = properties.slice(0, MAX_LISTED_PROPERTIES).join(', ')
  return `${some}${properties.length > MAX_LISTED_PROPERTIES ? ', …' : ''}`
}
