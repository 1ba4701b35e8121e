/**
 * The port to whoever carries our texts. Two implementations: `twilio.ts` and `simulator.ts`.
 *
 * A send returns an outcome and never throws for what can be expected of a network.
 */
export type OutboundText = {
  /** Our own id of the delivery; it comes back with every status report. */
  deliveryId: string
  /** E.164. */
  to: string
  body: string
  /** After this many seconds the carrier drops the text instead of delivering it (1–36000). */
  validitySeconds: number
  /** One of thousands: it must not keep others waiting. */
  isBulk: boolean
}

export type RefusalReason =
  /** The person told the carrier to stop. */
  | 'opted-out'
  /** Not a number that can get texts. */
  | 'bad-number'
  /** The phone or its network can't be reached now. */
  | 'unreachable'
  /** A network filtered the text; the same text again would be filtered again. */
  | 'filtered'
  /** Dropped by a rule: too old, over a cap, quiet hours. */
  | 'policy'
  /** Our account, sender or credentials are wrong: nobody gets anything until that is mended. */
  | 'configuration'
  /** Anything else the carrier says no to. */
  | 'rejected'

export type SendOutcome =
  | { kind: 'accepted'; carrierRef: string }
  /** Never retried. `code` is the carrier's own error number. */
  | { kind: 'refused'; reason: RefusalReason; code: number | null }
  /** Certainly not sent; worth retrying after `retryAfterMs`. */
  | { kind: 'busy'; retryAfterMs: number; code: number | null }
  /** Timed out, broke off or a 5xx: may have been sent. */
  | { kind: 'unknown' }

export type Lookup = { kind: 'found'; carrierRef: string } | { kind: 'absent' } | { kind: 'unknown' }

export type CarrierCheck = { ok: true; detail: string } | { ok: false; problem: string; mend: string }

export type Carrier = {
  send(text: OutboundText): Promise<SendOutcome>
  /**
   * Looks for a text we may have sent, by number, body and time.
   * `known` are references that belong to other deliveries and so can't be this one.
   */
  find(text: OutboundText, sentAfter: Date, known: ReadonlySet<string>): Promise<Lookup>
  /** Are the credentials and the sender good? For `brigada doctor`. Sends nothing. */
  check(): Promise<CarrierCheck>
  close(): Promise<void>
}

/** What a carrier reports of one text later, in no certain order. */
export type StatusReport = {
  carrierRef: string
  /** From our own callback address; null when the carrier does not say. */
  deliveryId: string | null
  status: CarrierStatus
  refusal: { reason: RefusalReason; code: number | null } | null
}

export type CarrierStatus = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed'

/** What a carrier hands us when somebody texts the number. */
export type InboundText = {
  carrierRef: string
  /** As the carrier gave it: usually E.164, sometimes a short code or a name. */
  from: string
  body: string
  mediaCount: number
  /** Set when the carrier itself has already acted on and answered a keyword. */
  carrierKeyword: 'stop' | 'start' | 'help' | null
}
