import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'bullmq'
import type pg from 'pg'
import { LOCK } from './db.ts'
import type { Vault } from './vault.ts'

const directory = new URL('../../migrations/', import.meta.url)

/** The database was made under another `DATA_KEY`: nothing in it could be read. */
export class WrongKeyError extends Error {
  constructor() {
    super(
      'DATA_KEY does not fit this database: it was made with another key. ' +
        'Put back the key that was used before (embedded: the file data.key in DATA_DIR).',
    )
    this.name = 'WrongKeyError'
  }
}

/**
 * Brings the schema up to date: our own numbered files, each in a transaction, then BullMQ's.
 * Safe to run from several processes at once. Returns the names of what it applied.
 *
 * @throws WrongKeyError
 */
export async function migrate(pool: pg.Pool, vault: Vault, withQueue: boolean): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK.migrate])
    try {
      await client.query(
        'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
      )
      const { rows } = await client.query<{ name: string }>('select name from schema_migrations')
      const done = new Set(rows.map((row) => row.name))
      const pending = (await readdir(directory))
        .filter((name) => name.endsWith('.sql') && !done.has(name))
        .sort()
      for (const name of pending) await apply(client, name)
      await checkKey(client, vault)
      if (withQueue) await runMigrations(client)
      return pending
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK.migrate])
    }
  } finally {
    client.release()
  }
}

async function apply(client: pg.PoolClient, name: string): Promise<void> {
  const sql = await readFile(new URL(name, directory), 'utf8')
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}

async function checkKey(client: pg.PoolClient, vault: Vault): Promise<void> {
  await client.query('insert into key_check (value) values ($1) on conflict do nothing', [vault.check])
  const { rowCount } = await client.query('select from key_check where value = $1', [vault.check])
  if (rowCount !== 1) throw new WrongKeyError()
}
