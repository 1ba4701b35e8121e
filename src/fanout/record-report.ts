import type { StatusReport } from '../carriers/carrier.ts'
import type { Context } from '../context.ts'
import { recordStatus } from '../store/deliveries.ts'
import { transaction } from '../store/db.ts'
import { optOut } from '../store/people.ts'
import { finish } from './finish.ts'

/** Records what the carrier reports of a text: late, twice, in any order, or before our own send has returned. */
export async function recordReport(ctx: Context, report: StatusReport): Promise<void> {
  const { carrierRef, deliveryId, status, refusal } = report
  const delivery = await recordStatus(ctx.db, {
    carrierRef,
    // Ours are row ids; something else stands there only where another program's texts are reported to us.
    deliveryId: deliveryId !== null && /^\d{1,18}$/.test(deliveryId) ? deliveryId : null,
    status,
    reason: refusal?.reason ?? null,
  })
  if (!delivery) return ctx.events.statusUnknown()
  if (refusal) ctx.events.deliveryRefused(delivery.id, refusal.reason, refusal.code)
  if (refusal?.reason === 'opted-out') {
    await transaction(ctx.db, (tx) => optOut(tx, delivery.personId, ctx.now()))
  }
  // Thousands of reports come of one bulletin; only what settles something can be its last.
  if (delivery.bulletinId !== null && delivery.isAccepted) await finish(ctx, delivery.bulletinId)
}
