import type { Context } from '../context.ts'
import { say } from '../domain/messages/messages.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Db } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import type { VerdictRow } from '../store/requests.ts'
import { callMore, setClaim, type Sighting } from '../store/sightings.ts'

/**
 * What new verdicts on a sighting lead to that stays open: where they contradict each other one more verifier is
 * called, who saw it where a photo is needed is asked for one, and who was on the way holds it no longer.
 */
export async function holdSighting(
  ctx: Context,
  tx: Db,
  sighting: Sighting,
  fresh: readonly VerdictRow[],
  ruling: Ruling,
): Promise<Nudge[]> {
  const newest = fresh.at(-1)
  if (!newest) return []
  const { id: sightingId, code } = sighting
  const now = ctx.now()
  const nudges: Nudge[] = []
  if (ruling.reason === 'needs-photo') {
    for (const { personId, language, verdict } of fresh) {
      if (verdict !== 'seen') continue
      const body = say(language, { say: 'needsPhoto', with: { code } })
      const deliveryId = await insertReply(tx, ctx.vault, { personId, language, body, now })
      if (deliveryId !== null) nudges.push(['sendDelivery', { deliveryId }])
    }
  }
  // Who was on the way has been there.
  const isBack = fresh.some(({ personId }) => personId === sighting.claim?.personId)
  if (isBack) await setClaim(tx, sightingId, null, now)
  if (isBack && ruling.kind !== 'conflict')
    nudges.push(['callVerifiers', { sightingId, because: `back-${newest.inboundId}` }])
  if (ruling.kind === 'conflict') {
    await callMore(tx, sightingId, now)
    ctx.events.sightingHeld(sightingId, ruling.reason)
    nudges.push(['callVerifiers', { sightingId, because: `conflict-${newest.inboundId}` }])
  }
  return nudges
}
