import { describe, expect, it } from 'vitest'
import {
  containing,
  deliveriesTo,
  joins,
  lastDeliveryTo,
  MINUTE_MS,
  personOf,
  reports,
  SEEN_AT_KEDZIE,
  wardsOf,
} from '../support/story.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { subscriber, spanishSubscriber, reporter, verifier, spanishVerifier } = cast

/** Everything that could still reach somebody: a request, a ruling, an alert and an outcome. */
async function aSightingIsConfirmed(): Promise<void> {
  const code = await reports(town, SEEN_AT_KEDZIE, '+12025550107')
  await town.text(verifier, `${code} 1`)
}

describe('opting out', () => {
  it.each(['STOP', 'stop ', 'Unsubscribe', 'CANCEL', 'end', 'QUIT', 'STOPALL', 'revoke', 'OPTOUT'])(
    'with "%s" ends everything, and the answer is the carrier’s',
    async (keyword) => {
      await joins(town, subscriber, 'JOIN 33 and 35')
      await town.text(subscriber, keyword)
      expect(await wardsOf(town, subscriber)).toEqual([])
      await aSightingIsConfirmed()
      expect(town.inbox(subscriber)).toEqual([])
    },
  )

  it('with a keyword of the carrier’s own list, told by OptOutType', async () => {
    await joins(town, subscriber)
    await town.text(subscriber, 'basta ya', { optOutType: 'STOP' })
    expect(await wardsOf(town, subscriber)).toEqual([])
    expect(town.inbox(subscriber)).toEqual([])
  })

  it.each(['ALTO', 'PARAR', 'baja', 'ya no me manden', '¡Alto!'])(
    'with "%s" gets one confirmation in Spanish',
    async (words) => {
      await joins(town, spanishSubscriber, 'ALTA 33')
      await town.text(spanishSubscriber, words)
      expect(town.inbox(spanishSubscriber)).toEqual([
        'Brigada: ya no recibira mensajes. Escriba START para volver.',
      ])
      await aSightingIsConfirmed()
      expect(await wardsOf(town, spanishSubscriber)).toEqual([])
      expect(town.inbox(spanishSubscriber)).toEqual([])
    },
  )

  it.each(['please stop texting me', 'STOP.', 'Stop please', 'take me off this list'])(
    'with "%s" gets one confirmation in English',
    async (words) => {
      await joins(town, subscriber)
      await town.text(subscriber, words)
      expect(town.inbox(subscriber)).toEqual([
        'Brigada: you will get no more texts from us. Text START to come back.',
      ])
    },
  )

  it('is confirmed once, however often and fast it is said', async () => {
    await joins(town, spanishSubscriber, 'ALTA 33')
    await town.receive(spanishSubscriber, 'ALTO')
    await town.receive(spanishSubscriber, 'BAJA')
    await town.settle()
    await town.text(spanishSubscriber, 'ya no me manden')
    await town.text(spanishSubscriber, 'gracias')
    expect(town.inbox(spanishSubscriber)).toEqual(containing('ya no recibira mensajes'))
  })

  it('beats an open question', async () => {
    await joins(town, subscriber, 'JOIN 35')
    await town.text(subscriber, 'JOIN 33')
    await town.text(subscriber, 'ALTO')
    await town.text(subscriber, '1')
    expect(await wardsOf(town, subscriber)).toEqual([])
  })

  it('ends a join that somebody who had opted out has just begun', async () => {
    await town.text(subscriber, 'ALTO')
    await town.text(subscriber, 'JOIN 33')
    await town.text(subscriber, 'please stop texting me')
    await town.text(subscriber, '1')
    expect(await wardsOf(town, subscriber)).toEqual([])
  })
})

