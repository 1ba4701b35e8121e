import type { Context } from '../context.ts'
import { say } from '../domain/messages/messages.ts'
import type { Nudge } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { endShiftsOver } from '../store/due-shifts.ts'

const LIMIT = 500

/** Ends the shifts whose time is over, and says so. */
export async function endShifts(ctx: Context): Promise<void> {
  const now = ctx.now()
  const nudges = await transaction(ctx.db, async (tx) => {
    const over = await endShiftsOver(tx, now, LIMIT)
    const sends: Nudge[] = []
    for (const { personId, language, wards, still } of over) {
      const body = say(language, { say: 'shiftOver', with: { wards, still } })
      const deliveryId = await insertDelivery(tx, ctx.vault, {
        purpose: 'request',
        personId,
        language,
        body,
        now,
      })
      sends.push(['sendDelivery', { deliveryId }])
    }
    if (over.length > 0) ctx.events.shiftsEnded(over.length)
    return sends
  })
  await ctx.enqueue(...nudges)
}
