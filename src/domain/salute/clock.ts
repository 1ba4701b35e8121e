import { phrases } from '../intent/phrases.ts'
import { quantityAt } from './quantity.ts'
import { VEHICLES, AGENTS, MEN, PEOPLE, AGENCIES, wordSet } from './vocabulary.ts'
import { spaced } from './words.ts'

/** A time of day, "HH:MM". Without a word for the half of the day the hour stays as it was said. */
export function clockIn(words: readonly string[]): string | null {
  const half = NIGHT.test(spaced(words)) ? 'pm' : null
  for (let at = 0; at < words.length; at++) {
    const said = exactAt(words, at) ?? namedAt(words, at) ?? minutesOffAt(words, at) ?? hourAt(words, at)
    if (!said || isOfSomethingElse(words, at)) continue
    const rest = spaced(words.slice(said.end, said.end + 4))
    return written(said, PM.test(rest) ? 'pm' : AM.test(rest) ? 'am' : (said.half ?? half))
  }
  return null
}

type Said = { hour: number; minute: number; half: 'am' | 'pm' | null; end: number }

const AM = /^(?:am|a|de la manana|de la madrugada|en la manana|in the am|in the morning|this morning) /
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

/** "diez para las siete", "five past seven". */
function minutesOffAt(words: readonly string[], at: number): Said | null {
  const minutes = quantityAt(words, at)
  if (!minutes || minutes.isArticle || minutes.length !== 1 || minutes.value > 29) return null
  const said = spaced(words.slice(at + 1, at + 4))
  const between = /^(?:(?:mins?|minutes|minutos) )?(para las? |to |till |past |after )/.exec(said)
  if (!between) return null
  const hourFrom = at + 1 + between[0].trim().split(' ').length
  const hour = quantityAt(words, hourFrom)
  if (!hour || hour.isArticle || hour.length !== 1 || hour.value > 12) return null
  if (/^(?:to|till|past|after) /.test(between[1] ?? '') && !/^(?:at|around|about)$/.test(words[at - 1] ?? ''))
    return null
  const isPast = /^(?:past|after)/.test(between[1] ?? '')
  return {
    hour: isPast ? hour.value : hour.value === 1 ? 12 : hour.value - 1,
    minute: isPast ? minutes.value : 60 - minutes.value,
    half: null,
    end: hourFrom + 1,
  }
}

/** "a las 7", "at six thirty", "half past 7": an hour by the words before it. */
function hourAt(words: readonly string[], at: number): Said | null {
  const quantity = quantityAt(words, at)
  if (!quantity || quantity.isArticle || quantity.adds || quantity.length !== 1 || quantity.value > 23)
    return null
  const before = spaced(words.slice(Math.max(0, at - 3), at))
  const hour = quantity.value
  // "5 de la mañana"; "in the morning" may be "7 agents in the morning".
  const whole = withMinutes(words, at, hour)
  if (
    hour <= 12 &&
    /^(?:de la (?:manana|tarde|noche|madrugada)|this (?:morning|afternoon|evening)) /.test(
      spaced(words.slice(whole.end, whole.end + 3)),
    )
  )
    return whole
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
  if (
    /(?<![^ ])(?:a|como|desde|eran|son|tipo|sobre|hoy|casi) (?:las|la) $/.test(before) &&
    (hour === 1 || before.endsWith('las '))
  )
    return withMinutes(words, at, hour)
  if (!/(?<![^ ])(?:at|since|around|about|like|from|it was) $/.test(before) || hour > 12) return null
  const said = withMinutes(words, at, hour)
  if (isHourByWhatFollows(words, said.end, /(?:at|since) $/.test(before))) return said
  // "around 8 i saw", at the beginning of what is said.
  return at === 1 && /^(?:i|we|vi|vimos|hoy|today)$/.test(words[said.end] ?? '') ? said : null
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
  'until till til hasta opens open closes close starts start shift entro salen salgo sale',
  'lets gets abren abre cierran cierra before antes tomorrow pickup appointment cita meeting due junta reunion taller',
  'training evento event fiesta vemos quedamos pantry',
)

function isOfSomethingElse(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 5), at).some((word) => ELSEWHEN.has(word))
}
