import type { Context } from '../../src/context.ts'
import { bulletinText, languages } from '../../src/domain/messages/messages.ts'
import { NOTHING_SEEN } from '../../src/domain/salute/seen.ts'
import { POLICY } from '../../src/domain/policy.ts'
import type { Place } from '../../src/places/place.ts'
import { insertAlert } from '../../src/store/alerts.ts'
import { insertBulletin } from '../../src/store/bulletins.ts'
import { type Id, only, transaction } from '../../src/store/db.ts'
import { insertSighting } from '../../src/store/sightings.ts'

/** What every design sends. */
export const BODY = bulletinText('en', {
  say: 'alert',
  with: {
    network: 'Brigada',
    wards: [33],
    place: 'Kedzie & Lawrence',
    time: '6:42 AM',
    hotline: '312-555-0100',
    code: 'K7',
    seen: NOTHING_SEEN,
  },
})

const LOOK_EVERY_MS = 2

/** A confirmed sighting and its first bulletin, ready to be started. */
export async function writeBulletin({ db, vault }: Pick<Context, 'db' | 'vault'>, ward: number): Promise<Id> {
  const now = new Date()
  const place: Place = {
    wards: [ward],
    point: null,
    words: 'Kedzie & Lawrence',
    how: 'said',
    confidence: 1,
    ask: false,
    alternatives: [],
    contradicted: [],
  }
  return transaction(db, async (tx) => {
    const sighting = { place, openedAt: now, expiresAt: now, heardAt: now, activity: null }
    const { id: sightingId } = await insertSighting(tx, vault, sighting, now)
    await tx.query(
      `update sightings set state = 'confirmed', reason = 'bench', ruled_at = $2 where id = $1`,
      [sightingId, now],
    )
    const expiresAt = new Date(now.getTime() + POLICY.alertLifetimeMs)
    const alertId = await insertAlert(tx, vault, { sightingId, place, raisedAt: now, expiresAt })
    if (alertId === null) throw new Error('the sighting has an alert already')
    const texts = languages.map((language) => ({ language, body: BODY }))
    return insertBulletin(tx, vault, { alertId, kind: 'confirmed', inboundId: null, texts }, now)
  })
}

/** Waits for the last outcome to be written. */
export async function isFinished(ctx: Context, bulletinId: Id): Promise<void> {
  for (;;) {
    const { rows } = await ctx.db.query<{ isDone: boolean }>(
      'select finished_at is not null as "isDone" from bulletins where id = $1',
      [bulletinId],
    )
    if (only(rows).isDone) return
    await new Promise((wake) => setTimeout(wake, LOOK_EVERY_MS))
  }
}

export async function acceptedIn(ctx: Context, ward: number): Promise<number> {
  const { rows } = await ctx.db.query<{ count: number }>(
    `select count(*)::int from deliveries d
     join bulletins b on b.id = d.bulletin_id join alerts a on a.id = b.alert_id
     where d.state = 'accepted' and $1 = any(a.wards)`,
    [ward],
  )
  return only(rows).count
}
