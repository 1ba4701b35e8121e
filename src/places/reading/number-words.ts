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
  const head = belowHundred(words, at) ?? hundreds(words, at)
  if (!head) return null
  const afterHead = at + head.length
  if (HUNDRED.test(words[afterHead] ?? '') && !head.ordinal) {
    return added(words, { ...head, value: head.value * 100, length: head.length + 1 }, at)
  }
  if (THOUSAND.test(words[afterHead] ?? '') && !head.ordinal) {
    return added(words, { ...head, value: head.value * 1000, length: head.length + 1 }, at)
  }
  if (head.value >= 100) return head.ordinal ? head : added(words, head, at)
  // "Twenty three ninety one" is how a house number is read out.
  const tail = head.value >= 10 && !head.ordinal ? belowHundred(words, afterHead) : null
  if (tail && tail.value >= 10 && !tail.ordinal)
    return { value: head.value * 100 + tail.value, ordinal: false, length: head.length + tail.length }
  // "One", "dos", "first" alone: a count or an order, and no street of ours is said so.
  return head.value < 10 && !head.ordinal ? null : head
}

function added(words: readonly string[], head: NumberWords, at: number): NumberWords {
  let end = at + head.length
  if (/^(?:and|y|-)$/.test(words[end] ?? '')) end += 1
  const rest = (head.value % 1000 === 0 ? hundreds(words, end) : null) ?? belowHundred(words, end)
  if (!rest) return head
  return {
    value: head.value + rest.value,
    ordinal: rest.ordinal,
    length: end + rest.length - at,
  }
}

function hundreds(words: readonly string[], at: number): NumberWords | null {
  const word = words[at] ?? ''
  const value = HUNDREDS.get(word) ?? (word === 'ciento' || word === 'hundred' ? 100 : null)
  return value === null ? null : { value, ordinal: false, length: 1 }
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
