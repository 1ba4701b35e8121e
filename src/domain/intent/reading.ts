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
  | 'other'

/** A verifier's answer. `on-my-way` claims the request; the others end it. */
export type Verdict = 'seen' | 'not-ice' | 'cannot-tell' | 'on-my-way'

export type Language = 'en' | 'es'

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
