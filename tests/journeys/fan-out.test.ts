import { describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import { transaction } from '../../src/store/db.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import { subscribe } from '../../src/store/subscriptions.ts'
import type { DoubleMessage } from '../support/carrier-double-messages.ts'
import {
  containing,
  deliveriesTo,
  joins,
  KEDZIE_LAWRENCE,
  lastDeliveryTo,
  MINUTE_MS,
  reports,
  SEEN_AT_KEDZIE,
} from '../support/story.ts'
import { cast, PUBLIC_URL, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, verifier, spanishVerifier, subscriber, spanishSubscriber } = cast

const ALERT = `Brigada: immigration agents seen in ward 33, ${KEDZIE_LAWRENCE}, 6:42 AM.`
const TOO_BUSY = { kind: 'answer', status: 429, code: 20429, retryAfter: '2' } as const
const BROKEN = { kind: 'answer', status: 503 } as const
const NO_CREDENTIALS = { kind: 'answer', status: 401, code: 20003 } as const

/** Confirmed, and everything is sent but the alert, whose job waits. */
async function anAlertIsAboutToGoOut(words = SEEN_AT_KEDZIE): Promise<void> {
  const code = await reports(town, words)
  await town.receive(verifier, `${code} 1`)
  await town.run('receiveText', 'ruleSighting', 'sendDelivery')
  for (const phone of Object.values(cast)) town.inbox(phone)
}

async function bulletins(): Promise<{ recipients: number; isFinished: boolean }[]> {
  const { rows } = await town.ctx.db.query<{ recipients: number; isFinished: boolean }>(
    `select finished_at is not null as "isFinished",
       (select count(*)::int from deliveries where bulletin_id = b.id) as recipients
     from bulletins b order by id`,
  )
  return rows
}

/** The time after which a send without an outcome is looked into. */
async function itIsLookedInto(): Promise<void> {
  town.advance(town.ctx.policy.settleAfterMs + 1)
  await town.sweep()
}

const lastMessageTo = (phone: string): DoubleMessage => {
  const message = town.carrier.messages.findLast(({ to }) => to === phone)
  if (!message) throw new Error('nothing was sent there')
  return message
}

describe('the audience', () => {
  it('is everybody of the wards, each once', async () => {
    await joins(town, subscriber, 'JOIN 33 and 35')
    await joins(town, spanishSubscriber, 'ALTA 35')
    await joins(town, reporter, 'JOIN 40')
    await anAlertIsAboutToGoOut('agents in vests going door to door in ward 33 and ward 35')
    await town.settle()
    expect(town.inbox(subscriber)).toEqual(containing('agents at doors in wards 33 and 35, 6:42 AM'))
    expect(town.inbox(spanishSubscriber)).toEqual(
      containing('agentes de inmigracion tocando puertas en distritos 33 y 35'),
    )
    expect(town.inbox(reporter)).toEqual([])
    expect(await bulletins()).toEqual([{ recipients: 2, isFinished: true }])
  })

  it('may hold who reported and who confirmed', async () => {
    await joins(town, verifier)
    await joins(town, reporter)
    await anAlertIsAboutToGoOut()
    await town.settle()
    expect(town.inbox(verifier)).toEqual(containing(ALERT))
    expect(town.inbox(reporter)).toEqual(containing(ALERT))
  })

  it('is fixed when it starts, and grows by whoever joins while the alert is active', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    await town.run('startBulletin')
    for (const words of ['ALTA 33', '1']) await town.receive(spanishSubscriber, words)
    await town.run('receiveText')
    await town.settle()
    expect(town.inbox(spanishSubscriber)).toEqual(containing('responda 1', 'Listo', 'agentes de inmigracion'))
    expect(town.inbox(subscriber)).toEqual(containing(ALERT))
  })

  it('is everybody until it starts', async () => {
    await anAlertIsAboutToGoOut()
    for (const words of ['ALTA 33', '1']) await town.receive(spanishSubscriber, words)
    await town.run('receiveText')
    await town.settle()
    expect(town.inbox(spanishSubscriber)).toHaveLength(3)
  })

  it('can be nobody', async () => {
    await anAlertIsAboutToGoOut()
    await town.settle()
    expect(await bulletins()).toEqual([{ recipients: 0, isFinished: true }])
  })

  it('is cut into what goes out within five seconds, where the send rate is set', async () => {
    await subscribed(45)
    await anAlertIsAboutToGoOut()
    const tollFree = { ...town.ctx, sender: { name: 'twilio', segmentsPerSecond: 3 } }
    await handlersFor(tollFree).startBulletin({ bulletinId: '1' })
    const { rows } = await town.ctx.db.query<{ texts: number }>(
      `select count(*)::int as texts from chunks c
       join alert_deliveries d on d.id > c.after_id and d.id <= c.through_id group by c.id order by c.id`,
    )
    expect(rows).toEqual([{ texts: 15 }, { texts: 15 }, { texts: 15 }])
  })

  it('can be six hundred, in chunks', async () => {
    const phones = await subscribed(600)
    await anAlertIsAboutToGoOut()
    const inChunks = { ...town.ctx, policy: { ...town.ctx.policy, chunkSize: 250 } }
    await handlersFor(inChunks).startBulletin({ bulletinId: '1' })
    expect(town.queue.ready()).toEqual(['startBulletin', 'sendChunk', 'sendChunk', 'sendChunk'])
    await town.settle()
    const sent = town.carrier.messages.filter(({ body }) => body.startsWith(ALERT)).map(({ to }) => to)
    expect(sent.toSorted()).toEqual(phones)
    expect(await bulletins()).toEqual([{ recipients: 600, isFinished: true }])
  })
})

