/** A report as the reader of places sees it: words, numbers and marks, without what is certainly no place. */
import type { StreetIndex } from '../gazetteer/streets.ts'
import { DIRECTIONS, KINDS, squeeze } from '../gazetteer/street-names.ts'
import { isCommonWord } from '../words/common-words.ts'
import { wordSet } from '../words/word-set.ts'
import { numberInWords } from './number-words.ts'
import { mendStreetWord } from './spelling.ts'
import { tidy } from './tidy.ts'

export type Word = {
  /** `gap`: something that was taken out, or the end of a sentence. */
  kind: 'word' | 'number' | 'mark' | 'gap'
  /** Lower case, without accents, letters and digits only; of a number its digits. */
  text: string
  /** "63rd" and not "63". */
  ordinal: boolean
  /** An everyday word, which is no misspelt name. */
  common: boolean
}

/** What is further on is not read: the work per text is bounded. */
const MOST_WORDS = 150

const CHUNK = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+|[&/@+,#()-]|[^\s]/gu

export function readWords(text: string, streets: StreetIndex): Word[] {
  const words: Word[] = []
  let end = 0
  const clean = tidy(text)
  for (const found of clean.matchAll(CHUNK)) {
    if (words.length >= MOST_WORDS) break
    const chunk = found[0]
    const isGlued = found.index === end
    end = found.index + chunk.length
    const before = words.at(-1)
    if (before && isOrdinalEnding(chunk, before, isGlued))
      words[words.length - 1] = { ...before, ordinal: true }
    // "W. 76th", "Ave.", "5th.": the full stop of a short form ends nothing.
    else if (chunk === '.' && isGlued && before && isShort(before)) continue
    else if (/^\d/.test(chunk))
      words.push({ kind: 'number', text: String(Number(chunk)), ordinal: false, common: false })
    else if (/^[&/@+,#()-]$/.test(chunk)) words.push(mark(chunk))
    else if (/^\p{L}/u.test(chunk)) {
      const isBehindNumber = isGlued && before?.kind === 'number'
      const isBeforeNumber = /\d/.test(clean[end] ?? '')
      words.push(...unglue(squeeze(chunk), streets, isBehindNumber, isBeforeNumber))
    } else words.push({ kind: 'gap', text: '', ordinal: false, common: false })
  }
  return inDigits(words)
}

const mark = (text: string): Word => ({ kind: 'mark', text, ordinal: false, common: false })
const plain = (text: string): Word => ({ kind: 'word', text, ordinal: false, common: isCommonWord(text) })

function mended(text: string, streets: StreetIndex): Word {
  const isKnown = isCommonWord(text) || streets.named(text).length > 0
  return plain(isKnown ? text : mendStreetWord(text))
}

function isOrdinalEnding(chunk: string, before: Word, isGlued: boolean): boolean {
  if (before.kind !== 'number' || before.ordinal) return false
  return isGlued
    ? /^(?:st|nd|rd|th|ths|ht|ts|tn|dn|er|ro|do|ra|ta|va|vo|ava|avo|a|o)$/.test(chunk)
    : /^(?:nd|rd|th)$/.test(chunk)
}

const isShort = ({ kind, text, ordinal }: Word) =>
  kind === 'number'
    ? ordinal
    : DIRECTIONS.has(text) || KINDS.has(text) || text.length <= 2 || SHORT_FORMS.has(text)

const SHORT_FORMS = wordSet('num nro esq cor blk cdra dir addr aprox')

/** What stands between two streets that were typed as one word. */
const GLUE = /and|y|con|n|x|with|at/g
const SHORTEST_GLUED = 7

/** "kedzieandlawrence", "84ythroop", "jefferyand86", "wlawrence", "kedzieave": known names come apart. */
function unglue(
  text: string,
  streets: StreetIndex,
  isBehindNumber: boolean,
  isBeforeNumber: boolean,
): Word[] {
  if (isName(text, streets) || isCommonWord(text)) return [plain(text)]
  const whole = mended(text, streets)
  if (whole.text !== text) return [whole]
  const behind = isBehindNumber ? /^(?:and|y|con|x)(.+)$/.exec(text)?.[1] : undefined
  if (behind !== undefined && isName(behind, streets)) return [plain('and'), plain(behind)]
  const ahead = isBeforeNumber ? /^(.+?)(?:and|y|con|x)$/.exec(text)?.[1] : undefined
  if (ahead !== undefined && isName(ahead, streets)) return [plain(ahead), plain('and')]
  if (text.length < SHORTEST_GLUED) return [plain(text)]
  for (const found of text.matchAll(GLUE)) {
    const left = text.slice(0, found.index)
    const right = text.slice(found.index + found[0].length)
    // "greennwood" is Greenwood misspelt, and not Green and Wood.
    if (found[0].length === 1 && streets.guess(text).some(({ edits }) => edits === 1)) continue
    if (isName(left, streets) && isName(right, streets)) return [plain(left), plain(found[0]), plain(right)]
  }
  const direction = text[0] ?? ''
  if (/[nsew]/.test(direction) && text.length > SHORTEST_GLUED && isName(text.slice(1), streets))
    return [plain(direction), plain(text.slice(1))]
  for (const kind of ['avenue', 'street', 'blvd', 'ave', 'av', 'st', 'rd']) {
    const name = text.slice(0, -kind.length)
    if (text.endsWith(kind) && isName(name, streets)) return [plain(name), plain(kind)]
  }
  return [plain(text)]
}

const isName = (text: string, streets: StreetIndex) => text.length > 3 && streets.named(text).length > 0

/** "sixty third" becomes 63rd, "veintiseis" 26, "thirty two hundred" 3200. */
function inDigits(words: readonly Word[]): Word[] {
  const written: Word[] = []
  for (let at = 0; at < words.length;) {
    // "The 3500 hundred block" is the 3500 block.
    const before = written.at(-1)
    if (
      /^hundreds?$/.test(words[at]?.text ?? '') &&
      before?.kind === 'number' &&
      before.text.endsWith('00')
    ) {
      at += 1
      continue
    }
    const read =
      words[at]?.kind === 'word'
        ? numberInWords(
            words.map((word) => word.text),
            at,
          )
        : null
    const word = words[at]
    if (read) written.push({ kind: 'number', text: String(read.value), ordinal: read.ordinal, common: false })
    else if (word) written.push(word)
    at += read?.length ?? 1
  }
  return written
}
