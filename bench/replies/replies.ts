/** How long somebody who texts waits for the reply: while nothing else goes out, and while an alert goes to thousands. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'
import type { Audience } from '../designs/design.ts'
import type { Queue } from '../designs/designs.ts'
import type { Bench } from '../support/bench.ts'
import { nowMs, startProcess } from '../support/process.ts'
import { type Servers, withServers } from '../support/servers.ts'
import { median, rounded } from '../support/statistics.ts'
import { table } from '../support/table.ts'
import { signedText } from '../web/requests.ts'

type Said = { kind: 'ready'; url: string } | { kind: 'finished' }
type Setup = { queue: Queue; carrierMs: number }
/** From when a text is posted to when the carrier has the reply. */
type Waits = { idleMs: number[]; alertMs: number[] }
type Entry = Setup & { idleMs: number; alertMs: number; addedMs: number; alertP99Ms: number; replies: number }

const SUBSCRIBERS = 50_000
const CARRIERS_MS = [0, 50]
const TEXT_EVERY_MS = 50
const IDLE_TEXTS = 40
/** So that the code is compiled and the connections stand. */
const WARM_UP_TEXTS = 30
const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 20

export const replies: Bench = {
  about: 'how long a reply takes while an alert goes out',
  isLong: true,
  async run({ recipients = SUBSCRIBERS, rounds }, say) {
    return withServers(async (servers) => {
      if (!servers.redis) say('Redis is left out: there is no redis-server on the PATH.')
      const setups = CARRIERS_MS.flatMap((carrierMs): Setup[] =>
        (['postgres', 'redis'] as const)
          .filter((queue) => queue === 'postgres' || servers.redis)
          .map((queue) => ({ queue, carrierMs })),
      )
      const waits = setups.map((): Waits[] => [])
      for (let round = 0; round < rounds; round += 1) {
        for (const [index, setup] of setups.entries())
          waits[index]?.push(await measure(servers, setup, recipients))
        say(`replies: round ${round + 1} of ${rounds} is done`)
      }
      const entries = setups.map((setup, index) => summarize(setup, waits[index] ?? []))
      return { lines: linesOf(entries, recipients, rounds), json: { replies: entries } }
    })
  },
}

async function measure(servers: Servers, { queue, carrierMs }: Setup, count: number): Promise<Waits> {
  const audience: Audience = { ward: 33, first: 0, count }
  const database = await servers.townDatabase([audience])
  await servers.redis?.flush()
  const program = startProcess<Said>(join(import.meta.dirname, 'program-process.ts'), {
    databaseUrl: database.url,
    redisUrl: queue === 'redis' ? (servers.redis?.url ?? null) : null,
    carrierUrl: servers.carrier.httpUrl,
  })
  try {
    const { url } = await program.hear('ready')
    const { all } = await servers.carrier.begin(carrierMs, Infinity, count)
    all.catch(() => undefined) // It never comes to infinity.
    const texter = createTexter(url, servers, count)
    await texter.text(WARM_UP_TEXTS)
    await texter.waits()
    await texter.text(IDLE_TEXTS)
    const idleMs = await texter.waits()
    let isOver = false
    const finished = program.hear('finished').then(() => (isOver = true))
    program.tell({ kind: 'alert', ward: audience.ward })
    while (!isOver) await texter.text(1)
    await finished
    return { idleMs, alertMs: await texter.waits() }
  } finally {
    await program.stop()
    await database.drop()
  }
}

/** Texts every now and then, each time from another phone that is nobody's yet. */
function createTexter(url: string, { carrier }: Servers, first: number) {
  let next = first
  let asked = new Map<number, number>()
  return {
    async text(count: number): Promise<void> {
      for (let left = count; left > 0; left -= 1) {
        const number = next++
        const { path, body, signature } = signedText(number, 'WARDS')
        const headers = {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': signature,
        }
        asked.set(number, nowMs())
        const answer = await request(url + path, { method: 'POST', headers, body })
        await answer.body.dump()
        if (answer.statusCode !== 200) throw new Error(`a text was answered ${answer.statusCode}`)
        await pause(TEXT_EVERY_MS)
      }
    },
    /** How long each waited since the last time, once all have their reply. */
    async waits(): Promise<number[]> {
      const deadlineMs = nowMs() + PATIENCE_MS
      for (;;) {
        const { noted } = await carrier.received()
        const mine = noted.filter(({ recipient }) => asked.has(recipient))
        if (mine.length === asked.size) {
          const waits = mine.map(({ recipient, atMs }) => atMs - (asked.get(recipient) ?? 0))
          asked = new Map()
          return waits
        }
        if (nowMs() > deadlineMs) throw new Error(`${asked.size - mine.length} have no reply`)
        await pause(LOOK_EVERY_MS)
      }
    },
  }
}

function summarize(setup: Setup, waits: readonly Waits[]): Entry {
  const over = (figure: (waits: Waits) => number) => rounded(median(waits.map(figure)))
  return {
    ...setup,
    idleMs: over(({ idleMs }) => median(idleMs)),
    alertMs: over(({ alertMs }) => median(alertMs)),
    addedMs: over(({ idleMs, alertMs }) => median(alertMs) - median(idleMs)),
    alertP99Ms: over(({ alertMs }) => p99(alertMs)),
    replies: waits.reduce((sum, { alertMs }) => sum + alertMs.length, 0),
  }
}

const p99 = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.99)] ?? NaN

const linesOf = (entries: readonly Entry[], recipients: number, rounds: number) => [
  `From a text that asks for the wards to the reply at the carrier; the whole program in one process, an alert to ${recipients.toLocaleString('en')}, medians of ${rounds} rounds.`,
  '',
  ...table(
    ['queue', 'carrier ms', 'nothing else ms', 'during an alert ms', 'added ms', 'during an alert, p99 ms'],
    entries.map((entry) => [
      entry.queue,
      String(entry.carrierMs),
      ...[entry.idleMs, entry.alertMs, entry.addedMs, entry.alertP99Ms].map((ms) => ms.toLocaleString('en')),
    ]),
  ),
]
