import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import { transaction } from '../store/db.ts'
import { startRounds } from '../store/rounds.ts'
import { openSightingsIn } from '../store/sightings.ts'

const LIMIT = 500

/** Puts on shift whoever has said that they do a round, once it begins; they are asked about what is open there. */
export async function startDueRounds(ctx: Context): Promise<void> {
  const now = ctx.now()
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const { rounds, wards } = await startRounds(tx, { now, personId: null, limit: LIMIT })
    if (rounds === 0) return []
    ctx.events.roundsStarted(rounds)
    const open = await openSightingsIn(tx, wards, now)
    return open.map((sightingId): Nudge => [
      'callVerifiers',
      { sightingId, because: `rounds-${now.getTime()}` },
    ])
  })
  await ctx.enqueue(...nudges)
}
