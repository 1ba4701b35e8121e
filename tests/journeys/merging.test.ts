import { beforeEach, describe, expect, it } from 'vitest'
import { saveCoordinator } from '../../src/store/coordinators.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import {
  containing,
  MINUTE_MS,
  newestCode,
  reports,
  SEEN_AT_KEDZIE,
  sightingStates,
} from '../support/story.ts'
import { cast, enrol, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier } = cast
const COORDINATOR = '+12025550107'
const OTHERS = ['+12025550121', '+12025550122', '+12025550123']
const AT_FOSTER = 'two agents in masks at Kedzie and Belmont'

beforeEach(async () => {
  const { db, vault, now } = town.ctx
  const personId = await findOrAddPerson(db, vault, COORDINATOR, now())
  await saveCoordinator(db, vault, { personId, name: 'Luz', now: now() })
})

const voices = async () =>
  (
    await town.ctx.db.query<{ voices: number }>(
      `select count(distinct person_id)::int as voices from reports where sighting_id is not null
       group by sighting_id order by sighting_id`,
    )
  ).rows.map((row) => row.voices)

describe('reports about the same thing', () => {
  it('are one sighting, and its later reporters hear so in their language', async () => {
    await reports(town)
    town.inbox(reporter)
    expect(town.inbox(verifier)).toHaveLength(1)
    town.advance(5 * MINUTE_MS)
    await town.text(spanishReporter, 'hay agentes con chalecos en la Kedzie y Lawrence')
    expect(town.inbox(spanishReporter)).toEqual(
      containing('otras personas también avisaron; se esta revisando'),
    )
    expect(await sightingStates(town)).toEqual(['open'])
    expect(await voices()).toEqual([2])
    // Whoever has been asked is not asked again.
    expect(town.inbox(verifier)).toEqual([])

    await town.text(verifier, '1')
    expect(town.inbox(reporter)).toEqual(containing('Volunteers confirmed your report'))
    expect(town.inbox(spanishReporter)).toEqual(containing('confirmaron su reporte'))
  })

  it('are told to whoever is asked later, with how many say so', async () => {
    await town.text(spanishVerifier, 'TURNO 33')
    town.inbox(spanishVerifier)
    await reports(town)
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(verifier)).toEqual([])
    await town.later(town.ctx.policy.waveEveryMs)
    expect(town.inbox(verifier)).toEqual(containing('2 people say: "3 vans'))
  })

  it('from one phone are one voice, however often it texts', async () => {
    await reports(town)
    town.inbox(reporter)
    for (let time = 0; time < 9; time++) await town.text(reporter, SEEN_AT_KEDZIE)
    expect(await sightingStates(town)).toEqual(['open'])
    expect(await voices()).toEqual([1])
    expect(town.inbox(reporter)).toEqual(Array(9).fill(expect.stringContaining('we have your report')))
    // Said once to the verifiers too.
    await town.text(OTHERS[0] ?? '', 'ICE at Kedzie and Lawrence')
    await enrol(town.ctx.db, town.ctx.vault, '+12025550130', 'Cleo', [33], 'en')
    await town.later(town.ctx.policy.waveEveryMs)
    const [request = ''] = town.inbox('+12025550130')
    expect(request.split('3 vans')).toHaveLength(2)
  })

  it('that come after it was confirmed hear so at once, and call nobody out', async () => {
    await reports(town)
    await town.text(verifier, '1')
    for (const phone of [verifier, spanishVerifier]) town.inbox(phone)
    town.advance(4 * MINUTE_MS)
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(spanishReporter)).toEqual(containing('Los voluntarios lo confirmaron a las 6:42 am'))
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(spanishVerifier)).toEqual([])
  })

  it('that are taken in while it is being confirmed hear the outcome', async () => {
    await reports(town)
    await town.receive(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    await town.run('receiveText')
    town.advance(1)
    await town.receive(verifier, '1')
    await town.run('receiveText', 'ruleSighting')
    await town.settle()
    expect(town.inbox(spanishReporter)).toEqual(containing('otras personas', 'confirmaron su reporte'))
  })

  it('far away or much later are another sighting', async () => {
    await reports(town)
    await town.text(spanishReporter, AT_FOSTER)
    expect(await sightingStates(town)).toEqual(['open', 'open'])
  })

  it('are one as soon as it is known where the later one is', async () => {
    await town.text(reporter, '3 vans, agents at Kedzie and Lawrence')
    const first = await newestCode(town)
    await town.text(verifier, 'ON 33')
    await town.text(spanishReporter, 'hay agentes en dos camionetas')
    await town.text(spanishReporter, 'no sé')
    town.inbox(spanishReporter)
    await town.text(verifier, `${await newestCode(town)} AT Kedzie and Lawrence`)
    expect(await sightingStates(town)).toEqual(['open', 'merged'])
    await town.text(verifier, `${first} 1`)
    expect(await sightingStates(town)).toEqual(['confirmed', 'merged'])
    expect(town.inbox(spanishReporter)).toEqual([expect.stringContaining('confirmaron su reporte')])
  })

  it('that come together are one sighting', async () => {
    for (const phone of [reporter, spanishReporter, ...OTHERS]) await town.receive(phone, SEEN_AT_KEDZIE)
    await town.settle()
    expect(await sightingStates(town)).toEqual(['open'])
    expect(await voices()).toEqual([5])
  })
})

