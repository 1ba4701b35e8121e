import type { JobsOptions, Queue } from 'bullmq'
import { connect, type QueueStore, withTimeout } from './connect.ts'
import { type Handlers, jobId, type JobName, jobs, type Enqueue, type Lane, rankOf } from './jobs.ts'

export type QueueEvents = {
  /** A nudge was lost. The sweep makes up for it. */
  nudgeFailed(lane: Lane, error: Error): void
  jobFailed(name: string, error: Error): void
  connectionFailed(error: Error): void
}

export type Queues = {
  enqueue: Enqueue
  /** @throws when the queue's store does not answer. */
  ping(): Promise<void>
  startWorkers(handlers: Handlers): Promise<Workers>
  close(): Promise<void>
}

export type Workers = {
  /** Takes no new job and waits for those that run. */
  close(): Promise<void>
}

const LANES = ['urgent', 'followUp', 'bulk'] as const satisfies Lane[]

/** Jobs of a lane that one process runs at once. A bulk job has many sends in flight by itself. */
const CONCURRENCY: Record<Lane, number> = { urgent: 20, followUp: 4, bulk: 4 }

export type QueueTiming = {
  /** For any one answer of the queue's store. */
  answerTimeoutMs: number
  /** A job of a worker that was killed runs again after at most this and a third. */
  lockMs: number
}
const TIMING: QueueTiming = { answerTimeoutMs: 3_000, lockMs: 15_000 }

/** For the jobs that run when we close. */
const FINISH_TIMEOUT_MS = 15_000
/** Only a job that kills its worker every time comes this far. */
const MAX_STALLED = 10

const JOB = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  // Rows hold what happened; a kept job would only block its own id and slow PostgreSQL down.
  removeOnComplete: true,
  removeOnFail: true,
} as const

/** @throws when PostgreSQL does not answer. Redis may come later. */
export async function openQueues(
  store: QueueStore,
  events: QueueEvents,
  { answerTimeoutMs, lockMs } = TIMING,
): Promise<Queues> {
  const connection = connect(store, events, answerTimeoutMs)
  const locks = {
    lockDuration: lockMs,
    stalledInterval: Math.ceil(lockMs / 3),
    maxStalledCount: MAX_STALLED,
  }
  const queues = Object.fromEntries(
    LANES.map((lane) => {
      const queue = connection.queue(`brigada-${lane}`)
      queue.on('error', events.connectionFailed)
      return [lane, queue]
    }),
  ) as Record<Lane, Queue>
  const close = async () => {
    await isInTime(Promise.all(LANES.map((lane) => queues[lane].close())), answerTimeoutMs)
    await isInTime(connection.close(), answerTimeoutMs)
  }
  try {
    await connection.begin(Promise.all(LANES.map((lane) => queues[lane].waitUntilReady())))
  } catch (error) {
    await close()
    throw error
  }

  return {
    async enqueue(...nudges) {
      const add = async (lane: Lane) => {
        const mine = nudges.filter(([name]) => jobs[name].lane === lane)
        if (mine.length === 0) return
        const all = mine.map((nudge) => ({
          name: nudge[0],
          data: nudge[1],
          opts: { ...JOB, jobId: jobId(nudge), delay: nudge[2] ?? 0, priority: rankOf(nudge) },
        }))
        try {
          await withTimeout(put(queues[lane], all), answerTimeoutMs)
        } catch (error) {
          events.nudgeFailed(lane, error as Error)
        }
      }
      await Promise.all(LANES.map(add))
    },

    async ping() {
      await withTimeout(queues.urgent.getJobCounts('waiting'), answerTimeoutMs)
    },

    async startWorkers(handlers) {
      const running = new Set<Promise<void>>()
      const work = async ({ name, data }: { name: string; data: unknown }) => {
        const job = runJob(handlers, name as JobName, data)
        running.add(job)
        await job.finally(() => running.delete(job))
      }
      const workers = LANES.map((lane) =>
        connection.worker(`brigada-${lane}`, work, {
          autorun: false,
          concurrency: CONCURRENCY[lane],
          ...locks,
        }),
      )
      for (const worker of workers) {
        worker.on('error', events.connectionFailed)
        worker.on('failed', (job, error) =>
          events.jobFailed(job?.name ?? 'unknown', error.cause instanceof Error ? error.cause : error),
        )
      }
      const started = workers.map(async (worker) => {
        await worker.waitUntilReady()
        worker.run().catch(events.connectionFailed)
      })
      const closeWorkers = async () => {
        const closed = Promise.all(workers.map((worker) => worker.close()))
        if (await isInTime(closed, answerTimeoutMs)) return
        // BullMQ waits without an end, for jobs and for its store. A job that is cut off here runs again.
        if (running.size === 0) return
        await isInTime(Promise.all(running), FINISH_TIMEOUT_MS)
        await isInTime(closed, answerTimeoutMs)
      }
      try {
        await connection.begin(Promise.all(started))
      } catch (error) {
        await closeWorkers()
        throw error
      }
      return { close: closeWorkers }
    },

    close,
  }
}

/**
 * In their order. On PostgreSQL BullMQ makes two tables for each `addBulk`, which takes as long as eight single jobs
 * (measured: 5 to 6 ms, and 0.7 ms).
 */
async function put(
  queue: Queue,
  all: readonly { name: string; data: unknown; opts: JobsOptions }[],
): Promise<void> {
  if (all.length > FEW) await queue.addBulk([...all])
  else for (const { name, data, opts } of all) await queue.add(name, data, opts)
}
const FEW = 5

/** BullMQ keeps messages and stacks of errors in its store, and those can quote a number or words: it gets neither. */
async function runJob(handlers: Handlers, name: JobName, data: unknown): Promise<void> {
  try {
    await (handlers[name] as (payload: unknown) => Promise<void>)(jobs[name].payload.parse(data))
  } catch (error) {
    const failed = new Error(`${name} failed`, { cause: error })
    failed.stack = failed.message
    throw failed
  }
}

async function isInTime(work: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  return withTimeout(work, timeoutMs).then(
    () => true,
    () => false,
  )
}
