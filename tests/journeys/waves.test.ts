import { describe, expect, it } from 'vitest'
import { containing, MINUTE_MS, newestCode, reports, sightingStates } from '../support/story.ts'
import { cast, enrol, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier } = cast
const RIDERS = ['+12025550131', '+12025550132', '+12025550133', '+12025550134']
const NEIGHBOUR = '+12025550135'

/** Four riders on shift in ward 33, whom nobody has asked today, and one verifier of ward 40 next to it. */
async function ridersOnShift(): Promise<void> {
  for (const phone of RIDERS) {
    await enrol(town.ctx.db, town.ctx.vault, phone, 'Rider', [33], 'en')
    await town.text(phone, 'ON 33')
    town.inbox(phone)
  }
  await enrol(town.ctx.db, town.ctx.vault, NEIGHBOUR, 'Neighbour', [40], 'en')
}

/** How many requests or the like each of these phones got since last looked at. */
const texts = (phones: readonly string[]) => phones.map((phone) => town.inbox(phone).length)

describe('requests', () => {
  it('go out in waves while nobody claims the sighting', async () => {
    await ridersOnShift()
    await reports(town)
    expect(texts(RIDERS)).toEqual([1, 1, 1, 0])
    expect(texts([verifier, spanishVerifier, NEIGHBOUR])).toEqual([0, 0, 0])
    const waveMs = town.ctx.policy.waveEveryMs
    await town.later(waveMs)
    expect(texts(RIDERS)).toEqual([0, 0, 0, 1])
    await town.later(waveMs)
    expect(texts([verifier, spanishVerifier, NEIGHBOUR])).toEqual([1, 1, 0])
    await town.later(waveMs)
    expect(texts([...RIDERS, verifier, spanishVerifier, NEIGHBOUR])).toEqual([0, 0, 0, 0, 0, 0, 1])
    for (let more = 0; more < 3; more++) await town.later(waveMs)
    expect(texts([...RIDERS, verifier, spanishVerifier, NEIGHBOUR])).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('go out by the sweep where the queue was lost', async () => {
    await ridersOnShift()
    await reports(town)
    town.queue.wipe()
    texts(RIDERS)
    town.advance(town.ctx.policy.waveEveryMs + town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    expect(texts(RIDERS)).toEqual([0, 0, 0, 1])
  })

  it('begin with whoever has said that they are near', async () => {
    await ridersOnShift()
    await town.text(RIDERS[3] ?? '', 'at Kedzie and Lawrence, all quiet')
    texts(RIDERS)
    await reports(town)
    expect(texts(RIDERS)).toEqual([1, 1, 0, 1])
  })
})

describe('a verifier on the way', () => {
  it('holds the sighting: the others asked hear so, and no wave goes out', async () => {
    await ridersOnShift()
    const code = await reports(town)
    texts(RIDERS)
    await town.text(RIDERS[0] ?? '', '0 5')
    expect(town.inbox(RIDERS[0] ?? '')).toEqual(containing('on your way'))
    expect(town.inbox(RIDERS[1] ?? '')).toEqual(containing(`${code}: somebody is on the way`))
    expect(town.inbox(RIDERS[2] ?? '')).toEqual(containing(`${code}: somebody is on the way`))
    for (let wave = 0; wave < 4; wave++) await town.later(town.ctx.policy.waveEveryMs)
    expect(texts(RIDERS)).toEqual([0, 0, 0, 0])
  })

  it('who is not heard of loses the claim: waves resume, and somebody else takes over', async () => {
    await ridersOnShift()
    const code = await reports(town)
    await town.text(RIDERS[0] ?? '', '0')
    texts(RIDERS)
    await town.later(town.ctx.policy.claimMs)
    expect(town.inbox(RIDERS[0] ?? '')).toEqual(containing(`${code}: we have not heard from you`))
    expect(town.inbox(RIDERS[3] ?? '')).toEqual(containing(`${code} ward 33`))
    await town.text(RIDERS[3] ?? '', '0 3')
    expect(town.inbox(RIDERS[0] ?? '')).toEqual(containing('somebody is on the way'))
    await town.later(3 * MINUTE_MS)
    await town.text(RIDERS[3] ?? '', '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(reporter)).toEqual(containing('Thank you', 'Volunteers confirmed'))
  })

  it('who could not tell has been there: the next are asked at once', async () => {
    await ridersOnShift()
    await reports(town)
    await town.text(RIDERS[0] ?? '', '0')
    texts(RIDERS)
    await town.text(RIDERS[0] ?? '', '3')
    expect(texts(RIDERS)).toEqual([1, 0, 0, 1])
  })

  it('is one, where two say so in the same moment', async () => {
    await ridersOnShift()
    await reports(town)
    texts(RIDERS)
    await town.receive(RIDERS[0] ?? '', '0')
    await town.receive(RIDERS[1] ?? '', '0 2')
    await town.settle()
    const { rows } = await town.ctx.db.query('select claimed_by from sightings where claimed_by is not null')
    expect(rows).toHaveLength(1)
    expect(texts(RIDERS)).toEqual([1, 1, 1, 0])
  })

  it('holds it by the sweep where the queue was lost', async () => {
    await ridersOnShift()
    await reports(town)
    await town.receive(RIDERS[0] ?? '', '0')
    await town.run('receiveText')
    town.queue.wipe()
    town.advance(town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    const { rows } = await town.ctx.db.query('select claimed_by from sightings where claimed_by is not null')
    expect(rows).toHaveLength(1)
  })
})

describe('with very much open', () => {
  const PLACES = [
    'Kedzie and Lawrence',
    'Kimball and Lawrence',
    'Kimball and Montrose',
    'Kedzie and Montrose',
    'Sacramento and Montrose',
  ]

  it('requests are gathered into one text, the most corroborated first, and nothing is dropped', async () => {
    await enrol(town.ctx.db, town.ctx.vault, RIDERS[0] ?? '', 'Rider', [33], 'en')
    await town.text(RIDERS[0] ?? '', 'ON 33 until 11am')
    town.inbox(RIDERS[0] ?? '')
    const codes: string[] = []
    for (const [index, place] of PLACES.entries()) {
      await town.text(`+1202555014${index}`, `two vans and masked agents at ${place}`)
      codes.push(await newestCode(town))
    }
    expect(new Set(codes).size).toBe(PLACES.length)
    const last = codes.at(-1) ?? ''
    await town.text(spanishReporter, `dos camionetas y agentes en ${PLACES.at(-1)}`)

    const early = town.inbox(RIDERS[0] ?? '')
    expect(early).toHaveLength(town.ctx.policy.batchAboveOpen)
    await town.later(town.ctx.policy.batchEveryMs)
    const [batch = '', ...more] = town.inbox(RIDERS[0] ?? '')
    expect(more).toEqual([])
    expect(batch).toMatch(new RegExp(`^2 open: ${last} .*\\(2 people\\)`))
    const told = [...early, batch].join()
    for (const code of codes) expect(told).toContain(code)
    // Each is answered by its code.
    await town.text(RIDERS[0] ?? '', `${last} 2`)
    expect(town.inbox(RIDERS[0] ?? '')).toEqual(containing(`${last}: noted as not ICE`))
  })
})
