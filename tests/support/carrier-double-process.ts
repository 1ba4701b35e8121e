/**
 * The carrier double in a process of its own, for tests that kill and restart ours:
 *
 *   node --import tsx tests/support/carrier-double-process.ts '{"accountSid":"AC…","authToken":"…"}'
 *
 * Prints `{"baseUrl":…,"controlUrl":…}` on one line when it is ready. Control calls take and give JSON.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { startCarrierDouble, type DoubleSettings, type Fault, type StatusPlan } from './carrier-double.ts'
import type { InboundSketch } from './carrier-double-callbacks.ts'

const double = await startCarrierDouble(JSON.parse(process.argv[2] ?? '{}') as DoubleSettings)

/** GET has no input; what a POST takes is its argument. */
const controls: Record<string, (input: never) => unknown> = {
  'GET /control/messages': () => double.messages,
  'GET /control/count': () => double.messages.length,
  'GET /control/statuses': () => double.statusesPosted,
  'POST /control/fault': ({ fault, times }: { fault: Fault | null; times?: number }) =>
    double.setFault(fault, times),
  'POST /control/statuses': (plan: StatusPlan | null) => double.setStatuses(plan),
  'POST /control/post-status': (one: { sid: string; status: string; errorCode?: number }) =>
    double.postStatus(one.sid, one.status, one.errorCode),
  'POST /control/text-in': ({ webhookUrl, text }: { webhookUrl: string; text: InboundSketch }) =>
    double.textIn(webhookUrl, text),
  'POST /control/route': (one: { publicOrigin: string; actualOrigin: string }) =>
    double.route(one.publicOrigin, one.actualOrigin),
  'POST /control/refuse': ({ to, code }: { to: string; code: number }) => void double.refusals.set(to, code),
  'POST /control/settled': () => double.settled(),
}

const control = createServer((incoming, response) => {
  const run = controls[`${incoming.method ?? ''} ${incoming.url ?? ''}`]
  if (!run) return void response.writeHead(404).end()
  void (async () => {
    try {
      const result = await run((incoming.method === 'POST' ? await json(incoming) : null) as never)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? null))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })()
})
control.listen(0, '127.0.0.1')
await once(control, 'listening')
const controlUrl = `http://127.0.0.1:${(control.address() as AddressInfo).port}`
console.log(JSON.stringify({ baseUrl: double.baseUrl, controlUrl }))
