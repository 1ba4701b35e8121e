import type { Candidate, Place, Point } from '../../places/place.ts'
import type { Reading } from '../intent/reading.ts'
import type { Where } from '../messages/messages.ts'
import { isFound, whereOf } from './chosen-place.ts'
import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'
import { splitByKnown } from './subscribing.ts'

/** What the network knows of something, as far as anybody may be told. */
export type KnownSighting = Candidate & {
  state: 'open' | 'confirmed' | 'refuted'
  /** Confirmed, and the agents have left. */
  isOver: boolean
  /** Of an open one: since it is being checked. */
  since: Date
}

/** What somebody asks about, and what is known of it. */
export type Asked = { where: Where; known: KnownSighting[] }

type Distance = (a: Point, b: Point) => number

/** "Kedzie & Lawrence?": is something there? */
export function rumour(situation: Situation): Decision {
  const { asked, network, reading } = situation
  const { known, unknown } = splitByKnown(situation, reading.wards)
  if (known.length === 0 && unknown.length > 0) {
    const list = network.wards
    return {
      reason: 'rumour: unknown ward',
      replies: [{ say: 'unknownWard', with: { wards: unknown, list } }],
    }
  }
  if (!asked) return { reason: 'rumour: where', replies: [{ say: 'rumourWhere', with: {} }] }
  const [gravest] = asked.known.toSorted((a, b) => gravity(b) - gravity(a) || +b.since - +a.since)
  const { hotline, timeZone } = network
  if (!gravest) {
    const { where } = asked
    return { reason: 'rumour: nothing known', replies: [{ say: 'rumourNothing', with: { where } }] }
  }
  const kind = gravest.state === 'confirmed' && gravest.isOver ? 'over' : gravest.state
  // Where a confirmed one is has been told to the ward. Of any other nobody hears more than they know themselves.
  const where = gravest.state === 'confirmed' ? whereOf(gravest) : asked.where
  const since = { at: gravest.since, timeZone }
  return {
    reason: `rumour: ${kind}`,
    replies: [{ say: 'rumour', with: { kind, where, since, hotline } }],
  }
}

/** What matters most to whoever is about to go there. */
function gravity({ state, isOver }: KnownSighting): number {
  if (state === 'confirmed') return isOver ? 1 : 3
  return state === 'open' ? 2 : 0
}

/**
 * Of these sightings those that are meant: near the place or the places that it may be, on the street, in the ward; or,
 * where no place is named, in the wards that the person gets alerts of. Null: we have to ask where.
 */
export function whatIsAsked(
  { place, reading, ownWards }: { place: Place; reading: Pick<Reading, 'wards'>; ownWards: number[] },
  sightings: readonly KnownSighting[],
  near: { withinM: number; distanceM: Distance },
): Asked | null {
  const about = (where: Where, isMeant: (sighting: KnownSighting) => boolean): Asked => ({
    where,
    known: sightings.filter(isMeant),
  })
  if (isFound(place)) return about(whereOf(place), (sighting) => isNear(place, sighting, near))
  const options = place.how === 'outside' ? [] : place.alternatives
  for (const option of options) {
    const there = about(whereOf(option), (sighting) => isNear(option, sighting, near))
    if (there.known.length > 0) return there
  }
  const named = place.wards.length > 0 && !place.ask ? place.wards : reading.wards
  if (named.length > 0) return inWards(named)
  const { words } = place
  if (words !== null && place.how !== 'outside') {
    const there = sightings.filter((sighting) => isOnStreet(words, sighting))
    const wards = [...new Set(there.flatMap((sighting) => sighting.wards))]
    if (there.length > 0) return { where: { wards, place: words }, known: there }
  }
  return ownWards.length > 0 && place.how !== 'outside' ? inWards(ownWards) : null

  function inWards(wards: number[]): Asked {
    return about({ wards, place: null }, (sighting) => shareWard(wards, sighting.wards))
  }
}

/** By point; where one of them has none, the same ward. */
function isNear(
  asked: Candidate,
  sighting: Candidate,
  { withinM, distanceM }: { withinM: number; distanceM: Distance },
): boolean {
  return asked.point && sighting.point
    ? distanceM(asked.point, sighting.point) <= withinM
    : shareWard(asked.wards, sighting.wards)
}

const shareWard = (some: readonly number[], others: readonly number[]) =>
  some.some((ward) => others.includes(ward))

/** "26th" is on "26th & Kedzie", but "N" on nothing. */
function isOnStreet(street: string, { words }: KnownSighting): boolean {
  return street.length > 2 && ` ${words ?? ''} `.includes(` ${street} `)
}
