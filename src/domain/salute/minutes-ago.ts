import { quantityAt } from './quantity.ts'
import { wordSet } from './vocabulary.ts'
import { spaced } from './words.ts'

const MOST_MINUTES = 24 * 60
const MINUTES = wordSet('m min mins minute minutes minuto minutos')
const HOURS = wordSet('h hour hours hora horas')
const AGO = wordSet('ago back atras earlier prior')
const ABOUT = wordSet('como una ni unos unas casi apenas aproximadamente about like ya mas o menos al')

/** "10 min ago", "hace media hora". A while is no number. */
export function minutesAgoIn(words: readonly string[]): number | null {
  for (let at = 0; at < words.length; at++) {
    let from = at
    const isSpanish = /^(?:hace|hara|haran)$/.test(words[at] ?? '')
    if (isSpanish)
      do from++
      while (from < at + 5 && ABOUT.has(words[from] ?? '') && !spanAt(words, from))
    const span = spanAt(words, from)
    if (!span || (!isSpanish && !AGO.has(words[span.end] ?? ''))) continue
    return span.minutes >= 1 && span.minutes <= MOST_MINUTES ? span.minutes : null
  }
  return null
}

function spanAt(words: readonly string[], at: number): { minutes: number; end: number } | null {
  const said = spaced(words.slice(at, at + 7))
  const fixed = FIXED.find(([says]) => says.test(said))
  if (fixed) return { minutes: fixed[1], end: at + (fixed[0].exec(said)?.[0].trim().split(' ').length ?? 0) }
  const quantity = quantityAt(words, at)
  if (!quantity) return null
  const unit = words[at + quantity.length] ?? ''
  const end = at + quantity.length + 1
  if (MINUTES.has(unit)) return { minutes: quantity.value, end }
  return HOURS.has(unit) ? { minutes: quantity.value * 60, end } : null
}

const FIXED: readonly [RegExp, number][] = [
  [/^(?:an? |one )?hour (?:and|&) an? half |^(?:una )?hora y media /, 90],
  [/^(?:a )?half (?:an )?hour |^media hora /, 30],
  [/^(?:an? )?(?:quarter hour|quarter of an hour) |^(?:un )?cuarto de hora /, 15],
  [/^(?:three|3) quarters of an hour |^(?:tres|3) cuartos de hora /, 45],
]
