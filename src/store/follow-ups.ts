import type { Language } from '../domain/intent/reading.ts'
import type { News, Said } from '../domain/news.ts'
import type { Db, Id } from './db.ts'
import type { Vault } from './vault.ts'

/** What somebody has said of an alert. */
export type FollowUp = { inboundId: Id; personId: Id; language: Language; said: Said }

export async function insertFollowUp(
  tx: Db,
  vault: Vault,
  followUp: Omit<FollowUp, 'language'> & { sightingId: Id; givenAt: Date },
): Promise<void> {
  const { sightingId, personId, inboundId, said, givenAt } = followUp
  await tx.query(
    `insert into follow_ups (sighting_id, person_id, inbound_id, kind, news_sealed, given_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      sightingId,
      personId,
      inboundId,
      said.kind,
      said.news && vault.seal('news', JSON.stringify(said.news)),
      givenAt,
    ],
  )
}

/** What has come in and was not looked at yet, in the order given; marks it as applied. The alert must be locked. */
export async function takeFollowUps(tx: Db, vault: Vault, sightingId: Id, now: Date): Promise<FollowUp[]> {
  const { rows } = await tx.query<Omit<FollowUp, 'said'> & { kind: Said['kind']; newsSealed: Buffer | null }>(
    `with taken as (
       update follow_ups set applied_at = $2 where sighting_id = $1 and applied_at is null returning *
     )
     select t.inbound_id as "inboundId", t.person_id as "personId", p.language, t.kind,
       t.news_sealed as "newsSealed"
     from taken t join people p on p.id = t.person_id order by t.id`,
    [sightingId, now],
  )
  return rows.map(({ kind, newsSealed, ...row }) => {
    if (kind !== 'update') return { ...row, said: { kind, news: null } }
    if (!newsSealed) throw new Error('an update without news')
    return { ...row, said: { kind, news: JSON.parse(vault.open('news', newsSealed)) as News } }
  })
}

/** Sightings of whose alert somebody has said something, and nothing was done about it. */
export async function unappliedFollowUps(db: Db, before: Date, limit: number): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    'select distinct sighting_id as id from follow_ups where applied_at is null and given_at < $1 limit $2',
    [before, limit],
  )
  return rows.map((row) => row.id)
}
