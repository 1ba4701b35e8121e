/** One web server in a process of its own: Brigada's, or a bare route that parses the same forms. */
import type { AddressInfo } from 'node:net'
import formbody from '@fastify/formbody'
import Fastify from 'fastify'
import { startApp } from '../../src/app.ts'
import { givenTask, tellParent } from '../support/process.ts'
import { brigadaConfig } from '../support/settings.ts'
import type { ServerTask } from './server.ts'

const task = givenTask() as ServerTask
const { url, close } = task === 'bare' ? await startBare() : await startBrigada(task)
process.once('disconnect', () => void close())
tellParent({ kind: 'ready', url })

async function startBare() {
  const server = Fastify()
  await server.register(formbody)
  server.post('/webhooks/twilio/inbound', (_request, reply) => reply.type('text/xml').send('<Response/>'))
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** Without workers: what the texts lead to is another process's business. */
async function startBrigada(where: Exclude<ServerTask, 'bare'>) {
  const config = brigadaConfig({ ...where, carrierUrl: 'http://127.0.0.1:9' })
  const { url, close } = await startApp(config, { web: true, work: false })
  return { url: url ?? '', close }
}
