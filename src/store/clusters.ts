import type { Known } from '../domain/clustering.ts'
import type { Activity } from '../domain/salute/salute.ts'
import type { Place } from '../places/place.ts'
import type { Db, Id } from './db.ts'
import { openPlace, sealPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

/** What a report can belong to. `othersToo`: somebody else than `personId` has reported it. */
export type JoinableSighting = Known & { state: 'open' | 'confirmed'; since: Date; othersToo: boolean }

/** Sightings in or next to these wards that are open, or were confirmed since. None of a drill. */
export async function joinableSightings(
  db: Db,
  vault: Vault,
  near: { wards: readonly number[]; adjoining: readonly number[]; personId: Id },
  confirmedSince: Date,
): Promise<JoinableSighting[]> {
  const { rows } = await db.query<
    Omit<JoinableSighting, 'point' | 'words'> & { wards: number[]; placeSealed: Buffer | null }
  >(
    `select id, wards, place_sealed as "placeSealed", heard_at as "heardAt", activity, state,
       coalesce(ruled_at, opened_at) as since, not wards && $1 as "isAdjoining",
       exists (select from reports r where r.sighting_id = s.id and r.person_id <> $3) as "othersToo"
     from sightings s
     where (state = 'open' or (state = 'confirmed' and ruled_at > $4)) and not is_drill
       and wards && ($1::int[] || $2::int[])`,
    [near.wards, near.adjoining, near.personId, confirmedSince],
  )
  return rows.map(({ placeSealed, ...row }) => {
    const { point, words } = openPlace(vault, placeSealed, row.wards)
    return { ...row, point, words }
  })
}

/** One more report of a sighting that is locked: what it adds is kept. */
export async function joinSighting(
  tx: Db,
  vault: Vault,
  sighting: { id: Id; place: Place },
  report: { id: Id; place: Place; at: Date; activity: Activity | null },
): Promise<void> {
  await tx.query(`update reports set state = 'opened', sighting_id = $2 where id = $1`, [
    report.id,
    sighting.id,
  ])
  await tx.query(
    `update sightings set heard_at = greatest(heard_at, $2), activity = coalesce($3, activity) where id = $1`,
    [sighting.id, report.at, report.activity],
  )
  // "Somewhere on Kedzie", and then the corner.
  if (sighting.place.point === null && report.place.point !== null)
    await tx.query('update sightings set place_sealed = $2 where id = $1', [
      sighting.id,
      sealPlace(vault, { ...report.place, contradicted: sighting.place.contradicted }),
    ])
}

/** Different people who say so. */
export async function voicesOn(db: Db, sightingId: Id): Promise<number> {
  const { rows } = await db.query<{ voices: number }>(
    'select count(distinct person_id)::int as voices from reports where sighting_id = $1',
    [sightingId],
  )
  return rows[0]?.voices ?? 0
}
