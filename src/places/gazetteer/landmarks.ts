import type { LandmarkRow, LocalNameRow } from './gazetteer-rows.ts'
import type { Point } from '../place.ts'
import { EMPTY_WORDS, LINE_COLORS } from './landmark-kinds.ts'
import { titleCase } from './labels.ts'
import { buildLexicon } from './lexicon.ts'
import { squeeze } from './street-names.ts'

export type Landmark = {
  id: number
  kind: string
  point: Point
  /** As it is told to strangers. */
  label: string
  address: string | null
  /** Lines that stop at a station; empty for all else. */
  lines: string[]
  /** What it is called, each as the words that tell it apart. */
  names: NameWord[][]
}

/** A word of a name, and how much it tells: the rarer, the more. */
export type NameWord = { word: string; weight: number }

export type WordGuess = { word: string; edits: number }

export type LandmarkIndex = {
  /** Landmarks with this word in a name; none for words that too many share. */
  withWord(word: string): readonly Landmark[]
  knows(word: string): boolean
  guess(word: string): readonly WordGuess[]
}

/** A word that more landmarks share finds none by itself: looking at all of them would be slow and tell nothing. */
const MOST_SHARED = 120

export function indexLandmarks(
  rows: readonly LandmarkRow[],
  localNames: readonly LocalNameRow[],
): LandmarkIndex {
  const nicknames = new Map<string, string[]>()
  for (const { kind, name, means } of localNames) {
    if (kind !== 'landmark' || means === null) continue
    const key = squeeze(means)
    nicknames.set(key, [...(nicknames.get(key) ?? []), name])
  }
  const spelled = rows.map((row) => {
    // A station's other name is the first one with its line in brackets, which is no part of a name.
    const other = row.kind === 'l_station' ? (row.alt ?? '').replace(/\(.*?\)/g, '') : (row.alt ?? '')
    const called = [row.name, other, ...(nicknames.get(squeeze(row.name)) ?? [])]
    const words = called.map((name) =>
      nameWords(name).filter((word) => row.kind !== 'l_station' || !LINE_COLORS.has(word)),
    )
    return { row, names: distinct(words) }
  })
  const shared = new Map<string, number>()
  for (const { names } of spelled)
    for (const word of new Set(names.flat())) shared.set(word, (shared.get(word) ?? 0) + 1)
  const weigh = (word: string): NameWord => ({
    word,
    weight: Math.log(1 + rows.length / (shared.get(word) ?? 1)),
  })

  const postings = new Map<string, Landmark[]>()
  for (const [id, { row, names }] of spelled.entries()) {
    const landmark: Landmark = {
      id,
      kind: row.kind,
      point: { lat: row.lat, lon: row.lon },
      label: landmarkLabel(row),
      address: row.address,
      lines: linesOf(row),
      names: names.map((words) => words.map(weigh)),
    }
    for (const word of new Set(names.flat())) {
      const known = postings.get(word)
      if (known) known.push(landmark)
      else postings.set(word, [landmark])
    }
  }
  const lexicon = buildLexicon(postings.keys())
  return {
    withWord(word) {
      const found = postings.get(word) ?? []
      return found.length > MOST_SHARED ? [] : found
    },
    knows: (word) => postings.has(word),
    guess: (word) => lexicon.guess(word).map(({ key, edits }) => ({ word: key, edits })),
  }
}

/** "Daniel Boone Elementary School" is told by daniel and boone, "47th" by 47, "Walgreens #2923" by walgreens. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/#.*$|\bno\.?\s*\d.*$|\p{M}|['’.]/gu, '')
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'))
  return [...new Set(words.map(wholeWord))].filter((word) => !EMPTY_WORDS.has(word) && !/^\D?$/.test(word))
}

export const wholeWord = (word: string) => WHOLE_WORDS.get(word) ?? word

/** As cities shorten them in lists. */
const WHOLE_WORDS = new Map([
  ['meml', 'memorial'],
  ['sq', 'square'],
  ['mt', 'mount'],
  ['intl', 'international'],
  ['es', 'elementary'],
  ['hosp', 'hospital'],
  ['pkwy', 'parkway'],
])

function distinct(names: readonly string[][]): string[][] {
  const seen = new Set<string>()
  return names.filter((words) => {
    const key = words.join(' ')
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function linesOf({ kind, extra }: LandmarkRow): string[] {
  if (kind !== 'l_station') return []
  return (extra ?? '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => LINE_COLORS.has(word))
}

const LONGEST_LABEL = 40

function landmarkLabel(row: LandmarkRow): string {
  const plain = row.name
    .replace(/\s*#\s*\d+.*$/, '')
    .replace(/\b(\w+) \1$/i, '$1')
    .replace(/,? (?:inc|ltd|llc|corp)\.?$/i, '')
  if (row.kind === 'l_station') {
    const [line, ...more] = linesOf(row)
    const which = line !== undefined && more.length === 0 ? ` (${titleCase(line)} Line)` : ''
    return `${plain} station${which}`
  }
  const name = /[a-z]/.test(plain) ? plain : titleCase(plain)
  if (name.length <= LONGEST_LABEL) return name
  return name.slice(0, name.lastIndexOf(' ', LONGEST_LABEL))
}
