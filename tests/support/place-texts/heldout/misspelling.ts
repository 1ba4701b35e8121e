/** Slips of the split that judges the reader: one, and in a long name sometimes two. */
import { between, chance, pick, type Random } from '../random.ts'

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

export function misspell(random: Random, word: string): string {
  if (word.length < 4) return word
  const once = slip(random, word)
  return word.length > 7 && chance(random, 0.25) ? slip(random, once) : once
}

function slip(random: Random, word: string): string {
  const at = between(random, chance(random, 0.05) ? 0 : 1, word.length - 2)
  const [head, letter, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  switch (pick(random, ['insert', 'drop', 'swap', 'double', 'key'])) {
    case 'insert':
      return head + letter + keyNear(random, letter) + tail
    case 'drop':
      return head + tail
    case 'swap':
      return head + tail.charAt(0) + letter + tail.slice(1)
    case 'double':
      return head + letter + letter + tail
    default:
      return head + keyNear(random, letter) + tail
  }
}

/** Left, right, above or below. */
function keyNear(random: Random, letter: string): string {
  const lower = letter.toLowerCase()
  const row = ROWS.findIndex((keys) => keys.includes(lower))
  const at = ROWS[row]?.indexOf(lower) ?? 0
  const keys = [ROWS[row]?.[at - 1], ROWS[row]?.[at + 1], ROWS[row - 1]?.[at], ROWS[row + 1]?.[at]]
  const near = keys.filter((key) => key !== undefined)
  return near.length === 0 ? letter : pick(random, near)
}
