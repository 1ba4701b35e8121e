import type { BulletinKind } from '../domain/alert-life.ts'
import { isSuperseded } from './audiences.ts'
import type { BudgetState } from './budgets.ts'
import type { Db, Id } from './db.ts'

/** How a bulletin stands, by its rows. */
export type Standing = {
  id: Id
  /** Of the sighting: what people call the alert. */
  code: string
  kind: BulletinKind
  wards: number[]
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  pausedAt: Date | null
  isStopped: boolean
  budget: BudgetState | null
  /** Recipients, and how many of them in which state. In flight counts as queued. */
  recipients: number
  queued: number
  accepted: number
  inDoubt: number
  refused: number
  canceled: number
  delivered: number
  undelivered: number
}

const STANDING = `select b.id, s.code, b.kind, a.wards, b.created_at as "createdAt", b.started_at as "startedAt",
    b.finished_at as "finishedAt", b.paused_at as "pausedAt", b.budget, ${isSuperseded('b.id')} as "isStopped", d.*
  from bulletins b join alerts a on a.id = b.alert_id join sightings s on s.id = a.sighting_id
    cross join lateral (
      select count(*)::int as recipients,
        count(*) filter (where state = 'queued')::int as queued,
        count(*) filter (where state = 'accepted')::int as accepted,
        count(*) filter (where state in ('sending', 'in-doubt'))::int as "inDoubt",
        count(*) filter (where state = 'refused')::int as refused,
        count(*) filter (where state = 'canceled')::int as canceled,
        count(*) filter (where carrier_status = 'delivered')::int as delivered,
        count(*) filter (where carrier_status in ('undelivered', 'failed'))::int as undelivered
      from alert_deliveries where bulletin_id = b.id) d`

/** The newest first. */
export async function listStandings(db: Db, limit: number): Promise<Standing[]> {
  const { rows } = await db.query<Standing>(`${STANDING} order by b.id desc limit $1`, [limit])
  return rows
}

export async function standingOf(db: Db, id: Id): Promise<Standing | null> {
  const { rows } = await db.query<Standing>(`${STANDING} where b.id = $1`, [id])
  return rows[0] ?? null
}

/** The newest of a sighting's bulletins that is not over. */
export async function goingOutOf(db: Db, sightingId: Id): Promise<Standing | null> {
  const { rows } = await db.query<Standing>(
    `${STANDING} where s.id = $1 and b.finished_at is null and not ${isSuperseded('b.id')} order by b.id desc limit 1`,
    [sightingId],
  )
  return rows[0] ?? null
}

/** How many get it in each language. */
export async function recipientsByLanguage(
  db: Db,
  id: Id,
): Promise<{ language: string; recipients: number }[]> {
  const { rows } = await db.query<{ language: string; recipients: number }>(
    `select language, count(*)::int as recipients from alert_deliveries where bulletin_id = $1 group by 1 order by 2 desc`,
    [id],
  )
  return rows
}

/** Nothing more of it is taken in hand until it is resumed; what is in flight goes out. False: it is over. */
export async function pauseBulletin(tx: Db, id: Id, now: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update bulletins set paused_at = coalesce(paused_at, $2)
     where id = $1 and finished_at is null and not ${isSuperseded('bulletins.id')}`,
    [id, now],
  )
  if (rowCount === 0) return false
  await tx.query(`update chunks set state = 'paused' where bulletin_id = $1 and state = 'open'`, [id])
  return true
}

/** Goes on where it was paused: returns its chunks, to be sent, in their order. */
export async function resumeBulletin(tx: Db, id: Id): Promise<Id[]> {
  await tx.query('update bulletins set paused_at = null where id = $1', [id])
  const { rows } = await tx.query<{ id: Id }>(
    `update chunks set state = 'open' where bulletin_id = $1 and state = 'paused' returning id`,
    [id],
  )
  return rows.map((row) => row.id).sort((one, other) => Number(one) - Number(other))
}

/** Nothing more of it goes out, ever, also where it still waits because of the budget; what is in flight does. Null: it is over. Otherwise how many will not get it. */
export async function stopBulletin(tx: Db, id: Id, now: Date): Promise<number | null> {
  const { rowCount } = await tx.query(
    `update bulletins set stopped_at = $2, paused_at = null,
       budget = case when budget = 'asked' then 'refused' else budget end
     where id = $1 and finished_at is null and not ${isSuperseded('bulletins.id')}`,
    [id, now],
  )
  if (rowCount === 0) return null
  const { rows } = await tx.query<{ sending: Id[] }>(
    `update chunks set state = 'done' where bulletin_id = $1 and state <> 'done' returning sending`,
    [id],
  )
  const { rowCount: stopped } = await tx.query(
    `update alert_deliveries set state = 'canceled', reason = 'stopped'
     where bulletin_id = $1 and state = 'queued' and id <> all($2::bigint[])`,
    [id, rows.flatMap(({ sending }) => sending)],
  )
  return stopped ?? 0
}
