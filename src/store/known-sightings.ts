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
    `select case a.state when 'corrected' then 'refuted' else s.state end as state,
       coalesce(s.ruled_at < $2 or a.state <> 'active', false) as "isOver", s.wards,
       s.place_sealed as "placeSealed", coalesce(s.ruled_at, s.opened_at) as since
     from sightings s left join alerts a on a.sighting_id = s.id
     where not s.is_drill and (s.state = 'open' or (s.state in ('confirmed', 'refuted') and s.ruled_at >= $1))
     order by s.id desc limit $3`,
    [since, overSince, limit],
  )
  return rows.map(({ state, isOver, wards, placeSealed, since: from }) => {
    const { point, words } = openPlace(vault, placeSealed, wards)
    return { state, isOver, wards, point, words, since: from }
  })
}
