/** One machine with everything that Brigada needs, each in processes of its own that can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { commandLine, serverUser } from '../../src/store/embedded-binaries.ts'
import { freePort } from '../../src/store/embedded.ts'
import type { AppSettings } from '../../tests/faults/app-process.ts'
import type { DoubleMessage } from '../../tests/support/carrier-double-messages.ts'
import type { Fault, StatusPlan } from '../../tests/support/carrier-double.ts'
import { postgresQueueStore } from '../../tests/support/queue-store.ts'
import { startRedis, type TestRedis } from '../../tests/support/redis.ts'
import { ACCOUNT, brigadaConfig, PUBLIC_URL, SERVICE, TOKEN } from '../support/settings.ts'
import type { Database } from '../support/servers.ts'
import { TEST_DATA_KEY } from '../../tests/support/test-key.ts'

export type Backend = 'postgres' | 'redis'

/** As in real life, but what is lost is found within seconds, so that a run takes no minutes. */
const POLICY: AppSettings['policy'] = {
  chunkSize: 1_000,
  sendsAtOnce: 120,
  sendTimeoutMs: 3_000,
  settleAfterMs: 4_000,
  heartbeatMs: 500,
  chunkLostAfterMs: 2_000,
}

export type Machine = {
  databaseUrl: string
  carrier: {
    messages(): Promise<DoubleMessage[]>
    count(): Promise<number>
    setFault(fault: Fault | null, times?: number): Promise<void>
  }
  /** `kill -9`, and started again unless it stays dead. */
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
  const double = script('tests/support/carrier-double-process.ts', settings, process.env)
  const { baseUrl, controlUrl } = JSON.parse(await firstLine(double)) as {
    baseUrl: string
    controlUrl: string
  }
  const control = async (call: string, input?: unknown): Promise<unknown> => {
    const init = input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }
    const answer = await fetch(`${controlUrl}/control/${call}`, init)
    if (!answer.ok) throw new Error(`carrier: ${await answer.text()}`)
    return answer.json()
  }
  const port = await freePort()
  await control('route', { publicOrigin: PUBLIC_URL, actualOrigin: `http://127.0.0.1:${port}` })
  await control('statuses', { statuses: ['sent', 'delivered'], delayMs: 100 } satisfies StatusPlan)

  const config = brigadaConfig({ databaseUrl, redisUrl: redis?.url ?? null, carrierUrl: baseUrl })
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    PUBLIC_URL: config.publicUrl ?? PUBLIC_URL,
    DATABASE_URL: databaseUrl,
    DATA_KEY: TEST_DATA_KEY,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    CARRIER: 'twilio',
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_AUTH_TOKEN: TOKEN,
    TWILIO_MESSAGING_SERVICE_SID: SERVICE,
    TWILIO_API_BASE_URL: baseUrl,
    LOG_LEVEL: 'silent',
  }
  const start = async (roles: AppSettings['roles']) => {
    const child = script('tests/faults/app-process.ts', { roles, policy: POLICY }, env)
    await firstLine(child)
    return child
  }
  let worker = await start({ web: false, work: true })
  let web = await start({ web: true, work: false })

  const machine: Machine = {
    databaseUrl,
    carrier: {
      messages: async () => (await control('messages')) as DoubleMessage[],
      count: async () => (await control('count')) as number,
      async setFault(fault, times) {
        await control('fault', { fault, times })
      },
    },
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
      await Promise.all([killed(worker), killed(web), killed(double)])
      await redis?.stop()
    },
  }
  return machine
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
  for (const until = Date.now() + 30_000; ;) {
    const client = new pg.Client(url)
    client.on('error', () => undefined)
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(100)
    }
  }
}

export const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms))
