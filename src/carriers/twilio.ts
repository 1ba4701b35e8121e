import type { Carrier, Lookup, OutboundText } from './carrier.ts'
import { checkTwilio } from './twilio-check.ts'
import { failureOf } from './twilio-errors.ts'
import { openSender } from './twilio-send.ts'

/** Well-formed already: the configuration checks the shape of every SID. */
export type TwilioCarrierSettings = {
  accountSid: string
  /** The first one calls the API; the others only validate webhooks during a rotation. */
  authTokens: readonly string[]
  apiKey?: { sid: string; secret: string }
  sender: { messagingServiceSid: string } | { from: string }
  /** Origin of another region's API, or of a test double. Default: https://api.twilio.com. */
  apiBaseUrl?: string
  /** Absolute address of our status webhook, without a `delivery` parameter. */
  statusCallbackUrl: string
  requestTimeoutMs: number
}

const PAGE_SIZE = 100
const MAX_LISTED = 500
const RECENT_LISTED = 50
/** Twilio's clock against ours, and its timestamps are cut to whole seconds. */
const CLOCK_SKEW_MS = 60_000
/** What Twilio puts before every text of a trial account. */
const TRIAL_PREFIX = 'Sent from your Twilio trial account - '

/**
 * Texts over Twilio's REST API (https://www.twilio.com/docs/messaging/api/message-resource).
 * The library does what is done now and then, and is loaded with the first of that: it takes 200 ms and 30 MB.
 */
export function createTwilioCarrier(settings: TwilioCarrierSettings): Carrier {
  let opened: ReturnType<typeof open> | undefined
  const clients = () => (opened ??= open(settings))
  const sender = openSender(settings)

  return {
    send: (text) => sender.send(text),

    async find(text: OutboundText, sentAfter: Date, known: ReadonlySet<string>): Promise<Lookup> {
      const { messages } = await clients()
      const after = new Date(sentAfter.getTime() - CLOCK_SKEW_MS)
      const look = async (filter: { dateSentAfter?: Date; limit: number }) => {
        const listed = await messages.messages.list({ to: text.to, pageSize: PAGE_SIZE, ...filter })
        const ours = listed
          .filter((message) => message.direction !== 'inbound' && !known.has(message.sid))
          .filter((message) => message.body === text.body || message.body === TRIAL_PREFIX + text.body)
          .filter((message) => message.dateCreated >= after)
          .sort((a, b) => a.dateCreated.getTime() - b.dateCreated.getTime())
        return { oldest: ours[0], isCut: listed.length === filter.limit }
      }

      try {
        // The filter knows days in UTC only. The oldest match, so that of two equal texts with unknown
        // outcome the earlier delivery does not take the later one's message.
        const dated = await look({ dateSentAfter: startOfUtcDay(after), limit: MAX_LISTED })
        if (dated.oldest) return { kind: 'found', carrierRef: dated.oldest.sid }
        if (dated.isCut) return { kind: 'unknown' }

        // What still waits in Twilio's queue has no DateSent, and so the filter leaves it out.
        const { oldest } = await look({ limit: RECENT_LISTED })
        return oldest ? { kind: 'found', carrierRef: oldest.sid } : { kind: 'absent' }
      } catch (error) {
        failureOf(error) // Anything but a failed call is a bug and goes on up.
        return { kind: 'unknown' }
      }
    },

    async check() {
      return checkTwilio(settings, await clients())
    },

    /** Waits for calls in flight, which end within `requestTimeoutMs`. */
    async close() {
      await Promise.all([sender.close(), opened?.then(({ http }) => http.close())])
    },
  }
}

async function open(settings: TwilioCarrierSettings) {
  const [{ default: twilio }, { openHttp }] = await Promise.all([
    import('twilio'),
    import('./twilio-http.ts'),
  ])
  const { accountSid, authTokens, apiKey } = settings
  const http = openHttp({ apiBaseUrl: settings.apiBaseUrl, timeoutMs: settings.requestTimeoutMs })
  // Empty, so that TWILIO_EDGE and TWILIO_REGION in the environment don't change the host behind our back.
  const options = { httpClient: http.client, accountSid, edge: '', region: '' }
  const account = twilio(accountSid, authTokens[0] ?? '', options)
  return {
    /** A standard API key may not read the account, so that is always asked with the auth token. */
    account,
    messages: apiKey ? twilio(apiKey.sid, apiKey.secret, options) : account,
    http,
  }
}

function startOfUtcDay(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()))
}
