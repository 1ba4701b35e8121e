/** A carrier double for each test of a file, and Twilio carriers that talk to it. */
import { afterEach, beforeEach } from 'vitest'
import type { Carrier, OutboundText } from '../../src/carriers/carrier.ts'
import { createTwilioCarrier, type TwilioCarrierSettings } from '../../src/carriers/twilio.ts'
import { ACCOUNT, SERVICE, TOKEN } from './app-settings.ts'
import { startCarrierDouble, type CarrierDouble, type Fault } from './carrier-double.ts'

export { ACCOUNT, SERVICE, TOKEN }
export const API_KEY = { sid: 'SK0123456789abcdef0123456789abcdef', secret: 'the-api-secret-0123456789' }
export const OUR_NUMBER = '+13125550100'
export const NEIGHBOUR = '+12025550123'

export const text: OutboundText = {
  deliveryId: '018f3c2e-7d4a-7000-8000-0123456789ab',
  to: NEIGHBOUR,
  body: 'ICE seen at 26th & Pulaski, 2 vans. ¿Preguntas?',
  validitySeconds: 900,
  isBulk: true,
}

/** An answer that comes too late for a carrier with `IMPATIENT` settings. */
export const LATE: Fault = { kind: 'delay', ms: 1_200 }
export const IMPATIENT = { requestTimeoutMs: 400 }

export type Fixture = {
  /** A new one for each test. */
  readonly double: CarrierDouble
  /** Closed after the test. */
  connect(change?: Partial<TwilioCarrierSettings>): Carrier
}

export function useCarrierDouble(): Fixture {
  let double: CarrierDouble
  let open: Carrier[] = []

  beforeEach(async () => {
    double = await startCarrierDouble({
      accountSid: ACCOUNT,
      authToken: TOKEN,
      apiKeys: { [API_KEY.sid]: API_KEY.secret },
      messagingServiceSids: [SERVICE],
      numbers: [OUR_NUMBER],
    })
  })

  afterEach(async () => {
    await double.close()
    for (const carrier of open) await carrier.close()
    open = []
  })

  return {
    get double() {
      return double
    },
    connect(change = {}) {
      const carrier = createTwilioCarrier({
        accountSid: ACCOUNT,
        authTokens: [TOKEN],
        sender: { messagingServiceSid: SERVICE },
        apiBaseUrl: double.baseUrl,
        statusCallbackUrl: 'https://alerts.example/webhooks/twilio/status',
        requestTimeoutMs: 5_000,
        ...change,
      })
      open.push(carrier)
      return carrier
    },
  }
}
