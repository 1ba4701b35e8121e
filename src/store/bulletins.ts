import type { BulletinKind } from '../domain/alert-life.ts'
import type { Language } from '../domain/intent/reading.ts'
import { inChunk } from './audiences.ts'
import { type Db, type Id, only } from './db.ts'
import type { Vault } from './vault.ts'

export type BulletinText = { language: Language; body: string }

/** One broadcast of an alert, in every language. `inboundId`: the text that gave rise to it. */
export async function insertBulletin(
  tx: Db,
  vault: Vault,
  bulletin: { alertId: Id; kind: BulletinKind; inboundId: Id | null; texts: readonly BulletinText[] },
  now: Date,
): Promise<Id> {
  const { alertId, kind, inboundId, texts } = bulletin
  const { rows } = await tx.query<{ id: Id }>(
    'insert into bulletins (alert_id, kind, inbound_id, created_at) values ($1, $2, $3, $4) returning id',
    [alertId, kind, inboundId, now],
  )
  const { id } = only(rows)
  for (const { language, body } of texts) {
    await tx.query('insert into bulletin_texts (bulletin_id, language, body_sealed) values ($1, $2, $3)', [
      id,
      language,
      vault.seal('body', body),
    ])
  }
  return id
}

export async function bulletinBodies(db: Db, vault: Vault, bulletinId: Id): Promise<Map<string, string>> {
  const { rows } = await db.query<{ language: string; bodySealed: Buffer }>(
    'select language, body_sealed as "bodySealed" from bulletin_texts where bulletin_id = $1',
    [bulletinId],
  )
  return new Map(rows.map((row) => [row.language, vault.open('body', row.bodySealed)]))
}

export async function kindOf(db: Db, bulletinId: Id): Promise<BulletinKind> {
  const { rows } = await db.query<{ kind: BulletinKind }>('select kind from bulletins where id = $1', [
    bulletinId,
  ])
  return only(rows).kind
}

/** True where this call found every delivery settled for the first time. */
export async function finishBulletin(db: Db, bulletinId: Id, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `update bulletins set finished_at = $2
     where id = $1 and started_at is not null and is_complete and finished_at is null
       and not exists (select from chunks where bulletin_id = $1 and (state <> 'done' or owner is not null))
       and not exists (select from chunks c join alert_deliveries d on ${inChunk('d', 'c')}
         where c.bulletin_id = $1 and c.has_doubts and d.state in ('sending', 'in-doubt'))`,
    [bulletinId, now],
  )
  return rowCount === 1
}

export async function isFinishedBulletin(db: Db, id: Id): Promise<boolean> {
  const { rowCount } = await db.query('select from bulletins where id = $1 and finished_at is not null', [id])
  return rowCount === 1
}

type Stalled = { id: Id; kind: BulletinKind }

/** Bulletins not started in time, or with somebody still to be added to their audience; and those that may be finished. */
export async function stalledBulletins(
  db: Db,
  before: Date,
  limit: number,
): Promise<{ incomplete: Stalled[]; unfinished: Stalled[] }> {
  const { rows } = await db.query<Stalled & { isComplete: boolean }>(
    `select id, kind, started_at is not null and is_complete as "isComplete"
     from bulletins where finished_at is null and coalesce(started_at, created_at) < $1 order by id limit $2`,
    [before, limit],
  )
  return {
    incomplete: rows.filter((row) => !row.isComplete),
    unfinished: rows.filter((row) => row.isComplete),
  }
}
