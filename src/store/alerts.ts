import type { AlertState } from '../domain/alert-life.ts'
import type { Place } from '../places/place.ts'
import type { Db, Id } from './db.ts'
import { openPlace, sealPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

export type Alert = {
  id: Id
  sightingId: Id
  code: string
  state: AlertState
  /** Those who are told. */
  wards: number[]
  /** Where it is now. */
  place: Place
  /** As its text says: when it was seen. */
  raisedAt: Date
  expiresAt: Date
}

/** Raises the alert of a sighting. Once: a second call gives null. */
export async function insertAlert(
  tx: Db,
  vault: Vault,
  alert: { sightingId: Id; place: Place; raisedAt: Date; expiresAt: Date },
): Promise<Id | null> {
  const { sightingId, place, raisedAt, expiresAt } = alert
  const { rows } = await tx.query<{ id: Id }>(
    `insert into alerts (sighting_id, wards, place_wards, place_sealed, raised_at, expires_at)
     values ($1, $2, $2, $3, $4, $5) on conflict (sighting_id) do nothing returning id`,
    [sightingId, place.wards, sealPlace(vault, place), raisedAt, expiresAt],
  )
  return rows[0]?.id ?? null
}

/** Holds an alert still: whatever happens to it happens one after the other. Null where the sighting has none. */
export async function lockAlert(tx: Db, vault: Vault, sightingId: Id): Promise<Alert | null> {
  const { rows } = await tx.query<
    Omit<Alert, 'place'> & { placeSealed: Buffer | null; placeWards: number[] }
  >(
    `select a.id, a.sighting_id as "sightingId", s.code, a.state, a.wards, a.place_sealed as "placeSealed",
       a.place_wards as "placeWards", a.raised_at as "raisedAt", a.expires_at as "expiresAt"
     from alerts a join sightings s on s.id = a.sighting_id where a.sighting_id = $1 for no key update of a`,
    [sightingId],
  )
  const [row] = rows
  if (!row) return null
  const { placeSealed, placeWards, ...alert } = row
  return { ...alert, place: openPlace(vault, placeSealed, placeWards) }
}

export async function endAlert(tx: Db, id: Id, state: AlertState, now: Date): Promise<void> {
  await tx.query('update alerts set state = $2, ended_at = $3 where id = $1', [id, state, now])
}

/** There is news of it: it stays open for longer. */
export async function renewAlert(
  tx: Db,
  vault: Vault,
  id: Id,
  { place, expiresAt }: { place: Place; expiresAt: Date },
): Promise<void> {
  await tx.query('update alerts set place_wards = $2, place_sealed = $3, expires_at = $4 where id = $1', [
    id,
    place.wards,
    sealPlace(vault, place),
    expiresAt,
  ])
}

/** Where a sighting's alert went to, and where it is now; empty where it has none. */
export async function alertWardsOf(db: Db, sightingId: Id): Promise<number[]> {
  const { rows } = await db.query<{ wards: number[] }>(
    'select wards || place_wards as wards from alerts where sighting_id = $1',
    [sightingId],
  )
  return rows[0]?.wards ?? []
}

/** Sightings whose alert has been without news for too long. */
export async function expiredAlerts(db: Db, now: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select sighting_id as id from alerts where state = 'active' and expires_at <= $1 order by expires_at limit $2`,
    [now, limit],
  )
  return rows.map((row) => row.id)
}
