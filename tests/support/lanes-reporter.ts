import type { Reporter, TestModule } from 'vitest/node'
import { chromiumPath } from './chromium.ts'
import { hasRedis } from './redis.ts'

/** Ends the run with the plain counts, and says which lanes could not run here: a green run must not hide it. */
export default class LanesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (state: string) => states.filter((each) => each === state).length
    // After the default reporter's own summary.
    setImmediate(() => {
      if (!hasRedis)
        warn('THE REDIS LANE DID NOT RUN: no redis-server here. On Debian: apt-get install redis-server')
      if (chromiumPath() === null)
        warn('THE BROWSER LANE DID NOT RUN: no chromium here. On Debian: apt-get install chromium')
      process.stdout.write(`\n${count('passed')} passed, ${count('failed')} failed\n`)
    })
  }
}

function warn(line: string): void {
  process.stdout.write(`\n!!! ${line}\n`)
}
