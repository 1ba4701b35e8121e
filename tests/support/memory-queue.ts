import type { Enqueue, Handlers, JobName, Nudge } from '../../src/queue/jobs.ts'

export type MemoryQueue = {
  enqueue: Enqueue
  /** Runs what waits, and what that leads to, until nothing is left. Delayed jobs wait for `runDelayed`. */
  drain(handlers: Handlers): Promise<void>
  runDelayed(handlers: Handlers): Promise<void>
  /** Runs the jobs of these names only, and leaves the others where they are. */
  drainOnly(handlers: Handlers, names: readonly JobName[]): Promise<void>
  /** Runs what waits now; what that leads to waits. Returns how many jobs that was. */
  step(handlers: Handlers): Promise<number>
  /** Forgets everything, as a queue that was wiped. */
  wipe(): void
  /** Jobs that `drain` would run. */
  ready(): JobName[]
  delayed(): JobName[]
}

export function createMemoryQueue(): MemoryQueue {
  const ready: Nudge[] = []
  const delayed: Nudge[] = []
  const run = (handlers: Handlers, [name, payload]: Nudge) =>
    (handlers[name] as (payload: Nudge[1]) => Promise<void>)(payload)
  const drain = async (handlers: Handlers) => {
    for (let nudge = ready.shift(); nudge; nudge = ready.shift()) await run(handlers, nudge)
  }
  return {
    enqueue(...nudges) {
      for (const nudge of nudges) (nudge[2] ? delayed : ready).push(nudge)
      return Promise.resolve()
    },
    drain,
    async runDelayed(handlers) {
      ready.push(...delayed.splice(0))
      await drain(handlers)
    },
    async drainOnly(handlers, names) {
      for (;;) {
        const at = ready.findIndex(([name]) => names.includes(name))
        const [nudge] = at < 0 ? [] : ready.splice(at, 1)
        if (!nudge) return
        await run(handlers, nudge)
      }
    },
    async step(handlers) {
      const now = ready.splice(0)
      for (const nudge of now) await run(handlers, nudge)
      return now.length
    },
    wipe() {
      ready.length = 0
      delayed.length = 0
    },
    ready: () => ready.map(([name]) => name),
    delayed: () => delayed.map(([name]) => name),
  }
}
