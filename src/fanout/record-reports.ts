import type { RefusalReason, StatusReport } from '../carriers/carrier.ts'
import type { Context } from '../context.ts'
import { type Id, transaction } from '../store/db.ts'
import { optOut, suppressUnreachable } from '../store/people.ts'
import { recordStatuses } from '../store/statuses.ts'
import { finish } from './finish.ts'
import { halt } from './halt.ts'
import { noteFailed } from './pace.ts'

/** Records what the carrier reports of texts: late, twice, in any order, or before our own sends have returned. */
export async function recordReports(ctx: Context, reports: readonly StatusReport[]): Promise<void> {
  const deliveries = await recordStatuses(
    ctx.db,
    reports.map(({ carrierRef, deliveryId, status, refusal }) => ({
      carrierRef,
      // Ours are row ids; something else stands there only where another program's texts are reported to us.
      deliveryId: deliveryId !== null && /^\d{1,18}$/.test(deliveryId) ? deliveryId : null,
      status,
      reason: refusal?.reason ?? null,
    })),
    ctx.now(),
  )
  const unknown = deliveries.filter((delivery) => delivery === null).length
  if (unknown > 0) ctx.events.statusUnknown(unknown)

  const refused = new Map<RefusalReason, Set<Id>>()
  const settled = new Set<Id>()
  const codes = new Map<number, number>()
  let haltingCode: number | null = null
  deliveries.forEach((delivery, index) => {
    if (!delivery) return
    const refusal = reports[index]?.refusal
    if (refusal) {
      if (refusal.reason === 'configuration') haltingCode = refusal.code
      if (refusal.code !== null) codes.set(refusal.code, (codes.get(refusal.code) ?? 0) + 1)
      ctx.events.deliveryRefused(delivery.id, refusal.reason, refusal.code)
      refused.set(refusal.reason, (refused.get(refusal.reason) ?? new Set()).add(delivery.personId))
    }
    // Thousands of reports come of one bulletin; only what settles something can be its last.
    if (delivery.bulletinId !== null && delivery.isAccepted) settled.add(delivery.bulletinId)
  })
  for (const [code, texts] of codes) {
    await noteFailed(ctx, code, texts)
  }
  if (refused.has('configuration')) await halt(ctx, haltingCode, true)
  for (const personId of refused.get('opted-out') ?? [])
    await transaction(ctx.db, (tx) => optOut(tx, personId, ctx.now()))
  const unreachable = [...(refused.get('bad-number') ?? []), ...(refused.get('unreachable') ?? [])]
  const suppressed = await suppressUnreachable(ctx.db, unreachable, ctx.policy, ctx.now())
  if (suppressed > 0) ctx.events.peopleSuppressed(suppressed)
  for (const bulletinId of settled) await finish(ctx, bulletinId)
}