/** So many people, to everything that is said of ward 33. */
async function subscribed(count: number): Promise<string[]> {
  const phones = Array.from({ length: count }, (_, index) => `+1312555${String(1000 + index)}`)
  await transaction(town.ctx.db, async (tx) => {
    for (const phone of phones) {
      const personId = await findOrAddPerson(tx, town.ctx.vault, phone, town.ctx.now())
      await subscribe(tx, personId, [33], 'demo', town.ctx.now(), town.ctx.now())
    }
  })
  return phones
}

describe('a job that runs more than once', () => {
  it('sends nothing twice, one run after the other or all at the same time', async () => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 33')
    await anAlertIsAboutToGoOut()
    const { startBulletin, sendChunk, sendDelivery } = handlersFor(town.ctx)
    const all = { chunkId: '1' }
    await Promise.all(Array.from({ length: 4 }, () => startBulletin({ bulletinId: '1' })))
    await Promise.all(Array.from({ length: 4 }, () => sendChunk(all)))
    await town.settle()
    await startBulletin({ bulletinId: '1' })
    await sendChunk(all)
    const { id } = await lastDeliveryTo(town, subscriber)
    await sendDelivery({ deliveryId: id })
    await town.settle()
    expect(town.inbox(subscriber)).toEqual(containing(ALERT))
    expect(town.inbox(spanishSubscriber)).toHaveLength(1)
  })

  it('calls verifiers, opens a sighting and rules once', async () => {
    await joins(town, subscriber)
    await town.receive(reporter, SEEN_AT_KEDZIE)
    await town.run('receiveText')
    const { openSighting, callVerifiers, ruleSighting } = handlersFor(town.ctx)
    await Promise.all(Array.from({ length: 3 }, () => openSighting({ reportId: '1' })))
    await Promise.all(Array.from({ length: 3 }, () => callVerifiers({ sightingId: '1' })))
    await town.settle()
    expect(town.inbox(verifier)).toHaveLength(1)
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
    await town.receive(verifier, '1')
    await town.run('receiveText')
    await Promise.all(Array.from({ length: 3 }, () => ruleSighting({ sightingId: '1' })))
    await town.settle()
    expect(town.inbox(subscriber)).toHaveLength(1)
    expect(town.inbox(reporter)).toHaveLength(2)
  })
})

