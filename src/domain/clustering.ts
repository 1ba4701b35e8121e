import type { Place, Point } from '../places/place.ts'
import type { Policy } from './policy.ts'
import { readSalute } from './salute/read-salute.ts'
import type { Activity } from './salute/salute.ts'

const MINUTE_MS = 60_000

/** What one text says happens, as far as it bears on whether others speak of the same. */
export type Heard = {
  wards: readonly number[]
  point: Point | null
  /** As it is published: "Kedzie & Lawrence". */
  words: string | null
  /** When it happened, as far as the text says. */
  at: Date
  activity: Activity | null
}

export function heardIn(report: { place: Place; words: string; receivedAt: Date }): Heard {
  const { minutesAgo, activity } = readSalute(report.words)
  const { wards, point, words } = report.place
  const at = new Date(report.receivedAt.getTime() - (minutesAgo ?? 0) * MINUTE_MS)
  return { wards, point, words, at, activity }
}

/** A sighting that it may belong to. */
export type Known = Omit<Heard, 'at'> & {
  id: string
  /** When the newest of what was reported of it happened. */
  heardAt: Date
  /** One of its wards borders on one of the report's. */
  isAdjoining: boolean
}

export type Match = { id: string; reason: 'same place' | 'same streets' | 'same ward, place unknown' }

/**
 * The sighting that a report is about: in the same ward or the next one, close in place and time, and nothing that it
 * says speaks against it. The nearest of several; then the one heard of last. Null: something new.
 */
export function sightingOf(
  heard: Heard,
  known: readonly Known[],
  policy: ClusterPolicy,
  metresBetween: (one: Point, other: Point) => number,
): Match | null {
  const matches = known.flatMap((one) => {
    const distanceM = heard.point && one.point ? metresBetween(heard.point, one.point) : null
    const reason = reasonToMerge(heard, one, distanceM, policy)
    return reason === null
      ? []
      : [{ id: one.id, reason, heardAt: one.heardAt, distanceM: distanceM ?? Infinity }]
  })
  matches.sort(
    (a, b) =>
      (a.distanceM === b.distanceM ? 0 : a.distanceM - b.distanceM) ||
      b.heardAt.getTime() - a.heardAt.getTime() ||
      Number(a.id) - Number(b.id),
  )
  const [best] = matches
  return best ? { id: best.id, reason: best.reason } : null
}

export type ClusterPolicy = Pick<Policy, 'mergeWithinM' | 'sameSpotM' | 'mergeWithinMs'>

function reasonToMerge(
  heard: Heard,
  known: Known,
  distanceM: number | null,
  policy: ClusterPolicy,
): Match['reason'] | null {
  const isSameWard = heard.wards.some((ward) => known.wards.includes(ward))
  if (!isSameWard && !known.isAdjoining) return null
  if (Math.abs(heard.at.getTime() - known.heardAt.getTime()) > policy.mergeWithinMs) return null
  if (distanceM !== null) {
    if (distanceM > policy.mergeWithinM) return null
    const fits = distanceM <= policy.sameSpotM || areCompatible(heard.activity, known.activity)
    return fits ? 'same place' : null
  }
  // Without two points the words must do, and they are less sure: not across a boundary.
  if (!isSameWard || !areCompatible(heard.activity, known.activity)) return null
  if (heard.words === null && known.words === null) return 'same ward, place unknown'
  return shareStreets(heard.words, known.words) ? 'same streets' : null
}

/** What stays in one place. Two of them a few blocks apart are two things; whatever moves may be any of them. */
const STATIONARY: readonly (Activity | null)[] = ['at-door', 'checkpoint', 'workplace-raid']

function areCompatible(one: Activity | null, other: Activity | null): boolean {
  return one === other || !STATIONARY.includes(one) || !STATIONARY.includes(other)
}

/** Both streets of a corner, or the one street that either names. */
function shareStreets(one: string | null, other: string | null): boolean {
  const [ours, theirs] = [streetsIn(one), streetsIn(other)]
  const shared = ours.filter((street) => theirs.includes(street)).length
  return shared > 0 && shared >= Math.min(ours.length, theirs.length)
}

const NO_NAME = /^(?:n|s|e|w|block|of|st|ave|blvd|rd|dr|pl|ct|pkwy|and|y|de|la|el|the)$/

/** Names of streets as published; of "3200 block of W Lawrence" the block counts as well. */
function streetsIn(words: string | null): string[] {
  const names = (words ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return [...new Set(names.filter((name) => name !== '' && !NO_NAME.test(name)))]
}

/**
 * Which reports to take out of a sighting that is really two: those that give another place than the first report; where
 * all give the same one, those of the person who came last. Never all of them; none where only one person spoke.
 */
export function splitOff<R extends { personId: string; place: Place }>(reports: readonly R[]): R[] {
  const [first] = reports
  const last = reports.at(-1)
  if (!first || !last) return []
  const elsewhere = reports.filter(({ place }) => place.words !== first.place.words)
  if (elsewhere.length > 0) return elsewhere
  return last.personId === first.personId ? [] : reports.filter(({ personId }) => personId === last.personId)
}
