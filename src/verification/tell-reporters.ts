import type { Context } from '../context.ts'
import { say, type SightingEnd } from '../domain/messages/messages.ts'
import { outcomeOf } from '../domain/outcome.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Db, Id } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import { reportsOfSighting } from '../store/reports.ts'
import { verdictsOn } from '../store/requests.ts'
import type { Sighting } from '../store/sightings.ts'

/**
 * Tells everyone who reported a sighting, or `only` these of them, how it ended, once each, in the language they wrote
 * in.
 */
export async function tellReporters(
  ctx: Context,
  tx: Db,
  sighting: Sighting,
  end: SightingEnd,
  only?: readonly Id[],
): Promise<Nudge[]> {
  const reports = await reportsOfSighting(tx, ctx.vault, sighting.id)
  const languageOf = new Map(reports.map((report) => [report.personId, report.language]))
  const outcome = outcomeOf(end, await verdictsOn(tx, sighting.id))
  const { wards } = sighting.place
  const nudges: Nudge[] = []
  for (const [personId, language] of languageOf) {
    if (only && !only.includes(personId)) continue
    const body = say(
      language,
      wards.length > 0 ? { say: 'outcome', with: { wards, ...outcome } } : { say: 'neverLocated', with: {} },
    )
    const deliveryId = await insertReply(tx, ctx.vault, { personId, language, body, now: ctx.now() })
    if (deliveryId !== null) nudges.push(['sendDelivery', { deliveryId }])
  }
  return nudges
}
