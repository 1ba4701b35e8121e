import { Pool } from 'undici'
import { phone } from '../support/audience.ts'
import { IN_FLIGHT, MESSAGES_PATH } from '../support/settings.ts'
import type { Design } from './design.ts'
import { formOf, HEADERS } from './form.ts'

/** The limit: no audience, no outcomes, nothing but the requests. */
export const raw: Design = ({ carrierUrl }) => {
  const pool = new Pool(carrierUrl, { connections: IN_FLIGHT })
  const post = async (index: number) => {
    const body = formOf(phone(index), String(index))
    const answer = await pool.request({ method: 'POST', path: MESSAGES_PATH, headers: HEADERS, body })
    await answer.body.dump()
    if (answer.statusCode !== 201) throw new Error(`the carrier answered ${answer.statusCode}`)
  }
  return Promise.resolve({
    prepare: ({ first, count }) =>
      Promise.resolve(async () => {
        let next = first
        const loop = async () => {
          while (next < first + count) await post(next++)
        }
        await Promise.all(Array.from({ length: IN_FLIGHT }, loop))
      }),
    recorded: () => Promise.resolve(null),
    close: () => pool.close(),
  })
}
