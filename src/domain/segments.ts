/**
 * How long a text is on the air. GSM 03.38 basic alphabet and extension table; sizes 160/153 septets and
 * 70/67 UTF-16 units; pairs may not straddle two parts (3GPP TS 23.038, 23.040).
 */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENSION = '\f^{}\\[~]|€'

const septets = new Map<string, 1 | 2>([
  ...[...BASIC].map((character) => [character, 1] as const),
  ...[...EXTENSION].map((character) => [character, 2] as const),
])

/** Look-alikes that have no accent to take off. */
const LOOK_ALIKE: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", '´': "'", '`': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
  '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '…': '...', '•': '-', '·': '-', '×': 'x', 'ł': 'l', 'Ł': 'L',
  'ç': 'c', 'ı': 'i', 'đ': 'd', 'ð': 'd', 'œ': 'oe', 'Œ': 'OE', 'º': 'o', 'ª': 'a',
} // prettier-ignore

/**
 * Brings a text into GSM-7 by fixed rules: look-alikes are replaced, accents that GSM-7 lacks are taken off
 * (á → a, but é and ñ stay), emoji, control characters and what came broken (U+FFFD) are dropped. What no rule covers (other scripts) stays,
 * and makes the text UCS-2.
 */
export function foldToGsm7(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFC')) {
    if (septets.has(character)) folded += character
    else if (character in LOOK_ALIKE) folded += LOOK_ALIKE[character] ?? ''
    else if (/\s/u.test(character)) folded += ' '
    else folded += foldAccent(character)
  }
  return folded
}

/** Drops whatever GSM-7 has not got. */
export function keepGsm7(text: string): string {
  return [...text].filter((character) => septets.has(character)).join('')
}

function foldAccent(character: string): string {
  if (/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{C}\p{M}\uFFFD]/u.test(character))
    return ''
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '')
  return base !== '' && [...base].every((part) => septets.has(part)) ? base : character
}

export type Length = { encoding: 'GSM-7' | 'UCS-2'; segments: number; units: number }

/** `units` are septets or UTF-16 units, as the encoding has it. An empty text is one segment. */
export function measure(text: string): Length {
  const characters = [...text]
  const isGsm = characters.every((character) => septets.has(character))
  const sizes = characters.map((character) => (isGsm ? (septets.get(character) ?? 1) : character.length))
  const units = sizes.reduce<number>((sum, size) => sum + size, 0)
  const [single, part] = isGsm ? [160, 153] : [70, 67]
  if (units <= single) return { encoding: isGsm ? 'GSM-7' : 'UCS-2', segments: 1, units }
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > part) {
      segments += 1
      used = 0
    }
    used += size
  }
  return { encoding: isGsm ? 'GSM-7' : 'UCS-2', segments, units }
}

/** Cuts at a word where it can, with "..." at the end, so that `build(words)` is at most `segments` long. */
export function cutToSegments(words: string, segments: number, build: (words: string) => string): string {
  const whole = build(words)
  if (measure(whole).segments <= segments) return whole
  const characters = [...words]
  let [fits, tooLong] = [0, characters.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measure(build(`${characters.slice(0, middle).join('')}...`)).segments <= segments) fits = middle
    else tooLong = middle
  }
  const cut = characters.slice(0, fits).join('')
  const atWord = cut.replace(/\s+\S*$/u, '')
  return build(`${(atWord.length > cut.length - 20 ? atWord : cut).trimEnd()}...`)
}
