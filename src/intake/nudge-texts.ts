import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Id } from '../store/db.ts'

/** As long as texts are few each is a job of its own, so that as many are read at once. */
const JOBS_AT_ONCE = 4
/** Who is last in a job waits for those before. */
const MOST_IN_ONE_JOB = 25

/**
 * Has these texts read. When many come in they share jobs: to put a job into the queue takes longer than all else that
 * taking in a text does.
 */
export async function nudgeTexts(ctx: Context, inboundIds: readonly Id[]): Promise<void> {
  const size = Math.min(Math.ceil(inboundIds.length / JOBS_AT_ONCE), MOST_IN_ONE_JOB)
  const nudges: Nudge[] = []
  for (let from = 0; from < inboundIds.length; from += size) {
    const [first = '', ...others] = inboundIds.slice(from, from + size)
    nudges.push(
      others.length === 0
        ? ['receiveText', { inboundId: first }]
        : ['receiveTexts', { inboundIds: [first, ...others] }],
    )
  }
  await ctx.enqueue(...nudges)
}
