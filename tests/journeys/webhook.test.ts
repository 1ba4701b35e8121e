import { describe, expect, it } from 'vitest'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { transaction } from '../../src/store/db.ts'
import { lockPerson } from '../../src/store/people.ts'
import { inboundForm, type InboundSketch } from '../support/carrier-double-callbacks.ts'
import { ACCOUNT, OUR_NUMBER, TOKEN } from '../support/carrier-double-fixture.ts'
import { containing, lastDeliveryTo, personOf, SEEN_AT_KEDZIE } from '../support/story.ts'
import { cast, PUBLIC_URL, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, verifier, subscriber } = cast

const INBOUND = '/webhooks/twilio/inbound'
const STATUS = '/webhooks/twilio/status'
const FORM = 'application/x-www-form-urlencoded'

type Answer = { status: number; type: string | null; body: string }
type Form = Record<string, string>

/** What Twilio would post, or somebody who is not Twilio. */
async function post(
  path: string,
  form: Form,
  { signature = sign(path, form), type = FORM, body = new URLSearchParams(form).toString() } = {},
): Promise<Answer> {
  const response = await fetch(town.serverUrl() + path, {
    method: 'POST',
    headers: { 'content-type': type, ...(signature === '' ? {} : { 'x-twilio-signature': signature }) },
    body,
  })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: await response.text(),
  }
}

const sign = (path: string, form: Form) => getExpectedTwilioSignature(TOKEN, PUBLIC_URL + path, form)

const formOf = (text: Partial<InboundSketch>): Form =>
  inboundForm({ from: reporter, to: OUR_NUMBER, body: SEEN_AT_KEDZIE, ...text }, ACCOUNT)

async function stored(): Promise<{ reading: string | null; isHandled: boolean }[]> {
  const { rows } = await town.ctx.db.query<{ reading: string | null; isHandled: boolean }>(
    'select reading, handled_at is not null as "isHandled" from inbound order by id',
  )
  return rows
}

const TAKEN = { status: 200, body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' }

describe('a text that comes in', () => {
  it('is durable and nothing more when it is answered, with an empty Response', async () => {
    const answer = await post(INBOUND, formOf({}))
    expect(answer).toMatchObject(TAKEN)
    expect(answer.type).toMatch(/^text\/xml/)
    expect(await stored()).toEqual([{ reading: null, isHandled: false }])
    expect(town.carrier.messages).toEqual([])
    expect(town.queue.ready()).toEqual(['receiveText'])
    await town.settle()
    expect(town.inbox(reporter)).toHaveLength(1)
  })

  it('leaves no number and no words in the log', async () => {
    await town.text(reporter, SEEN_AT_KEDZIE)
    await town.text(verifier, '1')
    expect(town.log()).toContain('text received')
    for (const secret of [...Object.values(cast), 'Kedzie', 'vans', '127.0.0.1', '?delivery=']) {
      expect(town.log()).not.toContain(secret)
      expect(town.log()).not.toContain(secret.replace('+', ''))
    }
  })

  it.each([
    ['missing', ''],
    ['wrong', 'bm90IHRoZSBzaWduYXR1cmU='],
    ['of another text', sign(INBOUND, formOf({ body: 'something else', sid: 'SM1' }))],
  ])('with a signature that is %s is refused and not stored', async (_which, signature) => {
    expect(await post(INBOUND, formOf({}), { signature })).toMatchObject({ status: 403 })
    expect(await stored()).toEqual([])
    expect(town.queue.ready()).toEqual([])
  })

  it('is one text however often it comes, one after the other', async () => {
    const form = formOf({ sid: `SM${'1'.repeat(32)}` })
    for (let time = 0; time < 10; time++) {
      expect(await post(INBOUND, form)).toMatchObject(TAKEN)
      if (time === 4) await town.settle()
    }
    await town.settle()
    expect(await stored()).toHaveLength(1)
    expect(town.inbox(reporter)).toHaveLength(1)
    expect(town.inbox(verifier)).toHaveLength(1)
  })

  it('is one text however often it comes at the same time', async () => {
    const form = formOf({ sid: `SM${'2'.repeat(32)}` })
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(INBOUND, form)))
    for (const answer of answers) expect(answer).toMatchObject(TAKEN)
    await town.settle()
    expect(await stored()).toHaveLength(1)
    expect(town.inbox(reporter)).toHaveLength(1)
  })

  it('makes one person of many first texts at the same time', async () => {
    const phone = '+12025550177'
    const texts = Array.from({ length: 8 }, (_, index) => formOf({ from: phone, body: `hello ${index}` }))
    const answers = await Promise.all(texts.map((form) => post(INBOUND, form)))
    for (const answer of answers) expect(answer).toMatchObject(TAKEN)
    expect(await stored()).toHaveLength(8)
    expect(await personOf(town, phone)).toBeTruthy()
  })

  it('does not wait for what is being done about an earlier one', async () => {
    await town.text(reporter, 'hello')
    const personId = await personOf(town, reporter)
    const answer = await transaction(town.ctx.db, async (tx) => {
      await lockPerson(tx, personId)
      return post(INBOUND, formOf({}))
    })
    expect(answer).toMatchObject(TAKEN)
  })

  it.each(['26262', 'AMAZON', 'Café', '+19', '+1', '+000000000000', 'anonymous', '+999999999999999'])(
    'from "%s", which is no phone, is kept and not answered',
    async (from) => {
      expect(await post(INBOUND, formOf({ from }))).toMatchObject(TAKEN)
      await town.settle()
      expect(await stored()).toEqual([{ reading: 'unanswerable', isHandled: true }])
      expect(town.carrier.messages).toEqual([])
    },
  )

  it('from nobody, or without its id, is refused', async () => {
    const without = (field: string): Form =>
      Object.fromEntries(Object.entries(formOf({})).filter(([name]) => name !== field))
    const [fromNobody, withoutId] = [without('From'), without('MessageSid')]
    for (const form of [fromNobody, withoutId, formOf({ from: ' ' }), { ...formOf({}), MessageSid: 'a b' }])
      expect(await post(INBOUND, form)).toMatchObject({ status: 400 })
    expect(await stored()).toEqual([])
  })

  it('may carry fields nobody has heard of, and lack most that are known', async () => {
    const odd = {
      ...formOf({}),
      NumMedia: '-1',
      Future: '{"a":[]}',
      'Body[]': 'x',
      __proto__x: '1',
      Empty: '',
    }
    expect(await post(INBOUND, odd)).toMatchObject(TAKEN)
    expect(await post(INBOUND, { MessageSid: 'SM1', From: subscriber })).toMatchObject(TAKEN)
    await town.settle()
    expect(town.inbox(reporter)).toHaveLength(1)
    expect(town.inbox(subscriber)).toHaveLength(1)
  })

  it('that is a status report by its fields is refused', async () => {
    const form = { ...formOf({}), MessageStatus: 'delivered' }
    expect(await post(INBOUND, form)).toMatchObject({ status: 400 })
    expect(await stored()).toEqual([])
  })

  it('that comes while the queue is out of reach is taken all the same, and the sweep finds it', async () => {
    const { enqueue } = town.ctx
    town.ctx.enqueue = () => Promise.resolve()
    expect(await post(INBOUND, formOf({}))).toMatchObject(TAKEN)
    expect(town.queue.ready()).toEqual([])
    town.ctx.enqueue = enqueue
    town.advance(town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    expect(town.inbox(reporter)).toHaveLength(1)
    expect(town.inbox(verifier)).toHaveLength(1)
  })
})

