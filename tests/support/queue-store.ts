import { Redis } from 'ioredis'
import pg from 'pg'
import type { QueueStore } from '../../src/queue/connect.ts'
import { createDatabase } from './database.ts'
import { hasRedis, startRedis } from './redis.ts'

export type Backend = 'postgres' | 'redis'

export const backends: Backend[] = ['postgres', ...(hasRedis ? (['redis'] as const) : [])]

/** Where a queue keeps its jobs, with what tests do to it. */
export type TestQueueStore = {
  url: string
  /** Everything in it, as text. */
  contents(): Promise<string>
  /** Loses everything, as after FLUSHALL or an empty table. */
  wipe(): Promise<void>
  /** Redis only. */
  restart(): Promise<void>
  close(): Promise<void>
}

export const storeAt = (backend: Backend, url: string): QueueStore =>
  backend === 'redis' ? { redisUrl: url } : { databaseUrl: url }

export async function openQueueStore(backend: Backend): Promise<TestQueueStore> {
  if (backend === 'redis') {
    const redis = await startRedis()
    return {
      url: redis.url,
      contents: () => redisContents(redis.url),
      wipe: () => redis.flush(),
      restart: () => redis.restart(),
      close: () => redis.stop(),
    }
  }
  const { database, drop } = await createDatabase()
  return { ...postgresQueueStore(database.url), close: drop }
}

export function postgresQueueStore(url: string): Omit<TestQueueStore, 'close'> {
  return {
    url,
    contents: () => withClient(url, queueRows),
    wipe: () =>
      withClient(url, async (client) => {
        // All but the note of the schema's own version.
        const tables = (await queueTables(client)).filter((table) => table !== 'migration')
        for (const table of tables) await client.query(`delete from bullmq."${table}"`)
      }),
    restart: () => Promise.reject(new Error('only Redis is restarted')),
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function queueTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'bullmq' order by 1`,
  )
  return rows.map((row) => row.name)
}

async function queueRows(client: pg.Client): Promise<string> {
  const all: string[] = []
  for (const table of await queueTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `select to_json(t)::text as row from bullmq."${table}" t`,
    )
    all.push(...rows.map(({ row }) => `${table} ${row}`))
  }
  return all.join('\n')
}

async function redisContents(url: string): Promise<string> {
  const client = new Redis(url)
  const all: string[] = []
  try {
    for (const key of await client.keys('*')) all.push(`${key} ${JSON.stringify(await read(client, key))}`)
  } finally {
    client.disconnect()
  }
  return all.join('\n')
}

async function read(client: Redis, key: string): Promise<unknown> {
  switch (await client.type(key)) {
    case 'hash':
      return client.hgetall(key)
    case 'list':
      return client.lrange(key, '0', '-1')
    case 'set':
      return client.smembers(key)
    case 'zset':
      return client.zrange(key, '0', '-1', 'WITHSCORES')
    case 'stream':
      return client.xrange(key, '-', '+')
    case 'none':
      return null
    default:
      return client.get(key)
  }
}
