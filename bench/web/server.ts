import { join } from 'node:path'
import { startProcess } from '../support/process.ts'

export type ServerTask = 'bare' | { databaseUrl: string; redisUrl: string | null }

export async function withServer<T>(task: ServerTask, run: (url: string) => Promise<T>): Promise<T> {
  const server = startProcess<{ kind: 'ready'; url: string }>(
    join(import.meta.dirname, 'server-process.ts'),
    task,
  )
  try {
    const { url } = await server.hear('ready')
    return await run(url)
  } finally {
    await server.stop()
  }
}
