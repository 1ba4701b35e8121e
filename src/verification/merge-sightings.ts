import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import { alertWardsOf } from '../store/alerts.ts'
import type { Db } from '../store/db.ts'
import { mergeSighting } from '../store/regroupings.ts'
import { reportsOfSighting } from '../store/reports.ts'
import { corroborate, type Sighting } from '../store/sightings.ts'
import { tellReporters } from './tell-reporters.ts'

/** Whether one sighting can take in another. Both must be locked. */
export async function canMerge(tx: Db, { from, into }: { from: Sighting; into: Sighting }): Promise<boolean> {
  const canTakeIn = (into.state === 'open' || into.state === 'confirmed') && into.place.wards.length > 0
  // One that was opened again may have raised an alert: under another's code nobody could correct it any more.
  return canTakeIn && from.state === 'open' && (await alertWardsOf(tx, from.id)).length === 0
}

/**
 * Two sightings are about the same: one takes in the other. Both must be locked, and `canMerge`. `because`: what gave
 * rise to it.
 */
export async function mergeSightings(
  ctx: Context,
  tx: Db,
  { from, into }: { from: Sighting; into: Sighting },
  because: string,
): Promise<Nudge[]> {
  const reporters = (await reportsOfSighting(tx, ctx.vault, from.id)).map(({ personId }) => personId)
  await mergeSighting(tx, from.id, into.id, ctx.now())
  ctx.events.sightingMerged(from.id, into.id)
  const nudges: Nudge[] =
    into.state === 'confirmed'
      ? await tellReporters(ctx, tx, into, 'confirmed', reporters)
      : [['ruleSighting', { sightingId: into.id, because }]]
  if (await corroborate(tx, into.id)) nudges.push(['callVerifiers', { sightingId: into.id, because }])
  return nudges
}
