import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import {
  addReached,
  addSubscribers,
  beginAudience,
  completeAudience,
  type Added,
  firstBulletinOf,
  type Slice,
} from '../store/audiences.ts'
import { type Db, type Id, transaction } from '../store/db.ts'
import { mayStart } from './budget.ts'
import { finish, isSettled } from './finish.ts'

/**
 * Fixes who the first bulletin of an alert goes to, a run of people at a time: the first of them are being sent to while
 * the last are still being looked up. Run again it adds who has joined meanwhile.
 */
export async function startBulletin(ctx: Context, { bulletinId }: Payload<'startBulletin'>): Promise<void> {
  if (!(await mayStart(ctx, bulletinId))) return
  const { wards, isStart } = await beginAudience(ctx.db, bulletinId, ctx.now())
  let added = 0
  for (const ward of wards) {
    const add = (tx: Db, slice: Slice) => addSubscribers(tx, bulletinId, { ward, ...slice }, ctx.now())
    added += await addAll(ctx, add, 'sendChunk')
  }
  await completeAudience(ctx.db, bulletinId)
  tell(ctx, bulletinId, added, isStart)
  await finish(ctx, bulletinId)
}

/** The same for what follows on the first. Run again it adds whom the first has reached meanwhile. */
export async function startFollowUp(ctx: Context, { bulletinId }: Payload<'startFollowUp'>): Promise<void> {
  if (!(await mayStart(ctx, bulletinId))) return
  const { isStart } = await beginAudience(ctx.db, bulletinId, ctx.now())
  const { id: firstId, wards } = await firstBulletinOf(ctx.db, bulletinId)
  // Looked at before: what the first reaches in between is then added by the next run.
  const isFinished = await isSettled(ctx, firstId)
  const add = (tx: Db, slice: Slice) => addReached(tx, bulletinId, { firstId, wards, ...slice }, ctx.now())
  const added = await addAll(ctx, add, 'sendFollowUpChunk')
  if (isFinished) await completeAudience(ctx.db, bulletinId)
  tell(ctx, bulletinId, added, isStart)
  await finish(ctx, bulletinId)
}

async function addAll(
  ctx: Context,
  add: (tx: Db, slice: Slice) => Promise<Added>,
  job: 'sendChunk' | 'sendFollowUpChunk',
): Promise<number> {
  let total = 0
  let turn = 0
  const limit = chunkSize(ctx)
  for (let afterPersonId: Id | null = '0'; afterPersonId !== null;) {
    const slice: Slice = { afterPersonId, limit }
    const { added, chunkId, lastPersonId } = await transaction(ctx.db, (tx) => add(tx, slice))
    total += added
    if (chunkId !== null) {
      await ctx.enqueue([job, { chunkId, turn }])
      turn += 1
    }
    afterPersonId = lastPersonId
  }
  return total
}

/** Another alert waits for the chunk that is being sent, so none takes much longer than this at the set rate. */
function chunkSize({ policy, sender: { segmentsPerSecond } }: Context): number {
  if (segmentsPerSecond === null) return policy.chunkSize
  const textsInTime = Math.ceil((segmentsPerSecond * policy.chunkLastsMs) / 1000)
  return Math.min(policy.chunkSize, Math.max(SMALLEST_CHUNK, textsInTime))
}

/** Smaller ones make more work than they save time. */
const SMALLEST_CHUNK = 10

function tell({ events }: Context, bulletinId: Id, added: number, isStart: boolean): void {
  if (isStart) events.bulletinStarted(bulletinId, added)
  else if (added > 0) events.audienceGrew(bulletinId, added)
}
