import type { Day } from '../domain/clocks.ts'
import type { Language } from '../domain/intent/reading.ts'
import type { Plan, Round } from '../domain/shifts.ts'
import type { Db, Id } from './db.ts'
import type { Vault } from './vault.ts'

/** Shifts that are planned for every week, and their days. */

/** One that starts at the same time of the same weekday is replaced. */
export async function savePlans(
  tx: Db,
  personId: Id,
  wards: readonly number[],
  plans: readonly Plan[],
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into planned_shifts (person_id, wards, weekday, from_minute, until_minute, added_at)
     select $1, $2, weekday, from_minute, until_minute, $3
     from unnest($4::int[], $5::int[], $6::int[]) as p (weekday, from_minute, until_minute)
     on conflict (person_id, weekday, from_minute) do update
       set wards = excluded.wards, until_minute = excluded.until_minute`,
    [
      personId,
      [...wards].sort((a, b) => a - b),
      now,
      plans.map((plan) => plan.weekday),
      plans.map((plan) => plan.fromMinute),
      plans.map((plan) => plan.untilMinute),
    ],
  )
}

export type PlanRow = Plan & { name: string; phone: string; wards: number[] }

export async function listPlans(db: Db, vault: Vault): Promise<PlanRow[]> {
  const { rows } = await db.query<
    Omit<PlanRow, 'name' | 'phone'> & { nameSealed: Buffer; phoneSealed: Buffer }
  >(
    `select v.name_sealed as "nameSealed", p.phone_sealed as "phoneSealed", s.wards, s.weekday,
       s.from_minute as "fromMinute", s.until_minute as "untilMinute"
     from planned_shifts s join verifiers v on v.person_id = s.person_id join people p on p.id = s.person_id
     order by s.weekday, s.from_minute, s.id`,
  )
  return rows.map(({ nameSealed, phoneSealed, ...row }) => ({
    ...row,
    name: vault.open('name', nameSealed),
    phone: vault.open('phone', phoneSealed),
  }))
}

/** Takes out this verifier's plans, or those of these weekdays. Returns how many. */
export async function removePlans(tx: Db, personId: Id, weekdays: readonly number[] | null): Promise<number> {
  const { rowCount } = await tx.query(
    'delete from planned_shifts where person_id = $1 and ($2::int[] is null or weekday = any($2))',
    [personId, weekdays],
  )
  return rowCount ?? 0
}

type StoredPlan = Plan & { id: Id; remindedOf: Day[] }

/** Plans of people who can be texted, with the days since `since` that they were reminded of. */
export async function plansToRemindOf(
  db: Db,
  weekdays: readonly number[],
  since: Day,
): Promise<StoredPlan[]> {
  const { rows } = await db.query<StoredPlan>(
    `select s.id, s.weekday, s.from_minute as "fromMinute", s.until_minute as "untilMinute",
       array(select d.day::text from planned_days d where d.planned_shift_id = s.id and d.day >= $2) as "remindedOf"
     from planned_shifts s join people p on p.id = s.person_id
     where s.weekday = any($1) and p.opted_out_at is null order by s.id`,
    [weekdays, since],
  )
  return rows
}

export type RoundToRemindOf = {
  plannedDayId: Id
  personId: Id
  language: Language
  wards: number[]
  startsAt: Date
  endsAt: Date
  /** A digit of theirs belongs to a sighting. */
  isAskedToLook: boolean
}

/**
 * Notes that a verifier is reminded of a round, once. Null where they have been, or can't be texted, or are being
 * served just now; then the next sweep does it.
 */
export async function insertPlannedDay(
  tx: Db,
  planId: Id,
  { day, startsAt, endsAt }: Round,
  now: Date,
): Promise<RoundToRemindOf | null> {
  const { rows: people } = await tx.query<{ id: Id; language: Language }>(
    `select p.id, p.language from people p join planned_shifts s on s.person_id = p.id
     where s.id = $1 and p.opted_out_at is null for no key update of p skip locked`,
    [planId],
  )
  const [person] = people
  if (!person) return null
  const { rows } = await tx.query<Omit<RoundToRemindOf, 'personId' | 'language'>>(
    `insert into planned_days (planned_shift_id, day, wards, starts_at, ends_at, reminded_at)
     select id, $2, wards, $3, $4, $5 from planned_shifts where id = $1
     on conflict (planned_shift_id, day) do nothing
     returning id as "plannedDayId", wards, starts_at as "startsAt", ends_at as "endsAt",
       exists (select from requests r where r.person_id = $6 and r.state in ('open', 'claimed')) as "isAskedToLook"`,
    [planId, day, startsAt, endsAt, now, person.id],
  )
  const [round] = rows
  return round ? { ...round, personId: person.id, language: person.language } : null
}

/** What they said to the reminder; what has begun stays. */
export async function answerRound(tx: Db, plannedDayId: Id, answer: 'on' | 'not today'): Promise<void> {
  await tx.query('update planned_days set answer = $2 where id = $1 and started_at is null', [
    plannedDayId,
    answer,
  ])
}

/** Takes these wards out of rounds that they were to do and that have not begun; what has none left is not today. */
export async function callOffRounds(tx: Db, personId: Id, wards: readonly number[]): Promise<void> {
  await tx.query(
    `update planned_days d set
       answer = case when d.wards <@ $2::int[] then 'not today' else d.answer end,
       wards = case when d.wards <@ $2 then d.wards else array(select unnest(d.wards) except select unnest($2)) end
     from planned_shifts s
     where s.id = d.planned_shift_id and s.person_id = $1 and d.answer = 'on' and d.started_at is null`,
    [personId, wards],
  )
}

/** Wards of rounds that they have said they will do and that have not begun. */
export async function wardsAwaited(db: Db, personId: Id, now: Date): Promise<number[]> {
  const { rows } = await db.query<{ ward: number }>(
    `select distinct unnest(d.wards) as ward from planned_days d join planned_shifts s on s.id = d.planned_shift_id
     where s.person_id = $1 and d.answer = 'on' and d.started_at is null and d.ends_at > $2 order by 1`,
    [personId, now],
  )
  return rows.map((row) => row.ward)
}

/** Makes shifts of rounds whose time has come, of one verifier or of all. A longer shift stays. Returns their wards. */
export async function startRounds(
  tx: Db,
  { now, personId, limit }: { now: Date; personId: Id | null; limit: number },
): Promise<{ rounds: number; wards: number[] }> {
  const { rows: people } = await tx.query<{ id: Id }>(
    `select id from people p where opted_out_at is null and ($2::bigint is null or id = $2) and exists (
       select from planned_days d join planned_shifts s on s.id = d.planned_shift_id
       where s.person_id = p.id and d.answer = 'on' and d.started_at is null and d.starts_at <= $1 and d.ends_at > $1
     ) order by id limit $3 for no key update skip locked`,
    [now, personId, limit],
  )
  const { rows } = await tx.query<{ wards: number[] }>(
    `with started as (
       update planned_days d set started_at = $1 from planned_shifts s
       where s.id = d.planned_shift_id and s.person_id = any($2::bigint[])
         and d.answer = 'on' and d.started_at is null and d.starts_at <= $1 and d.ends_at > $1
       returning s.person_id, d.wards, d.ends_at
     ), shifts_of_them as (
       insert into shifts (person_id, ward, started_at, ends_at)
       select person_id, ward, $1, max(ends_at) from started, unnest(wards) ward group by person_id, ward
       on conflict (ward, person_id) where ended_at is null do update set
         warned_at = case when excluded.ends_at > shifts.ends_at then null else shifts.warned_at end,
         ends_at = greatest(shifts.ends_at, excluded.ends_at)
     )
     select wards from started`,
    [now, people.map((person) => person.id)],
  )
  return { rounds: rows.length, wards: [...new Set(rows.flatMap((row) => row.wards))] }
}