describe('a carrier that is too busy', () => {
  it('is asked again when it says', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setFault(TOO_BUSY, 2)
    await town.settle()
    expect(town.inbox(subscriber)).toEqual([])
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'queued', attempts: 1 })
    expect(town.queue.delayed()).toContain('sendChunk')
    await town.later(2_000)
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'queued', attempts: 2 })
    // A job that comes before its time does nothing.
    await town.later(1_999)
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'queued', attempts: 2 })
    town.advance(2 + town.ctx.policy.stalledAfterMs)
    await town.sweep()
    expect(town.inbox(subscriber)).toEqual(containing(ALERT))
    expect(await bulletins()).toEqual([{ recipients: 1, isFinished: true }])
  })

  it('keeps nobody else waiting', async () => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 33')
    await anAlertIsAboutToGoOut()
    town.carrier.setFault(TOO_BUSY, 1)
    await town.settle()
    const got = [...town.inbox(subscriber), ...town.inbox(spanishSubscriber)]
    expect(got).toHaveLength(1)
    await town.later(MINUTE_MS)
    expect([...town.inbox(subscriber), ...town.inbox(spanishSubscriber)]).toHaveLength(1)
  })
})

describe('an alert whose sending has an unknown end', () => {
  it('is settled by the status callback', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setFault({ kind: 'drop-answer' }, 1)
    await town.settle()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'in-doubt', status: 'none' })
    expect(await bulletins()).toEqual([{ recipients: 1, isFinished: false }])
    await town.carrier.postStatus(lastMessageTo(subscriber).sid, 'sent')
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'accepted', status: 'sent' })
    expect(await bulletins()).toEqual([{ recipients: 1, isFinished: true }])
    await itIsLookedInto()
    expect(town.inbox(subscriber)).toHaveLength(1)
  })

  it.each(['drop-answer', 'garble-answer'] as const)(
    'is looked up at the carrier, and found (%s)',
    async (kind) => {
      await joins(town, subscriber)
      await anAlertIsAboutToGoOut()
      town.carrier.setFault({ kind }, 1)
      await town.settle()
      await itIsLookedInto()
      expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'accepted', attempts: 1 })
      await town.carrier.postStatus(lastMessageTo(subscriber).sid, 'delivered')
      expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ status: 'delivered' })
      expect(town.inbox(subscriber)).toHaveLength(1)
      await itIsLookedInto()
      expect(await bulletins()).toEqual([{ recipients: 1, isFinished: true }])
    },
  )

  it('is sent once more where the carrier does not know of it', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setFault(BROKEN, 1)
    await town.settle()
    await itIsLookedInto()
    expect(town.inbox(subscriber)).toEqual(containing(ALERT))
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'accepted', attempts: 2 })
    await itIsLookedInto()
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('is sent once more and only once', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    for (let attempt = 1; attempt <= 2; attempt++) {
      town.carrier.setFault({ kind: 'hang-up' }, 1)
      await town.settle()
      expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'in-doubt', attempts: attempt })
      town.advance(town.ctx.policy.settleAfterMs + 1)
      town.carrier.setFault(null)
      await handlersFor(town.ctx).settleDelivery({ deliveryId: (await lastDeliveryTo(town, subscriber)).id })
    }
    await itIsLookedInto()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({
      state: 'refused',
      reason: 'unknown',
      attempts: 2,
    })
    expect(town.inbox(subscriber)).toEqual([])
    await itIsLookedInto()
    expect(await bulletins()).toEqual([{ recipients: 1, isFinished: true }])
  })

  it('waits while the carrier can’t even be asked', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setFault(BROKEN)
    await town.settle()
    for (let time = 0; time < 3; time++) await itIsLookedInto()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'in-doubt', attempts: 1 })
    town.carrier.setFault(null)
    await itIsLookedInto()
    expect(town.inbox(subscriber)).toEqual(containing(ALERT))
  })

  it('is not sent once more when the callback comes in the last moment', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setFault({ kind: 'drop-answer' }, 1)
    await town.settle()
    const message = lastMessageTo(subscriber)
    expect(town.inbox(subscriber)).toHaveLength(1)
    // The carrier's list does not have it yet.
    town.carrier.messages.splice(town.carrier.messages.indexOf(message), 1)
    town.advance(town.ctx.policy.settleAfterMs + 1)
    await handlersFor(town.ctx).settleDelivery({ deliveryId: (await lastDeliveryTo(town, subscriber)).id })
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'queued' })
    town.carrier.messages.push(message)
    await town.carrier.postStatus(message.sid, 'delivered')
    await town.settle()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'accepted', attempts: 1 })
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('whose process was killed in the middle is looked into as well', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    await town.run('startBulletin')
    town.queue.wipe()
    await town.ctx.db.query(
      `update chunks set owner = 'somebody', held_at = $1, sending = array(select id from alert_deliveries)`,
      [town.ctx.now()],
    )
    town.advance(town.ctx.policy.chunkLostAfterMs + 1)
    await town.sweep()
    expect(town.inbox(subscriber)).toEqual([])
    await itIsLookedInto()
    expect(town.inbox(subscriber)).toEqual(containing(ALERT))
    expect(await bulletins()).toEqual([{ recipients: 1, isFinished: true }])
  })
})

