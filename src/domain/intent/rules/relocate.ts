import type { Message } from '../message.ts'
import { hasPlace } from '../scene.ts'
import type { Evidence } from '../words/evidence.ts'
import { COMING, HARMLESS, NOT_ICE, SEEN, UNSURE } from '../words/verdicts.ts'
import type { Rule } from './rule.ts'

/** What a text shows that does no more than name a place. Whatever else it shows, it answers the request. */
const OF_PLACES: ReadonlySet<Evidence> = new Set([
  'crossing',
  'address',
  'street',
  'landmark',
  'neighbourhood',
])

function isPlaceOnly({ scene, placeAfterCode, asks }: Message): boolean {
  if (placeAfterCode === null || asks || ![...scene.kinds].every((kind) => OF_PLACES.has(kind))) return false
  // "K7 EN Kedzie cerca de Lawrence" is a place; "K7 at the school, all clear" is an answer.
  if (hasPlace(scene)) return true
  const told = CORNER.exec(placeAfterCode)?.[1] ?? placeAfterCode
  return ![SEEN, NOT_ICE, HARMLESS, UNSURE, COMING].some((says) => says.test(told))
}

/** "Nowhere and Neverland": of two names, only the second may be no name but what was found there. */
const CORNER = /^(?:\S+ ){1,2}(?:and|y|&) ((?:\S+ ){1,2}?)(?:(?:ward|w|distrito) \d{1,2} )?$/

/** Before all verdicts in words: nothing but a code and where it is. Who may say so is for the caller to know. */
export const relocateRules: readonly Rule[] = [
  {
    intent: 'relocate',
    why: 'a code and the ward it is in',
    when: ({ wardsAfterCode }) => wardsAfterCode.length > 0,
    wards: ({ wardsAfterCode }) => wardsAfterCode,
  },
  { intent: 'relocate', why: 'a code and the place it is at', when: isPlaceOnly },
]
