import type { Reporter } from 'vitest/node'
import { chromiumPath } from './chromium.ts'
import { hasRedis } from './redis.ts'

/** Says in the closing lines which lanes could not run on this machine: a green run must not hide it. */
export default class LanesReporter implements Reporter {
  onTestRunEnd(): void {
    // After the default reporter's own summary.
    setImmediate(() => {
      if (!hasRedis)
        warn(
          'THE REDIS LANE DID NOT RUN: there is no redis-server here. On Debian: apt-get install redis-server',
        )
      if (chromiumPath() === null)
        warn('THE BROWSER LANE DID NOT RUN: there is no chromium here. On Debian: apt-get install chromium')
      if (hasRedis && chromiumPath() !== null)
        process.stdout.write('All lanes ran: PostgreSQL, Redis, browser.\n')
    })
  }
}

function warn(line: string): void {
  process.stdout.write(`\n!!! ${line}\n`)
}
