import type { Db, Id } from './db.ts'

export async function subscribe(
  tx: Db,
  personId: Id,
  wards: readonly number[],
  consent: 'confirmed by text' | 'carrier start' | 'demo',
  askedAt: Date,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into subscriptions (person_id, ward, consent, asked_at, started_at)
     select $1, unnest($2::int[]), $3, $4, $5
     on conflict (ward, person_id) where ended_at is null do nothing`,
    [personId, wards, consent, askedAt, now],
  )
}

export async function unsubscribe(tx: Db, personId: Id, wards: readonly number[], now: Date): Promise<void> {
  await tx.query(
    `update subscriptions set ended_at = $3, ended_by = 'leave'
     where person_id = $1 and ward = any($2) and ended_at is null`,
    [personId, wards, now],
  )
}

/** Wards of the map in force that this person gets now, and those that the last opt-out ended. */
export async function wardsOf(
  db: Db,
  personId: Id,
  on: Date,
): Promise<{ active: number[]; endedByOptOut: number[] }> {
  const { rows } = await db.query<{ ward: number; isActive: boolean }>(
    `select s.ward, s.ended_at is null as "isActive"
     from subscriptions s join people p on p.id = s.person_id
       join ward_outlines o on o.ward = s.ward and o.map_id = ward_map_in_force($2)
     where person_id = $1 and (ended_at is null or (ended_by = 'opt-out' and ended_at = p.opted_out_at))
     order by s.ward`,
    [personId, on],
  )
  return {
    active: rows.filter((row) => row.isActive).map((row) => row.ward),
    endedByOptOut: rows.filter((row) => !row.isActive).map((row) => row.ward),
  }
}
