import type { InboundText } from '../carriers/carrier.ts'
import type { Step } from '../domain/conversation/situation.ts'
import { type Db, type Id, isFound } from './db.ts'
import type { Vault } from './vault.ts'

export type Inbound = {
  id: Id
  words: string
  mediaCount: number
  carrierKeyword: InboundText['carrierKeyword']
  receivedAt: Date
}

export type ArrivedText = InboundText & { phone: string | null }

/**
 * Stores texts, each once per carrier reference, and makes people of new numbers: all of them or, if one is bad, none.
 * `phone` is null where the sender is no phone that could be answered: such a text is kept for the record and handled
 * at once. Gives the row of each text; null: stored before, or earlier in the same batch.
 */
export async function insertInbounds(
  db: Db,
  vault: Vault,
  texts: readonly ArrivedText[],
  now: Date,
): Promise<(Id | null)[]> {
  const ids = new Map<string, Id>()
  let left: readonly StorableText[] = texts.map((text) => ({
    carrierRef: text.carrierRef,
    phoneIndex: text.phone === null ? null : vault.phoneIndex(text.phone),
    phoneSealed: text.phone === null ? null : vault.seal('phone', text.phone),
    bodySealed: vault.seal('body', text.body),
    mediaCount: text.mediaCount,
    carrierKeyword: text.carrierKeyword,
  }))
  // Once, as a rule. Whom somebody else makes just then it can neither see nor make, but the next round finds them.
  for (let round = 1; left.length > 0; round += 1) {
    if (round > MOST_ROUNDS) throw new Error('a person is neither there nor can be made')
    const rows = await storeTexts(db, left, now)
    for (const { carrierRef, id } of rows) if (id !== null) ids.set(carrierRef, id)
    const unknown = new Set(rows.map(({ unknownN }) => unknownN))
    left = left.filter((_, index) => unknown.has(index + 1))
  }
  return texts.map(({ carrierRef }) => {
    const id = ids.get(carrierRef) ?? null
    ids.delete(carrierRef)
    return id
  })
}

type StorableText = Pick<ArrivedText, 'carrierRef' | 'mediaCount' | 'carrierKeyword'> & {
  phoneIndex: Buffer | null
  phoneSealed: Buffer | null
  bodySealed: Buffer
}

/** One that was stored, or the number, from 1, of one whose sender is neither known nor could be added. */
type StoredText = { unknownN: number | null; carrierRef: string; id: Id | null }

const MOST_ROUNDS = 5

/**
 * People are looked up first and only the missing are made: an upsert would wait for whoever holds a person locked, and
 * a webhook must not wait. They are made in the order of their index, so that two such statements never wait for each
 * other. Texts go in as they came: a person's are read in that order.
 */
async function storeTexts(db: Db, texts: readonly StorableText[], now: Date): Promise<StoredText[]> {
  const { rows } = await db.query<StoredText>({
    name: 'store-texts',
    text: `with texts as (
       select t.* from unnest($1::text[], $2::bytea[], $3::bytea[], $4::bytea[], $5::int[], $6::text[]) with ordinality
         as t (carrier_ref, phone_index, phone_sealed, body_sealed, media_count, carrier_keyword, n)
     ), known as (
       select t.*, p.id from texts t left join people p on ${isFound('p.phone_index', 't.phone_index')}
     ), added as (
       insert into people (phone_index, phone_sealed, created_at)
       select distinct on (phone_index) phone_index, phone_sealed, $7::timestamptz from known
       where phone_index is not null and id is null order by phone_index
       on conflict (phone_index) do nothing returning id, phone_index
     ), senders as (
       select k.*, coalesce(k.id, a.id) as person_id from known k left join added a on a.phone_index = k.phone_index
     ), stored as (
       insert into inbound
         (carrier_ref, person_id, body_sealed, media_count, carrier_keyword, received_at, handled_at, reading)
       select carrier_ref, person_id, body_sealed, media_count, carrier_keyword, $7,
         case when phone_index is null then $7::timestamptz end,
         case when phone_index is null then 'unanswerable' end
       from senders where phone_index is null or person_id is not null order by n
       on conflict (carrier_ref) do nothing returning id, carrier_ref
     )
     select null::int as "unknownN", carrier_ref as "carrierRef", id from stored
     union all
     select n::int, carrier_ref, null from senders where phone_index is not null and person_id is null`,
    values: [
      texts.map((text) => text.carrierRef),
      texts.map((text) => text.phoneIndex),
      texts.map((text) => text.phoneSealed),
      texts.map((text) => text.bodySealed),
      texts.map((text) => text.mediaCount),
      texts.map((text) => text.carrierKeyword),
      now,
    ],
  })
  return rows
}

export async function personOfInbound(db: Db, id: Id): Promise<Id | null> {
  const { rows } = await db.query<{ personId: Id | null }>(
    'select person_id as "personId" from inbound where id = $1 and handled_at is null',
    [id],
  )
  return rows[0]?.personId ?? null
}

/** The texts of one person that wait, in the order they came. The person must be locked. */
export async function waitingInbound(tx: Db, vault: Vault, personId: Id): Promise<Inbound[]> {
  const { rows } = await tx.query<Omit<Inbound, 'words'> & { bodySealed: Buffer }>(
    `select id, body_sealed as "bodySealed", media_count as "mediaCount", carrier_keyword as "carrierKeyword",
       received_at as "receivedAt"
     from inbound where person_id = $1 and handled_at is null order by id`,
    [personId],
  )
  return rows.map(({ bodySealed, ...row }) => ({ ...row, words: vault.open('body', bodySealed) }))
}

export async function markHandled(tx: Db, id: Id, takenAs: Step['takenAs'], now: Date): Promise<void> {
  await tx.query('update inbound set handled_at = $2, reading = $3 where id = $1', [id, now, takenAs])
}

/** What this person texted before: nothing at all, and whether it was for us since `since`. */
export async function earlierTexts(
  tx: Db,
  personId: Id,
  since: Date,
): Promise<{ isNew: boolean; heardPurpose: boolean }> {
  const { rows } = await tx.query<{ isNew: boolean; heardPurpose: boolean }>(
    `select not exists (select from inbound where person_id = $1 and handled_at is not null) as "isNew",
       exists (select from inbound where person_id = $1 and reading = 'other' and handled_at >= $2) as "heardPurpose"`,
    [personId, since],
  )
  return rows[0] ?? { isNew: true, heardPurpose: false }
}

export async function stalledInbound(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    `select min(id) as id from inbound where handled_at is null and received_at < $1
     group by person_id order by 1 limit $2`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}
