/** One machine with everything that Brigada needs, each in processes of its own that can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { commandLine, serverUser } from '../../src/store/embedded-binaries.ts'
import { freePort } from '../../src/store/embedded.ts'
import { POLICY } from '../../src/domain/policy.ts'
import type { AppSettings } from '../../tests/faults/app-process.ts'
import { ACCOUNT, appSettings, PUBLIC_URL, SERVICE, TOKEN } from '../../tests/support/app-settings.ts'
import { connectDouble } from '../../tests/support/carrier-double-client.ts'
import { eventually } from '../../tests/support/eventually.ts'
import { type Backend, postgresQueueStore } from '../../tests/support/queue-store.ts'
import { startRedis, type TestRedis } from '../../tests/support/redis.ts'
import type { Database } from '../support/servers.ts'

/** As in real life, but what is lost is found within seconds, so that a run takes no minutes. */
const HURRIED: AppSettings['policy'] = {
  chunkSize: 1_000,
  sendsAtOnce: POLICY.sendsAtOnce,
  sendTimeoutMs: 3_000,
  settleAfterMs: 4_000,
  heartbeatMs: 500,
  chunkLostAfterMs: 2_000,
}

export type Machine = {
  carrier: ReturnType<typeof connectDouble>
  /** By `kill -9`. */
  killWorker(): Promise<void>
  startWorker(): Promise<void>
  emptyQueue(): Promise<void>
  restartRedis(): Promise<void>
  /** Fast: as its service manager does. At once: as when the power fails. */
  restartPostgres(how: 'fast' | 'at once'): Promise<void>
  /** Everything of ours at once, by `kill -9`, and all of it again. */
  loseAll(): Promise<void>
  stop(): Promise<void>
}

export async function startMachine(
  backend: Backend,
  { url: databaseUrl }: Database,
  clusterDirectory: string,
): Promise<Machine> {
  const redis: TestRedis | null = backend === 'redis' ? await startRedis() : null
  const settings = { accountSid: ACCOUNT, authToken: TOKEN, messagingServiceSids: [SERVICE] }
  const doubleProcess = script('tests/support/carrier-double-process.ts', settings, process.env)
  const carrier = connectDouble(await firstLine(doubleProcess))
  const port = await freePort()
  await carrier.control('route', { publicOrigin: PUBLIC_URL, actualOrigin: `http://127.0.0.1:${port}` })
  await carrier.setStatuses({ statuses: ['sent', 'delivered'], delayMs: 100 })

  const env = {
    PATH: process.env['PATH'],
    ...appSettings({ port, databaseUrl, redisUrl: redis?.url ?? null, carrierUrl: carrier.baseUrl }),
    LOG_LEVEL: 'silent',
  }
  const start = async (roles: AppSettings['roles']) => {
    const child = script('tests/faults/app-process.ts', { roles, policy: HURRIED }, env)
    await firstLine(child)
    return child
  }
  let worker = await start({ web: false, work: true })
  let web = await start({ web: true, work: false })

  return {
    carrier,
    killWorker: () => killed(worker),
    async startWorker() {
      worker = await start({ web: false, work: true })
    },
    emptyQueue: () => (redis ? redis.flush() : postgresQueueStore(databaseUrl).wipe()),
    async restartRedis() {
      await redis?.restart()
    },
    async restartPostgres(how) {
      const again = await endPostgres(clusterDirectory, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
      again()
      await answers(databaseUrl)
    },
    async loseAll() {
      await Promise.all([killed(worker), killed(web)])
      const again = await endPostgres(clusterDirectory, 'SIGQUIT')
      await redis?.restart()
      again()
      await answers(databaseUrl)
      ;[worker, web] = await Promise.all([
        start({ web: false, work: true }),
        start({ web: true, work: false }),
      ])
    },
    async stop() {
      await Promise.all([killed(worker), killed(web), killed(doubleProcess)])
      await redis?.stop()
    },
  }
}

function script(file: string, task: unknown, env: NodeJS.ProcessEnv): ChildProcess {
  const path = join(import.meta.dirname, '../..', file)
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), path, JSON.stringify(task)], {
    env,
    stdio: ['ignore', 'pipe', 2],
  })
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('it has no output')
  const [line] = (await once(createInterface(stdout), 'line')) as [string]
  return line
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Ends the embedded server, and returns what starts it again as it was, on the same port. */
async function endPostgres(directory: string, signal: NodeJS.Signals): Promise<() => void> {
  const cluster = join(directory, 'postgres')
  const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  const [file = '', ...args] = commandOf(readFileSync(join(cluster, 'postmaster.opts'), 'utf8'))
  process.kill(pid, signal)
  while (isRunning(pid)) await pause(20)
  const user = await serverUser(cluster)
  return () => {
    spawn(...commandLine(user, file, args), { detached: true, stdio: 'ignore', ...user }).unref()
  }
}

/** What PostgreSQL writes down of how it was started: the file, then each argument in quotes. */
function commandOf(written: string): string[] {
  const [file = ''] = written.split(' "')
  return [file, ...[...written.matchAll(/ "([^"]*)"/g)].map(([, argument = '']) => argument)]
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function answers(url: string): Promise<void> {
  await eventually('the database answers', async () => {
    const client = new pg.Client(url)
    client.on('error', () => undefined)
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    )
  })
}

export const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms))
