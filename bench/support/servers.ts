import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool } from '../../src/store/db.ts'
import { useEmbeddedPostgres } from '../../src/store/embedded.ts'
import { openStore } from '../../src/store/open-store.ts'
import { hasRedis, startRedis } from '../../tests/support/redis.ts'
import { type Carrier, startCarrier } from '../carrier/carrier.ts'
import type { Audience } from '../designs/design.ts'
import { subscribe } from './audience.ts'
import { brigadaConfig } from './settings.ts'

export type Servers = {
  carrier: Carrier
  redis: { url: string; flush(): Promise<void> } | null
  /** An empty database for one run. */
  emptyDatabase(): Promise<Database>
  /**
   * One with Brigada's tables and these subscribers; made once for each size, and copied. A large one is made anew: it
   * is needed once, and a copy would take up as much room again.
   */
  townDatabase(audiences: readonly Audience[]): Promise<Database>
}

export type Database = { url: string; drop(): Promise<void> }

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const LARGEST_COPIED = 50_000

/** A carrier, PostgreSQL and, where it is installed, Redis: all in a temporary folder, and gone afterwards. */
export async function withServers<T>(
  run: (servers: Servers) => Promise<T>,
  directory = mkdtempSync(join(tmpdir(), 'brigada-bench-')),
): Promise<T> {
  const stops: (() => unknown)[] = [() => rmSync(directory, { recursive: true, force: true })]
  let stopping: Promise<void> | undefined
  const stopAll = () => (stopping ??= stopEach(stops))
  // Nobody waits an hour who has seen enough; the database runs in a process group of its own and would stay.
  const leave = (signal: NodeJS.Signals) =>
    void stopAll().finally(() => process.exit(128 + constants.signals[signal]))
  for (const signal of SIGNALS) process.on(signal, leave)
  try {
    const postgres = await useEmbeddedPostgres(directory)
    stops.push(() => postgres.release())
    const admin = openPool(postgres.url, () => undefined)
    stops.push(() => admin.end())
    const redis = hasRedis ? await startRedis() : null
    if (redis) stops.push(() => redis.stop())
    const carrier = await startCarrier(directory)
    stops.push(() => carrier.stop())

    let databases = 0
    const create = async (template?: string): Promise<Database & { name: string }> => {
      const name = `bench_${(databases += 1)}`
      await admin.query(`create database ${name} ${template === undefined ? '' : `template ${template}`}`)
      const drop = async () => {
        await admin.query(`drop database ${name} with (force)`)
      }
      return { name, url: postgres.url.replace(/\/postgres$/, `/${name}`), drop }
    }
    const build = async (audiences: readonly Audience[]) => {
      const database = await create()
      // No job is ever in it, so that it serves with either queue.
      const where = { databaseUrl: database.url, redisUrl: null, carrierUrl: carrier.httpUrl }
      const store = await openStore(brigadaConfig(where), () => undefined)
      for (const audience of audiences) await subscribe(store.db, store.vault, audience)
      await store.db.query('vacuum analyze')
      await store.close()
      return database
    }
    const towns = new Map<string, string>()
    const townOf = async (audiences: readonly Audience[]): Promise<string> => {
      const size = JSON.stringify(audiences)
      const name = towns.get(size) ?? (await build(audiences)).name
      towns.set(size, name)
      return name
    }
    return await run({
      carrier,
      redis,
      emptyDatabase: () => create(),
      townDatabase: async (audiences) =>
        audiences.some(({ count }) => count > LARGEST_COPIED)
          ? build(audiences)
          : create(await townOf(audiences)),
    })
  } finally {
    await stopAll()
    for (const signal of SIGNALS) process.off(signal, leave)
  }
}

/** The last first. Whatever fails to stop, the others are stopped too: above all the database. */
async function stopEach(stops: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = []
  for (const stop of [...stops].reverse()) {
    try {
      await stop()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
