import type { AlertState } from '../alert-life.ts'
import { type Clock, clockAt } from '../clocks.ts'
import type { Verdict } from '../intent/reading.ts'
import type { Outcome } from '../outcome.ts'
import type { Missing } from '../salute/missing.ts'
import type { Seen } from '../salute/seen.ts'
import { cutToSegments, foldToGsm7, keepGsm7, measure } from '../segments.ts'
import { bulletinTextIn } from './bulletin-text.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { firstThatFits, spell } from './fit.ts'

export type SightingEnd = 'confirmed' | 'refuted' | 'expired'
export type WardName = { number: number; name: string | null }

/**
 * Everything we say, in one language. Written with the right accents; `say` folds them by rule.
 * Plain, calm, short; no exclamation marks; one segment wherever it can be. Several wordings go from the fullest to the
 * shortest; the first that fits one segment is sent.
 */
export type Messages = {
  /** What its script needs: see src/domain/messages/fit.ts. */
  encoding: 'GSM-7' | 'UCS-2'
  clock(time: Clock): string

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
   * somebody who has opted out is not. `asks`: what is missing
   * of what is there: all of it, or how many they are.
   */
  received(a: Where & { willHear: boolean; asks: Missing | null }): string[]
  receivedNobodyThere(a: Where & { hotline: string | null }): string[]
  /** Somebody has reported it already: others, or only they themselves. */
  receivedToo(a: Where & { willHear: boolean; othersToo: boolean }): string[]
  confirmedAlready(a: Where & { since: Date; timeZone: string }): string[]
  /** To who reports for the first time. */
  watchSafely(a: object): string
  /** More words about a report. */
  moreNoted(a: object): string
  /** `place`: what the writer called it, where that is not enough. */
  askPlace(a: { place: string | null }): string[]
  placeStillMissing(a: object): string
  /** The first option is 1. */
  whichPlace(a: { options: Where[] }): string
  outside(a: { hotline: string | null }): string
  handedOver(a: object): string
  handedOverNobodyThere(a: { hotline: string | null }): string
  neverLocated(a: object): string
  outcome(a: { wards: number[] } & Outcome): string

  /** `since`: confirmed, refuted, or being checked. Of `where` that is open, only what the asker said. */
  rumour(a: {
    kind: 'confirmed' | 'over' | 'open' | 'refuted'
    where: Where
    since: { at: Date; timeZone: string }
    hotline: string | null
  }): string[]
  rumourNothing(a: { where: Where }): string[]
  rumourWhere(a: object): string
  /** Information for everybody; `part` of 3. */
  rights(a: { part: 1 | 2 | 3; hotline: string | null }): string

  /** Without wards it asks for them. `saidWards`: wards that its writer named and the street contradicts. */
  request(a: {
    code: string
    wards: number[]
    saidWards: number[]
    place: string | null
    words: string
    minutesAgo: number
    hasMedia: boolean
    /** Different people who say so. */
    voices: number
  }): string
  /** One of several requests in one text. */
  requestLine(a: Where & { code: string; voices: number }): string
  requestsFrame(a: { open: number; lines: string }): string
  /** To the others who were asked: somebody is on the way. */
  taken(a: { code: string }): string
  /** To one who was on the way and was not heard of since. */
  claimOver(a: { code: string }): string
  /** Marked in its first word, and with no words of any report: there is none. */
  drillRequest(a: Where & { code: string }): string[]
  /** `answeredAfterMs`: how long the first verdict took; null where there was none. */
  drillOver(a: { code: string; answeredAfterMs: number | null }): string
  /** To an answer that comes later. */
  drillIsOver(a: { code: string }): string
  verdictThanks(a: { code: string; verdict: Verdict }): string
  /** `code` is what they named; it has become part of `into`. */
  verdictOnMerged(a: { code: string; into: string; verdict: Verdict }): string
  /** The sighting had ended already. */
  verdictLate(a: { code: string; verdict: Verdict; end: SightingEnd }): string
  needsPhoto(a: { code: string }): string
  sightingOver(a: { code: string; end: SightingEnd }): string
  unknownCode(a: { code: string }): string
  notYourSighting(a: { code: string; wards: number[] }): string
  whichSighting(a: { codes: string[] }): string
  whichOver(a: { codes: string[] }): string
  answerWithDigit(a: { code: string }): string
  nothingToAnswer(a: object): string
  notAVerifier(a: object): string
  notACoordinator(a: object): string
  /** To coordinators. `code` is the sighting that stays. */
  merged(a: { code: string; other: string }): string
  mergedAlready(a: { code: string }): string
  notMerged(a: { code: string; other: string }): string
  split(a: Where & { code: string; other: string }): string
  notSplit(a: { code: string }): string
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

  /** To a verifier who has said something of an alert. */
  followUpThanks(a: { code: string; kind: 'update' | 'clear' | 'wrong' }): string
  alertOver(a: { code: string; state: Exclude<AlertState, 'active'> }): string
  nothingNew(a: { code: string }): string
  notConfirmedYet(a: { code: string }): string
  noAlert(a: { code: string }): string
  /** To coordinators, of what is going out: how many have it, and how many not yet. */
  alertPaused(a: { code: string; sent: number; left: number }): string
  alertResumed(a: { code: string; sent: number; left: number }): string
  alertStopped(a: { code: string; sent: number; left: number }): string
  notPaused(a: { code: string; left: number }): string
  nothingGoesOut(a: { code: string }): string
  /** To coordinators, of an alert that would break the day's budget. `cost` null: no price is set. `until`: a clock. */
  budgetAsk(a: { code: string; recipients: number; cost: number | null; until: string }): string
  budgetAnswered(a: { code: string; isSent: boolean }): string
  budgetDecided(a: { code: string; isSent: boolean }): string
  /** To coordinators; `since` as the clock shows it, `code` the carrier's number for why. */
  senderHalted(a: { since: string; code: number | null }): string

  /** Says what is in its facts; what does not fit was taken out of them before: see bulletin-text.ts. */
  alert(a: AlertFacts & Shortening): string
  update(a: UpdateFacts & Shortening): string
  allClear(a: FollowUpFacts & Shortening): string
  correction(a: FollowUpFacts & Shortening): string
  closing(a: FollowUpFacts & Shortening): string
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
  seen: Seen
}

