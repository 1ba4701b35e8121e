import type { Context } from '../context.ts'
import { locate } from '../places/locate.ts'
import type { Payload } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { lockReport, markOpened } from '../store/reports.ts'
import { insertSighting } from '../store/sightings.ts'
import { listWards } from '../store/wards.ts'

/** Makes a report whose ward is known into something to verify. */
export async function openSighting(ctx: Context, { reportId }: Payload<'openSighting'>): Promise<void> {
  const now = ctx.now()
  const sightingId = await transaction(ctx.db, async (tx) => {
    const report = await lockReport(tx, ctx.vault, reportId, 'located')
    if (!report) return null
    const knownWards = (await listWards(tx, now)).map((ward) => ward.number)
    const place = locate(report.words, report.wards, knownWards)
    const sighting = await insertSighting(
      tx,
      ctx.vault,
      {
        wards: report.wards,
        place: place.words,
        openedAt: now,
        expiresAt: new Date(now.getTime() + ctx.policy.sightingLifetimeMs),
      },
      new Date(now.getTime() - ctx.policy.codeRestMs),
    )
    await markOpened(tx, reportId, sighting.id)
    ctx.events.sightingOpened(sighting.id, sighting.wards)
    return sighting.id
  })
  if (sightingId !== null) await ctx.enqueue(['callVerifiers', { sightingId }])
}
