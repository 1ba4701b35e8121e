import type { Db, Id } from '../store/db.ts'
import { type DrillStanding, drillStanding } from '../store/drills.ts'

/** Counts and times; never who. */
export type Say = (line: string) => void

const EVERY_MS = 500
/** A worker takes a job from the queue within a fraction of a second. */
const WORKERS_SEEN_WITHIN_MS = 5_000

/** Waits until a worker has taken the drill up. Null: none has for some seconds. */
export async function waitForWorkers(db: Db, drillId: Id): Promise<DrillStanding | null> {
  for (const until = Date.now() + WORKERS_SEEN_WITHIN_MS; Date.now() < until; await pause()) {
    const standing = await drillStanding(db, drillId)
    if (standing.isTakenUp || standing.end !== null) return standing
  }
  return null
}

/** Says what happens in a drill until it ends, or until `stop` says so. */
export async function followDrill(db: Db, drillId: Id, say: Say, stop: AbortSignal): Promise<void> {
  let before: DrillStanding | null = null
  while (!stop.aborted) {
    const now = await drillStanding(db, drillId)
    for (const line of whatIsNew(before, now, new Date())) say(line)
    if (now.end !== null) return
    before = now
    await pause()
  }
  say('Not followed any more; the drill goes on.')
}

/** Each line with the time since the drill began. */
export function whatIsNew(before: DrillStanding | null, drill: DrillStanding, at: Date): string[] {
  const { asked, onTheWay, verdicts, end, endedAt } = drill
  const after = (time: Date) => clock(time.getTime() - drill.openedAt.getTime())
  const known = new Set(before?.verdicts.map(({ givenAt }) => givenAt.getTime()))
  const lines = [
    ...(asked !== (before?.asked ?? 0) ? [`${after(at)}  ${asked} asked`] : []),
    ...(onTheWay > (before?.onTheWay ?? 0) ? [`${after(at)}  ${onTheWay} on the way`] : []),
    ...verdicts
      .filter(({ givenAt }) => !known.has(givenAt.getTime()))
      .map(({ verdict, givenAt }) => `${after(givenAt)}  one answered: ${verdict}`),
  ]
  const [first] = verdicts
  if (end !== null) {
    const took = first ? `, the first after ${after(first.givenAt)}` : ''
    const answered = `${asked} asked, ${verdicts.length} answered${took}`
    lines.push(`Over after ${after(endedAt ?? at)}: ${end}. ${answered}. No alert went out.`)
  }
  return lines
}

/** "3:07". */
function clock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const pause = () => new Promise((wake) => setTimeout(wake, EVERY_MS))
