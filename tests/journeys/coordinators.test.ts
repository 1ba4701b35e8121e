import { describe, expect, it } from 'vitest'
import { removeCoordinator, saveCoordinator } from '../../src/store/coordinators.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import { personOf, reports, sightingStates } from '../support/story.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { verifier } = cast
const COORDINATOR = '+12025550107'

describe('a coordinator', () => {
  const enrolled = async (phone: string) => {
    const { db, vault, now } = town.ctx
    const personId = await findOrAddPerson(db, vault, phone, now())
    await saveCoordinator(db, vault, { personId, name: 'Luz', now: now() })
    return personId
  }
  it('is asked last, when nobody else has answered, and not twice', async () => {
    await enrolled(COORDINATOR)
    await enrolled(verifier)
    await reports(town)
    expect(town.inbox(verifier)).toHaveLength(1)
    for (let wave = 2; wave <= 5; wave++) {
      expect(town.inbox(COORDINATOR)).toEqual([])
      await town.later(town.ctx.policy.waveEveryMs)
      if (town.inbox(COORDINATOR).length > 0) break
    }
    expect(await sightingStates(town)).toEqual(['open'])
    await town.text(COORDINATOR, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(verifier)).toEqual([])
  })

  it('who has opted out is not asked', async () => {
    await enrolled(COORDINATOR)
    await town.text(COORDINATOR, 'STOP')
    await reports(town)
    for (let wave = 2; wave <= 5; wave++) await town.later(town.ctx.policy.waveEveryMs)
    expect(town.inbox(COORDINATOR)).toEqual([])
  })

  it('who is taken out stays the verifier they are', async () => {
    await enrolled(verifier)
    await reports(town)
    const personId = await personOf(town, verifier)
    expect(await removeCoordinator(town.ctx.db, personId)).toBe(true)
    expect(await removeCoordinator(town.ctx.db, personId)).toBe(false)
    await town.text(verifier, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
  })
})
