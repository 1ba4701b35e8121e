import type { Context } from '../context.ts'
import { heardIn, sightingOf } from '../domain/clustering.ts'
import { mostSerious } from '../domain/salute/salute.ts'
import { distanceM } from '../places/gazetteer/distance.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { joinSighting, joinableSightings } from '../store/clusters.ts'
import { type Db, type Id, LOCK, transaction } from '../store/db.ts'
import { lockReport, markOpened, readReport, type Report } from '../store/reports.ts'
import {
  corroborate,
  holdForCorroboration,
  insertSighting,
  lockSighting,
  type Sighting,
} from '../store/sightings.ts'
import { adjoiningWards } from '../store/wards.ts'
import { isDoubted } from './doubt-reporter.ts'
import { tellReporters } from './tell-reporters.ts'

/**
 * Makes a report into something to verify, or adds it to the sighting that others have reported already: as soon as its
 * wards are known, and without them where its writer cannot tell or has not told in time.
 */
export async function openSighting(ctx: Context, { reportId }: Payload<'openSighting'>): Promise<void> {
  const nudges = await transaction(ctx.db, async (tx) => {
    // One at a time: two reports about the same must not both find nothing to join.
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK.cluster])
    const unlocked = await readReport(tx, ctx.vault, reportId)
    const known = isReady(ctx, unlocked) ? await findSighting(ctx, tx, unlocked) : null
    // Before the report: whoever rules on the sighting reads its reports, and its reporter may be texting just now.
    const sighting = known && (await lockSighting(tx, ctx.vault, known))
    const report = await lockReport(tx, ctx.vault, reportId)
    if (!isReady(ctx, report)) return []
    const canJoin = sighting && (sighting.state === 'open' || sighting.state === 'confirmed')
    return canJoin ? join(ctx, tx, sighting, report) : open(ctx, tx, report)
  })
  await ctx.enqueue(...nudges)
}

function isReady(ctx: Context, { state, receivedAt }: Report): boolean {
  if (state === 'located' || state === 'unlocated') return true
  return (
    state === 'asking' && ctx.now().getTime() - receivedAt.getTime() >= ctx.policy.unlocatedToVerifiersAfterMs
  )
}

async function findSighting(ctx: Context, tx: Db, report: Report): Promise<Id | null> {
  const { wards } = report.place
  if (wards.length === 0) return null
  const near = { wards, adjoining: await adjoiningWards(tx, wards, ctx.now()), personId: report.personId }
  const since = new Date(ctx.now().getTime() - ctx.policy.mergeWithinMs)
  const known = await joinableSightings(tx, ctx.vault, near, since)
  return sightingOf(heardIn(report), known, ctx.policy, distanceM)?.id ?? null
}

async function open(ctx: Context, tx: Db, report: Report): Promise<Nudge[]> {
  const now = ctx.now()
  const { at, activity } = heardIn(report)
  const sighting = await insertSighting(
    tx,
    ctx.vault,
    {
      place: report.place,
      openedAt: now,
      expiresAt: new Date(now.getTime() + ctx.policy.sightingLifetimeMs),
      heardAt: at,
      activity,
    },
    new Date(now.getTime() - ctx.policy.codeRestMs),
  )
  await markOpened(tx, report.id, sighting.id)
  ctx.events.sightingOpened(sighting.id, report.place.wards)
  if (await isDoubted(ctx, tx, report.personId)) {
    await holdForCorroboration(tx, sighting.id)
    ctx.events.sightingUncorroborated(sighting.id)
    return []
  }
  return [['callVerifiers', { sightingId: sighting.id }]]
}

async function join(ctx: Context, tx: Db, sighting: Sighting, report: Report): Promise<Nudge[]> {
  const { at, activity } = heardIn(report)
  await joinSighting(tx, ctx.vault, sighting, {
    ...report,
    at,
    activity: mostSerious(sighting.activity, activity),
  })
  ctx.events.reportJoined(report.id, sighting.id)
  if (await corroborate(tx, sighting.id))
    return [['callVerifiers', { sightingId: sighting.id, because: `voice-${report.id}` }]]
  // Whoever wrote after the ruling was told of it at once.
  const isOutcomeNews = sighting.ruledAt !== null && report.receivedAt <= sighting.ruledAt
  return isOutcomeNews && sighting.state === 'confirmed'
    ? tellReporters(ctx, tx, sighting, 'confirmed', [report.personId])
    : []
}
