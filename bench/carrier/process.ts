/**
 * The carrier of the benches, in a process of its own: it takes messages as Twilio's API does, over http and over TLS,
 * with as little work for each as can be, because it shares the machine with the sender. What it can't do, such as
 * refusing, throttling and calling back, tests/support/carrier-double.ts does.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { nowMs, givenTask, tellParent } from '../support/process.ts'
import type { CarrierTask } from './carrier.ts'
import { countReceived } from './received.ts'

const { key, certificate } = givenTask() as CarrierTask
const ANSWER_HEAD = { 'content-type': 'application/json' }
const IDLE_MS = 60_000
/** No message ever gets the id of another, whatever process took it. */
const SID = `SM${randomBytes(8).toString('hex')}`
let sids = 0

let received = countReceived()
let latencyMs = 0
let expected = Infinity

function take(incoming: IncomingMessage, response: ServerResponse): void {
  const counted = received
  counted.arrives()
  let form = ''
  incoming.setEncoding('latin1')
  incoming.on('data', (chunk: string) => (form += chunk))
  incoming.on('end', () => {
    const to = /(?:^|&)To=%2B(\d+)/.exec(form)?.[1]
    if (to === undefined) return void response.writeHead(400, ANSWER_HEAD).end('{"code":21604}')
    // The last seven digits: see support/audience.ts.
    const total = counted.add(Number(to.slice(-7)), nowMs())
    if (total === expected) tellParent({ kind: 'all' })
    const answer = answerTo(to)
    const send = () => {
      counted.isAnswered()
      response.writeHead(201, ANSWER_HEAD).end(answer)
    }
    if (latencyMs === 0) send()
    else setTimeout(send, latencyMs)
  })
}

/** Twilio's answer in all but the values that nobody reads. */
const answerTo = (to: string) =>
  `{"account_sid":"AC${'1'.repeat(32)}","api_version":"2010-04-01","body":"Sent from the bench.","date_created":"Mon, 02 Nov 2026 20:00:00 +0000","date_sent":null,"date_updated":"Mon, 02 Nov 2026 20:00:00 +0000","direction":"outbound-api","error_code":null,"error_message":null,"from":null,"messaging_service_sid":"MG${'1'.repeat(32)}","num_media":"0","num_segments":"0","price":null,"price_unit":null,"sid":"${SID}${(sids++).toString(16).padStart(16, '0')}","status":"accepted","subresource_uris":{"media":"/2010-04-01/Accounts/AC${'1'.repeat(32)}/Messages/Media.json"},"to":"+${to}","uri":"/2010-04-01/Accounts/AC${'1'.repeat(32)}/Messages.json"}`

async function listen(server: Server): Promise<number> {
  server.keepAliveTimeout = IDLE_MS
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

process.on(
  'message',
  (message: { kind: 'begin'; latencyMs: number; expected: number; noteFrom?: number } | { kind: 'tell' }) => {
    if (message.kind === 'tell') return tellParent({ kind: 'received', received: received.report() })
    received = countReceived(message.noteFrom)
    latencyMs = message.latencyMs
    expected = message.expected
    tellParent({ kind: 'begun' })
  },
)
process.on('disconnect', () => process.exit())

tellParent({
  kind: 'ready',
  httpUrl: `http://127.0.0.1:${await listen(createServer(take))}`,
  httpsUrl: `https://127.0.0.1:${await listen(createTlsServer({ key, cert: certificate }, take))}`,
})
