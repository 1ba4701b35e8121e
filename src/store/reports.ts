import type { Language } from '../domain/intent/reading.ts'
import { type Db, type Id, only } from './db.ts'
import type { Vault } from './vault.ts'

export type Report = {
  id: Id
  personId: Id
  words: string
  hasMedia: boolean
  wards: number[]
  language: Language
  receivedAt: Date
}

type ReportState = 'asking' | 'located' | 'opened' | 'given-up'

/** Without wards it waits for the answer to the question about them. */
export async function insertReport(
  tx: Db,
  vault: Vault,
  report: Omit<Report, 'id'> & { inboundId: Id },
): Promise<Id> {
  const { rows } = await tx.query<{ id: Id }>(
    `insert into reports (inbound_id, person_id, words_sealed, has_media, wards, language, state, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      report.inboundId,
      report.personId,
      vault.seal('body', report.words),
      report.hasMedia,
      report.wards,
      report.language,
      report.wards.length > 0 ? 'located' : 'asking',
      report.receivedAt,
    ],
  )
  return only(rows).id
}

/** Null where the report has left that state already. */
export async function lockReport(tx: Db, vault: Vault, id: Id, state: ReportState): Promise<Report | null> {
  const { rows } = await tx.query<Omit<Report, 'words'> & { wordsSealed: Buffer }>(
    `select id, person_id as "personId", words_sealed as "wordsSealed", has_media as "hasMedia", wards, language,
       received_at as "receivedAt"
     from reports where id = $1 and state = $2 for update`,
    [id, state],
  )
  return (
    rows.map(({ wordsSealed, ...row }) => ({ ...row, words: vault.open('body', wordsSealed) }))[0] ?? null
  )
}

/** Keeps the person who sent it from answering meanwhile. */
export async function lockReporter(tx: Db, id: Id): Promise<void> {
  await tx.query(
    'select from people where id = (select person_id from reports where id = $1) for no key update',
    [id],
  )
}

export async function setReportWards(tx: Db, id: Id, wards: readonly number[]): Promise<void> {
  await tx.query(`update reports set wards = $2, state = 'located' where id = $1 and state = 'asking'`, [
    id,
    wards,
  ])
}

export async function setReportWords(
  tx: Db,
  vault: Vault,
  id: Id,
  words: string,
  hasMedia: boolean,
): Promise<void> {
  await tx.query('update reports set words_sealed = $2, has_media = $3 where id = $1', [
    id,
    vault.seal('body', words),
    hasMedia,
  ])
}

export async function markOpened(tx: Db, id: Id, sightingId: Id): Promise<void> {
  await tx.query(`update reports set state = 'opened', sighting_id = $2 where id = $1`, [id, sightingId])
}

export async function markGivenUp(tx: Db, id: Id): Promise<void> {
  await tx.query(`update reports set state = 'given-up' where id = $1`, [id])
}

/** The reports that a sighting is made of, oldest first. */
export async function reportsOfSighting(db: Db, vault: Vault, sightingId: Id): Promise<Report[]> {
  const { rows } = await db.query<Omit<Report, 'words'> & { wordsSealed: Buffer }>(
    `select id, person_id as "personId", words_sealed as "wordsSealed", has_media as "hasMedia", wards, language,
       received_at as "receivedAt"
     from reports where sighting_id = $1 order by id`,
    [sightingId],
  )
  return rows.map(({ wordsSealed, ...row }) => ({ ...row, words: vault.open('body', wordsSealed) }))
}

export async function reportsLeftIn(
  db: Db,
  state: 'asking' | 'located',
  before: Date,
  limit: number,
): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    'select id from reports where state = $1 and received_at < $2 order by received_at limit $3',
    [state, before, limit],
  )
  return rows.map((row) => row.id)
}
