import type { Context } from '../context.ts'
import { alertText, languages, localTime } from '../domain/messages/messages.ts'
import { rule } from '../domain/ruling.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { raiseAlert } from '../store/bulletins.ts'
import { transaction } from '../store/db.ts'
import { markWeighed, verdictsOn } from '../store/requests.ts'
import { endSighting, lockOpenSighting } from '../store/sightings.ts'
import { applyRelocations } from './apply-relocations.ts'
import { endDrill } from './end-drill.ts'
import { tellReporters } from './tell-reporters.ts'

/** Rules on what the verdicts add up to. A confirmed sighting raises the alert in the same transaction. */
export async function ruleSighting(ctx: Context, { sightingId }: Payload<'ruleSighting'>): Promise<void> {
  const now = ctx.now()
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const locked = await lockOpenSighting(tx, ctx.vault, sightingId)
    const verdicts = await verdictsOn(tx, sightingId)
    await markWeighed(tx, sightingId, now)
    if (!locked) return []
    const { sighting, nudges: moved } = await applyRelocations(ctx, tx, locked)
    const ruling = rule(verdicts, ctx.policy)
    if (ruling.kind === 'undecided') return moved
    if (sighting.isDrill) return endDrill(ctx, tx, sighting, ruling.kind, ruling.reason)

    await endSighting(tx, sightingId, ruling.kind, ruling.reason, now)
    ctx.events.sightingEnded(sightingId, ruling.kind, ruling.reason)
    const tell = await tellReporters(ctx, tx, sighting, ruling.kind)
    if (ruling.kind === 'refuted') return tell

    const seenAt = verdicts.find(({ verdict }) => verdict === 'seen')?.givenAt ?? now
    const texts = languages.map((language) => ({
      language,
      body: alertText(language, {
        network: ctx.network.name,
        hotline: ctx.network.hotline,
        wards: sighting.place.wards,
        place: sighting.place.words,
        code: sighting.code,
        time: localTime(language, seenAt, ctx.network.timeZone),
      }),
    }))
    const bulletinId = await raiseAlert(tx, ctx.vault, sightingId, texts, now)
    return bulletinId === null ? tell : [['startBulletin', { bulletinId }], ...tell]
  })
  await ctx.enqueue(...nudges)
}
