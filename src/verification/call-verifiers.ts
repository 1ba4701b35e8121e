import type { Context } from '../context.ts'
import { say } from '../domain/messages/messages.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { reportsOfSighting } from '../store/reports.ts'
import { insertRequest } from '../store/requests.ts'
import { lockOpenSighting, markCalled } from '../store/sightings.ts'
import { verifiersOnShift, verifiersToAsk } from '../store/verifiers.ts'

const MINUTE_MS = 60_000

/**
 * Asks the verifiers on shift, or where there are none all of the ward, to look at a sighting: each of them once. Where
 * the ward is not known, those on shift anywhere are asked whether they know it.
 */
export async function callVerifiers(ctx: Context, { sightingId }: Payload<'callVerifiers'>): Promise<void> {
  const now = ctx.now()
  const nudges = await transaction(ctx.db, async (tx) => {
    const sighting = await lockOpenSighting(tx, ctx.vault, sightingId)
    if (!sighting) return []
    const reports = await reportsOfSighting(tx, ctx.vault, sightingId)
    const { wards, words, contradicted } = sighting.place
    const facts = {
      code: sighting.code,
      wards,
      place: words,
      saidWards: contradicted,
      words: reports.map((report) => report.words).join(' / '),
      hasMedia: reports.some((report) => report.hasMedia),
      minutesAgo: Math.floor((now.getTime() - (reports[0]?.receivedAt ?? now).getTime()) / MINUTE_MS),
    }
    const sends: Nudge[] = []
    const toAsk =
      wards.length > 0 ? await verifiersToAsk(tx, sightingId, wards) : await verifiersOnShift(tx, sightingId)
    for (const { personId, language } of toAsk) {
      const requestId = await insertRequest(tx, sightingId, personId, now)
      const body = sighting.isDrill
        ? say(language, { say: 'drillRequest', with: { code: facts.code, wards, place: words } })
        : say(language, { say: 'request', with: facts })
      const deliveryId = await insertDelivery(tx, ctx.vault, {
        purpose: 'request',
        personId,
        requestId,
        language,
        body,
        now,
      })
      sends.push(['sendDelivery', { deliveryId }])
    }
    await markCalled(tx, sightingId)
    ctx.events.verifiersCalled(sightingId, sends.length)
    return sends
  })
  await ctx.enqueue(...nudges)
}
