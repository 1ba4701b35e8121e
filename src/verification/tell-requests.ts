import type { Context } from '../context.ts'
import { batchText, say } from '../domain/messages/messages.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { type Db, type Id, transaction } from '../store/db.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { reportsOfSighting } from '../store/reports.ts'
import { markTold, type UntoldRequest, untoldRequests } from '../store/requests.ts'
import { readSighting } from '../store/sightings.ts'

const MINUTE_MS = 60_000

/**
 * Texts a verifier what they are asked to look at: one sighting with all that was said of it, or several in one text.
 * What does not fit into that text goes into the next.
 */
export async function tellRequests(ctx: Context, { personId }: Payload<'tellRequests'>): Promise<void> {
  const nudges = await transaction(ctx.db, async (tx): Promise<Nudge[]> => {
    const now = ctx.now()
    const untold = await untoldRequests(tx, personId, now)
    const [first, ...more] = untold
    if (!first) return []
    const { language } = first
    const { body, told } = more.length === 0 ? await one(ctx, tx, first) : await several(ctx, tx, untold)
    await markTold(
      tx,
      told.map(({ id }) => id),
      now,
    )
    const [only, ...others] = told
    // A text about one sighting is not sent once that is over; of one about several the rest is still wanted.
    const requestId = only && others.length === 0 ? { requestId: only.id } : {}
    const deliveryId = await insertDelivery(tx, ctx.vault, {
      ...{ purpose: 'request', personId, ...requestId },
      ...{ language, body, now },
    })
    const sends: Nudge[] = [['sendDelivery', { deliveryId }]]
    if (told.length < untold.length)
      sends.push(['tellRequests', { personId, because: `rest-${deliveryId}` }, ctx.policy.batchEveryMs])
    return sends
  })
  await ctx.enqueue(...nudges)
}

type Text = { body: string; told: UntoldRequest[] }

async function one(ctx: Context, tx: Db, request: UntoldRequest): Promise<Text> {
  const { code, place, isDrill, words, hasMedia, minutesAgo, voices } = await described(
    ctx,
    tx,
    request.sightingId,
  )
  const { wards, contradicted } = place
  if (isDrill)
    return {
      body: say(request.language, { say: 'drillRequest', with: { code, wards, place: place.words } }),
      told: [request],
    }
  const facts = {
    code,
    wards,
    place: place.words,
    saidWards: contradicted,
    words,
    hasMedia,
    minutesAgo,
    voices,
  }
  return { body: say(request.language, { say: 'request', with: facts }), told: [request] }
}

async function several(ctx: Context, tx: Db, requests: UntoldRequest[]): Promise<Text> {
  const sightings = []
  for (const { sightingId } of requests) {
    const { code, place, voices } = await described(ctx, tx, sightingId)
    sightings.push({ code, wards: place.wards, place: place.words, voices })
  }
  const { body, shown } = batchText(requests[0]?.language ?? 'en', sightings)
  return { body, told: requests.slice(0, shown) }
}

async function described(ctx: Context, tx: Db, sightingId: Id) {
  const { code, place, isDrill } = await readSighting(tx, ctx.vault, sightingId)
  const reports = await reportsOfSighting(tx, ctx.vault, sightingId)
  return {
    code,
    place,
    isDrill,
    /** Said once, however often it was texted. */
    words: [...new Set(reports.map((report) => report.words.trim()))].join(' / '),
    hasMedia: reports.some((report) => report.hasMedia),
    minutesAgo: Math.floor(
      (ctx.now().getTime() - (reports[0]?.receivedAt ?? ctx.now()).getTime()) / MINUTE_MS,
    ),
    voices: new Set(reports.map((report) => report.personId)).size,
  }
}
