import type { Context } from '../context.ts'
import { heardIn, sightingOf } from '../domain/clustering.ts'
import { say } from '../domain/messages/messages.ts'
import { distanceM } from '../places/gazetteer/distance.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { joinableSightings } from '../store/clusters.ts'
import { type Db, type Id, LOCK, transaction } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import { passRelocationsOn, takeLateRelocations } from '../store/relocations.ts'
import { reportsOfSighting } from '../store/reports.ts'
import { lockSighting, type Sighting } from '../store/sightings.ts'
import { adjoiningWards } from '../store/wards.ts'
import { applyRelocations } from './apply-relocations.ts'
import { canMerge, mergeSightings } from './merge-sightings.ts'

/**
 * Moves a sighting to where somebody says that it is; those who say so too late are told. Where another one is known
 * there by now, the two become one.
 */
export async function moveSighting(ctx: Context, { sightingId }: Payload<'moveSighting'>): Promise<void> {
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    // As whoever makes sightings of reports: nothing joins one of the two meanwhile.
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK.cluster])
    const sighting = await lockSighting(tx, ctx.vault, sightingId)
    if (!sighting) return []
    const { state, mergedInto } = sighting
    if (mergedInto !== null) {
      const because = await passRelocationsOn(tx, sightingId, mergedInto)
      return because === null ? [] : [['moveSighting', { sightingId: mergedInto, because }]]
    }
    if (state !== 'open') return tellTooLate(ctx, tx, sightingId)
    const { sighting: moved, nudges } = await applyRelocations(ctx, tx, sighting)
    return nudges.length === 0 ? [] : [...nudges, ...(await joinWhatIsThere(ctx, tx, moved))]
  })
  await ctx.enqueue(...nudges)
}

async function joinWhatIsThere(ctx: Context, tx: Db, moved: Sighting): Promise<Nudge[]> {
  const { id, place, activity, isDrill } = moved
  const newest = (await reportsOfSighting(tx, ctx.vault, id)).at(-1)
  if (!newest || isDrill) return []
  const now = ctx.now()
  const near = {
    wards: place.wards,
    adjoining: await adjoiningWards(tx, place.wards, now),
    personId: newest.personId,
  }
  const confirmedSince = new Date(now.getTime() - ctx.policy.mergeWithinMs)
  const others = (await joinableSightings(tx, ctx.vault, near, confirmedSince)).filter(
    (other) => other.id !== id,
  )
  const match = sightingOf({ ...heardIn({ ...newest, place }), activity }, others, ctx.policy, distanceM)
  const into = match && (await lockSighting(tx, ctx.vault, match.id))
  if (!into || !(await canMerge(tx, { from: moved, into }))) return []
  return mergeSightings(ctx, tx, { from: moved, into }, `moved-${id}`)
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