describe('what was under way for somebody who opts out', () => {
  /** Up to the moment when everybody's text is written and none is sent. */
  async function anAlertIsAboutToGoOut(): Promise<void> {
    const code = await reports(town)
    town.inbox(reporter)
    await town.receive(verifier, `${code} 1`)
    await town.run('receiveText', 'ruleSighting', 'startBulletin')
  }

  it('an alert that waits to be sent is canceled', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ purpose: 'alert', state: 'queued' })

    await town.receive(subscriber, 'ALTO')
    await town.run('receiveText')
    expect(await deliveriesTo(town, subscriber)).toContainEqual(
      expect.objectContaining({ purpose: 'alert', state: 'canceled', reason: 'opted-out' }),
    )
    await town.settle()
    expect(town.inbox(subscriber)).toEqual(containing('Brigada: ya no recibira mensajes'))
  })

  it('an alert whose sending has been handed out is not sent to them', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    // As if the opting out had been committed between fixing the audience and this moment.
    await town.ctx.db.query('update people set opted_out_at = $1 where id = $2', [
      town.ctx.now(),
      await personOf(town, subscriber),
    ])
    await town.settle()
    expect(town.inbox(subscriber)).toEqual([])
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'canceled', reason: 'opted-out' })
  })

  it('an alert that the carrier was too busy for is not tried again', async () => {
    await joins(town, subscriber)
    await anAlertIsAboutToGoOut()
    town.carrier.setFault({ kind: 'answer', status: 429, code: 20429 })
    await town.settle()
    town.carrier.setFault(null)
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ purpose: 'alert', state: 'queued' })
    await town.text(subscriber, 'STOP')
    await town.later(MINUTE_MS)
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('a request is canceled, and later ones are not made', async () => {
    await town.receive(reporter, SEEN_AT_KEDZIE)
    await town.run('receiveText', 'openSighting', 'callVerifiers', 'tellRequests')
    expect(await lastDeliveryTo(town, spanishVerifier)).toMatchObject({ purpose: 'request', state: 'queued' })
    await town.receive(spanishVerifier, 'STOP')
    await town.run('receiveText')
    await town.settle()
    expect(town.inbox(spanishVerifier)).toEqual([])
    expect(town.inbox(verifier)).toHaveLength(1)
    await reports(town, 'two agents at the door of the school, ward 33')
    expect(town.inbox(spanishVerifier)).toEqual([])
    expect(town.inbox(verifier)).toHaveLength(1)
  })

  it('an outcome does not reach a reporter who has opted out since', async () => {
    const code = await reports(town)
    town.inbox(reporter)
    await town.text(reporter, 'STOP')
    await town.text(verifier, `${code} 2`)
    expect(town.inbox(reporter)).toEqual([])
    expect(await deliveriesTo(town, reporter)).toHaveLength(1)
  })

  it('somebody who has opted out is not promised an outcome', async () => {
    await town.text(reporter, 'STOP')
    await town.text(reporter, 'agents in vests at Kedzie and Lawrence, ward 33')
    expect(town.inbox(reporter)).toEqual([expect.stringMatching(/are asked to look now\.$/)])
  })

  it('an outcome that waits to be sent is canceled', async () => {
    const code = await reports(town)
    town.inbox(reporter)
    await town.receive(verifier, `${code} 2`)
    await town.run('receiveText', 'ruleSighting')
    await town.receive(reporter, 'STOP')
    await town.run('receiveText')
    await town.settle()
    expect(town.inbox(reporter)).toEqual([])
  })

  it('a report without a ward ends in silence', async () => {
    await town.text(reporter, 'masked agents at the laundromat')
    town.inbox(reporter)
    await town.text(reporter, 'STOP')
    town.advance(town.ctx.policy.unlocatedToVerifiersAfterMs)
    await town.sweep()
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await town.sweep()
    expect(town.inbox(reporter)).toEqual([])
  })
})

