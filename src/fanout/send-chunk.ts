import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { measure } from '../domain/segments.ts'
import { jobs, type Lane, type Payload } from '../queue/jobs.ts'
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
import { leaveToSend } from './halt.ts'
import { noteAccepted, reserve, type Room } from './pace.ts'
import { heedRefusals, isTooOld, sendText } from './send-text.ts'
import { type Seat, windowOf } from './window.ts'

/**
 * Sends a chunk of a bulletin. As sends end others take their place, so that the carrier never waits for us: what came
 * of them is recorded, and as many more are taken in hand, in one statement for many.
 */
export async function sendChunk(
  ctx: Context,
  { chunkId, turn = 0 }: Payload<'sendChunk'>,
  job: 'sendChunk' | 'sendFollowUpChunk' = 'sendChunk',
): Promise<void> {
  const { lane } = jobs[job]
  const bell = createBell()
  const seat = await windowOf(ctx, lane).enter(() => bell.ringIn(ctx.policy.recordAfterMs), turn)
  let chunk: Chunk | null
  let retryAt: Date | null
  try {
    // Only now: who waits in line has nothing in hand that others could send.
    chunk = await takeChunk(ctx.db, chunkId, randomUUID(), ctx.now())
    if (!chunk) return
    retryAt = await sendAll(ctx, chunk, lane, seat, bell)
  } finally {
    seat.passOn()
    seat.hold(0)
  }
  await releaseChunk(ctx.db, chunk)
  if (retryAt) {
    const delayMs = Math.max(0, retryAt.getTime() - ctx.now().getTime())
    await ctx.enqueue([job, { chunkId, because: `try-${retryAt.getTime()}`, turn }, delayMs])
  }
  await finish(ctx, chunk.bulletinId, `sent-${chunkId}`)
}

type Sent = { personId: Id; result: Result }

/**
 * Returns the soonest time at which one of them is to be tried again, or null.
 * @throws what keeps it from going on, once nothing is in flight any more.
 */
async function sendAll(ctx: Context, chunk: Chunk, lane: Lane, seat: Seat, bell: Bell): Promise<Date | null> {
  const { recordAtOnce, recordAfterMs, heartbeatMs } = ctx.policy
  const bodies = await bulletinBodies(ctx.db, ctx.vault, chunk.bulletinId)
  const segments = Math.max(1, ...[...bodies.values()].map((body) => measure(body).segments))
  const { createdAt } = chunk
  const inFlight = new Set<Id>()
  let ended: Sent[] = []
  const failures: unknown[] = []
  let retryAtMs = Infinity

  const send = async (delivery: InHand, inMs: number): Promise<void> => {
    const { id, personId, language } = delivery
    if (inMs >= 1) await sleep(inMs)
    const body = bodies.get(language)
    if (body === undefined) failures.push(new Error(`bulletin has no text in ${language}`))
    else {
      let result: Result
      try {
        result = await sendText(ctx, { ...delivery, createdAt, purpose: 'alert', body, segments })
      } catch (error) {
        failures.push(error)
        // How far it came nobody knows.
        result = { id, state: 'in-doubt' }
      }
      if (result.state === 'queued') retryAtMs = Math.min(retryAtMs, result.dueAt.getTime())
      else seat.note(result.state !== 'in-doubt')
      ended.push({ personId, result })
    }
    inFlight.delete(id)
    if (ended.length >= recordAtOnce || inFlight.size === 0) bell.ring()
    else if (ended.length === 1) bell.ringIn(recordAfterMs)
  }

  let afterId: Id | null = chunk.afterId
  while (afterId !== null || inFlight.size > 0 || ended.length > 0) {
    if (failures.length > 0) afterId = null
    if (afterId === null) seat.passOn()
    const sent = ended
    ended = []
    const wanted: number = afterId === null ? 0 : seat.free(sent.length)
    const room = wanted > 0 ? await roomFor(ctx, lane, chunk, wanted, segments) : NO_ROOM
    const roomSince = performance.now()
    const step: Step = {
      results: sent.map(({ result }) => result),
      inFlight: [...inFlight],
      afterId: afterId ?? chunk.throughId,
      limit: Math.floor(room.segments / segments),
    }
    const more: Taken = await patiently(ctx, () => takeMore(ctx.db, ctx.vault, chunk, step, ctx.now()))
    void noteAccepted(ctx, sent.filter(({ result }) => result.state === 'accepted').length * segments)
    await heedRefusals(ctx, sent)
    // Of those that were not asked for nothing is known.
    if (step.limit > 0) afterId = more.throughId
    // What taking them in hand took is part of the wait.
    const startInMs = room.startInMs - (performance.now() - roomSince)
    for (const [index, delivery] of more.inHand.entries()) {
      inFlight.add(delivery.id)
      void send(delivery, startInMs + index * segments * room.everyMs)
    }
    seat.hold(inFlight.size + ended.length)
    if (afterId === null) seat.passOn()
    const isKeptWaiting = wanted > 0 && step.limit === 0
    // A long wait is the queue's, so that others get on.
    if (isKeptWaiting && inFlight.size === 0 && ended.length === 0 && room.startInMs > heartbeatMs) {
      retryAtMs = Math.min(retryAtMs, ctx.now().getTime() + room.startInMs)
      break
    }
    if (isKeptWaiting) await bell.rung(Math.min(heartbeatMs, Math.max(1, room.startInMs)))
    else if (inFlight.size > 0 ? ended.length < recordAtOnce : afterId !== null && wanted === 0)
      await bell.rung(heartbeatMs)
  }
  if (failures.length > 0) throw failures[0]
  return Number.isFinite(retryAtMs) ? new Date(retryAtMs) : null
}

const NO_ROOM: Room = { segments: 0, startInMs: 0, everyMs: 0 }

/** As the carrier's liking of us and the send rate allow. */
async function roomFor(
  ctx: Context,
  lane: Lane,
  { createdAt }: Chunk,
  texts: number,
  segments: number,
): Promise<Room> {
  if (isTooOld(ctx, { purpose: 'alert', createdAt })) return { ...NO_ROOM, segments: texts * segments }
  const leave = await leaveToSend(ctx)
  if (leave.texts === 0) return { ...NO_ROOM, startInMs: leave.waitMs }
  return reserve(ctx, lane, Math.min(texts, leave.texts) * segments, segments)
}

const sleep = (ms: number) => new Promise((wake) => setTimeout(wake, ms))

/** The database may be away for a moment. As long as the chunk is ours, nothing of what was sent is to be lost. */
async function patiently<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const { heartbeatMs, chunkLostAfterMs } = ctx.policy
  const tries = Math.floor(chunkLostAfterMs / heartbeatMs)
  for (let left = tries - 1; left > 0; left -= 1) {
    try {
      return await work()
    } catch (error) {
      ctx.events.connectionFailed('database', error as Error)
      await sleep(heartbeatMs)
    }
  }
  return work()
}

type Bell = ReturnType<typeof createBell>

/** Wakes one sleeper, at once or after a while; rung while nobody sleeps, it wakes the next one at once. */
function createBell() {
  let wake: (() => void) | null = null
  let isRung = false
  let timer: NodeJS.Timeout | undefined
  const ring = () => {
    isRung = true
    wake?.()
  }
  return {
    ring,
    ringIn(ms: number) {
      timer ??= setTimeout(ring, ms)
    },
    async rung(atMostMs: number): Promise<void> {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const late = setTimeout(resolve, atMostMs)
          wake = () => {
            clearTimeout(late)
            resolve()
          }
        })
        wake = null
      }
      clearTimeout(timer)
      timer = undefined
      isRung = false
    },
  }
}
