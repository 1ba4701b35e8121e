import type { OpenQuestion } from '../domain/conversation/situation.ts'
import type { Language } from '../domain/intent/reading.ts'
import type { Db, Id } from './db.ts'

export type NewQuestion =
  | { kind: 'confirm-join'; wards: number[] }
  | { kind: 'which-join-ward' }
  | { kind: 'ward-of-report'; reportId: Id }

/** Puts a question to a person. A newer one of the same kind takes the place of the older. */
export async function ask(tx: Db, personId: Id, question: NewQuestion, now: Date): Promise<void> {
  const replaces =
    question.kind === 'ward-of-report' ? ['ward-of-report'] : ['confirm-join', 'which-join-ward']
  await tx.query(
    'update questions set closed_at = $3 where person_id = $1 and kind = any($2) and closed_at is null',
    [personId, replaces, now],
  )
  await tx.query(
    'insert into questions (person_id, kind, wards, report_id, asked_at) values ($1, $2, $3, $4, $5)',
    [
      personId,
      question.kind,
      question.kind === 'confirm-join' ? question.wards : [],
      question.kind === 'ward-of-report' ? question.reportId : null,
      now,
    ],
  )
}

export async function closeQuestion(tx: Db, id: Id, now: Date): Promise<void> {
  await tx.query('update questions set closed_at = $2 where id = $1 and closed_at is null', [id, now])
}

export async function closeQuestionsOfReport(tx: Db, reportId: Id, now: Date): Promise<void> {
  await tx.query('update questions set closed_at = $2 where report_id = $1 and closed_at is null', [
    reportId,
    now,
  ])
}

/** Unanswered questions to this person, requests to look among them, oldest first. */
export async function openQuestions(
  tx: Db,
  personId: Id,
  askedSince: { join: Date; ward: Date },
): Promise<OpenQuestion[]> {
  const { rows } = await tx.query<{
    kind: OpenQuestion['kind']
    id: Id
    wards: number[]
    reportId: Id
    language: Language
    sightingId: Id
    code: string
  }>(
    `select q.kind, q.id, q.wards, q.report_id as "reportId", r.language, null as "sightingId", null as code, q.asked_at
     from questions q left join reports r on r.id = q.report_id
     where q.person_id = $1 and q.closed_at is null
       and q.asked_at >= case q.kind when 'ward-of-report' then $3::timestamptz else $2::timestamptz end
     union all
     select 'request', r.id, '{}', null, null, r.sighting_id, s.code, r.asked_at
     from requests r join sightings s on s.id = r.sighting_id
     where r.person_id = $1 and r.state in ('open', 'claimed') and s.state = 'open'
     order by asked_at, id`,
    [personId, askedSince.join, askedSince.ward],
  )
  return rows.map((row): OpenQuestion => {
    switch (row.kind) {
      case 'confirm-join':
        return { kind: row.kind, id: row.id, wards: row.wards }
      case 'which-join-ward':
        return { kind: row.kind, id: row.id }
      case 'ward-of-report':
        return { kind: row.kind, id: row.id, reportId: row.reportId, language: row.language }
      case 'request':
        return { kind: row.kind, id: row.id, sightingId: row.sightingId, code: row.code }
    }
  })
}
