import { performance } from 'node:perf_hooks'
import { Pool } from 'undici'
import type { App } from '../src/app.ts'
import { bulletinText, languages } from '../src/domain/messages/messages.ts'
import { NOTHING_SEEN } from '../src/domain/salute/seen.ts'
import { insertAlert } from '../src/store/alerts.ts'
import { insertBulletin } from '../src/store/bulletins.ts'
import { only, transaction } from '../src/store/db.ts'
import type { Place } from '../src/places/place.ts'
import { insertSighting } from '../src/store/sightings.ts'
import type { Pair } from './durability.ts'

const RECIPIENTS = 5_000
const IN_FLIGHT = 200
const WARD = 33

type Carrier = { baseUrl: string; account: string; token: string }

/** A whole bulletin, from its start to the last recorded outcome, against a loop that only posts the same bodies. */
export async function fanOutPair(app: App, carrier: Carrier): Promise<Pair> {
  const baseline = await postRaw(carrier)
  return { baseline, brigada: await sendBulletin(app) }
}

async function postRaw({ baseUrl, account, token }: Carrier): Promise<number> {
  const pool = new Pool(baseUrl, { connections: IN_FLIGHT })
  const headers = {
    authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  }
  const path = `/2010-04-01/Accounts/${account}/Messages.json`
  const startedAt = performance.now()
  let next = 0
  const loop = async () => {
    while (next < RECIPIENTS) {
      const form = { To: phone(next++), MessagingServiceSid: `MG${'1'.repeat(32)}`, Body: body('K7') }
      const answer = await pool.request({
        method: 'POST',
        path,
        headers,
        body: new URLSearchParams(form).toString(),
      })
      await answer.body.dump()
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, loop))
  const seconds = (performance.now() - startedAt) / 1000
  await pool.close()
  return RECIPIENTS / seconds
}

async function sendBulletin({ ctx }: App): Promise<number> {
  await subscribeAll(ctx)
  const now = new Date()
  const bulletinId = await transaction(ctx.db, async (tx) => {
    const place: Place = {
      wards: [WARD],
      point: null,
      words: 'Kedzie & Lawrence',
      how: 'said',
      confidence: 1,
      ask: false,
      alternatives: [],
      contradicted: [],
    }
    const sighting = { place, openedAt: now, expiresAt: now, heardAt: now, activity: null }
    const { id } = await insertSighting(tx, ctx.vault, sighting, now)
    await tx.query(
      `update sightings set state = 'confirmed', reason = 'bench', ruled_at = $2 where id = $1`,
      [id, now],
    )
    const expiresAt = new Date(now.getTime() + ctx.policy.alertLifetimeMs)
    const alertId = await insertAlert(tx, ctx.vault, { sightingId: id, place, raisedAt: now, expiresAt })
    const texts = languages.map((language) => ({ language, body: body('K7') }))
    return insertBulletin(
      tx,
      ctx.vault,
      { alertId: alertId ?? '', kind: 'confirmed', inboundId: null, texts },
      now,
    )
  })
  const startedAt = performance.now()
  await ctx.enqueue(['startBulletin', { bulletinId }])
  for (;;) {
    const { rows } = await ctx.db.query<{ done: boolean }>(
      'select finished_at is not null as done from bulletins where id = $1',
      [bulletinId],
    )
    if (only(rows).done) break
    await new Promise((wake) => setTimeout(wake, 5))
  }
  return RECIPIENTS / ((performance.now() - startedAt) / 1000)
}

async function subscribeAll(ctx: App['ctx']): Promise<void> {
  const { rows } = await ctx.db.query<{ count: number }>('select count(*)::int from subscriptions')
  if (only(rows).count > 0) return
  await ctx.db.query('insert into wards (number) values ($1) on conflict do nothing', [WARD])
  const phones = Array.from({ length: RECIPIENTS }, (_, index) => phone(index))
  await ctx.db.query(
    `with added as (
       insert into people (phone_index, phone_sealed, created_at)
       select index, sealed, now() from unnest($1::bytea[], $2::bytea[]) as t (index, sealed) returning id
     )
     insert into subscriptions (person_id, ward, consent, asked_at, started_at)
     select id, $3, 'demo', now(), now() from added`,
    [
      phones.map((each) => ctx.vault.phoneIndex(each)),
      phones.map((each) => ctx.vault.seal('phone', each)),
      WARD,
    ],
  )
}

const phone = (index: number) => `+1202555${String(index).padStart(4, '0')}`

const body = (code: string) =>
  bulletinText('en', {
    say: 'alert',
    with: {
      network: 'Brigada',
      wards: [WARD],
      place: 'Kedzie & Lawrence',
      time: '6:42 AM',
      hotline: '312-555-0100',
      code,
      seen: NOTHING_SEEN,
    },
  })
