import { writeNumbersInDigits } from './numbers.ts'
import { joinPairs, respell } from './spelling.ts'

/** Carriers deliver at most 1,600 characters; whatever is longer was not typed by hand. */
export const LONGEST_READ = 1600

export type Normalised = {
  /** Folded, respelt words in their order; punctuation is gone, "&" stays because it marks a crossing. */
  words: string[]
  /** The same words, clause by clause: what stood between commas, stops, dashes and line ends. */
  clauses: string[][]
  /** The text has a question mark. */
  asks: boolean
  /** The text has a web address. */
  links: boolean
  /** The text names a sum of money. */
  money: boolean
}

/** One word: a time, a range of hours, a number with or without its ending, a code, letters. */
const WORD =
  /\d{1,2}:\d{2}(?:am|pm)?|\d+ ?- ?\d+|\d+(?:st|nd|rd|th|am|pm)(?![a-z0-9])|\d+|(?<![a-z])[a-z]\d{1,2}(?![a-z0-9])|[a-z]+|&|[.,;:!?\n()]|-/g
const CLAUSE_END = /^[.,;:!?\n()-]$/
const LINK =
  /https?:\/\/|www\.|[a-z0-9]\.(?:com|net|org|info|example|link|xyz|ly|co|io|biz|site|shop|top|app)(?![a-z])/

/** A stop sign and nothing else says stop; any other picture alone says nothing. */
const STOP_SIGN = /[\u{1F6D1}\u{26D4}\u{1F6AB}\u{1F595}]/u
const saidStop: Normalised = { words: ['stop'], clauses: [['stop']], asks: false, links: false, money: false }

export function normalise(text: string): Normalised {
  const folded = fold(text)
  if (STOP_SIGN.test(text) && !/[\p{L}\p{N}]/u.test(folded)) return { ...saidStop }
  const clauses: string[][] = [[]]
  for (const raw of folded.match(WORD) ?? []) {
    if (CLAUSE_END.test(raw)) clauses.push([])
    else clauses.at(-1)?.push(...readWord(raw))
  }
  const spoken = clauses
    .map((clause) => writeNumbersInDigits(joinPairs(clause)))
    .filter((clause) => clause.length > 0)
  return {
    // Paired once more because a dash parts clauses and "un-subscribe" is one word.
    words: joinPairs(spoken.flat()),
    clauses: spoken,
    asks: folded.includes('?'),
    links: LINK.test(folded),
    money: /\$ ?\d|\d+ ?(?:usd|dollars|dolares)/.test(folded),
  }
}

/** Lower case without accents, odd letter forms, apostrophes, or a letter held down. */
function fold(text: string): string {
  return (
    text
      .slice(0, LONGEST_READ)
      .replace(/['’‘`´ʼ\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .slice(0, LONGEST_READ)
      .replace(/([a-z])\1{2,}/g, '$1')
      .replace(/[ \t]+/g, ' ')
      .replace(/(?<![a-z0-9])w\/o(?![a-z])/g, 'without ')
      .replace(/(?<![a-z0-9])w\//g, 'with ')
      .replace(/\u{1F9CA}/gu, ' ice ')
      .replace(/@/g, ' at ')
      .replace(/#(?!\d)/g, ' number ')
      .replace(/%/g, ' percent ')
      .replace(/(?<![a-z0-9.])\d{1,3} ?(?:c|¢|cents?|centavos)(?![a-z0-9])/g, ' cents ')
      .replace(/!1+/g, '!')
      .replace(/(?<=[a-z])-(?=[a-z]{2})/g, ' ')
      // "S T O P", "s.t.o.p", "st0p"
      .replace(/(?<![a-z0-9])[a-z](?:[ ._-][a-z]){3,}(?![a-z0-9])/g, (letters) =>
        letters.replace(/[ ._-]/g, ''),
      )
      .replace(/(?<=[a-z])0(?=[a-z])/g, 'o')
      .replace(/[¿¡]/g, '\n')
      .replace(/\+/g, ' & ')
  )
}

function readWord(raw: string): string[] {
  const range = /^(\d+) ?- ?(\d+)$/.exec(raw)
  if (range) {
    // "8-12" are hours and stay one word; "33-35" are two wards, "2400-2500" two house numbers.
    const [from, to] = [Number(range[1]), Number(range[2])]
    return from <= 12 && to <= 12 ? [`${from}-${to}`] : [String(from), String(to)]
  }
  if (/^\d+$/.test(raw)) return [raw.length > 9 ? raw : String(Number(raw))]
  const ward = /^w(\d{1,2})$/.exec(raw)
  return ward ? ['ward', String(ward[1])] : respell(raw).split(' ')
}
