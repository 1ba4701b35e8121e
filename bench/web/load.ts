import { join } from 'node:path'
import { startProcess } from '../support/process.ts'
import type { Range } from './requests.ts'

/** Of the load, and of what commits rows at the database's own rate. */
export const CONNECTIONS = 50

export type LoadOrder = { kind: 'post'; what: 'texts' | 'statuses'; url: string; range: Range }
export type LoadResult = { kind: 'posted'; startedAtMs: number; endedAtMs: number; p99Ms: number }

type Said = { kind: 'ready' } | LoadResult

export type Load = {
  post(what: LoadOrder['what'], url: string, range: Range): Promise<LoadResult>
}

export async function withLoad<T>(run: (load: Load) => Promise<T>): Promise<T> {
  const load = startProcess<Said>(join(import.meta.dirname, 'load-process.ts'))
  try {
    await load.hear('ready')
    return await run({
      async post(what, url, range) {
        const posted = load.hear('posted')
        load.tell({ kind: 'post', what, url, range })
        return posted
      },
    })
  } finally {
    await load.stop()
  }
}
