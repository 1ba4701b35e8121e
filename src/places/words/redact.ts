/**
 * Takes out of a report what must never reach an alert and what only looks like a place: web addresses,
 * phone numbers, plates, apartment numbers, times, counts of minutes, ward numbers. Each becomes a full stop,
 * so that nothing reads across the gap.
 */

/** Longer than any text message; what follows is not read. */
const MAX_READ_CHARACTERS = 2000
const GAP = ' ; '
/** é, ñ, ü: in the alphabet of a text message, unlike á, í, ó and ú. */
const KEPT = new Set(['é', 'ñ', 'ü'].map((letter) => letter.normalize('NFD')))

const WARD = any('wards? distritos? districts? barrios?')
const PLATE = any('plates? placas? tags? licen[sc]e matricula')
const OF_A_PLATE = any('number numero num no is are es son reads? dice il illinois')
const HOME = any(`
  apartments? apartamento apto apts? aptmt units? departamento depto dpto suites? ste rooms? rm cuarto
  recamara piso floor flr fl interior int basement bsmt sotano buzzer timbre
`)
const DOOR = any('door puerta trailer lote lot casa house home building bldg edificio')
const NUMBER = any('no\\.? num\\.? number numero')
const STOREY = any('first second third fourth top primer segundo tercer cuarto')
const UNIT = any(`
  mins? minutes? minutos? hours? hrs? horas? secs? seconds? segundos? days? dias? weeks? semanas? cuadras
  feet ft miles? millas? yards? years? anos? yo y/o mph
`)

const REDACTED: readonly RegExp[] = [
  /https?:\/\/\S*|www\.\S*/g,
  /[\w.+-]*@[\w-]+\.[\w.-]*/g,
  /\b[\w-]+\.(?:com|org|net|gov|edu|info|app|link|example|gl|ly|me|io)\b\S*/g,
  // "@handle", but not "kedzie @ montrose" and not "kedzie@montrose".
  /(?<![a-z0-9])@[a-z0-9_]\S*/g,
  /#\s*[a-z0-9]*/g,
  /\$\s*[\d.,]+/g,
  // Clock times first: their digits would join a house number into a phone number.
  /\b\d{1,2}\s*(?::|\.(?=\d\d\s*[ap]\.?m))\s*\d{2}(?::\d\d)?(?:\s*(?:[ap]\.?\s?m\b\.?|hrs?\b|horas\b))?/g,
  /\b\d{1,4}\s*[ap]\.?\s?m\b\.?/g,
  /\b(?:a|para|como a|entre|de|desde|hasta) las \d{1,4}(?: y (?:media|cuarto|\d{1,2}))?\b/g,
  // A number in a telephone's shape: seven digits or more with only spaces and dots and dashes between.
  /\+?\(?\d(?:[\s().+-]{0,3}\d){6,}/g,
  /\b\d{3}\s*-\s*\d{4}\b/g,
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g,
  // Plates: the word and what follows it, up to the first plain long word.
  all(
    String.raw`\b(?:licen[sc]e\s+)?${PLATE}\b`,
    String.raw`(?:[\s:#,.=-]*(?:${OF_A_PLATE}|[a-z]{0,3}-?\d[a-z0-9]*(?:-[a-z0-9]+)*|[a-z0-9]{1,3})\b){0,6}`,
  ),
  // Homes within a house: "apt 2", "unit 3b", "depto 4", "piso 3".
  all(String.raw`\b${HOME}\b\.?\s*${NUMBER}?\s*-?(?:[a-z]{0,2}-?\d{1,5}-?[a-z]?|[a-z])\b`),
  // A number of a door or a house; "house 211 n kildare" is an address and becomes its block later.
  all(
    String.raw`\b${DOOR}\b\.?\s*${NUMBER}?\s*-?[a-z]?\d{1,3}-?[a-z]?\b`,
    String.raw`(?!\s*(?:st|nd|rd|th|block|[nsew]|north|south|east|west)\b)`,
  ),
  // "2nd floor", "3er piso".
  all(String.raw`\b(?:\d{1,3}\s?(?:st|nd|rd|th|ro|do|er|to)?|${STOREY})\s+(?:${HOME}|rear|front unit)\b`),
  // Ward numbers say which ward, not where in it.
  all(String.raw`\b\d{1,3}(?:st|nd|rd|th)?\s+${WARD}\b`),
  all(
    String.raw`\b${WARD}\s*(?:${NUMBER}|#)?\s*\d{1,3}`,
    String.raw`(?:\s*(?:,|and|y|&|or|o)\s*\d{1,3}(?![\d\w]))*\b`,
  ),
  // "10 min ago", "hace 15 minutos", "2 blocks from".
  all(
    String.raw`\b(?:hace|like|about|in|en)?\s*\d{1,3}\s*(?:-\s*\d{1,3}\s*)?`,
    String.raw`(?:${UNIT}|blocks? (?:away|from|north|south|east|west))\b(?:\s*(?:ago|atras))?`,
  ),
  // "w/ tinted windows": with, not west.
  /\bw\/o?(?=\s|[a-z])/g,
]

/** The text in lower case with its gaps; only é, ñ and ü keep their marks. */
export function redact(text: string): string {
  let clean = fold(wholeWords(text))
  for (const pattern of REDACTED) clean = clean.replace(pattern, GAP)
  return clean
}

/** What is read of a text, cut at a space: half a phone number is still half a phone number. */
export function wholeWords(text: string): string {
  if (text.length <= MAX_READ_CHARACTERS) return text
  const head = text.slice(0, MAX_READ_CHARACTERS)
  return head.slice(0, Math.max(0, head.lastIndexOf(' ')))
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])(\p{M}+)/gu, (_, letter: string, marks: string) => {
      const marked = letter + marks.charAt(0)
      return KEPT.has(marked) ? marked : letter
    })
    .normalize('NFC')
}

/** The key of a word in the lexicons. */
export function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}

function any(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`
}

function all(...parts: string[]): RegExp {
  return new RegExp(parts.join(''), 'g')
}
