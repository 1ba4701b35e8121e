import type { Candidate, Place, Places } from '../../src/places/place.ts'

export type ScriptedPlaces = Places & {
  /** From now on a text with these words in it is about this place, unless it is with later words. */
  say(words: string, place: Place): void
}

/** Reads by `places`, but knows better where a story has told it so. */
export function scriptPlaces(places: Places): ScriptedPlaces {
  const script: [words: string, place: Place][] = []
  return {
    say: (words, place) => script.unshift([words.toLowerCase(), place]),
    locate(text, hints) {
      const found = script.find(([words]) => text.toLowerCase().includes(words))
      return found?.[1] ?? places.locate(text, hints)
    },
  }
}

export const candidate = (wards: number[], words: string | null): Candidate => ({
  wards,
  point: { lat: 41.97, lon: -87.71 },
  words,
})

export const surely = (wards: number[], words: string | null, more: Partial<Place> = {}): Place => ({
  ...candidate(wards, words),
  how: 'crossing',
  confidence: 0.97,
  ask: false,
  alternatives: [],
  contradicted: [],
  ...more,
})

/** One of these, but which? */
export function maybe(...alternatives: Candidate[]): Place {
  const [likeliest] = alternatives
  return {
    ...surely([], null),
    ...likeliest,
    how: likeliest ? 'block' : 'none',
    confidence: alternatives.length > 0 ? 1 / alternatives.length : 0,
    ask: true,
    alternatives,
  }
}

export const nowhere = maybe()
export const outside: Place = { ...nowhere, how: 'outside' }
