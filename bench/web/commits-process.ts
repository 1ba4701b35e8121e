/** The database's own rate: rows committed each by itself, over as many connections as texts come in over. */
import pg from 'pg'
import { givenTask, nowMs, tellParent } from '../support/process.ts'
import { CONNECTIONS } from './load.ts'
import { refOf } from './requests.ts'

const { databaseUrl, rows } = givenTask() as { databaseUrl: string; rows: number }
const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS })
await pool.query(
  'create table committed (ref text primary key, body bytea not null, at timestamptz not null)',
)
const body = Buffer.alloc(64)

let next = 0
const loop = async () => {
  while (next < rows) {
    await pool.query('insert into committed values ($1, $2, now())', [refOf(next++), body])
  }
}
const startedAtMs = nowMs()
await Promise.all(Array.from({ length: CONNECTIONS }, loop))
tellParent({ kind: 'committed', perS: rows / ((nowMs() - startedAtMs) / 1000) })
await pool.end()
process.once('disconnect', () => process.exit())
