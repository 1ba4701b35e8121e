import type { WardName } from '../domain/messages/messages.ts'
import type { WardOutline } from '../places/ward-map.ts'
import type { Db } from './db.ts'

export type WardRow = WardName & { approximate: boolean; subscribers: number; verifiers: number }

/** The wards of the current map, by number. */
export async function listWards(db: Db): Promise<WardName[]> {
  const { rows } = await db.query<WardName>('select number, name from wards where active order by number')
  return rows
}

export async function describeWards(db: Db): Promise<WardRow[]> {
  const { rows } = await db.query<WardRow>(
    `select number, name, approximate,
       (select count(*)::int from subscriptions s where s.ward = w.number and s.ended_at is null) as subscribers,
       (select count(*)::int from verifiers v where v.wards @> array[w.number]) as verifiers
     from wards w where active order by number`,
  )
  return rows
}

/** Puts a new map in place of the old one, whole. Returns the wards that it no longer has. */
export async function replaceWards(tx: Db, outlines: readonly WardOutline[]): Promise<number[]> {
  const numbers = outlines.map((ward) => ward.number)
  const { rows } = await tx.query<{ number: number }>(
    'update wards set active = false where active and number <> all($1) returning number',
    [numbers],
  )
  await tx.query(
    `insert into wards (number, name, outline, approximate)
     select * from unnest($1::int[], $2::text[], $3::jsonb[], $4::bool[])
     on conflict (number) do update
       set name = excluded.name, outline = excluded.outline, approximate = excluded.approximate, active = true`,
    [
      numbers,
      outlines.map((ward) => ward.name),
      outlines.map((ward) => JSON.stringify(ward.geometry)),
      outlines.map((ward) => ward.approximate),
    ],
  )
  return rows.map((row) => row.number).sort((a, b) => a - b)
}
