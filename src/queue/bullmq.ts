import { createPostgresBackend, type PostgresConnectionOptions, Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import { type Handlers, jobId, type JobName, jobs, type Enqueue, type Lane } from './jobs.ts'

/** Where BullMQ keeps its jobs: Redis where there is one, otherwise PostgreSQL beside our own rows. */
export type QueueStore = { redisUrl: string } | { databaseUrl: string }

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

const LANES = ['urgent', 'bulk'] as const satisfies Lane[]

/** Jobs of a lane that one process runs at once. A bulk job has many sends in flight by itself. */
const CONCURRENCY: Record<Lane, number> = { urgent: 20, bulk: 4 }

const ENQUEUE_TIMEOUT_MS = 3_000
const CLOSE_TIMEOUT_MS = 20_000

// A job of a worker that was killed runs again after at most lockDuration + stalledInterval.
const WORKER = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 10 }

const JOB = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  // Rows hold what happened; a kept job would only block its own id and slow PostgreSQL down.
  removeOnComplete: true,
  removeOnFail: true,
} as const

export function openQueues(store: QueueStore, events: QueueEvents): Queues {
  const connection = connect(store, events)
  const queues = Object.fromEntries(
    LANES.map((lane) => {
      const queue = connection.queue(`brigada-${lane}`)
      queue.on('error', events.connectionFailed)
      return [lane, queue]
    }),
  ) as Record<Lane, Queue>

  return {
    async enqueue(...nudges) {
      for (const lane of LANES) {
        const mine = nudges.filter(([name]) => jobs[name].lane === lane)
        if (mine.length === 0) continue
        const bulk = mine.map((nudge) => ({
          name: nudge[0],
          data: nudge[1],
          opts: { ...JOB, jobId: jobId(nudge), delay: nudge[2] ?? 0 },
        }))
        try {
          await withTimeout(queues[lane].addBulk(bulk), ENQUEUE_TIMEOUT_MS)
        } catch (error) {
          events.nudgeFailed(lane, error as Error)
        }
      }
    },

    async ping() {
      await withTimeout(queues.urgent.getJobCounts('waiting'), ENQUEUE_TIMEOUT_MS)
    },

    async startWorkers(handlers) {
      const workers = LANES.map((lane) => connection.worker(`brigada-${lane}`, lane, handlers))
      for (const worker of workers) {
        worker.on('error', events.connectionFailed)
        worker.on('failed', (job, error) => events.jobFailed(job?.name ?? 'unknown', error))
      }
      await Promise.all(workers.map((worker) => worker.waitUntilReady()))
      return {
        async close() {
          await Promise.all(workers.map((worker) => closeInTime(worker)))
        },
      }
    },

    async close() {
      await Promise.allSettled(LANES.map((lane) => withTimeout(queues[lane].close(), ENQUEUE_TIMEOUT_MS)))
      await connection.close()
    },
  }
}

function connect(store: QueueStore, events: QueueEvents) {
  const run = (handlers: Handlers) => async (job: { name: string; data: unknown }) => {
    const name = job.name as JobName
    await (handlers[name] as (payload: unknown) => Promise<void>)(jobs[name].payload.parse(job.data))
  }

  if ('databaseUrl' in store) {
    const pool = new pg.Pool({
      connectionString: store.databaseUrl,
      max: 10,
      keepAlive: true,
      options: '-c search_path=bullmq', // BullMQ names its functions without a schema.
    })
    pool.on('error', events.connectionFailed)
    // BullMQ types a queue by its backend, and its idea of a pool is a little narrower than pg's own.
    const connection = pool as unknown as PostgresConnectionOptions
    return {
      queue: (name: string) => new Queue(name, { connection }, createPostgresBackend) as unknown as Queue,
      worker: (name: string, lane: Lane, handlers: Handlers) => {
        const options = { connection, concurrency: CONCURRENCY[lane], ...WORKER }
        return new Worker(name, run(handlers), options, createPostgresBackend) as unknown as Worker
      },
      close: () => pool.end(),
    }
  }

  // A nudge fails at once while Redis is away, instead of waiting for it: the sweep comes anyway.
  const forNudges = new Redis(store.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
  const forWorkers = new Redis(store.redisUrl, { maxRetriesPerRequest: null, lazyConnect: true })
  forNudges.on('error', events.connectionFailed)
  forWorkers.on('error', events.connectionFailed)
  return {
    queue: (name: string) => new Queue(name, { connection: forNudges }),
    worker: (name: string, lane: Lane, handlers: Handlers) =>
      new Worker(name, run(handlers), { connection: forWorkers, concurrency: CONCURRENCY[lane], ...WORKER }),
    close: () => {
      forNudges.disconnect()
      forWorkers.disconnect()
      return Promise.resolve()
    },
  }
}

/** BullMQ waits for running jobs without an end; a job cut off here is found again by its lock or the sweep. */
async function closeInTime(worker: Worker): Promise<void> {
  await withTimeout(worker.close(), CLOSE_TIMEOUT_MS).catch(() => worker.close(true))
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer from the queue in ${timeoutMs} ms`)), timeoutMs)
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}
