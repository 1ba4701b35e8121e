/** The ways in which the other designs talk to the carrier. */
import type twilio from 'twilio'
import { Pool } from 'undici'
import { ACCOUNT, IN_FLIGHT, MESSAGES_PATH, TOKEN } from '../support/settings.ts'
import { fieldsOf, formOf, HEADERS } from './form.ts'

export type Sender = {
  /** Returns the carrier's id of the message. */
  send(id: string, to: string): Promise<string>
  close(): Promise<void>
}

export type SenderName = 'twilio' | 'twilio+undici' | 'undici'

type HttpClient = NonNullable<twilio.ClientOpts['httpClient']>

export async function openSender(name: SenderName, carrierUrl: string): Promise<Sender> {
  if (name === 'twilio') return throughTwilio(carrierUrl)
  const pool = new Pool(carrierUrl, { connections: IN_FLIGHT })
  const close = () => pool.close()
  if (name === 'twilio+undici') return { ...(await throughTwilio(carrierUrl, over(pool))), close }
  return { send: (id, to) => postForm(pool, formOf(to, id)), close }
}

async function postForm(pool: Pool, body: string): Promise<string> {
  const answer = await pool.request({ method: 'POST', path: MESSAGES_PATH, headers: HEADERS, body })
  const { sid } = (await answer.body.json()) as { sid: string }
  if (answer.statusCode !== 201) throw new Error(`the carrier answered ${answer.statusCode}`)
  return sid
}

/** The library as its documentation shows it, or with an `httpClient` in place of its own. */
async function throughTwilio(carrierUrl: string, httpClient?: HttpClient): Promise<Sender> {
  const { default: createClient } = await import('twilio')
  const client = createClient(ACCOUNT, TOKEN, {
    edge: '',
    region: '',
    ...(httpClient ? { httpClient } : {}),
  })
  client.api.baseUrl = carrierUrl
  return {
    send: async (id, to) => (await client.messages.create(fieldsOf(to, id))).sid,
    close: () => Promise.resolve(),
  }
}

type Call = { uri: string; headers: Record<string, string>; data: Record<string, string> }

function over(pool: Pool): HttpClient {
  const request = async ({ uri, headers, data }: Call) => {
    const answer = await pool.request({
      method: 'POST',
      path: new URL(uri).pathname,
      headers: { ...headers, ...HEADERS },
      body: new URLSearchParams(data).toString(),
    })
    return { statusCode: answer.statusCode, body: await answer.body.json(), headers: answer.headers }
  }
  // The library's type is a class with private members; `request` is the only one that it calls.
  return { request } as unknown as HttpClient
}
