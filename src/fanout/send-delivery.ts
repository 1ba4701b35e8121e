import type { Context } from '../context.ts'
import { measure } from '../domain/segments.ts'
import { jobs, type Payload } from '../queue/jobs.ts'
import { type Claimed, claimDelivery, recordResults, type Result } from '../store/deliveries.ts'
import { leaveToSend } from './halt.ts'
import { reserve } from './pace.ts'
import { heedRefusals, isTooOld, sendText } from './send-text.ts'

/** Sends one reply or request. */
export async function sendDelivery(ctx: Context, { deliveryId }: Payload<'sendDelivery'>): Promise<void> {
  const claimed = await claimDelivery(ctx.db, ctx.vault, deliveryId, ctx.now())
  if (!claimed) return
  const { personId } = claimed
  const result = await sendInTurn(ctx, claimed)
  await recordResults(ctx.db, [result], ctx.now())
  await heedRefusals(ctx, [{ personId, result }])
  if (result.state !== 'queued') return
  const delayMs = Math.max(0, result.dueAt.getTime() - ctx.now().getTime())
  await ctx.enqueue(['sendDelivery', { deliveryId, because: `try-${result.dueAt.getTime()}` }, delayMs])
}

/** At its turn by the send rate, which is before what goes to many. A long wait is the queue's. */
async function sendInTurn(ctx: Context, claimed: Claimed): Promise<Result> {
  const { id, attempts } = claimed
  const body = claimed.body ?? ''
  const waitFor = (ms: number): Result => ({
    id,
    state: 'queued',
    dueAt: new Date(ctx.now().getTime() + ms),
  })
  const { segments } = measure(body)
  while (!isTooOld(ctx, claimed)) {
    const leave = await leaveToSend(ctx)
    if (leave.texts === 0) return waitFor(leave.waitMs)
    const room = await reserve(ctx, jobs.sendDelivery.lane, segments, segments)
    if (room.startInMs > ctx.policy.heartbeatMs) return waitFor(room.startInMs)
    if (room.startInMs >= 1) await new Promise((wake) => setTimeout(wake, room.startInMs))
    if (room.segments > 0) break
  }
  return sendText(ctx, { ...claimed, body, segments, attempts: attempts - 1 })
}
