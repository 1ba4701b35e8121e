import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import { lockAlert } from '../store/alerts.ts'
import type { Db, Id } from '../store/db.ts'
import { sendFollowUp } from './send-follow-up.ts'

/** A confirmed sighting was overturned: those who were told hear that it was wrong. Nothing where nobody was told. */
export async function correctAlert(ctx: Context, tx: Db, sightingId: Id, now: Date): Promise<Nudge[]> {
  const alert = await lockAlert(tx, ctx.vault, sightingId)
  if (!alert) return []
  return (await sendFollowUp(ctx, tx, alert, 'correct', { inboundId: null }, now))?.nudges ?? []
}
