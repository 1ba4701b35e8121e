import type { Day } from '../domain/clocks.ts'
import type { Db } from './db.ts'

export type NetworkCap = { network: 't-mobile'; day: Day; refusals: number; lastAt: Date }

/** Counts texts that a mobile network refused because what we may send it in a day is used up. */
export async function addCapRefusals(db: Db, { network, day, refusals, lastAt }: NetworkCap): Promise<void> {
  await db.query(
    `insert into network_caps as c (network, day, refusals, last_at) values ($1, $2, $3, $4)
     on conflict (network, day) do update set refusals = c.refusals + excluded.refusals,
       last_at = greatest(c.last_at, excluded.last_at)`,
    [network, day, refusals, lastAt],
  )
}

/** What was refused for that on a day. */
export async function networkCapsOf(db: Db, day: Day): Promise<NetworkCap[]> {
  const { rows } = await db.query<NetworkCap>(
    `select network, day::text as day, refusals, last_at as "lastAt" from network_caps where day = $1 order by network`,
    [day],
  )
  return rows
}
