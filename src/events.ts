import type { Logger } from 'pino'
import type { Step } from './domain/conversation/situation.ts'
import type { RefusalReason } from './carriers/carrier.ts'

/**
 * What happens, one function per business event. Fields are ids, counts and names of our own:
 * never a number, never words, never an error's own message where that could quote either.
 */
export type Events = ReturnType<typeof createEvents>

export function createEvents(log: Logger) {
  return {
    textReceived: (inboundId: string) => log.info({ inboundId }, 'text received'),
    textRepeated: () => log.info('text received again: already stored'),
    textUnanswerable: (inboundId: string) => log.warn({ inboundId }, 'text from a sender that is no phone'),
    webhookRefused: (why: 'signature' | 'fields') => log.warn({ why }, 'webhook refused'),
    textRead: (inboundId: string, takenAs: Step['takenAs'], reason: string) =>
      log.info({ inboundId, takenAs, reason }, 'text read'),
    sightingOpened: (sightingId: string, wards: number[]) =>
      log.info({ sightingId, wards }, 'sighting opened'),
    reportJoined: (reportId: string, sightingId: string) =>
      log.info({ reportId, sightingId }, 'report joined a sighting'),
    sightingUncorroborated: (sightingId: string) =>
      log.info({ sightingId }, 'sighting waits for another voice'),
    sightingMerged: (sightingId: string, intoId: string) =>
      log.info({ sightingId, intoId }, 'sighting merged'),
    sightingSplit: (sightingId: string, otherId: string) =>
      log.info({ sightingId, otherId }, 'sighting split'),
    sightingMoved: (sightingId: string, wards: number[]) => log.info({ sightingId, wards }, 'sighting moved'),
    verifiersCalled: (sightingId: string, wave: number, asked: number) =>
      log.info({ sightingId, wave, asked }, 'verifiers called'),
    sightingClaimed: (sightingId: string) => log.info({ sightingId }, 'sighting claimed'),
    claimTimedOut: (sightingId: string) => log.info({ sightingId }, 'claim timed out'),
    verdictRecorded: (sightingId: string, verdict: string) =>
      log.info({ sightingId, verdict }, 'verdict recorded'),
    sightingHeld: (sightingId: string, reason: string) => log.info({ sightingId, reason }, 'sighting held'),
    sightingReopened: (sightingId: string, from: string) =>
      log.info({ sightingId, from }, 'sighting reopened'),
    sightingEnded: (sightingId: string, end: string, reason: string) =>
      log.info({ sightingId, end, reason }, 'sighting ended'),
    checkedIn: (wards: number[]) => log.info({ wards }, 'verifier checked in'),
    shiftsWarned: (shifts: number) => log.info({ shifts }, 'shifts are over soon'),
    shiftsEnded: (people: number) => log.info({ people }, 'shifts are over'),
    roundsReminded: (rounds: number) => log.info({ rounds }, 'reminded of planned rounds'),
    roundsStarted: (rounds: number) => log.info({ rounds }, 'planned rounds have begun'),
    drillEnded: (sightingId: string, end: string, reason: string) =>
      log.info({ sightingId, end, reason }, 'drill ended'),
    bulletinStarted: (bulletinId: string, recipients: number) =>
      log.info({ bulletinId, recipients }, 'bulletin started'),
    audienceGrew: (bulletinId: string, added: number) =>
      log.info({ bulletinId, added }, 'audience grew: more are told of it'),
    alertEnded: (alertId: string, state: string, stopped: number) =>
      log.info({ alertId, state, stopped }, 'alert ended'),
    alertUpdated: (alertId: string, wards: number[]) => log.info({ alertId, wards }, 'alert updated'),
    followUpRefused: (alertId: string, event: string, state: string) =>
      log.info({ alertId, event, state }, 'alert not followed up'),
    bulletinFinished: (bulletinId: string) => log.info({ bulletinId }, 'bulletin finished'),
    budgetAsked: (bulletinId: string, recipients: number) =>
      log.warn({ bulletinId, recipients }, "the day's budget would be broken: coordinators are asked"),
    budgetUnanswered: (bulletinId: string) =>
      log.warn({ bulletinId }, 'no coordinator answered about the budget: the alert goes out'),
    senderHalted: (code: number | null) =>
      log.error(
        { code },
        'the carrier refuses our account or number: no text goes out until that is mended; brigada doctor says how',
      ),
    senderResumed: () => log.warn('the carrier takes our texts again'),
    deliverySent: (deliveryId: string) => log.debug({ deliveryId }, 'delivery sent'),
    deliveryRefused: (
      deliveryId: string,
      reason: RefusalReason | 'too-old' | 'unknown',
      code: number | null,
    ) => log.warn({ deliveryId, reason, code }, 'delivery refused'),
    deliveryInDoubt: (deliveryId: string) => log.warn({ deliveryId }, 'delivery in doubt'),
    deliverySettled: (deliveryId: string, how: string) => log.info({ deliveryId, how }, 'delivery settled'),
    statusUnknown: (reports: number) => log.warn({ reports }, 'status reports for no delivery of ours'),
    peopleSuppressed: (people: number) =>
      log.info({ people }, 'people left out of alerts: their phones never get them'),
    swept: (found: Record<string, number>) => log.info(found, 'sweep put back what had stalled'),
    nudgeFailed: (job: string, error: Error) =>
      log.warn({ job, error: error.name }, 'queue out of reach: the sweep will do it'),
    jobFailed: (job: string, error: Error) => log.error({ job, error: describe(error) }, 'job failed'),
    connectionFailed: (to: 'database' | 'queue', error: Error) =>
      // Not called `to`: the log hides that name, in case it ever holds a number.
      log.error({ connection: to, error: error.name, code: codeOf(error) }, 'connection failed'),
  }
}

/**
 * An error as it may be logged: where, not what. PostgreSQL and carrier errors quote values in their messages, so of
 * a message only its kind is kept; the stack's own lines tell the place. A message can have lines that begin with
 * "at" too, and what somebody texted can be in it, so only lines that end in a position count.
 */
export function describe(error: Error): { name: string; code?: string | undefined; at: string[] } {
  const { name, message, stack = '' } = error
  const at = stack
    .replace(message, '')
    .match(/^ {4}at (?:async )?(?:.+ \()?(?:file:|node:|\/|[A-Z]:\\).+:\d+:\d+\)?$/gm)
  return { name, code: codeOf(error), at: (at ?? []).slice(0, 8).map((line) => line.trim()) }
}

/** PostgreSQL's SQLSTATE, or the system's or a library's name or number for what went wrong. */
function codeOf(error: Error): string | undefined {
  const { code: given } = error as { code?: unknown }
  const code = typeof given === 'string' || typeof given === 'number' ? String(given) : ''
  return /^(?:[A-Z][A-Z0-9_]{1,39}|[0-9A-Z]{5})$/.test(code) ? code : undefined
}
