import type { Language } from '../domain/intent/reading.ts'
import type { Db, Id } from './db.ts'

/**
 * What the time of day makes of shifts. Of whom a text is being read just now, nothing is found: the next sweep does
 * it. The people found are held still, so that nobody opts out or goes off shift meanwhile.
 */
async function lockPeople(tx: Db, having: string, values: unknown[], limit: number): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>(
    `select id from people p where exists (select from shifts s where s.person_id = p.id and s.ended_at is null and ${having})
     order by id limit ${limit} for no key update skip locked`,
    values,
  )
  return rows.map((row) => row.id)
}

export type ShiftToWarn = {
  personId: Id
  language: Language
  wards: number[]
  endsAt: Date
  /** A digit of theirs belongs to a sighting. */
  isAskedToLook: boolean
}

/** Shifts that end after `now` and by `before`, as warned from now on. Those of one person that end together are one. */
export async function warnShiftsEnding(
  tx: Db,
  { now, before, limit }: { now: Date; before: Date; limit: number },
): Promise<ShiftToWarn[]> {
  const people = await lockPeople(
    tx,
    's.warned_at is null and s.ends_at > $1 and s.ends_at <= $2',
    [now, before],
    limit,
  )
  const { rows } = await tx.query<ShiftToWarn>(
    `with warned as (
       update shifts set warned_at = $1
       where person_id = any($3::bigint[]) and ended_at is null and warned_at is null and ends_at > $1 and ends_at <= $2
       returning person_id, ward, ends_at
     )
     select w.person_id as "personId", p.language, array_agg(w.ward order by w.ward) as wards, w.ends_at as "endsAt",
       exists (
         select from requests r where r.person_id = w.person_id and r.state in ('open', 'claimed')
       ) as "isAskedToLook"
     from warned w join people p on p.id = w.person_id
     group by w.person_id, p.language, w.ends_at order by w.ends_at, w.person_id`,
    [now, before, people],
  )
  return rows
}

export type ShiftOver = { personId: Id; language: Language; wards: number[]; still: number[] }

/** Shifts whose time is over, as ended. */
export async function endShiftsOver(tx: Db, now: Date, limit: number): Promise<ShiftOver[]> {
  const people = await lockPeople(tx, 's.ends_at <= $1', [now], limit)
  const { rows } = await tx.query<ShiftOver>(
    `with over as (
       update shifts set ended_at = ends_at
       where person_id = any($2::bigint[]) and ended_at is null and ends_at <= $1
       returning person_id, ward
     )
     select o.person_id as "personId", p.language, array_agg(o.ward order by o.ward) as wards,
       array(
         select s.ward from shifts s
         where s.person_id = o.person_id and s.ended_at is null and s.ends_at > $1 order by 1
       ) as still
     from over o join people p on p.id = o.person_id group by o.person_id, p.language order by o.person_id`,
    [now, people],
  )
  return rows
}
