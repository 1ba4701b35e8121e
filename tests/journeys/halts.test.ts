import { describe, expect, it } from 'vitest'
import { sender } from '../../src/commands/sender.ts'
import { haltOf, liftHalt } from '../../src/store/halts.ts'
import { saveCoordinator } from '../../src/store/coordinators.ts'
import { findOrAddPerson, setLanguage } from '../../src/store/people.ts'
import { transaction } from '../../src/store/db.ts'
import { cast, useTown } from '../support/town.ts'
import { deliveriesTo, joins, lastDeliveryTo, reports } from '../support/story.ts'

const town = useTown()
const { subscriber, spanishSubscriber, reporter } = cast
const COORDINATORS = ['+12025550141', '+12025550142'] as const

const UNREGISTERED = { kind: 'answer', status: 400, code: 21703 } as const

async function coordinatorsAreThere(): Promise<void> {
  for (const [index, phone] of COORDINATORS.entries()) {
    await transaction(town.ctx.db, async (tx) => {
      const id = await findOrAddPerson(tx, town.ctx.vault, phone, town.ctx.now())
      if (index === 1) await setLanguage(tx, id, 'es', true)
      await saveCoordinator(tx, town.ctx.vault, { personId: id, name: 'C', now: town.ctx.now() })
    })
  }
}

const halt = () => haltOf(town.ctx.db, town.ctx.sender.name)

async function finishedBulletins(): Promise<number> {
  const { rows } = await town.ctx.db.query('select from bulletins where finished_at is not null')
  return rows.length
}

