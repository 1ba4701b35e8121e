import type { Context } from '../context.ts'
import { type Asked, whatIsAsked } from '../domain/conversation/rumours.ts'
import type { Reading } from '../domain/intent/reading.ts'
import { distanceM } from '../places/gazetteer/distance.ts'
import type { Place } from '../places/place.ts'
import type { Db } from '../store/db.ts'
import { knownSightings } from '../store/known-sightings.ts'

/** Of more at once nobody could be told anything useful. */
const SIGHTINGS_AT_MOST = 300

/** What is known of the place that a rumour is about; null where it is none, or the place is not known. */
export async function readAsked(
  ctx: Context,
  tx: Db,
  asker: { reading: Reading; place: Place; ownWards: number[] },
): Promise<Asked | null> {
  if (asker.reading.intent !== 'rumour') return null
  const { vault, policy } = ctx
  const ago = (ms: number) => new Date(ctx.now().getTime() - ms)
  const sightings = await knownSightings(
    tx,
    vault,
    ago(policy.rumourSinceMs),
    ago(policy.confirmedIsOverAfterMs),
    SIGHTINGS_AT_MOST,
  )
  return whatIsAsked(asker, sightings, { withinM: policy.rumourWithinM, distanceM })
}
