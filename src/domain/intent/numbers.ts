const english = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen twenty',
]
const spanish = [
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis',
  'diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco',
  'veintiseis veintisiete veintiocho veintinueve',
]
const englishOrdinals = [
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth',
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
]

function counted(lines: string[]): [string, number][] {
  return lines
    .join(' ')
    .split(' ')
    .map((word, value) => [word, value])
}

const cardinals = new Map<string, number>([...counted(english), ...counted(spanish), ['un', 1], ['una', 1]])
const ordinals = new Map<string, number>([...counted(englishOrdinals), ['thirtieth', 30], ['fortieth', 40]])
const tens = new Map<string, number>([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['veinte', 20],
  ['treinta', 30],
  ['cuarenta', 40],
  ['cincuenta', 50],
])

export type NumberRead = { value: number; length: number; ordinal: boolean }

/** The number written at this place, in digits ("33", "33rd") or words ("thirty three", "treinta y tres"). */
export function numberAt(words: readonly string[], at: number): NumberRead | null {
  const word = words[at] ?? ''
  const digits = /^(\d{1,9})(st|nd|rd|th|er|ro|vo|avo)?$/.exec(word)
  if (digits) return { value: Number(digits[1]), length: 1, ordinal: digits[2] !== undefined }

  const ten = tens.get(word)
  if (ten !== undefined) {
    const gap = words[at + 1] === 'y' ? 2 : 1
    const next = words[at + gap] ?? ''
    const unit = cardinals.get(next)
    if (isUnit(unit)) return { value: ten + unit, length: gap + 1, ordinal: false }
    const ordinalUnit = ordinals.get(next)
    if (isUnit(ordinalUnit)) return { value: ten + ordinalUnit, length: gap + 1, ordinal: true }
    return { value: ten, length: 1, ordinal: false }
  }
  const cardinal = cardinals.get(word)
  if (cardinal !== undefined) return { value: cardinal, length: 1, ordinal: false }
  const ordinal = ordinals.get(word)
  return ordinal === undefined ? null : { value: ordinal, length: 1, ordinal: true }
}

function isUnit(value: number | undefined): value is number {
  return value !== undefined && value >= 1 && value <= 9
}

/** What is followed by a ward and not by a count: "join five". */
const ASKS_FOR = /^(?:join|leave|alta|salir|ward|distrito|turno)$/

/**
 * "thirty five" becomes "35" and "thirty third" "33rd". Numbers below ten stay words: "one", "second" and
 * "una" mostly count nothing.
 */
export function writeNumbersInDigits(words: readonly string[]): string[] {
  const written: string[] = []
  for (let at = 0; at < words.length;) {
    const read = /^[a-z]/.test(words[at] ?? '') ? numberAt(words, at) : null
    if (read && (read.value >= 10 || (read.value > 0 && !read.ordinal && ASKS_FOR.test(words[at - 1] ?? ''))))
      written.push(read.ordinal ? `${read.value}th` : String(read.value))
    else written.push(...words.slice(at, at + (read?.length ?? 1)))
    at += read?.length ?? 1
  }
  return written
}

/** The value when these words are one number and nothing else. */
export function onlyNumber(words: readonly string[]): number | null {
  const read = numberAt(words, 0)
  return read && read.length === words.length && !read.ordinal ? read.value : null
}
