import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OutboundText } from '../../src/carriers/carrier.ts'
import { createSimulator, textFrom } from '../../src/carriers/simulator.ts'
import type { Id } from '../../src/store/db.ts'
import { clearTexts, phoneById, setPhoneOff, textsOfPhone } from '../../src/store/simulator.ts'
import { addCast, type CastLabel, openWorld, type World } from '../web/simulator-world.ts'

let world: World
let phones: Record<CastLabel, Id>

beforeAll(async () => {
  world = await openWorld()
  phones = await addCast(world)
  await world.server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => world.close())

beforeEach(async () => {
  await clearTexts(world.db)
  Object.assign(world, { inbound: [], statuses: [], forms: [], unsigned: [], answerStatus: 200 })
})

const subscriber = '+13125550131'
const textTo = (to: string, deliveryId = '17', body = 'Seen in ward 33.'): OutboundText => {
  return { deliveryId, to, body, validitySeconds: 600, isBulk: true }
}
const screen = async (label: CastLabel) => {
  const texts = await textsOfPhone(world.db, world.deps.vault, phones[label])
  return texts.map(({ direction, body, status }) => ({ direction, body, status }))
}

describe('send', () => {
  test('is accepted, and then reported sent and delivered with our own id', async () => {
    const sent = await world.carrier.send(textTo(subscriber))
    if (sent.kind !== 'accepted') throw new Error(sent.kind)
    expect(sent.carrierRef).toMatch(/^SM[0-9a-f]{32}$/)
    expect(await screen('Subscriber')).toMatchObject([{ direction: 'to-phone', status: 'queued' }])

    await vi.waitFor(() => expect(world.statuses).toHaveLength(2), 2_000)
    const facts = { carrierRef: sent.carrierRef, deliveryId: '17', refusal: null }
    expect(world.statuses).toEqual([
      { ...facts, status: 'sent' },
      { ...facts, status: 'delivered' },
    ])
    expect(world.unsigned).toEqual([])
    expect(await screen('Subscriber')).toMatchObject([{ body: 'Seen in ward 33.', status: 'delivered' }])
  })

  test('is refused for a number that is none of the phones', async () => {
    expect(await world.carrier.send(textTo('+13125559999'))).toEqual({
      kind: 'refused',
      reason: 'bad-number',
      code: 21211,
    })
  })

  test('a phone that is switched off gets nothing, and that is reported', async () => {
    await setPhoneOff(world.db, phones.Subscriber, true)
    await world.carrier.send(textTo(subscriber))
    await vi.waitFor(() => expect(world.statuses).toHaveLength(2), 2_000)
    await setPhoneOff(world.db, phones.Subscriber, false)

    expect(world.statuses[1]).toMatchObject({
      status: 'undelivered',
      refusal: { reason: 'unreachable', code: 30003 },
    })
    expect(await screen('Subscriber')).toMatchObject([{ status: 'undelivered' }])
  })

  test('a status may come out of order and twice, and "sent" does not undo "delivered"', async () => {
    // In turn: the send's own delay, sent after 400 ms, delivered after 300 ms, then whether each is repeated.
    const drawn = [0, 1, 0, 0, 0]
    const carrier = createSimulator({ ...world.deps, random: () => drawn.shift() ?? 1 })
    await carrier.send(textTo(subscriber))
    await vi.waitFor(() => expect(world.statuses).toHaveLength(3), 2_000)
    await carrier.close()

    expect(world.statuses.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'sent'])
    expect(await screen('Subscriber')).toMatchObject([{ status: 'delivered' }])
  })

  test('what a process accepted before it died is delivered by the next one', async () => {
    const dying = createSimulator(world.deps)
    await dying.send(textTo(subscriber))
    await dying.close()
    expect(await screen('Subscriber')).toMatchObject([{ status: 'queued' }])

    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const next = createSimulator({ ...world.deps, now: () => new Date(Date.now() + 6_000) })
    vi.advanceTimersByTime(5_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(world.statuses).toHaveLength(1), 2_000)
    await next.close()

    expect(world.statuses).toMatchObject([{ status: 'delivered', deliveryId: null }])
    expect(await screen('Subscriber')).toMatchObject([{ status: 'delivered' }])
  })
})

describe('find', () => {
  test('finds a text by number, words and time, but not one that is known for another', async () => {
    const before = new Date(Date.now() - 1_000)
    const sent = await world.carrier.send(textTo(subscriber))
    if (sent.kind !== 'accepted') throw new Error(sent.kind)
    const found = { kind: 'found', carrierRef: sent.carrierRef }
    const absent = { kind: 'absent' }

    expect(await world.carrier.find(textTo(subscriber), before, new Set())).toEqual(found)
    expect(await world.carrier.find(textTo(subscriber), before, new Set([sent.carrierRef]))).toEqual(absent)
    expect(await world.carrier.find(textTo(subscriber, '17', 'Other'), before, new Set())).toEqual(absent)
    expect(await world.carrier.find(textTo('+13125559999'), before, new Set())).toEqual(absent)
    const later = new Date(Date.now() + 1_000)
    expect(await world.carrier.find(textTo(subscriber), later, new Set())).toEqual(absent)
  })
})