describe('the carrier says that somebody has opted out', () => {
  it('by refusing the alert: the subscription ends', async () => {
    await joins(town, subscriber)
    town.carrier.optedOut.add(subscriber)
    await aSightingIsConfirmed()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'refused', reason: 'opted-out' })
    expect(await wardsOf(town, subscriber)).toEqual([])
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('by a failed status: the subscription ends', async () => {
    await joins(town, subscriber)
    town.carrier.setStatuses({ statuses: ['failed'], errorCode: 21610 })
    await aSightingIsConfirmed()
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ status: 'failed', reason: 'opted-out' })
    expect(await wardsOf(town, subscriber)).toEqual([])
  })
})

describe('coming back', () => {
  it('START brings back what STOP ended, and the answer is the carrier’s', async () => {
    await joins(town, subscriber, 'JOIN 33 and 35')
    await town.text(subscriber, 'LEAVE 35')
    town.inbox(subscriber)
    await town.text(subscriber, 'STOP', { optOutType: 'STOP' })
    town.advance(MINUTE_MS)
    await town.text(subscriber, 'START', { optOutType: 'START' })
    expect(town.inbox(subscriber)).toEqual([])
    expect(await wardsOf(town, subscriber)).toEqual([33])
    await aSightingIsConfirmed()
    expect(town.inbox(subscriber)).toEqual(containing('immigration agents seen in ward 33'))
  })

  it('START finds it also after STOP was said twice, and after the carrier has refused a text', async () => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 33')
    const code = await reports(town)
    await town.text(subscriber, 'STOP')
    town.advance(MINUTE_MS)
    await town.text(subscriber, 'STOP')

    // The carrier hears of it while this one's alert is on its way, and says so twice.
    await town.text(verifier, `${code} 1`)
    const alert = town.carrier.messages.findLast(({ to }) => to === spanishSubscriber)
    await town.text(spanishSubscriber, 'STOP', { optOutType: 'STOP' })
    town.advance(MINUTE_MS)
    await town.carrier.postStatus(alert?.sid ?? '', 'failed', 21610)

    town.advance(MINUTE_MS)
    await town.text(subscriber, 'START')
    await town.text(spanishSubscriber, 'START', { optOutType: 'START' })
    expect(await wardsOf(town, subscriber)).toEqual([33])
    expect(await wardsOf(town, spanishSubscriber)).toEqual([33])
  })

  it('START does not bring back what an earlier STOP had ended', async () => {
    await joins(town, subscriber, 'JOIN 33 and 35')
    await town.text(subscriber, 'STOP')
    town.advance(MINUTE_MS)
    await joins(town, subscriber, 'JOIN 25')
    await town.text(subscriber, 'STOP')
    town.advance(MINUTE_MS)
    await town.text(subscriber, 'START')
    expect(await wardsOf(town, subscriber)).toEqual([25])
  })

  it('in words of one’s own is answered by us', async () => {
    await joins(town, subscriber)
    await town.text(subscriber, 'please stop texting me')
    town.inbox(subscriber)
    await town.text(subscriber, 'start texting me again')
    expect(town.inbox(subscriber)).toEqual(
      containing('Brigada: welcome back. You get alerts for ward 33 again.'),
    )
  })

  it('JOIN after opting out asks to confirm, and opts in again with the answer', async () => {
    await joins(town, spanishSubscriber, 'ALTA 33')
    await town.text(spanishSubscriber, 'ALTO')
    town.inbox(spanishSubscriber)
    await town.text(spanishSubscriber, 'ALTA 35')
    await town.text(spanishSubscriber, '1')
    expect(town.inbox(spanishSubscriber)).toEqual(containing('responda 1', 'Listo: recibira alertas'))
    expect(await wardsOf(town, spanishSubscriber)).toEqual([35])
    const code = await reports(town, 'agents in vests at Diversey and Kimball, ward 35')
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(spanishSubscriber)).toEqual(containing('agentes de inmigracion en distrito 35'))
  })

  it('START from someone who never stopped changes nothing', async () => {
    await joins(town, subscriber)
    await town.text(subscriber, 'START')
    expect(town.inbox(subscriber)).toEqual([])
    expect(await wardsOf(town, subscriber)).toEqual([33])
  })
})
