/** Plays a surge into the program, with verifiers who go and look, and counts what it asks of them. */
import type { Policy } from '../../src/domain/policy.ts'
import type { Id } from '../../src/store/db.ts'
import type { Store } from '../../src/store/open-store.ts'
import { makeSurge, type Surge } from './surge.ts'
import { openSurgeCity, putOnShift, type SurgeCity } from './surge-city.ts'

const MINUTE_MS = 60_000
const TICK_MS = 10_000
const LASTS_MS = 30 * MINUTE_MS
/** From reading a request to answering that one is on the way, and from there to having looked. */
const THINKS_MS = 30_000
const RIDES_MS = 5 * MINUTE_MS

/** Three of one ward, three of the other, two of both. */
const VERIFIERS = [[0], [0], [0], [1], [1], [1], [0, 1], [0, 1]]

export type SurgeFigures = {
  texts: number
  truePlaces: number
  opened: number
  /** Of those, made part of another one. */
  merged: number
  /** Not merged, and of more than one true place. */
  mixedUp: number
  /** True places that were confirmed within half an hour. */
  confirmed: number
  /** Of each verifier: everything that they were sent, and of that what asked them to look or told them of a sighting. */
  read: { median: number; max: number; requestsMedian: number; requestsMax: number }
}

type Verifier = { phone: string; personId: Id; ride: { sightingId: Id; code: string; at: number } | null }

/** The store must be empty. */
export async function playSurge(store: Store, policy: Partial<Policy> = {}, seed = 1): Promise<SurgeFigures> {
  const surge = await makeSurge(seed)
  const city = await openSurgeCity(store, policy)
  const verifiers: Verifier[] = []
  for (const [index, which] of VERIFIERS.entries()) {
    const phone = `+1312557${String(index).padStart(4, '0')}`
    const wards = which.map((at) => surge.wards[at] ?? 0)
    const personId = await putOnShift(city, phone, wards, index % 2 === 0 ? 'en' : 'es')
    verifiers.push({ phone, personId, ride: null })
  }

  /** By the id of a text: what it is about. */
  const about = new Map<Id, number | null>()
  const waiting = [...surge.texts]
  let clock = 0
  const passUntil = (at: number) => {
    city.advance(at - clock)
    clock = at
  }
  for (let tick = TICK_MS; tick <= LASTS_MS; tick += TICK_MS) {
    for (let text = waiting[0]; text && text.atMs < tick; text = waiting[0]) {
      waiting.shift()
      passUntil(text.atMs)
      about.set(await city.text(text.from, text.words), text.about)
    }
    passUntil(tick)
    await city.tick()
    for (const verifier of verifiers) await act(city, verifier, clock, about)
  }
  return figures(city, surge, verifiers, about)
}

/** Whoever rides answers when there; whoever does not takes the oldest request that nobody has taken. */
async function act(
  city: SurgeCity,
  verifier: Verifier,
  clock: number,
  about: ReadonlyMap<Id, number | null>,
): Promise<void> {
  const { ride } = verifier
  if (ride) {
    if (clock < ride.at) return
    verifier.ride = null
    const seen = (await truthOf(city, ride.sightingId, about)).length > 0
    await city.text(verifier.phone, `${ride.code} ${seen ? 1 : 2}`)
    return
  }
  const { rows } = await city.ctx.db.query<{ sightingId: Id; code: string }>(
    `select s.id as "sightingId", s.code from requests r join sightings s on s.id = r.sighting_id
     where r.person_id = $1 and r.state = 'open' and r.told_at <= $2 and s.state = 'open' and s.wards <> '{}'
       and not exists (select from requests o where o.sighting_id = s.id and o.state = 'claimed')
     order by r.told_at, r.id limit 1`,
    [verifier.personId, new Date(city.ctx.now().getTime() - THINKS_MS)],
  )
  const [next] = rows
  if (!next) return
  await city.text(verifier.phone, `${next.code} 0`)
  verifier.ride = { ...next, at: clock + RIDES_MS }
}

/** The true places that a sighting's reports are about. */
async function truthOf(
  { ctx }: SurgeCity,
  sightingId: Id,
  about: ReadonlyMap<Id, number | null>,
): Promise<number[]> {
  const { rows } = await ctx.db.query<{ inboundId: Id }>(
    `select r.inbound_id as "inboundId" from reports r join sightings s on s.id = r.sighting_id
     where coalesce(s.merged_into, s.id) = $1`,
    [sightingId],
  )
  const places = rows.map(({ inboundId }) => about.get(inboundId) ?? null)
  return [...new Set(places.filter((place) => place !== null))]
}

async function figures(
  city: SurgeCity,
  surge: Surge,
  verifiers: readonly Verifier[],
  about: ReadonlyMap<Id, number | null>,
): Promise<SurgeFigures> {
  const { db } = city.ctx
  const { rows: sightings } = await db.query<{ id: Id; state: string }>(
    'select id, state from sightings order by id',
  )
  const confirmed = new Set<number>()
  let mixedUp = 0
  for (const { id, state } of sightings) {
    if (state === 'merged') continue
    const truth = await truthOf(city, id, about)
    if (truth.length > 1) mixedUp += 1
    if (state === 'confirmed') for (const place of truth) confirmed.add(place)
  }
  const { rows: read } = await db.query<{ texts: number; requests: number }>(
    `select count(d.id)::int as texts, count(d.id) filter (where d.purpose = 'request')::int as requests
     from unnest($1::bigint[]) v (id) left join deliveries d on d.person_id = v.id and d.state = 'accepted'
     group by v.id`,
    [verifiers.map(({ personId }) => personId)],
  )
  const sorted = (values: number[]) => values.sort((a, b) => a - b)
  const texts = sorted(read.map((row) => row.texts))
  const requests = sorted(read.map((row) => row.requests))
  return {
    texts: surge.texts.length,
    truePlaces: surge.places.length,
    opened: sightings.length,
    merged: sightings.filter(({ state }) => state === 'merged').length,
    mixedUp,
    confirmed: confirmed.size,
    read: {
      median: median(texts),
      max: texts.at(-1) ?? 0,
      requestsMedian: median(requests),
      requestsMax: requests.at(-1) ?? 0,
    },
  }
}

function median(sorted: readonly number[]): number {
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]
  return (low + high) / 2
}
