import type { Harmless, Intent, Language, Reading, Verdict } from '../intent/reading.ts'
import type { Place } from '../../places/place.ts'
import type { News, Said } from '../news.ts'
import type { Asked } from './rumours.ts'
import type { Reply, SightingEnd, WardCount, WardName } from '../messages/messages.ts'
import type { Policy } from '../policy.ts'

/** Everything that bears on what a text from one person means now. */
export type Situation = {
  reading: Reading
  /** Where, as far as the text says. */
  place: Place
  /** Where, as far as it says together with the report that we have asked about; null where there is none. */
  placeWithReport: Place | null
  hasMedia: boolean
  /** The words themselves, only for the carrier's own keywords, very short answers, and what a report does not say. */
  words: string
  carrierKeyword: 'stop' | 'start' | 'help' | null
  person: Standing
  /** Put to this phone and not answered yet, oldest first. */
  questions: OpenQuestion[]
  /** The sighting whose code the text names. */
  named: NamedSighting | null
  /** For the intent `merge`: the one that is to go into it. */
  other: NamedSighting | null
  /** What has been reported already and `place` is about, if anything. */
  twin: Twin | null
  /** For the intent `rumour`: what is asked about; null where it is not known where. */
  asked: Asked | null
  /** Sightings that this person was asked to look at and that ended, lately, before they had answered; newest first. */
  overtaken: NamedSighting[]
  /** The wards that its alert went to and is in now; empty where it has none. */
  alertWards: number[]
  /** What is going out of it, where the text is about that: how many have it, and how many not yet. */
  goingOut: { bulletinId: string; isPaused: boolean; sent: number; left: number } | null
  /** What the text says is new of it, if it says that something is. */
  news: News | null
  now: Date
  policy: Policy
  network: {
    name: string
    hotline: string | null
    timeZone: string
    wards: WardName[]
    wardsWithinReach: number[]
    wardsOnShift: number[]
    /** How many people are on shift, in wards where somebody is. */
    onShift: WardCount[]
  }
}

export type Standing = {
  language: Language
  /** The language was asked for outright, so it does not follow what the person writes in. */
  languageChosen: boolean
  isNew: boolean
  isOptedOut: boolean
  subscribedTo: number[]
  /** What STOP ended and START brings back. */
  endedByOptOut: number[]
  /** Null: no verifier. */
  verifierOf: number[] | null
  onShiftIn: number[]
  /** The same, with their ends. */
  shifts: { ward: number; endsAt: Date }[]
  /** Wards of planned rounds that they have said they will do and that have not begun. */
  awaitedIn: number[]
  /** Of the whole network; may be a verifier too. */
  isCoordinator: boolean
  /** Was told what this number is for a short while ago. */
  heardPurpose: boolean
  /** Was told how to watch safely, with their first report. */
  toldToWatch: boolean
}

export type OpenQuestion =
  | { kind: 'confirm-join'; id: string; wards: number[] }
  | { kind: 'which-join-ward'; id: string }
  | PlaceQuestion
  | WhatQuestion
  /** Their shift is over soon; the wards are those of the shift. */
  | { kind: 'extend-shift'; id: string; wards: number[] }
  | {
      kind: 'planned-shift'
      id: string
      plannedDayId: string
      wards: number[]
      startsAt: Date
      endsAt: Date
    }
  /** May an alert go out that breaks the day's budget? `decided`: by somebody else, or by nobody in time. */
  | { kind: 'budget'; id: string; bulletinId: string; code: string; decided: 'approved' | 'refused' | null }
  | { kind: 'request'; id: string; sightingId: string; code: string; place: Place }

/**
 * Where is what was reported? `place-of-report` asks for the streets or the ward, `which-place` offers the
 * alternatives of the place as digits.
 */
export type PlaceQuestion = {
  kind: 'place-of-report' | 'which-place'
  id: string
  reportId: string
  /** The report's. */
  language: Language
  /** As far as the report says. */
  place: Place
  /** How often its writer was asked, this time included. */
  timesAsked: number
  /** It is with the verifiers, without a ward. */
  isHandedOver: boolean
}

/** `othersToo`: somebody else has reported it. `since`: opened, or confirmed. */
export type Twin = { state: 'open' | 'confirmed'; since: Date; othersToo: boolean }
/** What is seen where a report has told only the place. */
export type WhatQuestion = {
  kind: 'what-of-report'
  id: string
  reportId: string
  /** The report's. */
  language: Language
  place: Place
}

export type NamedSighting = {
  id: string
  code: string
  place: Place
  end: SightingEnd | null
  isDrill: boolean
  /** It ended so lately that a verdict still counts. */
  isRecent: boolean
  /** The code that was named, where that sighting was merged into this one. */
  mergedFrom: string | null
  /** This person was asked to look at it. */
  asked: boolean
}

/** What is to be done about a text. */
export type Step = {
  takenAs: Intent | 'answer'
  /** In a few words, for the log. */
  reason: string
  language: Language
  effects: Effect[]
  replies: Reply[]
}

export type Effect =
  | { do: 'set-language'; language: Language; chosen: boolean }
  | { do: 'subscribe'; wards: number[]; consent: 'confirmed by text' | 'carrier start' }
  | { do: 'unsubscribe'; wards: number[] }
  | { do: 'opt-out' }
  | { do: 'opt-in' }
  | { do: 'ask'; kind: 'confirm-join'; wards: number[] }
  | { do: 'ask'; kind: 'which-join-ward' }
  | { do: 'close-question'; id: string }
  /** The question is asked along with it. Where its place is not sure, the report waits for the answer. */
  | { do: 'report'; place: Place; ask: PlaceQuestion['kind'] | WhatQuestion['kind'] | null }
  | { do: 'ask-where'; kind: PlaceQuestion['kind']; reportId: string; place: Place }
  | { do: 'locate-report'; reportId: string; place: Place }
  /** To verifiers without a ward. */
  | { do: 'hand-over'; reportId: string }
  | { do: 'add-to-report'; reportId: string }
  | { do: 'told-to-watch' }
  | { do: 'claim'; sightingId: string; etaMinutes: number | null }
  | { do: 'verdict'; sightingId: string; verdict: Exclude<Verdict, 'on-my-way'>; was: Harmless | null }
  | { do: 'relocate'; sightingId: string; place: Place }
  | { do: 'merge'; sightingId: string; otherId: string }
  | { do: 'split'; sightingId: string }
  | { do: 'control-bulletin'; action: 'pause' | 'resume' | 'stop'; bulletinId: string }
  | { do: 'decide-budget'; bulletinId: string; send: boolean }
  | { do: 'follow-up'; sightingId: string; said: Said }
  /** Or makes it end then. */
  | { do: 'start-shift'; wards: number[]; endsAt: Date }
  | { do: 'end-shift'; wards: number[] }
  /** It starts by itself once its time has come, which may be now. */
  | { do: 'answer-round'; plannedDayId: string; answer: 'on' | 'not today' }
  | { do: 'check-in'; wards: number[]; place: Place | null }
