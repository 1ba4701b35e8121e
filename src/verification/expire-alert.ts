import type { Context } from '../context.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { lockAlert } from '../store/alerts.ts'
import { transaction } from '../store/db.ts'
import { sendFollowUp } from './send-follow-up.ts'

/** There has been no news of an alert for so long that it says nothing any more: it closes. */
export async function expireAlert(ctx: Context, { sightingId }: Payload<'expireAlert'>): Promise<void> {
  const now = ctx.now()
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const alert = await lockAlert(tx, ctx.vault, sightingId)
    if (!alert || alert.state !== 'active' || alert.expiresAt > now) return []
    return (await sendFollowUp(ctx, tx, alert, 'expire', { inboundId: null }, now))?.nudges ?? []
  })
  await ctx.enqueue(...nudges)
}
