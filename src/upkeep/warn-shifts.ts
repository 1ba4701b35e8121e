import type { Context } from '../context.ts'
import { clockAt } from '../domain/clocks.ts'
import { say } from '../domain/messages/messages.ts'
import type { Nudge } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { warnShiftsEnding } from '../store/due-shifts.ts'
import { ask } from '../store/questions.ts'

const LIMIT = 500

/**
 * Asks verifiers whose shift is over soon whether they stay on. With a sighting open a digit would belong to that, and
 * "1" must never be taken for "seen" by mistake, nor the other way round: then it is said without a question.
 */
export async function warnShifts(ctx: Context): Promise<void> {
  const now = ctx.now()
  const before = new Date(now.getTime() + ctx.policy.shiftWarningMs)
  const nudges = await transaction(ctx.db, async (tx) => {
    const shifts = await warnShiftsEnding(tx, { now, before, limit: LIMIT })
    const sends: Nudge[] = []
    for (const { personId, language, wards, endsAt, isAskedToLook } of shifts) {
      const until = clockAt(endsAt, ctx.network.timeZone)
      const body = say(language, { say: 'shiftEnding', with: { wards, until, asks: !isAskedToLook } })
      if (!isAskedToLook) await ask(tx, personId, { kind: 'extend-shift', wards }, now)
      const deliveryId = await insertDelivery(tx, ctx.vault, {
        purpose: 'request',
        personId,
        language,
        body,
        now,
      })
      sends.push(['sendDelivery', { deliveryId }])
    }
    if (shifts.length > 0) ctx.events.shiftsWarned(shifts.length)
    return sends
  })
  await ctx.enqueue(...nudges)
}
