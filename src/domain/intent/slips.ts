const LONGEST_CORRECTED = 16

/**
 * Finds the long word that was meant when a thumb slipped once: a letter lost, added, wrong, or two swapped. Null if
 * the word is right, or shorter than `shortest`, or none is near.
 */
export function createSlips(longWords: readonly string[], shortest: number): (word: string) => string | null {
  const known = new Set(longWords)
  // Every long word with one letter left out: two spellings a slip apart meet in one of these.
  const byLetterLess = new Map<string, string>()
  for (const word of longWords) {
    for (const less of [word, ...letterLess(word)]) if (!byLetterLess.has(less)) byLetterLess.set(less, word)
  }
  return (word) => {
    if (word.length < shortest || word.length > LONGEST_CORRECTED) return null
    if (known.has(word) || !/^[a-z]+$/.test(word)) return null
    const whole = byLetterLess.get(word)
    if (whole !== undefined) return whole[0] !== word[0] || isInflection(word, whole) ? null : whole
    for (const less of letterLess(word)) {
      const near = byLetterLess.get(less)
      if (near !== undefined && near[0] === word[0] && !isInflection(word, near)) return near
    }
    return null
  }
}

function letterLess(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** "agente" is no misspelling of "agentes": words that differ in their ending are left alone. */
function isInflection(word: string, near: string): boolean {
  const stem = Math.min(word.length, near.length) - 1
  return word.slice(0, stem) === near.slice(0, stem)
}
