import type { CarrierStatus, RefusalReason } from '../carriers/carrier.ts'
import { isSuperseded } from './audiences.ts'
import { type Db, type Id, isFound } from './db.ts'

/**
 * What the carrier says of a text. `deliveryId` is a row's id, or null where it does not say which. A reply or request is
 * found by the carrier's reference as well; an alert's text by its id alone, which stands in the address that is called.
 */
export type Report = {
  carrierRef: string
  deliveryId: Id | null
  status: CarrierStatus
  reason: RefusalReason | null
}

export type Reported = {
  id: Id
  personId: Id
  bulletinId: Id | null
  /** That it was accepted is known by this report. */
  isAccepted: boolean
}

/** Later reports have a higher rank and are never undone by an earlier one that comes late. */
const rank = (of: string) =>
  `case ${of} when 'none' then 0 when 'queued' then 1 when 'sent' then 2 else 3 end`

/** The reference that a row bears is that of its text; else, of an earlier one that came to nothing. */
const bearsItsOwnReference = (d: string) => `${d}.state in ('accepted', 'refused')`

/**
 * May a report be about this delivery, which it names? By our reference, or where we know of none yet. A bulletin's stays
 * queued while it is being sent; of others, what is queued has been sent only if there was a doubt.
 */
const isAbout = (d: string, r: string) =>
  `case when ${d}.carrier_ref = ${r}.carrier_ref then ${bearsItsOwnReference(d)} else ${d}.state in ('sending', 'in-doubt')
     or (${d}.state = 'queued' and (${d}.doubts > 0 or ${d}.bulletin_id is not null))
     or (${d}.state = 'canceled' and ${d}.reason = 'superseded') end`

/** The carrier did not pass it on because our account or number is not in order: it is to go out once that is mended. */
const isToGoAgain = (d: string, l: string) =>
  `(${l}.reason = 'configuration' and ${l}.status in ('undelivered', 'failed') and ${d}.state not in ('refused', 'canceled')
     and ${rank(`${d}.carrier_status`)} < 3 and not ${isSuperseded(`${d}.bulletin_id`)})`

/** A row that others keep in hand for longer than so many of their statements is no longer waited for. */
const MOST_TRIES = 50

/**
 * Records what the carrier says of texts, which may be before our own send has returned: then it also settles that the
 * text was accepted; or after we have taken an earlier send for lost, and then there is no need for another. Whom an
 * alert has reached after all, although it was stopped, is to get what follows on it. What our own account's fault has
 * kept from going out is queued again.
 *
 * Of several reports on one delivery the latest by rank is written, once. Gives one result for each report, in their
 * order; null: not one of ours, or of an earlier attempt.
 */
export async function recordStatuses(
  db: Db,
  reports: readonly Report[],
  now: Date,
): Promise<(Reported | null)[]> {
  const results = reports.map((): Reported | null => null)
  let left = reports.map((report, index) => ({ report, index }))
  for (let tries = 1; left.length > 0; tries += 1) {
    if (tries > MOST_TRIES) throw new Error('deliveries are in hand elsewhere and stay so')
    const rows = await recordFree(
      db,
      left.map(({ report }) => report),
      now,
    )
    const taken = new Map<number, Id>()
    for (const { n, takenId, ...row } of rows) {
      const at = left[n - 1]
      if (!at) continue
      if (takenId === null) results[at.index] = row
      else taken.set(n - 1, takenId)
    }
    left = left.filter((_, index) => taken.has(index))
    const [first] = taken.values()
    if (first !== undefined) await db.query('select from deliveries where id = $1 for update', [first])
  }
  return results
}

/**
 * All but what somebody else has locked: whoever waits while it holds rows itself can end in a deadlock with sends that
 * write their results just then. Such a row is given as taken. The status of a row that was changed meanwhile is judged
 * by the row as it is now: the conditions are there twice because PostgreSQL checks them again when it locks.
 */
async function recordFree(
  db: Db,
  reports: readonly Report[],
  now: Date,
): Promise<(Reported & { n: number; takenId: Id | null })[]> {
  const { rows } = await db.query<Reported & { n: number; takenId: Id | null }>({
    name: 'record-statuses',
    text: `with reports as (
       select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) with ordinality
         as r (carrier_ref, delivery_id, status, reason, n)
     ), known as (
       select r.*, d.id from reports r join direct_deliveries d
         on ${isFound('d.carrier_ref', 'r.carrier_ref')} and ${bearsItsOwnReference('d')}
     ), found as (
       select * from known
       union all
       select r.*, d.id from reports r join deliveries d on ${isFound('d.id', 'r.delivery_id')}
       where r.n not in (select n from known)
         and ${isAbout('d', 'r')}
     ), held as (
       select f.*, d.person_id, d.bulletin_id, d.state as before,
         case when ${bearsItsOwnReference('d')} then d.carrier_ref end as known_ref
       from found f join deliveries d on ${isFound('d.id', 'f.id')}
       where ${isAbout('d', 'f')}
       for update of d skip locked
     ), fitting as (
       select * from (
         select *, coalesce(known_ref, first_value(carrier_ref) over (partition by id order by n)) as own_ref from held
       ) h where carrier_ref = own_ref
     ), latest as (
       select distinct on (id) * from fitting order by id, ${rank('status')} desc, n
     ), reported as (
       update deliveries d set
         carrier_ref = l.own_ref,
         state = case when d.state = 'refused' then d.state when ${isToGoAgain('d', 'l')} then 'queued' else 'accepted' end,
         due_at = case when ${isToGoAgain('d', 'l')} then $5 else d.due_at end,
         carrier_status = case when ${isToGoAgain('d', 'l')} then 'none'
           when ${rank('l.status')} > ${rank('d.carrier_status')} then l.status else d.carrier_status end,
         reason = case when ${isToGoAgain('d', 'l')} then null when ${rank('l.status')} > ${rank('d.carrier_status')}
           then coalesce(l.reason, nullif(d.reason, 'superseded')) else nullif(d.reason, 'superseded') end
       from latest l
       where ${isFound('d.id', 'l.id')} and (d.carrier_ref is null or d.state not in ('accepted', 'refused')
         or ${rank('l.status')} > ${rank('d.carrier_status')} or d.reason = 'superseded')
       returning d.id, d.bulletin_id, l.before, d.state = 'queued' as goes_again
     ), chunk as (
       update chunks c set state = case when b.paused_at is null then 'open' else 'paused' end
       from reported r join bulletins b on b.id = r.bulletin_id
       where r.goes_again and c.bulletin_id = b.id and c.after_id < r.id and c.through_id >= r.id and c.state = 'done'
     ), reopened as (
       update bulletins f set is_complete = f.is_complete and f.kind = 'confirmed', finished_at = null
       from (select bulletin_id as id, bool_or(goes_again) as goes_again from reported
           where goes_again or before = 'canceled' group by bulletin_id) r
         join bulletins b on b.id = r.id
       where (f.id = b.id and r.goes_again)
         or (b.kind = 'confirmed' and f.alert_id = b.alert_id and f.kind <> 'confirmed')
     )
     select n::int, id, person_id as "personId", bulletin_id as "bulletinId",
       before not in ('accepted', 'refused') as "isAccepted", null as "takenId"
     from fitting
     union all
     select n::int, id, null, null, null, id from found where n not in (select n from held)`,
    values: [
      reports.map((report) => report.carrierRef),
      reports.map((report) => report.deliveryId),
      reports.map((report) => report.status),
      reports.map((report) => report.reason),
      now,
    ],
  })
  return rows
}
