import { cutToSegments, foldToGsm7, keepGsm7, measure } from '../segments.ts'

export type Encoding = 'GSM-7' | 'UCS-2'

/**
 * A language whose letters GSM-7 has, or can do without their accents, is sent in it: 160 characters in one segment.
 * Chinese, Arabic and the like take UCS-2, with 70 in one segment and 134 in two; and two they may take.
 */
const ROOM: Record<Encoding, number> = { 'GSM-7': 1, 'UCS-2': 2 }

/** As it goes on the air. */
export const spell = (encoding: Encoding, text: string): string =>
  encoding === 'GSM-7' ? foldToGsm7(text) : text.normalize('NFC').replace(/[\p{C}\uFFFD]/gu, '')

export function fits(encoding: Encoding, spelt: string): boolean {
  const { segments, encoding: needs } = measure(spelt)
  return segments <= ROOM[encoding] && (encoding === 'UCS-2' || needs === 'GSM-7')
}

/** Where there is no other than the last, that may be longer. */
export function firstThatFits(encoding: Encoding, wordings: readonly string[]): string {
  const spelt = wordings.map((wording) => spell(encoding, wording))
  return spelt.find((wording) => fits(encoding, wording)) ?? spelt[spelt.length - 1] ?? ''
}

/** For what must not be longer, whatever is in it. */
export function cutToFit(encoding: Encoding, text: string): string {
  const whole = encoding === 'GSM-7' ? keepGsm7(foldToGsm7(text)) : spell(encoding, text)
  return cutToSegments(whole, ROOM[encoding], (words) => words)
}
