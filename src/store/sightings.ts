import type { NamedSighting } from '../domain/conversation/situation.ts'
import type { SightingEnd } from '../domain/messages/messages.ts'
import type { Activity } from '../domain/salute/salute.ts'
import type { Place, Point } from '../places/place.ts'
import { type Db, type Id, LOCK, only } from './db.ts'
import { openPlace, sealPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

/** Its place is without wards while nobody knows where it is. */
export type Sighting = {
  id: Id
  code: string
  place: Place
  openedAt: Date
  expiresAt: Date
  state: 'open' | SightingEnd | 'merged'
  /** Null: open. */
  ruledAt: Date | null
  mergedInto: Id | null
  /** How its reporters were last told that it ended. */
  told: SightingEnd | null
  isDrill: boolean
  activity: Activity | null
  /** Nobody is called out before another voice says the same. */
  needsCorroboration: boolean
  /** The last wave of requests that went out; 0: none. */
  wave: number
  nextWaveAt: Date | null
  /** Who is on the way. */
  claim: { personId: Id; until: Date } | null
}

/**
 * Without I, O, Q, S, Z, which look like digits; D and W, which people write before a ward number; and B, L, M, U, X,
 * with which a code could be a word or a rifle ("B4", "L8", "U2", "M4") and would be read as one.
 */
const CODE_LETTERS = 'ACEFGHJKNPRTVY'

export async function insertSighting(
  tx: Db,
  vault: Vault,
  sighting: Pick<Sighting, 'place' | 'openedAt' | 'expiresAt' | 'activity'> & {
    heardAt: Date
    isDrill?: boolean
  },
  codesRestSince: Date,
): Promise<Pick<Sighting, 'id' | 'code'>> {
  const code = await drawCode(tx, codesRestSince)
  const { rows } = await tx.query<{ id: Id }>(
    `insert into sightings
       (code, wards, place_sealed, opened_at, expires_at, next_wave_at, heard_at, activity, is_drill)
     values ($1, $2, $3, $4, $5, $4, $6, $7, $8) returning id`,
    [
      code,
      sighting.place.wards,
      sealPlace(vault, sighting.place),
      sighting.openedAt,
      sighting.expiresAt,
      sighting.heardAt,
      sighting.activity,
      sighting.isDrill ?? false,
    ],
  )
  return { id: only(rows).id, code }
}

/** A code that nobody can mistake for an earlier sighting's: one letter and one digit, two once those are used up. */
async function drawCode(tx: Db, restSince: Date): Promise<string> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK.code])
  const { rows } = await tx.query<{ code: string }>(
    `select letter || digits as code
     from unnest(string_to_array($1, null)) letter, generate_series(1, 99) digits
     where not exists (select from sightings s where s.code = letter || digits
       and (s.state = 'open' or greatest(s.opened_at, s.ruled_at) > $2))
     order by digits > 9, random() limit 1`,
    [CODE_LETTERS, restSince],
  )
  return only(rows).code
}

type SightingRow = Omit<Sighting, 'place' | 'claim'> & {
  wards: number[]
  placeSealed: Buffer | null
  claimedBy: Id | null
  claimedUntil: Date | null
}

const COLUMNS = `id, code, wards, place_sealed as "placeSealed", opened_at as "openedAt", expires_at as "expiresAt",
       state, told, merged_into as "mergedInto", ruled_at as "ruledAt", is_drill as "isDrill", activity,
       needs_corroboration as "needsCorroboration", wave, next_wave_at as "nextWaveAt",
       claimed_by as "claimedBy", claimed_until as "claimedUntil"`

/** Holds a sighting still, whatever its state. */
export async function lockSighting(tx: Db, vault: Vault, id: Id): Promise<Sighting | null> {
  const { rows } = await tx.query<SightingRow>(
    `select ${COLUMNS} from sightings where id = $1 for no key update`,
    [id],
  )
  return rows[0] ? open(vault, rows[0]) : null
}

export async function readSighting(db: Db, vault: Vault, id: Id): Promise<Sighting> {
  const { rows } = await db.query<SightingRow>(`select ${COLUMNS} from sightings where id = $1`, [id])
  return open(vault, only(rows))
}

function open(vault: Vault, row: SightingRow): Sighting {
  const { placeSealed, wards, claimedBy, claimedUntil, ...sighting } = row
  const claim = claimedBy !== null && claimedUntil ? { personId: claimedBy, until: claimedUntil } : null
  return { ...sighting, place: openPlace(vault, placeSealed, wards), claim }
}

/** Null where the sighting has ended. */
export async function lockOpenSighting(tx: Db, vault: Vault, id: Id): Promise<Sighting | null> {
  const sighting = await lockSighting(tx, vault, id)
  return sighting?.state === 'open' ? sighting : null
}

