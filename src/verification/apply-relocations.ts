import type { Context } from '../context.ts'
import { say } from '../domain/messages/messages.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Db } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { takeRelocations } from '../store/relocations.ts'
import { askedAbout } from '../store/requests.ts'
import { setSightingPlace, type Sighting } from '../store/sightings.ts'

/**
 * Moves a locked sighting to where it was said to be since it was last looked at; the newest word counts. Whoever was
 * asked before hears of it once, except the one who said so. Everything that decides on a sighting comes by here
 * first, so that no alert goes to a ward that was corrected in time.
 */
export async function applyRelocations<S extends Sighting>(
  ctx: Context,
  tx: Db,
  sighting: S,
): Promise<{ sighting: S; nudges: Nudge[] }> {
  const now = ctx.now()
  const newest = (await takeRelocations(tx, ctx.vault, sighting.id, now)).at(-1)
  if (!newest) return { sighting, nudges: [] }
  const { place } = newest
  await setSightingPlace(tx, ctx.vault, sighting.id, place)
  ctx.events.sightingMoved(sighting.id, place.wards)

  const nudges: Nudge[] = [['callVerifiers', { sightingId: sighting.id, because: `moved-${newest.id}` }]]
  for (const { requestId, personId, language } of await askedAbout(tx, sighting.id)) {
    if (personId === newest.personId) continue
    const facts = { code: sighting.code, wards: place.wards, place: place.words }
    const body = say(language, { say: 'moved', with: facts })
    const deliveryId = await insertDelivery(tx, ctx.vault, {
      purpose: 'request',
      personId,
      requestId,
      language,
      body,
      now,
    })
    nudges.push(['sendDelivery', { deliveryId }])
  }
  return { sighting: { ...sighting, place }, nudges }
}
