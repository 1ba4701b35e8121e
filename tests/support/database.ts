import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openPool } from '../../src/store/db.ts'
import { createVault, type Vault } from '../../src/store/vault.ts'
import { TEST_DATA_KEY } from './test-key.ts'

export type TestDatabase = { db: pg.Pool; vault: Vault; url: string }

/** Clones the migrated template for one test file. Use the fields inside tests and hooks only. */
export function useDatabase(): TestDatabase {
  const handle = {} as TestDatabase
  let drop: () => Promise<void>
  beforeAll(async () => {
    const created = await createDatabase()
    Object.assign(handle, created.database)
    drop = created.drop
  })
  afterAll(() => drop())
  return handle
}

export async function createDatabase(
  template = 'brigada_template',
): Promise<{ database: TestDatabase; drop: () => Promise<void> }> {
  const serverUrl = inject('databaseUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = openPool(serverUrl, () => undefined)
  await admin.query(`create database ${name} template ${template}`)
  const url = serverUrl.replace(/\/postgres$/, `/${name}`)
  const db = openPool(url, () => undefined)
  return {
    database: { db, url, vault: createVault(TEST_DATA_KEY) },
    drop: async () => {
      if (!db.ended) await db.end()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
