/** Posts what Twilio would, from a process of its own: signs first, then posts as fast as it is answered. */
import { Pool } from 'undici'
import { nowMs, tellParent } from '../support/process.ts'
import { CONNECTIONS, type LoadOrder, type LoadResult } from './load.ts'
import { type Signed, signedStatuses, signedTexts } from './requests.ts'

process.on('message', (order: LoadOrder) => {
  void post(order).then(tellParent)
})
process.once('disconnect', () => process.exit())
tellParent({ kind: 'ready' })

async function post({ what, url, range }: LoadOrder): Promise<LoadResult> {
  const requests = what === 'texts' ? signedTexts(range) : signedStatuses(range)
  const pool = new Pool(url, { connections: CONNECTIONS })
  const took = new Float64Array(requests.length)
  let next = 0
  const loop = async () => {
    while (next < requests.length) {
      const index = next++
      const startedAtMs = nowMs()
      await postOne(pool, requests[index] as Signed)
      took[index] = nowMs() - startedAtMs
    }
  }
  const startedAtMs = nowMs()
  await Promise.all(Array.from({ length: CONNECTIONS }, loop))
  const endedAtMs = nowMs()
  await pool.close()
  took.sort()
  return { kind: 'posted', startedAtMs, endedAtMs, p99Ms: took[Math.floor(took.length * 0.99)] ?? NaN }
}

async function postOne(pool: Pool, { path, body, signature }: Signed): Promise<void> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': signature,
  }
  const answer = await pool.request({ method: 'POST', path, headers, body })
  await answer.body.dump()
  if (answer.statusCode >= 300) throw new Error(`${path} answered ${answer.statusCode}`)
}
