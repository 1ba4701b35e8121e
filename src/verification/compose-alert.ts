import type { Context } from '../context.ts'
import { bulletinText, languages, localTime } from '../domain/messages/messages.ts'
import { readSalute } from '../domain/salute/read-salute.ts'
import { combineSeen, type Seen, tellsAnything } from '../domain/salute/seen.ts'
import { type BulletinText, insertBulletin } from '../store/bulletins.ts'
import { insertAlert } from '../store/alerts.ts'
import type { Db, Id } from '../store/db.ts'
import { reportsOfSighting } from '../store/reports.ts'
import { wordsOfSeen } from '../store/requests.ts'
import type { Sighting } from '../store/sightings.ts'

/** Of a report, what every request has room for: what the verifier was not shown, they have not confirmed. */
const SHOWN_CHARACTERS = 120

/**
 * Raises the alert of a confirmed sighting with its first bulletin, composed from facts in every language. Once: a
 * second call gives null.
 */
export async function raiseAlert(
  ctx: Context,
  tx: Db,
  sighting: Sighting,
  seenAt: Date,
  now: Date,
): Promise<Id | null> {
  const { id: sightingId, place } = sighting
  const expiresAt = new Date(now.getTime() + ctx.policy.alertLifetimeMs)
  const alertId = await insertAlert(tx, ctx.vault, { sightingId, place, raisedAt: seenAt, expiresAt })
  if (alertId === null) return null
  const texts = composeAlert(ctx, sighting, seenAt, await whatWasSeen(ctx, tx, sightingId))
  return insertBulletin(tx, ctx.vault, { alertId, kind: 'confirmed', inboundId: null, texts }, now)
}

function composeAlert(ctx: Context, sighting: Sighting, seenAt: Date, seen: Seen): BulletinText[] {
  const { name: network, hotline, timeZone } = ctx.network
  const { wards, words: place } = sighting.place
  return languages.map((language) => ({
    language,
    body: bulletinText(language, {
      say: 'alert',
      with: {
        network,
        hotline,
        wards,
        place,
        code: sighting.code,
        time: localTime(language, seenAt, timeZone),
        seen,
      },
    }),
  }))
}

/**
 * What verifiers who saw it say themselves, if they say anything of it: mixed with the reports it would be something
 * that nobody has said. Otherwise the reports, which they were shown and have confirmed.
 */
async function whatWasSeen(ctx: Context, tx: Db, sightingId: Id): Promise<Seen> {
  const own = (await wordsOfSeen(tx, ctx.vault, sightingId)).map(readSalute)
  if (own.some(tellsAnything)) return combineSeen(own)
  const reports = await reportsOfSighting(tx, ctx.vault, sightingId)
  return combineSeen(reports.map(({ words }) => readSalute(words.slice(0, SHOWN_CHARACTERS))))
}
