import { phrases } from './phrases.ts'
import type { Verdict } from './reading.ts'
import { counted } from './words/classes.ts'

export type CodeMention = {
  /** As it is shown: "K7". */
  code: string
  /** A verdict digit beside it, as in "K7 1". */
  verdict: Verdict | null
  /** Where its words stand in the text. */
  at: number
  length: number
}

export const verdictByDigit: Readonly<Record<string, Verdict>> = {
  0: 'on-my-way',
  1: 'seen',
  2: 'not-ice',
  3: 'cannot-tell',
}

const CODE = /^([a-z])0?(\d{1,2})$/
const NOT_A_CODE = /^(?:i(?:55|57|80|88|90|94)|m16|b4)$/
const ARMS = /^(?:rifle|rifles|carbine|carbines|gun|guns|style|assault)$/
const LETTER_APART = /^[b-df-hj-mo-rtvxz]$/

/** The sighting that a text names, if it names one. */
export function codeIn(words: readonly string[]): CodeMention | null {
  for (let at = 0; at < words.length; at++) {
    const written = codeAt(words, at)
    if (!written) continue
    const digit = verdictDigit(words, at, written.length)
    const isSure = digit !== null || (!NOT_A_CODE.test(written.code) && !isOfSomethingElse(words, at))
    if (isSure && !ARMS.test(words[at + written.length] ?? '')) {
      return { code: written.code.toUpperCase(), verdict: digit, at, length: written.length }
    }
  }
  return null
}

/** The next sighting named behind the first: "K7 and M2 are the same". */
export function codeAfter(words: readonly string[], first: CodeMention | null): string | null {
  if (!first) return null
  for (let at = first.at + first.length; at < words.length; at++) {
    const next = codeAt(words, at)
    if (next) return next.code.toUpperCase()
  }
  return null
}

/** "gate b12", "bus j14": a letter and a number that belong to something else. */
function isOfSomethingElse(words: readonly string[], at: number): boolean {
  return (
    (ELSE.has(words[at - 1] ?? '') && words[at - 2] !== 'en') ||
    /^(?:bus|route|train|line|highway|expressway|plate|plates)$/.test(words[at + 1] ?? '')
  )
}

const ELSE = new Set(
  'gate bus route highway interstate exit apt apartment unit room door terminal pier lot level floor plate plates'
    .concat(' placa placas salida puerta model bmw audi infiniti avenue ave')
    .split(' '),
)

function codeAt(words: readonly string[], at: number): { code: string; length: number } | null {
  const word = words[at] ?? ''
  const joined = CODE.exec(word)
  if (joined) return /^w/.test(word) ? null : { code: `${joined[1]}${Number(joined[2])}`, length: 1 }

  // "k 7 1": a letter apart is a code only where the text begins with it and an answer follows;
  // elsewhere "a 4 door" and "n 33" are nothing of the sort.
  const next = words[at + 1] ?? ''
  if (!/^[a-z]$/.test(word) || !/^\d{1,2}$/.test(next)) return null
  const isNamed = LETTER_APART.test(word) && /^(?:to|for|re|al|el|code|para)$/.test(words[at - 1] ?? '')
  // "not ice k 12": last in the text, behind what is said of it.
  const isLast =
    words[at + 2] === undefined && LETTER_APART.test(word) && SAID_OF_IT.test(words[at - 1] ?? '')
  if (at > 0) return isNamed || isLast ? { code: `${word}${Number(next)}`, length: 2 } : null
  const answer = words.slice(2).join(' ')
  const isAnswered = /^[0-3]$/.test(answer) || (LETTER_APART.test(word) && ANSWER.test(`${answer} `))
  return isAnswered ? { code: `${word}${Number(next)}`, length: 2 } : null
}

const SAID_OF_IT =
  /^(?:ice|migra|real|them|confirmed|confirmado|confirmo|false|falso|seen|clear|way|on|about|sobre|legit|ellos)$/

const ANSWER = phrases(`
  ^ confirm* / ^ not|no|false|falso|falsa / ^ i? dont know|see / ^ maybe|could|unsure|might / ^ cant|idk|nobody|nothing|gone / ^ on my way
  ^ voy|ya|si|son|es / ^ its|thats / ^ seen|real|yes|yep / ^ 0|1|2|3 $ / ^ 0|1|2|3 _
`)

function verdictDigit(words: readonly string[], at: number, length: number): Verdict | null {
  const end = at + length
  const after = words[end] === 'is' || words[end] === 'es' ? end + 1 : end
  const isAnswer = /^[0-3]$/.test(digitOf(words[after])) && !counted.has(words[after + 1] ?? '')
  if (isAnswer) return verdictByDigit[digitOf(words[after])] ?? null
  const before = /^(?:for|on|para|el|to)$/.test(words[at - 1] ?? '') ? at - 2 : at - 1
  const isFirst = before === 0 && /^[0-3]$/.test(words[before] ?? '')
  return isFirst ? (verdictByDigit[words[before] ?? ''] ?? null) : null
}

function digitOf(word: string | undefined): string {
  const spelt: Record<string, string> = {
    zero: '0',
    cero: '0',
    one: '1',
    uno: '1',
    two: '2',
    dos: '2',
    three: '3',
    tres: '3',
  }
  return word === undefined ? '' : (spelt[word] ?? word)
}
