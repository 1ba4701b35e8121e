import { numberAt } from './numbers.ts'
import type { Until } from './reading.ts'

/*
 * When a shift is to end. The words come respelt and numbers from ten on in digits; smaller ones may be
 * words ("two hours", "las seis").
 */

const UNTIL = /^(?:til|till|until|hasta|thru|through|untill)$/
const MORNING = /^(?:am|a|morning|manana|madrugada)$/
const EVENING = /^(?:pm|p|afternoon|evening|night|tonight|tarde|noche)$/
const FILLER = /^(?:like|about|around|the|las|la|a|el|at|como|es)$/
/** Neither these nor anything else that is no time can be waited for. */
const NO_END =
  /^(?:yesterday|ayer|antier|anteayer|tomorrow|manana|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|last|next|pasado|forever|siempre)$/

export function untilIn(text: string): Until | null {
  const words = text.trim().split(' ')
  const marker = words.findIndex((word) => UNTIL.test(word))
  if (marker >= 0) return timeAt(words, marker + 1) ?? durationIn(words) ?? endOf(words, marker + 1)
  return durationIn(words) ?? rangeIn(words)
}

/** "until yesterday" and "until 25" are no time; "until my battery dies" says nothing that could be a mistake. */
function endOf(words: readonly string[], at: number): Until | null {
  const said = words[at] ?? ''
  return NO_END.test(said) || /\d/.test(said) ? { kind: 'unclear' } : null
}

function timeAt(words: readonly string[], start: number): Until | null {
  let at = start
  while (FILLER.test(words[at] ?? '')) at++
  const word = words[at] ?? ''
  if (/^(?:noon|mediodia|midday)$/.test(word) || (word === 'medio' && words[at + 1] === 'dia'))
    return { kind: 'clock', hour: 12, minute: 0, half: 'pm' }
  if (/^(?:midnight|medianoche)$/.test(word) || (word === 'media' && words[at + 1] === 'noche'))
    return { kind: 'clock', hour: 12, minute: 0, half: 'am' }
  const clock = /^(\d{1,2}):(\d{2})(am|pm)?$/.exec(word) ?? /^(\d{1,2})()(am|pm)$/.exec(word)
  if (clock) return clockOf(Number(clock[1]), Number(clock[2]), clock[3] ?? '', words.slice(at + 1))
  const read = numberAt(words, at)
  if (!read || read.ordinal) return null
  const rest = words.slice(at + read.length)
  if (/^(?:hours?|hrs?|horas?|mins?|minutes|minutos?)$/.test(rest[0] ?? '')) return null
  const isHalf = rest[0] === 'y' && rest[1] === 'media'
  // "six thirty", "6 30 pm"
  const minutes = isHalf ? { value: 30, length: 2 } : minutesIn(rest)
  return clockOf(read.value, minutes.value, '', rest.slice(minutes.length))
}

function minutesIn(words: readonly string[]): { value: number; length: number } {
  const value = /^\d{2}$/.test(words[0] ?? '') ? Number(words[0]) : 0
  const isMinutes = value === 15 || value === 30 || value === 45
  return isMinutes ? { value, length: 1 } : { value: 0, length: 0 }
}

function clockOf(hour: number, minute: number, suffix: string, rest: readonly string[]): Until {
  if (hour > 24 || minute > 59) return { kind: 'unclear' }
  const half = suffix === 'am' || suffix === 'pm' ? suffix : halfIn(rest)
  // 18:00 tells its half itself.
  if (hour > 12)
    return { kind: 'clock', hour: hour === 24 ? 12 : hour - 12, minute, half: hour === 24 ? 'am' : 'pm' }
  if (hour === 0) return { kind: 'clock', hour: 12, minute, half: 'am' }
  return { kind: 'clock', hour, minute, half }
}

/** "de la tarde", "in the evening", "p.m." */
function halfIn(rest: readonly string[]): 'am' | 'pm' | null {
  const said = rest.slice(0, 4)
  const at = said.findIndex((word) => MORNING.test(word) || EVENING.test(word))
  if (at < 0 || said.slice(0, at).some((word) => !/^(?:in|at|de|en|por|la|the|oclock|this)$/.test(word)))
    return null
  const isSingle = said[at] === 'a' && said[at + 1] !== 'm'
  if (isSingle) return null
  return EVENING.test(said[at] ?? '') ? 'pm' : 'am'
}

/** "for 2 hours", "por dos horas", "90 minutes", "media hora". */
function durationIn(words: readonly string[]): Until | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!/^(?:hours?|hrs?|hr|horas?|mins?|minutes?|minutos?)$/.test(word)) continue
    const before = words[at - 1] ?? ''
    const unit = word.startsWith('h') ? 60 : 1
    if (before === 'media' || (words[at - 2] === 'half' && /^an?$/.test(before)) || before === 'half')
      return { kind: 'minutes', minutes: 30 }
    if (/^(?:an|a)$/.test(before)) return { kind: 'minutes', minutes: unit }
    if (before === 'couple' || (before === 'of' && words[at - 2] === 'couple'))
      return { kind: 'minutes', minutes: 2 * unit }
    const read = numberAt(words, at - 1)
    if (read && read.length === 1 && !read.ordinal && read.value > 0) {
      const isAndHalf =
        (words[at + 1] === 'y' && words[at + 2] === 'media') ||
        (words[at + 1] === 'and' && words[at + 3] === 'half')
      return { kind: 'minutes', minutes: read.value * unit + (isAndHalf ? 30 : 0) }
    }
  }
  return null
}

/** "3-6pm", "from 3 to 6", "de 4 a 7": until the second. */
function rangeIn(words: readonly string[]): Until | null {
  for (let at = 1; at < words.length; at++) {
    const joined = /^(\d{1,2}) ?- ?(\d{1,2})$/.exec(words[at] ?? '')
    if (joined && Number(joined[1]) <= 12 && Number(joined[2]) <= 12)
      return clockOf(Number(joined[2]), 0, '', words.slice(at + 1))
    const isTo = /^(?:to|a|-)$/.test(words[at] ?? '') && /^\d{1,2}(?:am|pm)?$/.test(words[at - 1] ?? '')
    const isFrom = /^(?:from|de|desde|las)$/.test(words[at - 2] ?? '') || /[ap]m$/.test(words[at - 1] ?? '')
    if (isTo && isFrom && Number.parseInt(words[at - 1] ?? '', 10) <= 12) return timeAt(words, at + 1)
  }
  return null
}
