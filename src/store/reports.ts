import type { Language } from '../domain/intent/reading.ts'
import type { RulingReport } from '../domain/ruling.ts'
import type { Place } from '../places/place.ts'
import { type Db, type Id, only } from './db.ts'
import { openPlace, sealPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

export type Report = {
  id: Id
  personId: Id
  words: string
  hasMedia: boolean
  /** Without wards for as long as it is not known where. */
  place: Place
  language: Language
  receivedAt: Date
  state: ReportState
}

/**
 * `asking`: waits for its writer to say where. `located`, `unlocated`: to be made a sighting, with wards or without.
 * `given-up`: nobody can be sent unless its writer says where after all.
 */
type ReportState = 'asking' | 'located' | 'unlocated' | 'opened' | 'given-up'

type ReportRow = Omit<Report, 'words' | 'place'> & {
  wordsSealed: Buffer
  placeSealed: Buffer | null
  wards: number[]
}

const COLUMNS = `id, person_id as "personId", words_sealed as "wordsSealed", has_media as "hasMedia", wards,
  place_sealed as "placeSealed", language, received_at as "receivedAt", state`

const open = (vault: Vault, { wordsSealed, placeSealed, wards, ...row }: ReportRow): Report => ({
  ...row,
  words: vault.open('body', wordsSealed),
  place: openPlace(vault, placeSealed, wards),
})

/** Places that are not sure have no wards yet, whatever was guessed. */
const surely = (place: Place): number[] => (place.ask ? [] : place.wards)

/** What becomes of a report from this place: outside there is nobody who could go. */
function stateOf(place: Place): ReportState {
  if (!place.ask) return 'located'
  return place.how === 'outside' ? 'given-up' : 'asking'
}

export async function insertReport(
  tx: Db,
  vault: Vault,
  report: Omit<Report, 'id' | 'state'> & { inboundId: Id },
): Promise<Id> {
  const { rows } = await tx.query<{ id: Id }>(
    `insert into reports
       (inbound_id, person_id, words_sealed, has_media, wards, place_sealed, language, state, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      report.inboundId,
      report.personId,
      vault.seal('body', report.words),
      report.hasMedia,
      surely(report.place),
      sealPlace(vault, report.place),
      report.language,
      stateOf(report.place),
      report.receivedAt,
    ],
  )
  return only(rows).id
}

export async function lockReport(tx: Db, vault: Vault, id: Id): Promise<Report> {
  const { rows } = await tx.query<ReportRow>(`select ${COLUMNS} from reports where id = $1 for update`, [id])
  return open(vault, only(rows))
}

export async function readReport(db: Db, vault: Vault, id: Id): Promise<Report> {
  const { rows } = await db.query<ReportRow>(`select ${COLUMNS} from reports where id = $1`, [id])
  return open(vault, only(rows))
}

/** What we ask its writer about next. Nothing else changes where it is with the verifiers already. */
export async function setReportPlace(tx: Db, vault: Vault, id: Id, place: Place): Promise<void> {
  await tx.query(
    `update reports set place_sealed = $2, state = case when state in ('asking', 'given-up') then $3 else state end
     where id = $1`,
    [id, sealPlace(vault, place), stateOf(place)],
  )
}

/** Its writer has said where. Returns the sighting that it was made into meanwhile, if it was. */
export async function locateReport(tx: Db, vault: Vault, id: Id, place: Place): Promise<Id | null> {
  const { rows } = await tx.query<{ sightingId: Id | null }>(
    `update reports set wards = $2, place_sealed = $3,
       state = case when state = 'opened' then state else 'located' end
     where id = $1 returning sighting_id as "sightingId"`,
    [id, surely(place), sealPlace(vault, place)],
  )
  return only(rows).sightingId
}

/** Nobody can say which ward. */
export async function markUnlocated(tx: Db, id: Id): Promise<void> {
  await tx.query(`update reports set state = 'unlocated' where id = $1 and state in ('asking', 'given-up')`, [
    id,
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

/** The reports that a sighting is made of, oldest first. */
export async function reportsOfSighting(db: Db, vault: Vault, sightingId: Id): Promise<Report[]> {
  const { rows } = await db.query<ReportRow>(
    `select ${COLUMNS} from reports where sighting_id = $1 order by id`,
    [sightingId],
  )
  return rows.map((row) => open(vault, row))
}

/** Who reported it, and whether with a photo. */
export async function reportersOf(db: Db, sightingId: Id): Promise<RulingReport[]> {
  const { rows } = await db.query<RulingReport>(
    'select person_id as "personId", has_media as "hasMedia" from reports where sighting_id = $1',
    [sightingId],
  )
  return rows
}

export async function reportsLeftIn(
  db: Db,
  states: ('asking' | 'located' | 'unlocated')[],
  since: Date,
  limit: number,
): Promise<Id[]> {
  const { rows } = await db.query<{ id: Id }>(
    'select id from reports where state = any($1) and received_at <= $2 order by received_at limit $3',
    [states, since, limit],
  )
  return rows.map((row) => row.id)
}
