/** A report as words, numbers and the marks between them. */
import { isCommonWord, looksInflected } from './common-words.ts'
import { nameRole, type NameRole } from './person-names.ts'
import { redact, withoutMarks } from './redact.ts'
import { DIRECTIONS, SUFFIXES } from './street-words.ts'
import { wordSet } from './word-set.ts'

export type Token = {
  /**
   * `gap` stands for anything that nothing reads across: a full stop, a bracket, a redacted number.
   * `mark` is one of & / @.
   */
  kind: 'word' | 'number' | 'ordinal' | 'mark' | 'comma' | 'gap'
  /** Lower case; é, ñ and ü kept. */
  text: string
  /** The same without marks, to look it up. */
  key: string
  possessive: boolean
  name: NameRole | null
  common: boolean
  /** Looks like a verb: no street without a direction or a kind. */
  inflected: boolean
}

const GAP: Token = {
  kind: 'gap',
  text: '',
  key: '',
  possessive: false,
  name: null,
  common: false,
  inflected: false,
}

/** Words after which comes somebody's name: "my neighbour Foster", "don Julio", "se llama Clark". */
const BEFORE_A_NAME = wordSet(`
  neighbor neighbour vecino vecina cousin primo prima uncle aunt tio tia brother sister hermano hermana
  friend amigo amiga coworker boss mr mrs ms miss sr sra srta senor senora don dona named llamado
  llamada llama nombre compadre comadre husband wife esposo esposa boyfriend girlfriend son hijo hija nephew
  niece sobrino sobrina padre pastor teacher maestra alderman alderwoman alderperson landlord alias officer
  agent sargento sergeant
`)

const NEVER_NAMES = new Set(['n', 'x', 'y', 'e', 'and', 'con', 'san', 'santa', 'saint'])

const CHUNK = /[\p{L}\d]+(?:['-][\p{L}\d]+)*'?|[^\s]/gu

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const [chunk] of spellOut(redact(text)).matchAll(CHUNK)) {
    const before = tokens.at(-1)
    // "W. 76th", "Ave.": the full stop of a short form ends nothing.
    if (chunk === '.' && before && (DIRECTIONS.has(before.key) || SUFFIXES.has(before.key))) continue
    if (/^(nd|rd|th)$/.test(chunk) && before?.kind === 'number') {
      tokens[tokens.length - 1] = { ...before, kind: 'ordinal' }
      continue
    }
    tokens.push(readChunk(chunk))
  }
  return markPersons(tokens)
}

/** Two that would not survive the reading: one begins with a digit, the other is a person's name. */
function spellOut(text: string): string {
  return text
    .replace(/\b7(?:-11|[ -]eleven)\b/g, 'seven-eleven')
    .replace(/\b(?:(?:dr\.? ?)?martin luther king(?: jr\.?)?|mlk)(?= (?:dr|drive|and|y|&)\b)/g, 'king')
}

function readChunk(chunk: string): Token {
  if (/^[&/@]$/.test(chunk)) return { ...GAP, kind: 'mark', text: chunk, key: chunk }
  if (chunk === ',') return { ...GAP, kind: 'comma', text: chunk, key: chunk }

  const number = /^0*(\d{1,5})(st|nd|rd|th)?$/.exec(chunk)
  if (number?.[1] !== undefined) {
    return { ...GAP, kind: number[2] ? 'ordinal' : 'number', text: number[1], key: number[1] }
  }
  // Anything else with digits in it is a plate, a unit or a puzzle.
  if (!/^[a-zéñü]+(['-][a-zéñü]+)*'?$/.test(chunk)) return GAP

  const possessive = /('s|s')$/.test(chunk)
  const text = chunk.replace(/'$/, '')
  const key = withoutMarks(text.replace(/'s$/, ''))
  const inflected = looksInflected(key)
  const common = isCommonWord(key) || inflected
  return { kind: 'word', text, key, possessive, name: nameRole(key), common, inflected }
}

/** What follows "my neighbour" is a person, listed or not; so is what follows a first name. */
function markPersons(tokens: Token[]): Token[] {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]
    if (token.kind !== 'word' || token.common || token.name === 'given' || before?.kind !== 'word') continue
    if (SUFFIXES.has(token.key) || DIRECTIONS.has(token.key) || NEVER_NAMES.has(token.key)) continue

    const streetFollows = SUFFIXES.has(tokens[at + 1]?.key ?? '')
    if (BEFORE_A_NAME.has(before.key)) tokens[at] = { ...token, name: 'given' }
    else if (before.name === 'given' && !before.common && !streetFollows)
      tokens[at] = { ...token, name: 'family' }
  }
  return tokens
}
