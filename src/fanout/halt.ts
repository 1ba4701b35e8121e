import type { Context } from '../context.ts'
import { localTime, say } from '../domain/messages/messages.ts'
import type { Nudge } from '../queue/jobs.ts'
import { coordinatorsToTell } from '../store/coordinators.ts'
import { transaction } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import { askHalt, haltSender, liftHalt, noteHaltTold } from '../store/halts.ts'

/** What this process knows of it. On a clock of its own. */
type Known = { isHalted: boolean; since: number; askedAt: number }

/** How old what we know of the others may be. */
const ASK_EVERY_MS = 1_000

const known = new WeakMap<Context['sender'], Known>()

function knownOf({ sender }: Context): Known {
  const state = known.get(sender) ?? { isHalted: false, since: 0, askedAt: -Infinity }
  known.set(sender, state)
  return state
}

/** How many texts may go out, as far as the carrier takes any from us; none: ask again after `waitMs`. */
export async function leaveToSend(ctx: Context): Promise<{ texts: number; waitMs: number }> {
  const state = knownOf(ctx)
  const now = performance.now()
  if (!state.isHalted && now - state.askedAt < ASK_EVERY_MS) return { texts: Infinity, waitMs: 0 }
  const halt = await askHalt(ctx.db, ctx.sender.name, ctx.policy.probeEveryMs)
  state.askedAt = now
  if (!halt) {
    state.isHalted = false
    return { texts: Infinity, waitMs: 0 }
  }
  if (!state.isHalted) Object.assign(state, { isHalted: true, since: now })
  return halt.mayProbe ? { texts: 1, waitMs: 0 } : { texts: 0, waitMs: Math.max(halt.waitMs, 1) }
}

/**
 * The carrier refuses our account or number, and so everybody's texts: all of them wait. Coordinators are told by a text
 * that waits like all others; once it can go out, they know that the rest does. `isSure`: by what came of texts that it
 * had accepted, so that its accepting another one proves nothing, and somebody must say when to go on. Never throws.
 */
export async function halt(ctx: Context, code: number | null, isSure = false): Promise<void> {
  const state = knownOf(ctx)
  if (state.isHalted) return
  Object.assign(state, { isHalted: true, since: performance.now() })
  const { probeEveryMs, haltToldEveryMs } = ctx.policy
  try {
    const told = await transaction(ctx.db, async (tx) => {
      const isFirst = await haltSender(tx, ctx.sender.name, {
        code,
        probeAfterMs: isSure ? null : probeEveryMs,
      })
      if (!isFirst) return []
      ctx.events.senderHalted(code)
      if (!(await noteHaltTold(tx, ctx.sender.name, haltToldEveryMs))) return []
      const now = ctx.now()
      const ids: string[] = []
      for (const { personId, language } of await coordinatorsToTell(tx)) {
        const since = localTime(language, now, ctx.network.timeZone)
        const body = say(language, { say: 'senderHalted', with: { since, code } })
        const id = await insertReply(tx, ctx.vault, { personId, language, body, now })
        if (id !== null) ids.push(id)
      }
      return ids
    })
    await ctx.enqueue(...told.map((deliveryId): Nudge => ['sendDelivery', { deliveryId }]))
  } catch (error) {
    state.isHalted = false
    ctx.events.connectionFailed('database', error as Error)
  }
}

/** As far as this process knows. */
export const isHalted = (ctx: Context) => knownOf(ctx).isHalted

/** The carrier has taken a text that was given to it at `startedAt`: what was halted before goes on. Never throws. */
export async function noteTaken(ctx: Context, startedAt: number): Promise<void> {
  const state = knownOf(ctx)
  if (!state.isHalted || startedAt < state.since) return
  try {
    if (await liftHalt(ctx.db, ctx.sender.name)) ctx.events.senderResumed()
    state.isHalted = false
  } catch (error) {
    ctx.events.connectionFailed('database', error as Error)
  }
}
