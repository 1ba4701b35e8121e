import type { Context } from '../context.ts'
import { heardIn, splitOff } from '../domain/clustering.ts'
import { type Reply, say } from '../domain/messages/messages.ts'
import type { Nudge, Payload } from '../queue/jobs.ts'
import { type Db, type Id, LOCK, transaction } from '../store/db.ts'
import { insertReply } from '../store/deliveries.ts'
import { moveReports, type Regrouping, takeRegroupings } from '../store/regroupings.ts'
import { reportsOfSighting } from '../store/reports.ts'
import { insertSighting, lockSighting, readSighting, type Sighting } from '../store/sightings.ts'
import { canMerge, mergeSightings } from './merge-sightings.ts'

/** Does what coordinators said: makes two sightings one, or one sighting two, and tells them. */
export async function regroupSighting(
  ctx: Context,
  { sightingId }: Payload<'regroupSighting'>,
): Promise<void> {
  const nudges = await transaction(ctx.db, async (tx) => {
    // As whoever makes sightings of reports: nothing joins one of them meanwhile.
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK.cluster])
    const all: Nudge[] = []
    for (const said of await takeRegroupings(tx, sightingId, ctx.now())) {
      const { reply, nudges } =
        said.otherId === null
          ? await split(ctx, tx, sightingId, said)
          : await merge(ctx, tx, sightingId, said.otherId, said)
      const text = { personId: said.personId, language: said.language, body: say(said.language, reply) }
      const deliveryId = await insertReply(tx, ctx.vault, { ...text, now: ctx.now() })
      all.push(...nudges, ...(deliveryId === null ? [] : [['sendDelivery', { deliveryId }] satisfies Nudge]))
    }
    return all
  })
  await ctx.enqueue(...nudges)
}

type Done = { reply: Reply; nudges: Nudge[] }

async function merge(ctx: Context, tx: Db, intoId: Id, fromId: Id, { id }: Regrouping): Promise<Done> {
  // Always in one order, so that two merges the other way round do not wait for each other.
  const inOrder = [intoId, fromId].sort((a, b) => Number(a) - Number(b))
  for (const each of inOrder) await lockSighting(tx, ctx.vault, each)
  const into = await readSighting(tx, ctx.vault, intoId)
  const from = await readSighting(tx, ctx.vault, fromId)
  const codes = { code: into.code, other: from.code }
  if (!(await canMerge(tx, { from, into }))) return { reply: { say: 'notMerged', with: codes }, nudges: [] }

  const nudges = await mergeSightings(ctx, tx, { from, into }, `merge-${id}`)
  return { reply: { say: 'merged', with: codes }, nudges }
}

async function split(ctx: Context, tx: Db, sightingId: Id, { id }: Regrouping): Promise<Done> {
  const sighting = await lockSighting(tx, ctx.vault, sightingId)
  const reports = await reportsOfSighting(tx, ctx.vault, sightingId)
  const off = splitOff(reports)
  const [first] = off
  if (sighting?.state !== 'open' || !first)
    return { reply: { say: 'notSplit', with: { code: sighting?.code ?? '' } }, nudges: [] }
  const other = await openAnew(ctx, tx, sighting, first)
  await moveReports(
    tx,
    off.map((report) => report.id),
    other.id,
  )
  ctx.events.sightingSplit(sightingId, other.id)
  const { wards, words } = first.place
  return {
    reply: { say: 'split', with: { code: sighting.code, other: other.code, wards, place: words } },
    nudges: [['callVerifiers', { sightingId: other.id, because: `split-${id}` }]],
  }
}

function openAnew(
  ctx: Context,
  tx: Db,
  { expiresAt }: Sighting,
  report: Parameters<typeof heardIn>[0],
): Promise<Pick<Sighting, 'id' | 'code'>> {
  const now = ctx.now()
  const { at, activity } = heardIn(report)
  return insertSighting(
    tx,
    ctx.vault,
    { place: report.place, openedAt: now, expiresAt, heardAt: at, activity },
    new Date(now.getTime() - ctx.policy.codeRestMs),
  )
}
