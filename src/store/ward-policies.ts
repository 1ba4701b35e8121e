import type { ConfirmBy } from '../domain/ruling.ts'
import type { Db } from './db.ts'

/** The policies that these wards have; a ward without one is left out. */
export async function policiesOf(db: Db, wards: readonly number[]): Promise<ConfirmBy[]> {
  const { rows } = await db.query<{ confirmBy: ConfirmBy }>(
    'select distinct confirm_by as "confirmBy" from ward_policies where ward = any($1)',
    [wards],
  )
  return rows.map(({ confirmBy }) => confirmBy)
}

export async function saveWardPolicy(db: Db, ward: number, confirmBy: ConfirmBy): Promise<void> {
  await db.query(
    `insert into ward_policies (ward, confirm_by) values ($1, $2)
     on conflict (ward) do update set confirm_by = excluded.confirm_by`,
    [ward, confirmBy],
  )
}

/** Of every ward of the map in force. */
export async function listWardPolicies(db: Db, on: Date): Promise<{ ward: number; confirmBy: ConfirmBy }[]> {
  const { rows } = await db.query<{ ward: number; confirmBy: ConfirmBy }>(
    `select o.ward, coalesce(p.confirm_by, 'one-trained') as "confirmBy"
     from ward_outlines o left join ward_policies p on p.ward = o.ward
     where o.map_id = ward_map_in_force($1) order by o.ward`,
    [on],
  )
  return rows
}
