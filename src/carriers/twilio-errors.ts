import type { RefusalReason, SendOutcome } from './carrier.ts'

/** How one call to Twilio's API failed. Holds nothing of the request: no credentials, number or text. */
export type CallFailure =
  /** Twilio answered, but not with success. `code` is Twilio's own error number. */
  | { kind: 'answered'; status: number; code: number | null; retryAfterMs: number | null }
  /** Nothing of the request was ever written to a socket. `why` is an error code such as ECONNREFUSED. */
  | { kind: 'not-sent'; why: string }
  /** The request went out, and no usable answer came back. */
  | { kind: 'unclear'; why: string }

/** The only error that a call to the API rejects with. */
export class TwilioCallError extends Error {
  readonly failure: CallFailure
  constructor(failure: CallFailure) {
    super(
      failure.kind === 'answered'
        ? `Twilio answered ${failure.status} (${failure.code ?? 'no code'})`
        : `Twilio call ${failure.kind} (${failure.why})`,
    )
    this.name = 'TwilioCallError'
    this.failure = failure
  }
}

/** @throws whatever it is given, if that is not a failed call: then it is a bug. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof TwilioCallError) return error.failure
  throw error
}

/**
 * Twilio's error numbers by what they mean to us; numbers that stand in neither table are `rejected`.
 * The meanings are at https://www.twilio.com/docs/api/errors/NUMBER.
 *
 * `configuration` stops everyone's texts, so it holds only what is wrong for every recipient. That is why
 * 21408 (country not enabled) and 21608 (trial account, unverified number) are not here: otherwise
 * one subscriber with a foreign number could silence a ward.
 */
const CODES_OF_REASON: Record<Exclude<RefusalReason, 'rejected'>, readonly number[]> = {
  'opted-out': [21610],
  'bad-number': [
    21211, // invalid number
    21265, // a short code
    21614, // not a mobile number
    21635, // a landline
    30004, // blocks us, or can't take texts
    30005, // unknown or out of service
    30006, // a landline, or its network can't be reached
  ],
  unreachable: [
    30003, // switched off or out of coverage
    30008, // the network gave no reason
  ],
  filtered: [30007],
  policy: [
    14107, // more than 30 replies between two numbers in quick succession
    30023, // T-Mobile's daily cap
    30036, // validity period is over
    30450, // looks like SMS pumping
    30610, // quiet hours
    30640, // on a litigator list
    63038, // the account's daily cap; arrives with HTTP 429, but lasts up to a day
  ],
  configuration: [
    20003, // credentials
    20403, // account suspended or closed
    20404, // no such account
    21212, // invalid From
    21603, // no From
    21606, // From can't send texts
    21609, // invalid StatusCallback
    21659, // From isn't a Twilio number
    21660, // From belongs to another account
    21661, // From can't send texts
    21701, // no such Messaging Service
    21703, // Messaging Service has no sender for this text
    21704, // Messaging Service has no numbers
    21705, // not a Messaging Service SID
    30002, // account suspended
    30032, // toll-free number not verified
    30034, // 10DLC number not registered
  ],
}

const RATE_RETRY_MS = 1_000
const QUEUE_FULL_RETRY_MS = 60_000
const NOT_REACHED_RETRY_MS = 5_000
/** A longer Retry-After than this is taken for a mistake. */
const MAX_RETRY_MS = 3_600_000

/** Refused for now, and certainly not sent: code → how long to wait unless Twilio says. */
const RETRY_MS_OF_CODE: ReadonlyMap<number, number> = new Map([
  [20429, RATE_RETRY_MS], // too many requests
  [63017, RATE_RETRY_MS], // the account's messages per second
  [30022, RATE_RETRY_MS], // the 10DLC campaign's messages per second
  [21611, QUEUE_FULL_RETRY_MS], // the sender's queue is full
  [30001, QUEUE_FULL_RETRY_MS], // the same, for a Messaging Service
])

const REASON_OF_CODE: ReadonlyMap<number, RefusalReason> = new Map(
  Object.entries(CODES_OF_REASON).flatMap(([reason, codes]) =>
    codes.map((code) => [code, reason as RefusalReason] as const),
  ),
)

/**
 * Why a text that Twilio had accepted failed later. A queue or rate limit is then no longer something
 * to wait for: that text is gone, over a cap.
 */
export function reasonOfCode(code: number | null): RefusalReason {
  if (code === null) return 'rejected'
  return REASON_OF_CODE.get(code) ?? (RETRY_MS_OF_CODE.has(code) ? 'policy' : 'rejected')
}

/** What a failed call to create a message means for that text. */
export function outcomeOfFailure(failure: CallFailure): SendOutcome {
  if (failure.kind === 'not-sent') return { kind: 'busy', retryAfterMs: NOT_REACHED_RETRY_MS, code: null }
  if (failure.kind === 'unclear') return { kind: 'unknown' }

  const { status, code } = failure
  // Only a 4xx is Twilio's own no. A 408 may come from something in between, after it passed the text on.
  if (status < 400 || status >= 500 || status === 408) return { kind: 'unknown' }

  const reason = code === null ? undefined : REASON_OF_CODE.get(code)
  if (reason) return { kind: 'refused', reason, code }

  const retryMs = code === null ? undefined : RETRY_MS_OF_CODE.get(code)
  if (retryMs !== undefined || status === 429) {
    return { kind: 'busy', retryAfterMs: failure.retryAfterMs ?? retryMs ?? RATE_RETRY_MS, code }
  }
  // Without a code it was not Twilio that answered, or it did not know whom it was talking to.
  const isForEveryone = status === 401 || (code === null && (status === 403 || status === 404))
  return { kind: 'refused', reason: isForEveryone ? 'configuration' : 'rejected', code }
}

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3) → milliseconds from `now`; null if unusable. */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined || header.trim() === '') return null
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), MAX_RETRY_MS)
}
