import type { KnownSighting } from '../domain/conversation/rumours.ts'
import type { Db } from './db.ts'
import { openPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

/**
 * What is being checked, and what was confirmed or refuted since `since`; the newest `limit`. A report that waits for
 * another voice counts as being checked: its reporter must not learn that it waits.
 */
export async function knownSightings(
  db: Db,
  vault: Vault,
  since: Date,
  overSince: Date,
  limit: number,
): Promise<KnownSighting[]> {
  const { rows } = await db.query<{
    state: KnownSighting['state']
    isOver: boolean
    wards: number[]
    placeSealed: Buffer | null
    since: Date
  }>(
    `select state, coalesce(ruled_at < $2, false) as "isOver", wards, place_sealed as "placeSealed",
       coalesce(ruled_at, opened_at) as since
     from sightings
     where not is_drill and (state = 'open' or (state in ('confirmed', 'refuted') and ruled_at >= $1))
     order by id desc limit $3`,
    [since, overSince, limit],
  )
  return rows.map(({ state, isOver, wards, placeSealed, since: from }) => {
    const { point, words } = openPlace(vault, placeSealed, wards)
    return { state, isOver, wards, point, words, since: from }
  })
}
