import { Pool } from 'undici'
import type { OutboundText, SendOutcome } from './carrier.ts'
import { failureOf, outcomeOfFailure } from './twilio-errors.ts'
import { type Answer, basicAuth, exchange, objectIn, targetOf } from './twilio-http.ts'
import type { TwilioCarrierSettings } from './twilio.ts'

/** Calls in flight at once; more wait here in line. Two lines: a reply never waits behind an alert to thousands. */
const CONNECTIONS = { bulk: 100, other: 20 }
/** A bulletin has one text a language; a few of them can be going out at a time. */
const MOST_FORMS = 50

/**
 * The one call that is made thousands of times, without the library, which takes twice the CPU: what is the same for
 * everybody is encoded once (https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource).
 */
export function openSender(settings: TwilioCarrierSettings): {
  send(text: OutboundText): Promise<SendOutcome>
  close(): Promise<void>
} {
  const { accountSid, authTokens, apiKey, sender, requestTimeoutMs } = settings
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`
  const { origin } = targetOf(new URL('https://api.twilio.com'), settings.apiBaseUrl)
  const open = (connections: number) =>
    new Pool(origin, {
      connections,
      connect: { timeout: requestTimeoutMs },
      // The timer in `exchange` covers both.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  const pools = { bulk: open(CONNECTIONS.bulk), other: open(CONNECTIONS.other) }
  const headers = {
    authorization: basicAuth(apiKey?.sid ?? accountSid, apiKey?.secret ?? authTokens[0] ?? ''),
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  }
  const formOf = createForms(sender, settings.statusCallbackUrl)
  let closing: Promise<unknown> | undefined

  return {
    async send(text) {
      try {
        const pool = text.isBulk ? pools.bulk : pools.other
        const answer = await exchange(pool, requestTimeoutMs, {
          path,
          method: 'POST',
          headers,
          body: formOf(text),
        })
        const sid = sidIn(answer)
        return sid === null ? { kind: 'unknown' } : { kind: 'accepted', carrierRef: sid }
      } catch (error) {
        return outcomeOfFailure(failureOf(error))
      }
    },
    async close() {
      await (closing ??= Promise.all([pools.bulk.close(), pools.other.close()]))
    },
  }
}

/** Of a message: https://www.twilio.com/docs/glossary/what-is-a-sid */
const SID = /"sid":\s*"((?:SM|MM)[0-9a-f]{32})"/

/**
 * The message's id. Looked for rather than parsed: it is all that we want of 800 bytes, which nobody but the carrier has
 * written, apart from the words of our own text, in which quotes are escaped.
 * @throws TwilioCallError of an answer that does not say yes
 */
function sidIn(answer: Answer): string | null {
  const [, found] = answer.status === 201 ? (SID.exec(answer.body) ?? []) : []
  if (found !== undefined) return found
  const { sid } = objectIn(answer)
  return typeof sid === 'string' && sid !== '' ? sid : null
}

/** The form of a text: all but the number and our id is made once for each body. */
function createForms(
  sender: TwilioCarrierSettings['sender'],
  statusCallbackUrl: string,
): (text: OutboundText) => string {
  const from =
    'from' in sender
      ? `From=${encodeURIComponent(sender.from)}`
      : `MessagingServiceSid=${encodeURIComponent(sender.messagingServiceSid)}`
  const callback = encodeURIComponent(withoutDelivery(statusCallbackUrl))
  const known = new Map<string, string>()
  return ({ deliveryId, to, body, validitySeconds }) => {
    const key = `${validitySeconds} ${body}`
    let same = known.get(key)
    if (same === undefined) {
      if (known.size >= MOST_FORMS) known.clear()
      same = `${from}&Body=${encodeURIComponent(body)}&ValidityPeriod=${validitySeconds}&StatusCallback=${callback}`
      known.set(key, same)
    }
    return `${same}${encodeURIComponent(encodeURIComponent(deliveryId))}&To=${encodeURIComponent(to)}`
  }
}

/**
 * Up to where our id goes, in the query. Twilio signs the query too, so the id in it can be trusted once the signature
 * is right.
 */
function withoutDelivery(base: string): string {
  const url = new URL(base)
  url.searchParams.set('delivery', '')
  return url.href
}
