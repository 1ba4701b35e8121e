import type { Place } from '../places/place.ts'
import type { Vault } from './vault.ts'

/** All but the wards, which have a column of their own. */
export function sealPlace(vault: Vault, place: Place): Buffer {
  return vault.seal('place', JSON.stringify({ ...place, wards: undefined }))
}

/** `wards`: those of the row. Version 1 sealed a sighting's words and nothing else, and no report's. */
export function openPlace(vault: Vault, sealed: Buffer | null, wards: number[]): Place {
  const text = sealed && vault.open('place', sealed)
  // The words of a place never hold a brace: see `placeWords`.
  if (text?.startsWith('{')) return { ...(JSON.parse(text) as Omit<Place, 'wards'>), wards }
  const isKnown = wards.length > 0
  return {
    wards,
    point: null,
    words: text,
    how: isKnown ? 'said' : 'none',
    confidence: isKnown ? 1 : 0,
    ask: !isKnown,
    alternatives: [],
    contradicted: [],
  }
}
