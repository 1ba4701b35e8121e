/** "The Kimball stop", "Peterson elementary", "parque Horner", "Home Depot on Cicero". */
import { cueBefore, keyAt } from './context.ts'
import {
  CHAINS,
  EVERYDAY_CHAINS,
  GENERIC,
  KINDS_AFTER,
  KINDS_BEFORE,
  LINE_COLORS,
  SPANISH_KINDS,
} from './landmark-words.ts'
import { readStreetOfLandmark } from './lone-streets.ts'
import { DIRECTIONS, SUFFIXES, TAILS } from './street-words.ts'
import { ordinalWord, titleCase } from './streets.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

const LONGEST_CHAIN = 3
const LONGEST_NAME = 3
const ON = wordSet('on en de off at in por')
const SAINTS = wordSet('st saint san santa santo sta mount mt monte')
const STOPS = wordSet('stop station line')
/** A stop is a place only when it is "the Kimball stop": "police stop", "they stop Kedzie drivers". */
const BEFORE_A_STOP = wordSet('the at near by la el en del de outside inside from seen')
const PUBLIC_KINDS = wordSet('biblioteca parque estacion parada hospital plaza iglesia')
const OF = wordSet('de del')
/** Children's Hospital is named for no child. */
const OPEN_POSSESSIVES = wordSet('children women veteran people')

export function findLandmark(tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length; at++) {
    const words =
      readChain(tokens, at) ??
      readKindOnStreet(tokens, at) ??
      readKindLast(tokens, at) ??
      readKindFirst(tokens, at)
    if (words !== null) return words
  }
  return null
}

function readChain(tokens: readonly Token[], at: number): string | null {
  for (let length = LONGEST_CHAIN; length > 0; length--) {
    const words = tokens.slice(at, at + length)
    const name = CHAINS.get(words.map((word) => word.key + (word.possessive ? "'s" : '')).join(' '))
    if (name === undefined || words.length < length) continue
    const street = readOn(tokens, at + length)
    if (street !== null) return `${name} on ${street}`
    const everyday = EVERYDAY_CHAINS.has(keyAt(tokens, at))
    return everyday && cueBefore(tokens, at) !== 'place' ? null : name
  }
  return null
}

/** "The gas station on Cicero". */
function readKindOnStreet(tokens: readonly Token[], at: number): string | null {
  const kind = GENERIC.find((words) => startsWith(tokens, at, words))
  if (kind === undefined) return null
  const street = readOn(tokens, at + kind.length)
  if (street === null) return null
  return `${capitals(kind)} ${SPANISH_KINDS.has(kind[0] ?? '') ? 'en' : 'on'} ${street}`
}

function readOn(tokens: readonly Token[], at: number): string | null {
  if (!ON.has(keyAt(tokens, at))) return null
  const street = readStreetOfLandmark(tokens, at + 1)
  // "La tienda de Xochil" is hers; "la tienda de la Kedzie" is on Kedzie.
  if (street === null || (keyAt(tokens, at) === 'de' && street.article !== 'la')) return null
  return street.words
}

/** Name, then kind: `at` is the first word of the kind. */
function readKindLast(tokens: readonly Token[], at: number): string | null {
  const kind = KINDS_AFTER.find((words) => startsWith(tokens, at, words))
  if (kind === undefined || tokens[at + kind.length - 1]?.possessive === true) return null
  // "Albany Park library" is no park.
  if (KINDS_AFTER.some((words) => startsWith(tokens, at + kind.length, words))) return null
  const isStop = STOPS.has(kind.at(-1) ?? '')

  const name: Token[] = []
  while (name.length < LONGEST_NAME) {
    const token = tokens[at - 1 - name.length]
    const before = tokens[at - 2 - name.length]
    const tail = token !== undefined && TAILS.has(token.key) && before?.kind === 'word' && !before.common
    if (!token || !(tail || isPartOfName(token, isStop, name.length === 0))) break
    name.unshift(token)
    if (token.kind === 'ordinal') break
  }
  const start = at - name.length
  const before = tokens[start - 1]
  // "Maria Saucedo Elementary": the last name is the school's. "My friend's school" is nobody's business.
  if (before?.possessive === true || name.length === 0 || everyPart(name, isWeak)) return null
  if (isStop && !BEFORE_A_STOP.has(before?.key ?? '') && name[0]?.kind !== 'ordinal' && kind.length < 2)
    return null

  const saint = before && SAINTS.has(before.key) ? `${titleCase(before.text)} ` : ''
  return `${saint}${name.map(shown).join(' ')} ${capitals(kind)}${lineAfter(tokens, at + kind.length)}`
}

