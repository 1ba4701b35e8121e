import { describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import type { Nudge } from '../../src/queue/jobs.ts'
import { transaction } from '../../src/store/db.ts'
import { insertSighting } from '../../src/store/sightings.ts'
import { joins } from '../support/story.ts'
import { surely } from '../support/scripted-places.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { verifier, spanishVerifier, subscriber } = cast

const ROUNDS = 25

/** Jobs that can meet at one sighting; the others only send what these decided. */
const MEETING = ['receiveText', 'ruleSighting', 'expireSighting']

/** Runs jobs, and all that they lead to, each as soon as it is there and in a transaction of its own. */
async function runAtOnce(...nudges: Nudge[]): Promise<void> {
  const ctx = { ...town.ctx, enqueue: (...more: Nudge[]) => runAtOnce(...more) }
  const handlers = handlersFor(ctx)
  await Promise.all(
    nudges
      .filter(([name]) => MEETING.includes(name))
      .map(([name, payload]) => (handlers[name] as (given: typeof payload) => Promise<void>)(payload)),
  )
}

/** A sighting that is open or whose time is up, and the jobs for what two verifiers text about it. */
async function aSightingWith(texts: { ana?: string; beto?: string }, isDue = false) {
  const { db, vault, policy } = town.ctx
  const now = town.ctx.now()
  const expiresAt = new Date(now.getTime() + (isDue ? 0 : policy.sightingLifetimeMs))
  const place = surely([33], 'Kedzie & Lawrence')
  const sighting = await transaction(db, (tx) =>
    insertSighting(tx, vault, { place, openedAt: now, expiresAt, heardAt: now, activity: null }, new Date(0)),
  )
  if (texts.ana) await town.receive(verifier, `${sighting.code} ${texts.ana}`)
  if (texts.beto) await town.receive(spanishVerifier, `${sighting.code} ${texts.beto}`)
  town.queue.wipe()
  const { rows } = await db.query<{ inboundId: string }>(
    'select id as "inboundId" from inbound where handled_at is null',
  )
  return { id: sighting.id, arriving: rows.map((row): Nudge => ['receiveText', row]) }
}

async function endOf(id: string) {
  const { rows } = await town.ctx.db.query<{ state: string; alerts: number; bulletins: number }>(
    `select s.state, (select count(*)::int from alerts a where a.sighting_id = s.id) as alerts,
       (select count(*)::int from bulletins b join alerts a on a.id = b.alert_id where a.sighting_id = s.id) as bulletins
     from sightings s where id = $1`,
    [id],
  )
  const unweighed = await town.ctx.db.query(
    'select from verdicts where sighting_id = $1 and weighed_at is null',
    [id],
  )
  const logged = (event: string) =>
    town
      .log()
      .split('\n')
      .filter((line) => line.includes(`"sightingId":"${id}"`) && line.includes(`"msg":"sighting ${event}"`))
      .length
  const [row] = rows
  return { ...row, unweighed: unweighed.rows.length, ended: logged('ended'), reopened: logged('reopened') }
}

const rounds = Array.from({ length: ROUNDS }, (_, round) => round)

describe('at the same millisecond, many times over', { timeout: 60_000 }, () => {
  it('two who saw it give one ruling and one alert', async () => {
    await joins(town, subscriber)
    for (const round of rounds) {
      const { id, arriving } = await aSightingWith({ ana: '1', beto: '1' })
      // The sweep or a repeated job may come just then, too.
      await runAtOnce(...arriving, ['ruleSighting', { sightingId: id }], ['ruleSighting', { sightingId: id }])
      expect(await endOf(id), `round ${round}`).toEqual({
        state: 'confirmed',
        alerts: 1,
        bulletins: 1,
        unweighed: 0,
        ended: 1,
        reopened: 0,
      })
    }
  })

  it('one who saw it and one who saw that it is not are a conflict, whoever was first', async () => {
    for (const round of rounds) {
      const { id, arriving } = await aSightingWith({ ana: '1', beto: '2' })
      await runAtOnce(...arriving)
      const { state, alerts = 0, unweighed, ended, reopened } = await endOf(id)
      expect({ state, unweighed }, `round ${round}`).toEqual({ state: 'open', unweighed: 0 })
      // Where one had been ruled on before the other was there, that ruling was taken back.
      expect(ended).toBe(reopened)
      expect(alerts).toBeLessThanOrEqual(ended)
    }
  })

  it('a verdict and the end of its time: it counts, and there is one alert', async () => {
    for (const round of rounds) {
      const { id, arriving } = await aSightingWith({ ana: '1' }, true)
      await runAtOnce(...arriving, ['expireSighting', { sightingId: id }])
      expect(await endOf(id), `round ${round}`).toMatchObject({
        state: 'confirmed',
        alerts: 1,
        bulletins: 1,
        unweighed: 0,
      })
    }
  })

  it('two who saw what had expired give one alert', async () => {
    for (const round of rounds) {
      const { id, arriving } = await aSightingWith({ ana: '1', beto: '1' }, true)
      await runAtOnce(['expireSighting', { sightingId: id }])
      await runAtOnce(...arriving)
      expect(await endOf(id), `round ${round}`).toMatchObject({
        state: 'confirmed',
        alerts: 1,
        bulletins: 1,
        unweighed: 0,
        ended: 2,
        reopened: 1,
      })
    }
  })

  it('merged just as a verdict comes: it counts for the other', async () => {
    for (const round of rounds) {
      const into = await aSightingWith({})
      const { id, arriving } = await aSightingWith({ ana: '2' })
      const merge = town.ctx.db.query(
        `update sightings set state = 'merged', merged_into = $2, reason = 'same', ruled_at = $3
         where id = $1 and state = 'open'`,
        [id, into.id, town.ctx.now()],
      )
      await Promise.all([runAtOnce(...arriving), merge])
      const { rows } = await town.ctx.db.query<{ state: string }>(
        'select state from sightings where id = $1',
        [id],
      )
      // Either it was ruled on before it could be merged, or what was said of it counts for the other.
      const where = rows[0]?.state === 'merged' ? into.id : id
      expect(await endOf(where), `round ${round}`).toMatchObject({
        state: 'refuted',
        alerts: 0,
        unweighed: 0,
      })
      await town.ctx.db.query(`delete from verdicts`)
    }
  })
})