describe('what is no text', () => {
  it('is not found by GET, nor at other addresses', async () => {
    for (const path of [INBOUND, STATUS]) expect((await fetch(town.serverUrl() + path)).status).toBe(404)
    expect(await post(`${INBOUND}/`, formOf({}))).toMatchObject({ status: 404 })
  })

  it.each([
    ['application/json', JSON.stringify(formOf({}))],
    ['application/json', '{"From":{"toString":1}}'],
    ['application/json', 'not json'],
    ['text/plain', 'hello'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<From/>'],
  ])('of the type %s is refused', async (type, body) => {
    for (const path of [INBOUND, STATUS]) {
      const signature = sign(path, {})
      const { status } = await post(path, {}, { type, body, signature })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
    expect(await stored()).toEqual([])
  })

  it('of 300 KB is refused', async () => {
    expect(await post(INBOUND, formOf({ body: 'x'.repeat(300_000) }))).toMatchObject({ status: 413 })
    expect(await stored()).toEqual([])
  })
})

describe('a status report', () => {
  it('is recorded and answered with nothing', async () => {
    await town.text(subscriber, 'WARDS')
    const { id } = await lastDeliveryTo(town, subscriber)
    const sid = town.carrier.messages[0]?.sid ?? ''
    const path = `${STATUS}?delivery=${id}`
    expect(await post(path, { MessageSid: sid, MessageStatus: 'delivered' })).toEqual({
      status: 204,
      type: null,
      body: '',
    })
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ status: 'delivered' })
  })

  it.each(['', 'bm90IHRoZSBzaWduYXR1cmU='])(
    'signed "%s" is refused and changes nothing',
    async (signature) => {
      await town.text(subscriber, 'WARDS')
      const form = { MessageSid: town.carrier.messages[0]?.sid ?? '', MessageStatus: 'delivered' }
      expect(await post(STATUS, form, { signature })).toMatchObject({ status: 403 })
      // Signed for one delivery, and sent as if for another.
      const moved = sign(`${STATUS}?delivery=1`, form)
      expect(await post(`${STATUS}?delivery=2`, form, { signature: moved })).toMatchObject({ status: 403 })
      expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ status: 'none' })
    },
  )

  it('of a status that nobody knows, or of no text, is refused', async () => {
    expect(await post(STATUS, { MessageSid: 'SM1', MessageStatus: 'dreaming' })).toMatchObject({
      status: 400,
    })
    expect(await post(STATUS, { MessageStatus: 'sent' })).toMatchObject({ status: 400 })
    expect(await post(STATUS, { MessageSid: 'SM1', MessageStatus: 'sent' })).toMatchObject({ status: 204 })
  })

  it('of a number that has opted out ends its subscriptions', async () => {
    await town.text(subscriber, 'JOIN 33')
    await town.text(subscriber, '1')
    const sid = town.carrier.messages.at(-1)?.sid ?? ''
    await post(STATUS, { MessageSid: sid, MessageStatus: 'failed', ErrorCode: '21610' })
    await town.text(reporter, SEEN_AT_KEDZIE)
    town.inbox(subscriber)
    await town.text(verifier, '1')
    expect(town.inbox(subscriber)).toEqual([])
    expect(town.inbox(reporter)).toEqual(containing('Thank you.', 'confirmed'))
  })
})

describe('health', () => {
  it('is told', async () => {
    expect(await (await fetch(`${town.serverUrl()}/healthz`)).json()).toEqual({ status: 'ok' })
    expect(await (await fetch(`${town.serverUrl()}/readyz`)).json()).toEqual({ database: 'ok', queue: 'ok' })
  })
})
