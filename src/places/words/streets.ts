/** Reads one street name at a token, by its shape alone. */
import { CHAINS } from './landmark-words.ts'
import type { Token } from './tokens.ts'
import {
  ARTICLES,
  COMPOUNDS,
  DIRECTIONS,
  EVERYDAY_STREETS,
  PREFIXES,
  SUFFIXES,
  TAILS,
  WEAK_SUFFIXES,
} from './street-words.ts'

export type Street = {
  words: string
  start: number
  /** The first token after it. */
  end: number
  directed: boolean
  /** Something besides its name shows that it is a street: a direction, a suffix, an ordinal. */
  shaped: boolean
  /** Only a number, "26": a street only beside something that says so. */
  bareNumber: boolean
  /** Also somebody's first name. */
  likeAName: boolean
  /** An everyday word as well: "State", "Grand". */
  everyday: boolean
  /** "la" or "the" before it. */
  article: string | null
}

type Name = {
  words: string
  end: number
  numeric: boolean
  likeAName: boolean
  shaped: boolean
  everyday: boolean
}
const PLAIN = { numeric: false, likeAName: false, shaped: false, everyday: false }

// Smaller numbers are counts, floors and doors far more often than streets.
const LOWEST_BARE_STREET = 8
const HIGHEST_STREET = 199

/** `numbered`: a house or block number stands before it. */
export function readStreet(tokens: readonly Token[], start: number, numbered = false): Street | null {
  let at = start
  const article = ARTICLES.has(key(tokens, at)) && !COMPOUNDS.has(pair(tokens, at))
  if (article) at++

  let direction = COMPOUNDS.has(pair(tokens, at)) ? undefined : DIRECTIONS.get(key(tokens, at))
  if (direction !== undefined) at++
  const prefix = PREFIXES.get(key(tokens, at))
  if (prefix !== undefined) {
    at++
    const later = direction === undefined ? DIRECTIONS.get(key(tokens, at)) : undefined
    if (later !== undefined) at++
    direction ??= later
  }

  // "North Ave": the direction is the name.
  if (direction !== undefined && key(tokens, at - 1).length > 3 && SUFFIXES.has(key(tokens, at))) {
    at--
    direction = undefined
  }
  const support = { numbered, direction: direction !== undefined, prefix: prefix !== undefined }
  const name = readName(tokens, at, support) ?? directionAsName(tokens, at, support)
  if (name === null || tokens[name.end - 1]?.possessive === true) return null

  const suffix = SUFFIXES.get(key(tokens, name.end))
  const strongSuffix = suffix !== undefined && !WEAK_SUFFIXES.has(key(tokens, name.end))
  const kind = suffix ?? (name.numeric || name.shaped ? undefined : prefix)
  const supported = support.direction || support.prefix || suffix !== undefined

  return {
    words: [direction, name.words, kind].filter((part) => part !== undefined).join(' '),
    start,
    end: suffix === undefined ? name.end : name.end + 1,
    directed: direction !== undefined,
    shaped: support.direction || support.prefix || strongSuffix || name.shaped,
    bareNumber: name.numeric && !name.shaped && !supported,
    likeAName: name.likeAName && !support.prefix && !strongSuffix,
    everyday: name.everyday,
    article: article ? key(tokens, start) : null,
  }
}

type Support = { numbered: boolean; direction: boolean; prefix: boolean }

function readName(tokens: readonly Token[], at: number, support: Support): Name | null {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.kind === 'ordinal' || token?.kind === 'number') return readNumbered(token, at)
  if (token?.kind !== 'word') return null

  if (support.prefix && token.text.length === 1 && !DIRECTIONS.has(token.key)) {
    // "Avenue M": the kind comes first and stays there.
    return { ...PLAIN, words: `Avenue ${token.text.toUpperCase()}`, end: at + 1, shaped: true }
  }
  if (next && COMPOUNDS.has(pair(tokens, at))) return plainName([token, next], at + 2)
  if (token.text.length < 3 || SUFFIXES.has(token.key)) return null
  const suffixFollows = SUFFIXES.has(key(tokens, at + 1)) && !WEAK_SUFFIXES.has(key(tokens, at + 1))
  if (DIRECTIONS.has(token.key)) {
    return token.text.length > 3 && suffixFollows && !support.direction ? plainName([token], at + 1) : null
  }

  if (CHAINS.has(token.key)) return null
  if (token.name === 'given' || token.name === 'family') {
    // "Maria Ct" is a street; in "Maria Dr ..." the next word may be a doctor's.
    return suffixFollows && next?.key !== 'dr' ? plainName([token], at + 1) : null
  }
  const everyday = EVERYDAY_STREETS.has(token.key)
  const inflected = token.inflected && (support.direction || support.prefix || suffixFollows)
  if (token.common && !inflected) {
    const told = support.prefix || ((support.numbered || support.direction) && suffixFollows)
    return everyday && told ? plainName([token], at + 1) : null
  }
  if (next?.kind === 'word' && TAILS.has(next.key) && !next.possessive)
    return plainName([token, next], at + 2)
  return { ...plainName([token], at + 1), everyday }
}

function readNumbered(token: Token, at: number): Name | null {
  const number = Number(token.text)
  if (number < 1 || number > HIGHEST_STREET) return null
  const ordinal = token.kind === 'ordinal'
  if (!ordinal && number < LOWEST_BARE_STREET) return null
  return { ...PLAIN, words: ordinalWord(number), end: at + 1, numeric: true, shaped: ordinal }
}

function plainName(parts: Token[], end: number): Name {
  const likeAName = parts.length === 1 && parts[0]?.name === 'either'
  return { ...PLAIN, words: parts.map((part) => titleCase(part.text)).join(' '), end, likeAName }
}

/** "4821 W North". */
function directionAsName(tokens: readonly Token[], at: number, support: Support): Name | null {
  const token = tokens[at]
  if (!support.direction || !support.numbered || !token || token.text.length < 4) return null
  return DIRECTIONS.has(token.key) ? plainName([token], at + 1) : null
}

/** Of one word: "McClurg", "O'Hare", "Kedzie-Homan", "CC". */
export function titleCase(text: string): string {
  if (/^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(text) && text !== 'st' && text !== 'mt') return text.toUpperCase()
  const capital = text.replace(/(?<![a-zéñü'])[a-zéñü]/g, (letter) => letter.toUpperCase())
  return capital.replace(
    /^(Mc|O')([a-z])(?=[a-z]{2})/,
    (_, head: string, letter: string) => head + letter.toUpperCase(),
  )
}

export function ordinalWord(number: number): string {
  const teen = Math.floor(number / 10) % 10 === 1
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

function key(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? ''
}

function pair(tokens: readonly Token[], at: number): string {
  return `${key(tokens, at)} ${key(tokens, at + 1)}`
}
