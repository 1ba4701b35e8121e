import type { Context } from '../context.ts'
import { type Reply, say } from '../domain/messages/messages.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { type Alert, lockAlert } from '../store/alerts.ts'
import { type Db, type Id, transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { type FollowUp, takeFollowUps } from '../store/follow-ups.ts'
import { codeOf } from '../store/sightings.ts'
import { newsTo, sendFollowUp } from './send-follow-up.ts'

/**
 * Does what verifiers have said of an alert, one after the other, and answers each. Here and not where their texts come
 * in: there the person is locked, and whoever rules on the sighting locks alert and people the other way round.
 */
export async function followUp(ctx: Context, { sightingId }: Payload<'followUp'>): Promise<void> {
  const now = ctx.now()
  const nudges = await transaction(ctx.db, async (tx) => {
    let alert = await lockAlert(tx, ctx.vault, sightingId)
    const code = alert?.code ?? (await codeOf(tx, sightingId))
    const all: Nudge[] = []
    for (const said of await takeFollowUps(tx, ctx.vault, sightingId, now)) {
      const step = await apply(ctx, tx, alert, code, said, now)
      alert = step.alert
      all.push(...step.nudges, await answer(ctx, tx, said, step.reply, now))
    }
    return all
  })
  await ctx.enqueue(...nudges)
}

async function apply(
  ctx: Context,
  tx: Db,
  alert: Alert | null,
  code: string,
  { said, inboundId }: FollowUp,
  now: Date,
): Promise<{ alert: Alert | null; reply: Reply; nudges: Nudge[] }> {
  const nothing = (reply: Reply) => ({ alert, reply, nudges: [] })
  if (!alert) return nothing({ say: 'noAlert', with: { code } })
  const { kind } = said
  const fresh = kind === 'update' ? newsTo(alert, said.news) : null
  // A closed alert takes no update, whatever it says.
  if (kind === 'update' && alert.state === 'active' && !fresh)
    return nothing({ say: 'nothingNew', with: { code } })
  const event = kind === 'wrong' ? 'correct' : kind
  const sent = await sendFollowUp(ctx, tx, alert, event, { inboundId, ...(fresh && { news: fresh }) }, now)
  if (sent) return { ...sent, reply: { say: 'followUpThanks', with: { code, kind } } }
  // Refused, so it is not active any more.
  return nothing({
    say: 'alertOver',
    with: { code, state: alert.state as Exclude<Alert['state'], 'active'> },
  })
}

async function answer(
  ctx: Context,
  tx: Db,
  { personId, language }: { personId: Id; language: FollowUp['language'] },
  reply: Reply,
  now: Date,
): Promise<Nudge> {
  const deliveryId = await insertDelivery(tx, ctx.vault, {
    purpose: 'reply',
    personId,
    language,
    body: say(language, reply),
    now,
  })
  return ['sendDelivery', { deliveryId }]
}
