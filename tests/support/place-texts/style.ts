/** What a split brings of its own: how its people word, spell and misspell. */
import type { Language } from './case.ts'
import { chance, pick, type Random } from './random.ts'
import type { Direction, StreetName } from './street-name.ts'

/** A street as somebody writes it, and how much of its name that tells. */
export type SaidStreet = {
  text: string
  street: StreetName
  direction: boolean
  /** The suffix that the words claim, right or wrong: "ST" for "Kedzie St". Null if they claim none. */
  suffix: string | null
  /** The name as misspelt, to see what else it could be; null if it is spelt right. */
  misspelt: string | null
  /** The beginning that stands for the whole name, as "Wash" does, to see what else begins so. */
  shortened?: string
  /** A direction that no street of the name has: "S 63rd St". */
  wrongDirection?: Direction
}

export type PerLanguage = Readonly<Record<Language, readonly string[]>>

/**
 * `directionShare`: how often a direction is said. `bare`: a numbered street may be its number
 * alone. `glued`: one word that others can be joined to without a space.
 */
export type StreetNeeds = { directionShare: number; typo: boolean; bare: boolean; glued: boolean }

export type LandmarkWord = 'station' | 'school' | 'park' | 'library' | 'hospital' | 'police' | 'grocery'

/** Templates. Places stand in frames; what stands in a place is named in braces. */
export type Wording = {
  /** {place} */
  frames: PerLanguage
  /** {number} {street} */
  addresses: PerLanguage
  /** {name} {place} */
  groceries: PerLanguage
  /** {a} {b} */
  crossings: PerLanguage
  /** {hundred} {street} */
  hundredBlocks: PerLanguage
  /** {street} {a} {b} */
  betweens: PerLanguage
  /** {name}, stations {line} */
  landmarks: Readonly<Record<LandmarkWord, PerLanguage>>
  /** {name}, of stations whose name is the only one of its kind */
  stationsAlone: PerLanguage
  /** {ward} {ordinal} */
  wards: PerLanguage
  /** {ward} {ordinal} {place} */
  wardsWithPlaces: PerLanguage
  /** {area} */
  neighborhoods: PerLanguage
  areas: readonly string[]
  /** {place} {town} */
  outside: PerLanguage
  towns: readonly Town[]
  /** {name} {count} {time} {minutes} */
  nothing: PerLanguage
  /** First and family names that are streets too. */
  names: readonly string[]
}

/** Streets that exist in the town and, mostly, in the city too; `house` is one that the town has on the first. */
export type Town = { name: string; streets: readonly [string, string, ...string[]]; house: number }

export type Style = {
  wording: Wording
  /** Of the located texts, how many have a slip in a name. */
  typoShare: number
  sayStreet(random: Random, street: StreetName, language: Language, needs: StreetNeeds): SaidStreet
  sayNumber(random: Random, number: number, language: Language): string
  /** The word with a slip in it; the same word if it is too short for one. */
  misspell(random: Random, word: string): string
  /** Capitals, punctuation and what phones and people add to a whole text. */
  finish(random: Random, text: string): string
}

/** For whole sentences. */
export function pickTemplate(random: Random, templates: PerLanguage, language: Language): string {
  return pick(random, templates[language])
}

/** For words within a sentence: one who mixes languages takes them from either. */
export function pickPhrase(random: Random, templates: PerLanguage, language: Language): string {
  const isMixed = language === 'spanglish' && chance(random, 0.4)
  return pickTemplate(random, templates, isMixed ? pick(random, ['en', 'es'] as const) : language)
}

/** Puts the values in the template's braces; a brace that has no value is a mistake in the template. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`)
    return String(value)
  })
}
