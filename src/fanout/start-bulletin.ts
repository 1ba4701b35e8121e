import type { Context } from '../context.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { fixAudience, fixFollowUpAudience } from '../store/audiences.ts'
import { chunksOf } from '../store/bulletins.ts'
import { type Db, type Id, transaction } from '../store/db.ts'
import { finish } from './finish.ts'

/**
 * Fixes who the first bulletin of an alert goes to, and hands out what is still to be sent in chunks. Run again it adds
 * who has joined meanwhile.
 */
export async function startBulletin(ctx: Context, payload: Payload<'startBulletin'>): Promise<void> {
  await start(ctx, payload, fixAudience, 'sendChunk')
}

/** The same for what follows on the first. Run again it adds whom the first has reached meanwhile. */
export async function startFollowUp(ctx: Context, payload: Payload<'startFollowUp'>): Promise<void> {
  await start(ctx, payload, fixFollowUpAudience, 'sendFollowUpChunk')
}

async function start(
  ctx: Context,
  { bulletinId, because }: Payload<'startBulletin'>,
  fix: (tx: Db, bulletinId: Id, now: Date) => Promise<{ added: number; isStart: boolean }>,
  job: 'sendChunk' | 'sendFollowUpChunk',
): Promise<void> {
  const { added, isStart } = await transaction(ctx.db, (tx) => fix(tx, bulletinId, ctx.now()))
  if (isStart) ctx.events.bulletinStarted(bulletinId, added)
  else if (added > 0) ctx.events.audienceGrew(bulletinId, added)
  const chunks = await chunksOf(ctx.db, bulletinId, ctx.policy.chunkSize)
  await ctx.enqueue(...chunks.map((chunk): Nudge => [job, { ...chunk, because }]))
  if (chunks.length === 0) await finish(ctx, bulletinId)
}
