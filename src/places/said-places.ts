import { locate } from './locate.ts'
import type { Places } from './place.ts'

/** Knows no streets: a place is in the wards that its writer named, as far as the map has them. */
export function saidPlaces(knownWards: readonly number[]): Places {
  return {
    locate(text, { saidWards = [] } = {}) {
      const { wards, words, how } = locate(text, [...saidWards], knownWards)
      const isKnown = wards.length > 0
      return {
        wards,
        point: null,
        words,
        how,
        confidence: isKnown ? 1 : 0,
        ask: !isKnown,
        alternatives: [],
        contradicted: [],
      }
    },
  }
}
