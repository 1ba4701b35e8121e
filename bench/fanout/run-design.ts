import { join } from 'node:path'
import type { Carrier } from '../carrier/carrier.ts'
import type { Received } from '../carrier/received.ts'
import type { Audience, Measured, Task } from '../designs/design.ts'
import { DESIGNS, type Queue } from '../designs/designs.ts'
import { type Process, startProcess } from '../support/process.ts'
import type { Database, Servers } from '../support/servers.ts'

type Said = { kind: 'ready' } | Measured

export type CarrierKind = { carrierMs: number; tls: boolean }
export type Setup = CarrierKind & { design: string; queue: Queue | null; recipients: number }

/** One design's whole run over one audience. */
export type Run = Setup & {
  messagesPerS: number
  cpuSPer1000: number
  peakRssMb: number
  /** From the word to go to the first and the last message, by what the carrier saw. */
  firstMs: number
  /** The same where it is the first that the process has ever sent. */
  coldFirstMs: number
  lastMs: number
  received: Received
}

/**
 * Sent by each process before it is measured: a worker that is up for a while has sent before, so its code is compiled
 * and its connections stand.
 */
const WARM_UP = 2_000

/** Far more than the slowest design needs. */
const TIMEOUT_MS = 60_000
const TIMEOUT_PER_RECIPIENT_MS = 20

const PROCESS = join(import.meta.dirname, '../designs/process.ts')

export async function runDesign(servers: Servers, setup: Setup): Promise<Run> {
  const { design, queue, recipients, tls } = setup
  const { carrier, redis } = servers
  const audience: Audience = { ward: 33, first: 0, count: recipients }
  const warmUp: Audience = { ward: 34, first: recipients, count: Math.min(WARM_UP, recipients) }
  const database = await databaseFor(servers, design, [audience, warmUp])
  await redis?.flush()
  const task: Task = {
    design,
    carrierUrl: tls ? carrier.httpsUrl : carrier.httpUrl,
    databaseUrl: database?.url ?? null,
    redisUrl: queue === 'redis' ? (redis?.url ?? null) : null,
  }
  const sender = startProcess<Said>(PROCESS, task, carrier.trust)
  try {
    await sender.hear('ready')
    const cold = await sendTo(warmUp, sender, carrier, setup)
    const warm = await sendTo(audience, sender, carrier, setup)
    return {
      ...setup,
      messagesPerS: recipients / ((warm.measured.endedAtMs - warm.measured.startedAtMs) / 1000),
      cpuSPer1000: warm.measured.cpuMs / recipients,
      peakRssMb: warm.measured.peakRssMb,
      coldFirstMs: cold.received.firstAtMs - cold.measured.startedAtMs,
      firstMs: warm.received.firstAtMs - warm.measured.startedAtMs,
      lastMs: warm.received.lastAtMs - warm.measured.startedAtMs,
      received: warm.received,
    }
  } finally {
    await sender.stop()
    await database?.drop()
  }
}

async function databaseFor(
  servers: Servers,
  design: string,
  audiences: readonly Audience[],
): Promise<Database | null> {
  if (design === 'raw') return null
  return design === 'brigada' ? servers.townDatabase(audiences) : servers.emptyDatabase()
}

async function sendTo(
  audience: Audience,
  sender: Process<Said>,
  carrier: Carrier,
  setup: Setup,
): Promise<{ measured: Measured; received: Received }> {
  const { all } = await carrier.begin(setup.carrierMs, audience.count)
  const done = sender.hear('measured')
  sender.tell({ kind: 'go', audience })
  all.then(
    () => sender.tell({ kind: 'all' }),
    () => undefined, // The carrier has ended; so will the waiting for the sender.
  )
  const measured = await inTime(done, setup)
  const received = await carrier.received()
  const problem = problemOf(audience, received, measured)
  if (problem !== null) throw new Error(`${nameOf(setup)}: ${problem}`)
  return { measured, received }
}

/** A rate is worth nothing where somebody was left out, or texted twice. */
function problemOf({ count }: Audience, received: Received, { recorded }: Measured): string | null {
  if (received.recipients !== count) return `${received.recipients} of ${count} got the message`
  if (received.repeated > 0) return `${received.repeated} messages were sent again`
  if (recorded !== null && recorded !== count) return `${recorded} of ${count} are recorded as sent`
  return null
}

async function inTime<T>(work: Promise<T>, setup: Setup): Promise<T> {
  const afterMs = TIMEOUT_MS + setup.recipients * TIMEOUT_PER_RECIPIENT_MS
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${nameOf(setup)} is not done after ${afterMs / 1000} s`)),
      afterMs,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

export const nameOf = ({ design, queue, carrierMs, tls }: Omit<Setup, 'recipients'>) =>
  [design, queue === null ? '' : ` on ${queue}`, `, carrier ${carrierMs} ms`, tls ? ' over TLS' : ''].join('')

/** Every design with every queue that there is. */
export const variants = (designs: readonly string[], hasRedis: boolean) =>
  designs.flatMap((design): Pick<Setup, 'design' | 'queue'>[] => {
    const queues = DESIGNS.get(design)?.queues ?? []
    if (queues.length === 0) return [{ design, queue: null }]
    return queues.filter((queue) => queue !== 'redis' || hasRedis).map((queue) => ({ design, queue }))
  })
