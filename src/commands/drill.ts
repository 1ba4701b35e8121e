import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { POLICY } from '../domain/policy.ts'
import type { Place } from '../places/place.ts'
import { type Id, transaction } from '../store/db.ts'
import type { Store } from '../store/open-store.ts'
import { insertSighting, type Sighting } from '../store/sightings.ts'
import { wardsWithVerifiers } from '../store/verifiers.ts'
import { loadPlaces } from '../upkeep/keep-places.ts'
import { type Command, UsageError, withStore } from './command.ts'
import { refuse, tell } from './answer.ts'
import { followDrill, waitForWorkers } from './follow-drill.ts'
import { refuseUnknownWards } from './known-wards.ts'
import { nudge } from './nudge.ts'

const MINUTES = POLICY.drillLifetimeMs / 60_000

export const drill: Command = {
  name: 'drill',
  summary: "practice with a ward's verifiers; nobody else is told",
  usage: `
Usage: brigada drill --ward N [--place "STREET and STREET"] [--watch]

Texts the verifiers of a ward as for a report, each text marked DRILL or SIMULACRO. They answer as ever. Whatever they
answer, no alert goes out. It is over when they have ruled on it, or after ${MINUTES} minutes; those who were asked hear that
it is over and how long the first answer took. The program must be running ("brigada start", or "brigada work").

--place  where they are to go; in that ward
--watch  stays until the drill is over and tells how many answered, and when. Ctrl-C leaves it; the drill goes on.`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { ward: { type: 'string' }, place: { type: 'string' }, watch: { type: 'boolean' } },
    })
    const ward = Number(values.ward)
    if (!Number.isInteger(ward) || ward <= 0)
      throw new UsageError('--ward needs a ward number, for example --ward 33.')
    return withStore((store, config) => hold(store, config, ward, values.place, values.watch === true))
  },
}

async function hold(
  store: Store,
  config: Config,
  ward: number,
  said: string | undefined,
  isWatched: boolean,
): Promise<number> {
  const { db } = store
  if (await refuseUnknownWards(db, [ward])) return 1
  if (!(await wardsWithVerifiers(db)).includes(ward))
    return refuse(`Ward ${ward} has no verifier who can be asked: brigada verifiers add --help`)
  const place = said === undefined ? somewhereIn(ward) : await placeIn(db, ward, said)
  if (place === null)
    return refuse(`That place is not found in ward ${ward}. Name two of its streets that cross.`)

  const { id, code } = await open(store, place)
  await nudge(store, config, [['callVerifiers', { sightingId: id }]])
  const where = place.words === null ? '' : `, ${place.words}`
  tell(`Drill ${code} in ward ${ward}${where}. It is over in ${MINUTES} minutes at the latest.`)
  const standing = await waitForWorkers(db, id)
  if (!standing)
    return refuse('No worker has taken it up: is "brigada start" or "brigada work" running? It begins then.')
  if (isWatched) await watch(db, id)
  else tell(`${standing.asked} asked.`)
  return 0
}

const somewhereIn = (ward: number): Place => ({
  wards: [ward],
  point: null,
  words: null,
  how: 'said',
  confidence: 1,
  ask: false,
  alternatives: [],
  contradicted: [],
})

/** Null: not found, not sure, or elsewhere. */
async function placeIn(db: Store['db'], ward: number, said: string): Promise<Place | null> {
  const place = (await loadPlaces(db, new Date())).locate(said, { saidWards: [ward] })
  const isThere = !place.ask && place.point !== null && place.wards.includes(ward)
  // On a border it is in two wards; the drill is in the one that was asked for.
  return isThere ? { ...place, wards: [ward], contradicted: [] } : null
}

function open({ db, vault }: Store, place: Place): Promise<Pick<Sighting, 'id' | 'code'>> {
  const openedAt = new Date()
  const after = (ms: number) => new Date(openedAt.getTime() + ms)
  const sighting = {
    place,
    openedAt,
    expiresAt: after(POLICY.drillLifetimeMs),
    heardAt: openedAt,
    activity: null,
    isDrill: true,
  }
  return transaction(db, (tx) => insertSighting(tx, vault, sighting, after(-POLICY.codeRestMs)))
}

/** Until it ends, or Ctrl-C. */
async function watch(db: Store['db'], id: Id): Promise<void> {
  const stop = new AbortController()
  const leave = () => stop.abort()
  process.once('SIGINT', leave)
  await followDrill(db, id, tell, stop.signal)
  process.off('SIGINT', leave)
}
