import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { phone } from '../support/audience.ts'
import { ACCOUNT, PUBLIC_URL, SERVICE, TOKEN } from '../support/settings.ts'

/** What Twilio posts, signed. */
export type Signed = { path: string; body: string; signature: string }

/** Numbers of the texts, or of the messages reported on. */
export type Range = { first: number; count: number }

const OUR_NUMBER = '+13125550100'
const STATUSES = ['queued', 'sent', 'delivered'] as const
/** So many messages are under way at once: all of them are reported as queued before the first is as sent. */
const BURST = 100

export const signedTexts = ({ first, count }: Range): Signed[] =>
  Array.from({ length: count }, (_, index) => signedText(first + index, 'thank you'))

/** From the phone with this number. */
export function signedText(number: number, words: string): Signed {
  return sign('/webhooks/twilio/inbound', {
    ...idsOf(number),
    From: phone(number),
    To: OUR_NUMBER,
    Body: words,
    NumMedia: '0',
    NumSegments: '1',
    SmsStatus: 'received',
    ApiVersion: '2010-04-01',
    FromCity: 'CHICAGO',
    FromState: 'IL',
    FromZip: '60625',
    FromCountry: 'US',
    ToCity: 'CHICAGO',
    ToState: 'IL',
    ToZip: '60602',
    ToCountry: 'US',
  })
}

/** Three for each message, in bursts. The delivery's id is the message's number and one more. */
export function signedStatuses({ first, count }: Range): Signed[] {
  const all: Signed[] = []
  for (let from = first; from < first + count; from += BURST) {
    const length = Math.min(BURST, first + count - from)
    for (const status of STATUSES) {
      for (let number = from; number < from + length; number += 1) {
        all.push(
          sign(`/webhooks/twilio/status?delivery=${number + 1}`, {
            ...idsOf(number),
            MessageStatus: status,
            SmsStatus: status,
            To: phone(number),
            From: OUR_NUMBER,
            ApiVersion: '2010-04-01',
          }),
        )
      }
    }
  }
  return all
}

/** The message's id at the carrier. In SQL: see `insertAccepted` in callbacks.ts. */
export const refOf = (number: number) => `SM${number.toString(16).padStart(32, '0')}`

const idsOf = (number: number) => ({
  MessageSid: refOf(number),
  SmsSid: refOf(number),
  AccountSid: ACCOUNT,
  MessagingServiceSid: SERVICE,
})

const sign = (path: string, form: Record<string, string>): Signed => ({
  path,
  body: new URLSearchParams(form).toString(),
  signature: getExpectedTwilioSignature(TOKEN, PUBLIC_URL + path, form),
})
