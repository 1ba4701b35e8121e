import type { Config } from '../config.ts'
import { openQueues } from '../queue/bullmq.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Store } from '../store/open-store.ts'

/** Through the queue that the workers read; where it is out of reach, their sweep finds the row. */
export async function nudge(
  { databaseUrl }: Pick<Store, 'databaseUrl'>,
  { redisUrl }: Pick<Config, 'redisUrl'>,
  nudges: readonly Nudge[],
): Promise<void> {
  const ignore = () => undefined
  const queues = await openQueues(redisUrl === null ? { databaseUrl } : { redisUrl }, {
    nudgeFailed: ignore,
    jobFailed: ignore,
    connectionFailed: ignore,
  })
  await queues.enqueue(...nudges)
  await queues.close()
}
