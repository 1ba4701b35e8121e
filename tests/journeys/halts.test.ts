import { describe, expect, it } from 'vitest'
import { sender } from '../../src/commands/sender.ts'
import { haltOf, liftHalt } from '../../src/store/halts.ts'
import { saveCoordinator } from '../../src/store/coordinators.ts'
import { findOrAddPerson, setLanguage } from '../../src/store/people.ts'
import { transaction } from '../../src/store/db.ts'
import { cast, useTown } from '../support/town.ts'
import { joins, reports } from '../support/story.ts'

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

  it('the command knows nothing else', async () => {
    await expect(sender.run(['stop'])).rejects.toThrow('sender can show or resume.')
  })
})
