import type { Language } from '../domain/intent/reading.ts'
import type { SightingEnd } from '../domain/messages/messages.ts'
import type { Place } from '../places/place.ts'
import type { Db, Id } from './db.ts'
import { openPlace, sealPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

/** Somebody's word that a sighting is elsewhere. */
export type Relocation = { id: Id; personId: Id; place: Place }

export async function insertRelocation(
  tx: Db,
  vault: Vault,
  relocation: { sightingId: Id; personId: Id; inboundId: Id; place: Place; givenAt: Date },
): Promise<void> {
  const { sightingId, personId, inboundId, place, givenAt } = relocation
  await tx.query(
    `insert into relocations (sighting_id, person_id, inbound_id, wards, place_sealed, given_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [sightingId, personId, inboundId, place.wards, sealPlace(vault, place), givenAt],
  )
}

/** What has come in and was not looked at yet, in the order given; marks it as applied. The sighting must be locked. */
export async function takeRelocations(
  tx: Db,
  vault: Vault,
  sightingId: Id,
  now: Date,
): Promise<Relocation[]> {
  const { rows } = await tx.query<{ id: Id; personId: Id; wards: number[]; placeSealed: Buffer }>(
    `with taken as (
       update relocations set applied_at = $2 where sighting_id = $1 and applied_at is null returning *
     )
     select id, person_id as "personId", wards, place_sealed as "placeSealed" from taken order by id`,
    [sightingId, now],
  )
  return rows.map(({ placeSealed, wards, ...row }) => ({
    ...row,
    place: openPlace(vault, placeSealed, wards),
  }))
}

/** What came in about a sighting while it was merged into another is about the other. Returns the newest. */
export async function passRelocationsOn(tx: Db, sightingId: Id, intoId: Id): Promise<Id | null> {
  const { rows } = await tx.query<{ id: Id }>(
    'update relocations set sighting_id = $2 where sighting_id = $1 and applied_at is null returning id',
    [sightingId, intoId],
  )
  return rows.at(-1)?.id ?? null
}

type LateRelocation = { personId: Id; language: Language; code: string; end: SightingEnd }

/** Verifiers whose word came when the sighting had ended. Marks it as applied. */
export async function takeLateRelocations(tx: Db, sightingId: Id, now: Date): Promise<LateRelocation[]> {
  const { rows } = await tx.query<LateRelocation>(
    `with taken as (
       update relocations set applied_at = $2 where sighting_id = $1 and applied_at is null returning *
     )
     select distinct t.person_id as "personId", p.language, s.code, s.state as end
     from taken t join sightings s on s.id = t.sighting_id
       join verifiers v on v.person_id = t.person_id join people p on p.id = t.person_id`,
    [sightingId, now],
  )
  return rows
}

/** Sightings that somebody has moved and nothing was done about it. */
export async function unmovedSightings(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    'select distinct sighting_id as id from relocations where applied_at is null and given_at < $1 limit $2',
    [before, limit],
  )
  return rows.map((row) => row.id)
}
