/** Takes a city's way of writing a street apart: "S DR MARTIN LUTHER KING JR DR", "W 63RD PL", "N KEDZIE BLVD W". */

export type Direction = 'N' | 'S' | 'E' | 'W'

export type StreetName = {
  direction: Direction | null
  /** Without direction and kind, as the city spells it: "KEDZIE", "63RD", "ST LOUIS", "AVENUE L". */
  base: string
  /** The kind of street, short: "AVE", "ST", "PL"; null for "BROADWAY". */
  kind: string | null
}

/** Every usual way to write a kind of street, English and Spanish, to the short one. Keys are lower case. */
export const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AVE: 'ave av avn avd avda aven avenue avenida aveneu avnue aveune',
    ST: 'st str strt steet stret street calle streets sts',
    BLVD: 'blvd bldv blv boulevard bulevar boul blvr bvld bd',
    RD: 'rd road',
    DR: 'dr drv drive',
    PL: 'pl place plc plce',
    CT: 'ct court crt',
    PKWY: 'pkwy parkway pkway pky',
    TER: 'ter terrace terr',
    LN: 'ln lane',
    HWY: 'hwy highway',
    EXPY: 'expy expressway',
    SQ: 'sq square',
    PLZ: 'plz plaza',
    WAY: 'way',
    CIR: 'cir circle',
    ROW: 'row',
    ALY: 'aly alley',
    TRL: 'trl trail',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, string] => [word, kind])),
)

export const DIRECTIONS: ReadonlyMap<string, Direction> = new Map(
  Object.entries({
    N: 'n north norte nort noth norht nrth nth northbound nte',
    S: 's south sur sout soth souh sotuh suth sth southbound',
    E: 'e east este eas esat oriente eastbound',
    W: 'w west oeste wst poniente wes wset weste oest westbound ueste',
  }).flatMap(([direction, words]) =>
    words.split(' ').map((word): [string, Direction] => [word, direction as Direction]),
  ),
)

/** Null for what carries no address and no pedestrian: ramps, tollways, the river. */
export function parseStreetName(written: string): StreetName | null {
  const words = written.toUpperCase().replace(/[.,]/g, ' ').trim().split(/\s+/).filter(Boolean)
  if (words.length === 0 || NO_STREET.test(words.at(-1) ?? '')) return null
  let direction = words.length > 1 ? directionOf(words[0]) : null
  if (direction !== null) words.shift()
  // "N KEDZIE BLVD W" is the west side of Kedzie Boulevard; "MAIN ST N" has its direction there.
  const last = words.length > 2 ? directionOf(words.at(-1)) : null
  if (last !== null && KINDS.has((words.at(-2) ?? '').toLowerCase())) {
    words.pop()
    direction ??= last
  }
  const kind = words.length > 1 ? (KINDS.get((words.at(-1) ?? '').toLowerCase()) ?? null) : null
  if (kind !== null) words.pop()
  return { direction, base: words.join(' '), kind }
}

const NO_STREET = /^(?:ER|XR|SR|IB|OB|OP|RAMP|RIVER|TOLL|CANAL|BUSWAY|TURNAROUND|NB|SB|EB|WB)$/

function directionOf(word: string | undefined): Direction | null {
  if (word === undefined || !/^(?:[NSEW]|NORTH|SOUTH|EAST|WEST)$/.test(word)) return null
  return DIRECTIONS.get(word.toLowerCase()) ?? null
}

/** The number of a numbered street, "63RD": 63. */
export function numberOf(base: string): number | null {
  const found = /^(\d{1,3})(?:ST|ND|RD|TH)?$/.exec(base)
  return found?.[1] === undefined ? null : Number(found[1])
}

/** Letters and digits only, without accents: "St. Louis", "MC CLURG" and "mcclurg" are written alike. */
export function squeeze(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase()
}
