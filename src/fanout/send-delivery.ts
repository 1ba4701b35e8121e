import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import { claimDelivery, recordResults } from '../store/deliveries.ts'
import { heedOptOuts, sendText } from './send-text.ts'

/** Sends one reply or request. */
export async function sendDelivery(ctx: Context, { deliveryId }: Payload<'sendDelivery'>): Promise<void> {
  const claimed = await claimDelivery(ctx.db, ctx.vault, deliveryId, ctx.now())
  if (!claimed) return
  const { personId, attempts } = claimed
  const result = await sendText(ctx, { ...claimed, body: claimed.body ?? '', attempts: attempts - 1 })
  await recordResults(ctx.db, [result], ctx.now())
  await heedOptOuts(ctx, [{ personId, result }])
  if (result.state !== 'queued') return
  const delayMs = Math.max(0, result.dueAt.getTime() - ctx.now().getTime())
  await ctx.enqueue(['sendDelivery', { deliveryId, because: `try-${result.dueAt.getTime()}` }, delayMs])
}
