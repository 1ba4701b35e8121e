import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { lockReport, markOpened } from '../store/reports.ts'
import { holdForCorroboration, insertSighting } from '../store/sightings.ts'
import { isDoubted } from './doubt-reporter.ts'

/**
 * Makes a report into something to verify: as soon as its wards are known, and without them where its writer cannot
 * tell or has not told in time.
 */
export async function openSighting(ctx: Context, { reportId }: Payload<'openSighting'>): Promise<void> {
  const now = ctx.now()
  const ago = (ms: number) => new Date(now.getTime() - ms)
  const sightingId = await transaction(ctx.db, async (tx) => {
    const { state, receivedAt, place, personId } = await lockReport(tx, ctx.vault, reportId)
    const isOverdue = state === 'asking' && receivedAt <= ago(ctx.policy.unlocatedToVerifiersAfterMs)
    if (state !== 'located' && state !== 'unlocated' && !isOverdue) return null
    const sighting = await insertSighting(
      tx,
      ctx.vault,
      { place, openedAt: now, expiresAt: new Date(now.getTime() + ctx.policy.sightingLifetimeMs) },
      ago(ctx.policy.codeRestMs),
    )
    await markOpened(tx, reportId, sighting.id)
    if (await isDoubted(ctx, tx, personId)) {
      await holdForCorroboration(tx, sighting.id)
      ctx.events.sightingUncorroborated(sighting.id)
    }
    ctx.events.sightingOpened(sighting.id, place.wards)
    return sighting.id
  })
  if (sightingId !== null) await ctx.enqueue(['callVerifiers', { sightingId }])
}
