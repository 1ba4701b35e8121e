/** A numbered street as the mixed split says it: "26th", "26", "26ht", "la 26", "26 calle", "26ta". */
import type { Language } from '../case.ts'
import { chance, pick, type Random } from '../random.ts'
import { withOrdinalEnding } from '../street-name.ts'

/** `suffix` is a word for "street"; `bare`: the number may stand alone. */
export function sayOrdinal(
  random: Random,
  number: number,
  suffix: string,
  language: Language,
  bare: boolean,
): string {
  const isSpanish = language === 'es' || (language === 'spanglish' && chance(random, 0.5))
  return isSpanish ? inSpanish(random, number, bare) : inEnglish(random, number, suffix, bare)
}

function inEnglish(random: Random, number: number, suffix: string, bare: boolean): string {
  const ordinal = withOrdinalEnding(number)
  const ending = ordinal.slice(-2)
  const way = random()
  if (way < 0.36) return ordinal
  if (way < 0.56) return `${ordinal} ${suffix}`
  if (way < 0.63) return `${number} ${suffix}`
  if (way < 0.67)
    return `${number}${pick(
      random,
      ['st', 'th', 'rd'].filter((other) => other !== ending),
    )}`
  if (way < 0.69) return `${number}${[...ending].reverse().join('')}`
  // The old way: "63d", "52d".
  if (way < 0.71 && ending.endsWith('d')) return `${number}d`
  if (way < 0.73) return `${number}-${ending}`
  if (way < 0.76) return `${number}${ending.toUpperCase()}`
  if (way < 0.78) return `${number} ${ending}`
  return bare ? String(number) : ordinal
}

/** First to ninth and tenth: "1ra", "26ta", "47ma". */
const SPANISH_ENDINGS = ['ma', 'ra', 'da', 'ra', 'ta', 'ta', 'ta', 'ma', 'va', 'na']

function inSpanish(random: Random, number: number, bare: boolean): string {
  const way = random()
  if (way < 0.24) return `calle ${number}`
  if (way < 0.32) return `${number} calle`
  if (way < 0.38) return `calle ${withOrdinalEnding(number)}`
  if (way < 0.43) return `${number}${SPANISH_ENDINGS[number % 10] ?? ''}`
  if (way < 0.72 && bare) return pick(random, [String(number), String(number), `la ${number}`])
  return withOrdinalEnding(number)
}
