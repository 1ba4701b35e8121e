import { setTimeout as pause } from 'node:timers/promises'
import {
  createPostgresBackend,
  type PostgresConnectionOptions,
  Queue,
  Worker,
  type WorkerOptions,
} from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import pg from 'pg'

/** Where BullMQ keeps its jobs: Redis where there is one, otherwise PostgreSQL beside our own rows. */
export type QueueStore = { redisUrl: string } | { databaseUrl: string }

const RECONNECT_WITHIN_MS = 2_000
const CONNECT_FAILS_AFTER_MS = 250

/**
 * While PostgreSQL is away BullMQ asks again the moment that a connection has failed, thousands of times a second. So
 * a failure takes its time.
 */
class SlowToFailPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(
    done: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      release: (broken?: unknown) => void,
    ) => void,
  ): void
  override connect(done?: Parameters<pg.Pool['connect']>[0]): unknown {
    if (!done) {
      return super.connect().catch(async (error: unknown) => {
        await pause(CONNECT_FAILS_AFTER_MS)
        throw error
      })
    }
    // How the pool's own `query` calls it.
    super.connect((error, client, release) => {
      if (error) setTimeout(done, CONNECT_FAILS_AFTER_MS, error, client, release)
      else done(error, client, release)
    })
    return undefined
  }
}

type Work = (job: { name: string; data: unknown }) => Promise<void>
type WorkSettings = Omit<WorkerOptions, 'connection'>

/** Makes queues and workers that share the connections to one store. */
export function connect(
  store: QueueStore,
  events: { connectionFailed(error: Error): void },
  answerTimeoutMs: number,
) {
  let isClosed = false
  // What breaks while we leave is no news.
  const failed = (error: Error) => {
    if (!isClosed) events.connectionFailed(error)
  }
  if ('databaseUrl' in store) {
    const pool = new SlowToFailPool({
      connectionString: store.databaseUrl,
      max: 10,
      keepAlive: true,
      options: '-c search_path=bullmq', // BullMQ names its functions without a schema.
    })
    pool.on('error', failed)
    // One that breaks while BullMQ holds it would otherwise end the process.
    pool.on('connect', (client) => client.on('error', failed))
    // BullMQ types a queue by its backend, and its idea of a pool is a little narrower than pg's own.
    const connection = pool as unknown as PostgresConnectionOptions
    return {
      queue: (name: string) => new Queue(name, { connection }, createPostgresBackend) as unknown as Queue,
      worker: (name: string, work: Work, settings: WorkSettings) =>
        new Worker(name, work, { connection, ...settings }, createPostgresBackend) as unknown as Worker,
      /**
       * BullMQ never comes back to a first connection that failed: its workers would turn in circles without a pause.
       * This is the database that we have just used, so failing as a whole is best.
       */
      begin: (ready: Promise<unknown>) => withTimeout(ready, answerTimeoutMs),
      close: () => {
        isClosed = true
        return pool.end()
      },
    }
  }

  const open = (options: Pick<RedisOptions, 'enableOfflineQueue' | 'maxRetriesPerRequest'>) => {
    const redis = new Redis(store.redisUrl, {
      ...options,
      retryStrategy: (times) => Math.min(times * 100, RECONNECT_WITHIN_MS),
    })
    redis.on('error', failed)
    return redis
  }
  // A nudge fails at once while Redis is away, instead of waiting for it: the sweep comes anyway.
  const forNudges = open({ enableOfflineQueue: false, maxRetriesPerRequest: 1 })
  // Not `lazyConnect`: BullMQ gives up for good when the first connection of such a client fails.
  let forWorkers: Redis | undefined
  return {
    queue: (name: string) => new Queue(name, { connection: forNudges }),
    worker(name: string, work: Work, settings: WorkSettings) {
      forWorkers ??= open({ maxRetriesPerRequest: null })
      return new Worker(name, work, { connection: forWorkers, ...settings })
    },
    /** A Redis that is away keeps us neither from starting nor from being stopped: connecting goes on. */
    begin(ready: Promise<unknown>) {
      ready.catch(failed)
      return Promise.resolve()
    },
    close: () => {
      isClosed = true
      forNudges.disconnect()
      forWorkers?.disconnect()
      return Promise.resolve()
    },
  }
}

/** @throws when it takes longer. */
export async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
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
