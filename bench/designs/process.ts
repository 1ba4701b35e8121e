/** One design in a process of its own, so that what it takes up is its own: sends whenever it is told to, and tells. */
import { nowMs, givenTask, tellParent } from '../support/process.ts'
import type { Audience, Measured, Task } from './design.ts'
import { DESIGNS } from './designs.ts'

type Heard = { kind: 'go'; audience: Audience } | { kind: 'all' }

const task = givenTask() as Task
const design = DESIGNS.get(task.design)
if (!design) throw new Error(`no design ${task.design}`)
const ready = await (await design.load())(task)

let tellAll: () => void = () => undefined
process.on('message', (heard: Heard) => {
  if (heard.kind === 'all') return tellAll()
  const carrierHasAll = new Promise<void>((resolve) => (tellAll = resolve))
  void send(heard.audience, carrierHasAll).then(tellParent)
})
process.once('disconnect', () => void ready.close())
tellParent({ kind: 'ready' })

async function send(audience: Audience, carrierHasAll: Promise<void>): Promise<Measured> {
  const begin = await ready.prepare(audience)
  const cpuBefore = process.cpuUsage()
  const startedAtMs = nowMs()
  await begin(carrierHasAll)
  const endedAtMs = nowMs()
  const { user, system } = process.cpuUsage(cpuBefore)
  return {
    kind: 'measured',
    startedAtMs,
    endedAtMs,
    cpuMs: (user + system) / 1000,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
    recorded: await ready.recorded(audience),
  }
}
