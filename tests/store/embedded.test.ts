import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { useEmbeddedPostgres } from '../../src/store/embedded.ts'
import { WrongKeyError } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open-store.ts'
import { readOrCreateSecret } from '../../src/store/secret-file.ts'
import { killPostgresIn, postgresIn, REPOSITORY, useProcesses } from '../support/processes.ts'

const processes = useProcesses()
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
/** Root's own repository may be closed to others. */
const othersMayRead =
  isRoot &&
  spawnSync(
    process.execPath,
    ['-e', `require('fs').accessSync(${JSON.stringify(join(REPOSITORY, 'src/app.ts'))})`],
    {
      uid: NOBODY,
      gid: NOBODY,
    },
  ).status === 0

/** A cluster to copy: making one takes longer than anything else here. */
let template: string
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'brigada-template-'))
  await (await useEmbeddedPostgres(template)).release()
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

function dataDir(): string {
  const folder = join(processes.folder(), 'data')
  cpSync(template, folder, { recursive: true })
  // `cp` follows the umask; PostgreSQL insists on this.
  chmodSync(join(folder, 'postgres'), 0o700)
  return folder
}

const start = (folder: string) => processes.startScript('tests/support/embedded-process.ts', [folder])
const urlOf = async (user: ReturnType<typeof start>) => (await user.says(/^postgres:.*/m))[0]

async function leave(user: ReturnType<typeof start>): Promise<void> {
  user.signal('SIGTERM')
  expect(await user.ended).toBe(0)
}

async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

function expectNothingLeft(folder: string): void {
  expect(postgresIn(folder)).toEqual([])
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)
}

