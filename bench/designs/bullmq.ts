import { createPostgresBackend, type PostgresConnectionOptions, Queue, runMigrations, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import { IN_FLIGHT } from '../support/settings.ts'
import type { OpenJobQueue } from './job-per-recipient.ts'
import type { Message } from './messages.ts'

const NAME = 'messages'
const POSTGRES_CONNECTIONS = 10

/** On Redis, or on PostgreSQL where there is none. */
export const bullmq: OpenJobQueue = async ({ databaseUrl, redisUrl }, _messages, work) => {
  const { queue, worker, end } =
    redisUrl === null ? await onPostgres(databaseUrl ?? '', work) : onRedis(redisUrl, work)
  await worker.waitUntilReady()
  await queue.waitUntilReady()
  return {
    async add(messages) {
      await queue.addBulk(
        messages.map((data) => ({ name: 'send', data, opts: { removeOnComplete: true, attempts: 3 } })),
      )
    },
    async close() {
      await worker.close()
      await queue.close()
      await end()
    },
  }
}

type Work = (message: Message) => Promise<void>

function onRedis(redisUrl: string, work: Work) {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
  return {
    queue: new Queue<Message>(NAME, { connection }),
    worker: new Worker<Message>(NAME, ({ data }) => work(data), { connection, concurrency: IN_FLIGHT }),
    end: () => Promise.resolve(connection.disconnect()),
  }
}

async function onPostgres(databaseUrl: string, work: Work) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POSTGRES_CONNECTIONS,
    options: '-c search_path=bullmq', // BullMQ names its functions without a schema.
  })
  const client = await pool.connect()
  await runMigrations(client)
  client.release()
  // BullMQ types a queue by its backend, and its idea of a pool is a little narrower than pg's own.
  const connection = pool as unknown as PostgresConnectionOptions
  const settings = { connection, concurrency: IN_FLIGHT }
  return {
    queue: new Queue(NAME, { connection }, createPostgresBackend) as unknown as Queue<Message>,
    worker: new Worker(NAME, ({ data }) => work(data as Message), settings, createPostgresBackend),
    end: () => pool.end(),
  }
}
