/** How people of the hard split write: by ear, by voice, in a hurry, in two languages. */
import type { Language } from '../case.ts'
import { chance, pick, type Random } from '../random.ts'
import type { Style } from '../style.ts'
import { misspell } from './misspelling.ts'
import { houseInEnglish } from '../numbers-in-words.ts'
import { NOISE_AFTER, NOISE_BEFORE, TAGS } from './noise.ts'
import { sayStreet } from './say-street.ts'
import { HARD_WORDING } from './wording.ts'

function sayNumber(random: Random, number: number, language: Language): string {
  const way = random()
  if (way < 0.04) return `#${number}`
  if (way < 0.07) return `${number}-${number + 4}`
  if (way < 0.12 && language === 'en') return houseInEnglish(number) ?? String(number)
  return String(number)
}

function finish(random: Random, text: string): string {
  let whole = text
  if (chance(random, 0.1)) whole = `${pick(random, NOISE_BEFORE)} ${whole}`
  if (chance(random, 0.16))
    whole = `${whole}${pick(random, ['. ', ' ', ', ', '\n'])}${pick(random, NOISE_AFTER)}`
  if (chance(random, 0.08)) whole = `${whole} ${pick(random, TAGS)}`
  const written = random()
  if (written < 0.45) whole = whole.toLowerCase()
  else if (written < 0.51) whole = whole.toUpperCase()
  else if (written < 0.6) whole = whole.charAt(0).toUpperCase() + whole.slice(1)
  if (chance(random, 0.18)) whole = whole.replace(/[.!?;]|(?<!\d),(?! \d)/g, '')
  if (chance(random, 0.05)) whole = whole.replaceAll(' ', '  ')
  if (chance(random, 0.05)) whole = `${whole}!!!`
  return whole
}

export const HARD: Style = { wording: HARD_WORDING, typoShare: 0.22, sayStreet, sayNumber, misspell, finish }
