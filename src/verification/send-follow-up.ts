import type { Context } from '../context.ts'
import { afterEvent, type AlertEvent, type FollowUpKind } from '../domain/alert-life.ts'
import { type Bulletin, bulletinText, languages, localTime } from '../domain/messages/messages.ts'
import { isNews, type News } from '../domain/news.ts'
import { NOTHING_SEEN } from '../domain/salute/seen.ts'
import type { Nudge } from '../queue/jobs.ts'
import { type Alert, endAlert, renewAlert } from '../store/alerts.ts'
import { supersede } from '../store/audiences.ts'
import { insertBulletin } from '../store/bulletins.ts'
import type { Db, Id } from '../store/db.ts'

/** What gave rise to a follow-up. */
export type Cause = { inboundId: Id | null; news?: News }

/**
 * Takes a locked alert one step on in its life, and says so to those who were sent the first bulletin. What ends it
 * stops in the same transaction what has not gone out yet. Null where the alert can't take that step any more.
 */
export async function sendFollowUp(
  ctx: Context,
  tx: Db,
  alert: Alert,
  event: AlertEvent,
  { inboundId, news }: Cause,
  now: Date,
): Promise<{ alert: Alert; nudges: Nudge[] } | null> {
  const step = afterEvent(alert.state, event)
  if (!step) {
    ctx.events.followUpRefused(alert.id, event, alert.state)
    return null
  }
  const place = news?.place ?? alert.place
  const next: Alert = { ...alert, state: step.to, place }
  if (step.to === 'active') {
    const expiresAt = new Date(now.getTime() + ctx.policy.alertLifetimeMs)
    await renewAlert(tx, ctx.vault, alert.id, { place, expiresAt })
    ctx.events.alertUpdated(alert.id, place.wards)
  } else {
    await endAlert(tx, alert.id, step.to, now)
    ctx.events.alertEnded(alert.id, step.to, await supersede(tx, alert.id))
  }
  if (step.bulletin === 'closing' && !ctx.policy.closingLine) return { alert: next, nudges: [] }

  const texts = languages.map((language) => ({
    language,
    body: bulletinText(language, compose(ctx, language, next, step.bulletin, news, now)),
  }))
  const bulletinId = await insertBulletin(
    tx,
    ctx.vault,
    { alertId: alert.id, kind: step.bulletin, inboundId, texts },
    now,
  )
  return { alert: next, nudges: [['startFollowUp', { bulletinId }]] }
}

function compose(
  ctx: Context,
  language: (typeof languages)[number],
  { code, wards, place, raisedAt }: Alert,
  kind: FollowUpKind,
  news: News | undefined,
  now: Date,
): Bulletin {
  const { name: network, hotline, timeZone } = ctx.network
  const facts = {
    network,
    hotline,
    code,
    // What was wrong is what they were told at first, in the ward that they asked for.
    wards: kind === 'correction' ? wards : place.wards,
    place: place.words,
    time: localTime(language, now, timeZone),
    since: localTime(language, raisedAt, timeZone),
  }
  switch (kind) {
    case 'update':
      return {
        say: 'update',
        with: { ...facts, hasMoved: (news?.place ?? null) !== null, seen: news?.seen ?? NOTHING_SEEN },
      }
    case 'all-clear':
      return { say: 'allClear', with: facts }
    case 'correction':
    case 'closing':
      return { say: kind, with: facts }
  }
}

/** What is new to the alert: the place where it is already is not. */
export function newsTo(alert: Alert, news: News): News | null {
  const place = news.place && isSamePlace(news.place, alert.place) ? null : news.place
  const fresh = { ...news, place }
  return isNews(fresh) ? fresh : null
}

const isSamePlace = (one: Alert['place'], other: Alert['place']) =>
  one.words === other.words && String(one.wards) === String(other.wards)
