import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import { incompleteFollowUps } from '../store/audiences.ts'
import { finishBulletin, isFinishedBulletin } from '../store/bulletins.ts'
import type { Id } from '../store/db.ts'

/**
 * A bulletin is finished once each of its deliveries has an outcome. What follows on it is nudged even before: it goes
 * to whom this one has reached by now. `because` keeps that nudge apart from one that is being worked on.
 */
export async function finish(ctx: Context, bulletinId: Id, because?: string): Promise<void> {
  const after = (await finishNow(ctx, bulletinId)) ? `finished-${ctx.now().getTime()}` : because
  const followUps = await incompleteFollowUps(ctx.db, bulletinId)
  await ctx.enqueue(...followUps.map((id): Nudge => ['startFollowUp', { bulletinId: id, because: after }]))
}

/** Whether each of its deliveries has an outcome by now. */
export async function isSettled(ctx: Context, bulletinId: Id): Promise<boolean> {
  return (await finishNow(ctx, bulletinId)) || isFinishedBulletin(ctx.db, bulletinId)
}

async function finishNow(ctx: Context, bulletinId: Id): Promise<boolean> {
  const isFinished = await finishBulletin(ctx.db, bulletinId, ctx.now())
  if (isFinished) ctx.events.bulletinFinished(bulletinId)
  return isFinished
}
