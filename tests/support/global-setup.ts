import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPool } from '../../src/store/db.ts'
import { useEmbeddedPostgres } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createVault } from '../../src/store/vault.ts'
import { TEST_DATA_KEY } from './test-key.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
  }
}

/** One embedded PostgreSQL for the whole run, with a migrated database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'brigada-tests-'))
  const server = await useEmbeddedPostgres(directory)
  const admin = openPool(server.url, () => undefined)
  await admin.query('create database brigada_template')
  const template = openPool(server.url.replace(/\/postgres$/, '/brigada_template'), () => undefined)
  await migrate(template, createVault(TEST_DATA_KEY), true)
  await template.end()
  await admin.end()
  project.provide('databaseUrl', server.url)
  return async () => {
    await server.release()
    rmSync(directory, { recursive: true, force: true })
  }
}
