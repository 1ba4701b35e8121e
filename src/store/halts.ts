import type { Db } from './db.ts'

/** A sender that the carrier refuses to send for. Times of the database's clock. */
export type Halt = { since: Date; code: number | null; resumesByItself: boolean }

/** True for the one who is first to say so. `probeAfterMs` null: no text is to try. */
export async function haltSender(
  db: Db,
  sender: string,
  { code, probeAfterMs }: { code: number | null; probeAfterMs: number | null },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into senders (name, seen_at, free_at, halted_at, halted_code, probe_at)
     select $1, now, '-infinity', now, $2, coalesce(now + $3::float8 * interval '1 ms', 'infinity') from clock_timestamp() now
     on conflict (name) do update
       set halted_at = excluded.halted_at, halted_code = excluded.halted_code, probe_at = excluded.probe_at
       where senders.halted_at is null`,
    [sender, code, probeAfterMs],
  )
  return rowCount === 1
}

/** True once in `everyMs`: then coordinators are to be told. */
export async function noteHaltTold(db: Db, sender: string, everyMs: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `update senders set halt_told_at = clock_timestamp()
     where name = $1 and (halt_told_at is null or halt_told_at < clock_timestamp() - $2::float8 * interval '1 ms')`,
    [sender, everyMs],
  )
  return rowCount === 1
}

/** Null: it is not halted. Otherwise whether this caller may try one text now, and if not, when to ask again. */
export async function askHalt(
  db: Db,
  sender: string,
  probeEveryMs: number,
): Promise<{ mayProbe: boolean; waitMs: number } | null> {
  const { rows } = await db.query<{ waitMs: number }>(
    `select greatest(0, least($2::float8, extract(epoch from least(probe_at, now + interval '1 day') - now)::float8 * 1000)) as "waitMs"
     from senders, clock_timestamp() now where name = $1 and halted_at is not null`,
    [sender, probeEveryMs],
  )
  const [row] = rows
  if (!row) return null
  if (row.waitMs > 0) return { mayProbe: false, waitMs: row.waitMs }
  const { rowCount } = await db.query(
    `update senders set probe_at = clock_timestamp() + $2::float8 * interval '1 ms'
     where name = $1 and halted_at is not null and probe_at <= clock_timestamp()`,
    [sender, probeEveryMs],
  )
  return { mayProbe: rowCount === 1, waitMs: probeEveryMs }
}

/** True for the one who lifts it. */
export async function liftHalt(db: Db, sender: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update senders set halted_at = null, halted_code = null, probe_at = null where name = $1 and halted_at is not null`,
    [sender],
  )
  return rowCount === 1
}

export async function haltOf(db: Db, sender: string): Promise<Halt | null> {
  const { rows } = await db.query<Halt>(
    `select halted_at as since, halted_code as code, probe_at < 'infinity' as "resumesByItself"
     from senders where name = $1 and halted_at is not null`,
    [sender],
  )
  return rows[0] ?? null
}
