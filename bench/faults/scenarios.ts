import type { Fault } from '../../tests/support/carrier-double.ts'
import { type Machine, pause } from './machine.ts'

/** What goes wrong while a bulletin goes out. Called once the first texts are out. */
export type Scenario = {
  name: string
  /** The carrier takes a text and does not say so: only then may somebody get it twice. */
  losesAnswers?: boolean
  happen(machine: Machine, notice: Notice): Promise<void>
}
/** To be called just after a worker was killed. */
export type Notice = { workerKilled(): Promise<void> }

const KILLS = 5
const FAULT_MS = 10_000

export const SCENARIOS: readonly Scenario[] = [
  { name: 'nothing', happen: () => Promise.resolve() },
  {
    name: `worker killed ${KILLS} times`,
    losesAnswers: true,
    async happen(machine, notice) {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await pause(Math.random() * 500)
        await machine.killWorker()
        await notice.workerKilled()
        await machine.startWorker()
      }
    },
  },
  {
    name: 'queue emptied 5 times',
    async happen(machine) {
      for (let time = 0; time < 5; time += 1) {
        await pause(300)
        await machine.emptyQueue()
      }
    },
  },
  { name: 'Redis restarted', happen: (machine) => machine.restartRedis() },
  { name: 'PostgreSQL restarted', losesAnswers: true, happen: (machine) => machine.restartPostgres('fast') },
  {
    name: 'PostgreSQL ended at once, and restarted',
    losesAnswers: true,
    happen: (machine) => machine.restartPostgres('at once'),
  },
  carrier('429 for 10 s', { kind: 'answer', status: 429, code: 20429 }),
  carrier('500 for 10 s', { kind: 'answer', status: 500 }),
  carrier('closes sockets for 10 s', { kind: 'hang-up' }),
  { ...carrier('takes 30 s, for 10 s', { kind: 'delay', ms: 30_000 }), losesAnswers: true },
  {
    name: 'carrier drops 300 answers',
    losesAnswers: true,
    happen: (machine) => machine.carrier.setFault({ kind: 'drop-answer' }, 300),
  },
  {
    name: 'the whole machine killed',
    losesAnswers: true,
    happen: (machine) => machine.loseAll(),
  },
]

function carrier(name: string, fault: Fault): Scenario {
  return {
    name: `carrier: ${name}`,
    async happen({ carrier }) {
      await carrier.setFault(fault)
      await pause(FAULT_MS)
      await carrier.setFault(null)
    },
  }
}
