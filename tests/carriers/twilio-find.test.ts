import { describe, expect, test } from 'vitest'
import type { Fault } from '../support/carrier-double.ts'
import {
  IMPATIENT,
  LATE,
  NEIGHBOUR,
  OUR_NUMBER,
  SERVICE,
  text,
  useCarrierDouble,
} from '../support/carrier-double-fixture.ts'
import { newSid, type DoubleMessage } from '../support/carrier-double-messages.ts'

const at = useCarrierDouble()
const NONE: ReadonlySet<string> = new Set()

describe('find', () => {
  const SENT_AFTER = new Date('2026-11-22T00:00:10Z')

  function put(change: Partial<DoubleMessage>): string {
    const message: DoubleMessage = {
      sid: newSid('SM'),
      to: NEIGHBOUR,
      from: OUR_NUMBER,
      messagingServiceSid: SERVICE,
      body: text.body,
      direction: 'outbound-api',
      statusCallback: null,
      validitySeconds: null,
      status: 'sent',
      errorCode: null,
      acceptedAt: new Date('2026-11-22T00:00:12Z'),
      sentAt: new Date('2026-11-22T00:00:13Z'),
      ...change,
    }
    at.double.messages.push(message)
    return message.sid
  }

  test('nothing there', async () => {
    expect(await at.connect().find(text, SENT_AFTER, NONE)).toEqual({ kind: 'absent' })
  })

  test.each<[string, Partial<DoubleMessage>, 'found' | 'absent']>([
    ['sent', {}, 'found'],
    ['still in the queue', { sentAt: null, status: 'queued' }, 'found'],
    [
      'by a clock that is behind, on the day before',
      { acceptedAt: new Date('2026-11-21T23:59:58Z'), sentAt: new Date('2026-11-21T23:59:59Z') },
      'found',
    ],
    ['from a trial account', { body: `Sent from your Twilio trial account - ${text.body}` }, 'found'],
    ['an equal text of an hour ago', { acceptedAt: new Date('2026-11-21T23:00:00Z') }, 'absent'],
    ['another text', { body: 'All clear' }, 'absent'],
    ['to another number', { to: '+12025550124' }, 'absent'],
    ['the same text coming in', { direction: 'inbound' }, 'absent'],
  ])('%s', async (_name, change, kind) => {
    const carrierRef = put(change)
    expect(await at.connect().find(text, SENT_AFTER, NONE)).toEqual(
      kind === 'found' ? { kind, carrierRef } : { kind },
    )
  })

  test('leaves out what belongs to other deliveries, and takes the oldest of the rest', async () => {
    const known = put({})
    const later = put({ acceptedAt: new Date('2026-11-22T00:05:00Z') })
    const earlier = put({ acceptedAt: new Date('2026-11-22T00:01:00Z') })
    const carrier = at.connect()
    expect(await carrier.find(text, SENT_AFTER, new Set([known]))).toEqual({
      kind: 'found',
      carrierRef: earlier,
    })
    expect(await carrier.find(text, SENT_AFTER, new Set([known, earlier, later]))).toEqual({ kind: 'absent' })
  })

  test('reads on over pages, but not for ever', async () => {
    const carrierRef = put({})
    const fill = (count: number) => {
      for (let n = 0; n < count; n += 1) put({ body: `n ${n}`, acceptedAt: new Date('2026-11-22T01:00:00Z') })
    }
    fill(250)
    const carrier = at.connect()
    expect(await carrier.find(text, SENT_AFTER, NONE)).toEqual({ kind: 'found', carrierRef })
    fill(250)
    expect(await carrier.find(text, SENT_AFTER, NONE)).toEqual({ kind: 'unknown' })
  })

  test.each<Fault>([
    { kind: 'answer', status: 500 },
    { kind: 'answer', status: 401, code: 20003 },
    { kind: 'answer', status: 429, code: 20429 },
    { kind: 'hang-up' },
    LATE,
  ])('unknown after %j', async (fault) => {
    put({})
    at.double.setFault(fault)
    expect(await at.connect(fault === LATE ? IMPATIENT : {}).find(text, SENT_AFTER, NONE)).toEqual({
      kind: 'unknown',
    })
  })

  test('finds what a send with unknown outcome has sent', async () => {
    const carrier = at.connect()
    at.double.setFault({ kind: 'drop-answer' }, 1)
    const before = new Date()
    expect(await carrier.send(text)).toEqual({ kind: 'unknown' })
    expect(await carrier.find(text, before, NONE)).toEqual({
      kind: 'found',
      carrierRef: at.double.messages[0]?.sid,
    })
  })
})
