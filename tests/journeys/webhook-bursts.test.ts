import { afterEach, describe, expect, it } from 'vitest'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { transaction } from '../../src/store/db.ts'
import { lockPerson } from '../../src/store/people.ts'
import { inboundForm } from '../support/carrier-double-callbacks.ts'
import { ACCOUNT, OUR_NUMBER, TOKEN } from '../support/carrier-double-fixture.ts'
import { joins, lastDeliveryTo, personOf } from '../support/story.ts'
import { cast, PUBLIC_URL, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, subscriber, spanishSubscriber } = cast

const INBOUND = '/webhooks/twilio/inbound'
const STATUS = '/webhooks/twilio/status'

async function post(path: string, form: Record<string, string>): Promise<number> {
  const { status } = await fetch(town.serverUrl() + path, {
    method: 'POST',
    headers: { 'x-twilio-signature': getExpectedTwilioSignature(TOKEN, PUBLIC_URL + path, form) },
    body: new URLSearchParams(form),
  })
  return status
}

const sidOf = (number: number) => `SM${String(number).padStart(32, '0')}`
const phoneOf = (number: number) => `+1202555${String(1000 + number)}`

const textOf = (from: string, body: string, number: number) =>
  post(INBOUND, inboundForm({ from, to: OUR_NUMBER, body, sid: sidOf(number) }, ACCOUNT))

const report = (deliveryId: string, sid: string, status: string, code?: string) =>
  post(`${STATUS}?delivery=${deliveryId}`, {
    MessageSid: sid,
    MessageStatus: status,
    ...(code === undefined ? {} : { ErrorCode: code }),
  })

async function count(what: string): Promise<number> {
  const { rows } = await town.ctx.db.query<{ count: number }>(`select count(*)::int from ${what}`)
  return rows[0]?.count ?? 0
}

afterEach(() => town.ctx.db.query('drop trigger if exists trouble on inbound'))

/** Makes PostgreSQL do this when the text with this number is stored. */
async function trouble(number: number, does: string): Promise<void> {
  await town.ctx.db.query(
    `create or replace function trouble() returns trigger language plpgsql as $$ begin ${does}; return new; end $$`,
  )
  await town.ctx.db.query(
    `create trigger trouble before insert on inbound for each row when (new.carrier_ref = '${sidOf(number)}') execute function trouble()`,
  )
}

describe('200 texts at once', () => {
  it('of people new and known, some of them twice, are each stored once, and people made once', async () => {
    for (let person = 0; person < 20; person += 1) await textOf(phoneOf(person), 'hello', 1_000 + person)
    const [people, stored] = [await count('people'), await count('inbound')]
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const number = index % 160 // 40 come twice,
        return textOf(phoneOf(number % 50), `text ${number}`, number) // and each of 50 people has several.
      }),
    )
    expect(new Set(answers)).toEqual(new Set([200]))
    expect(await count('inbound')).toBe(stored + 160)
    expect(await count('people')).toBe(people + 30)
    await town.settle()
    expect(await count('inbound where handled_at is null')).toBe(0)
    expect(await count('(select person_id from inbound where id > 20 group by 1) each_person')).toBe(50)
    expect(town.log().match(/already stored/g)).toHaveLength(40)
  })

  it('of one person who is being answered don’t wait for that', async () => {
    await town.text(reporter, 'hello')
    const personId = await personOf(town, reporter)
    await transaction(town.ctx.db, async (tx) => {
      await lockPerson(tx, personId)
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          textOf(index % 2 ? reporter : phoneOf(index), 'hello', index),
        ),
      )
      expect(new Set(answers)).toEqual(new Set([200]))
    })
    expect(await count('inbound')).toBe(201)
  })

  it('of which one is bad are stored but for that one', async () => {
    await trouble(77, `raise exception using errcode = '22021'`)
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => textOf(phoneOf(index), 'x', index)),
    )
    expect(answers.flatMap((status, index) => (status === 200 ? [] : [[index, status]]))).toEqual([[77, 500]])
    expect(await count('inbound')).toBe(199)
  })

  it('during which the database goes away are answered by whether they are stored', async () => {
    await trouble(77, 'perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5)')
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => textOf(phoneOf(index), 'x', index)),
    )
    const { rows } = await town.ctx.db.query<{ ref: string }>('select carrier_ref as ref from inbound')
    const refs = new Set(rows.map(({ ref }) => ref))
    answers.forEach((status, index) => expect(status).toBe(refs.has(sidOf(index)) ? 200 : 500))
    expect(answers[77]).toBe(500)

    await town.ctx.db.query('drop trigger trouble on inbound')
    const again = await Promise.all(
      Array.from({ length: 200 }, (_, index) => textOf(phoneOf(index), 'x', index)),
    )
    expect(new Set(again)).toEqual(new Set([200]))
    expect(await count('inbound')).toBe(200)
  })

  it('of one person are kept in the order they were taken in', async () => {
    for (let round = 0; round < 5; round += 1) {
      await textOf(phoneOf(1), `${round}`, 900 - round) // Not in the order of their references.
    }
    const { rows } = await town.ctx.db.query<{ ref: string }>(
      'select carrier_ref as ref from inbound order by id',
    )
    expect(rows.map(({ ref }) => ref)).toEqual([900, 899, 898, 897, 896].map(sidOf))
  })
})

