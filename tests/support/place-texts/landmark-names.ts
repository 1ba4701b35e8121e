/** How the gazetteer's landmark names are said by people, and which landmarks share a saying. */
import type { LandmarkRow } from '../../../src/places/gazetteer/gazetteer-rows.ts'
import { editDistance, titleCase } from './street-name.ts'

const EXPANSIONS: [RegExp, string][] = [
  [/\bSq\b\.?/g, 'Square'],
  [/\bMem'l\b/g, 'Memorial'],
  [/\bPkwy\b\.?/g, 'Parkway'],
  [/\bCC\b/g, 'Cultural Center'],
  [/\bHs\b/g, 'High School'],
  [/\bEs\b/g, 'Elementary School'],
  [/\bPk\b/g, 'Park'],
  [/\bN Lawndale\b/g, 'North Lawndale'],
  [/\b(Cics|Yccs|Kipp|Uic|Drw|Itw|Epic|Ahs|Nko)\b/g, '\u0000$1'],
]

function tidy(name: string): string {
  const expanded = EXPANSIONS.reduce((text, [short, long]) => text.replace(short, long), name)
  return expanded
    .replace(/\0(\w+)/g, (_, letters: string) => letters.toUpperCase())
    .replace(/\s*-\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Sayings without the word for the kind, the fullest first, as filed last. Empty for a name that nobody would say. */
export function sayingsOf({ kind, name, alt }: LandmarkRow): string[] {
  const sayings = SAYINGS[kind]?.(name, alt) ?? []
  return [...new Set([...sayings.map(tidy), ...sayings])].filter(
    (saying) => saying.length > 2 && !/[()"&#,]/.test(saying),
  )
}

const SAYINGS: Readonly<Record<string, (name: string, alt: string | null) => string[]>> = {
  l_station: (name) => [name.replace(/ \(Subway\)$| Transit Center$/, '')],
  school: (name, alt) => [
    name,
    name.replace(/(?<! Of) [A-Z](?= )/, ''),
    ...(alt && !/ [A-Z]$/.test(alt) ? [alt] : []),
  ],
  park: (name) => {
    const turned = name.replace(/^([\w']+) \(([^)]+)\)/, '$2 $1')
    return [turned.replace(/^Park (\d+) Park$/, 'Park $1')]
  },
  library: (name) => [
    name
      .replace(/^([\w']+), ([^,]+?)(?:, Jr\.)? Library$/, '$2 $1')
      .replace(/, Jr\./, '')
      .replace(/Washtington/, 'Washington')
      .replace(/(?: Library)+$/, ''),
  ],
  hospital: (name, alt) => [
    name,
    name.replace(/ (?:Hospital|Medical Center|Hospital (?:&|and) Medical Center)$/, ''),
    ...(alt && !/MC|HC|[-.]|U of|IL |Pk/.test(alt) ? [alt] : []),
  ],
  police: (name) => [name.replace(/ District Police Station$/, '')],
  grocery: (name) => [
    titleCase(name)
      .replace(/\s*(?:-\s*)?(?:Store\b\s*)?#.*$|\s+No\.? ?\d+$|\s+Store \d+$/i, '')
      .replace(/,?\s*\b(?:Inc|Ltd|Llc|Corp|Corporation)\b\.?/g, '')
      .replace(/'S\b/g, "'s"),
    titleCase(name),
  ],
}

const words = (name: string) => new Set(name.toLowerCase().match(/[a-z0-9]+/g) ?? [])

/** Landmarks of the kind that the saying fits: those called just so, or else those whose names have all its words. */
export function landmarksCalled(
  landmarks: readonly LandmarkRow[],
  kind: string,
  saying: string,
): LandmarkRow[] {
  const ofKind = landmarks.filter((landmark) => landmark.kind === kind)
  const said = words(saying)
  const having = ofKind.filter(({ name, alt }) => {
    const all = words(tidy(`${name} ${alt ?? ''}`))
    return [...said].every((word) => all.has(word))
  })
  const exact = ofKind.filter((landmark) => sayingsOf(landmark).some((name) => isSame(words(name), said)))
  return kind === 'l_station' && exact.length > 0 ? exact : [...new Set([...having, ...exact])]
}

/** With its slip, the name is as near to another landmark's. */
export function isMistakable(
  landmarks: readonly LandmarkRow[],
  meant: LandmarkRow,
  saying: string,
  misspelt: string,
): boolean {
  const fold = (name: string) =>
    name.toLowerCase().replace(/ (?:park|hospital|medical center)$|[^a-z0-9]/g, '')
  const others = landmarks.filter(({ kind, name }) => kind === meant.kind && name !== meant.name)
  const written = fold(misspelt)
  const most = editDistance(written, fold(saying))
  return others
    .flatMap(sayingsOf)
    .map(fold)
    .some((other) => Math.abs(other.length - written.length) <= most && editDistance(written, other) <= most)
}

function isSame(one: Set<string>, other: Set<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word))
}

/** A station's lines: "brown|purple" → ["brown", "purple"]. */
export function linesOf({ extra }: LandmarkRow): string[] {
  return extra?.split(/[|;\s]+/).filter(Boolean) ?? []
}

/** The gazetteer's points are mostly good to some metres; where it says otherwise the ward may be another. */
const GOOD_POINT_M = 120

export function hasGoodPoint({ extra }: LandmarkRow): boolean {
  const errorM = /addr_err_m=(\d+)/.exec(extra ?? '')?.[1]
  return errorM === undefined || Number(errorM) <= GOOD_POINT_M
}

/** Wards that a park lies in, where the gazetteer tells. */
export function wardsOfPark({ extra }: LandmarkRow): number[] {
  return (
    /wards=([\d|]+)/
      .exec(extra ?? '')?.[1]
      ?.split('|')
      .map(Number) ?? []
  )
}
