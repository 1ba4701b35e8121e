import type { Language } from '../domain/intent/reading.ts'
import { type Db, type Id, only } from './db.ts'
import type { Vault } from './vault.ts'

export type Person = {
  id: Id
  language: Language
  languageChosen: boolean
  optedOutAt: Date | null
  /** When they were told how to watch safely. */
  toldToWatchAt: Date | null
}

/** Finds the person with this number, or makes one. `phone` is E.164. */
export async function findOrAddPerson(db: Db, vault: Vault, phone: string, now: Date): Promise<Id> {
  // Looked up first: an upsert would wait for whoever holds the person locked, and a webhook must not wait.
  const known = await findPerson(db, vault, phone)
  if (known !== null) return known
  const { rows } = await db.query<{ id: Id }>(
    `insert into people (phone_index, phone_sealed, created_at) values ($1, $2, $3)
     on conflict (phone_index) do update set phone_index = excluded.phone_index
     returning id`,
    [vault.phoneIndex(phone), vault.seal('phone', phone), now],
  )
  return only(rows).id
}

export async function findPerson(db: Db, vault: Vault, phone: string): Promise<Id | null> {
  const { rows } = await db.query<{ id: Id }>('select id from people where phone_index = $1', [
    vault.phoneIndex(phone),
  ])
  return rows[0]?.id ?? null
}

/**
 * Holds everything else about this person still until the transaction ends. "No key": rows that refer to the person can
 * be added meanwhile, so a webhook does not wait for it, nor an audience for one of its thousands.
 */
export async function lockPerson(tx: Db, id: Id): Promise<Person> {
  const { rows } = await tx.query<Person>(
    `select id, language, language_chosen as "languageChosen", opted_out_at as "optedOutAt",
       told_to_watch_at as "toldToWatchAt"
     from people where id = $1 for no key update`,
    [id],
  )
  return only(rows)
}

export async function setLanguage(tx: Db, id: Id, language: Language, chosen: boolean): Promise<void> {
  await tx.query('update people set language = $2, language_chosen = language_chosen or $3 where id = $1', [
    id,
    language,
    chosen,
  ])
}

/**
 * Ends all that would make us text this person: subscriptions, shifts, questions, what is still waiting to be sent.
 * The first time counts: by it START finds what an opt-out ended, and the carrier's refusals report the same one again.
 */
export async function optOut(tx: Db, id: Id, now: Date): Promise<void> {
  await tx.query('update people set opted_out_at = coalesce(opted_out_at, $2) where id = $1', [id, now])
  await tx.query(
    `update subscriptions set ended_at = $2, ended_by = 'opt-out' where person_id = $1 and ended_at is null`,
    [id, now],
  )
  await tx.query('update shifts set ended_at = $2 where person_id = $1 and ended_at is null', [id, now])
  await tx.query(
    `update planned_days d set answer = 'not today' from planned_shifts s
     where s.id = d.planned_shift_id and s.person_id = $1 and d.answer = 'on' and d.started_at is null`,
    [id],
  )
  await tx.query('update questions set closed_at = $2 where person_id = $1 and closed_at is null', [id, now])
  await tx.query(
    `update requests set state = 'closed' where person_id = $1 and state in ('open', 'claimed')`,
    [id],
  )
  await tx.query(
    `update deliveries set state = 'canceled', reason = 'opted-out' where person_id = $1 and state = 'queued'`,
    [id],
  )
}

export async function markToldToWatch(tx: Db, id: Id, now: Date): Promise<void> {
  await tx.query('update people set told_to_watch_at = $2 where id = $1', [id, now])
}

/** Does this person's phone get what is sent to it? Condition on `people`, for alerts only: a reply is always tried. */
export const isReachable = (people: string) => `${people}.suppressed_at is null`

/**
 * Leaves those of these people out of alerts whose last texts were all refused for good. Returns how many. Texts of
 * which nothing is known yet don't count, nor does what was refused before they last came back.
 */
export async function suppressUnreachable(
  db: Db,
  ids: readonly Id[],
  after: { badNumbersToSuppress: number; unreachableToSuppress: number },
  now: Date,
): Promise<number> {
  if (ids.length === 0) return 0
  const lastAre = (count: string, reasons: string) =>
    `(select count(*) filter (where reason in (${reasons})) from (
        select reason from deliveries d
        where d.person_id = p.id and d.created_at > coalesce(p.restored_at, '-infinity')
          and (d.carrier_status in ('delivered', 'undelivered', 'failed')
            or (d.state = 'refused' and d.reason in ('bad-number', 'unreachable')))
        order by d.id desc limit ${count}) last) = ${count}`
  const { rowCount } = await db.query(
    `update people p set suppressed_at = $2
     where p.id = any($1) and p.suppressed_at is null
       and (${lastAre('$3', `'bad-number'`)} or ${lastAre('$4', `'bad-number', 'unreachable'`)})`,
    [ids, now, after.badNumbersToSuppress, after.unreachableToSuppress],
  )
  return rowCount ?? 0
}

/** The way back: a phone that texts us can be texted. */
export async function restore(tx: Db, id: Id, now: Date): Promise<void> {
  await tx.query(
    'update people set suppressed_at = null, restored_at = $2 where id = $1 and suppressed_at is not null',
    [id, now],
  )
}

export async function optIn(tx: Db, id: Id): Promise<void> {
  await tx.query('update people set opted_out_at = null where id = $1', [id])
}
