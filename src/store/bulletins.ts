import type { Language } from '../domain/intent/reading.ts'
import { type Db, type Id, only } from './db.ts'
import type { Vault } from './vault.ts'

/** Raises the alert of a sighting with its first bulletin, in every language. Once: a second call gives null. */
export async function raiseAlert(
  tx: Db,
  vault: Vault,
  sightingId: Id,
  texts: readonly { language: Language; body: string }[],
  now: Date,
): Promise<Id | null> {
  const { rows } = await tx.query<{ id: Id }>(
    'insert into alerts (sighting_id, raised_at) values ($1, $2) on conflict (sighting_id) do nothing returning id',
    [sightingId, now],
  )
  const [alert] = rows
  if (!alert) return null
  const bulletin = await tx.query<{ id: Id }>(
    `insert into bulletins (alert_id, kind, created_at) values ($1, 'confirmed', $2) returning id`,
    [alert.id, now],
  )
  const { id } = only(bulletin.rows)
  for (const { language, body } of texts) {
    await tx.query('insert into bulletin_texts (bulletin_id, language, body_sealed) values ($1, $2, $3)', [
      id,
      language,
      vault.seal('body', body),
    ])
  }
  return id
}

/**
 * Fixes who a bulletin goes to: one delivery for every person who is subscribed to one of its wards now.
 * Does nothing where that has been done. Returns how many, or null.
 */
export async function fixAudience(tx: Db, bulletinId: Id, now: Date): Promise<number | null> {
  const { rows } = await tx.query<{ wards: number[] }>(
    `update bulletins b set started_at = $2 from alerts a join sightings s on s.id = a.sighting_id
     where b.id = $1 and b.started_at is null and a.id = b.alert_id returning s.wards`,
    [bulletinId, now],
  )
  const [bulletin] = rows
  if (!bulletin) return null
  const { rowCount } = await tx.query(
    `insert into deliveries (purpose, person_id, bulletin_id, language, due_at, created_at)
     select 'alert', p.id, $1, p.language, $2, $2 from people p
     where p.opted_out_at is null
       and p.id in (select person_id from subscriptions where ward = any($3) and ended_at is null)
     on conflict (bulletin_id, person_id) do nothing`,
    [bulletinId, now, bulletin.wards],
  )
  return rowCount ?? 0
}

/** Cuts the queued deliveries of a bulletin into runs of ids, `size` deliveries each. */
export async function chunksOf(
  db: Db,
  bulletinId: Id,
  size: number,
): Promise<{ bulletinId: Id; afterId: Id; throughId: Id }[]> {
  const { rows } = await db.query<{ afterId: Id; throughId: Id }>(
    `select (min(id) - 1)::text as "afterId", max(id)::text as "throughId"
     from (select id, (row_number() over (order by id) - 1) / $2::int as chunk
           from deliveries where bulletin_id = $1 and state = 'queued') numbered
     group by chunk order by chunk`,
    [bulletinId, size],
  )
  return rows.map((row) => ({ bulletinId, ...row }))
}

export async function bulletinBodies(db: Db, vault: Vault, bulletinId: Id): Promise<Map<string, string>> {
  const { rows } = await db.query<{ language: string; bodySealed: Buffer }>(
    'select language, body_sealed as "bodySealed" from bulletin_texts where bulletin_id = $1',
    [bulletinId],
  )
  return new Map(rows.map((row) => [row.language, vault.open('body', row.bodySealed)]))
}

/** True where this call found every delivery settled for the first time. */
export async function finishBulletin(db: Db, bulletinId: Id, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `update bulletins set finished_at = $2 where id = $1 and started_at is not null and finished_at is null
       and not exists (select from deliveries where bulletin_id = $1 and state in ('queued', 'sending', 'in-doubt'))`,
    [bulletinId, now],
  )
  return rowCount === 1
}

/** Bulletins not started in time, and those started that still have something due to be sent. */
export async function stalledBulletins(
  db: Db,
  before: Date,
  limit: number,
): Promise<{ unstarted: Id[]; unsent: Id[]; unfinished: Id[] }> {
  const { rows } = await db.query<{ id: Id; isStarted: boolean; hasDue: boolean }>(
    `select id, started_at is not null as "isStarted",
       exists (select from deliveries d where d.bulletin_id = b.id and d.state = 'queued' and d.due_at < $1) as "hasDue"
     from bulletins b where finished_at is null and coalesce(started_at, created_at) < $1 order by id limit $2`,
    [before, limit],
  )
  return {
    unstarted: rows.filter((row) => !row.isStarted).map((row) => row.id),
    unsent: rows.filter((row) => row.isStarted && row.hasDue).map((row) => row.id),
    unfinished: rows.filter((row) => row.isStarted && !row.hasDue).map((row) => row.id),
  }
}
