import type { InboundText } from '../carriers/carrier.ts'
import type { Step } from '../domain/conversation/situation.ts'
import type { Db, Id } from './db.ts'
import { findOrAddPerson } from './people.ts'
import type { Vault } from './vault.ts'

export type Inbound = {
  id: Id
  words: string
  mediaCount: number
  carrierKeyword: InboundText['carrierKeyword']
  receivedAt: Date
}

/**
 * Stores a text, once per carrier reference. `phone` is null where the sender is no phone that could be answered:
 * such a text is kept for the record and handled at once. Null: stored before.
 */
export async function insertInbound(
  tx: Db,
  vault: Vault,
  text: InboundText & { phone: string | null },
  now: Date,
): Promise<Id | null> {
  const personId = text.phone === null ? null : await findOrAddPerson(tx, vault, text.phone, now)
  const { rows } = await tx.query<{ id: Id }>(
    `insert into inbound
       (carrier_ref, person_id, body_sealed, media_count, carrier_keyword, received_at, handled_at, reading)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (carrier_ref) do nothing returning id`,
    [
      text.carrierRef,
      personId,
      vault.seal('body', text.body),
      text.mediaCount,
      text.carrierKeyword,
      now,
      personId === null ? now : null,
      personId === null ? 'unanswerable' : null,
    ],
  )
  return rows[0]?.id ?? null
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