describe('a coordinator', () => {
  async function twoSightings(): Promise<[string, string]> {
    const first = await reports(town)
    await town.text(spanishReporter, AT_FOSTER)
    const second = await newestCode(town)
    for (const phone of [...Object.values(cast), COORDINATOR]) town.inbox(phone)
    return [first, second]
  }

  it('makes two one: its verdicts, reporters and code belong to the other', async () => {
    const [first, second] = await twoSightings()
    await town.text(COORDINATOR, `MERGE ${first} ${second}`)
    expect(town.inbox(COORDINATOR)).toEqual(containing(`${second} is part of ${first} now`))
    expect(await sightingStates(town)).toEqual(['open', 'merged'])
    await town.text(verifier, `${second} 1`)
    expect(town.inbox(verifier)).toEqual(containing(second))
    expect(await sightingStates(town)).toEqual(['confirmed', 'merged'])
    for (const phone of [reporter, spanishReporter]) expect(town.inbox(phone)).toHaveLength(1)
  })

  it('makes two one although one was answered already', async () => {
    const [first, second] = await twoSightings()
    await town.text(verifier, `${second} 3`)
    await town.text(spanishVerifier, `${first} 0`)
    await town.text(COORDINATOR, `MERGE ${second} ${first}`)
    expect(await sightingStates(town)).toEqual(['merged', 'open'])
    await town.text(spanishVerifier, '2')
    expect(await sightingStates(town)).toEqual(['merged', 'refuted'])
  })

  it('takes one apart again, and verifiers are called to both', async () => {
    const [first, second] = await twoSightings()
    await town.text(COORDINATOR, `MERGE ${first} ${second}`)
    town.inbox(COORDINATOR)
    await town.text(COORDINATOR, `SPLIT ${first}`)
    const third = await newestCode(town)
    expect(town.inbox(COORDINATOR)).toEqual(containing(`${third} is new, for Kedzie & Belmont`))
    expect(await sightingStates(town)).toEqual(['open', 'merged', 'open'])
    expect(await voices()).toEqual([1, 1])
    expect(town.inbox(verifier)).toEqual(containing(`${third} ward`))
  })

  it.each([
    ['one that is over', (first: string, second: string) => `MERGE ${second} ${first}`, 'was not put into'],
    ['one with itself', (_: string, second: string) => `MERGE ${second} ${second}`, 'one sighting already'],
    ['a code that nobody gave out', (first: string) => `MERGE ${first} X99`, 'no open sighting X99'],
    [
      'and can’t split what one person reported',
      (_: string, second: string) => `SPLIT ${second}`,
      'was not split',
    ],
  ])('can’t merge %s', async (_what, words, answer) => {
    const [first, second] = await twoSightings()
    await town.text(verifier, `${first} 2`)
    await town.text(COORDINATOR, words(first, second))
    expect(town.inbox(COORDINATOR)).toEqual(containing(answer))
    expect(await sightingStates(town)).toEqual(['refuted', 'open'])
  })

  it('and nobody else may', async () => {
    const [first, second] = await twoSightings()
    for (const phone of [verifier, reporter]) {
      await town.text(phone, `MERGE ${first} ${second}`)
      expect(town.inbox(phone)).toEqual(containing('Only coordinators can do that'))
    }
    await town.text(spanishVerifier, `SEPARAR ${first}`)
    expect(town.inbox(spanishVerifier)).toEqual(containing('Solo los coordinadores'))
    expect(await sightingStates(town)).toEqual(['open', 'open'])
  })

  it('who said so twice, or whose job was lost, merges once', async () => {
    const [first, second] = await twoSightings()
    await town.receive(COORDINATOR, `MERGE ${first} ${second}`)
    await town.run('receiveText')
    town.queue.wipe()
    town.advance(town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    expect(town.inbox(COORDINATOR)).toEqual(containing(`${second} is part of ${first} now`))
    await town.text(COORDINATOR, `MERGE ${first} ${second}`)
    expect(town.inbox(COORDINATOR)).toEqual(containing('one sighting already'))
  })
})
