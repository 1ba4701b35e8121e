import type { Language as Spoken } from '../messages/messages.ts'

/** What a text means, as far as its words alone can tell. */
export type Intent =
  | 'join'
  | 'leave'
  | 'opt-out'
  | 'opt-in'
  | 'wards'
  | 'language'
  | 'help'
  | 'shift-on'
  | 'shift-off'
  | 'verdict'
  | 'relocate'
  | 'report'
  /** Asks whether something is true: "Kedzie & Lawrence?" */
  | 'rumour'
  /** Asks what their rights are. */
  | 'rights'
  /** A verifier about an alert: more of it, it is over, it was wrong. */
  | 'update'
  | 'clear'
  | 'wrong'
  /** Who is on shift? */
  | 'shifts'
  /** A verifier on their round: where they are, and that all is quiet. */
  | 'check-in'
  /** A coordinator: two sightings are one, one sighting is several. */
  | 'merge'
  | 'split'
  /** A coordinator about what is going out. */
  | 'pause-alert'
  | 'resume-alert'
  | 'stop-alert'
  | 'other'

/** A verifier's answer. `on-my-way` claims the request; the others end it. */
export type Verdict = 'seen' | 'not-ice' | 'cannot-tell' | 'on-my-way'

/** What it was instead of immigration enforcement. */
export type Harmless = 'police' | 'utility' | 'delivery'

/**
 * When something is to end, as it was said. A clock's `hour` is 1 to 12, 12 "am" being midnight; `half` is
 * null where "6" may be morning or evening.
 */
export type Until =
  | { kind: 'clock'; hour: number; minute: number; half: 'am' | 'pm' | null }
  | { kind: 'minutes'; minutes: number }
  /** A day gone by, or no time at all: "until yesterday". */
  | { kind: 'unclear' }

/** Every language that we can answer in, whether or not texts in it are understood. */
export type Language = Spoken

/** Who is texting, as far as it changes what their words mean. */
export type Speaker = 'stranger' | 'subscriber' | 'verifier'

export type Reading = {
  intent: Intent
  /** Some rule knows such texts; if none does, the intent is 'other'. */
  isKnown: boolean
  /** The words tell at most where: "Kedzie and Lawrence", but not "3 vans at Kedzie and Lawrence". */
  isPlaceAtMost: boolean
  /**
   * Ward numbers the writer wants acted on; for a report, the wards named outright ("ward 33");
   * for `relocate` none where a place is given instead.
   */
  wards: number[]
  verdict: Verdict | null
  /** For the verdict `not-ice`: what it was, if said. */
  was: Harmless | null
  /** For the verdict `on-my-way`: minutes until they are there, if said ("0 5"). */
  etaMinutes: number | null
  /** For `shift-on`: when the shift is to end, if said. */
  until: Until | null
  /** For `merge`: the code of the sighting that goes into the one of `code`. */
  otherCode: string | null
  /** A sighting's short code, normalised: "k 7" is "K7". */
  code: string | null
  /** When the whole text is one bare number ("1", "33", "1."), that number: the answer to a question. */
  number: number | null
  /** Whole text is a plain yes or no ("yes", "si", "ok", "no"): the answer to a question. */
  yesNo: 'yes' | 'no' | null
  /** The language written in; for the intent `language`, the language asked for. */
  language: Language
  /** Whether the words themselves tell the language; if not, `language` is 'en'. */
  languageIsPlain: boolean
  /** Which rule decided, in a few words, for `brigada read` and the console. */
  why: string
}
