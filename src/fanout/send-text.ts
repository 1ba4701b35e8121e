import type { SendOutcome } from '../carriers/carrier.ts'
import type { Context } from '../context.ts'
import type { Result } from '../store/deliveries.ts'
import { type Id, transaction } from '../store/db.ts'
import { optOut, suppressUnreachable } from '../store/people.ts'
import { halt, isHalted, noteTaken } from './halt.ts'
import { keepRate, noteBusy } from './pace.ts'

/**
 * What a delivery goes through:
 *
 *   queued ─▶ sending ─▶ accepted          the carrier has it; `carrier_status` tells the rest
 *     ▲          ├─────▶ refused           with its reason, too old to be of use for one; never tried again
 *     ├──────────┤ busy, or our account is not in order: later, until it is too old
 *     │          └─────▶ in-doubt ─▶ settle-delivery.ts
 *     ├─▶ canceled                         opted out, or the sighting is over
 *     └── accepted                         a status report says that our account or number kept it from going out
 *
 * A bulletin's delivery stays `queued` while it is being sent: that it is stands in its chunk (store/chunks.ts).
 */
export type Text = {
  id: Id
  purpose: 'reply' | 'request' | 'alert'
  personId: Id
  phone: string
  body: string
  segments: number
  /** Sends before this one. */
  attempts: number
  /** Those of them whose end nobody knows. */
  doubts: number
  createdAt: Date
}

/** Sends one text, and tells what became of it. To be recorded by the caller. */
export async function sendText(ctx: Context, text: Text): Promise<Result> {
  // The program, its queue or the carrier may have been away for hours: nobody is to be alarmed by what is long past.
  if (isTooOld(ctx, text)) return tooOld(ctx, text.id, null)
  const validitySeconds = ctx.policy.validitySeconds[text.purpose]
  const { id: deliveryId, phone: to, body, purpose } = text
  const isBulk = purpose === 'alert'
  if (ctx.sender.segmentsPerSecond !== null) await keepRate(ctx, text.segments)
  const startedAt = performance.now()
  const outcome = await ctx.carrier.send({ deliveryId, to, body, validitySeconds, isBulk })
  if (outcome.kind === 'accepted' && isHalted(ctx)) await noteTaken(ctx, startedAt)
  if (outcome.kind === 'refused' && outcome.reason === 'configuration') await halt(ctx, outcome.code)
  return judge(ctx, text, outcome)
}

/** Who told the carrier to stop has opted out; a phone that never gets our texts is left out of alerts until it texts us. */
export async function heedRefusals(
  ctx: Context,
  sent: readonly { personId: Id; result: Result }[],
): Promise<void> {
  for (const { personId, result } of sent) {
    if (result.state !== 'refused' || result.reason !== 'opted-out') continue
    await transaction(ctx.db, (tx) => optOut(tx, personId, ctx.now()))
  }
  const unreachable = sent.filter(
    ({ result }) =>
      result.state === 'refused' && (result.reason === 'bad-number' || result.reason === 'unreachable'),
  )
  if (unreachable.length === 0) return
  const people = unreachable.map(({ personId }) => personId)
  const suppressed = await suppressUnreachable(ctx.db, people, ctx.policy, ctx.now())
  if (suppressed > 0) ctx.events.peopleSuppressed(suppressed)
}

function judge(ctx: Context, text: Text, outcome: SendOutcome): Result {
  const { id } = text
  switch (outcome.kind) {
    case 'accepted':
      ctx.events.deliverySent(id)
      return { id, state: 'accepted', carrierRef: outcome.carrierRef }
    case 'unknown':
      ctx.events.deliveryInDoubt(id)
      return afterDoubt(ctx, text)
    case 'busy':
      if (outcome.code !== null) void noteBusy(ctx, outcome.retryAfterMs)
      return later(ctx, text, outcome.retryAfterMs, outcome.code)
    case 'refused':
      // Nobody would get anything now, and once the account is in order everybody should.
      if (outcome.reason === 'configuration') return later(ctx, text, 0, outcome.code)
      ctx.events.deliveryRefused(id, outcome.reason, outcome.code)
      return { id, state: 'refused', reason: outcome.reason }
  }
}

/**
 * The send may have reached the phone. A verifier is better asked twice than not at all; of anything else the carrier
 * is asked first (settle-delivery.ts).
 */
function afterDoubt(ctx: Context, { id, purpose, doubts }: Text): Result {
  return purpose === 'request' && doubts === 0
    ? { id, state: 'queued', dueAt: ctx.now(), afterDoubt: true }
    : { id, state: 'in-doubt' }
}

function later(
  ctx: Context,
  { id, attempts, createdAt, purpose }: Text,
  waitMs: number,
  code: number | null,
): Result {
  const { retryAfterMs, retryAtMostAfterMs, validitySeconds } = ctx.policy
  const backoffMs = Math.min(retryAfterMs * 2 ** attempts, retryAtMostAfterMs)
  const dueAt = new Date(ctx.now().getTime() + Math.max(waitMs, backoffMs))
  if (dueAt.getTime() - createdAt.getTime() > validitySeconds[purpose] * 1000) return tooOld(ctx, id, code)
  return { id, state: 'queued', dueAt }
}

/** Of no use any more: it is not sent, and so it needs no leave to be. */
export function isTooOld({ policy, now }: Context, text: Pick<Text, 'purpose' | 'createdAt'>): boolean {
  return now().getTime() - text.createdAt.getTime() > policy.validitySeconds[text.purpose] * 1000
}

function tooOld(ctx: Context, id: Id, code: number | null): Result {
  ctx.events.deliveryRefused(id, 'too-old', code)
  return { id, state: 'refused', reason: 'too-old' }
}
