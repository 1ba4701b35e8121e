import { beforeEach, describe, expect, it } from 'vitest'
import { next, REQUEST, SIGHTING } from '../../src/domain/lifecycle.ts'
import { type Db, transaction } from '../../src/store/db.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import { claimRequest, recordVerdict, reopenRequest } from '../../src/store/requests.ts'
import { endSighting, reopenSighting } from '../../src/store/sightings.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()
const NOW = new Date('2026-11-21T12:42:00Z')
const LATER = new Date('2026-11-21T13:42:00Z')

let personId: string
beforeEach(async () => {
  await database.db.query('truncate people, sightings, deliveries restart identity cascade')
  personId = await findOrAddPerson(database.db, database.vault, '+12025550101', NOW)
})

/** One sighting, in this state. */
async function aSighting(state: string): Promise<string> {
  const { db } = database
  const insert = `insert into sightings (code, wards, opened_at, heard_at, expires_at, state, reason, ruled_at, merged_into)
    values ($1, '{33}', $2, $2, $3, $4, $5, $6, $7) returning id`
  const values = (code: string, of: string, into: string | null) =>
    of === 'open' ? [code, NOW, LATER, of, null, null, into] : [code, NOW, LATER, of, 'as told', NOW, into]
  const add = async (code: string, of: string, into: string | null) =>
    (await db.query<{ id: string }>(insert, values(code, of, into))).rows[0]?.id ?? ''
  return add('K7', state, state === 'merged' ? await add('M2', 'open', null) : null)
}

async function stateIn(table: 'sightings' | 'requests', id: string): Promise<string | undefined> {
  const { rows } = await database.db.query<{ state: string }>(`select state from ${table} where id = $1`, [
    id,
  ])
  return rows[0]?.state
}

const cases = <S extends string, E extends string>(states: Record<S, unknown>, events: readonly E[]) =>
  (Object.keys(states) as S[]).flatMap((state) => events.map((event) => [state, event] as const))

describe('a sighting’s row goes by the table', () => {
  const apply = {
    confirm: (tx: Db, id: string) => endSighting(tx, id, 'confirmed', 'one-trained', NOW),
    refute: (tx: Db, id: string) => endSighting(tx, id, 'refuted', 'one-trained', NOW),
    expire: (tx: Db, id: string) => endSighting(tx, id, 'expired', 'no-verdict', NOW),
    reopen: (tx: Db, id: string) => reopenSighting(tx, id, LATER),
  }
  it.each(cases(SIGHTING.transitions, Object.keys(apply) as (keyof typeof apply)[]))(
    '%s, %s',
    async (state, event) => {
      const id = await aSighting(state)
      const then = next(SIGHTING, state, event)
      const done = transaction(database.db, (tx) => apply[event](tx, id))
      if ('refusal' in then) await expect(done).rejects.toThrow(`sighting ${id}`)
      else await done
      expect(await stateIn('sightings', id)).toBe('to' in then ? then.to : state)
    },
  )
})

describe('a request’s row goes by the table', () => {
  const verdict = async (tx: Db, sightingId: string, given: 'seen' | 'cannot-tell') => {
    const { rows } = await tx.query<{ id: string }>(
      `insert into inbound (carrier_ref, person_id, body_sealed, media_count, received_at)
       values ('SM1', $1, '', 0, $2) returning id`,
      [personId, NOW],
    )
    const inboundId = rows[0]?.id ?? ''
    await recordVerdict(tx, { sightingId, personId, inboundId, verdict: given, was: null, givenAt: NOW })
  }
  const apply = {
    claim: (tx: Db, id: string) => claimRequest(tx, { sightingId: id, personId, etaMinutes: null, now: NOW }),
    'time-out': async (tx: Db, id: string) => {
      await reopenRequest(tx, id, personId)
    },
    'could-not-tell': (tx: Db, id: string) => verdict(tx, id, 'cannot-tell'),
    answer: (tx: Db, id: string) => verdict(tx, id, 'seen'),
    close: (tx: Db, id: string) => endSighting(tx, id, 'expired', 'no-verdict', NOW),
    reopen: (tx: Db, id: string) => reopenSighting(tx, id, LATER),
  }
  it.each(cases(REQUEST.transitions, Object.keys(apply) as (keyof typeof apply)[]))(
    '%s, %s',
    async (state, event) => {
      const sightingId = await aSighting(event === 'reopen' ? 'confirmed' : 'open')
      const { rows } = await database.db.query<{ id: string }>(
        `insert into requests (sighting_id, person_id, state, asked_at, tell_at) values ($1, $2, $3, $4, $4) returning id`,
        [sightingId, personId, state, NOW],
      )
      await transaction(database.db, (tx) => apply[event](tx, sightingId))
      const then = next(REQUEST, state, event)
      expect(await stateIn('requests', rows[0]?.id ?? '')).toBe('to' in then ? then.to : state)
    },
  )
})
