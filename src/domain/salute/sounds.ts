/** Spanish as it is written by ear: "patruyando" is "patrullando", "detubieron" "detuvieron". Null if none sounds so. */
export function createByEar(longWords: readonly string[]): (word: string) => string | null {
  const known = new Set(longWords)
  const bySound = new Map(longWords.map((word) => [soundOf(word), word]))
  return (word) => (known.has(word) ? null : (bySound.get(soundOf(word)) ?? null))
}

function soundOf(word: string): string {
  return word
    .replace(/ll/g, 'y')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/ch/g, 'X')
    .replace(/[cq]/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/v/g, 'b')
    .replace(/h/g, '')
    .replace(/e(?=[ao])/g, 'i')
    .replace(/(.)\1/g, '$1')
}
