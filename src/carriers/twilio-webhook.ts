import { createHmac, timingSafeEqual } from 'node:crypto'
import { toUSVString } from 'node:util'
// Not from 'twilio': that loads the whole library (200 ms, 30 MB); this one file takes 6 ms.
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import type { CarrierStatus, InboundText, StatusReport } from './carrier.ts'
import { reasonOfCode } from './twilio-errors.ts'

/** A decoded form or query. A name that comes more than once has an array. */
export type WebhookForm = Readonly<Record<string, string | string[] | undefined>>

/** Characters kept: six times what Twilio passes on, and harmless to store. */
const MAX_BODY_LENGTH = 10_000
const MAX_FROM_LENGTH = 100

const STATUSES: ReadonlyMap<string, CarrierStatus> = new Map([
  ['accepted', 'queued'],
  ['scheduled', 'queued'],
  ['queued', 'queued'],
  ['sending', 'queued'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'delivered'],
  ['undelivered', 'undelivered'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])

const KEYWORDS: ReadonlyMap<string, InboundText['carrierKeyword']> = new Map([
  ['STOP', 'stop'],
  ['START', 'start'],
  ['HELP', 'help'],
])

/**
 * Did Twilio make this request? See https://www.twilio.com/docs/usage/webhooks/webhooks-security.
 * Never throws. `form` must be exactly what came: trimming a value, or leaving out one that we don't know,
 * breaks the signature.
 */
export function isSigned(request: {
  /** Any of them may have signed: during a rotation two are valid. */
  authTokens: readonly string[]
  /** The address that Twilio knows us by. Its fragment only carries connection options and is not signed. */
  publicUrl: string
  /** Path and query as received. */
  requestTarget: string
  /** The header X-Twilio-Signature. */
  signature: string | undefined
  form: WebhookForm
}): boolean {
  const { signature, requestTarget, form } = request
  if (!signature || !requestTarget.startsWith('/')) return false

  const url = request.publicUrl.replace(/#.*$/, '').replace(/\/+$/, '') + requestTarget
  if (request.authTokens.some((token) => isSignatureOf(signature, token, url, form))) return true
  // The library also tries what some back ends sign: the address without its port, or with what is special in it escaped.
  return URL.canParse(url) && request.authTokens.some((token) => validateRequest(token, signature, url, form))
}

/** Of the address as it is and the fields by name: what Twilio signs all but always. */
function isSignatureOf(signature: string, token: string, url: string, form: WebhookForm): boolean {
  let signed = url
  for (const name of Object.keys(form).sort()) {
    const value = form[name]
    // The library knows what becomes of several values.
    if (typeof value !== 'string') return false
    signed += name + value
  }
  const expected = createHmac('sha1', token).update(signed).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Null where it isn't somebody's text, or does not say whose. Every field but From and MessageSid may be absent. */
export function readInboundForm(form: WebhookForm): InboundText | null {
  const carrierRef = readRef(form['MessageSid'])
  const from = first(form['From'])
  // A status callback sent to the wrong address: it would read as a text from our own number.
  const isStatus = (first(form['MessageStatus']) ?? 'received') !== 'received'
  if (!carrierRef || !from || !isUsableSender(from) || isStatus) return null

  return {
    carrierRef,
    from,
    body: cleanBody(first(form['Body']) ?? ''),
    mediaCount: readCount(form['NumMedia']),
    carrierKeyword: KEYWORDS.get((first(form['OptOutType']) ?? '').toUpperCase()) ?? null,
  }
}

/** Null where the form reports no status that we know of. `query` is that of the callback address. */
export function readStatusForm(form: WebhookForm, query: WebhookForm): StatusReport | null {
  const carrierRef = readRef(form['MessageSid'])
  const status = STATUSES.get(first(form['MessageStatus']) ?? '')
  if (!carrierRef || !status) return null

  const code = readCount(form['ErrorCode']) || null
  const hasFailed = status === 'failed' || status === 'undelivered'
  return {
    carrierRef,
    deliveryId: readRef(query['delivery']),
    status,
    refusal: hasFailed ? { reason: reasonOfCode(code), code } : null,
  }
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function readRef(value: string | string[] | undefined): string | null {
  const ref = first(value) ?? ''
  return /^[\w-]{1,64}$/.test(ref) ? ref : null
}

function readCount(value: string | string[] | undefined): number {
  const digits = first(value) ?? ''
  return /^\d{1,6}$/.test(digits) ? Number(digits) : 0
}

/** A number, a short code or a name. */
function isUsableSender(from: string): boolean {
  return (
    from.trim() !== '' &&
    from.length <= MAX_FROM_LENGTH &&
    !/[\x00-\x1f]/.test(from) &&
    toUSVString(from) === from
  )
}

/** PostgreSQL takes no NUL in text, and no lone surrogate in jsonb. */
function cleanBody(body: string): string {
  return toUSVString(body.replaceAll('\0', '').slice(0, MAX_BODY_LENGTH))
}
