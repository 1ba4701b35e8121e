import type { BulletinKind } from '../domain/alert-life.ts'
import type { Language } from '../domain/messages/messages.ts'
import { type Db, type Id, only } from './db.ts'
import { isReachable } from './people.ts'

export type BudgetState = 'asked' | 'approved' | 'refused'

export type Budgeted = {
  kind: BulletinKind
  code: string
  wards: number[]
  isStarted: boolean
  state: BudgetState | null
  askedAt: Date | null
}

/** A bulletin, as far as a budget has to do with it. Locked, so that one decides. */
export async function lockBudgeted(tx: Db, bulletinId: Id): Promise<Budgeted> {
  const { rows } = await tx.query<Budgeted>(
    `select b.kind, s.code, a.wards, b.started_at is not null as "isStarted", b.budget as state,
       b.budget_asked_at as "askedAt"
     from bulletins b join alerts a on a.id = b.alert_id join sightings s on s.id = a.sighting_id
     where b.id = $1 for no key update of b`,
    [bulletinId],
  )
  return only(rows)
}

export type Recipients = { language: Language; recipients: number }

/** How many would get it now. */
export async function audienceOf(db: Db, bulletinId: Id, { kind, wards }: Budgeted): Promise<Recipients[]> {
  const { rows } =
    kind === 'confirmed'
      ? await db.query<Recipients>(
          `select p.language, count(*)::int as recipients from people p
           where p.opted_out_at is null and ${isReachable('p')}
             and p.id in (select person_id from subscriptions where ward = any($1) and ended_at is null)
           group by 1`,
          [wards],
        )
      : await db.query<Recipients>(
          `select d.language, count(*)::int as recipients
           from bulletins own join bulletins f on f.alert_id = own.alert_id and f.kind = 'confirmed'
             join alert_deliveries d on d.bulletin_id = f.id
           where own.id = $1 and d.state = 'accepted' group by 1`,
          [bulletinId],
        )
  return rows
}

/** What the carrier has taken since then: of each bulletin in each language, and replies and requests (no bulletin). */
export async function takenSince(
  db: Db,
  since: Date,
): Promise<{ bulletinId: Id | null; language: string; texts: number }[]> {
  const { rows } = await db.query<{ bulletinId: Id | null; language: string; texts: number }>(
    `select b.id as "bulletinId", d.language, count(*)::int as texts
     from bulletins b join alert_deliveries d on d.bulletin_id = b.id
     where b.created_at >= $1 and d.state = 'accepted' group by 1, 2
     union all
     select null, '', count(*)::int from direct_deliveries where created_at >= $1 and state = 'accepted'`,
    [since],
  )
  return rows
}

export async function setBudget(
  tx: Db,
  bulletinId: Id,
  state: BudgetState,
  askedAt: Date | null,
): Promise<void> {
  await tx.query(
    'update bulletins set budget = $2, budget_asked_at = coalesce($3, budget_asked_at) where id = $1',
    [bulletinId, state, askedAt],
  )
}
