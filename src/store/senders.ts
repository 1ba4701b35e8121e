import type { Speed } from '../domain/pace.ts'
import { type Db, only } from './db.ts'

export const SLOTS = {
  /**
   * Slots are given out up to `aheadMs` from now, and only once the next one is at most `opensMs` away. So what is
   * urgent never waits longer than bulk may reach ahead, asks before bulk may, and each grant is worth its round trip.
   */
  lanes: {
    urgent: { opensMs: 100, aheadMs: 100 },
    followUp: { opensMs: 40, aheadMs: 80 },
    bulk: { opensMs: 30, aheadMs: 60 },
  },
  /** What a lane gets at least while a higher one waits. */
  waitingShare: 0.1,
  /** Of its share a lane can make up for this much that it did not ask for in time. */
  shareKeptMs: 200,
  /** Who waits is thought of this long after the time that they were told to ask again at. */
  waitsOnMs: 250,
  /** A slot that has gone by this long ago is still given out, so that a round trip costs none. */
  lateMs: 10,
  /**
   * Slots are this much further apart than the rate asks for: 5 ms in a second. Timers wake up late by about so much,
   * and what leaves late and what leaves in time would otherwise be one text too many in somebody's second.
   */
  spacing: 1.005,
  /** Where one text too many is more than a fiftieth, by more than a timer is ever late. */
  slow: { belowPerSecond: 50, spacing: 1.02 },
  /** What is added each second after it was slowed down, as a share of the usual rate: from half to whole in 17 s. */
  climbShare: 0.03,
  /** Without a set rate there is no limit again once the carrier has not been busy for so long. */
  forgetMs: 5 * 60_000,
} as const

export type Sender = { name: string; segmentsPerSecond: number | null }
export type PaceLane = keyof typeof SLOTS.lanes

export type Ask = {
  lane: PaceLane
  segments: number
  /** A text is given all of its segments or none. */
  textSegments: number
}

export type Grant = {
  /** Whole texts; 0: ask again after `startInMs`. */
  segments: number
  /** From `at` to the first slot, which may be just past. */
  startInMs: number
  /** From one segment's slot to the next; 0: no limit is known. */
  everyMs: number
  /** What the database's clock showed, in milliseconds. */
  at: number
}

const ms = (value: number) => `interval '${value} ms'`

/** Segments a second as of `now`; null: no limit. `$2` is the set rate, if there is one. */
const RATE = `least($2::float8, case when $2::float8 is not null or slowed_at > now - ${ms(SLOTS.forgetMs)} then
  slowed_to + usual_rate * ${SLOTS.climbShare} * greatest(0, extract(epoch from now - slowed_at)) end)`

/** Rounded up to what an interval can hold. */
const SPACING = `case when rate < ${SLOTS.slow.belowPerSecond} then ${SLOTS.slow.spacing} else ${SLOTS.spacing} end`
const TEXT_TIME = `make_interval(secs => ceil(1e6 * ${SPACING} * $5::float8 / rate) / 1e6)`

/** Set back by more than steering a clock does. */
const WENT_BACK = `now < seen_at - interval '1 second'`

const laned = (of: (lane: PaceLane) => string) =>
  `case $3 when 'urgent' then ${of('urgent')} when 'followUp' then ${of('followUp')} else ${of('bulk')} end`
const OPENS = laned((lane) => ms(SLOTS.lanes[lane].opensMs))
const AHEAD = laned((lane) => ms(SLOTS.lanes[lane].aheadMs))
const MOST_AHEAD = ms(SLOTS.lanes.urgent.aheadMs)

/** How many times the one fits into the other. */
const whole = (time: string, into: string) =>
  `floor(extract(epoch from ${time})::float8 / extract(epoch from ${into})::float8)`

/**
 * Gives out the sender's next slots, in one statement, so that nobody ever waits for a worker that holds the lock. Who
 * has to wait for somebody's commit sees what that one has left. That a slot was given out need not survive a crash of
 * the database, which takes longer than the slot is away; so the commit does not wait for the disk.
 *
 * Times of this database's clock; what a worker's clock shows does not matter.
 */
export async function grantSlots(db: Db, sender: Sender, ask: Ask): Promise<Grant> {
  for (;;) {
    const { rows } = await db.query<Grant & { wentBack: boolean }>({
      name: 'grant-slots', // Prepared: planning it takes longer than running it.
      text: GRANT,
      values: [
        sender.name,
        sender.segmentsPerSecond,
        ask.lane,
        Math.max(1, Math.floor(ask.segments / ask.textSegments)),
        ask.textSegments,
      ],
    })
    const [grant] = rows
    if (grant && !grant.wentBack) return grant
    if (grant) await turnBack(db, sender.name)
    else await insertSender(db, sender.name)
  }
}

