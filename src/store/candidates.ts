import type { Candidate } from '../domain/waves.ts'
import type { Db, Id } from './db.ts'

/** Somebody who could be asked about a sighting; where they are is known elsewhere. */
export type Reachable = Omit<Candidate, 'distanceM'>

/**
 * Who could be asked to look at a sighting and was not yet: verifiers of its wards, verifiers of the wards around, and
 * coordinators, none who opted out or reported it themselves. Where nobody knows its ward, verifiers on shift anywhere
 * count as of the ward, those of its reporters' own wards before others; nobody off shift: such reports are the easiest
 * to make up, and a flood of them must not reach every verifier of the city.
 */
export async function reachableFor(
  tx: Db,
  sighting: { id: Id; wards: readonly number[]; adjoining: readonly number[] },
  askedSince: Date,
): Promise<Reachable[]> {
  const { rows } = await tx.query<Reachable>(
    `with watched as (
       select s.person_id, s.ward from shifts s join people p on p.id = s.person_id
       where s.ended_at is null and p.opted_out_at is null
     ),
     standing as (
       select v.person_id, v.wards && $2::int[] as of_ward, v.wards && $3::int[] as nearby,
         exists (
           select from watched w
           where w.person_id = v.person_id and (w.ward = any($2::int[] || $3::int[]) or cardinality($2::int[]) = 0)
         ) as on_shift,
         exists (
           select from unnest($2::int[]) one (ward)
           where v.wards @> array[one.ward] and not exists (select from watched w where w.ward = one.ward)
         ) as stands_in,
         cardinality($2::int[]) = 0 and exists (
           select from watched w join subscriptions o on o.ward = w.ward and o.ended_at is null
             join reports r on r.person_id = o.person_id and r.sighting_id = $1
           where w.person_id = v.person_id
         ) as of_reporters
       from verifiers v
       union all
       select person_id, null, null, false, false, false from coordinators
     ),
     roles as (
       select person_id, of_reporters,
         case when on_shift then 'on shift' when stands_in then 'stand-in' else 'off shift' end as duty,
         case when of_ward is null then 'coordinator'
              when of_ward or cardinality($2::int[]) = 0 and on_shift then 'verifier of the ward'
              when nearby then 'verifier nearby' end as role
       from standing
     )
     select distinct on (p.id) p.id as "personId", role, duty,
       (select count(*)::int from requests q where q.person_id = p.id and q.asked_at > $4)
         + case when of_reporters then 0 else $5::int end as "timesAsked"
     from roles join people p on p.id = roles.person_id
     where role is not null and p.opted_out_at is null
       and not exists (select from requests q where q.sighting_id = $1 and q.person_id = p.id)
       and not exists (select from reports r where r.sighting_id = $1 and r.person_id = p.id)
     order by p.id, role = 'coordinator', role = 'verifier nearby'`,
    [
      sighting.id,
      sighting.wards,
      sighting.adjoining,
      askedSince,
      sighting.wards.length === 0 ? STRANGERS : 0,
    ],
  )
  return rows
}

/** Where the ward is not known, those of the reporters' own wards come before all others, however often asked. */
const STRANGERS = 1_000_000

/** How many were asked about a sighting. */
export async function countAsked(tx: Db, sightingId: Id): Promise<number> {
  const { rows } = await tx.query<{ asked: number }>(
    'select count(*)::int as asked from requests where sighting_id = $1',
    [sightingId],
  )
  return rows[0]?.asked ?? 0
}

/** Open sightings in the ward that has most of them. */
export async function mostOpenIn(db: Db, wards: readonly number[]): Promise<number> {
  const { rows } = await db.query<{ open: number }>(
    `select coalesce(max(open), 0)::int as open from (
       select count(*) as open from sightings s, unnest($1::int[]) ward
       where s.state = 'open' and not s.is_drill and s.wards @> array[ward] group by ward
     ) per_ward`,
    [wards],
  )
  return rows[0]?.open ?? 0
}
