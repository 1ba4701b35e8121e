import { numberAt } from './numbers.ts'
import { counted } from './words/classes.ts'

const WARD = /^(?:ward|wards|distrito|distritos|district|districts|distric|dstrito|barrio|barrios)$/
const BETWEEN_WARD_AND_NUMBER = /^(?:number|no|numero|el|the|los|es|is|num)$/
const JOINER = /^(?:and|&|y|e|or|o|plus|also|tambien|mas|the|el|ward|distrito|del|n|then)$/

/** No city has more; a larger number is a street, a house or an amount. */
const HIGHEST_WARD = 99

/** Wards said outright: "ward 33", "distritos 20 y 25", "w33", "the 33rd ward". */
export function namedWards(words: readonly string[]): number[] {
  const found: number[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const short = /^w(\d{1,2})$/.exec(word)
    if (short) found.push(Number(short[1]))
    else if (WARD.test(word) && !/^(?:police|station)$/.test(words[at + 1] ?? ''))
      found.push(...wardsAround(words, at))
    else if (word === 'w' && isShortWard(words, at)) found.push(Number(words[at + 1]))
  }
  return wards(found)
}

/** Wards said outright or, in a text that asks something of us, as plain numbers: "JOIN 33, 35". */
export function askedWards(words: readonly string[]): number[] {
  return wards([...plainNumbers(words), ...namedWards(words)])
}

/** Plain numbers that are neither hours, streets, amounts nor counts of something. */
export function plainNumbers(words: readonly string[]): number[] {
  const found: number[] = []
  for (let at = 0; at < words.length; at++) {
    const isPlain = /^\d{1,2}$/.test(words[at] ?? '') && !isHour(words, at) && !isCount(words, at)
    if (isPlain || isTheOrdinal(words, at)) found.push(Number.parseInt(words[at] ?? '', 10))
  }
  return wards(found)
}

function wards(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].filter((ward) => ward >= 1 && ward <= HIGHEST_WARD)
}

/** "26th, ward 25": what is before is a street. "33rd ward 2 agents": what is counted behind is no ward. */
function wardsAround(words: readonly string[], ward: number): number[] {
  const before = wardsBefore(words, ward)
  const after = wardsAfter(words, ward + 1)
  return after.length > 0 && (before.length === 0 || isNumberedBehind(words, ward)) ? after : before
}

function isNumberedBehind(words: readonly string[], ward: number): boolean {
  const next = numberAt(words, ward + 1)
  return next !== null && !isCount(words, ward + next.length)
}

function wardsAfter(words: readonly string[], start: number): number[] {
  const found: number[] = []
  let at = start
  while (BETWEEN_WARD_AND_NUMBER.test(words[at] ?? '')) at++
  for (;;) {
    const read = numberAt(words, at)
    const isFirst = found.length === 0
    if (!read || (!isFirst && (read.ordinal || isHour(words, at)))) return found
    // "in ward 33 2 vans", "ward 25 26th and kedzie": only what a list of wards would go on with.
    if (!isFirst && isCount(words, at + read.length - 1)) return found
    found.push(read.value)
    at += read.length
    while (JOINER.test(words[at] ?? '')) at++
  }
}

/** "33rd ward", "20th and 33rd wards", "thirty third ward", "6 ward". */
function wardsBefore(words: readonly string[], ward: number): number[] {
  const found: number[] = []
  let end = ward
  for (;;) {
    const read = [3, 2, 1].map((length) => ({ length, read: numberAt(words, end - length) }))
    const fit = read.find((one) => one.read?.length === one.length)
    if (!fit?.read) return found
    // "ward 33 ward 35": the number before belongs to the ward before it.
    if (!fit.read.ordinal && WARD.test(words[end - fit.length - 1] ?? '')) return found
    if (
      !fit.read.ordinal &&
      (!/\d/.test(words[end - fit.length] ?? '') || isNumberedBehind(words, ward) || found.length > 0)
    )
      return found
    found.unshift(fit.read.value)
    end -= fit.length
    if (!/^(?:and|&|y)$/.test(words[end - 1] ?? '')) return found
    end--
  }
}

/** "w 33" alone or after "in": elsewhere it is a street ("w 33 and halsted"). */
function isShortWard(words: readonly string[], at: number): boolean {
  if (!/^\d{1,2}$/.test(words[at + 1] ?? '')) return false
  return (
    /^(?:|in|for|join|leave|on|alta|salir|turno|en|of)$/.test(words[at - 1] ?? '') &&
    words[at + 2] === undefined
  )
}

const UNTIL =
  /^(?:til|till|until|hasta|at|around|las|from|between|desde|thru|through|before|antes|about|like|como)$/

/** "til 6", "hasta las 6", "from 3 to 6", "de 6 a 9", "5 pm", "2 hours". */
export function isHour(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? ''
  const after = words[at + 1] ?? ''
  if (/^(?:am|pm|p|oclock|hrs?|hours?|horas?|mins?|minutes?|minutos?|noon)$/.test(after)) return true
  // "on 12 until 6": what a shift is in, not when it begins.
  if (/^(?:on|turno|ward|distrito)$/.test(before) && /^(?:til|till|until|hasta)$/.test(after)) return false
  if (/^(?:til|till|until|to|a|hasta|thru|through)$/.test(after) && /^\d/.test(words[at + 2] ?? ''))
    return isClock(words[at])
  if (/^(?:a|hasta)$/.test(after) && words[at + 2] === 'las') return isClock(words[at])
  if (/^(?:to|a|and|y)$/.test(before) && /^\d/.test(words[at - 2] ?? '') && isHourStart(words, at - 2))
    return isClock(words[at])
  if (before === 'in' && /^(?:there|back|home|here)$/.test(words[at - 2] ?? '')) return isClock(words[at])
  if (before === 'from' || before === 'desde') return false
  return UNTIL.test(before) && isClock(words[at])
}

function isHourStart(words: readonly string[], at: number): boolean {
  const separator = words[at + 1] ?? ''
  if (separator === 'to' || separator === 'a') return isClock(words[at]) || /[ap]m$/.test(words[at] ?? '')
  return /^(?:between|entre)$/.test(words[at - 1] ?? '')
}

function isClock(word: string | undefined): boolean {
  return Number(word) <= 12
}

/** "thanks 4 everything", "2 much": digits for their sound. */
const SOUND =
  /^(?:everything|all|the|your|you|me|us|now|real|much|many|far|late|be|get|long|often|sure|ever|that|this)$/

/** "leave the 33rd", "join the 12th": with nothing after it that would make it a street. */
function isTheOrdinal(words: readonly string[], at: number): boolean {
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(words[at] ?? '') || words[at - 1] !== 'the') return false
  return (
    /^(?:|and|&|only|please|too|anymore|but|por)$/.test(words[at + 1] ?? '') &&
    !/^(?:on|at|near|by|off)$/.test(words[at - 2] ?? '')
  )
}

function isCount(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  if (/^[24]$/.test(words[at] ?? '') && SOUND.test(next)) return true
  // "alerts 4 ward 26", "2 of us", "14 of these"
  if (/^[24]$/.test(words[at] ?? '') && WARD.test(next) && /^\d/.test(words[at + 2] ?? '')) return true
  if (next === 'of' && /^(?:us|them|you|these|those|the|em|ur|your)$/.test(words[at + 2] ?? '')) return true
  return counted.has(next) && !/^(?:of|or|in|with|con|por|de|x|a|mas|more)$/.test(words[at + 1] ?? '')
}
