/**
 * The program in a process of its own, to be killed:
 *
 *   node --import tsx tests/faults/app-process.ts '{"roles":{"web":false,"work":true},"dieIn":"rule-sighting"}'
 *
 * Settings come from the environment, as always. With `dieIn` it kills itself where code of that file is about to
 * nudge: the row is committed, and no job was queued for it. Prints "ready" once it can be counted on.
 */
import { type Roles, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Policy } from '../../src/domain/policy.ts'

export type AppSettings = { roles: Roles; dieIn?: string; policy?: Partial<Policy> }

/** As in real life, only faster: what is lost is found within seconds. */
const POLICY: Partial<Policy> = {
  sendTimeoutMs: 1_000,
  settleAfterMs: 2_000,
  stalledAfterMs: 500,
  sweepEveryMs: 300,
  retryAfterMs: 200,
  chunkSize: 50,
  // Whoever wants the next wave says when.
  waveEveryMs: 600_000,
  sendsAtOnce: 10,
}

const { roles, dieIn, policy } = JSON.parse(process.argv[2] ?? '{}') as AppSettings
const app = await startApp(readConfig(process.env), roles, {
  policy: { ...POLICY, ...policy },
  queueTiming: { answerTimeoutMs: 1_000, lockMs: 1_500 },
})
const { enqueue } = app.ctx
app.ctx.enqueue = async (...nudges) => {
  if (dieIn !== undefined && nudges.length > 0 && new Error().stack?.includes(`/${dieIn}.ts`)) {
    process.kill(process.pid, 'SIGKILL')
  }
  await enqueue(...nudges)
}
process.once('SIGTERM', () => void app.close())
console.log('ready')
