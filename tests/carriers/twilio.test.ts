import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { SendOutcome } from '../../src/carriers/carrier.ts'
import { TwilioCallError } from '../../src/carriers/twilio-errors.ts'
import { openHttp, targetOf } from '../../src/carriers/twilio-http.ts'
import type { TwilioCarrierSettings } from '../../src/carriers/twilio.ts'
import type { Fault } from '../support/carrier-double.ts'
import {
  ACCOUNT,
  API_KEY,
  IMPATIENT,
  LATE,
  NEIGHBOUR,
  OUR_NUMBER,
  SERVICE,
  text,
  TOKEN,
  useCarrierDouble,
} from '../support/carrier-double-fixture.ts'

const at = useCarrierDouble()

describe('send', () => {
  test('an accepted text', async () => {
    const outcome = await at.connect().send(text)
    expect(at.double.messages).toMatchObject([
      {
        to: NEIGHBOUR,
        from: null,
        messagingServiceSid: SERVICE,
        body: text.body,
        validitySeconds: 900,
        statusCallback: `https://alerts.example/webhooks/twilio/status?delivery=${text.deliveryId}`,
      },
    ])
    expect(outcome).toEqual({ kind: 'accepted', carrierRef: at.double.messages[0]?.sid })
  })

  test('from a number, with an API key', async () => {
    const outcome = await at.connect({ sender: { from: OUR_NUMBER }, apiKey: API_KEY }).send(text)
    expect(outcome.kind).toBe('accepted')
    expect(at.double.messages).toMatchObject([{ from: OUR_NUMBER, messagingServiceSid: null }])
  })

  test.each<[string, Fault, SendOutcome]>([
    ['429', { kind: 'answer', status: 429 }, { kind: 'busy', retryAfterMs: 1_000, code: null }],
    [
      '20429 with Retry-After',
      { kind: 'answer', status: 429, code: 20429, retryAfter: '7' },
      { kind: 'busy', retryAfterMs: 7_000, code: 20429 },
    ],
    [
      'full queue',
      { kind: 'answer', status: 400, code: 21611 },
      { kind: 'busy', retryAfterMs: 60_000, code: 21611 },
    ],
    ['500', { kind: 'answer', status: 500 }, { kind: 'unknown' }],
    ['503 with a code', { kind: 'answer', status: 503, code: 20503 }, { kind: 'unknown' }],
    ['a redirect', { kind: 'answer', status: 302 }, { kind: 'unknown' }],
    ['socket closed', { kind: 'hang-up' }, { kind: 'unknown' }],
    ['sent, then socket closed', { kind: 'drop-answer' }, { kind: 'unknown' }],
    ['sent, then no JSON', { kind: 'garble-answer' }, { kind: 'unknown' }],
    ['sent, but answered too late', LATE, { kind: 'unknown' }],
    [
      'a proxy in between refuses',
      { kind: 'answer', status: 403 },
      { kind: 'refused', reason: 'configuration', code: null },
    ],
  ])('%s', async (_name, fault, expected) => {
    at.double.setFault(fault)
    expect(await at.connect(fault === LATE ? IMPATIENT : {}).send(text)).toEqual(expected)
  })

  test.each<[string, Partial<TwilioCarrierSettings>, SendOutcome]>([
    ['wrong token', { authTokens: ['x'] }, { kind: 'refused', reason: 'configuration', code: 20003 }],
    [
      'wrong account',
      { accountSid: `AC${'0'.repeat(32)}` },
      { kind: 'refused', reason: 'configuration', code: 20003 },
    ],
    [
      'unknown service',
      { sender: { messagingServiceSid: `MG${'0'.repeat(32)}` } },
      { kind: 'refused', reason: 'configuration', code: 21701 },
    ],
    [
      'unknown number',
      { sender: { from: '+13125550199' } },
      { kind: 'refused', reason: 'configuration', code: 21606 },
    ],
    // Port 1 is never listened on; names under .invalid never resolve (RFC 2606).
    [
      'connection refused',
      { apiBaseUrl: 'http://127.0.0.1:1' },
      { kind: 'busy', retryAfterMs: 5_000, code: null },
    ],
    [
      'unknown host',
      { apiBaseUrl: 'http://carrier.invalid' },
      { kind: 'busy', retryAfterMs: 5_000, code: null },
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await at.connect(change).send(text)).toEqual(expected)
  })

  test('TLS that fails was never sent', async () => {
    const outcome = await at.connect({ apiBaseUrl: at.double.baseUrl.replace('http:', 'https:') }).send(text)
    expect(outcome).toEqual({ kind: 'busy', retryAfterMs: 5_000, code: null })
  })

  test('to someone who opted out, and to a number that is none', async () => {
    at.double.optedOut.add(NEIGHBOUR)
    const carrier = at.connect()
    expect(await carrier.send(text)).toEqual({ kind: 'refused', reason: 'opted-out', code: 21610 })
    expect(await carrier.send({ ...text, to: '911' })).toEqual({
      kind: 'refused',
      reason: 'bad-number',
      code: 21211,
    })
  })

  test('many at once wait in line for a connection and do not time out there', async () => {
    // Five rounds over 100 connections: the last ones wait longer than the timeout.
    at.double.setFault({ kind: 'delay', ms: 300 })
    const carrier = at.connect({ requestTimeoutMs: 1_000 })
    await carrier.send(text)
    const outcomes = await Promise.all(Array.from({ length: 500 }, () => carrier.send(text)))
    expect(outcomes.filter((outcome) => outcome.kind !== 'accepted')).toEqual([])
    expect(at.double.messages).toHaveLength(501)
  })

  test('after close', async () => {
    const carrier = at.connect()
    await carrier.send(text)
    await carrier.close()
    expect(await carrier.send(text)).toMatchObject({ kind: 'busy' })
  })
})

