import type { Situation } from './situation.ts'

/**
 * An answer that holds a ward number and otherwise only small words: "its 33", "el 33 por favor", "33rd ward i think".
 * Each character can be matched in one way only, or a text made for it would keep us busy for years.
 */
const SHORT_WARD =
  /^(?:(?:its|it's|it is|in|i think|i believe|maybe|probably|sorry|oh|the|ward|number|no|es|esta|está|en|el|la|distrito|creo|que|numero|número|perdon|perdón)(?:[\s.:,]+|(?=#))|#)*(\d{1,3})(?:st|nd|rd|th)?(?:[\s.,!]+(?:ward|please|pls|i think|i believe|i guess|maybe|probably|sorry|thanks|thank you|por favor|x favor|porfavor|creo|gracias))*[\s.,!]*$/i

/** Begins a word in any way of asking for alerts. */
const ASKS_TO_JOIN =
  /(?<!\p{L})(?:join|jion|alta|alert|aler|sign|subs|susc|start|enrol|regist|inscri|apunt|an[oó]t|agr[eé]g|add|text|send|mand|av[ií]s|update|notif|quier|want|follow|unir)/iu

/** A photo, or more than the ward: "its in the 33rd ward near the school". */
export const saysMore = ({ reading, words, hasMedia }: Situation) =>
  hasMedia || (reading.number === null && !SHORT_WARD.test(words.trim()))

export function shortWard({ reading, words }: Situation): number | null {
  if (reading.number !== null) return reading.number
  const digits = SHORT_WARD.exec(words.trim())?.[1]
  if (digits !== undefined) return Number(digits)
  // "sorry, ward 33" would be a wish for alerts had we not just asked for a ward.
  const [ward, ...more] = reading.wards
  const isMeant = reading.intent === 'join' && more.length === 0 && !ASKS_TO_JOIN.test(words)
  return isMeant ? (ward ?? null) : null
}
