import formbody from '@fastify/formbody'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Carrier, InboundText, StatusReport } from '../../src/carriers/carrier.ts'
import { createSimulator, type SimulatorDeps } from '../../src/carriers/simulator.ts'
import {
  isSigned,
  readInboundForm,
  readStatusForm,
  type WebhookForm,
} from '../../src/carriers/twilio-webhook.ts'
import type { Id } from '../../src/store/db.ts'
import { addPhone, type SimulatorRole } from '../../src/store/simulator.ts'
import { createDatabase } from '../support/database.ts'

/** A migrated database, the simulated carrier, and a web server that takes its webhooks as the network would. */
export type World = {
  deps: SimulatorDeps
  db: Pool
  carrier: Carrier
  server: FastifyInstance
  /** What the webhooks were given; what was not rightly signed is in `unsigned` instead. */
  inbound: InboundText[]
  statuses: StatusReport[]
  forms: WebhookForm[]
  unsigned: string[]
  /** What the network does with a text, if anything. */
  onText: (text: InboundText) => void
  /** What the webhooks answer. */
  answerStatus: number
  close(): Promise<void>
}

export const AUTH_TOKEN = 'simulated-auth-token'

export const CAST = [
  ['Resident', 'resident', '+13125550111'],
  ['Resident (español)', 'resident', '+13125550112'],
  ['Verifier', 'verifier', '+13125550121'],
  ['Verifier 2 (español)', 'verifier', '+13125550122'],
  ['Subscriber', 'subscriber', '+13125550131'],
  ['Subscriber (español)', 'subscriber', '+13125550132'],
] as const satisfies [string, SimulatorRole, string][]

export type CastLabel = (typeof CAST)[number][0]

/** Call `server.listen` after adding routes. */
export async function openWorld(): Promise<World> {
  const { database, drop } = await createDatabase()
  const { db, vault } = database
  // Clients open connections ahead of need; Node would wait a minute for the first request on each.
  const server = Fastify({ forceCloseConnections: true })
  const deps: SimulatorDeps = {
    db,
    vault,
    now: () => new Date(),
    origin: () => server.listeningOrigin,
    authToken: AUTH_TOKEN,
    accountSid: `AC${'0'.repeat(32)}`,
    optOutReplies: { stop: 'You get no more texts.', start: 'Welcome back.', help: 'Text what you see.' },
    random: () => 0.5,
  }
  const carrier = createSimulator(deps)
  const world: World = {
    deps,
    db,
    carrier,
    server,
    inbound: [],
    statuses: [],
    forms: [],
    unsigned: [],
    onText: () => undefined,
    answerStatus: 200,
    async close() {
      await server.close()
      await carrier.close()
      await drop()
    },
  }
  await takeWebhooks(world)
  return world
}

export async function addCast(world: World): Promise<Record<CastLabel, Id>> {
  const ids: [string, Id][] = []
  for (const [label, role, phone] of CAST) {
    ids.push([label, await addPhone(world.db, world.deps.vault, { phone, label, role })])
  }
  return Object.fromEntries(ids) as Record<CastLabel, Id>
}

async function takeWebhooks(world: World): Promise<void> {
  await world.server.register(formbody)
  world.server.post<{ Body: WebhookForm; Querystring: WebhookForm }>(
    '/webhooks/twilio/:kind',
    (request, reply) => {
      const signed = isSigned({
        authTokens: [AUTH_TOKEN],
        publicUrl: world.server.listeningOrigin,
        requestTarget: request.url,
        signature: request.headers['x-twilio-signature']?.toString(),
        form: request.body,
      })
      if (!signed) world.unsigned.push(request.url)
      world.forms.push(request.body)
      const status = readStatusForm(request.body, request.query)
      const text = readInboundForm(request.body)
      if (status) world.statuses.push(status)
      if (text) {
        world.inbound.push(text)
        world.onText(text)
      }
      return reply.code(world.answerStatus).type('text/xml').send('<Response/>')
    },
  )
}
