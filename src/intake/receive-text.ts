import type { Context } from '../context.ts'
import { respond } from '../domain/conversation/respond.ts'
import { say } from '../domain/messages/messages.ts'
import type { Places } from '../places/place.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { type Db, type Id, transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { type Inbound, markHandled, personOfInbound, waitingInbound } from '../store/inbound.ts'
import { lockPerson, restore } from '../store/people.ts'
import { applyEffect } from './apply-effect.ts'
import { readSituation } from './read-situation.ts'

/**
 * Reads what somebody texted and does what follows from it. All that this person has waiting is taken in the order it
 * came: the answer "33" must not overtake the report that it belongs to.
 */
export async function receiveText(ctx: Context, { inboundId }: Payload<'receiveText'>): Promise<void> {
  const personId = await personOfInbound(ctx.db, inboundId)
  if (personId === null) return
  // Before the transaction: whoever holds a connection must not wait for another one.
  const places = await ctx.places()
  const nudges = await transaction(ctx.db, async (tx) => {
    await lockPerson(tx, personId)
    await restore(tx, personId, ctx.now())
    const all: Nudge[] = []
    for (const text of await waitingInbound(tx, ctx.vault, personId)) {
      all.push(...(await receiveOne(ctx, tx, places, personId, text)))
    }
    return all
  })
  // After the commit: a worker must never look for a row that it cannot see yet.
  // If we die on this line, the sweep finds the rows within seconds.
  await ctx.enqueue(...nudges)
}

async function receiveOne(
  ctx: Context,
  tx: Db,
  places: Places,
  personId: Id,
  text: Inbound,
): Promise<Nudge[]> {
  const now = ctx.now()
  const situation = await readSituation(ctx, tx, places, personId, text)
  const step = respond(situation)
  ctx.events.textRead(text.id, step.takenAs, step.reason)

  const nudges: Nudge[] = []
  for (const effect of step.effects) {
    nudges.push(...(await applyEffect(ctx, tx, { personId, text, language: step.language }, effect)))
  }
  for (const reply of step.replies) {
    const body = say(step.language, reply)
    const deliveryId = await insertDelivery(tx, ctx.vault, {
      purpose: 'reply',
      personId,
      language: step.language,
      body,
      now,
    })
    nudges.push(['sendDelivery', { deliveryId }])
  }
  await markHandled(tx, text.id, step.takenAs, now)
  return nudges
}
