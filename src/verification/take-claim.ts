import type { Context } from '../context.ts'
import { say } from '../domain/messages/messages.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { askedAbout, takeClaims } from '../store/requests.ts'
import { lockOpenSighting, setClaim } from '../store/sightings.ts'

const MINUTE_MS = 60_000

/**
 * Gives a sighting to the first who said that they are on the way, and tells the others who were asked that they need
 * not go. Who holds it already, and says so again, holds it longer.
 */
export async function takeClaim(ctx: Context, { sightingId }: Payload<'takeClaim'>): Promise<void> {
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const now = ctx.now()
    const sighting = await lockOpenSighting(tx, ctx.vault, sightingId)
    if (!sighting) return []
    const claims = await takeClaims(tx, sightingId, now)
    const holder = sighting.claim && sighting.claim.until > now ? sighting.claim.personId : null
    const claim = holder === null ? claims[0] : claims.find(({ personId }) => personId === holder)
    if (!claim) return []

    const minutes = Math.min(claim.etaMinutes ?? 0, ctx.policy.longestEtaMinutes)
    const holdMs = minutes * MINUTE_MS + ctx.policy.claimMs
    const until = new Date(now.getTime() + holdMs)
    await setClaim(tx, sightingId, { personId: claim.personId, until }, until)
    ctx.events.sightingClaimed(sightingId)
    const nudges: Nudge[] = [['callVerifiers', { sightingId, because: `claim-${until.getTime()}` }, holdMs]]
    if (holder !== null) return nudges
    for (const { requestId, personId, language } of await askedAbout(tx, sightingId)) {
      if (claims.some((one) => one.personId === personId)) continue
      const body = say(language, { say: 'taken', with: { code: sighting.code } })
      const text = { purpose: 'request', personId, requestId, language, body, now } as const
      nudges.push(['sendDelivery', { deliveryId: await insertDelivery(tx, ctx.vault, text) }])
    }
    return nudges
  })
  await ctx.enqueue(...nudges)
}