/** Kind, then name: "parque Horner", "la escuela Daniel Boone", "el tren blue Kedzie-Homan". */
function readKindFirst(tokens: readonly Token[], at: number): string | null {
  const train = readTrain(tokens, at)
  if (train !== null) return train
  const kind = KINDS_BEFORE.find((words) => startsWith(tokens, at, words))
  if (kind === undefined || tokens[at]?.possessive === true) return null

  let from = at + kind.length
  const owned = OF.has(keyAt(tokens, from))
  if (owned) from++
  if (owned && keyAt(tokens, from) === 'la') from++

  const saint = SAINTS.has(keyAt(tokens, from)) ? tokens[from] : undefined
  if (saint) from++
  // "La escuela Daniel Boone" is Boone's; "la escuela de Maria" is Maria's own.
  else if (!owned && tokens[from]?.name === 'given' && tokens[from + 1]?.kind === 'word') from++

  const name = tokens[from]
  const next = tokens[from + 1]
  if (name?.kind !== 'word' || name.possessive || isWeak(name)) return null
  const tail = next?.kind === 'word' && TAILS.has(next.key) && !next.possessive && !isNoPlace(name)
  if (!tail && !saint && !isPartOfName(name, false, true)) return null
  // "Biblioteca de Edgebrook" is where it is; "la escuela de Xochil" is whose.
  if (owned && !saint && !tail && (name.name !== null || !PUBLIC_KINDS.has(kind[0] ?? ''))) return null
  const shownName = `${titleCase(name.text)}${tail ? ` ${titleCase(next.text)}` : ''}`
  return `${capitals(kind)} ${saint ? `${titleCase(saint.text)} ` : ''}${shownName}`
}

function readTrain(tokens: readonly Token[], at: number): string | null {
  const color = keyAt(tokens, at + 1)
  const name = tokens[at + 2]
  if (keyAt(tokens, at) !== 'tren' || !LINE_COLORS.has(color) || !name) return null
  return isPartOfName(name, true, true) ? `${shown(name)} ${titleCase(color)} Line` : null
}

/** "The Chicago stop on the red line": half a dozen stations share a street's name. */
function lineAfter(tokens: readonly Token[], at: number): string {
  const color = keyAt(tokens, at + 2)
  if (keyAt(tokens, at) !== 'on' || keyAt(tokens, at + 3) !== 'line' || !LINE_COLORS.has(color)) return ''
  return `, ${titleCase(color)} Line`
}

function isPartOfName(token: Token, isStop: boolean, nearest: boolean): boolean {
  if (token.kind === 'ordinal') return isStop && nearest
  if (token.kind !== 'word') return false
  if (token.possessive) return OPEN_POSSESSIVES.has(token.key)
  if (token.name === 'given' || (token.name === 'family' && (isStop || !nearest))) return false
  if (token.name === 'either') return isStop
  if (SUFFIXES.has(token.key) || SAINTS.has(token.key)) return false
  return !token.common && token.key.length > 1
}

function isNoPlace(token: Token): boolean {
  return token.common || token.name === 'given'
}

/** Says nothing alone: "west school", "police station". */
function isWeak(token: Token): boolean {
  return token.kind === 'word' && (DIRECTIONS.has(token.key) || token.key.length < 3)
}

function everyPart(tokens: readonly Token[], test: (token: Token) => boolean): boolean {
  return tokens.every((token) => test(token))
}

function startsWith(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every(
    (word, offset) => tokens[at + offset]?.kind === 'word' && keyAt(tokens, at + offset) === word,
  )
}

function shown(token: Token): string {
  return token.kind === 'ordinal' ? ordinalWord(Number(token.text)) : titleCase(token.text)
}

function capitals(words: readonly string[]): string {
  return words
    .map((word) => (word === 'de' || word === 'del' ? word : word === 'hs' ? 'HS' : titleCase(word)))
    .join(' ')
}
