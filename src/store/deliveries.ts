import type { RefusalReason } from '../carriers/carrier.ts'
import type { Language } from '../domain/intent/reading.ts'
import { inChunk, isSuperseded } from './audiences.ts'
import { type Db, type Id, isFound, only } from './db.ts'
import type { Vault } from './vault.ts'

/** Puts a text to one person into the queue of things to be sent. */
export async function insertDelivery(
  tx: Db,
  vault: Vault,
  text: {
    purpose: 'reply' | 'request'
    personId: Id
    requestId?: Id
    language: Language
    body: string
    now: Date
  },
): Promise<Id> {
  const { rows } = await tx.query<{ id: Id }>(
    `insert into deliveries (purpose, person_id, request_id, language, body_sealed, due_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $6) returning id`,
    [
      text.purpose,
      text.personId,
      text.requestId ?? null,
      text.language,
      vault.seal('body', text.body),
      text.now,
    ],
  )
  return only(rows).id
}

/**
 * Word on something that this person texted earlier. Null where they have opted out since; the row lock makes sure
 * of it even if that happens just now.
 */
export async function insertReply(
  tx: Db,
  vault: Vault,
  text: { personId: Id; language: Language; body: string; now: Date },
): Promise<Id | null> {
  const { rows } = await tx.query('select from people where id = $1 and opted_out_at is null for share', [
    text.personId,
  ])
  return rows.length === 0 ? null : insertDelivery(tx, vault, { purpose: 'reply', ...text })
}

export type Claimed = {
  id: Id
  purpose: 'reply' | 'request' | 'alert'
  personId: Id
  phone: string
  language: Language
  /** Null: the bulletin's text in that language. */
  body: string | null
  attempts: number
  /** How often it was sent with an unknown end. */
  doubts: number
  createdAt: Date
}

type ClaimedRow = Omit<Claimed, 'phone' | 'body'> & { phoneSealed: Buffer; bodySealed: Buffer | null }

const CLAIMED = `d.id, d.purpose, d.person_id as "personId", d.language, d.attempts, d.doubts,
  d.created_at as "createdAt", p.phone_sealed as "phoneSealed", d.body_sealed as "bodySealed"`

const open = (vault: Vault, { phoneSealed, bodySealed, ...row }: ClaimedRow): Claimed => ({
  ...row,
  phone: vault.open('phone', phoneSealed),
  body: bodySealed && vault.open('body', bodySealed),
})

/**
 * Takes a reply or request that is due in hand, so that nobody else sends it. What we take must be sent now: after a
 * crash it is in doubt. Who opted out meanwhile is left alone, except for a reply to what they have just written.
 */
export async function claimDelivery(db: Db, vault: Vault, id: Id, now: Date): Promise<Claimed | null> {
  const { rows } = await db.query<ClaimedRow & { isWanted: boolean }>(
    `with due as (
       select id from deliveries where state = 'queued' and due_at <= $1 and id = $2 for update skip locked
     )
     update deliveries d
     set state = case when isUnwanted then 'canceled' else 'sending' end,
       reason = case when isUnwanted then 'opted-out' end, claimed_at = $1, attempts = d.attempts + 1
     from due join deliveries of on of.id = due.id join people p on p.id = of.person_id
       cross join lateral (select p.opted_out_at is not null and of.purpose <> 'reply' as isUnwanted) unwanted
     where d.id = due.id
     returning ${CLAIMED}, d.state = 'sending' as "isWanted"`,
    [now, id],
  )
  const [row] = rows
  return row?.isWanted ? open(vault, row) : null
}

export type Result = { id: Id } & (
  | { state: 'accepted'; carrierRef: string }
  | { state: 'refused'; reason: RefusalReason | 'too-old' | 'unknown' }
  | { state: 'queued'; dueAt: Date; afterDoubt?: boolean }
  | { state: 'in-doubt' }
)

