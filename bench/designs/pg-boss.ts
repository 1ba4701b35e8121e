import { setTimeout as pause } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { IN_FLIGHT } from '../support/settings.ts'
import type { OpenJobQueue } from './job-per-recipient.ts'
import type { Message } from './messages.ts'

const NAME = 'messages'
const LOOPS = 4
const IDLE_MS = 20

/**
 * Jobs fetched and completed in batches, by loops of our own: its `work` waits half a second and more between two
 * batches.
 */
export const pgBoss: OpenJobQueue = async ({ databaseUrl }, { pool }, work) => {
  const db: PgBoss.Db = { executeSql: (text, values) => pool.query(text, values) }
  const boss = new PgBoss({ connectionString: databaseUrl ?? '', db, supervise: false, schedule: false })
  boss.on('error', (error) => process.stderr.write(`pg-boss: ${error.message}\n`))
  await boss.start()
  await boss.createQueue(NAME)

  let isClosing = false
  const loop = async () => {
    while (!isClosing) {
      const jobs = await boss.fetch<Message>(NAME, { batchSize: IN_FLIGHT / LOOPS })
      await Promise.all(jobs.map(({ data }) => work(data)))
      if (jobs.length === 0) await pause(IDLE_MS)
      else
        await boss.complete(
          NAME,
          jobs.map(({ id }) => id),
        )
    }
  }
  const loops = Promise.all(Array.from({ length: LOOPS }, loop))
  return {
    add: (messages) => boss.insert(messages.map((data) => ({ name: NAME, data }))),
    async close() {
      isClosing = true
      await loops
      await boss.stop({ graceful: false, wait: true })
    },
  }
}
