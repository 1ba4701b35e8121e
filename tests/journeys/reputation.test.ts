import { describe, expect, it } from 'vitest'
import {
  HOUR_MS,
  MINUTE_MS,
  newestCode,
  personOf,
  reports,
  SEEN_AT_KEDZIE,
  sightingStates,
} from '../support/story.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier } = cast
const DAY_MS = 24 * HOUR_MS

/** Three reports of this phone that turn out false, an hour apart. */
async function criesWolf(phone: string = reporter): Promise<void> {
  for (let time = 0; time < 3; time += 1) {
    const code = await reports(town, SEEN_AT_KEDZIE, phone)
    await town.text(spanishVerifier, `${code} 2`)
    town.advance(HOUR_MS)
  }
  everybodyHasRead()
}

function everybodyHasRead(): void {
  for (const phone of Object.values(cast)) town.inbox(phone)
}

describe('a phone whose reports were false again and again', () => {
  it('calls nobody out by itself, and hears and is told the same as ever', async () => {
    await town.text(spanishReporter, 'agents in vests at Kedzie and Lawrence')
    const usual = town.inbox(spanishReporter)
    town.advance(HOUR_MS)
    await town.sweep()
    const end = town.inbox(spanishReporter)

    await criesWolf()
    await town.text(reporter, 'agents in vests at Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual(usual)
    expect(town.inbox(verifier)).toEqual([])
    await town.text(reporter, 'Kedzie & Lawrence?')
    expect(town.inbox(reporter)).toEqual([expect.stringContaining('it is being checked since')])
    town.advance(5 * MINUTE_MS)
    await town.sweep()
    await town.text(verifier, 'ON 33')
    expect(town.inbox(verifier)).toEqual([expect.stringContaining('You are on shift')])
    town.advance(HOUR_MS)
    await town.sweep()
    expect(town.inbox(reporter)).toEqual(end)
    expect(await sightingStates(town)).toEqual(['expired', 'refuted', 'refuted', 'refuted', 'expired'])
  })

  it('is believed once another voice says the same', async () => {
    await criesWolf()
    await town.text(reporter, SEEN_AT_KEDZIE)
    const code = await newestCode(town)
    await town.text(spanishReporter, 'dos camionetas y agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(verifier)).toEqual([expect.stringContaining(`${code} ward 33`)])
    expect(await sightingStates(town)).toHaveLength(4)
  })

  it('is no second voice itself', async () => {
    await criesWolf()
    await town.text(reporter, SEEN_AT_KEDZIE)
    await town.text(reporter, 'agents in vests at Kedzie and Lawrence')
    expect(town.inbox(verifier)).toEqual([])
  })

  it('is held also where its place is learned later, and moved', async () => {
    await criesWolf()
    await town.text(reporter, 'masked agents outside the laundromat')
    town.advance(4 * MINUTE_MS)
    await town.sweep()
    await town.text(reporter, '33')
    town.advance(MINUTE_MS)
    await town.sweep()
    expect(town.inbox(verifier)).toEqual([])
  })

  it('is believed again with time', async () => {
    await criesWolf()
    town.advance(20 * DAY_MS)
    await town.text(reporter, SEEN_AT_KEDZIE)
    expect(town.inbox(verifier)).toHaveLength(1)
  })

  it('is believed again once something was true', async () => {
    const code = await reports(town)
    await town.text(verifier, `${code} 1`)
    town.advance(HOUR_MS)
    await criesWolf()
    await town.text(reporter, SEEN_AT_KEDZIE)
    expect(town.inbox(verifier)).toHaveLength(1)
  })

  it('is believed where it is a verifier, or a coordinator', async () => {
    await criesWolf(verifier)
    await town.text(verifier, SEEN_AT_KEDZIE)
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
    await criesWolf()
    const { db, vault } = town.ctx
    await db.query('insert into coordinators (person_id, name_sealed, added_at) values ($1, $2, $3)', [
      await personOf(town, reporter),
      vault.seal('name', 'Carla'),
      town.ctx.now(),
    ])
    everybodyHasRead()
    await town.text(reporter, SEEN_AT_KEDZIE)
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
  })

  it('is not one where a drill found nothing', async () => {
    await criesWolf()
    await town.ctx.db.query('update sightings set is_drill = true')
    await town.text(reporter, SEEN_AT_KEDZIE)
    expect(town.inbox(verifier)).toHaveLength(1)
  })
})