/** `time`: now. `since`: of the alert. */
export type FollowUpFacts = Omit<AlertFacts, 'seen'> & { since: string }
/** Where it has moved to, which may be a street without a ward, or where it still is. */
export type UpdateFacts = FollowUpFacts & { hasMoved: boolean; seen: Seen }

/** How much room there is for words beside the facts. */
export type Shortening = { rights: 'all' | 'short' | 'none'; isBrief: boolean }

const catalogue = { en, es } satisfies Record<string, Messages>

/** The languages that people can get texts in: those of the catalogue. */
export type Language = keyof typeof catalogue
export const languages = Object.keys(catalogue) as Language[]

/** Not said by themselves: parts of a text, or texts with a rule of their own. */
type Part = 'encoding' | 'clock' | 'requestLine' | 'requestsFrame'
type BulletinKey = 'alert' | 'update' | 'allClear' | 'correction' | 'closing'
type ReplyKey = Exclude<keyof Messages, BulletinKey | Part>

/** A message still to be put into words. */
export type Reply = { [K in ReplyKey]: { say: K; with: Parameters<Messages[K]>[0] } }[ReplyKey]

/** A broadcast still to be put into words. */
export type Bulletin =
  | { say: 'alert'; with: AlertFacts }
  | { say: 'update'; with: UpdateFacts }
  | { say: 'allClear' | 'correction' | 'closing'; with: FollowUpFacts }

/** A request may take two segments: the verifier needs the reporter's own words, as far as they go. */
const REQUEST_SEGMENTS = 2

/** The words for it, in GSM-7 where the language allows it unless they repeat a report in another script. */
export function say(language: Language, reply: Reply): string {
  return sayIn(catalogue[language], reply)
}

export function sayIn(messages: Messages, reply: Reply): string {
  const { encoding } = messages
  if (reply.say === 'request') {
    const { words, ...rest } = reply.with
    const compose = (shown: string) => spell(encoding, messages.request({ ...rest, words: shown }))
    const text = cutToSegments(spell(encoding, words), REQUEST_SEGMENTS, compose)
    if (encoding === 'UCS-2' || measure(text).segments <= REQUEST_SEGMENTS) return text
    // In another script even the frame around the words can be too long; what GSM-7 has of them is then all that fits.
    return cutToSegments(keepGsm7(foldToGsm7(words)), REQUEST_SEGMENTS, (shown) => keepGsm7(compose(shown)))
  }
  // The pairing of key and argument is what `Reply` guarantees; TypeScript can't follow it through the lookup.
  const compose = messages[reply.say] as (a: Reply['with']) => string | string[]
  return firstThatFits(encoding, [compose(reply.with)].flat())
}

const BATCH_SEGMENTS = 2

/**
 * Several requests in one text, the first ones first: as many as fit into it, and at least one. `shown`: how many those
 * are.
 */
export function batchText(
  language: Language,
  sightings: readonly (Where & { code: string; voices: number })[],
): { body: string; shown: number } {
  const { encoding, requestLine, requestsFrame } = catalogue[language]
  const compose = (shown: number) =>
    spell(
      encoding,
      requestsFrame({ open: shown, lines: sightings.slice(0, shown).map(requestLine).join(', ') }),
    )
  let shown = sightings.length
  while (shown > 1 && measure(compose(shown)).segments > BATCH_SEGMENTS) shown -= 1
  return { body: compose(shown), shown }
}

/** One segment of GSM-7: all of the facts that fit, those first that safety needs. */
export function bulletinText(language: Language, bulletin: Bulletin): string {
  return bulletinTextIn(catalogue[language], bulletin)
}

/** Local time of day as this language writes it. */
export function localTime(language: Language, at: Date, timeZone: string): string {
  return catalogue[language].clock(clockAt(at, timeZone))
}
