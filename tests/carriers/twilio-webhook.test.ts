import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isSigned,
  readInboundForm,
  readStatusForm,
  type WebhookForm,
} from '../../src/carriers/twilio-webhook.ts'

const TOKEN = '0123456789abcdef0123456789abcdef'
const OLD_TOKEN = 'fedcba9876543210fedcba9876543210'
const SID = 'SM0123456789abcdef0123456789abcdef'

/** As https://www.twilio.com/docs/usage/webhooks/webhooks-security describes it; independent of the library. */
function sign(token: string, url: string, form: WebhookForm): string {
  const data = Object.keys(form)
    .sort()
    .flatMap((name) => [...new Set([form[name] ?? ''].flat())].sort().map((value) => name + value))
    .join('')
  return createHmac('sha1', token)
    .update(url + data, 'utf8')
    .digest('base64')
}

const form: WebhookForm = { From: '+12025550123', MessageSid: SID, Body: 'Two vans at 26th and Pulaski' }
const request = {
  authTokens: [TOKEN],
  publicUrl: 'https://alerts.example',
  requestTarget: '/webhooks/twilio/text',
  signature: sign(TOKEN, 'https://alerts.example/webhooks/twilio/text', form),
  form,
}

describe('isSigned', () => {
  test.each<[string, Partial<typeof request>, boolean]>([
    ['right', {}, true],
    ['a body that was changed', { form: { ...form, Body: 'All clear' } }, false],
    ['a field that was added', { form: { ...form, OptOutType: 'STOP' } }, false],
    ['a field that was left out', { form: { From: '+12025550123', MessageSid: SID } }, false],
    ['another path', { requestTarget: '/webhooks/twilio/status' }, false],
    ['an added query', { requestTarget: '/webhooks/twilio/text?x=1' }, false],
    ['another host', { publicUrl: 'https://other.example' }, false],
    ['http instead of https', { publicUrl: 'http://alerts.example' }, false],
    ['another token', { authTokens: [OLD_TOKEN] }, false],
    ['rotation: signed with the second token', { authTokens: [OLD_TOKEN, TOKEN] }, true],
    ['no token', { authTokens: [] }, false],
    ['an empty signature', { signature: '' }, false],
    ['a signature that is not base64', { signature: '§§§' }, false],
    ['connection options in the public address', { publicUrl: 'https://alerts.example#rc=2&rp=all' }, true],
    ['a slash at the end of the public address', { publicUrl: 'https://alerts.example/' }, true],
    ['the default port in the public address', { publicUrl: 'https://alerts.example:443' }, true],
    // The library tries the address without its port too, as some back ends sign it so.
    ['another port in the public address', { publicUrl: 'https://alerts.example:8443' }, true],
    ['a public address that is none', { publicUrl: 'alerts' }, false],
    ['an absolute request target', { requestTarget: 'https://alerts.example/webhooks/twilio/text' }, false],
    ['a request target that extends the host', { requestTarget: '.evil.example/' }, false],
  ])('%s', (_name, change, expected) => {
    expect(isSigned({ ...request, ...change })).toBe(expected)
  })

  test('a missing header', () => {
    expect(isSigned({ ...request, signature: undefined })).toBe(false)
  })

  test.each<[string, string]>([
    ['a port that is not the default one', 'https://alerts.example:8443'],
    ['a path before ours', 'https://example.org/brigada'],
    ['plain http', 'http://127.0.0.1:3000'],
  ])('public address with %s', (_name, publicUrl) => {
    const signature = sign(TOKEN, publicUrl + request.requestTarget, form)
    expect(isSigned({ ...request, publicUrl, signature })).toBe(true)
  })

  test('a signature over the public address without our port is for another server', () => {
    const signature = sign(TOKEN, `https://alerts.example:8443${request.requestTarget}`, form)
    expect(isSigned({ ...request, signature })).toBe(false)
  })

  test.each<[string, WebhookForm]>([
    ['white space around', { Body: '  26 y Pulaski \t', From: '+12025550123' }],
    ['line ends', { Body: 'one\r\ntwo\nthree\r' }],
    ['accents', { Body: 'Está en la calle 26, ¿qué hago?' }],
    ['emoji', { Body: '🚨🚐' }],
    ['an empty body', { Body: '', FromCity: '' }],
    ['signs that a form encodes', { Body: "a+b & c=d % 100%25 'x' ;" }],
    ['a name more than once', { Tag: ['b', 'a', 'b'], Body: 'x' }],
    ['fields that we don’t know', { Zzz: '1', aaa: '2', Body: 'x' }],
    ['no fields', {}],
  ])('a form with %s', (_name, received) => {
    const requestTarget = '/webhooks/twilio/status?delivery=7%2F8&x=%27'
    const signature = sign(TOKEN, request.publicUrl + requestTarget, received)
    expect(isSigned({ ...request, requestTarget, signature, form: received })).toBe(true)
  })

  test('never throws', () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 }))
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.dictionary(fc.string(), field),
        (a, b, c, any) => {
          const made = { publicUrl: a, requestTarget: `/${b}`, signature: c, form: any }
          expect(isSigned({ ...request, ...made })).toBe(false)
        },
      ),
    )
  })
})

