import type {
  NamedSighting,
  OpenQuestion,
  PlaceQuestion,
  WhatQuestion,
} from '../domain/conversation/situation.ts'
import type { Language } from '../domain/intent/reading.ts'
import type { Db, Id } from './db.ts'
import { openPlace } from './sealed-place.ts'
import type { Vault } from './vault.ts'

export type NewQuestion =
  | { kind: 'confirm-join'; wards: number[] }
  | { kind: 'which-join-ward' }
  | { kind: PlaceQuestion['kind'] | WhatQuestion['kind']; reportId: Id }

/** Questions of one of these kinds take each other's place. */
const SUBJECTS: OpenQuestion['kind'][][] = [
  ['confirm-join', 'which-join-ward'],
  ['place-of-report', 'which-place'],
  ['what-of-report'],
]

/** Puts a question to a person. A newer one about the same takes the place of the older. */
export async function ask(tx: Db, personId: Id, question: NewQuestion, now: Date): Promise<void> {
  await tx.query(
    'update questions set closed_at = $3 where person_id = $1 and kind = any($2) and closed_at is null',
    [personId, SUBJECTS.find((kinds) => kinds.includes(question.kind)), now],
  )
  await tx.query(
    'insert into questions (person_id, kind, wards, report_id, asked_at) values ($1, $2, $3, $4, $5)',
    [
      personId,
      question.kind,
      question.kind === 'confirm-join' ? question.wards : [],
      'reportId' in question ? question.reportId : null,
      now,
    ],
  )
}

export async function closeQuestion(tx: Db, id: Id, now: Date): Promise<void> {
  await tx.query('update questions set closed_at = $2 where id = $1 and closed_at is null', [id, now])
}

/**
 * Unanswered questions to this person, requests to look among them, oldest first. Where a report is needs no answer
 * any more once verifiers know it or its sighting is over.
 */
export async function openQuestions(
  tx: Db,
  vault: Vault,
  personId: Id,
  askedSince: { join: Date; place: Date },
): Promise<OpenQuestion[]> {
  const { rows } = await tx.query<{
    kind: OpenQuestion['kind']
    id: Id
    wards: number[]
    placeSealed: Buffer | null
    reportId: Id
    language: Language
    isHandedOver: boolean
    timesAsked: number
    sightingId: Id
    code: string
  }>(
    `select q.kind, q.id, case when r.id is null then q.wards else '{}' end as wards,
       r.place_sealed as "placeSealed", q.report_id as "reportId", r.language,
       r.state in ('unlocated', 'opened') as "isHandedOver",
       (select count(*)::int from questions o where o.report_id = q.report_id) as "timesAsked",
       null as "sightingId", null as code, q.asked_at
     from questions q left join reports r on r.id = q.report_id left join sightings s on s.id = r.sighting_id
     where q.person_id = $1 and q.closed_at is null
       and q.asked_at >= case when r.id is null then $2::timestamptz else $3::timestamptz end
       and (s.id is null or (s.state = 'open' and (s.wards = '{}' or q.kind = 'what-of-report')))
     union all
     select 'request', r.id, s.wards, s.place_sealed, null, null, null, null, r.sighting_id, s.code, r.asked_at
     from requests r join sightings s on s.id = r.sighting_id
     where r.person_id = $1 and r.state in ('open', 'claimed') and s.state = 'open'
     order by asked_at, id`,
    [personId, askedSince.join, askedSince.place],
  )
  return rows.map((row): OpenQuestion => {
    const { kind, id } = row
    const place = () => openPlace(vault, row.placeSealed, row.wards)
    switch (kind) {
      case 'confirm-join':
        return { kind, id, wards: row.wards }
      case 'which-join-ward':
        return { kind, id }
      case 'place-of-report':
      case 'which-place': {
        const { reportId, language, isHandedOver, timesAsked } = row
        return { kind, id, reportId, language, place: place(), isHandedOver, timesAsked }
      }
      case 'what-of-report':
        return { kind, id, reportId: row.reportId, language: row.language, place: place() }
      case 'request':
        return { kind, id, sightingId: row.sightingId, code: row.code, place: place() }
    }
  })
}

/** Sightings that ended since then while this person had still to answer, newest first. */
export async function overtakenRequests(
  tx: Db,
  vault: Vault,
  personId: Id,
  since: Date,
): Promise<NamedSighting[]> {
  const { rows } = await tx.query<
    Pick<NamedSighting, 'id' | 'code' | 'end'> & { wards: number[]; placeSealed: Buffer | null }
  >(
    `select s.id, s.code, s.wards, s.place_sealed as "placeSealed", s.state as end
     from requests r join sightings s on s.id = r.sighting_id
     where r.person_id = $1 and r.state = 'closed' and r.told_at is not null and s.ruled_at >= $2 and not s.is_drill
       and s.state in ('confirmed', 'refuted', 'expired')
     order by s.ruled_at desc limit 5`,
    [personId, since],
  )
  return rows.map(({ placeSealed, wards, ...row }) => ({
    ...row,
    place: openPlace(vault, placeSealed, wards),
    isRecent: true,
    isDrill: false,
    mergedFrom: null,
    asked: true,
  }))
}
