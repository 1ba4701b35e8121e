import type { Language } from '../domain/messages/messages.ts'
import { inChunk, inRun, isSuperseded } from './audiences.ts'
import { type Db, type Id, isFound } from './db.ts'
import { recordIn, type Result, resultColumns } from './deliveries.ts'
import type { Vault } from './vault.ts'

/**
 * A run of a bulletin's deliveries, those with `afterId` < id <= `throughId`, sent by one owner at a time. What it has in
 * flight is written down before it is sent, by the statement that also records what came of the sends before: one round
 * trip for many texts, and one row update for each. Its deliveries were written at once, at `createdAt`.
 */
export type Chunk = { id: Id; bulletinId: Id; owner: string; afterId: Id; throughId: Id; createdAt: Date }

/** Takes a chunk in hand. Null: it is done or paused, or somebody else has it. */
export async function takeChunk(db: Db, id: Id, owner: string, now: Date): Promise<Chunk | null> {
  const { rows } = await db.query<Chunk>(
    `update chunks c set owner = $2, held_at = $3 where id = $1 and owner is null and state = 'open'
     returning id, bulletin_id as "bulletinId", owner, after_id as "afterId", through_id as "throughId",
       (select created_at from alert_deliveries d where ${inChunk('d', 'c')} order by d.id limit 1) as "createdAt"`,
    [id, owner, now],
  )
  return rows[0] ?? null
}

/** One delivery of a chunk, to be sent now. */
export type InHand = {
  id: Id
  personId: Id
  phone: string
  language: Language
  attempts: number
  doubts: number
}

/** What is to be recorded, what is still in flight, and how many more to take, after which one. */
export type Step = { results: readonly Result[]; inFlight: readonly Id[]; afterId: Id; limit: number }
/** `throughId`: the last one looked at; null: there is no more after it. */
export type Taken = { inHand: InHand[]; throughId: Id | null }

type InHandRow = Omit<InHand, 'phone'> & { phoneSealed: Buffer; isLeftOut: boolean }

/**
 * Records results, and takes in hand up to `limit` more of the chunk's deliveries that are due, after `afterId` in the
 * order of their ids. What is in hand must be sent now: after a crash it is in doubt. Who has opted out meanwhile is left
 * out. There is no more also where it must not be sent now: the chunk is somebody else's or paused, or its alert is over or
 * was wrong.
 */
export async function takeMore(db: Db, vault: Vault, chunk: Chunk, step: Step, now: Date): Promise<Taken> {
  if (step.results.some(({ state }) => state === 'in-doubt')) {
    await db.query('update chunks set has_doubts = true where id = $1', [chunk.id])
  }
  const { rows } = await db.query<InHandRow>({
    name: 'take-more',
    text: `with recorded as (
       ${recordIn('alert_deliveries')}
     ), own as (
       select id from chunks
       where id = $8 and owner = $9 and state = 'open' and not ${isSuperseded('chunks.bulletin_id')}
       for no key update
     ), due as (
       select d.* from own cross join lateral (
         select id, person_id, language, attempts, doubts from alert_deliveries d
         where ${inRun('d', '$10', '$11', '$12')} and state = 'queued' and due_at <= $7
         order by id limit $13) d
     ), next as (
       select due.*, p.phone_sealed, p.id is null or p.opted_out_at is not null as is_left_out
       from due left join people p on ${isFound('p.id', 'due.person_id')}
     ), canceled as (
       update alert_deliveries d set state = 'canceled', reason = 'opted-out' from next
       where ${isFound('d.id', 'next.id')} and next.is_left_out
     ), held as (
       update chunks c set held_at = $7,
         sending = $14::bigint[] || array(select id from next where not is_left_out)
       from own where ${isFound('c.id', 'own.id')}
     )
     select id, person_id as "personId", language, attempts, doubts, phone_sealed as "phoneSealed",
       is_left_out as "isLeftOut"
     from next order by id`,
    values: [
      ...resultColumns(step.results),
      now,
      chunk.id,
      chunk.owner,
      step.afterId,
      chunk.throughId,
      chunk.bulletinId,
      step.limit,
      step.inFlight,
    ],
  })
  const inHand = rows
    .filter(({ isLeftOut }) => !isLeftOut)
    .map(({ id, personId, language, attempts, doubts, phoneSealed }) => {
      return { id, personId, language, attempts, doubts, phone: vault.open('phone', phoneSealed) }
    })
  return { inHand, throughId: rows.length < step.limit ? null : (rows.at(-1)?.id ?? null) }
}

/**
 * Lets go of a chunk with nothing in flight. It is done once nothing of it is queued any more; what is, of an alert that
 * is over or was wrong, is canceled.
 */
export async function releaseChunk(db: Db, chunk: Chunk): Promise<void> {
  const isOurs = `${inRun('d', '$4', '$5', '$3')} and d.state = 'queued'`
  await db.query(
    `with late as (
       update alert_deliveries d set state = 'canceled', reason = 'superseded' where ${isOurs} and ${isSuperseded('$3')}
     )
     update chunks set owner = null, held_at = null, sending = '{}',
       state = case when ${isSuperseded('$3')} or not exists (select from alert_deliveries d where ${isOurs})
         then 'done' else state end
     where id = $1 and owner = $2`,
    [chunk.id, chunk.owner, chunk.bulletinId, chunk.afterId, chunk.throughId],
  )
}

/**
 * Takes chunks from owners who were not heard of since: their process is gone. What they had in flight is in doubt.
 * Returns the chunks.
 */
export async function releaseLostChunks(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `with lost as (
       select id, sending, held_at from chunks where owner is not null and held_at < $1
       order by held_at limit $2 for update skip locked
     ), doubtful as (
       update alert_deliveries d set state = 'in-doubt', claimed_at = lost.held_at, attempts = d.attempts + 1
       from lost cross join unnest(lost.sending) as s (id) where d.id = s.id and d.state = 'queued'
     )
     update chunks c set owner = null, held_at = null, sending = '{}', has_doubts = c.has_doubts or c.sending <> '{}'
     from lost where c.id = lost.id returning c.id`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}

/** A delivery of it is to be sent again. Returns the chunk. */
export async function reopenChunkOf(db: Db, bulletinId: Id, deliveryId: Id): Promise<Id | null> {
  const { rows } = await db.query<{ id: Id }>(
    `update chunks c
     set state = case when c.state <> 'done' then c.state when b.paused_at is null then 'open' else 'paused' end
     from bulletins b
     where b.id = $1 and c.bulletin_id = b.id and c.after_id < $2 and c.through_id >= $2 returning c.id`,
    [bulletinId, deliveryId],
  )
  return rows[0]?.id ?? null
}

/** Nobody has them, and there is something to do: something was due before, or nothing is left to be sent. */
export async function stalledChunks(
  db: Db,
  before: Date,
  limit: number,
): Promise<{ id: Id; isFollowUp: boolean; turn: number }[]> {
  const queued = `select from alert_deliveries d where ${inChunk('d', 'c')} and d.state = 'queued'`
  const { rows } = await db.query<{ id: Id; isFollowUp: boolean; turn: number }>(
    `select c.id, b.kind <> 'confirmed' as "isFollowUp",
       (select count(*)::int from chunks before where before.bulletin_id = c.bulletin_id and before.id < c.id) as turn
     from chunks c join bulletins b on b.id = c.bulletin_id
     where c.state = 'open' and c.owner is null
       and (exists (${queued} and d.due_at < $1) or not exists (${queued}))
     order by c.id limit $2`,
    [before, limit],
  )
  return rows
}
