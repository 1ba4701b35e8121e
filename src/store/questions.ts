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
  | { kind: 'extend-shift'; wards: number[] }
  | { kind: 'planned-shift'; wards: number[]; plannedDayId: Id }
  | { kind: 'budget'; bulletinId: Id }

/** Questions of one of these kinds take each other's place. Of shifts and rounds, each has one of its own. */
const SUBJECTS: OpenQuestion['kind'][][] = [
  ['confirm-join', 'which-join-ward'],
  ['place-of-report', 'which-place'],
  ['what-of-report'],
]

/** Puts a question to a person. A newer one about the same takes the place of the older. */
export async function ask(tx: Db, personId: Id, question: NewQuestion, now: Date): Promise<void> {
  await tx.query(
    'update questions set closed_at = $3 where person_id = $1 and kind = any($2) and closed_at is null',
    [personId, SUBJECTS.find((kinds) => kinds.includes(question.kind)) ?? [], now],
  )
  await tx.query(
    `insert into questions (person_id, kind, wards, report_id, planned_day_id, bulletin_id, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      personId,
      question.kind,
      'wards' in question ? question.wards : [],
      'reportId' in question ? question.reportId : null,
      'plannedDayId' in question ? question.plannedDayId : null,
      'bulletinId' in question ? question.bulletinId : null,
      now,
    ],
  )
}

export async function closeQuestion(tx: Db, id: Id, now: Date): Promise<void> {
  await tx.query('update questions set closed_at = $2 where id = $1 and closed_at is null', [id, now])
}

/**
 * Unanswered questions to this person, requests to look among them, oldest first. Where a report is needs no answer
 * any more once verifiers know it or its sighting is over, nor whether
 * somebody will do a round that is over.
 */
export async function openQuestions(
  tx: Db,
  vault: Vault,
  personId: Id,
  asked: { since: { join: Date; place: Date; shift: Date }; now: Date },
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
    plannedDayId: Id
    bulletinId: Id
    decided: 'approved' | 'refused' | null
    startsAt: Date
    endsAt: Date
  }>(
    `select q.kind, q.id, case when r.id is null then q.wards else '{}' end as wards,
       r.place_sealed as "placeSealed", q.report_id as "reportId", r.language,
       r.state in ('unlocated', 'opened') as "isHandedOver",
       (select count(*)::int from questions o where o.report_id = q.report_id) as "timesAsked",
       null as "sightingId", bs.code, q.bulletin_id as "bulletinId", nullif(b.budget, 'asked') as decided, d.id as "plannedDayId", d.starts_at as "startsAt", d.ends_at as "endsAt", q.asked_at
     from questions q left join reports r on r.id = q.report_id left join sightings s on s.id = r.sighting_id
       left join planned_days d on d.id = q.planned_day_id
       left join bulletins b on b.id = q.bulletin_id left join alerts a on a.id = b.alert_id
       left join sightings bs on bs.id = a.sighting_id
     where q.person_id = $1 and q.closed_at is null
       and case q.kind
         when 'extend-shift' then q.asked_at >= $4
         when 'planned-shift' then d.ends_at > $5
         else q.asked_at >= case when r.id is null then $2::timestamptz else $3::timestamptz end
       end
       and (s.id is null or (s.state = 'open' and (s.wards = '{}' or q.kind = 'what-of-report')))
     union all
     select 'request', r.id, s.wards, s.place_sealed, null, null, null, null, r.sighting_id, s.code, null, null, null, null, null,
       r.asked_at
     from requests r join sightings s on s.id = r.sighting_id
     where r.person_id = $1 and r.state in ('open', 'claimed') and s.state = 'open'
     order by asked_at, id`,
    [personId, asked.since.join, asked.since.place, asked.since.shift, asked.now],
  )
  return rows.map((row): OpenQuestion => {
    const { kind, id } = row
    const place = () => openPlace(vault, row.placeSealed, row.wards)
    switch (kind) {
      case 'confirm-join':
        return { kind, id, wards: row.wards }
      case 'which-join-ward':
        return { kind, id }
      case 'extend-shift':
        return { kind, id, wards: row.wards }
      case 'planned-shift': {
        const { plannedDayId, wards, startsAt, endsAt } = row
        return { kind, id, plannedDayId, wards, startsAt, endsAt }
      }
      case 'place-of-report':
      case 'which-place': {
        const { reportId, language, isHandedOver, timesAsked } = row
        return { kind, id, reportId, language, place: place(), isHandedOver, timesAsked }
      }
      case 'what-of-report':
        return { kind, id, reportId: row.reportId, language: row.language, place: place() }
      case 'budget':
        return { kind, id, bulletinId: row.bulletinId, code: row.code, decided: row.decided }
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
