import type { Context } from '../context.ts'
import { say } from '../domain/messages/messages.ts'
import { type Candidate, LAST_WAVE, lateFor, nextWave } from '../domain/waves.ts'
import { distanceM } from '../places/gazetteer/distance.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { countAsked, mostOpenIn, type Reachable, reachableFor } from '../store/candidates.ts'
import { type Db, transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { insertRequests, reopenRequest } from '../store/requests.ts'
import { lockOpenSighting, setClaim, setWave, type Sighting } from '../store/sightings.ts'
import { lastPlaces } from '../store/shifts.ts'
import { adjoiningWards } from '../store/wards.ts'
import { weighVerdicts } from './weigh-verdicts.ts'

/**
 * Sends out the next wave of requests to look at a sighting, if it is due and nobody is on the way; and asks those who
 * came on shift after their wave. A claim that has run out ends here.
 */
export async function callVerifiers(ctx: Context, { sightingId }: Payload<'callVerifiers'>): Promise<void> {
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const locked = await lockOpenSighting(tx, ctx.vault, sightingId)
    if (!locked || locked.needsCorroboration) return []
    const { sighting, nudges: released } = await releaseLateClaim(ctx, tx, locked)
    return sighting.claim ? released : [...released, ...(await callNext(ctx, tx, sighting))]
  })
  await ctx.enqueue(...nudges)
}

async function callNext(ctx: Context, tx: Db, sighting: Sighting): Promise<Nudge[]> {
  const now = ctx.now()
  const candidates = await candidatesFor(ctx, tx, sighting)
  const isDue = sighting.nextWaveAt !== null && sighting.nextWaveAt <= now
  // Where verdicts contradict each other one more is to look, not everybody.
  const { ruling } = await weighVerdicts(ctx, tx, sighting)
  const atMost = ruling.kind === 'conflict' ? 1 : undefined
  const next = isDue ? nextWave(sighting.wave, candidates, ctx.policy, atMost) : null
  const asked = await countAsked(tx, sighting.id)
  const ask = next?.ask ?? lateFor(sighting.wave, candidates, ctx.policy, asked)
  const nudges = await request(ctx, tx, sighting, ask, next?.wave ?? sighting.wave)
  if (!isDue) return nudges

  const nextWaveAt = next && new Date(now.getTime() + ctx.policy.waveEveryMs)
  // With all waves gone out, whoever comes on shift later is late for one of them.
  await setWave(tx, sighting.id, { wave: next?.wave ?? LAST_WAVE, nextWaveAt })
  if (next)
    nudges.push([
      'callVerifiers',
      { sightingId: sighting.id, because: `wave-${next.wave}-${now.getTime()}` },
      ctx.policy.waveEveryMs,
    ])
  return nudges
}

async function candidatesFor(
  ctx: Context,
  tx: Db,
  { id, place, isDrill }: Sighting,
): Promise<(Candidate & Reachable)[]> {
  const now = ctx.now()
  const adjoining = await adjoiningWards(tx, place.wards, now)
  const since = new Date(now.getTime() - ctx.policy.askedLatelyMs)
  const reachable = await reachableFor(tx, { id, wards: place.wards, adjoining }, since)
  const people = reachable.map(({ personId }) => personId)
  const heardSince = new Date(now.getTime() - ctx.policy.verifierPlaceLifetimeMs)
  const places = await lastPlaces(tx, ctx.vault, people, heardSince)
  return reachable
    .filter(({ role }) => !isDrill || role === 'verifier of the ward')
    .map((one) => {
      const at = places.get(one.personId)
      return { ...one, distanceM: at && place.point ? distanceM(at, place.point) : null }
    })
}

/** Texted at once, or where very much is open gathered into one text for each verifier. */
async function request(
  ctx: Context,
  tx: Db,
  sighting: Sighting,
  ask: readonly Candidate[],
  wave: number,
): Promise<Nudge[]> {
  if (ask.length === 0) return []
  const now = ctx.now()
  const isFlood = (await mostOpenIn(tx, sighting.place.wards)) > ctx.policy.batchAboveOpen
  const waitMs = isFlood ? ctx.policy.batchEveryMs : 0
  const people = ask.map(({ personId }) => personId)
  const tellAt = new Date(now.getTime() + waitMs)
  await insertRequests(tx, { sightingId: sighting.id, people, wave, now, tellAt })
  ctx.events.verifiersCalled(sighting.id, wave, people.length)
  const because = isFlood ? `batch-${Math.floor(tellAt.getTime() / ctx.policy.batchEveryMs)}` : sighting.id
  return people.map((personId): Nudge => ['tellRequests', { personId, because }, waitMs])
}

/** Nobody waits forever for one who said that they were coming. */
async function releaseLateClaim(
  ctx: Context,
  tx: Db,
  sighting: Sighting,
): Promise<{ sighting: Sighting; nudges: Nudge[] }> {
  const now = ctx.now()
  const { id, code, claim } = sighting
  if (!claim || claim.until > now) return { sighting, nudges: [] }
  await setClaim(tx, id, null, now)
  ctx.events.claimTimedOut(id)
  const late = await reopenRequest(tx, id, claim.personId)
  const nudges: Nudge[] = []
  if (late) {
    const { requestId, language } = late
    const body = say(language, { say: 'claimOver', with: { code } })
    const text = { purpose: 'request', personId: claim.personId, requestId, language, body, now } as const
    nudges.push(['sendDelivery', { deliveryId: await insertDelivery(tx, ctx.vault, text) }])
  }
  return { sighting: { ...sighting, claim: null, nextWaveAt: now }, nudges }
}
