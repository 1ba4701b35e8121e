import type { Context } from '../context.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { markWeighed, passVerdictsOn, type VerdictRow } from '../store/requests.ts'
import { endSighting, lockSighting, reopenSighting, type Sighting } from '../store/sightings.ts'
import { applyRelocations } from './apply-relocations.ts'
import { raiseAlert } from './compose-alert.ts'
import { correctAlert } from './correct-alert.ts'
import { endDrill } from './end-drill.ts'
import { holdSighting } from './hold-sighting.ts'
import { tellReporters } from './tell-reporters.ts'
import { weighVerdicts } from './weigh-verdicts.ts'

/**
 * Rules on what the verdicts add up to. A confirmed sighting raises the alert in the same transaction. One that has
 * ended is ruled on again for a while: a verdict that contradicts the ruling opens it.
 */
export async function ruleSighting(ctx: Context, { sightingId }: Payload<'ruleSighting'>): Promise<void> {
  const now = ctx.now()
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const locked = await lockSighting(tx, ctx.vault, sightingId)
    if (!locked) return []
    const { state: before, told, isDrill, ruledAt, mergedInto } = locked
    if (mergedInto !== null) {
      const because = await passVerdictsOn(tx, sightingId, mergedInto)
      return because === null ? [] : [['ruleSighting', { sightingId: mergedInto, because }]]
    }
    const { sighting, nudges: moved } =
      before === 'open' ? await applyRelocations(ctx, tx, locked) : { sighting: locked, nudges: [] }
    const { verdicts, ruling } = await weighVerdicts(ctx, tx, sighting)
    const fresh = verdicts.filter(({ isWeighed }) => !isWeighed)
    await markWeighed(tx, fresh, now)

    if (ruledAt !== null && !isOvertaken(before, ruledAt, ruling, fresh, ctx.policy)) return []
    const reopen = async () => {
      if (before === 'open') return
      await reopenSighting(tx, sightingId, new Date(now.getTime() + ctx.policy.sightingLifetimeMs))
      ctx.events.sightingReopened(sightingId, before)
    }

    // People before requests, as whoever takes in a text locks them: all that is said before the sighting changes.
    if (ruling.kind === 'undecided' || ruling.kind === 'conflict') {
      const held = await holdSighting(ctx, tx, sighting, fresh, ruling)
      if (ruling.kind === 'conflict') await reopen()
      return [...moved, ...held]
    }
    if (isDrill) {
      await reopen()
      return endDrill(ctx, tx, sighting, ruling.kind, ruling.reason)
    }
    const tell = told === ruling.kind ? [] : await tellReporters(ctx, tx, sighting, ruling.kind)
    await reopen()
    await endSighting(tx, sightingId, ruling.kind, ruling.reason, now)
    ctx.events.sightingEnded(sightingId, ruling.kind, ruling.reason)
    if (ruling.kind === 'refuted') return [...tell, ...(await correctAlert(ctx, tx, sightingId, now))]

    const seenAt = verdicts.find(({ verdict }) => verdict === 'seen')?.givenAt ?? now
    const bulletinId = await raiseAlert(ctx, tx, sighting, seenAt, now)
    return bulletinId === null ? tell : [['startBulletin', { bulletinId }], ...tell]
  })
  await ctx.enqueue(...nudges)
}

/** What came in late, but not too late, leads to something else than how the sighting ended. */
function isOvertaken(
  end: Sighting['state'],
  ruledAt: Date,
  ruling: Ruling,
  fresh: readonly VerdictRow[],
  { lateVerdictMs }: Context['policy'],
): boolean {
  const isInTime = fresh.some(({ givenAt }) => givenAt.getTime() <= ruledAt.getTime() + lateVerdictMs)
  // A verifier who takes their word back with "could not tell" does not undo what it led to.
  return isInTime && ruling.kind !== end && (ruling.kind !== 'undecided' || end === 'expired')
}
