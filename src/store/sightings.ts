import type { NamedSighting } from '../domain/conversation/situation.ts'
import type { SightingEnd } from '../domain/messages/messages.ts'
import type { Place, Point } from '../places/place.ts'
import { type Db, type Id, LOCK, only } from './db.ts'
import { openPlace, sealPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

/** Its place is without wards while nobody knows where it is. */
export type Sighting = { id: Id; code: string; place: Place; openedAt: Date; isDrill: boolean }

/**
 * Without I, O, Q, S, Z, which look like digits; D and W, which people write before a ward number; and B, L, M, U, X,
 * with which a code could be a word or a rifle ("B4", "L8", "U2", "M4") and would be read as one.
 */
const CODE_LETTERS = 'ACEFGHJKNPRTVY'

export async function insertSighting(
  tx: Db,
  vault: Vault,
  sighting: { place: Place; openedAt: Date; expiresAt: Date; isDrill?: boolean },
  codesRestSince: Date,
): Promise<Sighting> {
  const code = await drawCode(tx, codesRestSince)
  const { place, openedAt, expiresAt, isDrill = false } = sighting
  const { rows } = await tx.query<{ id: Id }>(
    `insert into sightings (code, wards, place_sealed, opened_at, expires_at, next_wave_at, is_drill)
     values ($1, $2, $3, $4, $5, $4, $6) returning id`,
    [code, place.wards, sealPlace(vault, place), openedAt, expiresAt, isDrill],
  )
  return { id: only(rows).id, code, place, openedAt, isDrill }
}

/** A code that nobody can mistake for an earlier sighting's: one letter and one digit, two once those are used up. */
async function drawCode(tx: Db, restSince: Date): Promise<string> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK.code])
  const { rows } = await tx.query<{ code: string }>(
    `select letter || digits as code
     from unnest(string_to_array($1, null)) letter, generate_series(1, 99) digits
     where not exists (select from sightings s where s.code = letter || digits and (s.opened_at > $2 or s.state = 'open'))
     order by digits > 9, random() limit 1`,
    [CODE_LETTERS, restSince],
  )
  return only(rows).code
}

/** Null where the sighting has ended. */
export async function lockOpenSighting(
  tx: Db,
  vault: Vault,
  id: Id,
): Promise<(Sighting & { expiresAt: Date }) | null> {
  const { rows } = await tx.query<
    Omit<Sighting, 'place'> & { wards: number[]; placeSealed: Buffer | null; expiresAt: Date }
  >(
    `select id, code, wards, place_sealed as "placeSealed", opened_at as "openedAt", expires_at as "expiresAt",
       is_drill as "isDrill"
     from sightings where id = $1 and state = 'open' for no key update`,
    [id],
  )
  const [row] = rows
  if (!row) return null
  const { placeSealed, wards, ...sighting } = row
  return { ...sighting, place: openPlace(vault, placeSealed, wards) }
}

/** It is elsewhere. Verifiers are looked for again, also by the sweep. The sighting must be locked. */
export async function setSightingPlace(tx: Db, vault: Vault, id: Id, place: Place): Promise<void> {
  await tx.query(
    'update sightings set wards = $2, place_sealed = $3, next_wave_at = opened_at where id = $1',
    [id, place.wards, sealPlace(vault, place)],
  )
}

export async function markCalled(tx: Db, id: Id): Promise<void> {
  await tx.query('update sightings set next_wave_at = null where id = $1', [id])
}

export async function endSighting(
  tx: Db,
  id: Id,
  end: SightingEnd,
  reason: string,
  now: Date,
): Promise<void> {
  await tx.query('update sightings set state = $2, reason = $3, ruled_at = $4 where id = $1', [
    id,
    end,
    reason,
    now,
  ])
  await tx.query(
    `update requests set state = 'closed' where sighting_id = $1 and state in ('open', 'claimed')`,
    [id],
  )
  // A request that has not gone out yet would send somebody to look at what is over.
  await tx.query(
    `update deliveries d set state = 'canceled', reason = 'sighting over'
     from requests r where r.sighting_id = $1 and d.request_id = r.id and d.state = 'queued'`,
    [id],
  )
}

/** The newest sighting with this code; an ended one only if it is not long past. */
export async function findByCode(
  db: Db,
  vault: Vault,
  code: string,
  personId: Id,
  since: Date,
): Promise<NamedSighting | null> {
  const { rows } = await db.query<
    Omit<NamedSighting, 'place'> & { wards: number[]; placeSealed: Buffer | null }
  >(
    `select s.id, s.code, s.wards, s.place_sealed as "placeSealed", nullif(s.state, 'open') as end,
       s.is_drill as "isDrill",
       exists (select from requests r where r.sighting_id = s.id and r.person_id = $2) as asked
     from sightings s where s.code = $1 and (s.state = 'open' or s.opened_at > $3)
     order by s.state = 'open' desc, s.id desc limit 1`,
    [code, personId, since],
  )
  const [row] = rows
  if (!row) return null
  const { placeSealed, wards, ...sighting } = row
  return { ...sighting, place: openPlace(vault, placeSealed, wards) }
}

/** Where open sightings are, as far as known; the newest `limit` of them. */
export async function openPoints(db: Db, vault: Vault, limit: number): Promise<Point[]> {
  const { rows } = await db.query<{ placeSealed: Buffer | null }>(
    `select place_sealed as "placeSealed" from sightings where state = 'open' and wards <> '{}' and not is_drill
     order by id desc limit $1`,
    [limit],
  )
  return rows.flatMap(({ placeSealed }) => openPlace(vault, placeSealed, []).point ?? [])
}

/** Open sightings in these wards, or nobody knows where: a verifier who comes on shift is asked about them. */
export async function openSightingsIn(db: Db, wards: readonly number[], now: Date): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select id from sightings where state = 'open' and (wards && $1 or wards = '{}') and expires_at > $2 order by id`,
    [wards, now],
  )
  return rows.map((row) => row.id)
}

export async function uncalledSightings(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select id from sightings where state = 'open' and next_wave_at < $1 order by id limit $2`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}

export async function expiredSightings(db: Db, now: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select id from sightings where state = 'open' and expires_at <= $1 order by expires_at limit $2`,
    [now, limit],
  )
  return rows.map((row) => row.id)
}