describe('the embedded PostgreSQL', () => {
  it('is one server for two that start at once on an empty folder; the last one out stops it', async () => {
    const folder = join(processes.folder(), 'data')
    const [one, other] = [start(folder), start(folder)]
    expect(await urlOf(one)).toBe(await urlOf(other))
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password'])

    await leave(one)
    expect(await query(await urlOf(other), 'select 1 as it')).toEqual([{ it: 1 }])
    await leave(other)
    expectNothingLeft(folder)
  })

  it('outlives a user that is killed, and is taken over and stopped by the next', async () => {
    const folder = dataDir()
    const killed = start(folder)
    await urlOf(killed)
    const server = postmasterOf(folder)
    killed.signal('SIGKILL')
    await killed.ended
    expect(postgresIn(folder)).toContain(server)

    const next = start(folder)
    await urlOf(next)
    expect(postmasterOf(folder)).toBe(server)
    await leave(next)
    expectNothingLeft(folder)
  })

  it('recovers when everything was killed, with what was committed', async () => {
    const folder = dataDir()
    const killed = start(folder)
    await query(await urlOf(killed), 'create table kept as select 7 as it')
    killed.signal('SIGKILL')
    await killPostgresIn(folder)
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(true)

    const next = start(folder)
    expect(await query(await urlOf(next), 'select it from kept')).toEqual([{ it: 7 }])
    await leave(next)
    expectNothingLeft(folder)
  })

  it.each(['some other program', 'another PostgreSQL'])(
    'starts where its lock file names %s, and leaves that alone',
    async (kind) => {
      const folder = dataDir()
      let other: number
      if (kind === 'another PostgreSQL') {
        const [row] = await query<{ at: string }>(
          inject('databaseUrl'),
          `select setting as at from pg_settings where name = 'data_directory'`,
        )
        other = Number(readFileSync(join(row?.at ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
      } else {
        other = processes.start(['sleep', '600']).pid
      }
      const lock = [other, join(folder, 'postgres'), '1700000000', '5999', '', '127.0.0.1', '', 'ready', '']
      writeFileSync(join(folder, 'postgres/postmaster.pid'), lock.join('\n'))

      const users = [start(folder), start(folder), start(folder)]
      const urls = await Promise.all(users.map(urlOf))
      expect(new Set(urls).size).toBe(1)
      expect(process.kill(other, 0)).toBe(true)
      for (const user of users) await leave(user)
      expectNothingLeft(folder)
    },
  )

  it('is stopped at the end even if our connection to it was cut meanwhile', async () => {
    const folder = dataDir()
    const user = start(folder)
    const url = await urlOf(user)
    await query(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
    )
    await leave(user)
    expectNothingLeft(folder)
  })

  it('bears users that come and go all the time', async () => {
    const folder = dataDir()
    const comeAndGo = async (times: number) => {
      for (let i = 0; i < times; i++) {
        const server = await useEmbeddedPostgres(folder)
        expect(await query(server.url, 'select 1 as it')).toEqual([{ it: 1 }])
        await server.release()
      }
    }
    await Promise.all([comeAndGo(6), comeAndGo(6), comeAndGo(6)])
    expectNothingLeft(folder)
  })

  it('listens on this machine only, and lets nobody in without the password', async () => {
    const folder = dataDir()
    const server = await useEmbeddedPostgres(folder)
    try {
      const { port } = new URL(server.url)
      expect(await query(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
      expect(await query(server.url, 'show unix_socket_directories')).toEqual([
        { unix_socket_directories: '' },
      ])
      const outside = Object.values(networkInterfaces())
        .flat()
        .filter((each) => each !== undefined && !each.internal && each.family === 'IPv4')
      for (const each of outside) expect(await answers(each?.address ?? '', Number(port))).toBe(false)
      expect(await answers('127.0.0.1', Number(port))).toBe(true)
      for (const wrong of ['', ':wrong'])
        await expect(
          query(`postgres://brigada${wrong}@127.0.0.1:${port}/postgres`, 'select 1'),
        ).rejects.toThrow()
    } finally {
      await server.release()
    }
  })

  it('keeps what it keeps in files that only their owner may read', async () => {
    const folder = dataDir()
    const config = readConfig({ DATA_DIR: folder })
    await (await openStore(config, () => undefined)).close()
    for (const name of ['postgres.password', 'data.key', 'postgres.log'])
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600])
    const made = join(processes.folder(), 'a', 'b')
    await (await useEmbeddedPostgres(made)).release()
    expect(statSync(made).mode & 0o777).toBe(0o700)
    expect(statSync(join(made, 'postgres')).mode & 0o777).toBe(0o700)
  })

  it.runIf(isRoot)('works for root in a folder that only root may enter', async () => {
    const folder = processes.folder()
    chmodSync(folder, 0o700)
    mkdirSync(join(folder, 'in'), { mode: 0o700 })
    const user = start(join(folder, 'in/data'))
    await query(await urlOf(user), 'create table it (id int)')
    await leave(user)
    expectNothingLeft(join(folder, 'in/data'))
  })

  it.runIf(othersMayRead)('works for an ordinary user', async () => {
    const folder = processes.folder()
    chownSync(folder, NOBODY, NOBODY)
    const user = processes.startScript('tests/support/embedded-process.ts', [join(folder, 'data')], {
      uid: NOBODY,
      gid: NOBODY,
      env: { ...process.env, HOME: folder, TMPDIR: folder },
    })
    await query(await urlOf(user), 'create table it (id int)')
    expect(statSync(join(folder, 'data/postgres')).uid).toBe(NOBODY)
    await leave(user)
    expectNothingLeft(join(folder, 'data'))
    // What belongs to a user stays theirs when root starts it once.
    const asRoot = start(join(folder, 'data'))
    await query(await urlOf(asRoot), 'select * from it')
    await leave(asRoot)
    expect(statSync(join(folder, 'data/postgres/PG_VERSION')).uid).toBe(NOBODY)
  })
})

describe('the data key', () => {
  it.each([
    ['another one', Buffer.alloc(32, 1).toString('base64')],
    ['half of one', 'abc'],
    ['nothing', ''],
  ])('is refused where the file holds %s, and no server is left behind', async (_what, key) => {
    const folder = dataDir()
    const config = readConfig({ DATA_DIR: folder })
    await (await openStore(config, () => undefined)).close()
    writeFileSync(join(folder, 'data.key'), key)
    const opening = openStore(config, () => undefined)
    await expect(opening).rejects.toThrow(WrongKeyError)
    await expect(opening).rejects.toThrow('DATA_KEY does not fit this database')
    expectNothingLeft(folder)
  })

  it('is the same for all who ask for it at once', async () => {
    const file = join(processes.folder(), 'key')
    const keys = await Promise.all(Array.from({ length: 8 }, () => readOrCreateSecret(file)))
    expect(new Set(keys).size).toBe(1)
  })
})

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 })
    const end = (does: boolean) => {
      socket.destroy()
      resolve(does)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}
