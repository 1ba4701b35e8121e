import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import formbody from '@fastify/formbody'
import Fastify from 'fastify'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { Pool } from 'undici'
import type { App } from '../src/app.ts'
import type { Pair } from './durability.ts'

const TEXTS = 2_000
const CONNECTIONS = 50
const PATH = '/webhooks/twilio/inbound'

type Signed = { body: string; signature: string }

/** Signed texts, each stored before it is answered, against a route that only parses the same forms. */
export async function webhookPair(app: App, token: string, account: string): Promise<Pair> {
  const bare = Fastify()
  await bare.register(formbody)
  bare.post(PATH, (_request, reply) => reply.type('text/xml').send('<Response/>'))
  await bare.listen({ host: '127.0.0.1', port: 0 })
  const bareUrl = `http://127.0.0.1:${(bare.server.address() as AddressInfo).port}`
  const baseline = await post(bareUrl, texts(token, account))
  await bare.close()
  return { baseline, brigada: await post(app.url ?? '', texts(token, account)) }
}

function texts(token: string, account: string): Signed[] {
  return Array.from({ length: TEXTS }, (_, index) => {
    const form = {
      MessageSid: `SM${randomBytes(16).toString('hex')}`,
      AccountSid: account,
      From: `+1202555${String(index).padStart(4, '0')}`,
      To: '+13125550100',
      Body: 'thank you',
      NumMedia: '0',
    }
    return {
      body: new URLSearchParams(form).toString(),
      signature: getExpectedTwilioSignature(token, `https://alerts.test${PATH}`, form),
    }
  })
}

async function post(url: string, all: Signed[]): Promise<number> {
  const pool = new Pool(url, { connections: CONNECTIONS })
  const startedAt = performance.now()
  const loop = async () => {
    for (let text = all.pop(); text; text = all.pop()) {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': text.signature,
      }
      const answer = await pool.request({ method: 'POST', path: PATH, headers, body: text.body })
      await answer.body.dump()
      if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, loop))
  const seconds = (performance.now() - startedAt) / 1000
  await pool.close()
  return TEXTS / seconds
}