/** It is elsewhere. Verifiers are looked for again, also by the sweep. The sighting must be locked. */
export async function setSightingPlace(tx: Db, vault: Vault, id: Id, place: Place): Promise<void> {
  await tx.query(
    `update sightings set wards = $2, place_sealed = $3, wave = 0,
       next_wave_at = case when needs_corroboration then null else opened_at end where id = $1`,
    [id, place.wards, sealPlace(vault, place)],
  )
}

/** Which wave has gone out, and when the next is due. */
export async function setWave(
  tx: Db,
  id: Id,
  { wave, nextWaveAt }: Pick<Sighting, 'wave' | 'nextWaveAt'>,
): Promise<void> {
  await tx.query('update sightings set wave = $2, next_wave_at = $3 where id = $1', [id, wave, nextWaveAt])
}

/** Somebody is on the way until then, or nobody is any more; the next wave waits for it. */
export async function setClaim(tx: Db, id: Id, claim: Sighting['claim'], nextWaveAt: Date): Promise<void> {
  await tx.query(
    'update sightings set claimed_by = $2, claimed_until = $3, next_wave_at = $4 where id = $1',
    [id, claim?.personId ?? null, claim?.until ?? null, nextWaveAt],
  )
}

/** Nobody is called out until another voice says the same. A drill is never held. */
export async function holdForCorroboration(tx: Db, id: Id): Promise<void> {
  await tx.query(
    `update sightings set needs_corroboration = true, next_wave_at = null where id = $1 and not is_drill`,
    [id],
  )
}

/**
 * Calls verifiers out after all, where more than one person has reported it by now. Returns whether it had waited for
 * that; then `callVerifiers` is due. The sighting must be locked, and its new report already be one of its own.
 */
export async function corroborate(tx: Db, id: Id): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update sightings set needs_corroboration = false, next_wave_at = opened_at
     where id = $1 and state = 'open' and needs_corroboration
       and (select count(distinct person_id) from reports where sighting_id = $1) > 1`,
    [id],
  )
  return rowCount === 1
}

/** It must be open: see src/domain/lifecycle.ts. */
export async function endSighting(
  tx: Db,
  id: Id,
  end: SightingEnd,
  reason: string,
  now: Date,
): Promise<void> {
  // Who was told a ruling is not told that there was none, when a doubt about it came to nothing.
  const { rowCount } = await tx.query(
    `update sightings set state = $2, reason = $3, ruled_at = $4,
       told = case when $2 = 'expired' then coalesce(told, $2) else $2 end
     where id = $1 and state = 'open'`,
    [id, end, reason, now],
  )
  if (rowCount !== 1) throw new Error(`sighting ${id} is not open: it can't become ${end}`)
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

/** It has ended and is looked at again. Whoever was asked and had not answered is asked again. */
export async function reopenSighting(tx: Db, id: Id, expiresAt: Date): Promise<void> {
  const { rowCount } = await tx.query(
    `update sightings set state = 'open', reason = null, ruled_at = null, expires_at = $2,
       claimed_by = null, claimed_until = null
     where id = $1 and state in ('confirmed', 'refuted', 'expired')`,
    [id, expiresAt],
  )
  if (rowCount !== 1) throw new Error(`sighting ${id} can't be opened again`)
  await tx.query(
    `update requests set state = 'open', told_at = null where sighting_id = $1 and state = 'closed'`,
    [id],
  )
}

/** Requests go on now, whoever has answered. The sweep sees to it too. */
export async function callMore(tx: Db, id: Id, now: Date): Promise<void> {
  await tx.query('update sightings set next_wave_at = $2 where id = $1', [id, now])
}

export async function codeOf(db: Db, id: Id): Promise<string> {
  const { rows } = await db.query<{ code: string }>('select code from sightings where id = $1', [id])
  return only(rows).code
}

/**
 * The newest sighting with this code; an ended one only if it is not long past. Of one that was merged into another,
 * the other.
 */
export async function findByCode(
  db: Db,
  vault: Vault,
  code: string,
  personId: Id,
  since: { codes: Date; lateVerdicts: Date },
): Promise<NamedSighting | null> {
  const { rows } = await db.query<
    Omit<NamedSighting, 'place'> & { wards: number[]; placeSealed: Buffer | null }
  >(
    `with recursive followed as (
       (select * from sightings
        where code = $1 and (state = 'open' or greatest(opened_at, ruled_at) > $3)
        order by state = 'open' desc, id desc limit 1)
       union select s.* from followed f join sightings s on s.id = f.merged_into
     )
     select id, code, wards, place_sealed as "placeSealed", nullif(state, 'open') as end, is_drill as "isDrill",
       coalesce(ruled_at >= $4, false) as "isRecent",
       case when code <> $1 then $1 end as "mergedFrom",
       exists (select from requests r where r.sighting_id in (select id from followed) and r.person_id = $2) as asked
     from followed where merged_into is null`,
    [code, personId, since.codes, since.lateVerdicts],
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

export async function sightingsDueForWave(db: Db, before: Date, limit: number): Promise<Id[]> {
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
