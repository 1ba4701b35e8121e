import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'

const CHECK_TIMEOUT_MS = 3_000

/** `/healthz`: the process is alive. `/readyz`: it can do its work; says which part can't. */
export function registerHealth(server: FastifyInstance, ctx: Context, pingQueue: () => Promise<void>): void {
  server.get('/healthz', () => ({ status: 'ok' }))
  server.get('/readyz', async (_request, reply) => {
    const [database, queue] = await Promise.all([answers(() => ctx.db.query('select 1')), answers(pingQueue)])
    // Without the queue texts are still taken in, and the sweep works them off later.
    return reply.code(database === 'ok' && queue === 'ok' ? 200 : 503).send({ database, queue })
  })
}

async function answers(check: () => Promise<unknown>): Promise<'ok' | 'failed'> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<'failed'>((resolve) => {
    timer = setTimeout(() => resolve('failed'), CHECK_TIMEOUT_MS)
  })
  const result = Promise.resolve()
    .then(check)
    .then(
      () => 'ok' as const,
      () => 'failed' as const,
    )
  return Promise.race([result, timeout]).finally(() => clearTimeout(timer))
}
