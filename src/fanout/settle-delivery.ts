import type { Lookup } from '../carriers/carrier.ts'
import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import { bulletinBodies, kindOf } from '../store/bulletins.ts'
import { reopenChunkOf } from '../store/chunks.ts'
import {
  type Claimed,
  claimUnsettled,
  recordResults,
  referencesOf,
  type Result,
} from '../store/deliveries.ts'
import { finish } from './finish.ts'

/**
 * Finds out about a send whose end nobody knows: it timed out, or the process that made it was killed. The carrier's
 * status report settles it by itself and has had time to; now the carrier is asked. What it does not know was not
 * sent, so it goes out once more, and only once; a request by then has been sent twice in vain.
 */
export async function settleDelivery(ctx: Context, { deliveryId }: Payload<'settleDelivery'>): Promise<void> {
  const now = ctx.now()
  const before = new Date(now.getTime() - ctx.policy.settleAfterMs)
  const delivery = await claimUnsettled(ctx.db, ctx.vault, deliveryId, before, now)
  if (!delivery) return

  const bodies =
    delivery.bulletinId === null ? null : await bulletinBodies(ctx.db, ctx.vault, delivery.bulletinId)
  const body = delivery.body ?? bodies?.get(delivery.language) ?? ''
  const validitySeconds = ctx.policy.validitySeconds[delivery.purpose]
  const isBulk = delivery.purpose === 'alert'
  const text = { deliveryId: delivery.id, to: delivery.phone, body, validitySeconds, isBulk }
  const lookup = await ctx.carrier.find(
    text,
    delivery.createdAt,
    await referencesOf(ctx.db, delivery.personId),
  )

  const result = settle(delivery, lookup, now)
  // Still unknown: it stays in doubt, and the sweep comes back to it.
  if (!result) return
  await recordResults(ctx.db, [result], now)
  ctx.events.deliverySettled(delivery.id, `${lookup.kind}: ${result.state}`)
  const { bulletinId } = delivery
  if (result.state !== 'queued') return bulletinId === null ? undefined : finish(ctx, bulletinId, 'settled')
  if (bulletinId === null) return ctx.enqueue(['sendDelivery', { deliveryId, because: 'settled' }])
  const chunkId = await reopenChunkOf(ctx.db, bulletinId, deliveryId)
  if (chunkId === null) throw new Error('a delivery of a bulletin is in none of its chunks')
  const job = (await kindOf(ctx.db, bulletinId)) === 'confirmed' ? 'sendChunk' : 'sendFollowUpChunk'
  await ctx.enqueue([job, { chunkId, because: `settled-${deliveryId}` }])
}

function settle({ id, purpose, doubts }: Claimed, lookup: Lookup, now: Date): Result | null {
  if (lookup.kind === 'unknown') return null
  if (lookup.kind === 'found') return { id, state: 'accepted', carrierRef: lookup.carrierRef }
  const mostDoubts = purpose === 'request' ? 1 : 0
  if (doubts > mostDoubts) return { id, state: 'refused', reason: 'unknown' }
  return { id, state: 'queued', dueAt: now, afterDoubt: true }
}
