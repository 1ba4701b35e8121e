import type { SightingEnd } from '../domain/messages/messages.ts'
import { type Db, type Id, only } from './db.ts'
import { verdictsOn } from './requests.ts'

/** How far a drill is: counts and times, and nothing of who. */
export type DrillStanding = {
  openedAt: Date
  endedAt: Date | null
  end: SightingEnd | null
  /** A worker has looked for verifiers. */
  isTakenUp: boolean
  asked: number
  onTheWay: number
  /** Oldest first. */
  verdicts: { verdict: string; givenAt: Date }[]
}

export async function drillStanding(db: Db, sightingId: Id): Promise<DrillStanding> {
  const { rows } = await db.query<Omit<DrillStanding, 'verdicts'>>(
    `select s.opened_at as "openedAt", s.ruled_at as "endedAt", nullif(s.state, 'open') as end,
       count(r.id) > 0 or s.next_wave_at is distinct from s.opened_at as "isTakenUp",
       count(r.id)::int as asked, count(r.id) filter (where r.state = 'claimed')::int as "onTheWay"
     from sightings s left join requests r on r.sighting_id = s.id
     where s.id = $1 and s.is_drill group by s.id`,
    [sightingId],
  )
  const verdicts = await verdictsOn(db, sightingId)
  return { ...only(rows), verdicts: verdicts.map(({ verdict, givenAt }) => ({ verdict, givenAt })) }
}
