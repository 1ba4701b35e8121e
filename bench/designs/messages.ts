/** The table that the other designs keep: a row a recipient, updated when it is sent. */
import type pg from 'pg'
import { only, openPool } from '../../src/store/db.ts'
import { phone } from '../support/audience.ts'
import type { Audience } from './design.ts'

const ROWS_AT_ONCE = 1_000

export type Message = { id: string; phone: string }

export type Messages = {
  pool: pg.Pool
  /** Writes an audience down, to be sent to. */
  insert(audience: Audience): Promise<void>
  markSent(id: string, carrierRef: string): Promise<void>
  sent(audience: Audience): Promise<number>
}

export async function openMessages(databaseUrl: string): Promise<Messages> {
  const pool = openPool(databaseUrl, (error) => process.stderr.write(`${error.message}\n`))
  await pool.query(
    `create table messages (
       id bigint primary key, phone text not null, state text not null default 'queued', carrier_ref text unique,
       sent_at timestamptz
     )`,
  )
  return {
    pool,
    async insert(audience) {
      for (const slice of slicesOf(audience)) {
        await pool.query('insert into messages (id, phone) select * from unnest($1::bigint[], $2::text[])', [
          slice.map(({ id }) => id),
          slice.map((message) => message.phone),
        ])
      }
      await pool.query('vacuum analyze messages')
    },
    async markSent(id, carrierRef) {
      await pool.query(
        `update messages set state = 'sent', carrier_ref = $2, sent_at = now() where id = $1`,
        [id, carrierRef],
      )
    },
    async sent({ first, count }) {
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int from messages where state = 'sent' and id >= $1 and id < $1 + $2`,
        [first, count],
      )
      return only(rows).count
    },
  }
}

/** An audience's messages, so many at once as one puts into a queue with one call. */
export function* slicesOf({ first, count }: Audience): Generator<Message[]> {
  for (let done = 0; done < count; done += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, count - done)
    yield Array.from({ length }, (_, index) => {
      const id = first + done + index
      return { id: String(id), phone: phone(id) }
    })
  }
}
