/**
 * An HTTP server that behaves like Twilio's API, as far as we use it: it takes, lists and deletes messages,
 * posts signed texts and status callbacks to our webhooks, and breaks in the ways that networks break.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { inboundForm, openPoster, statusForm } from './carrier-double-callbacks.ts'
import type { InboundSketch, Posted } from './carrier-double-callbacks.ts'
import { apiError, listMessages, messageJson, messageOf, refusalOf } from './carrier-double-messages.ts'
import type { DoubleMessage, Reply } from './carrier-double-messages.ts'

export type DoubleSettings = {
  accountSid: string
  authToken: string
  /** API keys that it accepts besides the auth token: SID → secret. Like standard keys, they can't read the account. */
  apiKeys?: Record<string, string>
  messagingServiceSids?: readonly string[]
  numbers?: readonly string[]
  /** Default: any free one. */
  port?: number
}

export type Fault =
  /** Takes the request at once and answers after `ms`. */
  | { kind: 'delay'; ms: number }
  /** Answers this instead of doing anything. Without a code the body is not JSON. */
  | { kind: 'answer'; status: number; code?: number; retryAfter?: string }
  /** Closes the socket instead of doing anything. */
  | { kind: 'hang-up' }
  /** Does what was asked, then closes the socket. */
  | { kind: 'drop-answer' }
  /** Does what was asked, then answers something that is not JSON. */
  | { kind: 'garble-answer' }

/**
 * Status callbacks that follow every accepted text: posted one after the other, so the order of the list
 * is the order of arrival, and a status that stands twice arrives twice.
 */
export type StatusPlan = {
  statuses: readonly string[]
  /** Goes with `undelivered` and `failed`. */
  errorCode?: number
  /** Before each callback. */
  delayMs?: number
  /** Post them all before answering the API call. */
  beforeAnswer?: boolean
}

/** One status callback; `answered` is our HTTP status, null when nobody answered. */
export type PostedStatus = { sid: string; status: string; answered: number | null }

export type CarrierDouble = {
  baseUrl: string
  /** Every text it accepted, in order. Tests may change and add entries. */
  messages: DoubleMessage[]
  statusesPosted: PostedStatus[]
  optedOut: Set<string>
  /** Number → the error code with which texts to it are refused. */
  refusals: Map<string, number>
  /** Shown by the account resource: active, suspended or closed. */
  accountStatus: string
  /** For the next `times` API calls, or until changed. */
  setFault(fault: Fault | null, times?: number): void
  setStatuses(plan: StatusPlan | null): void
  /** Moves one text to a status and posts the callback for it. */
  postStatus(sid: string, status: string, errorCode?: number): Promise<PostedStatus>
  textIn(webhookUrl: string, text: InboundSketch): Promise<Posted>
  /** Requests to a public origin really go to `actualOrigin`; the signature is over the public one. */
  route(publicOrigin: string, actualOrigin: string): void
  /** Resolves when every status callback under way has been posted. */
  settled(): Promise<void>
  close(): Promise<void>
}