describe('where calls go', () => {
  test.each([
    ['the default', undefined, 'messaging', 'https://messaging.twilio.com'],
    ['another region', 'https://api.dublin.ie1.twilio.com', 'api', 'https://api.dublin.ie1.twilio.com'],
    [
      'its other product',
      'https://api.dublin.ie1.twilio.com',
      'messaging',
      'https://messaging.dublin.ie1.twilio.com',
    ],
    ['a name of two labels', 'http://carrier.test:81/', 'messaging', 'http://carrier.test:81'],
  ])('%s', (_name, apiBaseUrl, product, origin) => {
    expect(targetOf(new URL(`https://${product}.twilio.com/v1/x?y=1`), apiBaseUrl).href).toBe(
      `${origin}/v1/x?y=1`,
    )
  })
})

describe('errors hold nothing of the request', () => {
  const secrets = [
    TOKEN,
    Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64'),
    NEIGHBOUR,
    '12025550123',
    'Pulaski',
  ]
  const faults: (Fault | 'refused' | 'unreachable')[] = [
    { kind: 'hang-up' },
    { kind: 'drop-answer' },
    { kind: 'garble-answer' },
    LATE,
    { kind: 'answer', status: 400, code: 21610 },
    { kind: 'answer', status: 500 },
    'refused', // The double quotes the number in its answer, as Twilio does.
    'unreachable',
  ]

  test.each(faults)('%j', async (fault) => {
    if (fault === 'refused') at.double.optedOut.add(NEIGHBOUR)
    else if (fault !== 'unreachable') at.double.setFault(fault)
    const apiBaseUrl = fault === 'unreachable' ? 'http://127.0.0.1:1' : at.double.baseUrl

    const http = openHttp({ apiBaseUrl, timeoutMs: fault === LATE ? 400 : 5_000 })
    const call = http.client.request({
      method: 'post',
      uri: `https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}/Messages.json`,
      username: ACCOUNT,
      password: TOKEN,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      data: { To: text.to, Body: text.body, MessagingServiceSid: SERVICE },
    })
    const error: unknown = await call.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(TwilioCallError)
    const shown = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error)
    for (const secret of secrets) expect(shown).not.toContain(secret)
    await http.close()
  })
})
