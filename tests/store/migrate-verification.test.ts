import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveCoordinator } from '../../src/store/coordinators.ts'
import { migrate } from '../../src/store/migrate.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import { createDatabase } from '../support/database.ts'
import { createOldDatabase, old } from '../support/old-database.ts'
import { containing, HOUR_MS } from '../support/story.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { verifier, spanishVerifier, reporter, subscriber, spanishSubscriber } = cast
const COORDINATOR = '+12025550185'

const now = new Date()
let template: Awaited<ReturnType<typeof createOldDatabase>>
beforeAll(async () => {
  template = await createOldDatabase(now)
  const { db, vault } = template.database
  expect((await migrate(db, vault, false))[0]).toBe('0005_verification.sql')
  // Nobody may be connected to what is cloned.
  await db.end()
})
afterAll(() => template.drop())

/** The town goes on where the version before verification stopped. */
let drop: () => Promise<void>
beforeEach(async () => {
  const created = await createDatabase(new URL(template.database.url).pathname.slice(1))
  drop = created.drop
  Object.assign(town.ctx, { db: created.database.db, vault: created.database.vault })
  town.advance(now.getTime() - town.ctx.now().getTime())
})
afterEach(() => drop())

async function stateOf(code: string): Promise<string | undefined> {
  const { rows } = await town.ctx.db.query<{ state: string }>('select state from sightings where code = $1', [
    code,
  ])
  return rows[0]?.state
}

describe('a sighting from before', () => {
  it('that is open is ruled by the answer to the request of before', async () => {
    await town.text(spanishVerifier, 'K7 1')
    expect(town.inbox(spanishVerifier)).toEqual(['K7: anotado como visto, gracias. Guarde distancia.'])
    expect(await stateOf('K7')).toBe('confirmed')
    expect(town.inbox(subscriber)).toEqual(
      containing('immigration agents seen in ward 33, Kedzie & Lawrence'),
    )
    expect(town.inbox(spanishSubscriber)).toEqual(containing('agentes de inmigracion en distrito 33'))
    expect(town.inbox(reporter)).toEqual(containing('confirmed your report in ward 33'))
  })

  it('that is open takes a bare digit of whoever is on the way', async () => {
    await town.text(spanishVerifier, '2')
    expect(town.inbox(spanishVerifier)).toEqual(['K7: anotado que no es ICE, gracias.'])
    expect(await stateOf('K7')).toBe('refuted')
  })

  it('that is open goes to those who come after, where nobody answers', async () => {
    const { db, vault, now } = town.ctx
    const personId = await findOrAddPerson(db, vault, COORDINATOR, now())
    await saveCoordinator(db, vault, { personId, name: 'Luz', now: now() })
    await town.sweep()
    for (let wave = 0; wave < 5; wave++) await town.later(town.ctx.policy.waveEveryMs)
    expect(town.inbox(COORDINATOR).join('\n')).toMatch(/\bK7\b/)
    // Whoever was asked before is not asked again.
    expect([...town.inbox(verifier), ...town.inbox(spanishVerifier)].join('\n')).not.toMatch(
      /\bK7 (ward|distrito)/,
    )
  })

  it('that nobody was called to, was not ruled on, or was a report yet, is seen to', async () => {
    await town.sweep()
    expect(town.inbox(verifier).join('\n')).toMatch(/C5 (ward 33|Kimball & Montrose)/)
    expect(await stateOf('G8')).toBe('confirmed')
    const { rows } = await town.ctx.db.query(`select from sightings where wards = '{40}' and state = 'open'`)
    expect(rows).toHaveLength(1)
    await town.text(spanishVerifier, 'E6 W 33')
    expect(town.inbox(spanishVerifier).join('\n')).toContain('E6 es ahora distrito 33')
  })

  it('that ended takes a late verdict', async () => {
    await town.text(verifier, 'A4 1')
    expect(town.inbox(verifier)).toEqual(containing('A4: noted as seen, thank you. Its time was over'))
    expect(await stateOf('A4')).toBe('confirmed')
    await town.text(verifier, 'P3 1')
    expect(await stateOf('P3')).toBe('open')
    await town.text(verifier, 'F1 2')
    expect(town.inbox(verifier).at(-1)).toBe('F1 is over: it was already confirmed. Thank you.')
  })
})

describe('an alert from before', () => {
  it('reaches whom it had not reached, and its all clear everybody who got it and stayed', async () => {
    await town.sweep()
    expect(town.inbox(spanishSubscriber)).toEqual(['Brigada: agentes de inmigracion en distrito 33.'])
    await town.text(verifier, 'H2 UPDATE 2 vans')
    await town.text(verifier, 'H2 CLEAR')
    expect(town.inbox(subscriber)).toEqual(containing('update', 'all clear in ward 33, Kedzie & Lawrence'))
    expect(town.inbox(spanishSubscriber)).toEqual(containing('novedad', 'ya paso en distrito 33'))
    expect(town.inbox(old.left)).toEqual([])
  })

  it('is corrected where two say that it was wrong', async () => {
    await town.sweep()
    await town.text(spanishVerifier, 'H2 2')
    expect(await stateOf('H2')).toBe('open')
    await town.text(verifier, 'H2 2')
    expect(await stateOf('H2')).toBe('refuted')
    expect(town.inbox(subscriber)).toEqual(containing('was wrong'))
  })

  it('that was long ago is over: nobody hears of its end, and its verifier is told', async () => {
    await town.sweep()
    town.inbox(verifier)
    await town.text(verifier, 'F1 CLEAR')
    expect(town.inbox(verifier)).toEqual([
      'F1: this alert has closed, there was no news of it. If you see something, text it as a new report.',
    ])
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('closes by itself', async () => {
    await town.sweep()
    town.inbox(subscriber)
    town.advance(2 * HOUR_MS)
    await town.sweep()
    expect(town.inbox(subscriber).join('\n')).toContain('no more news of ward 33')
  })
})

describe('people from before', () => {
  it('answer what they were asked', async () => {
    await town.text(old.joining, '1')
    expect(town.inbox(old.joining)).toEqual(
      containing('Done: you get alerts for ward 33', 'immigration agents seen in ward 33'),
    )
    await town.text(old.asked, '33')
    expect(town.inbox(old.asked)[0]).toContain('Pedimos a los voluntarios del distrito 33 que vayan a ver.')
  })

  it('go off shift after four hours', async () => {
    await town.text(subscriber, 'WARDS')
    town.advance(3 * HOUR_MS)
    await town.sweep()
    const { rows } = await town.ctx.db.query('select from shifts where ended_at is null')
    expect(rows).toEqual([])
    expect(town.inbox(verifier)).toContain('Your shift is over. Thank you for keeping watch.')
  })
})