/**
 * Writes what became of deliveries in hand. A status report that came before our answer is left as it is, also where by
 * that report the text is to go out again; that a text went out counts also where it was canceled meanwhile. What would be sent again is not, where its alert is over or was
 * wrong. Parameters: `resultColumns`, and now.
 */
export const recordIn = (table: 'deliveries' | 'alert_deliveries') => `update ${table} d
  set state = case when r.state = 'queued' and ${isSuperseded('d.bulletin_id')} then 'canceled' else r.state end,
    reason = case when r.state = 'queued' and ${isSuperseded('d.bulletin_id')} then 'superseded' else r.reason end,
    due_at = coalesce(r.due_at, d.due_at), carrier_ref = coalesce(r.carrier_ref, d.carrier_ref),
    doubts = d.doubts + r.doubts,
    attempts = d.attempts + (d.state = 'queued')::int,
    claimed_at = case when d.state = 'queued' then $7 else d.claimed_at end
  from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::int[])
    as r (id, state, carrier_ref, reason, due_at, doubts)
  where ${isFound('d.id', 'r.id')}
    and (d.state in ('queued', 'sending', 'in-doubt') or (d.state = 'canceled' and r.state = 'accepted'))
    and (r.carrier_ref is null or r.carrier_ref is distinct from d.carrier_ref)`

/** In the order of their ids, as everybody locks deliveries. */
export function resultColumns(results: readonly Result[]): unknown[][] {
  const sorted = [...results].sort((one, other) => Number(one.id) - Number(other.id))
  return [
    sorted.map((result) => result.id),
    sorted.map((result) => result.state),
    sorted.map((result) => (result.state === 'accepted' ? result.carrierRef : null)),
    sorted.map((result) => (result.state === 'refused' ? result.reason : null)),
    sorted.map((result) => (result.state === 'queued' ? result.dueAt : null)),
    sorted.map((result) => (result.state === 'queued' && result.afterDoubt ? 1 : 0)),
  ]
}

export async function recordResults(db: Db, results: readonly Result[], now: Date): Promise<void> {
  if (results.length > 0) await db.query(recordIn('deliveries'), [...resultColumns(results), now])
}

export async function dueDeliveries(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select id from direct_deliveries where state = 'queued' and due_at < $1 order by due_at limit $2`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}

/** In hand for so long, without an outcome, that whoever had them must be gone. */
export async function unsettledDeliveries(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `(select id from direct_deliveries
      where state in ('sending', 'in-doubt') and claimed_at < $1 order by claimed_at limit $2)
     union all
     (select d.id from chunks c join bulletins b on b.id = c.bulletin_id join alert_deliveries d on ${inChunk('d', 'c')}
      where c.has_doubts and b.finished_at is null and d.state in ('sending', 'in-doubt') and d.claimed_at < $1 limit $2)`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}

/** Takes an unsettled delivery in hand again, so that one process alone looks into it. */
export async function claimUnsettled(
  db: Db,
  vault: Vault,
  id: Id,
  before: Date,
  now: Date,
): Promise<(Claimed & { bulletinId: Id | null }) | null> {
  const { rows } = await db.query<ClaimedRow & { bulletinId: Id | null }>(
    `with old as (
       select id, claimed_at from deliveries
       where id = $1 and state in ('sending', 'in-doubt') and claimed_at < $2 for update skip locked
     )
     update deliveries d set claimed_at = $3, state = 'in-doubt' from old, people p
     where d.id = old.id and p.id = d.person_id
     returning ${CLAIMED}, d.bulletin_id as "bulletinId"`,
    [id, before, now],
  )
  const [row] = rows
  return row ? { ...open(vault, row), bulletinId: row.bulletinId } : null
}

/** Carrier references that belong to other deliveries to the same person. */
export async function referencesOf(db: Db, personId: Id): Promise<Set<string>> {
  const { rows } = await db.query<{ carrierRef: string }>(
    'select carrier_ref as "carrierRef" from deliveries where person_id = $1 and carrier_ref is not null',
    [personId],
  )
  return new Set(rows.map((row) => row.carrierRef))
}
