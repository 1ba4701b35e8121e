import type { CodeMention } from './sighting-codes.ts'
import { LONGEST_READ } from './normalise.ts'

/** Said between a code and where it is: "K7 is in ward 35", "K7 es el distrito 35". */
const IS = /^(?:(?:is|es|esta|its|in|en|el|the|now|ahora) ){0,3}/
/** Up to three: no place is in more. "D 35" comes as "de 35": see `spelling.ts`. */
const WARDS =
  /^(?:w|de|ward|wards|district|distrito|distritos) (?:(?:number|numero|no|el) )?((?:(?:\d{1,2}|and|y|&|ward|distrito|w) ){1,5})$/

/** "K7 W 35", "K7 ward 33 and 35": the wards that a code is said to be in; empty where the text is anything else. */
export function wardsAfterCode(words: readonly string[], code: CodeMention | null): number[] {
  if (code?.at !== 0) return []
  const rest = restOf(words, code).replace(IS, '')
  const listed = WARDS.exec(rest)?.[1]?.trim().split(' ') ?? []
  // "K7 W 35 1" may as well end in a verdict.
  if (listed.length > 1 && /^[0-3]$/.test(listed.at(-1) ?? '') && /^\d/.test(listed.at(-2) ?? '')) return []
  return [...new Set(listed.filter((word) => /^\d/.test(word)).map(Number))].filter((ward) => ward > 0)
}

const AT = /^(?:(?:is|es|esta|its|now|ahora) ){0,2}(?:at|en|in) (.+)/
/** Where somebody is, but no place: "K7 at the scene", "K7 en camino", "K7 in 5 minutes". */
const NO_PLACE =
  /^(?:the |el |la |my |mi |\d+ )*(?:scene|site|location|place|spot|door|home|house|work|it|there|here|route|lugar|sitio|puerta|casa|camino|ruta|moment|time|this|that|all|once|least|m|mins?|minutes?|minutos?|hours?|hrs?|horas?|blocks?|cuadras?) /

/** The words behind "K7 AT", if they can be a place. */
export function placeAfterCode(words: readonly string[], code: CodeMention | null): string | null {
  if (code?.at !== 0) return null
  const place = AT.exec(restOf(words, code))?.[1] ?? null
  return place === null || NO_PLACE.test(place) || place.split(' ').length > 12 ? null : place
}

const restOf = (words: readonly string[], code: CodeMention) =>
  words
    .slice(code.length)
    .map((word) => `${word} `)
    .join('')

const BEFORE_PLACE =
  /^[^\p{L}\p{N}]*\p{L}[\s-]?\d{1,2}[^\p{L}\p{N}@]*(?:(?:is|es|est[aá]|it'?s|now|ahora)\s+){0,2}(?:@|(?:at|en|in)(?!\p{L}))\s*/iu

/** As its writer put it, for whoever reads places: "Kedzie and Montrose" of "K7 AT Kedzie and Montrose". */
export function placeTextOf(text: string): string {
  return text.slice(0, LONGEST_READ).replace(BEFORE_PLACE, '')
}
