const MINUTE_MS = 60_000

/** What the network has decided: every number that is a choice and not a fact. */
export type Policy = Readonly<typeof POLICY>

export const POLICY = {
  /** "Seen" from this many verifiers confirms a sighting. */
  seenToConfirm: 1 as number,
  /** "Not ICE" from this many verifiers closes it. */
  notIceToRefute: 1 as number,
  /** A sighting that nobody has ruled on by then expires, and its reporter is told. */
  sightingLifetimeMs: 45 * MINUTE_MS,
  /** A drill that nobody has ruled on by then is over: shorter, so that nobody waits long for something that is not there. */
  drillLifetimeMs: 15 * MINUTE_MS,
  /** How long a reporter may take to answer where it is. */
  placeQuestionLifetimeMs: 30 * MINUTE_MS,
  /** A report that nobody can place by then goes to verifiers without a ward: one of them may know where it is. */
  unlocatedToVerifiersAfterMs: 3 * MINUTE_MS,
  /** How long a "reply 1 to confirm" stays good. */
  joinQuestionLifetimeMs: 24 * 60 * MINUTE_MS,
  /** What the number is for is told to one phone at most this often: two answering machines must not talk forever. */
  purposeLineEveryMs: 60 * MINUTE_MS,
  /** A shift without a word of when it ends. */
  shiftLengthMs: 4 * 60 * MINUTE_MS,
  /** Nobody watches well for longer. */
  longestShiftMs: 12 * 60 * MINUTE_MS,
  /** Before a shift is over its verifier is asked whether they stay on. */
  shiftWarningMs: 15 * MINUTE_MS,
  /** What a "1" to that adds. */
  shiftExtensionMs: 2 * 60 * MINUTE_MS,
  /** How long that question stays good: a while beyond the end of the shift. */
  shiftQuestionLifetimeMs: 30 * MINUTE_MS,
  /** Before a planned round its verifier is reminded. */
  roundReminderMs: 60 * MINUTE_MS,
  /** A code is not used again for another sighting until this long after it was given out. */
  codeRestMs: 48 * 60 * MINUTE_MS,

  /** Deliveries in one queue job of a bulletin. */
  chunkSize: 250,
  /** Sends in flight at once in one job; also how many can be in doubt after a crash. */
  sendsAtOnce: 50,
  /** Waits between tries that the carrier was too busy for, or our own account not in order: doubled up to the second. */
  retryAfterMs: 1_000,
  retryAtMostAfterMs: MINUTE_MS,
  /**
   * A send without an outcome is looked into after this long: the carrier's callbacks, which say that it was sent,
   * have come by then. Longer than `sendTimeoutMs`, so that nothing still in flight is taken for lost.
   */
  settleAfterMs: 30_000,
  sendTimeoutMs: 15_000,
  /** What could not be delivered within this many seconds is of no use any more, here and at the carrier. */
  validitySeconds: { reply: 4 * 60 * 60, request: 45 * 60, alert: 2 * 60 * 60 },

  /** What has waited this long without its job having done it is put into the queue again. */
  stalledAfterMs: 10_000,
  sweepEveryMs: 10_000,
}
