/** The other direction of the carrier double: signed form posts to our webhooks. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { Agent, request } from 'undici'
import type { DoubleMessage } from './carrier-double-messages.ts'
import { newSid } from './carrier-double-messages.ts'

export type InboundSketch = {
  from: string
  to: string
  body: string
  media?: readonly { url: string; contentType: string }[]
  /** Give it to send the same text again. */
  sid?: string
  /** Set by Twilio where it has acted on a keyword itself. */
  optOutType?: 'STOP' | 'START' | 'HELP'
}

export type Posted = { status: number; contentType: string; body: string }

export type Poster = {
  /** Where requests to a public origin really go. The signature is still over the public address. */
  route(publicOrigin: string, actualOrigin: string): void
  /** @throws when nobody answers there. */
  post(url: string, form: Record<string, string>): Promise<Posted>
  close(): Promise<void>
}

export function openPoster(authToken: string): Poster {
  const agent = new Agent({ connections: 50, headersTimeout: 15_000, bodyTimeout: 15_000 })
  const routes = new Map<string, string>()

  return {
    route: (publicOrigin, actualOrigin) => void routes.set(new URL(publicOrigin).origin, actualOrigin),
    async post(url, form) {
      // The fragment holds connection options and is neither sent nor signed.
      const signedUrl = url.replace(/#.*$/, '')
      const { origin, pathname, search } = new URL(signedUrl)
      const { statusCode, headers, body } = await request(
        (routes.get(origin) ?? origin) + pathname + search,
        {
          method: 'POST',
          dispatcher: agent,
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'x-twilio-signature': getExpectedTwilioSignature(authToken, signedUrl, form),
          },
          body: new URLSearchParams(form).toString(),
        },
      )
      const contentType = headers['content-type']?.toString() ?? ''
      return { status: statusCode, contentType, body: await body.text() }
    },
    close: () => agent.close(),
  }
}

/** The fields of a text that came in, in Twilio's usual set. */
export function inboundForm(text: InboundSketch, accountSid: string): Record<string, string> {
  const media = text.media ?? []
  const sid = text.sid ?? newSid(media.length > 0 ? 'MM' : 'SM')
  return {
    ToCountry: 'US',
    ToState: 'IL',
    SmsMessageSid: sid,
    NumMedia: String(media.length),
    ToCity: '',
    FromZip: '',
    SmsSid: sid,
    FromState: 'IL',
    SmsStatus: 'received',
    FromCity: '',
    Body: text.body,
    FromCountry: 'US',
    To: text.to,
    NumSegments: '1',
    MessageSid: sid,
    AccountSid: accountSid,
    From: text.from,
    ApiVersion: '2010-04-01',
    ...(text.optOutType ? { OptOutType: text.optOutType } : {}),
    ...Object.fromEntries(
      media.flatMap(({ url, contentType }, index) => [
        [`MediaUrl${index}`, url],
        [`MediaContentType${index}`, contentType],
      ]),
    ),
  }
}

/** The fields of a status callback. Only failures carry an ErrorCode. */
export function statusForm(message: DoubleMessage, accountSid: string): Record<string, string> {
  return {
    SmsSid: message.sid,
    SmsStatus: message.status,
    MessageStatus: message.status,
    To: message.to,
    MessageSid: message.sid,
    AccountSid: accountSid,
    From: message.from ?? '',
    ApiVersion: '2010-04-01',
    ...(message.messagingServiceSid ? { MessagingServiceSid: message.messagingServiceSid } : {}),
    ...(message.errorCode === null ? {} : { ErrorCode: String(message.errorCode) }),
  }
}
