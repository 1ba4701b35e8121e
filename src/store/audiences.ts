import { type Db, type Id, only } from './db.ts'

/**
 * Who gets a bulletin.
 *
 * The first of an alert goes to everybody who is subscribed to one of its wards when it starts, and to those who join
 * while the alert is active: they are added, once. A follow-up goes to exactly those whom the first has reached, as
 * far as they still want to hear of these wards. While the first is still being sent, that is not known of everybody:
 * the follow-up's audience grows as the first settles, and it is complete only then.
 */

/** True while something that comes after it has taken its place: an alert that is over, or was wrong. */
export const isSuperseded = (bulletinId: string) =>
  `exists (select from bulletins own join bulletins newer on newer.alert_id = own.alert_id
     where own.id = ${bulletinId} and newer.id > own.id and newer.kind in ('all-clear', 'correction', 'closing'))`

/** Returns how many were added to the first bulletin of an alert, and whether that started it. */
export async function fixAudience(
  tx: Db,
  bulletinId: Id,
  now: Date,
): Promise<{ added: number; isStart: boolean }> {
  const { rows } = await tx.query<{ alertId: Id; wards: number[]; isActive: boolean; isStart: boolean }>(
    `select a.id as "alertId", a.wards, a.state = 'active' as "isActive", b.started_at is null as "isStart"
     from bulletins b join alerts a on a.id = b.alert_id where b.id = $1 for no key update of b`,
    [bulletinId],
  )
  const { alertId, wards, isActive, isStart } = only(rows)
  // A statement of its own: whoever closed the alert while we waited for the lock is seen now.
  const { rowCount } = isActive
    ? await tx.query(
        `insert into deliveries (purpose, person_id, bulletin_id, language, due_at, created_at)
         select 'alert', p.id, $1, p.language, $2, $2 from people p
         where p.opted_out_at is null
           and p.id in (select person_id from subscriptions where ward = any($3) and ended_at is null)
           and not ${isSuperseded('$1')}
         on conflict (bulletin_id, person_id) do nothing`,
        [bulletinId, now, wards],
      )
    : { rowCount: 0 }
  const added = rowCount ?? 0
  if (isStart)
    await tx.query('update bulletins set started_at = $2, is_complete = true where id = $1', [
      bulletinId,
      now,
    ])
  else if (added > 0) {
    await tx.query('update bulletins set finished_at = null where id = $1', [bulletinId])
    await reopenFollowUps(tx, alertId)
  }
  return { added, isStart }
}

/** Adds to a follow-up whom the first bulletin has reached by now. Returns how many, and whether that started it. */
export async function fixFollowUpAudience(
  tx: Db,
  bulletinId: Id,
  now: Date,
): Promise<{ added: number; isStart: boolean }> {
  const { rows } = await tx.query<{ alertId: Id; isStart: boolean }>(
    `select alert_id as "alertId", started_at is null as "isStart" from bulletins where id = $1 for no key update`,
    [bulletinId],
  )
  const { alertId, isStart } = only(rows)
  // Looked at before the insertion: what the first reaches in between is then added by the next run.
  const first = await tx.query<{ id: Id; wards: number[]; isFinished: boolean }>(
    `select b.id, a.wards, b.finished_at is not null as "isFinished"
     from bulletins b join alerts a on a.id = b.alert_id where b.alert_id = $1 and b.kind = 'confirmed'`,
    [alertId],
  )
  const { id, wards, isFinished } = only(first.rows)
  const { rowCount } = await tx.query(
    `insert into deliveries (purpose, person_id, bulletin_id, language, due_at, created_at)
     select 'alert', p.id, $1, p.language, $2, $2
     from deliveries told join people p on p.id = told.person_id
     where told.bulletin_id = $3 and told.state = 'accepted' and p.opted_out_at is null
       and exists (select from subscriptions where person_id = p.id and ward = any($4) and ended_at is null)
       and not ${isSuperseded('$1')}
     on conflict (bulletin_id, person_id) do nothing`,
    [bulletinId, now, id, wards],
  )
  const added = rowCount ?? 0
  await tx.query(
    `update bulletins set started_at = coalesce(started_at, $2), is_complete = $3,
       finished_at = case when $4 then null else finished_at end
     where id = $1`,
    [bulletinId, now, isFinished, added > 0],
  )
  return { added, isStart }
}

/** The first bulletin has more to reach: the follow-ups wait for it again. */
async function reopenFollowUps(tx: Db, alertId: Id): Promise<void> {
  await tx.query(
    `update bulletins set is_complete = false, finished_at = null where alert_id = $1 and kind <> 'confirmed'`,
    [alertId],
  )
}

/** Follow-ups of the same alert whose audience may not be complete: to be looked at again. */
export async function incompleteFollowUps(db: Db, firstBulletinId: Id): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select f.id from bulletins b join bulletins f on f.alert_id = b.alert_id
     where b.id = $1 and b.kind = 'confirmed' and f.kind <> 'confirmed' and not f.is_complete order by f.id`,
    [firstBulletinId],
  )
  return rows.map((row) => row.id)
}

/** Stops what has not gone out yet of an alert's bulletins. The alert must be locked. */
export async function supersede(tx: Db, alertId: Id): Promise<number> {
  const { rowCount } = await tx.query(
    `update deliveries set state = 'canceled', reason = 'superseded'
     where bulletin_id in (select id from bulletins where alert_id = $1) and state = 'queued'`,
    [alertId],
  )
  return rowCount ?? 0
}

/** First bulletins of active alerts in these wards: somebody new there is to hear of them. */
export async function activeBulletinsIn(db: Db, wards: readonly number[]): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select b.id from alerts a join bulletins b on b.alert_id = a.id and b.kind = 'confirmed'
     where a.state = 'active' and a.wards && $1 order by b.id`,
    [wards],
  )
  return rows.map((row) => row.id)
}

/** First bulletins of active alerts that somebody who joined meanwhile is still missing from. */
export async function bulletinsMissingSomebody(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select b.id from alerts a join bulletins b on b.alert_id = a.id and b.kind = 'confirmed'
     where a.state = 'active' and b.started_at is not null and exists (
       select from subscriptions s join people p on p.id = s.person_id
       where s.ward = any(a.wards) and s.ended_at is null and s.started_at between b.started_at and $1
         and p.opted_out_at is null
         and not exists (select from deliveries d where d.bulletin_id = b.id and d.person_id = p.id))
     order by b.id limit $2`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}
