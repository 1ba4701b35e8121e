import type { Context } from '../context.ts'
import { say } from '../domain/messages/messages.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { type Db, type Id, transaction } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import { passRelocationsOn, takeLateRelocations } from '../store/relocations.ts'
import { lockSighting } from '../store/sightings.ts'
import { applyRelocations } from './apply-relocations.ts'

/** Moves a sighting to where somebody says that it is; those who say so too late are told. */
export async function moveSighting(ctx: Context, { sightingId }: Payload<'moveSighting'>): Promise<void> {
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const sighting = await lockSighting(tx, ctx.vault, sightingId)
    if (!sighting) return []
    const { state, mergedInto } = sighting
    if (mergedInto !== null) {
      const because = await passRelocationsOn(tx, sightingId, mergedInto)
      return because === null ? [] : [['moveSighting', { sightingId: mergedInto, because }]]
    }
    if (state !== 'open') return tellTooLate(ctx, tx, sightingId)
    return (await applyRelocations(ctx, tx, sighting)).nudges
  })
  await ctx.enqueue(...nudges)
}

/** It ended between their text and now, so it did not move, whatever they were told. */
async function tellTooLate(ctx: Context, tx: Db, sightingId: Id): Promise<Nudge[]> {
  const now = ctx.now()
  const nudges: Nudge[] = []
  for (const { personId, language, code, end } of await takeLateRelocations(tx, sightingId, now)) {
    const body = say(language, { say: 'sightingOver', with: { code, end } })
    const deliveryId = await insertReply(tx, ctx.vault, { personId, language, body, now })
    if (deliveryId !== null) nudges.push(['sendDelivery', { deliveryId }])
  }
  return nudges
}
