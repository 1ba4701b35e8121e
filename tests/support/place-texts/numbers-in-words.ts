/** Numbers as people say them to a phone: "sixty third", "veintiséis", "fifty two twelve". */
const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** 1 to 199: "sixty three", "hundred eleven". */
export function inEnglish(number: number): string {
  if (number >= 100) return number === 100 ? 'hundred' : `hundred ${inEnglish(number - 100)}`
  if (number < 20) return SMALL[number] ?? ''
  const unit = number % 10
  return [TENS[Math.floor(number / 10)], unit > 0 ? SMALL[unit] : ''].filter(Boolean).join(' ')
}

/** "sixty third". */
export function ordinalInEnglish(number: number): string {
  const words = inEnglish(number).split(' ')
  const last = words.pop() ?? ''
  const ordinal = IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return [...words, ordinal].join(' ')
}

/** As houses are read out: 3200 "thirty two hundred", 5212 "fifty two twelve". Null where that would be no clear reading. */
export function houseInEnglish(number: number): string | null {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  if (hundreds < 10 || hundreds > 99 || (rest > 0 && rest < 10)) return null
  return `${inEnglish(hundreds)} ${rest === 0 ? 'hundred' : inEnglish(rest)}`
}

const UNIDADES = [
  '',
  'uno',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciseis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiuno',
  'veintidos',
  'veintitres',
  'veinticuatro',
  'veinticinco',
  'veintiseis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
]
const DECENAS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa']

/** 1 to 199: "sesenta y tres", "ciento once". */
export function inSpanish(number: number): string {
  if (number >= 100) return number === 100 ? 'cien' : `ciento ${inSpanish(number - 100)}`
  if (number < 30) return UNIDADES[number] ?? ''
  const unit = number % 10
  return unit === 0
    ? (DECENAS[number / 10] ?? '')
    : `${DECENAS[Math.floor(number / 10)] ?? ''} y ${inSpanish(unit)}`
}
