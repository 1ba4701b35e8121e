/** Which of the readings of a text is meant, and how sure that is. */
import { distanceM } from '../gazetteer/distance.ts'
import type { Candidate, Hints, How, Place, Point } from '../place.ts'
import type { PlaceReading } from './read-place.ts'
import type { Hypothesis } from './hypothesis.ts'
import { TOWN_ALONE } from './areas.ts'
import type { WardIndex } from '../wards/ward-index.ts'

export type WardMaps = {
  current: WardIndex
  /** The map before this one: many people still give the number that it had. */
  previous: WardIndex | null
}

/** Nearer than this to another ward, a place is told to both. Wards meet in the middle of streets. */
const BOTH_WARDS_M = 30
/** Ends of streets and lake shores may lie a little outside the outline. */
const EDGE_OF_CITY_M = 60

/** For "none of what we read": names of people, counts and times read as places by chance. */
const NOTHING_SCORE = 0.3
/** With less, "Cicero" may well be the avenue. */
const SURELY_OUTSIDE = 4
const SAID_SCORE = 3
const SAID_AGREES = 3
const SAID_AS_IT_WAS = 1.5
/** A ward is told of what is in it; between the two, outside. Who wrote it is asked either way. */
const RATHER_OUTSIDE = 1
const WITHIN_PLACE_COST = 3
const OWN_WARD = 1.5
const SIGHTING_NEAR = 1.5
const SIGHTING_NEAR_M = 500
const SHIFT_WARD = 0.5
const NEIGHBORHOOD_NEAR = 1.5
const NEIGHBORHOOD_NEAR_M = 2_000
const NEIGHBORHOOD_FAR = -1
const NEIGHBORHOOD_FAR_M = 4_500
/** Less likely than this by so many nats, a reading is not worth offering. */
const OFFERED_WITHIN = 4
const MOST_OFFERED = 3
/** All that would be offered, of all that speaks for anything. */
const OFFERED_SHARE = 0.5

export type Weighed = Candidate & { how: How; score: number }

export function weigh(
  { hypotheses, areas }: PlaceReading,
  maps: WardMaps,
  hints: Hints,
): { place: Place; weighed: Weighed[] } {
  const said = [...new Set(hints.saidWards ?? [])]
  const town = areas.filter(({ area }) => area.kind === 'town').sort((a, b) => b.score - a.score)[0]
  const neighborhoods = areas.flatMap(({ area }) =>
    area.kind === 'neighborhood' && area.point ? [area.point] : [],
  )
  const all = hypotheses.map((hypothesis): Weighed => {
    const wards = wardsOf(hypothesis, maps.current)
    const score =
      hypothesis.score +
      hintScore(wards, hypothesis.point, hints) +
      neighborhoodScore(hypothesis.point, neighborhoods) +
      saidScore(wards, hypothesis.point, said, maps)
    return { wards, point: hypothesis.point, words: hypothesis.label, how: hypothesis.how, score }
  })
  if (said.length > 0) all.push({ wards: said, point: null, words: null, how: 'said', score: SAID_SCORE })
  all.sort((a, b) => b.score - a.score)
  const weighed = all.filter(({ wards }) => wards.length > 0)
  // Streets that are known but lie in no ward count against those that do.
  const beyond = all.filter(({ wards }) => wards.length === 0).map(({ score }) => score)

  const [best] = weighed
  // "Miami Park" has nothing to do with Miami, nor "3039 West Chicago" with West Chicago.
  const isWithin = hypotheses.some(
    ({ how, start, end }) =>
      town && (how === 'landmark' || town.score <= TOWN_ALONE) && start <= town.start && end >= town.end,
  )
  const townScore = town ? town.score - (isWithin ? WITHIN_PLACE_COST : 0) : -Infinity
  const outside = Math.max(townScore + RATHER_OUTSIDE, beyond[0] ?? -Infinity)
  if (!best || outside > best.score) {
    const how = outside >= SURELY_OUTSIDE ? 'outside' : 'none'
    return { place: { ...NOWHERE, how }, weighed }
  }
  const total = [NOTHING_SCORE, townScore, ...all.map(({ score }) => score)]
  const agreeing = weighed.filter(({ wards }) => wards[0] !== undefined && best.wards.includes(wards[0]))
  const confidence = calibrate(sumExp(agreeing.map(({ score }) => score)) / sumExp(total))
  const contradicted = best.how === 'said' ? [] : said.filter((ward) => !best.wards.includes(ward))
  const ask = confidence < ASK_BELOW
  // Whether it lies beyond the wards is what the question is for.
  const alternatives = ask ? alternativesOf(weighed, sumExp(total) - sumExp(beyond)) : []
  // What is not even worth offering must not lend its name to a report either.
  if (ask && alternatives.length === 0) return { place: NOWHERE, weighed }
  return {
    place: {
      wards: best.wards,
      point: best.point,
      words: best.words,
      how: best.how,
      confidence,
      ask,
      alternatives,
      contradicted,
    },
    weighed,
  }
}