describe('a burst of status reports', () => {
  it('out of order, twice, and of texts that are not ours, is recorded by rank', async () => {
    const phones = Array.from({ length: 60 }, (_, index) => phoneOf(index))
    await Promise.all(phones.map((phone, index) => textOf(phone, 'WARDS', index)))
    await town.settle()
    const { rows } = await town.ctx.db.query<{ id: string; ref: string }>(
      'select id, carrier_ref as ref from deliveries order by id',
    )
    expect(rows).toHaveLength(60)
    const answers = await Promise.all([
      ...rows.flatMap(({ id, ref }) => [
        report(id, ref, 'delivered'),
        report(id, ref, 'queued'),
        report(id, ref, 'sent'),
        report(id, ref, 'delivered'),
      ]),
      ...Array.from({ length: 20 }, (_, index) => report('999999', sidOf(5_000 + index), 'sent')),
      report('not-a-row', sidOf(6_000), 'sent'),
    ])
    expect(new Set(answers)).toEqual(new Set([204]))
    expect(await count(`deliveries where carrier_status = 'delivered' and state = 'accepted'`)).toBe(60)
    const unknown = [...town.log().matchAll(/"reports":(\d+)/g)].map(([, reports]) => Number(reports))
    expect(unknown.reduce((sum, reports) => sum + reports, 0)).toBe(21)
  })

  it('that a number has opted out ends all that it would get, once', async () => {
    await joins(town, subscriber)
    const { id } = await lastDeliveryTo(town, subscriber)
    const sid = town.carrier.messages.at(-1)?.sid ?? ''
    const answers = await Promise.all(Array.from({ length: 8 }, () => report(id, sid, 'failed', '21610')))
    expect(new Set(answers)).toEqual(new Set([204]))
    expect(await count('subscriptions where ended_at is null')).toBe(0)
    expect(await count('people where opted_out_at is not null')).toBe(1)
  })
})

describe('a phone that refuses texts', () => {
  const isSuppressed = async (phone: string) =>
    (await count(`people where suppressed_at is not null and id = ${await personOf(town, phone)}`)) === 1

  async function fails(phone: string, code: string): Promise<void> {
    await town.text(phone, 'WARDS')
    const { id } = await lastDeliveryTo(town, phone)
    await report(id, town.carrier.messages.at(-1)?.sid ?? '', 'undelivered', code)
  }

  it('for good is left out after the second time, and comes back with its own text', async () => {
    await fails(subscriber, '30005')
    expect(await isSuppressed(subscriber)).toBe(false)
    await fails(subscriber, '30005')
    expect(await isSuppressed(subscriber)).toBe(true)
    town.advance(1_000)
    await town.text(subscriber, 'WARDS')
    expect(town.inbox(subscriber)).toHaveLength(3)
    expect(await isSuppressed(subscriber)).toBe(false)
    // What was refused before no longer counts.
    town.advance(1_000)
    await fails(subscriber, '30005')
    expect(await isSuppressed(subscriber)).toBe(false)
  })

  it('now and then is not, but several times in a row', async () => {
    for (let time = 1; time < town.ctx.policy.unreachableToSuppress; time += 1)
      await fails(spanishSubscriber, '30003')
    await town.text(spanishSubscriber, 'WARDS')
    await report(
      (await lastDeliveryTo(town, spanishSubscriber)).id,
      town.carrier.messages.at(-1)?.sid ?? '',
      'delivered',
    )
    await fails(spanishSubscriber, '30003')
    expect(await isSuppressed(spanishSubscriber)).toBe(false)
    for (let time = 1; time < town.ctx.policy.unreachableToSuppress; time += 1)
      await fails(spanishSubscriber, '30003')
    expect(await isSuppressed(spanishSubscriber)).toBe(true)
  })

  it('that is only filtered or over a cap is not counted', async () => {
    for (const code of ['30007', '30023', '30005', '30007']) await fails(subscriber, code)
    expect(await isSuppressed(subscriber)).toBe(false)
  })
})
