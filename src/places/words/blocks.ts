/** "3248 W Lawrence", "the 4000 block of N Richmond": given as the hundred-block, never the house. */
import { boundedRight, keyAt, touchesPerson } from './context.ts'
import { readStreet, type Street } from './streets.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

const BLOCK = wordSet('block blk bloque cuadra blocks')
const OF = wordSet('of de del on en')
const LIVING = wordSet('live lives living lived vivo vive vivimos viven vivia')
const MINE = wordSet('my mi our nuestra')
const HOME = wordSet('address direccion house casa home apartment departamento place')
const BEFORE_OTHER_NUMBERS = wordSet(
  'las number numero no badge code codigo box unit unidad bus ruta route pin case caso',
)

const HIGHEST_HOUSE = 13999
/** How far before an address "I live at" still speaks of it. */
const LIVING_REACH = 4

export function findBlock(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'number') continue
    const street = readNumberedStreet(tokens, at)
    if (street !== null && !isSomebodysHome(tokens, at))
      return `${hundred(Number(token.text))} block of ${street.words}`
  }
  return null
}

function readNumberedStreet(tokens: readonly Token[], at: number): Street | null {
  const number = Number(keyAt(tokens, at))
  if (number > HIGHEST_HOUSE || number < 1 || !standsAlone(tokens, at)) return null

  const blockBefore = BLOCK.has(keyAt(tokens, at - 1))
  const blockAfter = BLOCK.has(keyAt(tokens, at + 1))
  if (blockBefore || blockAfter) {
    const from = at + (blockAfter ? 2 : 1)
    const street = readStreet(tokens, OF.has(keyAt(tokens, from)) ? from + 1 : from, true)
    return street === null || number < 100 || (street.likeAName && touchesPerson(tokens, at, street.end))
      ? null
      : street
  }

  const street = readStreet(tokens, at + 1, true)
  if (street === null || street.article !== null || street.bareNumber) return null
  if (street.directed) return street
  if (number < 100) return null
  if (street.shaped) return street
  if (looksLikeACount(number, street) || touchesPerson(tokens, at, street.end)) return null
  return boundedRight(tokens, street.end) ? street : null
}

/** No part of a longer number, a plate ("AB 1234 ...") or a label. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.kind === 'gap' || before.kind === 'comma') return true
  if (before.kind !== 'word') return before.kind === 'mark' && before.text !== '/'
  if (BEFORE_OTHER_NUMBERS.has(before.key)) return false
  return before.common || before.text.length > 3 || before.key === 'x'
}

/** "500 arrests", "2019 Tacoma". */
function looksLikeACount(number: number, street: Street): boolean {
  if (number >= 1980 && number <= 2030) return true
  return street.words.endsWith('s') && (number < 1000 || number % 100 === 0)
}

/** Where the writer says somebody lives is not said to be where it happens. */
function isSomebodysHome(tokens: readonly Token[], at: number): boolean {
  for (let back = at - LIVING_REACH; back < at; back++) {
    if (LIVING.has(keyAt(tokens, back))) return true
    if (MINE.has(keyAt(tokens, back)) && HOME.has(keyAt(tokens, back + 1))) return true
  }
  return false
}

function hundred(number: number): string {
  return number < 100 ? '0-99' : String(Math.floor(number / 100) * 100)
}
