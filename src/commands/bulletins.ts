import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import type { Config } from '../config.ts'
import { forecast } from '../domain/forecast.ts'
import { measure } from '../domain/segments.ts'
import { segmentsPerSecond } from '../domain/sender.ts'
import type { Nudge } from '../queue/jobs.ts'
import {
  listStandings,
  pauseBulletin,
  recipientsByLanguage,
  resumeBulletin,
  type Standing,
  standingOf,
  stopBulletin,
} from '../store/bulletin-control.ts'
import { setBudget } from '../store/budgets.ts'
import { bulletinBodies } from '../store/bulletins.ts'
import { transaction } from '../store/db.ts'
import type { Store } from '../store/open-store.ts'
import { type Command, table, UsageError, withStore } from './command.ts'
import { refuse, tell } from './answer.ts'
import { nudge } from './nudge.ts'

const SHOWN = 20
const EVERY_MS = 500

export const bulletins: Command = {
  name: 'bulletins',
  summary: 'alerts as they go out: how far, and pause, resume or stop one',
  usage: `
Usage: brigada bulletins list
       brigada bulletins show ID [--watch]
       brigada bulletins pause ID | resume ID | stop ID

list    the newest ${SHOWN}, with how many phones each has reached
show    one of them: how far it is, and what it takes in segments, time and money. --watch stays until it is finished
pause   sends nothing more of it until it is resumed; what is on its way just now still arrives
resume  goes on where it was paused; one that waits because of the budget goes out
stop    sends nothing more of it, ever. Those who got it already can be told more: K7 WRONG, K7 CLEAR`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { watch: { type: 'boolean' } },
    })
    const [action, id, ...rest] = positionals
    if (action === 'list' && id === undefined) return withStore(list)
    if (id === undefined || rest.length > 0 || !/^\d{1,15}$/.test(id))
      throw new UsageError('Say what to do, and with which: bulletins show 12. Their numbers: bulletins list')
    return withStore(async (store, config) => {
      const standing = await standingOf(store.db, id)
      if (!standing) return refuse(`There is no bulletin ${id}. See: brigada bulletins list`)
      switch (action) {
        case 'show':
          return show(store, config, standing, values.watch === true)
        case 'pause':
          return pause(store, standing)
        case 'resume':
          return resume(store, config, standing)
        case 'stop':
          return stop(store, standing)
        default:
          throw new UsageError('bulletins can list, show, pause, resume or stop.')
      }
    })
  },
}

async function list({ db }: Store): Promise<number> {
  const standings = await listStandings(db, SHOWN)
  const rows = standings.map((each) => [
    each.id,
    each.code,
    each.kind,
    each.wards.join(', '),
    each.createdAt.toISOString().slice(0, 16).replace('T', ' '),
    stateOf(each),
    `${each.accepted} of ${each.recipients}`,
  ])
  tell(
    rows.length === 0
      ? 'No alert has gone out yet.'
      : table(['ID', 'ALERT', 'KIND', 'WARDS', 'SINCE (UTC)', 'STATE', 'SENT'], rows),
  )
  return 0
}

export function stateOf(each: Standing): string {
  if (each.finishedAt !== null) return each.isStopped && each.canceled > 0 ? 'stopped' : 'finished'
  if (each.isStopped) return 'stopping'
  if (each.pausedAt !== null) return 'paused'
  if (each.startedAt === null && each.budget === 'asked') return 'waits: budget'
  return each.startedAt === null ? 'not started' : 'going out'
}

async function show(store: Store, config: Config, standing: Standing, isWatched: boolean): Promise<number> {
  const { db, vault } = store
  const bodies = await bulletinBodies(db, vault, standing.id)
  const texts = (await recipientsByLanguage(db, standing.id)).map(({ language, recipients }) => ({
    language,
    recipients,
    segments: measure(bodies.get(language) ?? '').segments,
  }))
  const expected = forecast(texts, {
    segmentsPerSecond: segmentsPerSecond(config.sender),
    segmentPrice: config.segmentPrice,
  })
  tell(`Bulletin ${standing.id}: ${standing.kind} of ${standing.code}, ward ${standing.wards.join(', ')}.`)
  for (const { language, recipients, segments } of texts)
    tell(`  ${language}: ${recipients} people, ${segments} ${segments === 1 ? 'segment' : 'segments'} each`)
  tell(`  takes ${describeForecast(expected)}`)
  if (isWatched) await watch(db, standing)
  for (const line of describeStanding((await standingOf(db, standing.id)) ?? standing)) tell(`  ${line}`)
  return 0
}

