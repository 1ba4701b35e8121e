import type { WardName } from '../domain/messages/messages.ts'
import type { WardBorder } from '../places/wards/ward-borders.ts'
import type { WardOutline } from '../places/wards/ward-map.ts'
import { type Db, type Id, only } from './db.ts'
import { bumpPlacesVersion } from './places-version.ts'

export type WardRow = WardName & {
  approximate: boolean
  subscribers: number
  verifiers: number
  adjoining: number[]
}

/** `validFrom`, as YYYY-MM-DD: the first day, by UTC, on which it is in force; null: from the beginning. */
export type WardMapRow = { validFrom: string | null; importedAt: Date; wards: number; isInForce: boolean }

/** The wards of the map in force, by number. */
export async function listWards(db: Db, on: Date): Promise<WardName[]> {
  const { rows } = await db.query<WardName>(
    'select ward as number, name from ward_outlines where map_id = ward_map_in_force($1) order by ward',
    [on],
  )
  return rows
}

/** The wards that border on these, without them. */
export async function adjoiningWards(db: Db, wards: readonly number[], on: Date): Promise<number[]> {
  const { rows } = await db.query<{ ward: number }>(
    `select distinct case when ward = any($1) then adjoining else ward end as ward from ward_borders
     where map_id = ward_map_in_force($2) and (ward = any($1)) <> (adjoining = any($1)) order by 1`,
    [wards, on],
  )
  return rows.map((row) => row.ward)
}

export async function describeWards(db: Db, on: Date): Promise<WardRow[]> {
  const { rows } = await db.query<WardRow>(
    `select ward as number, name, approximate,
       (select count(*)::int from subscriptions s where s.ward = o.ward and s.ended_at is null) as subscribers,
       (select count(*)::int from verifiers v where v.wards @> array[o.ward]) as verifiers,
       array(select case o.ward when b.ward then b.adjoining else b.ward end from ward_borders b
             where b.map_id = o.map_id and o.ward in (b.ward, b.adjoining) order by 1) as adjoining
     from ward_outlines o where map_id = ward_map_in_force($1) order by ward`,
    [on],
  )
  return rows
}

/** The outlines in force, and those in force just before them, by which people may still call wards. */
export async function loadWardMaps(
  db: Db,
  on: Date,
): Promise<{ current: WardOutline[]; previous: WardOutline[] | null }> {
  // In one statement, so that an import in between can't give us half of each.
  const { rows } = await db.query<WardOutline & { isInForce: boolean }>(
    `with newest as (
       select id, id = ward_map_in_force($1) as in_force from ward_maps
       where valid_from <= ward_map_day($1) order by valid_from desc limit 2
     )
     select in_force as "isInForce", ward as number, name, outline as geometry, approximate
     from newest join ward_outlines o on o.map_id = newest.id order by ward`,
    [on],
  )
  const outlines = (isInForce: boolean) =>
    rows
      .filter((row) => row.isInForce === isInForce)
      .map(({ number, name, geometry, approximate }) => ({ number, name, geometry, approximate }))
  const previous = outlines(false)
  return { current: outlines(true), previous: previous.length > 0 ? previous : null }
}

export async function listWardMaps(db: Db, on: Date): Promise<WardMapRow[]> {
  const { rows } = await db.query<WardMapRow>(
    `select case when isfinite(valid_from) then to_char(valid_from, 'YYYY-MM-DD') end as "validFrom",
       imported_at as "importedAt", id is not distinct from ward_map_in_force($1) as "isInForce",
       (select count(*)::int from ward_outlines where map_id = id) as wards
     from ward_maps order by valid_from`,
    [on],
  )
  return rows
}

/**
 * Adds a map, or puts it whole in place of the one of the same day. Without a day it takes the place of the one that
 * is in force; where there is none, it is in force from the beginning.
 */
export async function saveWardMap(
  tx: Db,
  map: { validFrom: string | null; wards: readonly WardOutline[]; borders: readonly WardBorder[] },
  now: Date,
): Promise<void> {
  await bumpPlacesVersion(tx)
  const day = await tx.query<{ day: string }>(
    `select coalesce($1::date, (select valid_from from ward_maps where id = ward_map_in_force($2)), '-infinity')::text as day`,
    [map.validFrom, now],
  )
  const validFrom = only(day.rows).day
  await tx.query('delete from ward_maps where valid_from = $1', [validFrom])
  const added = await tx.query<{ id: Id }>(
    'insert into ward_maps (valid_from, imported_at) values ($1, $2) returning id',
    [validFrom, now],
  )
  const { id } = only(added.rows)

  const { wards, borders } = map
  const numbers = wards.map((ward) => ward.number)
  await tx.query('insert into wards (number) select unnest($1::int[]) on conflict do nothing', [numbers])
  await tx.query(
    `insert into ward_outlines (map_id, ward, name, outline, approximate)
     select $1, * from unnest($2::int[], $3::text[], $4::jsonb[], $5::bool[])`,
    [
      id,
      numbers,
      wards.map((ward) => ward.name),
      wards.map((ward) => JSON.stringify(ward.geometry)),
      wards.map((ward) => ward.approximate),
    ],
  )
  await tx.query(
    `insert into ward_borders (map_id, ward, adjoining, length_m)
     select $1, * from unnest($2::int[], $3::int[], $4::int[])`,
    [
      id,
      borders.map((border) => border.ward),
      borders.map((border) => border.adjoining),
      borders.map((border) => border.lengthM),
    ],
  )
}
