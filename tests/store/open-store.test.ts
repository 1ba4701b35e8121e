import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { freePort } from '../../src/store/embedded.ts'
import { openStore } from '../../src/store/open-store.ts'
import { useDatabase } from '../support/database.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'

const database = useDatabase()

/** What opening says; null: it opened. */
async function problemAt(url: string, dataKey = TEST_DATA_KEY): Promise<string | null> {
  try {
    const store = await openStore(readConfig({ DATABASE_URL: url, DATA_KEY: dataKey }), () => undefined)
    await store.close()
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function withChange(change: (url: URL) => void): string {
  const url = new URL(database.url)
  change(url)
  return url.href
}

describe('a database that can’t be used', () => {
  it('opens when there is nothing the matter', async () => {
    expect(await problemAt(database.url)).toBeNull()
  })

  it('says in plain words which part of the address is wrong', async () => {
    const port = String(await freePort())
    expect(await problemAt(withChange((url) => (url.port = port)))).toMatch(
      /^No database answers at the host and port/,
    )
    expect(await problemAt(withChange((url) => (url.hostname = 'db.invalid')))).toMatch(
      /^No machine is known by/,
    )
    expect(await problemAt(withChange((url) => (url.password = 'hunter2')))).toMatch(
      /not accept the user and password/,
    )
    expect(await problemAt(withChange((url) => (url.username = 'nobody')))).toMatch(
      /not accept the user and password/,
    )
    expect(await problemAt(withChange((url) => (url.pathname = '/no_such_town')))).toMatch(
      /no database of that name/,
    )
  })

  it('says so when the user may not create tables', async () => {
    const role = `guest_${Date.now()}`
    await database.db.query(`create role ${role} login password 'hunter2'`)
    try {
      const guest = withChange((url) => {
        url.username = role
        url.password = 'hunter2'
      })
      expect(await problemAt(guest)).toMatch(/^The user in DATABASE_URL may not create tables\./)
    } finally {
      await database.db.query(`drop role ${role}`)
    }
  })

  it('refuses a key that is not the database’s', async () => {
    const other = Buffer.alloc(32, 8).toString('base64')
    expect(await problemAt(database.url, other)).toMatch(/^DATA_KEY does not fit this database/)
  })
})

describe('the kept key', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'brigada-key-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  it.each(['', 'too short', TEST_DATA_KEY.slice(0, 20)])(
    'is refused when it is damaged: %j',
    async (damaged) => {
      writeFileSync(join(dataDir, 'data.key'), damaged)
      const config = { ...readConfig({}), databaseUrl: database.url, dataDir }
      await expect(openStore(config, () => undefined)).rejects.toThrow('DATA_KEY does not fit this database')
    },
  )
})
