import { describe, expect, it } from 'vitest'
import { coordinatorsToAsk, removeCoordinator, saveCoordinator } from '../../src/store/coordinators.ts'
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
  const toAsk = async (sightingId: string) =>
    (await coordinatorsToAsk(town.ctx.db, sightingId)).map(({ personId }) => personId)

  it('is asked unless they were already, as a verifier, or have opted out', async () => {
    const luz = await enrolled(COORDINATOR)
    const ana = await enrolled(verifier)
    await reports(town)
    expect(await toAsk('1')).toEqual([luz])
    // Of another sighting nobody has been asked yet.
    expect(await toAsk('2')).toEqual([ana, luz].toSorted((a, b) => Number(a) - Number(b)))
    await town.text(COORDINATOR, 'STOP')
    expect(await toAsk('1')).toEqual([])
    await town.text(COORDINATOR, 'START')
    expect(await toAsk('1')).toEqual([luz])
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