const GRANT = `
  with s as (
    select senders.*, clock_timestamp() as now from senders, set_config('synchronous_commit', 'off', true)
    where name = $1 for update of senders
  ), rated as (
    select s.*, ${RATE} as rate, ${WENT_BACK} as went_back,
      case $3 when 'bulk' then greatest(urgent_waits_until, follow_up_waits_until)
        when 'followUp' then urgent_waits_until end as outranked_until,
      greatest(case $3 when 'bulk' then bulk_share_at else follow_up_share_at end, now - ${ms(SLOTS.shareKeptMs)})
        as share_at
    from s
  ), slots as (
    select rated.*, ${TEXT_TIME} as text_time,
      ${TEXT_TIME} / ${SLOTS.waitingShare} as share_time,
      greatest(case when free_at < now - ${ms(SLOTS.lateMs)} then now else free_at end, held_until) as start_at,
      coalesce(outranked_until > now, false) as is_outranked,
      coalesce(held_until > now + ${MOST_AHEAD}, false) as is_held
    from rated
  ), given as (
    select slots.*, case
      when went_back or is_held then 0
      when rate is null then $4::float8
      when is_outranked then
        case when share_at > now then 0 else least($4::float8, ${whole('now - share_at', 'share_time')} + 1) end
      when start_at > now + ${OPENS} then 0
      else least($4::float8, greatest(0, ${whole(`now + ${AHEAD} - start_at`, 'text_time')}) + 1) end as texts
    from slots
  ), taken as (
    select given.*,
      case when texts > 0 and rate is not null then start_at + text_time * texts else free_at end as next_at,
      case when is_outranked and texts > 0 then share_at + share_time * texts end as next_share_at,
      case
        when texts > 0 then case when rate is null then now else start_at end
        when is_held then held_until
        when is_outranked then greatest(least(share_at, outranked_until), now + ${ms(1)})
        else greatest(start_at - ${OPENS}, now + ${ms(1)}) end as begin_at
    from given
  ), waiting as (
    select taken.*, case when texts < $4::float8 and rate is not null
      then greatest(now, next_at - ${OPENS}, held_until) + ${ms(SLOTS.waitsOnMs)} end as waits_until
    from taken
  )
  update senders set free_at = w.next_at, seen_at = greatest(w.seen_at, now),
    urgent_waits_until = case when $3 = 'urgent' then waits_until else w.urgent_waits_until end,
    follow_up_waits_until = case when $3 = 'followUp' then waits_until else w.follow_up_waits_until end,
    follow_up_share_at = case when $3 = 'followUp' then coalesce(next_share_at, w.follow_up_share_at)
      else w.follow_up_share_at end,
    bulk_share_at = case when $3 = 'bulk' then coalesce(next_share_at, w.bulk_share_at) else w.bulk_share_at end
  from waiting w where senders.name = w.name
  returning (texts * $5::float8)::int as segments, coalesce(extract(epoch from text_time)::float8 * 1000 / $5::float8, 0) as "everyMs", went_back as "wentBack",
    extract(epoch from now)::float8 * 1000 as at, extract(epoch from begin_at - now)::float8 * 1000 as "startInMs"`

async function insertSender(db: Db, name: string): Promise<void> {
  await db.query(
    `insert into senders (name, seen_at, free_at) select $1, now, '-infinity' from clock_timestamp() now on conflict do nothing`,
    [name],
  )
}

/** The database's clock was set back: what was a moment away is so again. */
async function turnBack(db: Db, name: string): Promise<void> {
  await db.query(
    `with s as (
       select name, now - seen_at as back from senders, clock_timestamp() now where name = $1 and ${WENT_BACK} for update of senders
     )
     update senders set seen_at = seen_at + back, free_at = free_at + back, held_until = held_until + back,
       busy_at = busy_at + back, halted_at = halted_at + back, probe_at = probe_at + back, slowed_at = slowed_at + back, counted_from = counted_from + back,
       counted_at = counted_at + back, urgent_waits_until = null, follow_up_waits_until = null,
       follow_up_share_at = null, bulk_share_at = null
     from s where s.name = senders.name`,
    [name],
  )
}

/** Is anything known that keeps us from sending as fast as we can? */
export async function isPaced(db: Db, { name, segmentsPerSecond }: Sender): Promise<boolean> {
  const { rows } = await db.query<{ isPaced: boolean }>(
    `select coalesce(held_until > now, false) or ${RATE} is not null as "isPaced"
     from senders, clock_timestamp() now where name = $1`,
    [name, segmentsPerSecond],
  )
  return rows[0]?.isPaced ?? segmentsPerSecond !== null
}

type SpeedRow = Omit<Speed, 'slowed' | 'counted'> & {
  now: Date
  slowedTo: number | null
  slowedAt: Date | null
  usualRate: number | null
  counted: number
  countedFrom: Date | null
  countedAt: Date | null
}

/** How fast the sender goes now. Nobody else changes it, or is given slots, until the transaction ends. */
export async function lockSpeed(tx: Db, sender: Sender): Promise<{ speed: Speed; now: Date }> {
  await insertSender(tx, sender.name)
  const { rows } = await tx.query<SpeedRow>(
    `select now, ${RATE} as rate, held_until as "heldUntil", busy_at as "busyAt", slowed_to as "slowedTo",
       slowed_at as "slowedAt", usual_rate as "usualRate", counted, counted_from as "countedFrom", counted_at as "countedAt"
     from senders, clock_timestamp() now where name = $1 for update of senders`,
    [sender.name, sender.segmentsPerSecond],
  )
  const { now, slowedTo, slowedAt, usualRate, counted, countedFrom, countedAt, ...row } = only(rows)
  const slowed =
    slowedTo !== null && slowedAt && usualRate !== null ? { to: slowedTo, at: slowedAt, usualRate } : null
  const count = countedFrom && countedAt ? { segments: counted, from: countedFrom, at: countedAt } : null
  return { now, speed: { ...row, slowed, counted: count } }
}

export async function saveSpeed(tx: Db, { name }: Sender, speed: Speed): Promise<void> {
  const { heldUntil, busyAt, slowed, counted } = speed
  await tx.query(
    `update senders set held_until = $2, busy_at = $3, slowed_to = $4, slowed_at = $5, usual_rate = $6,
       counted = $7, counted_from = $8, counted_at = $9 where name = $1`,
    [
      name,
      heldUntil,
      busyAt,
      slowed?.to,
      slowed?.at,
      slowed?.usualRate,
      counted?.segments ?? 0,
      counted?.from,
      counted?.at,
    ],
  )
}
