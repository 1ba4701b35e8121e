import type { Language } from '../domain/messages/messages.ts'
import type { Db, Id } from './db.ts'

/** A coordinator's word that a sighting takes in the other one, or, where there is no other, is several. */
export type Regrouping = { id: Id; otherId: Id | null; personId: Id; language: Language }

export async function insertRegrouping(
  tx: Db,
  said: { sightingId: Id; otherId: Id | null; personId: Id; inboundId: Id; givenAt: Date },
): Promise<void> {
  await tx.query(
    `insert into regroupings (sighting_id, other_id, kind, person_id, inbound_id, given_at)
     values ($1, $2, case when $2::bigint is null then 'split' else 'merge' end, $3, $4, $5)`,
    [said.sightingId, said.otherId, said.personId, said.inboundId, said.givenAt],
  )
}

/** What has come in and was not done yet, in the order given; marks it as done. */
export async function takeRegroupings(tx: Db, sightingId: Id, now: Date): Promise<Regrouping[]> {
  const { rows } = await tx.query<Regrouping>(
    `with taken as (
       update regroupings set applied_at = $2 where sighting_id = $1 and applied_at is null returning *
     )
     select t.id, t.other_id as "otherId", t.person_id as "personId", p.language
     from taken t join people p on p.id = t.person_id order by t.id`,
    [sightingId, now],
  )
  return rows
}

export async function undoneRegroupings(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    'select distinct sighting_id as id from regroupings where applied_at is null and given_at < $1 limit $2',
    [before, limit],
  )
  return rows.map((row) => row.id)
}

/** All that belongs to a sighting belongs to the other from now on. Both must be locked, and it be open. */
export async function mergeSighting(tx: Db, fromId: Id, intoId: Id, now: Date): Promise<void> {
  await tx.query('update reports set sighting_id = $2 where sighting_id = $1', [fromId, intoId])
  // Whoever was asked about both is asked about one.
  await tx.query(
    `update requests r set sighting_id = $2
     where r.sighting_id = $1 and r.state in ('open', 'claimed')
       and not exists (select from requests o where o.sighting_id = $2 and o.person_id = r.person_id)`,
    [fromId, intoId],
  )
  await tx.query(
    `with taken as (delete from verdicts where sighting_id = $1 returning *)
     insert into verdicts (sighting_id, person_id, inbound_id, verdict, was, given_at)
     select $2, person_id, inbound_id, verdict, was, given_at from taken
     on conflict (sighting_id, person_id) do update
       set verdict = excluded.verdict, was = excluded.was, given_at = excluded.given_at,
         inbound_id = excluded.inbound_id, weighed_at = null
       where verdicts.given_at <= excluded.given_at`,
    [fromId, intoId],
  )
  await tx.query(
    `update sightings set state = 'merged', merged_into = $2, reason = 'merged', ruled_at = $3,
       claimed_by = null, claimed_until = null, next_wave_at = null
     where id = $1 and state = 'open'`,
    [fromId, intoId, now],
  )
  await tx.query(
    `update sightings i set heard_at = greatest(i.heard_at, f.heard_at) from sightings f
     where i.id = $2 and f.id = $1`,
    [fromId, intoId],
  )
  await tx.query(
    `update deliveries d set state = 'canceled', reason = 'sighting merged'
     from requests r where r.sighting_id = $1 and d.request_id = r.id and d.state = 'queued'`,
    [fromId],
  )
  await tx.query(
    `update requests set state = 'closed' where sighting_id = $1 and state in ('open', 'claimed')`,
    [fromId],
  )
}

/** These reports belong to another sighting from now on. */
export async function moveReports(tx: Db, reportIds: readonly Id[], sightingId: Id): Promise<void> {
  await tx.query('update reports set sighting_id = $2 where id = any($1)', [reportIds, sightingId])
}
