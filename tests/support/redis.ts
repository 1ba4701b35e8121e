import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { freePort } from '../../src/store/embedded.ts'

/** Is there a Redis server to test with? Where not, the closing lines of the run say so loudly. */
export const hasRedis = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0

export type TestRedis = {
  url: string
  flush(): Promise<void>
  /** Ends the server and starts it again on the same port with what it had on disk. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** A Redis server of its own, set up as production should be: `noeviction`, AOF. */
export async function startRedis(): Promise<TestRedis> {
  const directory = mkdtempSync(join(tmpdir(), 'brigada-redis-'))
  const port = await freePort()
  let server: ChildProcess
  const client = new Redis({
    port,
    host: '127.0.0.1',
    retryStrategy: () => 50,
    maxRetriesPerRequest: null,
    lazyConnect: true,
  })
  client.on('error', () => undefined)

  const begin = async () => {
    server = spawn('redis-server', optionsFor(port, directory), { stdio: 'ignore' })
    await client.ping()
  }
  const end = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
  }
  await begin()
  return {
    url: `redis://127.0.0.1:${port}`,
    async flush() {
      await client.flushall()
    },
    async restart() {
      await end()
      await begin()
    },
    async stop() {
      client.disconnect()
      await end()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function optionsFor(port: number, directory: string): string[] {
  const options = {
    port: String(port),
    dir: directory,
    bind: '127.0.0.1',
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
  }
  return Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
}
