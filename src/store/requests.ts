import type { Language, Verdict } from '../domain/intent/reading.ts'
import type { WeighedVerdict } from '../domain/ruling.ts'
import { type Db, type Id, only } from './db.ts'

export async function insertRequest(tx: Db, sightingId: Id, personId: Id, now: Date): Promise<Id> {
  const { rows } = await tx.query<{ id: Id }>(
    `insert into requests (sighting_id, person_id, asked_at, told_at) values ($1, $2, $3, $3) returning id`,
    [sightingId, personId, now],
  )
  return only(rows).id
}

/** Who has been asked about a sighting and may still hear of it. */
export async function askedAbout(
  tx: Db,
  sightingId: Id,
): Promise<{ requestId: Id; personId: Id; language: Language }[]> {
  const { rows } = await tx.query<{ requestId: Id; personId: Id; language: Language }>(
    `select r.id as "requestId", r.person_id as "personId", p.language
     from requests r join people p on p.id = r.person_id
     where r.sighting_id = $1 and r.state <> 'closed' and p.opted_out_at is null order by r.id`,
    [sightingId],
  )
  return rows
}

/** On the way. A verifier who answers without having been asked gets a request too. */
export async function claimRequest(tx: Db, sightingId: Id, personId: Id, now: Date): Promise<void> {
  await tx.query(
    `insert into requests (sighting_id, person_id, state, asked_at, told_at) values ($1, $2, 'claimed', $3, $3)
     on conflict (sighting_id, person_id) do update set state = 'claimed' where requests.state = 'open'`,
    [sightingId, personId, now],
  )
}

export type GivenVerdict = { id: Id; personId: Id; verdict: Exclude<Verdict, 'on-my-way'>; givenAt: Date }

/** A verifier who has looked again answers again: the newest counts. */
export async function recordVerdict(
  tx: Db,
  verdict: Omit<GivenVerdict, 'id'> & { sightingId: Id; inboundId: Id },
): Promise<Id> {
  const { rows } = await tx.query<{ id: Id }>(
    `insert into verdicts (sighting_id, person_id, inbound_id, verdict, given_at) values ($1, $2, $3, $4, $5)
     on conflict (sighting_id, person_id) do update
       set verdict = excluded.verdict, given_at = excluded.given_at, inbound_id = excluded.inbound_id, weighed_at = null
     returning id`,
    [verdict.sightingId, verdict.personId, verdict.inboundId, verdict.verdict, verdict.givenAt],
  )
  // One who could not tell may still go and look again, so that request is open for an answer, and claimed no more.
  await tx.query(
    `update requests set state = case when $3 <> 'cannot-tell' then 'answered' when state = 'claimed' then 'open' else state end
     where sighting_id = $1 and person_id = $2`,
    [verdict.sightingId, verdict.personId, verdict.verdict],
  )
  return only(rows).id
}

export type VerdictRow = GivenVerdict &
  WeighedVerdict & { inboundId: Id; language: Language; isWeighed: boolean }

/** The newest of each verifier, oldest first. Whoever is no verifier any more counts like one in training. */
export async function verdictsOn(tx: Db, sightingId: Id): Promise<VerdictRow[]> {
  const { rows } = await tx.query<VerdictRow>(
    `select v.id, v.person_id as "personId", v.verdict, v.given_at as "givenAt", v.inbound_id as "inboundId",
       p.language, v.weighed_at is not null as "isWeighed", i.media_count > 0 as "hasPhoto",
       coalesce(w.is_trained, false) as "isTrained"
     from verdicts v join inbound i on i.id = v.inbound_id join people p on p.id = v.person_id
       left join verifiers w on w.person_id = v.person_id
     where v.sighting_id = $1 order by v.given_at, v.id`,
    [sightingId],
  )
  return rows
}

/** Only what was read: a verdict that came in meanwhile, or another one of the same verifier, still waits. */
export async function markWeighed(tx: Db, verdicts: readonly VerdictRow[], now: Date): Promise<void> {
  await tx.query('update verdicts set weighed_at = $2 where inbound_id = any($1) and weighed_at is null', [
    verdicts.map(({ inboundId }) => inboundId),
    now,
  ])
}

/** What came in about a sighting while it was merged into another is about the other. Returns the newest text. */
export async function passVerdictsOn(tx: Db, sightingId: Id, intoId: Id): Promise<Id | null> {
  const { rows } = await tx.query<{ inboundId: Id }>(
    `with taken as (delete from verdicts where sighting_id = $1 and weighed_at is null returning *)
     insert into verdicts (sighting_id, person_id, inbound_id, verdict, was, given_at)
     select $2, person_id, inbound_id, verdict, was, given_at from taken
     on conflict (sighting_id, person_id) do update
       set verdict = excluded.verdict, was = excluded.was, given_at = excluded.given_at,
         inbound_id = excluded.inbound_id, weighed_at = null
       where verdicts.given_at <= excluded.given_at
     returning inbound_id as "inboundId"`,
    [sightingId, intoId],
  )
  return rows.at(-1)?.inboundId ?? null
}

/** Sightings with verdicts that no ruling has taken in. */
export async function unweighedSightings(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    'select distinct sighting_id as id from verdicts where weighed_at is null and given_at < $1 limit $2',
    [before, limit],
  )
  return rows.map((row) => row.id)
}
