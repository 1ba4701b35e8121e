import type { Language, Verdict } from '../domain/intent/reading.ts'
import { type Db, type Id, only } from './db.ts'
import type { Vault } from './vault.ts'

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
  // One who could not tell may still go and look again, so that request stays open for an answer.
  if (verdict.verdict !== 'cannot-tell') {
    await tx.query(`update requests set state = 'answered' where sighting_id = $1 and person_id = $2`, [
      verdict.sightingId,
      verdict.personId,
    ])
  }
  return only(rows).id
}

export async function verdictsOn(tx: Db, sightingId: Id): Promise<GivenVerdict[]> {
  const { rows } = await tx.query<GivenVerdict>(
    `select id, person_id as "personId", verdict, given_at as "givenAt"
     from verdicts where sighting_id = $1 order by given_at, id`,
    [sightingId],
  )
  return rows
}

/** What those wrote who have seen it, oldest first. */
export async function wordsOfSeen(tx: Db, vault: Vault, sightingId: Id): Promise<string[]> {
  const { rows } = await tx.query<{ bodySealed: Buffer }>(
    `select i.body_sealed as "bodySealed" from verdicts v join inbound i on i.id = v.inbound_id
     where v.sighting_id = $1 and v.verdict = 'seen' order by v.given_at, v.id`,
    [sightingId],
  )
  return rows.map(({ bodySealed }) => vault.open('body', bodySealed))
}

export async function markWeighed(tx: Db, sightingId: Id, now: Date): Promise<void> {
  await tx.query('update verdicts set weighed_at = $2 where sighting_id = $1 and weighed_at is null', [
    sightingId,
    now,
  ])
}

/** Sightings with verdicts that no ruling has taken in. */
export async function unweighedSightings(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    'select distinct sighting_id as id from verdicts where weighed_at is null and given_at < $1 limit $2',
    [before, limit],
  )
  return rows.map((row) => row.id)
}
