/** Numbers of streets and houses in words: "sixty third", "veintiséis", "thirty-two hundred", "cuatro mil". */

const SMALL = new Map<string, number>()
const UNITS = new Map<string, number>()
const TENS = new Map<string, number>()
const ORDINALS = new Map<string, number>()

function list(into: Map<string, number>, from: number, step: number, words: string): void {
  for (const [index, word] of words.split(' ').entries()) into.set(word, from + index * step)
}

list(UNITS, 1, 1, 'one two three four five six seven eight nine')
list(UNITS, 1, 1, 'uno dos tres cuatro cinco seis siete ocho nueve')
list(SMALL, 10, 1, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen')
list(SMALL, 10, 1, 'diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve')
list(
  SMALL,
  21,
  1,
  'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho',
)
list(SMALL, 29, 1, 'veintinueve')
list(TENS, 20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety')
list(TENS, 20, 10, 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa')
list(TENS, 40, 50, 'fourty ninty')
list(ORDINALS, 1, 1, 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth')
list(ORDINALS, 13, 1, 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth')
list(ORDINALS, 100, 1, 'hundredth')
list(ORDINALS, 20, 10, 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth')
const HUNDRED = /^(?:hundred|hundreds|cien|ciento)$/
const HUNDREDS = new Map(
  'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 1) * 100]),
)
const THOUSAND = /^(?:thousand|mil)$/

export type NumberWords = { value: number; ordinal: boolean; length: number }

/** The number in words that begins at `at`; "two" or "una" alone counts something and is none. */
export function numberInWords(words: readonly string[], at: number): NumberWords | null {
  const read = belowMillion(words, at)
  // "Twenty three ninety one" is how a house number is read out.
  if (read && read.value >= 10 && read.value < 100 && !read.ordinal) {
    const tail = belowHundred(words, at + read.length)
    if (tail && tail.value >= 10 && !tail.ordinal)
      return { value: read.value * 100 + tail.value, ordinal: false, length: read.length + tail.length }
  }
  // "One", "dos" alone: a count, and no street of ours is said so.
  return read && (read.value >= 10 || read.ordinal) ? read : null
}

/** Thousands, hundreds and what is left, each where it is said. */
function belowMillion(words: readonly string[], at: number): NumberWords | null {
  const head = THOUSAND.test(words[at] ?? '')
    ? { value: 1, ordinal: false, length: 0 }
    : belowHundred(words, at)
  if (!head || head.ordinal || !THOUSAND.test(words[at + head.length] ?? ''))
    return belowTenThousand(words, at)
  const length = head.length + 1
  return plus({ value: head.value * 1000, ordinal: false, length }, words, at, belowTenThousand)
}

function belowTenThousand(words: readonly string[], at: number): NumberWords | null {
  const named = HUNDREDS.get(words[at] ?? '') ?? (/^(?:ciento|hundred)$/.test(words[at] ?? '') ? 100 : null)
  if (named !== null) return plus({ value: named, ordinal: false, length: 1 }, words, at, belowHundred)
  const head = belowHundred(words, at)
  if (!head || head.ordinal || !HUNDRED.test(words[at + head.length] ?? '')) return head
  const length = head.length + 1
  return plus({ value: head.value * 100, ordinal: false, length }, words, at, belowHundred)
}

function plus(
  head: NumberWords,
  words: readonly string[],
  at: number,
  readRest: (words: readonly string[], at: number) => NumberWords | null,
): NumberWords {
  const gap = /^(?:and|y|-)$/.test(words[at + head.length] ?? '') ? 1 : 0
  const rest = readRest(words, at + head.length + gap)
  if (!rest) return head
  return { value: head.value + rest.value, ordinal: rest.ordinal, length: head.length + gap + rest.length }
}

function belowHundred(words: readonly string[], at: number): NumberWords | null {
  const word = words[at] ?? ''
  const ten = TENS.get(word)
  if (ten !== undefined) {
    const gap = words[at + 1] === 'y' || words[at + 1] === '-' ? 2 : 1
    const next = words[at + gap] ?? ''
    const unit = UNITS.get(next)
    if (unit !== undefined) return { value: ten + unit, ordinal: false, length: gap + 1 }
    const ordinal = ORDINALS.get(next)
    if (ordinal !== undefined && ordinal < 10) return { value: ten + ordinal, ordinal: true, length: gap + 1 }
    return { value: ten, ordinal: false, length: 1 }
  }
  const ordinal = ORDINALS.get(word)
  if (ordinal !== undefined) return { value: ordinal, ordinal: true, length: 1 }
  const value = SMALL.get(word) ?? UNITS.get(word)
  return value === undefined ? null : { value, ordinal: false, length: 1 }
}
