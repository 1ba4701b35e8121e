import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { openPool } from './db.ts'
import { useEmbeddedPostgres } from './embedded.ts'
import { migrate, WrongKeyError } from './migrate.ts'
import { readOrCreateSecret } from './secret-file.ts'
import { createVault, type Vault } from './vault.ts'

/** The database that DATABASE_URL names can't be used. The message says why and what to mend, and quotes nothing. */
export class DatabaseError extends Error {
  constructor(cause: unknown) {
    super(whyUnusable(cause as NodeJS.ErrnoException), { cause })
    this.name = 'DatabaseError'
  }
}

function whyUnusable({ code = 'no answer' }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'No database answers at the host and port in DATABASE_URL. Check both, and that PostgreSQL runs there.'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'No machine is known by the host name in DATABASE_URL. Check it, and the network.'
    case '28P01':
    case '28000':
      return 'The database does not accept the user and password in DATABASE_URL. Check both.'
    case '3D000':
      return 'The server in DATABASE_URL has no database of that name. Check the name, or create it with createdb.'
    case '42501':
      return 'The user in DATABASE_URL may not create tables. Make it the owner of the database.'
    default:
      return `The database in DATABASE_URL can't be used (${code}). Check host, port, user, password and name in it, and that PostgreSQL (13 or newer) runs there.`
  }
}

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
 * @throws WrongKeyError, DatabaseError, and whatever keeps the embedded one from starting.
 */
export async function openStore(config: Config, onConnectionError: (error: Error) => void): Promise<Store> {
  const embedded = config.databaseUrl === null ? await useEmbeddedPostgres(config.dataDir) : null
  const databaseUrl = embedded?.url ?? config.databaseUrl ?? ''
  let isClosed = false
  const db = openPool(databaseUrl, (error) => {
    // A connection that is still saying goodbye when the embedded server stops is no news.
    if (!isClosed) onConnectionError(error)
  })
  const close = async () => {
    isClosed = true
    await db.end()
    await embedded?.release()
  }
  try {
    const vault = createVault(config.dataKey ?? (await ownDataKey(config.dataDir)))
    if (!embedded) await tryOut(db, config.redisUrl === null)
    await migrate(db, vault, config.redisUrl === null)
    return { db, vault, databaseUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function tryOut(db: pg.Pool, withQueue: boolean): Promise<void> {
  try {
    const { rows } = await db.query<{ ok: boolean }>(
      // For our own tables, and for the schema that BullMQ makes for itself where it keeps its jobs here.
      `select has_schema_privilege(current_schema(), 'create') and (
         not $1 or to_regnamespace('bullmq') is not null or has_database_privilege(current_database(), 'create')
       ) as ok`,
      [withQueue],
    )
    if (!rows[0]?.ok) throw Object.assign(new Error('no right to create'), { code: '42501' })
  } catch (error) {
    throw new DatabaseError(error)
  }
}

async function ownDataKey(dataDir: string): Promise<string> {
  const key = await readOrCreateSecret(join(dataDir, 'data.key'), () => randomBytes(32).toString('base64'))
  // Half a key, or an empty file, must not become the key of a new database.
  if (Buffer.from(key, 'base64').length !== 32) throw new WrongKeyError()
  return key
}
