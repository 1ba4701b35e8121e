import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import type { Carrier } from './carriers/carrier.ts'
import { createSimulator, type SimulatorDeps } from './carriers/simulator.ts'
import { createTwilioCarrier } from './carriers/twilio.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { say } from './domain/messages/messages.ts'
import { type Policy, POLICY } from './domain/policy.ts'
import { segmentsPerSecond } from './domain/sender.ts'
import { createEvents } from './events.ts'
import { sendChunk } from './fanout/send-chunk.ts'
import { sendDelivery } from './fanout/send-delivery.ts'
import { settleDelivery } from './fanout/settle-delivery.ts'
import { startBulletin, startFollowUp } from './fanout/start-bulletin.ts'
import { receiveText } from './intake/receive-text.ts'
import { receiveTexts } from './intake/receive-texts.ts'
import { keepPlaces } from './upkeep/keep-places.ts'
import { openQueues, type Queues, type QueueTiming } from './queue/bullmq.ts'
import type { Handlers } from './queue/jobs.ts'
import { openStore, type Store } from './store/open-store.ts'
import { loadDemo } from './upkeep/load-demo.ts'
import { startSweeping } from './upkeep/sweep.ts'
import { callVerifiers } from './verification/call-verifiers.ts'
import { expireAlert } from './verification/expire-alert.ts'
import { expireSighting } from './verification/expire-sighting.ts'
import { followUp } from './verification/follow-up.ts'
import { moveSighting } from './verification/move-sighting.ts'
import { openSighting } from './verification/open-sighting.ts'
import { regroupSighting } from './verification/regroup-sighting.ts'
import { ruleSighting } from './verification/rule-sighting.ts'
import { takeClaim } from './verification/take-claim.ts'
import { tellRequests } from './verification/tell-requests.ts'
import { buildServer } from './web/server.ts'
import { createDemo } from './web/simulator/play-demo.ts'
import { registerSimulator } from './web/simulator/simulator.ts'

export type Roles = { web: boolean; work: boolean }

export type App = {
  /** Where the web server listens; null without one. */
  url: string | null
  ctx: Context
  /** Stops taking work, finishes what runs, and closes everything in reverse order. */
  close(): Promise<void>
}

/** What a test may put in place of the real thing. */
export type Overrides = {
  policy?: Partial<Policy>
  now?: () => Date
  log?: Logger
  queueTiming?: QueueTiming
}

/** Starts the whole program in this process: web server, workers, or both. */
export async function startApp(config: Config, roles: Roles, overrides: Overrides = {}): Promise<App> {
  const log = overrides.log ?? createLog(config)
  const events = createEvents(log)
  const stops: (() => Promise<unknown>)[] = []
  const close = async () => {
    const failures: unknown[] = []
    // Whatever fails to close, what is below it is closed too: above all the embedded database.
    for (const stop of stops.splice(0).reverse()) await stop().catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  }
  try {
    const store = await openStore(config, (error) => events.connectionFailed('database', error))
    stops.push(() => store.close())
    const queues = await openQueues(
      config.redisUrl === null ? { databaseUrl: store.databaseUrl } : { redisUrl: config.redisUrl },
      { ...events, connectionFailed: (error) => events.connectionFailed('queue', error) },
      overrides.queueTiming,
    )
    stops.push(() => queues.close())

    const address = { origin: localOrigin(config) }
    const simulator =
      config.carrier.kind === 'simulator' ? simulatorDeps(config, store, () => address.origin) : null
    const carrier = createCarrier(config, simulator, overrides.policy?.sendTimeoutMs ?? POLICY.sendTimeoutMs)
    stops.push(() => carrier.close())
    const now = overrides.now ?? (() => new Date())
    const ctx: Context = {
      db: store.db,
      vault: store.vault,
      carrier,
      enqueue: queues.enqueue,
      events,
      policy: { ...POLICY, ...overrides.policy },
      places: keepPlaces(store.db, now),
      network: { name: config.networkName, hotline: config.hotline, timeZone: config.timeZone },
      sender: { name: config.carrier.kind, segmentsPerSecond: segmentsPerSecond(config.sender) },
      budget: { ...config.budget, segmentPrice: config.segmentPrice },
      now,
    }
    if (simulator) await loadDemo(ctx)

    const server = roles.web ? await createServer(config, ctx, log, queues, simulator, address) : null
    if (server) {
      stops.push(() => server.close())
      await server.listen({ host: config.host, port: config.port })
      address.origin = originOf(config.host, (server.server.address() as AddressInfo).port)
    }
    if (roles.work) {
      // Now, and not while the first text waits.
      await ctx.places()
      const workers = await queues.startWorkers(handlersFor(ctx))
      stops.push(() => workers.close())
      const sweeping = startSweeping(ctx)
      stops.push(() => sweeping.stop())
    }
    return { url: server ? address.origin : null, ctx, close }
  } catch (error) {
    await close().catch(() => undefined) // What kept it from starting tells more.
    throw error
  }
}

