import Fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Id } from '../../src/store/db.ts'
import { clearTexts, phoneById, setPhoneOff, textsOfPhone } from '../../src/store/simulator.ts'
import { createDemo, type Demo, type DemoCaption } from '../../src/web/simulator/play-demo.ts'
import { registerSimulator } from '../../src/web/simulator/simulator.ts'
import { addCast, CAST, type CastLabel, openWorld, type World } from './simulator-world.ts'
import { answerAsNetwork } from './tiny-network.ts'

let world: World
let phones: Record<CastLabel, Id>
let demo: Demo

beforeAll(async () => {
  world = await openWorld()
  phones = await addCast(world)
  demo = createDemo(world.deps, { readMs: 1, patienceMs: 5_000, lookMs: 10 })
  await registerSimulator(world.server, webDeps(demo))
  await world.server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => world.close())

beforeEach(async () => {
  await clearTexts(world.db)
  Object.assign(world, { inbound: [], statuses: [], answerStatus: 200, onText: () => undefined })
})

const webDeps = (demo: Demo) => ({
  ...world.deps,
  networkName: 'Red <b>"Norte"</b>',
  demo,
})

type Post = { headers?: Record<string, string>; payload?: object | string }
const post = (url: string, { headers, payload = {} }: Post = {}) =>
  world.server.inject({
    method: 'POST',
    url,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    payload,
  })
const textsUrl = (label: CastLabel) => `/simulator/phones/${phones[label]}/texts`
const bodies = async (label: CastLabel) =>
  (await textsOfPhone(world.db, world.deps.vault, phones[label])).map(({ body }) => body)

describe('the page', () => {
  test('shows every phone with its texts, and lets the browser load nothing from elsewhere', async () => {
    await post(textsUrl('Resident'), { payload: { body: 'three vans' } })
    const page = await world.server.inject('/simulator')

    expect(page.statusCode).toBe(200)
    const names = [...page.body.matchAll(/<h2.*?>(.*?)<\/h2>/g)].map(([, name]) =>
      name?.replace(/<.*?>/g, ''),
    )
    expect(names.toSorted()).toEqual(CAST.map(([label]) => label).toSorted())
    expect(page.body).toContain('<p class="bubble">three vans</p>')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(page.body).not.toMatch(/https?:\/\/|<script>|style="|onclick/)
  })

  test('escapes what people texted and what the network is called', async () => {
    const words = `<script>alert(1)</script> & "quotes" 'too'`
    await post(textsUrl('Resident'), { payload: { body: words } })
    const page = await world.server.inject('/simulator')
    const screen = await world.server.inject(`/simulator/phones/${phones.Resident}`)

    const escaped = '&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;quotes&#34; &#39;too&#39;'
    for (const { body } of [page, screen]) {
      expect(body).toContain(`<p class="bubble">${escaped}</p>`)
      expect(body).not.toContain('<script>alert')
    }
    expect(page.body).toContain('Red &#60;b&#62;&#34;Norte&#34;&#60;/b&#62;')
  })

  test.each([
    ['simulator.css', 'text/css'],
    ['simulator.js', 'text/javascript'],
    ['simulator.svg', 'image/svg+xml'],
  ])('has %s', async (name, type) => {
    const asset = await world.server.inject(`/simulator/assets/${name}`)
    expect(asset.statusCode).toBe(200)
    expect(asset.headers['content-type']).toContain(type)
  })

  test.each(['999999', '0', '-1', 'abc', '99999999999999999999', '%00', "1'--"])(
    'knows no phone %s',
    async (id) => {
      expect((await world.server.inject(`/simulator/phones/${id}`)).statusCode).toBe(404)
      expect((await post(`/simulator/phones/${id}/texts`, { payload: { body: 'vans' } })).statusCode).toBe(
        404,
      )
      expect((await post(`/simulator/phones/${id}/power`, { payload: { off: true } })).statusCode).toBe(404)
    },
  )
})

describe('texting', () => {
  test('takes a form too, for a browser without JavaScript', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await post(textsUrl('Subscriber'), { headers, payload: 'body=JOIN+33' })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`/simulator#phone-${phones.Subscriber}`)
    expect(world.inbound).toMatchObject([{ body: 'JOIN 33', from: '+13125550131' }])
  })

  test.each([
    ['nothing', { body: '' }],
    ['blanks', { body: ' \n ' }],
    ['10,000 characters', { body: 'a'.repeat(10_000) }],
    ['no words at all', {}],
    ['a number', { body: 5 }],
    ['a list', { body: ['a'] }],
    ['half a JSON', '{"body": "three va'],
  ])('refuses %s', async (_what, payload) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await post(textsUrl('Resident'), { headers, payload })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toEqual({ problem: expect.stringMatching(/^[A-Z].*\.$/) as string })
    expect(await bodies('Resident')).toEqual([])
  })

  test('leaves out what no phone can type', async () => {
    await post(textsUrl('Resident'), { payload: { body: 'three\0vans\x1b \ud800 here' } })
    expect(await bodies('Resident')).toEqual(['three vans  \ufffd here'])
    expect(world.inbound[0]?.body).toBe('three vans  \ufffd here')
  })

  test('says so when the network does not take it', async () => {
    world.answerStatus = 500
    const answer = await post(textsUrl('Resident'), { payload: { body: 'vans' } })
    expect(answer.statusCode).toBe(502)
    expect((await world.server.inject(`/simulator/phones/${phones.Resident}`)).body).toContain(
      'Not delivered',
    )
  })
})

