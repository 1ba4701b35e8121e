import type { BulletinKind } from '../domain/alert-life.ts'
import { type Db, type Id, only } from './db.ts'
import { isReachable } from './people.ts'

/**
 * Who gets a bulletin.
 *
 * The first of an alert goes to everybody who is subscribed to one of its wards when it starts, and to those who join
 * while the alert is active: they are added, once. A follow-up goes to exactly those whom the first has reached, as
 * far as they still want to hear of these wards. While the first is still being sent, that is not known of everybody:
 * the follow-up's audience grows as the first settles, and it is complete only then.
 */

/** True once nothing more of it may go out: it was stopped, or its alert is over or was wrong, as a newer one says. */
export const isSuperseded = (bulletinId: string) =>
  `exists (select from bulletins own where own.id = ${bulletinId} and (own.stopped_at is not null or exists (
     select from bulletins newer where newer.alert_id = own.alert_id and newer.id > own.id
       and newer.kind in ('all-clear', 'correction', 'closing'))))`

/**
 * Condition for a delivery in a run of a bulletin's, by ids, among which other bulletins' may be; not by "bulletin_id =",
 * whose index leads through the whole audience.
 */
export const inRun = (delivery: string, afterId: string, throughId: string, bulletinId: string) =>
  `(${delivery}.id > ${afterId} and ${delivery}.id <= ${throughId} and ${delivery}.bulletin_id + 0 = ${bulletinId})`

export const inChunk = (delivery: string, chunk: string) =>
  inRun(delivery, `${chunk}.after_id`, `${chunk}.through_id`, `${chunk}.bulletin_id`)

/** A run of people in the order of their ids, after `afterPersonId`. */
export type Slice = { afterPersonId: Id; limit: number }
/** What came of it. `lastPersonId` null: there is nobody after. */
export type Added = { added: number; chunkId: Id | null; lastPersonId: Id | null }

export type Audience = { kind: BulletinKind; wards: number[]; isStart: boolean }

/** Starts to fix who a bulletin goes to, and says whom to look for. */
export async function beginAudience(db: Db, bulletinId: Id, now: Date): Promise<Audience> {
  const { rows } = await db.query<Audience>(
    `with before as (select id, started_at from bulletins where id = $1 for no key update)
     update bulletins b set started_at = coalesce(b.started_at, $2) from before, alerts a
     where b.id = before.id and a.id = b.alert_id
     returning b.kind, a.wards, before.started_at is null as "isStart"`,
    [bulletinId, now],
  )
  return only(rows)
}

/** Everybody whom it goes to has been added. */
export async function completeAudience(db: Db, bulletinId: Id): Promise<void> {
  await db.query('update bulletins set is_complete = true where id = $1', [bulletinId])
}

const INSERT_SLICE = `added as (
    insert into alert_deliveries (purpose, person_id, bulletin_id, language, due_at, created_at)
    select 'alert', person_id, $1, language, $2, $2 from slice where is_wanted order by person_id
    on conflict (bulletin_id, person_id) do nothing returning id
  ), chunk as (
    insert into chunks (bulletin_id, after_id, through_id, state)
    select $1, min(added.id) - 1, max(added.id), case when b.paused_at is null then 'open' else 'paused' end
    from added, bulletins b where b.id = $1 group by b.id returning id
  )
  select (select count(*)::int from added) as added, (select id from chunk) as "chunkId",
    (select max(person_id) from slice) as "lastPersonId"`

/**
 * Adds to the first bulletin of an alert a run of those who are subscribed to a ward. Once for each, however many of its
 * wards they are subscribed to; nobody any more once the alert is over or was wrong.
 */
