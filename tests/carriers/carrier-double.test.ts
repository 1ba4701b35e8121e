import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { isSigned, readInboundForm, readStatusForm } from '../../src/carriers/twilio-webhook.ts'
import { NEIGHBOUR, OUR_NUMBER, text, TOKEN, useCarrierDouble } from '../support/carrier-double-fixture.ts'

const at = useCarrierDouble()

describe('webhooks of the double', () => {
  type Got = { target: string; signature: string | undefined; form: Record<string, string> }

  async function listen() {
    const got: Got[] = []
    const server = createServer((incoming, response) => {
      let body = ''
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
      incoming.on('end', () => {
        const signature = incoming.headers['x-twilio-signature']?.toString()
        const form = Object.fromEntries(new URLSearchParams(body))
        got.push({ target: incoming.url ?? '', signature, form })
        response.writeHead(200, { 'content-type': 'text/xml' }).end('<Response/>')
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    at.double.route('https://alerts.example', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    return { got, close: () => server.close() }
  }
  const isGenuine = ({ target, signature, form }: Got) =>
    isSigned({
      authTokens: [TOKEN],
      publicUrl: 'https://alerts.example#rc=2',
      requestTarget: target,
      signature,
      form,
    })

  test('a text in', async () => {
    const { got, close } = await listen()
    const answer = await at.double.textIn('https://alerts.example/webhooks/twilio/text#rc=2', {
      from: NEIGHBOUR,
      to: OUR_NUMBER,
      body: ' 2 vans\r\nat 26th 🚨 ',
      media: [{ url: 'https://api.twilio.com/media/1', contentType: 'image/jpeg' }],
      optOutType: 'STOP',
    })
    expect(answer).toEqual({ status: 200, contentType: 'text/xml', body: '<Response/>' })
    expect(got.map(isGenuine)).toEqual([true])
    expect(readInboundForm(got[0]?.form ?? {})).toMatchObject({
      from: NEIGHBOUR,
      body: ' 2 vans\r\nat 26th 🚨 ',
      mediaCount: 1,
      carrierKeyword: 'stop',
    })
    expect(await at.connect().send(text)).toMatchObject({ kind: 'refused', reason: 'opted-out' })
    close()
  })

  test('statuses come with our id, in any order, even before the answer', async () => {
    const { got, close } = await listen()
    const statuses = ['delivered', 'sent', 'sent', 'undelivered']
    at.double.setStatuses({ statuses, errorCode: 30005, beforeAnswer: true })
    const outcome = await at.connect().send(text)

    expect(got.map(isGenuine)).toEqual([true, true, true, true])
    const reports = got.map(({ target, form }) =>
      readStatusForm(form, Object.fromEntries(new URL(target, 'https://alerts.example').searchParams)),
    )
    const { sid: carrierRef } = at.double.messages[0] ?? {}
    expect(outcome).toEqual({ kind: 'accepted', carrierRef })
    expect(reports.map((report) => report?.status)).toEqual(statuses)
    expect(reports.at(-1)).toEqual({
      carrierRef,
      deliveryId: text.deliveryId,
      status: 'undelivered',
      refusal: { reason: 'bad-number', code: 30005 },
    })
    close()
  })
})