export async function startCarrierDouble(settings: DoubleSettings): Promise<CarrierDouble> {
  const { accountSid } = settings
  const poster = openPoster(settings.authToken)
  const root = `/2010-04-01/Accounts/${accountSid}`
  const senders = {
    numbers: new Set(settings.numbers),
    messagingServiceSids: new Set(settings.messagingServiceSids),
    optedOut: new Set<string>(),
    refusals: new Map<string, number>(),
  }
  const underWay = new Set<Promise<unknown>>()
  let fault: Fault | null = null
  let faultsLeft = 0
  let plan: StatusPlan | null = null

  const server = createServer((incoming, response) => void answer(incoming, response))
  server.listen(settings.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const double: CarrierDouble = {
    baseUrl,
    messages: [],
    statusesPosted: [],
    optedOut: senders.optedOut,
    refusals: senders.refusals,
    accountStatus: 'active',
    setFault(next, times = Infinity) {
      fault = next
      faultsLeft = times
    },
    setStatuses(next) {
      plan = next
    },
    postStatus(sid, status, errorCode) {
      const message = double.messages.find((each) => each.sid === sid)
      if (!message) throw new Error(`no message ${sid}`)
      return postStatus(message, status, errorCode)
    },
    textIn(webhookUrl, text) {
      if (text.optOutType === 'STOP') senders.optedOut.add(text.from)
      if (text.optOutType === 'START') senders.optedOut.delete(text.from)
      return poster.post(webhookUrl, inboundForm(text, accountSid))
    },
    route: (publicOrigin, actualOrigin) => poster.route(publicOrigin, actualOrigin),
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    async close() {
      plan = null
      server.close()
      server.closeAllConnections()
      await double.settled()
      await poster.close()
    },
  }
  return double

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming)
    const active = faultsLeft > 0 ? fault : null
    faultsLeft -= 1
    if (active?.kind === 'hang-up') return void incoming.socket.destroy()
    if (active?.kind === 'answer') {
      if (active.retryAfter) response.setHeader('retry-after', active.retryAfter)
      if (active.code === undefined) return void response.writeHead(active.status).end('<html>sorry</html>')
      return reply(response, ...apiError(active.status, active.code, 'as told'))
    }

    const url = new URL(incoming.url ?? '/', baseUrl)
    const [status, json] = await handle(incoming, url, new URLSearchParams(body))
    if (active?.kind === 'drop-answer') return void incoming.socket.destroy()
    if (active?.kind === 'garble-answer') return void response.writeHead(201).end('<html>welcome</html>')
    if (active?.kind === 'delay') await sleep(active.ms)
    reply(response, status, json)
  }

  async function handle(incoming: IncomingMessage, url: URL, form: URLSearchParams): Promise<Reply> {
    const user = userOf(incoming)
    if (!user) return apiError(401, 20003, 'Authenticate')
    const { pathname } = url
    const call = `${incoming.method ?? ''} ${pathname}`

    if (call === `POST ${root}/Messages.json`) return create(form)
    if (call === `GET ${root}/Messages.json`) return [200, listMessages(double.messages, url, accountSid)]
    if (call === `GET ${root}.json`) {
      if (user !== accountSid) return apiError(401, 20003, 'Authenticate')
      return [200, { sid: accountSid, friendly_name: 'Double', status: double.accountStatus, type: 'Full' }]
    }
    if (call === `GET ${root}/IncomingPhoneNumbers.json`) {
      const wanted = url.searchParams.get('PhoneNumber') ?? ''
      const numbers = [...senders.numbers].filter((number) => number.includes(wanted))
      const shown = numbers.map((phone_number) => ({ phone_number, capabilities: { sms: true, mms: true } }))
      return [200, { incoming_phone_numbers: shown, page: 0, page_size: 50, next_page_uri: null }]
    }

    const sid = /([A-Z]{2}\w{32})(\.json)?$/.exec(pathname)?.[1] ?? ''
    if (call === `GET /v1/Services/${sid}` && senders.messagingServiceSids.has(sid)) {
      return [200, { sid, account_sid: accountSid, friendly_name: 'Alerts' }]
    }
    const index = double.messages.findIndex((message) => message.sid === sid)
    if (call === `DELETE ${root}/Messages/${sid}.json` && index >= 0) {
      double.messages.splice(index, 1)
      return [204, null]
    }
    return apiError(404, 20404, `The requested resource ${pathname} was not found`)
  }

  async function create(form: URLSearchParams): Promise<Reply> {
    const refusal = refusalOf(form, senders)
    if (refusal) return refusal
    const message = messageOf(form)
    double.messages.push(message)
    // What the API says is the state at this moment, whatever callbacks overtake it.
    const json = messageJson(message, accountSid)
    if (plan) {
      const posting = follow(message, plan)
      underWay.add(posting)
      void posting.finally(() => underWay.delete(posting))
      if (plan.beforeAnswer) await posting
    }
    return [201, json]
  }

  async function follow(message: DoubleMessage, { statuses, errorCode, delayMs }: StatusPlan): Promise<void> {
    for (const status of statuses) {
      if (delayMs) await sleep(delayMs)
      await postStatus(message, status, errorCode)
    }
  }

  async function postStatus(
    message: DoubleMessage,
    status: string,
    errorCode?: number,
  ): Promise<PostedStatus> {
    message.status = status
    message.errorCode = status === 'undelivered' || status === 'failed' ? (errorCode ?? 30008) : null
    if (status !== 'failed') message.sentAt ??= new Date()
    const posted: PostedStatus = { sid: message.sid, status, answered: null }
    if (message.statusCallback) {
      try {
        const { status: answered } = await poster.post(
          message.statusCallback,
          statusForm(message, accountSid),
        )
        posted.answered = answered
      } catch {
        // Nobody there: best effort, as at Twilio. `answered` stays null.
      }
    }
    double.statusesPosted.push(posted)
    return posted
  }

  /** The account or API key whose secret the request carries. */
  function userOf({ headers }: IncomingMessage): string | null {
    const basic = Buffer.from(headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString()
    const secrets = { ...settings.apiKeys, [accountSid]: settings.authToken }
    return Object.entries(secrets).find(([user, secret]) => basic === `${user}:${secret}`)?.[0] ?? null
  }
}

function reply(response: ServerResponse, status: number, json: object | null): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(json ? JSON.stringify(json) : undefined)
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
