import type { Context } from '../context.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { chunksOf, finishBulletin, fixAudience } from '../store/bulletins.ts'
import { transaction } from '../store/db.ts'

/** Fixes who a bulletin goes to, once, and hands out what is still to be sent in chunks. */
export async function startBulletin(
  ctx: Context,
  { bulletinId, because }: Payload<'startBulletin'>,
): Promise<void> {
  const recipients = await transaction(ctx.db, (tx) => fixAudience(tx, bulletinId, ctx.now()))
  if (recipients !== null) ctx.events.bulletinStarted(bulletinId, recipients)
  const chunks = await chunksOf(ctx.db, bulletinId, ctx.policy.chunkSize)
  await ctx.enqueue(...chunks.map((chunk): Nudge => ['sendChunk', { ...chunk, because }]))
  if (chunks.length === 0 && (await finishBulletin(ctx.db, bulletinId, ctx.now())))
    ctx.events.bulletinFinished(bulletinId)
}
