import type pg from 'pg'
import type { Sealed, Vault } from '../../src/store/vault.ts'

/**
 * Which of these secrets can be read in a text. Words are looked for without regard to case; of phone numbers only
 * the digits count, however they are written.
 */
export function leaksIn(
  text: string,
  secrets: { phones: readonly string[]; words: readonly string[] },
): string[] {
  const lower = text.toLowerCase()
  const digits = text.replace(/\D/g, '')
  return [
    ...secrets.words.filter((word) => lower.includes(word.toLowerCase())),
    // The country code may be left out.
    ...secrets.phones.filter((phone) => digits.includes(phone.replace(/\D/g, '').slice(-10))),
  ]
}

/**
 * Everything that somebody finds who has the database and not the key: every column of every table of every schema,
 * and the statements that PostgreSQL remembers. What could be written in hex or base64 is there decoded as well.
 */
export async function dump(db: pg.Pool): Promise<{ text: string; tables: string[] }> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.query<Record<string, unknown>>(`select * from ${name}`)
    for (const row of rows) found.push(...Object.values(row).flatMap(readings))
  }
  const { rows: statements } = await db.query<{ query: string }>(
    'select query from pg_stat_activity where datname = current_database()',
  )
  found.push(...statements.map(({ query }) => query))
  return { text: found.join('\n'), tables: tables.map(({ name }) => name) }
}

function readings(value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (Buffer.isBuffer(value)) return (['utf8', 'latin1', 'utf16le'] as const).map((as) => value.toString(as))
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return [text, ...(['hex', 'base64'] as const).map((as) => Buffer.from(text, as).toString('utf8'))]
}

/** What the key opens: the texts of all columns whose names say that they are sealed. @throws where one can't be. */
export async function openAll(db: pg.Pool, vault: Vault): Promise<string[]> {
  const { rows: columns } = await db.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and column_name like '%\\_sealed'
       -- What is in a partition is in its table.
       and not exists (select from pg_inherits where inhrelid = format('%I.%I', table_schema, table_name)::regclass)
     order by 1, 2`,
  )
  const opened: string[] = []
  for (const { table, column } of columns) {
    const { rows } = await db.query<{ sealed: Buffer }>(
      `select ${column} as sealed from ${table} where ${column} is not null`,
    )
    if (rows.length === 0) throw new Error(`${table}.${column} is empty: nothing is shown about it`)
    opened.push(...rows.map(({ sealed }) => openAny(vault, sealed)))
  }
  return opened
}

const KINDS: readonly Sealed[] = ['phone', 'name', 'body', 'place', 'news']

function openAny(vault: Vault, sealed: Buffer): string {
  for (const kind of KINDS) {
    try {
      return vault.open(kind, sealed)
    } catch {
      // Not of this kind.
    }
  }
  throw new Error('a sealed value that the key does not open')
}
