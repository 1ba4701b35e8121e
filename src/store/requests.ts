import type { Harmless, Language, Verdict } from '../domain/intent/reading.ts'
import type { WeighedVerdict } from '../domain/ruling.ts'
import { type Db, type Id, only } from './db.ts'
import type { Vault } from './vault.ts'

/** Asks these people to look at a sighting; they are texted at `tellAt`. */
export async function insertRequests(
  tx: Db,
  request: { sightingId: Id; people: readonly Id[]; wave: number; now: Date; tellAt: Date },
): Promise<void> {
  await tx.query(
    `insert into requests (sighting_id, person_id, wave, asked_at, tell_at)
     select $1, person_id, $3, $4, $5 from unnest($2::bigint[]) person_id
     on conflict (sighting_id, person_id) do nothing`,
    [request.sightingId, request.people, request.wave, request.now, request.tellAt],
  )
}

export type UntoldRequest = { id: Id; sightingId: Id; language: Language }

/**
 * What a verifier has been asked and was not told yet, the most corroborated first, if some of it is due; locked, so that
 * nobody else tells it. What somebody else is on the way to can wait.
 */
export async function untoldRequests(tx: Db, personId: Id, now: Date): Promise<UntoldRequest[]> {
  const { rows } = await tx.query<UntoldRequest & { isDue: boolean }>(
    `select r.id, r.sighting_id as "sightingId", p.language, r.tell_at <= $2 as "isDue"
     from requests r join sightings s on s.id = r.sighting_id join people p on p.id = r.person_id
     where r.person_id = $1 and r.told_at is null and r.state = 'open' and s.state = 'open' and p.opted_out_at is null
     order by (select count(distinct o.person_id) from reports o where o.sighting_id = s.id) desc, s.id
     for no key update of r`,
    [personId, now],
  )
  return rows.some((row) => row.isDue) ? rows : []
}

export async function markTold(tx: Db, ids: readonly Id[], now: Date): Promise<void> {
  await tx.query('update requests set told_at = $2 where id = any($1)', [ids, now])
}

/** People with requests that they should have been told of by then. */
export async function peopleToTell(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ personId: Id }>(
    `select distinct r.person_id as "personId" from requests r join sightings s on s.id = r.sighting_id
     where r.told_at is null and r.state = 'open' and r.tell_at < $1 and s.state = 'open' limit $2`,
    [before, limit],
  )
  return rows.map((row) => row.personId)
}

/** Who has been asked about a sighting and may still hear of it. */
export async function askedAbout(
  tx: Db,
  sightingId: Id,
): Promise<{ requestId: Id; personId: Id; language: Language }[]> {
  const { rows } = await tx.query<{ requestId: Id; personId: Id; language: Language }>(
    `select r.id as "requestId", r.person_id as "personId", p.language
     from requests r join people p on p.id = r.person_id
     where r.sighting_id = $1 and r.state <> 'closed' and r.told_at is not null and p.opted_out_at is null
     order by r.id`,
    [sightingId],
  )
  return rows
}

/**
 * On the way; taken up where the sighting is locked. A verifier who answers without having been asked gets a request too.
 */
export async function claimRequest(
  tx: Db,
  claim: { sightingId: Id; personId: Id; etaMinutes: number | null; now: Date },
): Promise<void> {
  await tx.query(
    `insert into requests (sighting_id, person_id, state, asked_at, tell_at, told_at, claimed_at, eta_minutes)
     values ($1, $2, 'claimed', $3, $3, $3, $3, $4)
     on conflict (sighting_id, person_id) do update
       set state = 'claimed', claimed_at = $3, eta_minutes = $4, told_at = coalesce(requests.told_at, $3), heeded_at = null
       where requests.state in ('open', 'claimed')`,
    [claim.sightingId, claim.personId, claim.now, claim.etaMinutes],
  )
}

export type Claim = { personId: Id; etaMinutes: number | null; claimedAt: Date }

/** Claims on a locked sighting that nobody has taken up, oldest first. Each is given once. */
export async function takeClaims(tx: Db, sightingId: Id, now: Date): Promise<Claim[]> {
  const { rows } = await tx.query<Claim>(
    `update requests set heeded_at = $2
     where sighting_id = $1 and state = 'claimed' and heeded_at is null
     returning person_id as "personId", eta_minutes as "etaMinutes", claimed_at as "claimedAt"`,
    [sightingId, now],
  )
  return rows.sort((a, b) => a.claimedAt.getTime() - b.claimedAt.getTime())
}

/** The claim has run out, but an answer still counts. Null where there has been one. */
export async function reopenRequest(
  tx: Db,
  sightingId: Id,
  personId: Id,
): Promise<{ requestId: Id; language: Language } | null> {
  const { rows } = await tx.query<{ requestId: Id; language: Language }>(
    `update requests r set state = 'open' from people p
     where r.sighting_id = $1 and r.person_id = $2 and r.state = 'claimed' and p.id = $2
     returning r.id as "requestId", p.language`,
    [sightingId, personId],
  )
  return rows[0] ?? null
}

export async function unheededClaims(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select distinct sighting_id as id from requests
     where state = 'claimed' and heeded_at is null and claimed_at < $1 limit $2`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}

export type GivenVerdict = {
  id: Id
  personId: Id
  verdict: Exclude<Verdict, 'on-my-way'>
  /** For `not-ice`: what it was, if said. */
  was: Harmless | null
  givenAt: Date
}

/** A verifier who has looked again answers again: the newest counts. */
export async function recordVerdict(
  tx: Db,
  verdict: Omit<GivenVerdict, 'id'> & { sightingId: Id; inboundId: Id },
): Promise<Id> {
  const { rows } = await tx.query<{ id: Id }>(
    `insert into verdicts (sighting_id, person_id, inbound_id, verdict, given_at, was) values ($1, $2, $3, $4, $5, $6)
     on conflict (sighting_id, person_id) do update
       set verdict = excluded.verdict, was = excluded.was, given_at = excluded.given_at, inbound_id = excluded.inbound_id, weighed_at = null
     returning id`,
    [verdict.sightingId, verdict.personId, verdict.inboundId, verdict.verdict, verdict.givenAt, verdict.was],
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

/**
 * The newest of each who was asked, oldest first. Coordinators have been trained; whoever is no verifier any more counts
 * like one in training.
 */
export async function verdictsOn(tx: Db, sightingId: Id): Promise<VerdictRow[]> {
  const { rows } = await tx.query<VerdictRow>(
    `select v.id, v.person_id as "personId", v.verdict, v.was, v.given_at as "givenAt", v.inbound_id as "inboundId",
       p.language, v.weighed_at is not null as "isWeighed", i.media_count > 0 as "hasPhoto",
       coalesce(w.is_trained, c.person_id is not null) as "isTrained"
     from verdicts v join inbound i on i.id = v.inbound_id join people p on p.id = v.person_id
       left join verifiers w on w.person_id = v.person_id left join coordinators c on c.person_id = v.person_id
     where v.sighting_id = $1 order by v.given_at, v.id`,
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
