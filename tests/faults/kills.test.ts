import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { backends } from '../support/queue-store.ts'
import { cast } from '../support/town.ts'
import {
  addSubscribers,
  confirmSighting,
  IN_ORDER,
  isAlert,
  isFinished,
  type Network,
  tally,
  useNetwork,
} from './network.ts'

const WEB = { web: true, work: false }
const WORK = { web: false, work: true }
const SUBSCRIBERS = 600
const LATE = 60_000

describe.each(backends)('on %s', { timeout: 120_000 }, (backend) => {
  const network = useNetwork(backend)

  it('a text gets through although every process on its way is killed between commit and enqueue', async () => {
    const phones = await addSubscribers(network.database, 5)
    await network.carrier.setStatuses({ statuses: ['sent', 'delivered'] })

    const dying = await network.start({ roles: WEB, dieIn: 'webhooks/twilio' })
    await network.text(cast.reporter, '3 vans, agents in vests at Kedzie and Lawrence, ward 33')
    expect(await dying.ended).toBe('SIGKILL')
    await network.start({ roles: WEB })
    for (const dieIn of ['receive-text', 'open-sighting', 'call-verifiers']) {
      const worker = await network.start({ roles: WORK, dieIn })
      expect([dieIn, await worker.ended]).toEqual([dieIn, 'SIGKILL'])
    }
    const dyingOfVerdict = await network.start({ roles: WORK, dieIn: 'receive-text' })
    const request = await network.hasGot(cast.verifier, 'Says:')
    await network.text(cast.verifier, `${request.slice(0, 2)} 1`)
    expect(await dyingOfVerdict.ended).toBe('SIGKILL')
    for (const dieIn of ['rule-sighting', 'start-bulletin']) {
      const worker = await network.start({ roles: WORK, dieIn })
      expect([dieIn, await worker.ended]).toEqual([dieIn, 'SIGKILL'])
    }
    await network.start({ roles: WORK })
    await eventually('the alert is out', () => isFinished(network), LATE)
    expect(await tally(network, phones)).toEqual(IN_ORDER)
    await network.hasGot(cast.reporter, 'confirmed your report')
    const replies = await network.inbox(cast.reporter)
    expect(new Set(replies).size).toBe(replies.length)
  })

  it('everybody gets one alert, whose worker is killed again and again', async () => {
    const phones = await addSubscribers(network.database, SUBSCRIBERS)
    await network.carrier.setStatuses({ statuses: ['sent', 'delivered'] })
    await network.start({ roles: WEB })
    let worker = await network.start({ roles: WORK })
    await confirmSighting(network)
    // Taken at once and answered late: whoever is killed meanwhile does not know what was sent.
    await network.carrier.setFault({ kind: 'delay', ms: 150 })
    for (let kills = 0; kills < 4; kills++) {
      const atLeast = (await alerts(network)) + 30 + Math.floor(Math.random() * 100)
      await eventually(`${atLeast} are sent`, async () => (await alerts(network)) >= atLeast, LATE)
      worker.signal('SIGKILL')
      await worker.ended
      // Half of the time the carrier reports nothing: then only a look into its list can tell.
      if (kills === 1) await network.carrier.setStatuses(null)
      worker = await network.start({ roles: WORK })
    }
    await network.carrier.setFault(null)
    await eventually('the alert is out', () => isFinished(network), LATE)
    expect(await tally(network, phones)).toEqual(IN_ORDER)
  })

  it('nothing is lost or doubled when the queue is emptied after every step and in mid fan-out', async () => {
    const phones = await addSubscribers(network.database, SUBSCRIBERS)
    await network.carrier.setStatuses({ statuses: ['sent', 'delivered'] })
    await network.start({ roles: WEB })
    const worker = await network.start({ roles: WORK })

    await network.text(cast.reporter, '3 vans, agents in vests at Kedzie and Lawrence, ward 33')
    await network.wipeQueue()
    const request = await network.hasGot(cast.verifier, 'Says:')
    await network.wipeQueue()
    await network.carrier.setFault({ kind: 'delay', ms: 100 })
    await network.text(cast.verifier, `${request.slice(0, 2)} 1`)
    await network.wipeQueue()
    for (const atLeast of [1, 100, 250, 400]) {
      await eventually(`${atLeast} are sent`, async () => (await alerts(network)) >= atLeast, LATE)
      await network.wipeQueue()
    }
    await eventually('the alert is out', () => isFinished(network), LATE)
    expect(await tally(network, phones)).toEqual(IN_ORDER)
    expect(worker.isRunning()).toBe(true)
  })

  it('two workers share an alert, and texts whose answer was lost on the way go out once', async () => {
    const phones = await addSubscribers(network.database, SUBSCRIBERS)
    await network.carrier.setStatuses({ statuses: ['sent', 'delivered'] })
    await network.start({ roles: WEB })
    const workers = [await network.start({ roles: WORK }), await network.start({ roles: WORK })]
    await confirmSighting(network)
    await network.carrier.setFault({ kind: 'delay', ms: 50 })
    await eventually('some are sent', async () => (await alerts(network)) >= 50, LATE)
    await network.carrier.setFault({ kind: 'drop-answer' }, 20)
    await eventually('more are sent', async () => (await alerts(network)) >= 250, LATE)
    // From here on only a look into the carrier's list can tell.
    await network.carrier.setStatuses(null)
    await network.carrier.setFault({ kind: 'drop-answer' }, 20)
    await eventually('the alert is out', () => isFinished(network), LATE)
    expect(await tally(network, phones)).toEqual(IN_ORDER)
    const shares = workers.map((worker) => worker.errors().match(/"delivery sent"/g)?.length ?? 0)
    for (const share of shares) expect(share).toBeGreaterThan(50)
    for (const worker of workers) worker.signal('SIGTERM')
    for (const worker of workers) expect(await worker.ended).toBe(0)
  })
})

async function alerts(network: Network): Promise<number> {
  return (await network.carrier.messages()).filter(({ body }) => isAlert(body)).length
}