function describeForecast({ segments, medianS, lastS, cost }: ReturnType<typeof forecast>): string {
  const time =
    lastS === null || medianS === null
      ? 'as fast as the carrier takes them'
      : `${duration(medianS)} to half of the phones, ${duration(lastS)} to the last`
  return `${segments} segments; ${time}${cost === null ? '' : `; ${cost.toFixed(2)} in money`}`
}

/** What came of it so far; with how long it took, once it is finished. */
export function describeStanding(each: Standing): string[] {
  const { startedAt, finishedAt } = each
  const took =
    startedAt && finishedAt ? ` in ${duration((finishedAt.getTime() - startedAt.getTime()) / 1000)}` : ''
  const parts = [
    `${each.accepted} of ${each.recipients} sent${took}`,
    ...(each.delivered > 0 ? [`${each.delivered} known to have arrived`] : []),
    ...(each.undelivered > 0 ? [`${each.undelivered} did not arrive`] : []),
    ...(each.queued > 0 ? [`${each.queued} to go`] : []),
    ...(each.inDoubt > 0 ? [`${each.inDoubt} in doubt: the carrier is asked`] : []),
    ...(each.refused > 0 ? [`${each.refused} refused`] : []),
    ...(each.canceled > 0 ? [`${each.canceled} not sent`] : []),
  ]
  return [`${stateOf(each)}: ${parts.join(', ')}`]
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

/** Until it is finished, or Ctrl-C. */
async function watch(db: Store['db'], { id, recipients }: Standing): Promise<void> {
  const left = new AbortController()
  const leave = () => left.abort()
  process.once('SIGINT', leave)
  const bar = process.stderr.isTTY
    ? new SingleBar({
        format: '{bar} {value} of {total} sent',
        stream: process.stderr,
        clearOnComplete: true,
      })
    : null
  bar?.start(recipients, 0)
  for (let now = await standingOf(db, id); now && !left.signal.aborted && now.finishedAt === null;) {
    bar?.setTotal(now.recipients)
    bar?.update(now.accepted)
    await new Promise((wake) => setTimeout(wake, EVERY_MS))
    now = await standingOf(db, id)
  }
  bar?.stop()
  process.off('SIGINT', leave)
}

async function pause({ db }: Store, { id }: Standing): Promise<number> {
  const isPaused = await transaction(db, (tx) => pauseBulletin(tx, id, new Date()))
  if (!isPaused) return refuse(`Bulletin ${id} is over: there is nothing to pause.`)
  tell(`Bulletin ${id} is paused. To go on: brigada bulletins resume ${id}`)
  return 0
}

async function resume(store: Store, config: Config, standing: Standing): Promise<number> {
  const { id, kind, pausedAt, startedAt, budget } = standing
  if (startedAt === null && budget === 'asked') {
    await transaction(store.db, (tx) => setBudget(tx, id, 'approved', null))
    const job = kind === 'confirmed' ? 'startBulletin' : 'startFollowUp'
    await nudge(store, config, [[job, { bulletinId: id, because: `resumed-${Date.now()}` }]])
    tell(`Bulletin ${id} goes out, whatever the budget says.`)
    return 0
  }
  if (pausedAt === null) return refuse(`Bulletin ${id} is not paused.`)
  const chunks = await transaction(store.db, (tx) => resumeBulletin(tx, id))
  const job = kind === 'confirmed' ? 'sendChunk' : 'sendFollowUpChunk'
  await nudge(
    store,
    config,
    chunks.map((chunkId, turn): Nudge => [job, { chunkId, because: `resumed-${Date.now()}`, turn }]),
  )
  tell(`Bulletin ${id} goes on.`)
  return 0
}

async function stop({ db }: Store, { id, code }: Standing): Promise<number> {
  const left = await transaction(db, (tx) => stopBulletin(tx, id, new Date()))
  if (left === null) return refuse(`Bulletin ${id} is over: there is nothing to stop.`)
  tell(
    `Bulletin ${id} is stopped: ${left} people will not get it. To tell those who did: ${code} WRONG, by text.`,
  )
  return 0
}
