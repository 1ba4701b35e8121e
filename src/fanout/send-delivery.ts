import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import { claimDeliveries } from '../store/deliveries.ts'
import { deliver } from './deliver.ts'

/** Sends one reply or request. */
export async function sendDelivery(ctx: Context, { deliveryId }: Payload<'sendDelivery'>): Promise<void> {
  const claimed = await claimDeliveries(ctx.db, ctx.vault, { id: deliveryId }, ctx.now())
  const again = await deliver(ctx, claimed, new Map())
  if (again) {
    const delayMs = Math.max(0, again.getTime() - ctx.now().getTime())
    await ctx.enqueue(['sendDelivery', { deliveryId, because: `try-${again.getTime()}` }, delayMs])
  }
}
