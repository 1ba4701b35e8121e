import { saidWards } from './intent/said-wards.ts'
import { LONGEST_READ } from './intent/normalise.ts'
import type { Hints, Place, Places } from '../places/place.ts'
import { readSalute } from './salute/read-salute.ts'
import { type Seen, tellsAnything } from './salute/seen.ts'

/** What an update says, as facts: its words never go out. `place`: where it is now, if that is what it says. */
export type News = { place: Place | null; seen: Seen }

/** What a verifier says of an alert. */
export type Said = { kind: 'update'; news: News } | { kind: 'clear' | 'wrong'; news: null }

export const isNews = ({ place, seen }: News): boolean => place !== null || tellsAnything(seen)

const BEFORE =
  /^[^\p{L}\p{N}]*\p{L}[\s-]?\d{1,2}[^\p{L}\p{N}]*(?:(?:update|actualizaci[oó]n|actualiza|novedad)[^\p{L}\p{N}]*)?/iu

/** "moved to Montrose" of "K7 UPDATE moved to Montrose". */
export const newsTextOf = (words: string): string => words.slice(0, LONGEST_READ).replace(BEFORE, '')

/** `before`: where it was. */
export function readNews(places: Places, words: string, before: Place, hints: Hints): News {
  const { people, vehicles, activity, unit, armed } = readSalute(newsTextOf(words))
  return {
    place: placeOfNews(places, words, before, hints),
    seen: { people, vehicles, activity, unit, armed },
  }
}

const MOVED =
  /(?:^|\s)(?:mov\w+|mudaron|now|went|going|gone|head\w+|ahora|van|fueron|yendo|est[aá]n)\s+(?:\S+\s+){0,2}?(?:to|at|on|in|towards?|a|al|en|hacia|por|para)\s+([^,.;:]+)/iu

/**
 * Where it moved to, of the gazetteer's own names; null where the text names no place. "moved to Montrose" is a
 * street and no more: that it crosses one of those where it was shows that it is one, and then it is told without a ward.
 */
function placeOfNews(places: Places, words: string, before: Place, hints: Hints): Place | null {
  const news = newsTextOf(words)
  const to = MOVED.exec(news)?.[1]?.trim()
  for (const text of to === undefined ? [news] : [to, news]) {
    const place = places.locate(text, hints)
    if (!place.ask && place.words !== null) return place
  }
  const street = to === undefined ? null : knownStreet(places, to, before)
  if (street !== null) return onlyNamed(street)
  const wards = saidWards(news)
  return wards.length > 0 ? { ...onlyNamed(null), wards, how: 'said', confidence: 1, ask: false } : null
}

function knownStreet(places: Places, to: string, before: Place): string | null {
  const name = to.split(/\s+/).slice(0, 4).join(' ')
  for (const street of streetsOf(before.words)) {
    const { ask, how, words } = places.locate(`${street} and ${name}`)
    const [first, second] = words?.split(' & ') ?? []
    if (ask || how !== 'crossing' || first === undefined || second === undefined) continue
    if (first === street) return second
    if (second === street) return first
  }
  return null
}

/** "Kedzie & Lawrence" is on two, "3200 block of W Lawrence" on one. */
const streetsOf = (words: string | null): string[] =>
  words?.replace(/^\S+ block of (?:[NSEW] )?/, '').split(' & ') ?? []

const onlyNamed = (words: string | null): Place => ({
  wards: [],
  point: null,
  words,
  how: 'none',
  confidence: 0,
  ask: true,
  alternatives: [],
  contradicted: [],
})
