import { beforeEach, describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import { sweep } from '../../src/upkeep/sweep.ts'
import { MINUTE_MS, newestCode, reports, sightingStates } from '../support/story.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, verifier, spanishVerifier, subscriber, spanishSubscriber } = cast

/** Redis was flushed, or a worker killed between commit and enqueue: nothing is left but what PostgreSQL has. */
async function theQueueIsLost(): Promise<void> {
  town.queue.wipe()
  town.advance(town.ctx.policy.stalledAfterMs + 1)
  await sweep(town.ctx)
}

/** What follows from a text although the queue is lost. */
const recoveries: [name: string, recover: () => Promise<void>][] = [
  [
    'after every text',
    async () => {
      await theQueueIsLost()
      await town.settle()
    },
  ],
  [
    'after every job, and sometimes after the next one only',
    async () => {
      const step = () => town.queue.step(handlersFor(town.ctx))
      let ran: number
      do {
        await theQueueIsLost()
        ran = await step()
        await theQueueIsLost()
        // A bulletin is handed out in chunks again by its own job, so that one may once be followed by another.
        ran += (await step()) + (await step())
      } while (ran > 0)
    },
  ],
  [
    'never, but swept as if it were',
    async () => {
      // Everything is in the queue twice and three times, and what it leads to again.
      for (let round = 0; round < 3; round++) {
        town.advance(town.ctx.policy.stalledAfterMs + 1)
        await sweep(town.ctx)
        await sweep(town.ctx)
        await town.queue.step(handlersFor(town.ctx))
      }
      await town.settle()
    },
  ],
]

describe.each(recoveries)('with the queue lost %s', (_name, recover) => {
  async function text(from: string, body: string): Promise<void> {
    await town.receive(from, body)
    await recover()
    await town.carrier.settled()
  }

  beforeEach(() => town.carrier.setStatuses({ statuses: ['sent', 'delivered'] }))

  it('the story ends as it does otherwise, and nobody is texted twice', async () => {
    await text(subscriber, 'JOIN 33')
    await text(subscriber, '1')
    await text(spanishSubscriber, 'ALTA 33')
    await text(spanishSubscriber, '1')
    await text(verifier, 'ON 33')
    await text(reporter, 'two white vans and masked agents outside the laundromat')
    await text(reporter, '33')
    await text(verifier, `${await newestCode(town)} 0`)
    await text(verifier, `${await newestCode(town)} 1`)

    const said = (...parts: string[]) => parts.map((part) => expect.stringContaining(part) as string)
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(subscriber)).toEqual(said('reply 1', 'Done', 'masked agents seen in ward 33'))
    expect(town.inbox(spanishSubscriber)).toEqual(said('responda 1', 'Listo', 'agentes enmascarados'))
    expect(town.inbox(reporter)).toEqual(said('Where is it', 'ward 33', 'confirmed'))
    expect(town.inbox(verifier)).toEqual(said('on shift', 'masked agents', 'on your way', 'noted as seen'))
    expect(town.inbox(spanishVerifier)).toEqual([])
    await recover()
    const { rows } = await town.ctx.db.query(
      `select from bulletins where finished_at is null union all
       select from deliveries where state <> 'accepted' or carrier_status <> 'delivered'`,
    )
    expect(rows).toHaveLength(0)
  })

  it('what is not ICE, and what nobody looks at, ends as it does otherwise', async () => {
    await text(subscriber, 'JOIN 33')
    await text(subscriber, '1')
    town.inbox(subscriber)
    await text(reporter, 'masked agents at Kedzie and Lawrence, ward 33')
    await text(spanishVerifier, `${await newestCode(town)} 2`)
    await text(reporter, 'agents in vests at Foster and Pulaski, ward 33')
    town.inbox(reporter)
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await recover()
    expect(town.inbox(reporter)).toEqual([expect.stringContaining('Nobody could check your report')])
    await text(reporter, 'two white vans and masked agents outside the laundromat')
    town.advance(town.ctx.policy.unlocatedToVerifiersAfterMs)
    await recover()
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await recover()
    expect(town.inbox(reporter)).toEqual([
      expect.stringContaining('Where is it'),
      expect.stringContaining('we did not learn where it was'),
    ])
    expect(await sightingStates(town)).toEqual(['refuted', 'expired', 'expired'])
    expect(town.inbox(subscriber)).toEqual([])
  })
})

describe('a sweep', () => {
  it('leaves alone what has only just come', async () => {
    await town.receive(reporter, 'masked agents at Kedzie and Lawrence, ward 33')
    town.queue.wipe()
    town.advance(town.ctx.policy.stalledAfterMs - 1)
    await town.sweep()
    expect(town.inbox(reporter)).toEqual([])
  })

  it('finds nothing where all is done', async () => {
    await reports(town)
    await town.text(verifier, '1')
    town.advance(MINUTE_MS)
    await sweep(town.ctx)
    expect(town.queue.ready()).toEqual([])
    expect(town.log()).not.toContain('sweep put back')
  })

  it('runs in one process at a time', async () => {
    await town.receive(reporter, 'masked agents at Kedzie and Lawrence, ward 33')
    town.queue.wipe()
    town.advance(MINUTE_MS)
    await Promise.all(Array.from({ length: 5 }, () => sweep(town.ctx)))
    await town.settle()
    expect(town.inbox(reporter)).toHaveLength(1)
    await sweep(town.ctx)
  })
})
