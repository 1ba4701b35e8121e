import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Id } from '../store/db.ts'

/** No more than this, and each is a job of its own. */
const FEW = 4
const MOST_IN_ONE_JOB = 50

/**
 * Has these texts read. When many come in they share jobs: to put a job into the queue takes longer than all else that
 * taking in a text does.
 */
export async function nudgeTexts(ctx: Context, inboundIds: readonly Id[]): Promise<void> {
  if (inboundIds.length <= FEW)
    return ctx.enqueue(...inboundIds.map((inboundId): Nudge => ['receiveText', { inboundId }]))
  const nudges: Nudge[] = []
  for (let from = 0; from < inboundIds.length; from += MOST_IN_ONE_JOB) {
    nudges.push(['receiveTexts', { inboundIds: inboundIds.slice(from, from + MOST_IN_ONE_JOB) }])
  }
  await ctx.enqueue(...nudges)
}
