import { describe, expect, test } from 'vitest'
import type { TwilioCarrierSettings } from '../../src/carriers/twilio.ts'
import type { Fault } from '../support/carrier-double.ts'
import {
  API_KEY,
  IMPATIENT,
  LATE,
  OUR_NUMBER,
  TOKEN,
  useCarrierDouble,
} from '../support/carrier-double-fixture.ts'

const at = useCarrierDouble()

describe('check', () => {
  test.each<[string, Partial<TwilioCarrierSettings>, RegExp]>([
    ['a Messaging Service', {}, /active.*Messaging Service "Alerts"/],
    ['a number', { sender: { from: OUR_NUMBER } }, /active.*number \+13125550100/],
    // The account can only be read with the token, the rest is asked with the key.
    ['an API key', { apiKey: API_KEY }, /active.*Messaging Service/],
  ])('good: %s', async (_name, change, detail) => {
    const result = await at.connect(change).check()
    expect(result).toEqual({ ok: true, detail: expect.stringMatching(detail) as string })
    expect(at.double.messages).toEqual([])
  })

  test.each<[string, Partial<TwilioCarrierSettings>, RegExp, RegExp]>([
    ['wrong token', { authTokens: ['x'] }, /auth token/, /TWILIO_AUTH_TOKEN/],
    ['wrong API key', { apiKey: { ...API_KEY, secret: 'x' } }, /API key/, /TWILIO_API_KEY/],
    [
      'unknown service',
      { sender: { messagingServiceSid: `MG${'0'.repeat(32)}` } },
      /no Messaging Service/,
      /TWILIO_MESSAGING_SERVICE_SID/,
    ],
    ['unknown number', { sender: { from: '+13125550199' } }, /no number \+13125550199/, /TWILIO_FROM/],
    ['unreachable', { apiBaseUrl: 'http://127.0.0.1:1' }, /can't reach Twilio \(ECONNREFUSED\)/, /firewall/],
  ])('%s', async (_name, change, problem, mend) => {
    const result = await at.connect(change).check()
    expect(result).toMatchObject({ ok: false })
    expect(result).toHaveProperty('problem', expect.stringMatching(problem))
    expect(result).toHaveProperty('mend', expect.stringMatching(mend))
    expect(JSON.stringify(result)).not.toContain(TOKEN)
  })

  test('a suspended account', async () => {
    at.double.accountStatus = 'suspended'
    expect(await at.connect().check()).toMatchObject({
      ok: false,
      problem: 'The Twilio account is suspended.',
    })
  })

  test.each<[Fault, RegExp]>([
    [{ kind: 'answer', status: 503 }, /HTTP 503/],
    [{ kind: 'answer', status: 429, code: 20429 }, /HTTP 429, error 20429/],
    [{ kind: 'garble-answer' }, /not JSON/],
    [LATE, /timed out/],
  ])('%j', async (fault, problem) => {
    at.double.setFault(fault)
    expect(await at.connect(fault === LATE ? IMPATIENT : {}).check()).toHaveProperty(
      'problem',
      expect.stringMatching(problem),
    )
  })
})