describe('other texts whose sending has an unknown end', () => {
  it('a reply that the carrier does not know goes out once more, and only once', async () => {
    town.carrier.setFault({ kind: 'hang-up' }, 1)
    await town.text(subscriber, 'WARDS')
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'in-doubt' })
    await itIsLookedInto()
    expect(town.inbox(subscriber)).toEqual([expect.stringContaining('We cover these wards')])
    town.carrier.setFault({ kind: 'hang-up' }, 1)
    await town.text(subscriber, 'LEAVE 33')
    await town.ctx.db.query(`update deliveries set doubts = 1 where state = 'in-doubt'`)
    await itIsLookedInto()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'refused', reason: 'unknown' })
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('a reply that did go out is known to have', async () => {
    town.carrier.setFault({ kind: 'drop-answer' }, 1)
    await town.text(subscriber, 'WARDS')
    await itIsLookedInto()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'accepted', attempts: 1 })
    expect(town.inbox(subscriber)).toHaveLength(1)
  })

  /** Up to the moment when the verifiers' requests are to be sent, and nothing else is. */
  async function requestsAreAboutToGoOut(): Promise<void> {
    await town.receive(reporter, SEEN_AT_KEDZIE)
    await town.run('receiveText', 'sendDelivery')
    await town.run('openSighting', 'callVerifiers')
  }

  it('a request is sent again at once', async () => {
    await requestsAreAboutToGoOut()
    town.carrier.setFault({ kind: 'hang-up' }, 1)
    await town.settle()
    expect(town.inbox(verifier)).toHaveLength(1)
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
  })

  it('a request outlasts a carrier that is down for some minutes', async () => {
    await requestsAreAboutToGoOut()
    town.carrier.setFault(BROKEN)
    await town.settle()
    for (let time = 0; time < 5; time++) await itIsLookedInto()
    town.carrier.setFault(null)
    await itIsLookedInto()
    expect(town.inbox(verifier)).toHaveLength(1)
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
    await itIsLookedInto()
    expect(town.inbox(verifier)).toEqual([])
  })
})

describe('a refusal', () => {
  it('for one number is kept with its reason, and not tried again', async () => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 33')
    town.carrier.refusals.set(subscriber, 21211)
    await anAlertIsAboutToGoOut()
    await town.settle()
    await town.later(MINUTE_MS)
    await itIsLookedInto()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({
      state: 'refused',
      reason: 'bad-number',
      attempts: 1,
    })
    expect(town.inbox(spanishSubscriber)).toHaveLength(1)
    expect(await bulletins()).toEqual([{ recipients: 2, isFinished: true }])
  })

  it('for everyone is waited out: the alert goes out once the account is in order', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setFault(NO_CREDENTIALS)
    await town.settle()
    for (let minute = 0; minute < 5; minute++) await town.later(MINUTE_MS)
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'queued', attempts: 6 })
    town.carrier.setFault(null)
    await town.later(MINUTE_MS)
    expect(town.inbox(subscriber)).toEqual(containing(ALERT))
  })

  it('for everyone is not waited out forever', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setFault(NO_CREDENTIALS)
    await town.settle()
    for (let quarter = 0; quarter < 9; quarter++) await town.later(15 * MINUTE_MS)
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'refused', reason: 'too-old' })
    expect(town.queue.delayed()).toEqual([])
    expect(await bulletins()).toEqual([{ recipients: 1, isFinished: true }])
  })
})

