import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import { IN_FLIGHT } from '../support/settings.ts'
import type { OpenJobQueue } from './job-per-recipient.ts'
import type { Message } from './messages.ts'

const NAME = 'send'

/** Tuned as its documentation advises where there is much to do: jobs taken and completed in batches. */
export const graphileWorker: OpenJobQueue = async (_task, { pool }, work) => {
  const logger = new Logger(() => () => undefined)
  const utils = await makeWorkerUtils({ pgPool: pool, logger })
  await utils.migrate()
  const runner = await run({
    pgPool: pool,
    logger,
    noHandleSignals: true,
    taskList: { [NAME]: (payload) => work(payload as Message) },
    preset: {
      worker: {
        concurrentJobs: IN_FLIGHT,
        localQueue: { size: 5 * IN_FLIGHT },
        completeJobBatchDelay: 50,
        failJobBatchDelay: 50,
      },
    },
  })
  return {
    async add(messages) {
      await utils.addJobs(messages.map((payload) => ({ identifier: NAME, payload })))
    },
    async close() {
      await runner.stop()
      await utils.release()
    },
  }
}
