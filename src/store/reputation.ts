import type { PastReport } from '../domain/reputation.ts'
import { type Db, type Id, only } from './db.ts'

/** The latest; what is longer ago weighs next to nothing. */
const LATEST = 50

/** What became of what this person reported: each sighting once, however many texts it took. */
export async function reportHistory(db: Db, personId: Id): Promise<PastReport[]> {
  const { rows } = await db.query<PastReport>(
    `select s.state as end, s.ruled_at as "endedAt"
     from sightings s
     where s.state in ('confirmed', 'refuted') and not s.is_drill and s.id in (
       select coalesce(o.merged_into, o.id) from reports r join sightings o on o.id = r.sighting_id
       where r.person_id = $1
     )
     order by s.ruled_at desc limit ${LATEST}`,
    [personId],
  )
  return rows
}

/** A verifier or a coordinator. */
export async function isTrusted(db: Db, personId: Id): Promise<boolean> {
  const { rows } = await db.query<{ vouches: boolean }>(
    `select exists (select from verifiers where person_id = $1)
       or exists (select from coordinators where person_id = $1) as vouches`,
    [personId],
  )
  return only(rows).vouches
}
