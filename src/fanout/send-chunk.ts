import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import { bulletinBodies } from '../store/bulletins.ts'
import { claimDeliveries } from '../store/deliveries.ts'
import { deliver } from './deliver.ts'
import { finish } from './finish.ts'

/**
 * Sends a run of a bulletin's deliveries. No more are claimed than are in flight at once, so that a crash leaves
 * nothing in doubt that was not really being sent.
 */
export async function sendChunk(
  ctx: Context,
  chunk: Payload<'sendChunk'>,
  job: 'sendChunk' | 'sendFollowUpChunk' = 'sendChunk',
): Promise<void> {
  const bodies = await bulletinBodies(ctx.db, ctx.vault, chunk.bulletinId)
  let again: Date | null = null
  for (;;) {
    const run = { ...chunk, limit: ctx.policy.sendsAtOnce }
    const claimed = await claimDeliveries(ctx.db, ctx.vault, run, ctx.now())
    if (claimed.length === 0) break
    const retryAt = await deliver(ctx, claimed, bodies)
    if (retryAt && (!again || retryAt < again)) again = retryAt
  }
  if (again) {
    const delayMs = Math.max(0, again.getTime() - ctx.now().getTime())
    await ctx.enqueue([job, { ...chunk, because: `try-${again.getTime()}` }, delayMs])
  }
  await finish(ctx, chunk.bulletinId, `sent-${chunk.throughId}`)
}
