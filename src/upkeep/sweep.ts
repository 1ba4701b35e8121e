import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import { expiredAlerts } from '../store/alerts.ts'
import { bulletinsMissingSomebody } from '../store/audiences.ts'
import { finishBulletin, stalledBulletins } from '../store/bulletins.ts'
import { LOCK } from '../store/db.ts'
import { releaseLostChunks, stalledChunks } from '../store/chunks.ts'
import { dueDeliveries, unsettledDeliveries } from '../store/deliveries.ts'
import { unappliedFollowUps } from '../store/follow-ups.ts'
import { stalledInbound } from '../store/inbound.ts'
import { reportsLeftIn } from '../store/reports.ts'
import { undoneRegroupings } from '../store/regroupings.ts'
import { unmovedSightings } from '../store/relocations.ts'
import { keepShifts } from './keep-shifts.ts'
import { peopleToTell, unheededClaims, unweighedSightings } from '../store/requests.ts'
import { expiredSightings, sightingsDueForWave } from '../store/sightings.ts'

/** Of each kind at a time; the next sweep takes the rest. */
const LIMIT = 500

/**
 * Finds every row that waits for a job which may never have been queued, or was lost, and nudges again; and every row
 * whose time has come. With this the whole queue can be lost at any moment and costs seconds, never a text.
 * One process sweeps at a time.
 */
export async function sweep(ctx: Context): Promise<void> {
  const lock = await ctx.db.connect()
  try {
    const { rows } = await lock.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      LOCK.sweep,
    ])
    if (!rows[0]?.mine) return
    try {
      await keepShifts(ctx)
      await sweepAll(ctx)
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [LOCK.sweep])
    }
  } finally {
    lock.release()
  }
}

async function sweepAll(ctx: Context): Promise<void> {
  const { db, policy } = ctx
  const now = ctx.now()
  const ago = (ms: number) => new Date(now.getTime() - ms)
  const stalled = ago(policy.stalledAfterMs)
  const openSighting = (reportId: string): Nudge => ['openSighting', { reportId }]
  await releaseLostChunks(db, ago(policy.chunkLostAfterMs), LIMIT)
  const bulletins = await stalledBulletins(db, stalled, LIMIT)
  const nudges: Nudge[] = [
    ...(await stalledInbound(db, stalled, LIMIT)).map((inboundId): Nudge => ['receiveText', { inboundId }]),
    ...(await reportsLeftIn(db, ['located', 'unlocated'], stalled, LIMIT)).map(openSighting),
    ...(await reportsLeftIn(db, ['asking'], ago(policy.unlocatedToVerifiersAfterMs), LIMIT)).map(
      openSighting,
    ),
    ...(await unmovedSightings(db, stalled, LIMIT)).map((sightingId): Nudge => [
      'moveSighting',
      { sightingId },
    ]),
    ...(await sightingsDueForWave(db, stalled, LIMIT)).map((sightingId): Nudge => [
      'callVerifiers',
      { sightingId },
    ]),
    ...(await peopleToTell(db, stalled, LIMIT)).map((personId): Nudge => ['tellRequests', { personId }]),
    ...(await unheededClaims(db, stalled, LIMIT)).map((sightingId): Nudge => ['takeClaim', { sightingId }]),
    ...(await undoneRegroupings(db, stalled, LIMIT)).map((sightingId): Nudge => [
      'regroupSighting',
      { sightingId },
    ]),
    ...(await unweighedSightings(db, stalled, LIMIT)).map((sightingId): Nudge => [
      'ruleSighting',
      { sightingId },
    ]),
    ...(await expiredSightings(db, now, LIMIT)).map((sightingId): Nudge => [
      'expireSighting',
      { sightingId },
    ]),
    ...(await dueDeliveries(db, stalled, LIMIT)).map((deliveryId): Nudge => ['sendDelivery', { deliveryId }]),
    ...(await unsettledDeliveries(db, ago(policy.settleAfterMs), LIMIT)).map((deliveryId): Nudge => [
      'settleDelivery',
      { deliveryId },
    ]),
    ...(await unappliedFollowUps(db, stalled, LIMIT)).map((sightingId): Nudge => [
      'followUp',
      { sightingId },
    ]),
    ...(await expiredAlerts(db, now, LIMIT)).map((sightingId): Nudge => ['expireAlert', { sightingId }]),
    ...(await bulletinsMissingSomebody(db, stalled, LIMIT)).map((bulletinId): Nudge => [
      'startBulletin',
      { bulletinId },
    ]),
    ...(await stalledChunks(db, stalled, LIMIT)).map(({ id, isFollowUp, turn }): Nudge => [
      isFollowUp ? 'sendFollowUpChunk' : 'sendChunk',
      { chunkId: id, turn },
    ]),
    ...bulletins.incomplete.map(({ id, kind }): Nudge => [
      kind === 'confirmed' ? 'startBulletin' : 'startFollowUp',
      { bulletinId: id },
    ]),
  ]
  for (const { id: bulletinId } of bulletins.unfinished) await finishBulletin(db, bulletinId, now)
  if (nudges.length === 0) return
  ctx.events.swept(countByName(nudges))
  await ctx.enqueue(...nudges)
}

function countByName(nudges: readonly Nudge[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [name] of nudges) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** Sweeps now and then until stopped. `stop` waits for a sweep that runs. */
export function startSweeping(ctx: Context): { stop(): Promise<void> } {
  let running = Promise.resolve()
  let isStopped = false
  const tick = () => {
    running = sweep(ctx)
      .catch((error: unknown) => ctx.events.jobFailed('sweep', error as Error))
      .finally(() => {
        if (!isStopped) timer = setTimeout(tick, ctx.policy.sweepEveryMs)
      })
  }
  let timer = setTimeout(tick, 0)
  return {
    stop() {
      isStopped = true
      clearTimeout(timer)
      return running
    },
  }
}
