import type { Message } from '../message.ts'
import { hasPlace, tellsNoMoreThanPlaces } from '../scene.ts'
import { COMING, HARMLESS, NOT_ICE, SEEN, UNSURE } from '../words/verdicts.ts'
import type { Rule } from './rule.ts'

function isPlaceOnly({ scene, placeAfterCode, asks }: Message): boolean {
  // Whatever else it shows, it answers the request.
  if (placeAfterCode === null || asks || !tellsNoMoreThanPlaces(scene)) return false
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
