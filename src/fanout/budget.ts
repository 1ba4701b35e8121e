import type { Context } from '../context.ts'
import { breaksBudget, type Spent } from '../domain/budget.ts'
import { dayAt, momentsOf } from '../domain/clocks.ts'
import { forecast } from '../domain/forecast.ts'
import { localTime, say } from '../domain/messages/messages.ts'
import { measure } from '../domain/segments.ts'
import type { Nudge } from '../queue/jobs.ts'
import { audienceOf, lockBudgeted, setBudget, takenSince } from '../store/budgets.ts'
import { bulletinBodies } from '../store/bulletins.ts'
import { coordinatorsToTell } from '../store/coordinators.ts'
import { type Db, type Id, transaction } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import { ask } from '../store/questions.ts'

/** Corrections, all-clears and closings always have room: who was alarmed must hear that it is over. */
const ASKED_OF = ['confirmed', 'update']

/**
 * May this bulletin start? One that would break the day's budget waits while coordinators are asked by text; the first
 * answer decides. Without an answer it goes out in the end, and at once where nobody can be asked: a late alert costs a
 * family, and what it costs in money is known.
 */
export async function mayStart(ctx: Context, bulletinId: Id): Promise<boolean> {
  const { budget, policy } = ctx
  if (budget.texts === null && budget.money === null) return true
  const now = ctx.now()
  const { may, nudges } = await transaction(ctx.db, async (tx) => {
    const bulletin = await lockBudgeted(tx, bulletinId)
    const { state, askedAt } = bulletin
    const yes = { may: true, nudges: [] as Nudge[] }
    if (bulletin.isStarted || !ASKED_OF.includes(bulletin.kind)) return yes
    if (state === 'approved' || state === 'refused') return yes
    if (askedAt !== null) {
      if (now.getTime() - askedAt.getTime() < policy.budgetAnswerMs) return { may: false, nudges: [] }
      await setBudget(tx, bulletinId, 'approved', null)
      ctx.events.budgetUnanswered(bulletinId)
      return yes
    }
    const bodies = await bulletinBodies(tx, ctx.vault, bulletinId)
    const texts = (await audienceOf(tx, bulletinId, bulletin)).map(({ language, recipients }) => ({
      recipients,
      segments: measure(bodies.get(language) ?? '').segments,
    }))
    const expected = forecast(texts, {
      segmentsPerSecond: ctx.sender.segmentsPerSecond,
      segmentPrice: budget.segmentPrice,
    })
    const coordinators = breaksBudget(budget, await spentToday(ctx, tx), expected)
      ? await coordinatorsToTell(tx)
      : []
    if (coordinators.length === 0) {
      await setBudget(tx, bulletinId, 'approved', null)
      return yes
    }
    await setBudget(tx, bulletinId, 'asked', now)
    const asked: Nudge[] = []
    for (const { personId, language } of coordinators) {
      const until = localTime(language, new Date(now.getTime() + policy.budgetAnswerMs), ctx.network.timeZone)
      const { recipients, cost } = expected
      const body = say(language, { say: 'budgetAsk', with: { code: bulletin.code, recipients, cost, until } })
      const deliveryId = await insertReply(tx, ctx.vault, { personId, language, body, now })
      if (deliveryId === null) continue
      await ask(tx, personId, { kind: 'budget', bulletinId }, now)
      asked.push(['sendDelivery', { deliveryId }])
    }
    ctx.events.budgetAsked(bulletinId, expected.recipients)
    return { may: false, nudges: asked }
  })
  await ctx.enqueue(...nudges)
  return may
}

/** Alerts to the segment; a reply or request counts as one. */
async function spentToday({ budget, network, now, vault }: Context, tx: Db): Promise<Spent> {
  let [texts, segments] = [0, 0]
  const [midnight] = momentsOf(dayAt(now(), network.timeZone), { hour: 0, minute: 0 }, network.timeZone)
  for (const taken of await takenSince(tx, midnight)) {
    const bodies = taken.bulletinId === null ? null : await bulletinBodies(tx, vault, taken.bulletinId)
    texts += taken.texts
    segments += taken.texts * (bodies ? measure(bodies.get(taken.language) ?? '').segments : 1)
  }
  return { texts, cost: budget.segmentPrice === null ? null : segments * budget.segmentPrice }
}
