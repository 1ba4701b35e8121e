import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import { bulletinBodies } from '../store/bulletins.ts'
import {
  type Chunk,
  type InHand,
  releaseChunk,
  type Step,
  type Taken,
  takeChunk,
  takeMore,
} from '../store/chunks.ts'
import type { Id } from '../store/db.ts'
import type { Result } from '../store/deliveries.ts'
import { finish } from './finish.ts'
import { heedOptOuts, sendText } from './send-text.ts'

/**
 * Sends a chunk of a bulletin. As sends end others take their place, so that the carrier never waits for us: what came
 * of them is recorded, and as many more are taken in hand, in one statement for many.
 */
export async function sendChunk(
  ctx: Context,
  { chunkId }: Payload<'sendChunk'>,
  job: 'sendChunk' | 'sendFollowUpChunk' = 'sendChunk',
): Promise<void> {
  const chunk = await takeChunk(ctx.db, chunkId, randomUUID(), ctx.now())
  if (!chunk) return
  const retryAt = await sendAll(ctx, chunk)
  await releaseChunk(ctx.db, chunk)
  if (retryAt) {
    const delayMs = Math.max(0, retryAt.getTime() - ctx.now().getTime())
    await ctx.enqueue([job, { chunkId, because: `try-${retryAt.getTime()}` }, delayMs])
  }
  await finish(ctx, chunk.bulletinId, `sent-${chunkId}`)
}

type Sent = { personId: Id; result: Result }

/**
 * Returns the soonest time at which one of them is to be tried again, or null.
 * @throws what keeps it from going on, once nothing is in flight any more.
 */
async function sendAll(ctx: Context, chunk: Chunk): Promise<Date | null> {
  const { sendsAtOnce, recordAtOnce, heartbeatMs } = ctx.policy
  const bodies = await bulletinBodies(ctx.db, ctx.vault, chunk.bulletinId)
  const inFlight = new Set<Id>()
  const bell = createBell()
  let ended: Sent[] = []
  let failure: { error: unknown } | null = null
  let retryAtMs = Infinity

  const send = async (delivery: InHand): Promise<void> => {
    try {
      const body = bodies.get(delivery.language)
      if (body === undefined) throw new Error(`bulletin has no text in ${delivery.language}`)
      const result = await sendText(ctx, { ...delivery, purpose: 'alert', body })
      if (result.state === 'queued') retryAtMs = Math.min(retryAtMs, result.dueAt.getTime())
      ended.push({ personId: delivery.personId, result })
    } catch (error) {
      failure ??= { error }
    }
    inFlight.delete(delivery.id)
    if (ended.length >= recordAtOnce || inFlight.size === 0) bell.ring()
  }

  let afterId: Id | null = chunk.afterId
  while (afterId !== null || inFlight.size > 0 || ended.length > 0) {
    const sent = ended
    ended = []
    const step: Step = {
      results: sent.map(({ result }) => result),
      inFlight: [...inFlight],
      afterId: afterId ?? chunk.throughId,
      limit: afterId === null ? 0 : sendsAtOnce - inFlight.size,
    }
    const more: Taken | null = await patiently(ctx, () => takeMore(ctx.db, ctx.vault, chunk, step, ctx.now()))
    await heedOptOuts(ctx, sent)
    afterId = failure ? null : (more?.throughId ?? null)
    for (const delivery of more?.inHand ?? []) {
      inFlight.add(delivery.id)
      void send(delivery)
    }
    if (inFlight.size > 0 && ended.length < recordAtOnce) await bell.rung(heartbeatMs)
  }
  if (failure) throw (failure as { error: unknown }).error
  return Number.isFinite(retryAtMs) ? new Date(retryAtMs) : null
}

/** The database may be away for a moment. As long as the chunk is ours, nothing of what was sent is to be lost. */
async function patiently<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const { heartbeatMs, chunkLostAfterMs } = ctx.policy
  const tries = Math.floor(chunkLostAfterMs / heartbeatMs)
  for (let left = tries - 1; left > 0; left -= 1) {
    try {
      return await work()
    } catch (error) {
      ctx.events.connectionFailed('database', error as Error)
      await new Promise((wake) => setTimeout(wake, heartbeatMs))
    }
  }
  return work()
}

/** Wakes one sleeper; rung while nobody sleeps, it wakes the next one at once. */
function createBell() {
  let wake: (() => void) | null = null
  let isRung = false
  return {
    ring() {
      isRung = true
      wake?.()
    },
    async rung(atMostMs: number): Promise<void> {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMostMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        wake = null
      }
      isRung = false
    },
  }
}
