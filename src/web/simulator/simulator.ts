import { readFile } from 'node:fs/promises'
import { toUSVString } from 'node:util'
import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type SimulatorDeps, textFrom } from '../../carriers/simulator.ts'
import { describe } from '../../events.ts'
import {
  listPhones,
  phoneById,
  setPhoneOff,
  type SimulatorPhone,
  textsOfPhone,
} from '../../store/simulator.ts'
import { MAX_TEXT_LENGTH, simulatorPage } from './page.ts'
import { openPageEvents } from './page-events.ts'
import { phoneScreen } from './phone-screen.ts'
import type { Demo } from './play-demo.ts'
import { isSameOrigin } from './same-origin.ts'

/** The simulated carrier's phones, to be used in a browser. Without JavaScript its forms are posted as they are. */
export type SimulatorWebDeps = SimulatorDeps & {
  networkName: string
  /** Is stopped when the server closes. */
  demo: Demo
}

const FORM = 'application/x-www-form-urlencoded'

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const ASSETS = {
  'simulator.css': 'text/css; charset=utf-8',
  'simulator.js': 'text/javascript; charset=utf-8',
  'simulator.svg': 'image/svg+xml',
}

const phoneParams = z.object({ id: z.string().regex(/^\d{1,18}$/) })

const textBody = z.object({
  body: z
    .string()
    // A phone can't type these, and PostgreSQL and a form don't pass all of them on alike.
    .transform((body) => toUSVString(body.replace(/[\x00-\x09\x0b-\x1f\x7f]/g, ' ')).trim())
    .pipe(z.string().min(1).max(MAX_TEXT_LENGTH)),
})

const powerBody = z.object({
  off: z.union([z.boolean(), z.enum(['true', 'false']).transform((off) => off === 'true')]),
})

export async function registerSimulator(server: FastifyInstance, deps: SimulatorWebDeps): Promise<void> {
  const { db, vault } = deps
  const assets = await Promise.all(
    Object.entries(ASSETS).map(async ([name, type]) => {
      return { name, type, content: await readFile(new URL(`assets/${name}`, import.meta.url)) }
    }),
  )

  await server.register(async (scope) => {
    if (!scope.hasContentTypeParser(FORM)) await scope.register(formbody)
    const logFailure = (error: Error) => scope.log.error({ error: describe(error) }, 'simulator')
    const pageEvents = openPageEvents(db, logFailure)
    scope.addHook('preClose', async () => {
      await Promise.all([pageEvents.close(), deps.demo.close()])
    })

    scope.addHook('onRequest', async (request, reply) => {
      reply.headers(HEADERS)
      if (request.method === 'POST' && !isSameOrigin(request)) {
        return problem(request, reply, 403, 'Only this page itself may do that.')
      }
    })
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      // A parser's own message quotes what it could not read. What is no bad request is for the server's handler.
      if ((error.statusCode ?? 500) >= 500) throw error
      return problem(request, reply, error.statusCode ?? 400, 'That could not be read.')
    })

    const screenOf = async (phone: SimulatorPhone) =>
      phoneScreen(phone, await textsOfPhone(db, vault, phone.id))

    scope.get('/simulator', async (_request, reply) => {
      const phones = await listPhones(db, vault)
      const onPage = await Promise.all(
        phones.map(async (phone) => ({ phone, screen: await screenOf(phone) })),
      )
      reply.type('text/html; charset=utf-8')
      return simulatorPage(deps.networkName, onPage)
    })

    for (const { name, type, content } of assets) {
      scope.get(`/simulator/assets/${name}`, (_request, reply) => reply.type(type).send(content))
    }

    // No HEAD: it would be answered by a stream that does not end.
    scope.get('/simulator/events', { exposeHeadRoute: false }, (_request, reply) => {
      reply.hijack()
      pageEvents.add(reply.raw)
    })

    scope.get('/simulator/phones/:id', async (request, reply) => {
      const phone = await phoneOf(request)
      if (!phone) return noSuchPhone(request, reply)
      reply.type('text/html; charset=utf-8')
      return (await screenOf(phone)).markup
    })

    scope.post('/simulator/phones/:id/texts', async (request, reply) => {
      const phone = await phoneOf(request)
      if (!phone) return noSuchPhone(request, reply)
      const parsed = textBody.safeParse(request.body)
      if (!parsed.success) {
        return problem(request, reply, 400, `A text has 1 to ${MAX_TEXT_LENGTH} characters.`)
      }
      switch (await textFrom(deps, phone.id, parsed.data.body)) {
        case 'texted':
          return done(request, reply, `#phone-${phone.id}`)
        case 'switched-off':
          return problem(request, reply, 409, 'This phone is switched off.')
        case 'no-such-phone':
          return noSuchPhone(request, reply)
        case 'not-taken':
          return problem(request, reply, 502, 'The network did not take the text. Please send it again.')
      }
    })

    scope.post('/simulator/phones/:id/power', async (request, reply) => {
      const phone = await phoneOf(request)
      if (!phone) return noSuchPhone(request, reply)
      const parsed = powerBody.safeParse(request.body)
      if (!parsed.success) return problem(request, reply, 400, 'Switched off: true or false?')
      await setPhoneOff(db, phone.id, parsed.data.off)
      return done(request, reply, `#phone-${phone.id}`)
    })

    scope.post('/simulator/demo', async (request, reply) => {
      const played = await deps.demo.play(logFailure)
      switch (played) {
        case 'playing':
          return done(request, reply, '')
        case 'already-playing':
          return problem(request, reply, 409, 'The demo is already playing.')
        case 'no-cast':
          return problem(request, reply, 409, 'Some of the phones that play in the demo are missing.')
      }
    })

    async function phoneOf(request: FastifyRequest): Promise<SimulatorPhone | null> {
      const params = phoneParams.safeParse(request.params)
      return params.success ? phoneById(db, vault, params.data.id) : null
    }
  })
}

function isForm(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith(FORM) ?? false
}

function done(request: FastifyRequest, reply: FastifyReply, fragment: string): FastifyReply {
  return isForm(request) ? reply.redirect(`/simulator${fragment}`, 303) : reply.code(204).send()
}

function noSuchPhone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return problem(request, reply, 404, 'There is no such phone.')
}

/** One sentence for the person at the page. */
function problem(request: FastifyRequest, reply: FastifyReply, status: number, says: string): FastifyReply {
  reply.code(status)
  return isForm(request) ? reply.type('text/plain; charset=utf-8').send(says) : reply.send({ problem: says })
}
