import type { Language, Verdict } from '../intent/reading.ts'
import type { Clock } from '../clocks.ts'
import { cutToSegments, foldToGsm7, keepGsm7, measure } from '../segments.ts'
import { en } from './en.ts'
import { es } from './es.ts'

export type SightingEnd = 'confirmed' | 'refuted' | 'expired'
export type WardName = { number: number; name: string | null }

/**
 * Everything we say, in one language. Written with the right accents; `say` folds them by rule.
 * Plain, calm, short; no exclamation marks; one segment wherever it can be. Several wordings go from the fullest to the
 * shortest; the first that fits one segment is sent.
 */
export type Messages = {
  confirmJoin(a: { network: string; wards: number[] }): string
  whichJoinWard(a: { list: WardName[] }): string
  joined(a: { wards: number[] }): string
  alreadyJoined(a: { wards: number[] }): string
  joinDropped(a: object): string
  left(a: { wards: number[]; still: number[] }): string
  notJoined(a: { wards: number[]; still: number[] }): string
  leaveWhich(a: { wards: number[] }): string
  optedOut(a: { network: string }): string
  optedIn(a: { network: string; wards: number[] }): string
  wardList(a: { list: WardName[] }): string
  unknownWard(a: { wards: number[]; list: WardName[] }): string
  languageSet(a: object): string
  help(a: { network: string; hotline: string | null }): string
  purpose(a: { network: string }): string

  /**
   * The place as it was understood, so that its writer can see a mistake. `willHear`: they are told the outcome, which
   * somebody who has opted out is not.
   */
  received(a: Where & { willHear: boolean }): string[]
  receivedNobodyThere(a: Where & { hotline: string | null }): string[]
  /** `place`: what the writer called it, where that is not enough. */
  askPlace(a: { place: string | null }): string[]
  placeStillMissing(a: object): string
  /** The first option is 1. */
  whichPlace(a: { options: Where[] }): string
  outside(a: { hotline: string | null }): string
  handedOver(a: object): string
  handedOverNobodyThere(a: { hotline: string | null }): string
  neverLocated(a: object): string
  outcome(a: { wards: number[]; end: SightingEnd }): string

  /** Without wards it asks for them. `saidWards`: wards that its writer named and the street contradicts. */
  request(a: {
    code: string
    wards: number[]
    saidWards: number[]
    place: string | null
    words: string
    minutesAgo: number
    hasMedia: boolean
  }): string
  /** Marked in its first word, and with no words of any report: there is none. */
  drillRequest(a: Where & { code: string }): string[]
  /** `answeredAfterMs`: how long the first verdict took; null where there was none. */
  drillOver(a: { code: string; answeredAfterMs: number | null }): string
  /** To an answer that comes later. */
  drillIsOver(a: { code: string }): string
  verdictThanks(a: { code: string; verdict: Verdict }): string
  sightingOver(a: { code: string; end: SightingEnd }): string
  unknownCode(a: { code: string }): string
  notYourSighting(a: { code: string; wards: number[] }): string
  whichSighting(a: { codes: string[] }): string
  answerWithDigit(a: { code: string }): string
  nothingToAnswer(a: object): string
  notAVerifier(a: object): string
  moved(a: Where & { code: string }): string
  needsPlace(a: { code: string }): string
  placeNotFound(a: { code: string }): string
  placeNotSure(a: { code: string; options: Where[] }): string

  shiftOn(a: { wards: number[]; until: Clock }): string
  shiftWhichWard(a: { wards: number[] }): string
  notYourWard(a: { wards: number[]; yours: number[] }): string
  shiftOff(a: object): string
  notOnShift(a: object): string
  shiftUntilPast(a: { until: Clock }): string
  shiftTooLong(a: { until: Clock | null; hours: number }): string
  shiftUntilUnclear(a: object): string
  /** `asks`: a digit answers it. */
  shiftEnding(a: { wards: number[]; until: Clock; asks: boolean }): string
  shiftEndsThen(a: { until: Clock }): string
  /** It was over by itself. `still`: where they are on all the same. */
  shiftOver(a: { wards: number[]; still: number[] }): string
  roundReminder(a: { wards: number[]; from: Clock; until: Clock; asks: boolean }): string
  roundAccepted(a: { wards: number[]; from: Clock; until: Clock }): string
  roundDeclined(a: object): string
  /** `place` null: none was named that we know. */
  checkedIn(a: Where & { at: Clock; isOnShift: boolean }): string[]
  /** How many people are on shift in each ward, in the order to be told in. */
  onShiftNow(a: { counts: WardCount[] }): string[]

  alert(a: AlertFacts): string[]
}

export type WardCount = { ward: number; people: number }

export type Where = { wards: number[]; place: string | null }

/** What a ward is told: nothing that the verifier was not shown. `time` is local, for example "6:42 AM". */
export type AlertFacts = {
  network: string
  wards: number[]
  place: string | null
  time: string
  hotline: string | null
  code: string
}

const catalogue = { en, es } satisfies Record<Language, Messages>

export const languages = Object.keys(catalogue) as Language[]

type Say<K extends keyof Messages> = { say: K; with: Parameters<Messages[K]>[0] }

/** A message still to be put into words. */
export type Reply = { [K in Exclude<keyof Messages, 'alert'>]: Say<K> }[Exclude<keyof Messages, 'alert'>]

/** A request may take two segments: the verifier needs the reporter's own words, as far as they go. */
const REQUEST_SEGMENTS = 2

/** The words for it, in GSM-7 unless they repeat a report in another script. */
export function say(language: Language, reply: Reply): string {
  if (reply.say === 'request') {
    const { words, ...rest } = reply.with
    const compose = (shown: string) => foldToGsm7(catalogue[language].request({ ...rest, words: shown }))
    const text = cutToSegments(foldToGsm7(words), REQUEST_SEGMENTS, compose)
    // In another script even the frame around the words can be too long; what GSM-7 has of them is then all that fits.
    return measure(text).segments <= REQUEST_SEGMENTS
      ? text
      : cutToSegments(keepGsm7(foldToGsm7(words)), REQUEST_SEGMENTS, (shown) => keepGsm7(compose(shown)))
  }
  // The pairing of key and argument is what `Reply` guarantees; TypeScript can't follow it through the lookup.
  const compose = catalogue[language][reply.say] as (a: Reply['with']) => string | string[]
  return firstThatFits([compose(reply.with)].flat().map(foldToGsm7))
}

/** Where there is no other than the last, that may be longer. */
function firstThatFits(wordings: string[]): string {
  const fits = (wording: string) => measure(wording).encoding === 'GSM-7' && measure(wording).segments === 1
  return wordings.find(fits) ?? wordings[wordings.length - 1] ?? ''
}

/** One segment of GSM-7: the fullest wording that fits. */
export function alertText(language: Language, facts: AlertFacts): string {
  return keepGsm7(firstThatFits(catalogue[language].alert(facts).map(foldToGsm7))).slice(0, 160)
}

/** Local time of day: "6:42 AM", in Spanish "6:42 am". Without the points of "a.m.", which would end a sentence. */
export function localTime(language: Language, at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone,
  })
  const time = foldToGsm7(format.format(at))
  return language === 'es' ? time.toLowerCase() : time
}
