import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { openPool } from './db.ts'
import { useEmbeddedPostgres } from './embedded.ts'
import { migrate } from './migrate.ts'
import { readOrCreateSecret } from './secret-file.ts'
import { createVault, type Vault } from './vault.ts'

export type Store = {
  db: pg.Pool
  vault: Vault
  databaseUrl: string
  /** Closes the connections; an embedded server stops if nobody else uses it. */
  close(): Promise<void>
}

/**
 * Connects to the database, starting the embedded one where none is configured, and brings it up to date.
 *
 * @throws WrongKeyError, and whatever keeps the database from answering.
 */
export async function openStore(config: Config, onConnectionError: (error: Error) => void): Promise<Store> {
  const embedded = config.databaseUrl === null ? await useEmbeddedPostgres(config.dataDir) : null
  const databaseUrl = embedded?.url ?? config.databaseUrl ?? ''
  const dataKey =
    config.dataKey ??
    (await readOrCreateSecret(join(config.dataDir, 'data.key'), () => randomBytes(32).toString('base64')))
  const vault = createVault(dataKey)
  const db = openPool(databaseUrl, onConnectionError)
  const close = async () => {
    await db.end()
    await embedded?.release()
  }
  try {
    await migrate(db, vault, config.redisUrl === null)
  } catch (error) {
    await close()
    throw error
  }
  return { db, vault, databaseUrl, close }
}
