import { phrases } from '../intent/phrases.ts'
import { quantityAt } from './quantity.ts'
import { VEHICLES, AGENTS, MEN, PEOPLE, AGENCIES, wordSet } from './vocabulary.ts'
import { spaced } from './words.ts'

const MOST_MINUTES = 24 * 60
const MINUTES = wordSet('m min mins minute minutes minuto minutos')
const HOURS = wordSet('h hour hours hora horas')
const AGO = wordSet('ago back atras earlier prior')
const ABOUT = wordSet('como unos unas casi apenas aproximadamente about like ya mas o menos al')

/** "10 min ago", "hace media hora". A while is no number. */
export function minutesAgoIn(words: readonly string[]): number | null {
  for (let at = 0; at < words.length; at++) {
    let from = at
    const isSpanish = words[at] === 'hace'
    if (isSpanish)
      do from++
      while (from < at + 5 && ABOUT.has(words[from] ?? ''))
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

/** A time of day, "HH:MM". Without a word for the half of the day the hour stays as it was said. */
export function clockIn(words: readonly string[]): string | null {
  const half = NIGHT.test(spaced(words)) ? 'pm' : null
  for (let at = 0; at < words.length; at++) {
    const said = exactAt(words, at) ?? namedAt(words, at) ?? hourAt(words, at)
    if (!said || isOfSomethingElse(words, at)) continue
    const rest = spaced(words.slice(said.end, said.end + 4))
    return written(said, PM.test(rest) ? 'pm' : AM.test(rest) ? 'am' : (said.half ?? half))
  }
  return null
}

type Said = { hour: number; minute: number; half: 'am' | 'pm' | null; end: number }

const AM = /^(?:am|a|de la manana|en la manana|in the morning|this morning) /
const PM =
  /^(?:pm|p|de la tarde|de la noche|en la tarde|en la noche|in the (?:afternoon|evening)|at night|this (?:afternoon|evening)|tonight) /
const NIGHT = phrases('tonight|anoche / last night / this evening|afternoon / esta noche|tarde')

function written({ hour, minute }: Said, half: 'am' | 'pm' | null): string | null {
  if (hour > 23 || minute > 59) return null
  const full = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** "6:40", "9:30am", "7pm", "7 pm". */
function exactAt(words: readonly string[], at: number): Said | null {
  const found = /^(\d{1,2})(?::(\d{2}))?(am|pm)?$/.exec(words[at] ?? '')
  if (!found) return null
  const [, hour, minute, half] = found
  if (minute === undefined && half === undefined && !/^(?:am|pm)$/.test(words[at + 1] ?? '')) return null
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    half: half === 'am' || half === 'pm' ? half : null,
    end: at + 1,
  }
}

function namedAt(words: readonly string[], at: number): Said | null {
  if (!/^(?:at|around|about|a|al|como|by)$/.test(words[at - 1] ?? '')) return null
  const said = spaced(words.slice(at, at + 2))
  if (/^(?:noon|mediodia|medio dia) /.test(said)) return { hour: 12, minute: 0, half: null, end: at + 1 }
  return /^(?:midnight|medianoche) /.test(said) ? { hour: 0, minute: 0, half: null, end: at + 1 } : null
}

/** "a las 7", "at six thirty", "half past 7": an hour by the words before it. */
function hourAt(words: readonly string[], at: number): Said | null {
  const quantity = quantityAt(words, at)
  if (!quantity || quantity.isArticle || quantity.adds || quantity.length !== 1 || quantity.value > 23)
    return null
  const before = spaced(words.slice(Math.max(0, at - 3), at))
  const hour = quantity.value
  const past =
    /(?<![^ ])(half past|quarter past|quarter to|quarter till|cuarto para las|cuarto para la) $/.exec(
      before,
    )?.[1]
  if (past !== undefined) {
    if (hour > 12) return null
    if (past.startsWith('half')) return { hour, minute: 30, half: null, end: at + 1 }
    return past === 'quarter past'
      ? { hour, minute: 15, half: null, end: at + 1 }
      : { ...earlier(hour), half: null, end: at + 1 }
  }
  if (/(?<![^ ])(?:a|como|desde|eran|son|tipo|sobre|hoy|de|casi) las? $/.test(before))
    return withMinutes(words, at, hour)
  if (!/(?<![^ ])(?:at|since|around|about|like|from) $/.test(before) || hour > 12) return null
  const said = withMinutes(words, at, hour)
  return isHourByWhatFollows(words, said.end, /(?:at|since) $/.test(before)) ? said : null
}

function earlier(hour: number): { hour: number; minute: number } {
  return { hour: hour === 1 ? 12 : hour - 1, minute: 45 }
}

function withMinutes(words: readonly string[], at: number, hour: number): Said {
  const said: Said = { hour, minute: 0, half: null, end: at + 1 }
  const [next = '', after = ''] = [words[at + 1], words[at + 2]]
  if (next === 'y' && after === 'media') return { ...said, minute: 30, end: at + 3 }
  if (next === 'y' && after === 'cuarto') return { ...said, minute: 15, end: at + 3 }
  if (next === 'menos' && after === 'cuarto') return { ...said, ...earlier(hour), end: at + 3 }
  const [minutes, end] = next === 'y' ? [after, at + 3] : [next, at + 2]
  const isMinutes = /^[1-5][05]$/.test(minutes) && !isCounted(words[end] ?? '')
  return isMinutes ? { ...said, minute: Number(minutes), end } : said
}

function isCounted(word: string): boolean {
  return (
    [VEHICLES, AGENTS, MEN, PEOPLE, AGENCIES].some((set) => set.has(word)) ||
    /^(?:black|white|unmarked|armed|masked|st|th|of|min|mins|minutes|federal)$/.test(word)
  )
}

const AFTER_HOUR = wordSet(
  'am pm a p oclock ish in this tonight today hoy de en por they ice la there on by outside sharp right i we two three',
)

/** "at 7 on Springfield" and "at 7", but not "at 7 mile" or "at 6 and Pulaski"; "around 5" only by itself. */
function isHourByWhatFollows(words: readonly string[], end: number, isSure: boolean): boolean {
  const next = words[end]
  if (next === undefined) return true
  return isSure
    ? AFTER_HOUR.has(next)
    : /^(?:am|pm|oclock|ish|this|tonight|in|de)$/.test(next) && !isCounted(next)
}

const ELSEWHEN = wordSet(
  'until till til hasta opens open closes close starts start shift work trabajo entro salen salgo sale school class',
  'clase clases misa escuela lets abren abre cierran cierra before antes tomorrow pickup appointment cita meeting due',
)

function isOfSomethingElse(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 5), at).some((word) => ELSEWHEN.has(word))
}
