import { normalise } from './normalise.ts'
import { namedWards } from './ward-mentions.ts'

/** "18 ward, 2 vans", "29th ward one guy": what follows is no ward. */
const POLICE_DISTRICT = /\b\d{1,2}(?:st|nd|rd|th)?\s+district(?=\s+(?:police|station))/gi
const NUMBER_FIRST = [
  /\b(\d{1,2})(?:st|nd|rd|th)?\s+(ward|distrito)\b(?=\s*[,.;:])/gi,
  /\b(\d{1,2})(?:st|nd|rd|th)\s+(ward|distrito)\b(?=\s+\p{L})(?!\s+(?:and|y)\b)/giu,
]

/** The ward numbers that a text names outright, whatever else it means: "ward 33", "el distrito 33", "33rd ward". */
export function saidWards(text: string): number[] {
  const first = NUMBER_FIRST.reduce(
    (said, pattern) => said.replace(pattern, '$2 $1. So'),
    text.replace(POLICE_DISTRICT, ''),
  )
  return namedWards(normalise(first).words)
}
