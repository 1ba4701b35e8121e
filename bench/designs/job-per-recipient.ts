import type { Design, Task } from './design.ts'
import { type Message, type Messages, openMessages, slicesOf } from './messages.ts'
import { openSender, type SenderName } from './senders.ts'

/** A queue that is given one job for each recipient, and calls `work` for each. */
export type JobQueue = {
  add(messages: readonly Message[]): Promise<void>
  close(): Promise<void>
}

export type OpenJobQueue = (
  task: Task,
  messages: Messages,
  work: (message: Message) => Promise<void>,
) => Promise<JobQueue>

/** What one would write: a job a recipient, which sends the message and updates its row. */
export const jobPerRecipient =
  (openQueue: OpenJobQueue, senderName: SenderName): Design =>
  async (task) => {
    const messages = await openMessages(task.databaseUrl ?? '')
    const sender = await openSender(senderName, task.carrierUrl)
    let left = 0
    let isDone: () => void = () => undefined
    const queue = await openQueue(task, messages, async ({ id, phone }) => {
      await messages.markSent(id, await sender.send(id, phone))
      left -= 1
      if (left === 0) isDone()
    })
    return {
      async prepare(audience) {
        await messages.insert(audience)
        return async () => {
          left = audience.count
          const done = new Promise<void>((resolve) => (isDone = resolve))
          for (const slice of slicesOf(audience)) await queue.add(slice)
          await done
        }
      },
      recorded: (audience) => messages.sent(audience),
      async close() {
        await queue.close()
        await sender.close()
        await messages.pool.end()
      },
    }
  }
