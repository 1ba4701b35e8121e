import type { Context } from '../context.ts'
import { rule } from '../domain/ruling.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { verdictsOn } from '../store/requests.ts'
import { endSighting, lockOpenSighting } from '../store/sightings.ts'
import { endDrill } from './end-drill.ts'
import { tellReporters } from './tell-reporters.ts'

/** Nobody could rule on it in time: it ends without an alert, and its reporters are told. */
export async function expireSighting(ctx: Context, { sightingId }: Payload<'expireSighting'>): Promise<void> {
  const now = ctx.now()
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const sighting = await lockOpenSighting(tx, ctx.vault, sightingId)
    if (!sighting || sighting.expiresAt > now) return []
    const ruling = rule(await verdictsOn(tx, sightingId), ctx.policy)
    // A verdict has come in at the last moment; its own job rules on it.
    if (ruling.kind !== 'undecided') return [['ruleSighting', { sightingId, because: 'expiry' }]]
    if (sighting.isDrill) return endDrill(ctx, tx, sighting, 'expired', ruling.reason)
    await endSighting(tx, sightingId, 'expired', ruling.reason, now)
    ctx.events.sightingEnded(sightingId, 'expired', ruling.reason)
    return tellReporters(ctx, tx, sighting, 'expired')
  })
  await ctx.enqueue(...nudges)
}
