import { only, openPool } from '../../src/store/db.ts'
import type { Queue } from '../designs/designs.ts'
import type { Servers } from '../support/servers.ts'
import type { Load } from './load.ts'
import { type ServerTask, withServer } from './server.ts'

export type TextRate = { textsPerS: number; p99Ms: number }

/** Texts before those that are measured: see `WARM_UP` in bench/fanout/run-design.ts. */
const WARM_UP = 1_000

/** Brigada's web process, with its own database. */
export async function brigadaRate(
  servers: Servers,
  load: Load,
  queue: Queue,
  texts: number,
): Promise<TextRate> {
  const database = await servers.townDatabase([])
  try {
    await servers.redis?.flush()
    const redisUrl = queue === 'redis' ? (servers.redis?.url ?? null) : null
    const rate = await textRate({ databaseUrl: database.url, redisUrl }, load, texts)
    const stored = await countInbound(database.url)
    if (stored !== texts + WARM_UP) throw new Error(`${stored} of ${texts + WARM_UP} texts are stored`)
    return rate
  } finally {
    await database.drop()
  }
}

export async function textRate(task: ServerTask, load: Load, texts: number): Promise<TextRate> {
  return withServer(task, async (url) => {
    await load.post('texts', url, { first: texts, count: WARM_UP })
    const { startedAtMs, endedAtMs, p99Ms } = await load.post('texts', url, { first: 0, count: texts })
    return { textsPerS: texts / ((endedAtMs - startedAtMs) / 1000), p99Ms }
  })
}

async function countInbound(databaseUrl: string): Promise<number> {
  const db = openPool(databaseUrl, () => undefined)
  const { rows } = await db.query<{ count: number }>('select count(*)::int from inbound')
  await db.end()
  return only(rows).count
}
