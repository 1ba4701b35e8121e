import { SymSpell } from 'mnemonist'

/** What a misspelt word may have been. `edits` counts letters added, lost, changed or swapped. */
export type Guess = { key: string; edits: number }

/** A dictionary that finds words although they are misspelt, in time that hardly grows with its size. */
export type Lexicon = {
  has(key: string): boolean
  /** Nearest first, at most `MAX_GUESSES`; none for words that are too short to be told apart. */
  guess(word: string): readonly Guess[]
}

/** In fewer letters an edit makes any word of any other. */
const SHORTEST_GUESSED = 4
/** From this many letters on, two edits; while it is short, only with its first letter right. */
const TWO_EDITS_FROM = 5
const LONG = 7
/** Longer words are no names, and the work per word grows with the square of its length. */
const LONGEST_GUESSED = 24
const MAX_GUESSES = 8

export function buildLexicon(keys: Iterable<string>): Lexicon {
  const known = new Set(keys)
  // Two dictionaries, because the number of entries grows with the square of the letters and of the edits.
  const near = new SymSpell({ maxDistance: 1, verbosity: 2 })
  const far = new SymSpell({ maxDistance: 2, verbosity: 2 })
  for (const key of known) {
    if (key.length > LONGEST_GUESSED || /\d/.test(key)) continue
    if (key.length < TWO_EDITS_FROM + 2) near.add(key)
    if (key.length >= TWO_EDITS_FROM - 2) far.add(key)
  }
  return {
    has: (key) => known.has(key),
    guess(word) {
      if (word.length < SHORTEST_GUESSED || word.length > LONGEST_GUESSED || /\d/.test(word)) return []
      const found = word.length < TWO_EDITS_FROM ? near.search(word) : far.search(word)
      return found
        .map(({ term, distance }) => ({ key: term, edits: distance }))
        .filter(({ key, edits }) => edits < 2 || word.length >= LONG || key[0] === word[0])
        .sort((a, b) => a.edits - b.edits)
        .slice(0, MAX_GUESSES)
    },
  }
}
