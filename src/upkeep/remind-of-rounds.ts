import type { Context } from '../context.ts'
import { addDays, clockAt, dayAt, weekdayOf } from '../domain/clocks.ts'
import { say } from '../domain/messages/messages.ts'
import { dueRounds, type Round } from '../domain/shifts.ts'
import type { Nudge } from '../queue/jobs.ts'
import { type Id, transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { ask } from '../store/questions.ts'
import { insertPlannedDay, plansToRemindOf } from '../store/rounds.ts'

/** Asks verifiers whether they do the round that they have planned, once for each round. */
export async function remindOfRounds(ctx: Context): Promise<void> {
  const due = await roundsDue(ctx)
  if (due.length === 0) return
  const nudges: Nudge[] = []
  for (const { planId, round } of due) {
    const deliveryId = await remind(ctx, planId, round)
    if (deliveryId !== null) nudges.push(['sendDelivery', { deliveryId }])
  }
  if (nudges.length > 0) ctx.events.roundsReminded(nudges.length)
  await ctx.enqueue(...nudges)
}

async function roundsDue({ db, network, policy, now }: Context): Promise<{ planId: Id; round: Round }[]> {
  const today = dayAt(now(), network.timeZone)
  const days = [addDays(today, -1), today, addDays(today, 1)] as const
  const plans = await plansToRemindOf(db, days.map(weekdayOf), days[0])
  return plans.flatMap(({ id, remindedOf, ...plan }) =>
    dueRounds(plan, now(), network.timeZone, policy)
      .filter(({ day }) => !remindedOf.includes(day))
      .map((round) => ({ planId: id, round })),
  )
}

async function remind(ctx: Context, planId: Id, due: Round): Promise<Id | null> {
  const now = ctx.now()
  return transaction(ctx.db, async (tx) => {
    const round = await insertPlannedDay(tx, planId, due, now)
    if (!round) return null
    const { personId, language, wards, plannedDayId, isAskedToLook } = round
    const facts = {
      wards,
      from: clockAt(round.startsAt, ctx.network.timeZone),
      until: clockAt(round.endsAt, ctx.network.timeZone),
      asks: !isAskedToLook,
    }
    // With a sighting open, a digit belongs to that.
    if (!isAskedToLook) await ask(tx, personId, { kind: 'planned-shift', wards, plannedDayId }, now)
    const body = say(language, { say: 'roundReminder', with: facts })
    return insertDelivery(tx, ctx.vault, { purpose: 'request', personId, language, body, now })
  })
}
