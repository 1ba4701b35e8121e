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
