import pg from 'pg'

/** A pool, or one connection inside a transaction. */
export type Db = pg.Pool | pg.PoolClient

/** Row ids are bigint; they travel as decimal strings. */
export type Id = string

/** Connections a process holds for its own rows; BullMQ on PostgreSQL has a pool of its own. */
const POOL_SIZE = 12

/**
 * Every statement of ours finds its rows by an index. The planner does not know that: tables grow by thousands within a
 * second, its figures are a minute behind, and a plan once made for a table of a few rows is kept. So it is told.
 */
const PLANNING = {
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_bitmapscan: 'off',
  // Planning one of the longer statements takes as long as running it, and would be done five times on each connection.
  plan_cache_mode: 'force_generic_plan',
  // No statement of ours is long enough for compiling it to pay: it takes 200 ms, and an estimate can ask for it wrongly.
  jit: 'off',
}

export function openPool(connectionString: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: POOL_SIZE,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    options: Object.entries(PLANNING)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  })
  // A connection that breaks is replaced by the pool; without a listener, idle or in use, it would end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/**
 * Condition for `column` = `value` that can only be met by looking up one after the other in the column's index. With "="
 * PostgreSQL might also read the whole table in the order of that index: it looks cheap where a statement is planned while
 * there is next to nothing, and a connection keeps its plans.
 */
export const isFound = (column: string, value: string) => `${column} between ${value} and ${value}`

/** Runs `work` in one transaction: commits what it returns, rolls back what it throws. */
export async function transaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((rollbackError: unknown) => {
      broken = rollbackError as Error
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** The one row that a statement must give. */
export function only<T>(rows: T[]): T {
  const [row] = rows
  if (rows.length !== 1 || row === undefined) throw new Error(`expected one row, got ${rows.length}`)
  return row
}

/**
 * True where one row of many may have been at fault: bad data, a broken constraint, or a deadlock over one. A database
 * that is out of reach is nobody's fault.
 */
export function isOfOneRow(error: Error): boolean {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^(?:22|23|40)[0-9A-Z]{3}$/.test(code)
}

/** Advisory locks, by what they guard. Any fixed numbers: they only have to differ. */
export const LOCK = {
  embeddedUse: 7_301,
  migrate: 7_302,
  sweep: 7_303,
  code: 7_304,
  demo: 7_305,
  cluster: 7_306,
} as const
