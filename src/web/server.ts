import formbody from '@fastify/formbody'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Logger } from 'pino'
import type { Context } from '../context.ts'
import { describe } from '../events.ts'
import { registerHealth } from './health.ts'
import { registerTwilioWebhooks, type WebhookSettings } from './webhooks/twilio.ts'

/** A text has at most 1,600 characters and ten photos; forms of this size leave room for all of Twilio's fields. */
const BODY_LIMIT_BYTES = 256 * 1024

/** For sending a request, not for our answer. Who takes longer holds a connection for nothing. */
const REQUEST_TIMEOUT_MS = 30_000

/** Requests under way have this long to end when the server stops. */
const CLOSE_GRACE_MS = 1_000

export type ServerParts = {
  ctx: Context
  log: Logger
  webhooks: WebhookSettings
  pingQueue: () => Promise<void>
}

/** The web server, not yet listening. Its log holds routes, never addresses, queries or bodies. */
export async function buildServer({ ctx, log, webhooks, pingQueue }: ServerParts): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    // Of an address that can't be decoded; Fastify's own answer repeats it.
    frameworkErrors: (_error, _request, reply: FastifyReply) =>
      void reply.code(400).send({ error: 'bad request' }),
  })
  await server.register(formbody, { bodyLimit: BODY_LIMIT_BYTES })

  // Browsers open connections that they never use, and those would hold a stop up for a minute.
  server.addHook('preClose', (done) => {
    setTimeout(() => server.server.closeAllConnections(), CLOSE_GRACE_MS).unref()
    done()
  })
  if (log.isLevelEnabled('debug')) {
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none'
      log.debug(
        { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'request',
      )
      done()
    })
  }
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500)
      log.error({ route: request.routeOptions.url, error: describe(error) }, 'request failed')
    return reply.code(status).send({ error: status >= 500 ? 'internal error' : 'bad request' })
  })
  server.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not found' }))

  registerHealth(server, ctx, pingQueue)
  registerTwilioWebhooks(server, ctx, webhooks)
  return server
}
