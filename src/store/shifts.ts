import type { WardCount } from '../domain/messages/messages.ts'
import type { Place, Point } from '../places/place.ts'
import type { Db, Id } from './db.ts'
import { openPlace, sealPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

/** A shift that is on already ends at `endsAt` from now on. `isWarned`: its verifier need not be told before it is over. */
export async function startShift(
  tx: Db,
  personId: Id,
  shift: { wards: readonly number[]; endsAt: Date; isWarned: boolean; now: Date },
): Promise<void> {
  await tx.query(
    `insert into shifts (person_id, ward, started_at, ends_at, warned_at)
     select $1, ward, $3, $4, $5 from unnest($2::int[]) ward
     on conflict (ward, person_id) where ended_at is null
       do update set ends_at = excluded.ends_at, warned_at = excluded.warned_at`,
    [personId, shift.wards, shift.now, shift.endsAt, shift.isWarned ? shift.now : null],
  )
}

export async function endShift(tx: Db, personId: Id, wards: readonly number[], now: Date): Promise<void> {
  await tx.query(
    'update shifts set ended_at = $3 where person_id = $1 and ward = any($2) and ended_at is null',
    [personId, wards, now],
  )
}

export async function shiftsOf(db: Db, personId: Id): Promise<{ ward: number; endsAt: Date }[]> {
  const { rows } = await db.query<{ ward: number; endsAt: Date }>(
    'select ward, ends_at as "endsAt" from shifts where person_id = $1 and ended_at is null order by ward',
    [personId],
  )
  return rows
}

/** How many people are on shift, in wards where somebody is. */
export async function peopleOnShift(db: Db): Promise<WardCount[]> {
  const { rows } = await db.query<WardCount>(
    'select ward, count(*)::int as people from shifts where ended_at is null group by ward order by ward',
  )
  return rows
}

/** Where a verifier was on their round, and that all was quiet: kept as what was watched. */
export async function insertCheckIn(
  tx: Db,
  vault: Vault,
  checkIn: { personId: Id; inboundId: Id; wards: readonly number[]; place: Place | null; at: Date },
): Promise<void> {
  const { personId, inboundId, wards, place, at } = checkIn
  await tx.query(
    `insert into check_ins (person_id, inbound_id, wards, place_sealed, at) values ($1, $2, $3, $4, $5)`,
    [personId, inboundId, wards, place && sealPlace(vault, place), at],
  )
}

/** Where these verifiers were last, of those who have told us since then. */
export async function lastPlaces(
  db: Db,
  vault: Vault,
  personIds: readonly Id[],
  since: Date,
): Promise<Map<Id, Point>> {
  const { rows } = await db.query<{ personId: Id; wards: number[]; placeSealed: Buffer }>(
    `select distinct on (person_id) person_id as "personId", wards, place_sealed as "placeSealed"
     from check_ins where person_id = any($1::bigint[]) and at >= $2 and place_sealed is not null
     order by person_id, at desc, id desc`,
    [personIds, since],
  )
  const places = new Map<Id, Point>()
  for (const { personId, wards, placeSealed } of rows) {
    const { point } = openPlace(vault, placeSealed, wards)
    if (point) places.set(personId, point)
  }
  return places
}
