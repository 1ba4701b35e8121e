import type { Config } from '../config.ts'
import { loadConfig } from '../config.ts'
import { openStore, type Store } from '../store/open-store.ts'

export type Command = {
  name: string
  /** One line for the overview. */
  summary: string
  /** Printed for `--help`. */
  usage: string
  /** Returns the exit code. @throws UsageError when called wrongly. */
  run(args: string[]): Promise<number>
}

/** Called wrongly; the message says how, and the usage is printed with it. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Runs `work` on the database, whether or not another process runs the embedded one. */
export async function withStore<T>(work: (store: Store, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig()
  const store = await openStore(config, () => undefined)
  try {
    return await work(store, config)
  } finally {
    await store.close()
  }
}

/** What a file has against being read, to go after its name. @throws what is no error of a file. */
export function whyUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case undefined:
      throw error
    case 'ENOENT':
      return 'does not exist'
    case 'EISDIR':
      return 'is a folder'
    case 'EACCES':
      return "can't be read: it belongs to another user"
    default:
      return `can't be read (${code})`
  }
}

/** Columns as wide as their longest cell. */
export function table(header: string[], rows: string[][]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
