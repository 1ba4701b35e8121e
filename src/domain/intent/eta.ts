import type { Message } from './message.ts'
import { numberAt } from './numbers.ts'

const HALF_AN_HOUR = /(?:half an hour|1\/2 hour|media hora) /
const HOUR = /(?:an|one|una) (?:hour|hora) /
const COUPLE = /(?:a|un) (?:couple|par)(?: of| de)? (?:mins?|minutes|minutos) /
const MINUTES = /^(?:m|mins?|minutes?|minutos?)$/
const BEFORE = /^(?:in|en|eta|about|around|like|como|unos|omw|way|0|llego|cero|out)$/
/** Behind a number these make it something else than minutes: "there in 2 blocks". */
const OTHERWISE = /^(?:blocks?|cuadras?|hours?|hrs?|horas?|am|pm|p|st|of|agents|vans|cars|ago|[a-z]*street)$/

/** Who rides further than this will not be waited for. */
const LONGEST_MINUTES = 120

/** Minutes until somebody who is on their way is there: "0 5", "on my way 5 min", "llego en 10". */
export function etaIn({ words: text, code }: Message): number | null {
  if (HALF_AN_HOUR.test(text)) return 30
  if (HOUR.test(text)) return 60
  if (COUPLE.test(text)) return 2
  const words = text.trim().split(' ')
  let found: number | null = null
  for (let at = 0; at < words.length; at++) {
    if (code && at >= code.at && at < code.at + code.length) continue
    const read = numberAt(words, at)
    if (!read || read.ordinal || read.value < 1 || read.value > LONGEST_MINUTES) continue
    const next = words[at + read.length] ?? ''
    if (MINUTES.test(next)) return read.value
    const isLast = next === '' || /^(?:ish|mas|more|tops|or|o|max)$/.test(next)
    if (
      found === null &&
      !OTHERWISE.test(next) &&
      isLast &&
      (BEFORE.test(words[at - 1] ?? '') || isAtEnd(words, at))
    )
      found = read.value
  }
  return found
}

/** "K7 on my way 5", but not "on my way to 26". */
function isAtEnd(words: readonly string[], at: number): boolean {
  return !/^(?:to|on|the|la|el|at|ward|distrito|and|&|y|de|por|a)$/.test(words[at - 1] ?? '')
}