const NOWHERE: Place = {
  wards: [],
  point: null,
  words: null,
  how: 'none',
  confidence: 0,
  ask: true,
  alternatives: [],
  contradicted: [],
}

/**
 * Less sure than this, the reporter is asked. Of 6,000 generated texts that are hard to read (docs/places.md, `hard`)
 * 1.3 % are asked about at 0.9 and 0.1 % answered wrongly; at 0.6 it is 1.0 % and 0.2 %, at 0.97 1.9 % and 0.1 %. A
 * needless question costs seconds, a wrong ward a street that is not warned.
 */
const ASK_BELOW = 0.9

/**
 * Of what is read with this share of all that speaks for anything, so much is right: straight lines between points
 * that were measured on the same texts. The middle is flat: there the rivals are of one name and one kind.
 */
const MEASURED: readonly (readonly [share: number, right: number])[] = [
  [0, 0.02],
  [0.4, 0.2],
  [0.5, 0.5],
  [0.8, 0.6],
  [0.85, 0.8],
  [0.9, 0.93],
  [0.95, 0.99],
  [1, 0.999],
]

function calibrate(share: number): number {
  const at = Math.max(
    1,
    MEASURED.findIndex(([end]) => share <= end),
  )
  const [s0, r0] = MEASURED[at - 1] ?? [0, 0]
  const [s1, r1] = MEASURED[at] ?? [1, 1]
  return r0 + ((r1 - r0) * (share - s0)) / (s1 - s0)
}

function wardsOf({ point }: Hypothesis, wards: WardIndex): number[] {
  const near = wards.wardsNear(point, EDGE_OF_CITY_M)
  const [first, ...others] = near
  if (!first) return []
  return [first.ward, ...others.filter(({ distanceM }) => distanceM <= BOTH_WARDS_M).map(({ ward }) => ward)]
}

function hintScore(wards: readonly number[], point: Point, hints: Hints): number {
  let score = 0
  if (hints.ownWards?.some((ward) => wards.includes(ward))) score += OWN_WARD
  if (hints.shiftWards?.some((ward) => wards.includes(ward))) score += SHIFT_WARD
  if (hints.sightings?.some((sighting) => distanceM(sighting, point) < SIGHTING_NEAR_M))
    score += SIGHTING_NEAR
  return score
}

function neighborhoodScore(point: Point, neighborhoods: readonly Point[]): number {
  if (neighborhoods.length === 0) return 0
  const nearest = Math.min(...neighborhoods.map((middle) => distanceM(middle, point)))
  if (nearest < NEIGHBORHOOD_NEAR_M) return NEIGHBORHOOD_NEAR
  return nearest > NEIGHBORHOOD_FAR_M ? NEIGHBORHOOD_FAR : 0
}

function saidScore(wards: readonly number[], point: Point, said: readonly number[], maps: WardMaps): number {
  if (said.length === 0) return 0
  if (said.some((ward) => wards.includes(ward))) return SAID_AGREES
  const before = maps.previous?.wardAt(point)
  return before !== undefined && before !== null && said.includes(before) ? SAID_AS_IT_WAS : 0
}

const sumExp = (scores: readonly number[]) => scores.reduce((sum, score) => sum + Math.exp(score), 0)

/** What differs in its wards, the likeliest of each first; nothing where it is likelier that none of them is meant. */
function alternativesOf(weighed: readonly Weighed[], total: number): Candidate[] {
  const offered: Weighed[] = []
  const [best] = weighed
  for (const one of weighed) {
    if (!best || one.score < best.score - OFFERED_WITHIN || offered.length >= MOST_OFFERED) break
    if (offered.some((other) => other.wards.join() === one.wards.join())) continue
    offered.push(one)
  }
  const share = sumExp(offered.map(({ score }) => score)) / total
  return share < OFFERED_SHARE ? [] : offered.map(({ wards, point, words }) => ({ wards, point, words }))
}
