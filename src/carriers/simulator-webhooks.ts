import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import type { InboundText } from './carrier.ts'

/** Whose webhooks the simulated carrier posts to, and how it signs. */
export type SimulatedAccount = {
  /** Where our own web server listens, for example http://127.0.0.1:3000. */
  origin(): string
  /** Signs what is posted to the webhooks. */
  authToken: string
  accountSid: string
}

export type Keyword = NonNullable<InboundText['carrierKeyword']>

/** What a status callback tells. */
export type StatusFacts = {
  carrierRef: string
  to: string
  status: 'sent' | 'delivered' | 'undelivered'
}

/** The network's own number, as the phones see it. */
const NETWORK_NUMBER = '+13125550100'

/** Twilio waits no longer for an answer. */
const TIMEOUT_MS = 15_000

/** The fields of a text that comes in, in Twilio's usual set: some are empty, some we don't read. */
export function inboundForm(
  account: SimulatedAccount,
  text: { carrierRef: string; from: string; body: string; keyword: Keyword | null },
): Record<string, string> {
  return {
    ...idFields(account, text.carrierRef),
    SmsMessageSid: text.carrierRef,
    SmsStatus: 'received',
    From: text.from,
    FromCity: '',
    FromCountry: 'US',
    To: NETWORK_NUMBER,
    ToCountry: 'US',
    Body: text.body,
    NumMedia: '0',
    NumSegments: '1',
    ...(text.keyword ? { OptOutType: text.keyword.toUpperCase() } : {}),
  }
}

export function statusForm(account: SimulatedAccount, text: StatusFacts): Record<string, string> {
  return {
    ...idFields(account, text.carrierRef),
    SmsStatus: text.status,
    MessageStatus: text.status,
    From: NETWORK_NUMBER,
    To: text.to,
    ...(text.status === 'undelivered' ? { ErrorCode: '30003' } : {}),
  }
}

function idFields(account: SimulatedAccount, carrierRef: string): Record<string, string> {
  return {
    MessageSid: carrierRef,
    SmsSid: carrierRef,
    AccountSid: account.accountSid,
    ApiVersion: '2010-04-01',
  }
}

/** True: the webhook answered with success. */
export async function postSigned(
  account: SimulatedAccount,
  target: string,
  form: Record<string, string>,
  signal?: AbortSignal,
): Promise<boolean> {
  const url = account.origin() + target
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': getExpectedTwilioSignature(account.authToken, url, form),
      },
      body: new URLSearchParams(form).toString(),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    // Nobody listens there, or it took too long. To a carrier that is an answer too.
    return false
  }
}
