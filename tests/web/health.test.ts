import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../src/context.ts'
import { freePort } from '../../src/store/embedded.ts'
import { openPool } from '../../src/store/db.ts'
import { buildServer } from '../../src/web/server.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()
const answering = () => Promise.resolve()
const silent = () => new Promise<never>(() => undefined)

let server: FastifyInstance
let logged: string[]
const closing: (() => Promise<unknown>)[] = []

async function open(parts: { db?: Context['db']; pingQueue?: () => Promise<void> } = {}): Promise<void> {
  logged = []
  server = await buildServer({
    // All that the health routes and a refused webhook use.
    ctx: { db: parts.db ?? database.db, events: { webhookRefused: () => undefined } } as unknown as Context,
    log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
    webhooks: { authTokens: ['the-auth-token-0123456789'], publicUrl: () => 'https://alerts.test' },
    pingQueue: parts.pingQueue ?? answering,
  })
  closing.push(() => server.close())
}

afterEach(async () => {
  vi.useRealTimers()
  for (const close of closing.splice(0).reverse()) await close()
})

const get = async (url: string) => {
  const { statusCode, body } = await server.inject(url)
  return [statusCode, JSON.parse(body) as unknown]
}

describe('health', () => {
  it('is alive and ready when database and queue answer', async () => {
    await open()
    expect(await get('/healthz')).toEqual([200, { status: 'ok' }])
    expect(await get('/readyz')).toEqual([200, { database: 'ok', queue: 'ok' }])
  })

  it('is alive but not ready when the database is down', async () => {
    const db = openPool(`postgres://u:p@127.0.0.1:${await freePort()}/none`, () => undefined)
    closing.push(() => db.end())
    await open({ db })
    expect(await get('/healthz')).toEqual([200, { status: 'ok' }])
    expect(await get('/readyz')).toEqual([503, { database: 'failed', queue: 'ok' }])
  })

  it('is not ready when the queue fails, and says nothing of how', async () => {
    await open({ pingQueue: () => Promise.reject(new Error('redis://:secret@10.0.0.7 refused')) })
    expect(await get('/readyz')).toEqual([503, { database: 'ok', queue: 'failed' }])
    await open({
      pingQueue: () => {
        throw new Error('not even a promise')
      },
    })
    expect(await get('/readyz')).toEqual([503, { database: 'ok', queue: 'failed' }])
  })

  it('does not wait long for a queue or a database that hangs', async () => {
    const db = { query: silent } as unknown as Context['db']
    await open({ db, pingQueue: silent })
    await server.ready()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answer = get('/readyz')
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThanOrEqual(2), { interval: 0 })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await answer).toEqual([503, { database: 'failed', queue: 'failed' }])
  })
})

describe('what goes wrong', () => {
  const SECRET = '%2B12025550177-Dolores'

  it.each([
    ['an unknown address', { url: `/nothing/${SECRET}?who=${SECRET}` }, 404, 'not found'],
    ['an unknown method', { method: 'DELETE' as const, url: '/healthz' }, 404, 'not found'],
    ['an address that can’t be decoded', { url: `/${SECRET}/%zz` }, 400, 'bad request'],
    [
      'JSON that is none',
      {
        method: 'POST' as const,
        url: '/webhooks/twilio/inbound',
        headers: { 'content-type': 'application/json' },
        payload: `{"From": ${SECRET}`,
      },
      400,
      'bad request',
    ],
    [
      'a body of a type that nobody reads',
      {
        method: 'POST' as const,
        url: '/webhooks/twilio/inbound',
        headers: { 'content-type': `text/${SECRET.slice(3)}` },
        payload: SECRET,
      },
      415,
      'bad request',
    ],
    [
      'a body that is too large',
      {
        method: 'POST' as const,
        url: '/webhooks/twilio/status',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `Body=${SECRET.repeat(20_000)}`,
      },
      413,
      'bad request',
    ],
  ])('is not repeated: %s', async (_, request, status, error) => {
    await open()
    const { statusCode, body } = await server.inject(request)
    expect([statusCode, JSON.parse(body)]).toEqual([status, { error }])
    expect(logged.join('')).not.toMatch(/Dolores|5550177/)
  })

  it('is not told when it is our own fault, and logged without the words', async () => {
    await open()
    server.get('/broken/:who', ({ params }) => {
      throw new Error(`no row for ${(params as { who: string }).who}\n    at Dolores (5550177)`)
    })
    expect(await get(`/broken/${SECRET}?q=${SECRET}`)).toEqual([500, { error: 'internal error' }])
    const log = logged.join('')
    expect(log).toContain('"route":"/broken/:who"')
    expect(log).toContain('health.test.ts')
    expect(log).not.toMatch(/Dolores|5550177|127\.0\.0\.1/)
  })

  it('is answered without detail where it is no HTTP at all', async () => {
    await open()
    await server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    socket.end(`DOLORES +12025550177 HTTP/9\r\n\r\n`)
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk as Buffer)
    const answer = Buffer.concat(chunks).toString()
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer + logged.join('')).not.toMatch(/Dolores|5550177/i)
  })
})