test('a phone can be switched off and on; off, it can not text', async () => {
  const power = `/simulator/phones/${phones.Verifier}/power`
  const isOff = async () => (await phoneById(world.db, world.deps.vault, phones.Verifier))?.isOff
  expect((await post(power, { payload: { off: true } })).statusCode).toBe(204)
  expect(await isOff()).toBe(true)
  expect((await post(textsUrl('Verifier'), { payload: { body: 'ON 33' } })).statusCode).toBe(409)
  expect((await world.server.inject(`/simulator/phones/${phones.Verifier}`)).body).toContain('Switched off')

  expect((await post(power, { payload: { off: 'perhaps' } })).statusCode).toBe(400)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await post(power, { headers, payload: 'off=false' })).statusCode).toBe(303)
  expect(await isOff()).toBe(false)
})

describe('another site in the same browser', () => {
  const form = 'application/x-www-form-urlencoded'
  test.each([
    ['Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }],
    ['a sibling host', { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' }],
    ['Origin', { origin: 'https://evil.example', 'content-type': form }],
    ['no Origin that it would name', { origin: 'null', 'content-type': form }],
    ['nothing but a form', { 'content-type': form }],
    ['plain text', { 'content-type': 'text/plain' }],
  ])('can do nothing (%s)', async (_what, headers) => {
    for (const path of ['texts', 'power']) {
      const url = `/simulator/phones/${phones.Resident}/${path}`
      const payload = headers['content-type'] === form ? 'body=vans&off=true' : '{"body":"vans","off":true}'
      expect((await world.server.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(403)
    }
    expect((await world.server.inject({ method: 'POST', url: '/simulator/demo', headers })).statusCode).toBe(
      403,
    )
    expect(await bodies('Resident')).toEqual([])
  })

  test("our own page can, by Origin or Sec-Fetch-Site, and so can a script of one's own", async () => {
    const send = (headers: Record<string, string>) =>
      world.server.inject({ method: 'POST', url: textsUrl('Resident'), headers, payload: { body: 'vans' } })
    expect((await send({ origin: 'http://phones.local:3000', host: 'phones.local:3000' })).statusCode).toBe(
      204,
    )
    expect((await send({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(204)
    expect((await send({})).statusCode).toBe(204)
  })
})

describe('events', () => {
  test('say which phone has changed, to every open page', async () => {
    const pages = await Promise.all([openEvents(), openEvents()])
    for (const page of pages) await page.until('ready')
    await post(textsUrl('Resident'), { payload: { body: 'vans' } })
    for (const page of pages) expect(await page.until('phone')).toBe(phones.Resident)
    for (const page of pages) page.close()
  })

  test('come again after the database had hung up, and pages are told to ask again', async () => {
    const page = await openEvents()
    await page.until('ready')
    await world.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen simulator_demo'`,
    )
    await page.until('ready')
    await setPhoneOff(world.db, phones['Verifier 2 (español)'], false)
    expect(await page.until('phone')).toBe(phones['Verifier 2 (español)'])
    page.close()
  })

  test('do not keep the server from closing', async () => {
    const server = Fastify()
    await registerSimulator(server, webDeps(createDemo(world.deps)))
    await server.listen({ port: 0, host: '127.0.0.1' })
    const page = await openEvents(server.listeningOrigin)
    await page.until('ready')
    const startedAt = Date.now()
    await server.close()
    expect(Date.now() - startedAt).toBeLessThan(2_000)
    expect(await page.until('anything')).toBeNull()
  })

  test('HEAD is not answered with a stream', async () => {
    expect((await fetch(`${world.server.listeningOrigin}/simulator/events`, { method: 'HEAD' })).status).toBe(
      404,
    )
  })
})

describe('the demo', () => {
  test('plays its story to the end, once at a time, and can be played again', async () => {
    answerAsNetwork(world)
    const page = await openEvents()
    await page.until('ready')
    const captions: DemoCaption[] = []
    const toTheEnd = async () => {
      while (!captions.at(-1)?.isOver) {
        captions.push(JSON.parse((await page.until('demo')) ?? '') as DemoCaption)
      }
    }

    await setPhoneOff(world.db, phones.Verifier, true)
    expect((await post('/simulator/demo')).statusCode).toBe(204)
    const second = await post('/simulator/demo')
    expect(second.statusCode).toBe(409)
    expect(second.json()).toEqual({ problem: 'The demo is already playing.' })
    await toTheEnd()

    expect(captions.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 6])
    expect(captions.at(-1)?.caption).toMatch(/whole story/)
    expect(await bodies('Verifier')).toEqual([
      'ON 33',
      expect.stringMatching(/on shift/),
      expect.stringMatching(/^K7/),
      '0',
      expect.stringMatching(/on your way/),
      '1',
      expect.stringMatching(/noted as seen/),
    ])
    expect((await bodies('Subscriber')).at(-1)).toMatch(/agents seen/)
    expect((await bodies('Subscriber (español)')).at(-1)).toMatch(/agentes/)

    captions.length = 0
    await vi.waitFor(async () => expect((await post('/simulator/demo')).statusCode).toBe(204))
    await toTheEnd()
    expect(captions.at(-1)?.caption).toMatch(/whole story/)
    page.close()
  })

  test('stops and says so when nothing comes back', async () => {
    const page = await openEvents()
    await page.until('ready')
    const impatient = createDemo(world.deps, { readMs: 1, patienceMs: 30, lookMs: 10 })
    const failures: Error[] = []
    expect(await impatient.play((error) => failures.push(error))).toBe('playing')
    await page.until('demo')
    expect(JSON.parse((await page.until('demo')) ?? '')).toMatchObject({
      isOver: true,
      caption: 'The expected text did not come, so the demo stops here.',
    })
    await impatient.close()
    expect(failures).toEqual([])
    page.close()
  })

  test('breaks off when the server closes', async () => {
    const slow = createDemo(world.deps, { readMs: 60_000, patienceMs: 60_000, lookMs: 60_000 })
    await slow.play((error) => {
      throw error
    })
    await slow.close()
    expect(await slow.play(() => undefined)).toBe('playing')
  })
})

/** Reads the event stream as a page would. */
async function openEvents(origin = world.server.listeningOrigin) {
  const answer = await fetch(`${origin}/simulator/events`)
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let unread = ''
  return {
    /** The data of the next such event; null when the stream has ended. */
    async until(event: string): Promise<string | null> {
      while (true) {
        const [block, ...rest] = unread.split('\n\n')
        if (rest.length > 0) {
          unread = rest.join('\n\n')
          const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(block ?? '') ?? []
          if (name === event) return data ?? ''
          continue
        }
        const read = await reader?.read()
        if (!read || read.done) return null
        unread += read.value
      }
    },
    close: () => void reader?.cancel(),
  }
}