export async function addSubscribers(
  tx: Db,
  bulletinId: Id,
  { ward, afterPersonId, limit }: Slice & { ward: number },
  now: Date,
): Promise<Added> {
  const { rows: locked } = await tx.query<{ alertId: Id; isComplete: boolean }>(
    'select alert_id as "alertId", is_complete as "isComplete" from bulletins where id = $1 for no key update',
    [bulletinId],
  )
  const { alertId, isComplete } = only(locked)
  // A statement of its own: whoever closed the alert while we waited for the lock is seen now.
  const { rows } = await tx.query<Added>(
    `with slice as (
       select s.person_id, p.language, p.opted_out_at is null and ${isReachable('p')} as is_wanted
       from subscriptions s join people p on p.id = s.person_id
       where s.ward = $3 and s.ended_at is null and s.person_id > $4
         and exists (select from bulletins b join alerts a on a.id = b.alert_id where b.id = $1 and a.state = 'active')
         and not ${isSuperseded('$1')}
       order by s.person_id limit $5
     ), ${INSERT_SLICE}`,
    [bulletinId, now, ward, afterPersonId, limit],
  )
  const result = only(rows)
  if (isComplete && result.added > 0) {
    await tx.query('update bulletins set finished_at = null where id = $1', [bulletinId])
    await reopenFollowUps(tx, alertId)
  }
  return result
}

/** The first bulletin of the alert that a follow-up belongs to: whom it has reached is the follow-up's audience. */
export async function firstBulletinOf(db: Db, followUpId: Id): Promise<{ id: Id; wards: number[] }> {
  const { rows } = await db.query<{ id: Id; wards: number[] }>(
    `select b.id, a.wards
     from bulletins own join alerts a on a.id = own.alert_id
       join bulletins b on b.alert_id = a.id and b.kind = 'confirmed'
     where own.id = $1`,
    [followUpId],
  )
  return only(rows)
}

/** Adds to a follow-up a run of those whom the first bulletin has reached, as far as they still want to hear of its wards. */
export async function addReached(
  tx: Db,
  bulletinId: Id,
  { firstId, wards, afterPersonId, limit }: Slice & { firstId: Id; wards: readonly number[] },
  now: Date,
): Promise<Added> {
  await tx.query('select from bulletins where id = $1 for no key update', [bulletinId])
  const { rows } = await tx.query<Added>(
    `with slice as (
       select told.person_id, p.language, p.opted_out_at is null
         and exists (select from subscriptions where person_id = p.id and ward = any($4) and ended_at is null)
         and not exists (select from alert_deliveries d where d.bulletin_id = $1 and d.person_id = p.id) as is_wanted
       from alert_deliveries told join people p on p.id = told.person_id
       where told.bulletin_id = $3 and told.state = 'accepted' and told.person_id > $5 and not ${isSuperseded('$1')}
       order by told.person_id limit $6
     ), ${INSERT_SLICE}`,
    [bulletinId, now, firstId, wards, afterPersonId, limit],
  )
  const result = only(rows)
  if (result.added > 0) await tx.query('update bulletins set finished_at = null where id = $1', [bulletinId])
  return result
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

/** Stops what has not gone out yet of an alert's bulletins; what is in flight can't be. The alert must be locked. */
export async function supersede(tx: Db, alertId: Id): Promise<number> {
  // From here on nothing more of them is taken in hand.
  const { rows: chunks } = await tx.query<{ sending: Id[] }>(
    `with of_alert as (
       select c.id from chunks c join bulletins b on b.id = c.bulletin_id
       where b.alert_id = $1 and c.state <> 'done' order by c.id for no key update of c
     )
     update chunks c set state = 'done' from of_alert where c.id = of_alert.id returning c.sending`,
    [alertId],
  )
  const { rowCount } = await tx.query(
    `update alert_deliveries set state = 'canceled', reason = 'superseded'
     where bulletin_id in (select id from bulletins where alert_id = $1) and state = 'queued'
       and id <> all($2::bigint[])`,
    [alertId, chunks.flatMap(({ sending }) => sending)],
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
         and p.opted_out_at is null and ${isReachable('p')}
         and not exists (select from alert_deliveries d where d.bulletin_id = b.id and d.person_id = p.id))
     order by b.id limit $2`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}