describe('a phone texts', () => {
  test('and the webhook gets a signed form with its words unchanged', async () => {
    const words = 'Camioneta "blanca" & 2 agentes,\nesquina Kedzie ñ á +1 =?'
    expect(await textFrom(world.deps, phones.Resident, words)).toBe('texted')

    expect(world.unsigned).toEqual([])
    expect(world.inbound).toMatchObject([
      { from: '+13125550111', body: words, carrierKeyword: null, mediaCount: 0 },
    ])
    expect(await screen('Resident')).toEqual([{ direction: 'from-phone', body: words, status: 'delivered' }])
  })

  test('and sees that the network did not take it', async () => {
    world.answerStatus = 503
    expect(await textFrom(world.deps, phones.Resident, 'vans')).toBe('not-taken')
    expect(await screen('Resident')).toMatchObject([{ status: 'failed' }])
  })

  test('not when it is off, or there is no such phone', async () => {
    await setPhoneOff(world.db, phones.Resident, true)
    expect(await textFrom(world.deps, phones.Resident, 'vans')).toBe('switched-off')
    await setPhoneOff(world.db, phones.Resident, false)
    expect(await textFrom(world.deps, '999999', 'vans')).toBe('no-such-phone')
    expect(world.inbound).toEqual([])
  })

  test('STOP is answered by the carrier and blocks every send until START', async () => {
    await textFrom(world.deps, phones.Subscriber, ' stop ')
    expect(world.inbound).toMatchObject([{ carrierKeyword: 'stop', body: ' stop ' }])
    expect(await screen('Subscriber')).toMatchObject([
      { direction: 'from-phone' },
      { direction: 'to-phone', body: 'You get no more texts.', status: 'delivered' },
    ])
    expect(await phoneById(world.db, world.deps.vault, phones.Subscriber)).toMatchObject({ isStopped: true })
    expect(await world.carrier.send(textTo(subscriber))).toEqual({
      kind: 'refused',
      reason: 'opted-out',
      code: 21610,
    })

    await textFrom(world.deps, phones.Subscriber, 'Unstop')
    expect(world.inbound[1]).toMatchObject({ carrierKeyword: 'start' })
    expect(await world.carrier.send(textTo(subscriber))).toMatchObject({ kind: 'accepted' })
  })

  test.each(['Stop please', 'ICE stopped a car', 'helpful', 'SALIR 33'])(
    '"%s" is no keyword',
    async (words) => {
      await textFrom(world.deps, phones.Subscriber, words)
      expect(world.inbound).toMatchObject([{ carrierKeyword: null }])
      expect(await screen('Subscriber')).toHaveLength(1)
    },
  )

  test('HELP is answered by the carrier and changes nothing', async () => {
    await textFrom(world.deps, phones.Subscriber, 'info')
    // A status of the texts sent before may still come in between.
    const texted = world.forms.filter(({ MessageStatus }) => MessageStatus === undefined)
    expect(texted).toMatchObject([{ OptOutType: 'HELP' }])
    expect(await screen('Subscriber')).toMatchObject([{}, { body: 'Text what you see.' }])
  })
})

describe('the table', () => {
  test('holds neither numbers nor words in clear, and tells pages nothing but ids', async () => {
    const listener = new pg.Client(world.db.options)
    const told: (string | undefined)[] = []
    listener.on('notification', ({ payload }) => told.push(payload))
    await listener.connect()
    await listener.query('listen simulator')

    await textFrom(world.deps, phones.Resident, 'three vans')
    await vi.waitFor(() => expect(told).toEqual([phones.Resident, phones.Resident]))
    await listener.end()

    const { rows } = await world.db.query<{ row: string }>(
      `select encode(body_sealed, 'escape') || encode(phone_sealed, 'escape') as row
       from simulator_texts join simulator_phones on simulator_phones.id = phone_id`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toMatch(/vans|5550111/)
  })

  test('a screen shows the newest hundred, oldest first', async () => {
    for (let n = 1; n <= 103; n++) await textFrom(world.deps, phones.Resident, `text ${n}`)
    const bodies = (await screen('Resident')).map(({ body }) => body)
    expect(bodies).toHaveLength(100)
    expect([bodies[0], bodies[99]]).toEqual(['text 4', 'text 103'])
  })
})