describe('a carrier that refuses our account', () => {
  it('gets no more texts, loses none, and coordinators hear of it with the first that goes out again', async () => {
    await coordinatorsAreThere()
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 33')
    town.carrier.setFault(UNREGISTERED)
    await town.text(reporter, 'WARDS')
    expect(await halt()).toMatchObject({ code: 21703, resumesByItself: true })
    expect(town.log()).toContain('the carrier refuses our account or number')

    town.carrier.setFault(null)
    await town.text(subscriber, 'WARDS')
    const code = await reports(town)
    await town.text(cast.verifier, `${code} 1`)
    await town.text(cast.spanishVerifier, `${code} 1`)
    for (const phone of [subscriber, spanishSubscriber, reporter]) expect(town.inbox(phone)).toEqual([])

    for (let minute = 0; minute < 3; minute += 1) await town.later(town.ctx.policy.probeEveryMs)
    expect(await halt()).toBeNull()
    expect(town.inbox(COORDINATORS[0])).toContainEqual(
      expect.stringMatching(/^No text went out since 6:42 AM: .*\(error 21703\)\. Now they do\./),
    )
    expect(town.inbox(COORDINATORS[1])).toContainEqual(
      expect.stringMatching(/^Desde las 6:42 .* no salio nada: .*error 21703/),
    )
    expect(town.inbox(subscriber).filter((body) => body.includes('immigration agents'))).toHaveLength(1)
    expect(town.inbox(spanishSubscriber).filter((body) => body.includes('agentes de'))).toHaveLength(1)
  })

  it('is tried with one text at a time, and coordinators are not told of each', async () => {
    await coordinatorsAreThere()
    await joins(town, subscriber)
    town.carrier.setFault(UNREGISTERED)
    await town.text(reporter, 'WARDS')
    const before = town.carrier.messages.length
    for (let minute = 0; minute < 3; minute += 1) await town.later(town.ctx.policy.probeEveryMs)
    expect(town.carrier.messages).toHaveLength(before)
    const { rows } = await town.ctx.db.query<{ texts: number }>(
      `select count(*)::int as texts from direct_deliveries d join coordinators c using (person_id)`,
    )
    expect(rows).toEqual([{ texts: 2 }])
    expect(await halt()).toMatchObject({ code: 21703 })
  })

  it('goes on by command', async () => {
    await joins(town, subscriber)
    town.carrier.setFault(UNREGISTERED)
    await town.text(subscriber, 'WARDS')
    town.carrier.setFault(null)
    expect(await liftHalt(town.ctx.db, town.ctx.sender.name)).toBe(true)
    await town.later(town.ctx.policy.probeEveryMs)
    expect(town.inbox(subscriber)).toEqual([expect.stringContaining('We cover these wards')])
  })

  it('and says so only later, when it had accepted a text, is not tried by itself', async () => {
    await joins(town, subscriber)
    town.inbox(subscriber)
    await town.text(subscriber, 'WARDS')
    const message = town.carrier.messages.at(-1)
    await town.carrier.postStatus(message?.sid ?? '', 'undelivered', 30034)
    expect(await halt()).toMatchObject({ code: 30034, resumesByItself: false })
    await town.text(reporter, 'WARDS')
    await town.later(town.ctx.policy.probeEveryMs * 3)
    expect(town.inbox(reporter)).toEqual([])
    expect(await liftHalt(town.ctx.db, town.ctx.sender.name)).toBe(true)
    await town.later(town.ctx.policy.probeEveryMs)
    expect(town.inbox(reporter)).toEqual([expect.stringContaining('We cover these wards')])
  })

  it('loses nobody whom it had kept an alert from, and sends it to nobody else twice', async () => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 33')
    const code = await reports(town)
    await town.text(cast.verifier, `${code} 1`)
    await town.text(cast.spanishVerifier, `${code} 1`)
    expect(town.inbox(subscriber)).toHaveLength(1)
    expect(town.inbox(spanishSubscriber)).toHaveLength(1)
    const kept = town.carrier.messages.filter(({ to }) => to === subscriber).at(-1)?.sid ?? ''
    expect(await finishedBulletins()).toBe(1)

    await town.carrier.postStatus(kept, 'undelivered', 30034)
    expect(await halt()).toMatchObject({ code: 30034 })
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({
      state: 'queued',
      status: 'none',
      reason: null,
    })
    expect(await finishedBulletins()).toBe(0)
    await town.later(town.ctx.policy.probeEveryMs)
    await town.sweep()
    expect(town.inbox(subscriber)).toEqual([])

    // Late, and about the first try: that one is over.
    await town.carrier.postStatus(kept, 'sent')
    await town.carrier.postStatus(kept, 'undelivered', 30034)
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'queued' })
    await liftHalt(town.ctx.db, town.ctx.sender.name)
    await town.later(town.ctx.policy.probeEveryMs)
    await town.sweep()
    expect(town.inbox(subscriber)).toEqual([expect.stringContaining('immigration agents')])
    expect(town.inbox(spanishSubscriber)).toEqual([])
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'accepted' })
    expect(await finishedBulletins()).toBe(1)
    await town.carrier.postStatus(kept, 'undelivered', 30034)
    expect(await halt()).toBeNull()
    const again = town.carrier.messages.filter(({ to }) => to === subscriber).at(-1)?.sid ?? ''
    expect(again).not.toBe(kept)
    await town.carrier.postStatus(again, 'delivered')
    expect(await lastDeliveryTo(town, subscriber)).toMatchObject({ state: 'accepted', status: 'delivered' })
  })

  it('sends nothing again that is of no use any more', async () => {
    await joins(town, subscriber)
    const code = await reports(town)
    await town.text(cast.verifier, `${code} 1`)
    await town.text(cast.spanishVerifier, `${code} 1`)
    town.inbox(subscriber)
    const kept = town.carrier.messages.filter(({ to }) => to === subscriber).at(-1)?.sid ?? ''
    await town.carrier.postStatus(kept, 'undelivered', 30034)
    await town.later(town.ctx.policy.validitySeconds.alert * 1000 + 1)
    await liftHalt(town.ctx.db, town.ctx.sender.name)
    await town.later(town.ctx.policy.probeEveryMs)
    await town.sweep()
    expect(town.inbox(subscriber).filter((body) => body.includes('immigration agents'))).toEqual([])
    const alert = (await deliveriesTo(town, subscriber)).find(({ purpose }) => purpose === 'alert')
    expect(alert).toMatchObject({ state: expect.stringMatching(/^(refused|canceled)$/) as string })
  })

  it('sends nothing again of an alert that was wrong', async () => {
    await joins(town, subscriber)
    const code = await reports(town)
    await town.text(cast.verifier, `${code} 1`)
    await town.text(cast.spanishVerifier, `${code} 1`)
    const kept = town.carrier.messages.filter(({ to }) => to === subscriber).at(-1)?.sid ?? ''
    await town.text(cast.verifier, `${code} 2`)
    await town.text(cast.spanishVerifier, `${code} 2`)
    town.inbox(subscriber)
    await town.carrier.postStatus(kept, 'undelivered', 30034)
    await liftHalt(town.ctx.db, town.ctx.sender.name)
    await town.later(town.ctx.policy.probeEveryMs)
    await town.sweep()
    expect(town.inbox(subscriber)).toEqual([])
    const alert = (await deliveriesTo(town, subscriber)).find(({ purpose }) => purpose === 'alert')
    expect(alert).toMatchObject({ state: 'accepted', status: 'undelivered' })
  })

  it('the command knows nothing else', async () => {
    await expect(sender.run(['stop'])).rejects.toThrow('sender can show or resume.')
  })
})
