import { placeWords } from './place-words.ts'

/** What a report says about where. */
export type Place = {
  wards: number[]
  /** Fit to be published: see `placeWords`. */
  words: string | null
  how: 'said' | 'none'
}

/**
 * Finds the wards of a report: the ward numbers that its writer said, as far as the map knows them.
 * The next version reads streets here and nowhere else: a crossing or an address will then give the ward too.
 */
export function locate(text: string, saidWards: number[], knownWards: readonly number[]): Place {
  const wards = [...new Set(saidWards)].filter((ward) => knownWards.includes(ward))
  return { wards, words: placeWords(text), how: wards.length > 0 ? 'said' : 'none' }
}
