import type { SendOutcome } from '../carriers/carrier.ts'
import type { Context } from '../context.ts'
import { type Claimed, recordResults, type Result } from '../store/deliveries.ts'
import { type Id, transaction } from '../store/db.ts'
import { optOut } from '../store/people.ts'

/**
 * What a delivery goes through:
 *
 *   queued ─▶ sending ─▶ accepted          the carrier has it; `carrier_status` tells the rest
 *     ▲          ├─────▶ refused           with its reason, too old to be of use for one; never tried again
 *     ├──────────┤ busy, or our account is not in order: later, until it is too old
 *     │          └─────▶ in-doubt ─▶ settle-delivery.ts
 *     └─▶ canceled                         opted out, or the sighting is over
 *
 * Sends what has just been claimed, all at once, and writes what became of it. Returns the soonest time at which one
 * of them is to be tried again, or null.
 */
export async function deliver(
  ctx: Context,
  claimed: readonly Claimed[],
  bodies: ReadonlyMap<string, string>,
): Promise<Date | null> {
  const results = await Promise.all(
    claimed.map(async (delivery) => {
      const body = delivery.body ?? bodies.get(delivery.language)
      if (body === undefined) throw new Error(`bulletin has no text in ${delivery.language}`)
      // The program, its queue or the carrier may have been away for hours: nobody is to be alarmed by what is long past.
      const validitySeconds = ctx.policy.validitySeconds[delivery.purpose]
      if (ctx.now().getTime() - delivery.createdAt.getTime() > validitySeconds * 1000)
        return { delivery, result: tooOld(ctx, delivery.id, null) }
      const outcome = await ctx.carrier.send({
        deliveryId: delivery.id,
        to: delivery.phone,
        body,
        validitySeconds,
      })
      return { delivery, result: judge(ctx, delivery, outcome) }
    }),
  )
  await recordResults(
    ctx.db,
    results.map(({ result }) => result),
  )
  for (const { delivery, result } of results) {
    if (result.state === 'refused' && result.reason === 'opted-out') {
      await transaction(ctx.db, (tx) => optOut(tx, delivery.personId, ctx.now()))
    }
  }
  const again = results.flatMap(({ result }) => (result.state === 'queued' ? [result.dueAt.getTime()] : []))
  return again.length > 0 ? new Date(Math.min(...again)) : null
}

function judge(ctx: Context, delivery: Claimed, outcome: SendOutcome): Result {
  const { id } = delivery
  switch (outcome.kind) {
    case 'accepted':
      ctx.events.deliverySent(id)
      return { id, state: 'accepted', carrierRef: outcome.carrierRef }
    case 'unknown':
      ctx.events.deliveryInDoubt(id)
      return afterDoubt(ctx, delivery)
    case 'busy':
      return later(ctx, delivery, outcome.retryAfterMs, outcome.code)
    case 'refused':
      // Nobody would get anything now, and once the account is in order everybody should.
      if (outcome.reason === 'configuration')
        return later(ctx, delivery, ctx.policy.retryAtMostAfterMs, outcome.code)
      ctx.events.deliveryRefused(id, outcome.reason, outcome.code)
      return { id, state: 'refused', reason: outcome.reason }
  }
}

/**
 * The send may have reached the phone. A verifier is better asked twice than not at all; of anything else the carrier
 * is asked first (settle-delivery.ts).
 */
function afterDoubt(ctx: Context, { id, purpose, doubts }: Claimed): Result {
  return purpose === 'request' && doubts === 0
    ? { id, state: 'queued', dueAt: ctx.now(), afterDoubt: true }
    : { id, state: 'in-doubt' }
}

function later(
  ctx: Context,
  { id, attempts, createdAt, purpose }: Claimed,
  waitMs: number,
  code: number | null,
): Result {
  const { retryAfterMs, retryAtMostAfterMs, validitySeconds } = ctx.policy
  const backoffMs = Math.min(retryAfterMs * 2 ** (attempts - 1), retryAtMostAfterMs)
  const dueAt = new Date(ctx.now().getTime() + Math.max(waitMs, backoffMs))
  if (dueAt.getTime() - createdAt.getTime() > validitySeconds[purpose] * 1000) return tooOld(ctx, id, code)
  return { id, state: 'queued', dueAt }
}

function tooOld(ctx: Context, id: Id, code: number | null): Result {
  ctx.events.deliveryRefused(id, 'too-old', code)
  return { id, state: 'refused', reason: 'too-old' }
}
