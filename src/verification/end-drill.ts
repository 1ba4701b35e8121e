import type { Context } from '../context.ts'
import { say, type SightingEnd } from '../domain/messages/messages.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Db } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import { askedAbout, verdictsOn } from '../store/requests.ts'
import { endSighting, type Sighting } from '../store/sightings.ts'

/**
 * However a drill ends, no alert is raised and no reporter told: those who were asked hear that it is over. The sighting
 * must be locked.
 */
export async function endDrill(
  ctx: Context,
  tx: Db,
  { id, code, openedAt }: Sighting,
  end: SightingEnd,
  reason: string,
): Promise<Nudge[]> {
  const now = ctx.now()
  // Before it ends, which closes their requests.
  const asked = await askedAbout(tx, id)
  const [first] = await verdictsOn(tx, id)
  const answeredAfterMs = first ? first.givenAt.getTime() - openedAt.getTime() : null
  await endSighting(tx, id, end, reason, now)
  ctx.events.drillEnded(id, end, reason)

  const nudges: Nudge[] = []
  for (const { personId, language } of asked) {
    const body = say(language, { say: 'drillOver', with: { code, answeredAfterMs } })
    const deliveryId = await insertReply(tx, ctx.vault, { personId, language, body, now })
    if (deliveryId !== null) nudges.push(['sendDelivery', { deliveryId }])
  }
  return nudges
}