describe('readInboundForm', () => {
  const read = (change: WebhookForm) => readInboundForm({ ...form, ...change })

  test('a plain text', () => {
    expect(read({ NumMedia: '0', SmsStatus: 'received', ToCity: '' })).toEqual({
      carrierRef: SID,
      from: '+12025550123',
      body: 'Two vans at 26th and Pulaski',
      mediaCount: 0,
      carrierKeyword: null,
    })
  })

  test.each<[string, WebhookForm]>([
    ['no From', { From: undefined }],
    ['an empty From', { From: '' }],
    ['a blank From', { From: '  ' }],
    ['a From with NUL', { From: '+1202\x00555' }],
    ['a From with a lone surrogate', { From: '\ud83d' }],
    ['an endless From', { From: '1'.repeat(101) }],
    ['no MessageSid', { MessageSid: undefined }],
    ['an empty MessageSid', { MessageSid: '' }],
    ['a MessageSid that is none', { MessageSid: "SM1'; --" }],
    ['an endless MessageSid', { MessageSid: 'S'.repeat(65) }],
    ['empty arrays', { From: [], MessageSid: [] }],
    // A status callback at the wrong address would else read as a text from our own number.
    ['a status callback', { MessageStatus: 'delivered' }],
  ])('null with %s', (_name, change) => {
    expect(read(change)).toBeNull()
  })

  test.each(['12345', '+48501234567', 'CITYHALL', 'whatsapp:+12025550123'])('a text from %s', (from) => {
    expect(read({ From: from })?.from).toBe(from)
  })

  test.each<[string, string | string[] | undefined, string]>([
    ['absent', undefined, ''],
    ['empty', '', ''],
    ['white space and line ends are kept', '  a\r\nb ', '  a\r\nb '],
    ['emoji are kept', 'ICE 🚨 aquí', 'ICE 🚨 aquí'],
    ['NUL goes', 'a\0b\0', 'ab'],
    ['lone surrogates become the replacement sign', 'a\ud83d b\ude00', 'a\ufffd b\ufffd'],
    ['10,000 characters are kept', 'x'.repeat(10_000), 'x'.repeat(10_000)],
    ['what is longer is cut', 'x'.repeat(200_000), 'x'.repeat(10_000)],
    ['a cut through an emoji leaves no half', `${'x'.repeat(9_999)}🚨`, `${'x'.repeat(9_999)}\ufffd`],
    ['the first of several', ['one', 'two'], 'one'],
  ])('body: %s', (_name, body, expected) => {
    expect(read({ Body: body })?.body).toBe(expected)
  })

  test.each<[string | undefined, number]>([
    ['3', 3],
    [undefined, 0],
    ['', 0],
    ['-1', 0],
    ['2.5', 0],
    ['many', 0],
    ['1e9', 0],
  ])('NumMedia %s', (numMedia, expected) => {
    const media = { MediaUrl0: 'https://x.example/1', MediaContentType0: 'application/x-unheard-of' }
    expect(read({ NumMedia: numMedia, ...media })?.mediaCount).toBe(expected)
  })

  test.each<[string | undefined, string | null]>([
    ['STOP', 'stop'],
    ['START', 'start'],
    ['HELP', 'help'],
    ['help', 'help'],
    ['', null],
    [undefined, null],
    ['constructor', null],
  ])('OptOutType %s', (optOutType, expected) => {
    expect(read({ OptOutType: optOutType })?.carrierKeyword).toBe(expected)
  })
})

describe('readStatusForm', () => {
  const query = { delivery: '018f3c2e-7d4a-7000-8000-0123456789ab' }

  test.each<[string, string]>([
    ['accepted', 'queued'],
    ['scheduled', 'queued'],
    ['queued', 'queued'],
    ['sending', 'queued'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'delivered'],
  ])('%s → %s', (messageStatus, status) => {
    const report = { carrierRef: SID, deliveryId: query.delivery, status, refusal: null }
    expect(readStatusForm({ MessageSid: SID, MessageStatus: messageStatus }, query)).toEqual(report)
  })

  test.each<[string, string | undefined, string, string, number | null]>([
    ['undelivered', '30003', 'undelivered', 'unreachable', 30003],
    ['undelivered', '30005', 'undelivered', 'bad-number', 30005],
    ['undelivered', '30007', 'undelivered', 'filtered', 30007],
    ['failed', '21610', 'failed', 'opted-out', 21610],
    ['failed', '30034', 'failed', 'configuration', 30034],
    ['failed', '30036', 'failed', 'policy', 30036],
    // The text is gone; there is nothing left to wait for.
    ['failed', '30001', 'failed', 'policy', 30001],
    ['failed', '39999', 'failed', 'rejected', 39999],
    ['failed', undefined, 'failed', 'rejected', null],
    ['failed', '', 'failed', 'rejected', null],
    ['failed', 'junk', 'failed', 'rejected', null],
    ['canceled', undefined, 'failed', 'rejected', null],
  ])('%s with %s → %s, %s', (messageStatus, errorCode, status, reason, code) => {
    const report = readStatusForm(
      { MessageSid: SID, MessageStatus: messageStatus, ErrorCode: errorCode },
      query,
    )
    expect(report).toMatchObject({ status, refusal: { reason, code } })
  })

  test.each<[string, WebhookForm]>([
    ['no MessageSid', { MessageStatus: 'sent' }],
    ['no MessageStatus', { MessageSid: SID }],
    ['a status that we don’t know', { MessageSid: SID, MessageStatus: 'teleported' }],
    ['a status that an object has', { MessageSid: SID, MessageStatus: 'toString' }],
  ])('null with %s', (_name, received) => {
    expect(readStatusForm(received, query)).toBeNull()
  })

  test.each<[string, WebhookForm, string | null]>([
    ['absent', {}, null],
    ['empty', { delivery: '' }, null],
    ['not an id', { delivery: '../1' }, null],
    ['twice', { delivery: ['1', '2'] }, '1'],
  ])('delivery id: %s', (_name, received, expected) => {
    expect(readStatusForm({ MessageSid: SID, MessageStatus: 'sent' }, received)?.deliveryId).toBe(expected)
  })
})