export function createLog(config: Config): Logger {
  // Only ids, counts and names of our own are ever logged (events.ts); this is what keeps it so by mistake too.
  const redact = ['phone', 'from', 'to', 'body', 'words', 'text', 'name', '*.phone', '*.body', '*.words']
  return pino(
    { level: config.logLevel, base: { pid: process.pid }, redact },
    pino.destination({ dest: 2, sync: false }),
  )
}

export function handlersFor(ctx: Context): Handlers {
  return {
    receiveText: (payload) => receiveText(ctx, payload),
    receiveTexts: (payload) => receiveTexts(ctx, payload),
    openSighting: (payload) => openSighting(ctx, payload),
    callVerifiers: (payload) => callVerifiers(ctx, payload),
    tellRequests: (payload) => tellRequests(ctx, payload),
    takeClaim: (payload) => takeClaim(ctx, payload),
    regroupSighting: (payload) => regroupSighting(ctx, payload),
    moveSighting: (payload) => moveSighting(ctx, payload),
    ruleSighting: (payload) => ruleSighting(ctx, payload),
    expireSighting: (payload) => expireSighting(ctx, payload),
    followUp: (payload) => followUp(ctx, payload),
    expireAlert: (payload) => expireAlert(ctx, payload),
    sendDelivery: (payload) => sendDelivery(ctx, payload),
    startBulletin: (payload) => startBulletin(ctx, payload),
    sendChunk: (payload) => sendChunk(ctx, payload),
    startFollowUp: (payload) => startFollowUp(ctx, payload),
    sendFollowUpChunk: (payload) => sendChunk(ctx, payload, 'sendFollowUpChunk'),
    settleDelivery: (payload) => settleDelivery(ctx, payload),
  }
}

export function createCarrier(
  config: Config,
  simulator: SimulatorDeps | null,
  requestTimeoutMs: number,
): Carrier {
  if (config.carrier.kind === 'twilio') {
    return createTwilioCarrier({
      ...config.carrier.twilio,
      statusCallbackUrl: `${config.publicUrl ?? ''}/webhooks/twilio/status`,
      requestTimeoutMs,
    })
  }
  if (!simulator) throw new Error('the simulator needs the database')
  return createSimulator(simulator)
}

export function simulatorDeps(
  config: Config,
  store: Pick<Store, 'db' | 'vault'>,
  origin: () => string,
): SimulatorDeps {
  const { networkName: network, hotline } = config
  return {
    db: store.db,
    vault: store.vault,
    now: () => new Date(),
    origin,
    // The simulated carrier signs its webhooks as the real one does; web and work processes agree on the secret.
    authToken: store.vault.secretFor('simulator webhooks'),
    accountSid: `AC${'0'.repeat(32)}`,
    optOutReplies: {
      stop: say('en', { say: 'optedOut', with: { network } }),
      start: `${network}: you will get texts again. HELP for help, STOP to end.`,
      help: say('en', { say: 'help', with: { network, hotline } }),
    },
  }
}

async function createServer(
  config: Config,
  ctx: Context,
  log: Logger,
  queues: Queues,
  simulator: SimulatorDeps | null,
  address: { origin: string },
): Promise<FastifyInstance> {
  const webhooks =
    config.carrier.kind === 'twilio'
      ? { authTokens: config.carrier.twilio.authTokens, publicUrl: () => config.publicUrl ?? '' }
      : { authTokens: simulator ? [simulator.authToken] : [], publicUrl: () => address.origin }
  const server = await buildServer({ ctx, log, webhooks, pingQueue: () => queues.ping() })
  if (simulator) {
    const { networkName } = config
    await registerSimulator(server, { ...simulator, networkName, demo: createDemo(simulator) })
    server.get('/', (_request, reply) => reply.redirect('/simulator'))
  } else {
    server.get('/', () => ({ name: config.networkName, status: 'ok' }))
  }
  return server
}

/** Where this machine reaches its own web server, before it is known which port a `PORT` of 0 becomes. */
const localOrigin = (config: Config) => originOf(config.host, config.port)

function originOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}