describe('after hours away', () => {
  it('nobody is alarmed by what is long past', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    await town.run('startBulletin')
    town.queue.wipe()
    town.advance(town.ctx.policy.validitySeconds.alert * 1000 + 1)
    await town.sweep()
    expect(town.inbox(subscriber)).toEqual([])
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({
      state: 'canceled',
      reason: 'superseded',
    })
    // The alert has closed meanwhile; nobody hears of that either.
    expect(await bulletins()).toEqual([
      { recipients: 1, isFinished: true },
      { recipients: 0, isFinished: true },
    ])
  })
})

describe('what the carrier reports later', () => {
  const states = async () => (await lastDeliveryTo(town, subscriber)).status

  it('only moves forward: late, repeated and out of order', async () => {
    await town.text(subscriber, 'WARDS')
    const { sid } = lastMessageTo(subscriber)
    const seen: string[] = []
    for (const status of ['queued', 'sent', 'sent', 'queued', 'delivered', 'sent', 'failed', 'delivered']) {
      expect(await town.carrier.postStatus(sid, status)).toMatchObject({ answered: 204 })
      seen.push(await states())
    }
    expect(seen).toEqual([
      'queued',
      'sent',
      'sent',
      'sent',
      'delivered',
      'delivered',
      'delivered',
      'delivered',
    ])
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ reason: null })
  })

  it('may come before our own send has returned', async () => {
    town.carrier.setStatuses({ statuses: ['sent', 'delivered', 'sent'], beforeAnswer: true })
    await town.text(subscriber, 'WARDS')
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({
      state: 'accepted',
      status: 'delivered',
      attempts: 1,
    })
  })

  it('may come before our own send has returned and say that it failed', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setStatuses({ statuses: ['failed'], errorCode: 30007, beforeAnswer: true })
    await town.settle()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({
      state: 'accepted',
      status: 'failed',
      reason: 'filtered',
    })
    expect(await bulletins()).toEqual([{ recipients: 1, isFinished: true }])
  })

  it('is recorded with its reason where a phone was out of reach', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setStatuses({ statuses: ['sent', 'undelivered', 'sent'], errorCode: 30003 })
    await town.settle()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({
      state: 'accepted',
      status: 'undelivered',
      reason: 'unreachable',
    })
    expect(await deliveriesTo(town, subscriber)).toHaveLength(3)
  })

  it.each(['999999', '99999999999999999999999', 'not-one-of-ours'])(
    'of a text that is not ours (%s) is no trouble',
    async (delivery) => {
      await town.text(subscriber, 'WARDS')
      const ours = lastMessageTo(subscriber)
      const sid = `SM${'0'.repeat(32)}`
      const statusCallback = `${PUBLIC_URL}/webhooks/twilio/status?delivery=${delivery}`
      town.carrier.messages.push({ ...ours, sid, statusCallback })
      expect(await town.carrier.postStatus(sid, 'delivered')).toMatchObject({ answered: 204 })
      expect(await states()).toBe('none')
    },
  )

  it('of one text under the address of another changes the right one', async () => {
    await town.text(subscriber, 'WARDS')
    const first = lastMessageTo(subscriber)
    town.carrier.setFault({ kind: 'drop-answer' }, 1)
    await town.text(subscriber, 'WARDS')
    const second = lastMessageTo(subscriber)
    first.statusCallback = second.statusCallback
    expect(await town.carrier.postStatus(first.sid, 'delivered')).toMatchObject({ answered: 204 })
    expect(await deliveriesTo(town, subscriber)).toMatchObject([
      { state: 'accepted', status: 'delivered' },
      { state: 'in-doubt', status: 'none' },
    ])
  })
})
