import type { AddressInfo } from 'node:net'
import { type Logger, pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import { createTwilioCarrier } from '../../src/carriers/twilio.ts'
import type { Context } from '../../src/context.ts'
import type { Language } from '../../src/domain/intent/reading.ts'
import { type Policy, POLICY } from '../../src/domain/policy.ts'
import { createEvents } from '../../src/events.ts'
import { findBorders } from '../../src/places/wards/ward-borders.ts'
import type { JobName } from '../../src/queue/jobs.ts'
import { type Db, transaction } from '../../src/store/db.ts'
import { findOrAddPerson, markToldToWatch, setLanguage } from '../../src/store/people.ts'
import type { Vault } from '../../src/store/vault.ts'
import { saveVerifier } from '../../src/store/verifiers.ts'
import { saveWardMap } from '../../src/store/wards.ts'
import { sweep } from '../../src/upkeep/sweep.ts'
import { buildServer } from '../../src/web/server.ts'
import { HOTLINE, PUBLIC_URL } from './app-settings.ts'
import { type CarrierDouble, startCarrierDouble } from './carrier-double.ts'
import type { InboundSketch } from './carrier-double-callbacks.ts'
import { ACCOUNT, OUR_NUMBER, SERVICE, TOKEN } from './carrier-double-fixture.ts'
import { createDatabase, type TestDatabase } from './database.ts'
import { demoPlaces, demoWards } from './demo-places.ts'
import { type ScriptedPlaces, scriptPlaces } from './scripted-places.ts'
import { letSenderTimePass } from './send-slots.ts'
import { createMemoryQueue, type MemoryQueue } from './memory-queue.ts'

export { HOTLINE, PUBLIC_URL }
export const STARTS_AT = new Date('2026-11-21T12:42:00Z') // A Saturday, 6:42 in Chicago.

/** The fixed cast. */
export const cast = {
  reporter: '+12025550101',
  spanishReporter: '+12025550102',
  verifier: '+12025550103',
  spanishVerifier: '+12025550104',
  subscriber: '+12025550105',
  spanishSubscriber: '+12025550106',
} as const

/**
 * The whole program in one process, with a queue that is drained by hand and a clock that is set by hand; the web
 * server, PostgreSQL, the Twilio library and HTTP are real. Two verifiers are enrolled for ward 33.
 */
export type Town = {
  ctx: Context
  carrier: CarrierDouble
  queue: MemoryQueue
  database: TestDatabase
  places: ScriptedPlaces
  /** Everything that was logged, as one string. */
  log(): string
  /** Somebody texts, and the webhook answers; nothing is done about it yet. */
  receive(from: string, body: string, more?: Partial<InboundSketch>): Promise<void>
  /** Somebody texts, and everything that follows from it happens. */
  text(from: string, body: string, more?: Partial<InboundSketch>): Promise<void>
  /** Runs all that waits in the queue. */
  settle(): Promise<void>
  /** Runs the jobs of these names that wait in the queue, and leaves the others there. */
  run(...names: JobName[]): Promise<void>
  sweep(): Promise<void>
  /** Texts that this phone got since it was last looked at, oldest first. */
  inbox(phone: string): string[]
  advance(ms: number): void
  /** Lets time pass and runs the jobs that were put off, whenever they were due. */
  later(ms: number): Promise<void>
  serverUrl(): string
}

/** A new town for each test of a file, in a database of its own. */
export function useTown(policy: Partial<Policy> = {}): Town {
  let database: TestDatabase
  let drop: () => Promise<void>
  let close: () => Promise<void>
  const town = {} as Town

  beforeAll(async () => {
    const created = await createDatabase()
    database = created.database
    drop = created.drop
  })
  afterAll(() => drop())

  beforeEach(async () => {
    await emptyTables(database.db)
    await settleTown(database.db, database.vault)
    await haveReported(database.db, database.vault, [cast.reporter, cast.spanishReporter])
    const places = scriptPlaces(await demoPlaces())
    const carrier = await startCarrierDouble({
      accountSid: ACCOUNT,
      authToken: TOKEN,
      messagingServiceSids: [SERVICE],
    })
    const twilio = createTwilioCarrier({
      accountSid: ACCOUNT,
      authTokens: [TOKEN],
      sender: { messagingServiceSid: SERVICE },
      apiBaseUrl: carrier.baseUrl,
      statusCallbackUrl: `${PUBLIC_URL}/webhooks/twilio/status`,
      requestTimeoutMs: 2_000,
    })
    const queue = createMemoryQueue()
    const { log, lines } = recordingLog()
    let now = STARTS_AT
    const ctx: Context = {
      db: database.db,
      vault: database.vault,
      carrier: twilio,
      enqueue: queue.enqueue,
      events: createEvents(log),
      policy: { ...POLICY, ...policy },
      places: () => Promise.resolve(places),
      network: { name: 'Brigada', hotline: HOTLINE, timeZone: 'America/Chicago' },
      sender: { name: 'twilio', segmentsPerSecond: null },
      budget: { texts: null, money: null, segmentPrice: null },
      now: () => now,
    }
    const webhooks = { authTokens: [TOKEN], publicUrl: () => PUBLIC_URL }
    const server = await buildServer({ ctx, log, webhooks, pingQueue: () => Promise.resolve() })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const serverUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
    carrier.route(PUBLIC_URL, serverUrl)

    const seen = new Map<string, number>()
    const handlers = handlersFor(ctx)
    const settle = async () => {
      await catchUp()
      // Status callbacks may lead to more jobs, and jobs to more callbacks.
      do {
        await queue.drain(handlers)
        await carrier.settled()
      } while (queue.ready().length > 0)
    }
    const receive = async (from: string, body: string, more: Partial<InboundSketch> = {}) => {
      const webhook = `${PUBLIC_URL}/webhooks/twilio/inbound`
      const { status } = await carrier.textIn(webhook, { from, to: OUR_NUMBER, body, ...more })
      if (status !== 200) throw new Error(`the webhook answered ${status}`)
    }
    // The senders' slots are kept by the database's clock, which can't be set by hand.
    let behindMs = 0
    const advance = (ms: number) => {
      now = new Date(now.getTime() + ms)
      behindMs += ms
    }
    const catchUp = async () => {
      if (behindMs > 0) await letSenderTimePass(database.db, behindMs)
      behindMs = 0
    }
    Object.assign(town, {
      ctx,
      carrier,
      queue,
      database,
      places,
      log: () => lines.join(''),
      receive,
      async text(from: string, body: string, more: Partial<InboundSketch> = {}) {
        await receive(from, body, more)
        await settle()
      },
      settle,
      async run(...names: JobName[]) {
        await catchUp()
        await queue.drainOnly(handlers, names)
      },
      async sweep() {
        await catchUp()
        await sweep(ctx)
        await settle()
      },
      inbox(phone: string) {
        const all = carrier.messages.filter((message) => message.to === phone).map((message) => message.body)
        const fresh = all.slice(seen.get(phone) ?? 0)
        seen.set(phone, all.length)
        return fresh
      },
      advance,
      async later(ms: number) {
        advance(ms)
        await catchUp()
        await queue.runDelayed(handlers)
        await settle()
      },
      serverUrl: () => serverUrl,
    } satisfies Town)
    close = async () => {
      await server.close()
      await twilio.close()
      await carrier.close()
    }
  })
  afterEach(() => close())
  return town
}

/** Wards of the demo, and two verifiers for ward 33; the English-speaking one also for 35. */
export async function settleTown(db: TestDatabase['db'], vault: Vault): Promise<void> {
  const wards = demoWards()
  await transaction(db, async (tx) => {
    await saveWardMap(tx, { validFrom: null, wards, borders: findBorders(wards) }, STARTS_AT)
    await enrol(tx, vault, cast.verifier, 'Ana', [33, 35], 'en')
    await enrol(tx, vault, cast.spanishVerifier, 'Beto', [33], 'es')
  })
}

export async function enrol(
  tx: Db,
  vault: Vault,
  phone: string,
  name: string,
  wards: number[],
  language: Language,
): Promise<void> {
  const personId = await findOrAddPerson(tx, vault, phone, STARTS_AT)
  await setLanguage(tx, personId, language, true)
  await saveVerifier(tx, vault, { personId, name, wards, now: STARTS_AT })
}

/** Long ago, so that they need not be told again how to watch safely. */
async function haveReported(db: Db, vault: Vault, phones: string[]): Promise<void> {
  for (const phone of phones)
    await markToldToWatch(db, await findOrAddPerson(db, vault, phone, STARTS_AT), STARTS_AT)
}

async function emptyTables(db: Db): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename not in ('schema_migrations', 'key_check')`,
  )
  await db.query(`truncate ${rows.map((row) => row.name).join(', ')} restart identity cascade`)
}

export function recordingLog(): { log: Logger; lines: string[] } {
  const lines: string[] = []
  return { log: pino({ level: 'trace' }, { write: (line: string) => lines.push(line) }), lines }
}
