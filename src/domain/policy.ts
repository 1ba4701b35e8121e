const MINUTE_MS = 60_000

/** What the network has decided: every number that is a choice and not a fact. */
export type Policy = Readonly<typeof POLICY>

export const POLICY = {
  /** A verdict that came this long ago says nothing about now. */
  verdictLifetimeMs: 4 * 60 * MINUTE_MS,
  /** A verdict that comes this long after the ruling is still weighed, and may open the sighting again. */
  lateVerdictMs: 2 * 60 * MINUTE_MS,
  /** A sighting that nobody has ruled on by then expires, and its reporter is told. */
  sightingLifetimeMs: 45 * MINUTE_MS,
  /** Reports about places this close are about the same thing: a block and a half. */
  mergeWithinM: 300,
  /** At one spot, reports that say different things are still about the same. */
  sameSpotM: 80,
  /** And if they happened within this time of one another. */
  mergeWithinMs: 30 * MINUTE_MS,

  /** Verifiers in the first wave of requests. */
  firstWaveSize: 3,
  /** From one wave to the next, unless somebody claims the sighting. */
  waveEveryMs: 3 * MINUTE_MS,
  /** Who is on the way holds the claim this long beyond the minutes that they gave. */
  claimMs: 10 * MINUTE_MS,
  /** No claim is longer, whatever was said. */
  longestEtaMinutes: 30,
  /** With more open sightings than this in a ward, requests are gathered into one text per verifier ... */
  batchAboveOpen: 3,
  /** ... that goes out this long after the first of them. */
  batchEveryMs: MINUTE_MS,
  /** Requests of this time count when the work is shared. */
  askedLatelyMs: 24 * 60 * MINUTE_MS,
  /** Where a verifier said that they are is of use this long. */
  verifierPlaceLifetimeMs: 60 * MINUTE_MS,

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

  /** Who asks about a place is told of what was confirmed or refuted since then ... */
  rumourSinceMs: 6 * 60 * MINUTE_MS,
  /** ... within this many metres: about a mile across, as far as one can see or hear of. */
  rumourWithinM: 800,
  /** What was confirmed so long ago is told as over: they do not stay. */
  confirmedIsOverAfterMs: 2 * 60 * MINUTE_MS,

  /** What became of somebody's reports counts half as much after this long. */
  reputationHalfLifeMs: 30 * 24 * 60 * MINUTE_MS,
  /** More refuted reports than this, as they weigh now: verifiers are called out only once somebody else says the same. */
  refutedToDoubt: 2 as number,
  /** A confirmed report makes up for this many refuted ones. */
  confirmedOutweighs: 3 as number,
  /** An alert without news for this long closes. */
  alertLifetimeMs: 2 * 60 * MINUTE_MS,
  /** Those who were sent it are told that it closes: silence would leave them waiting. */
  closingLine: true as boolean,

  /** An alert that breaks the day's budget waits this long for a coordinator's word, and then goes out. */
  budgetAnswerMs: 5 * MINUTE_MS,

  /** Deliveries in one queue job of a bulletin; fewer where the set send rate is low, so that it lasts about so long. */
  chunkSize: 1_000,
  chunkLastsMs: 5_000,
  /** Sends of bulletins in flight at once in one process, a lane; also how many can be in doubt after a crash. */
  sendsAtOnce: 110,
  /** As soon as so many of a chunk's have ended, that is recorded and others take their place ... */
  recordAtOnce: 40,
  /** ... and in any case so long after the first of them. */
  recordAfterMs: 1,
  /** Whoever sends a chunk is heard of this often, also while the carrier keeps us waiting ... */
  heartbeatMs: 2_000,
  /** ... and taken for gone after this long without. */
  chunkLostAfterMs: 8_000,
  /** While the carrier refuses our account or number, one text tries this often whether it is in order again. */
  probeEveryMs: MINUTE_MS,
  /** Coordinators are told of it at most this often. */
  haltToldEveryMs: 60 * MINUTE_MS,
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

  /** So many texts in a row refused as no number that gets texts: alerts go there no more, until it texts us. */
  badNumbersToSuppress: 2 as number,
  /** The same for a phone that could not be reached: it may only be switched off, or abroad. */
  unreachableToSuppress: 5 as number,

  /** What has waited this long without its job having done it is put into the queue again. */
  stalledAfterMs: 10_000,
  sweepEveryMs: 10_000,
}
