/**
 * Says whether alerts can be sent by a ward map. Refused is what would take a report to the wrong ward: outlines that
 * cross themselves, and wards that overlap. A gap is only told of, since cities do have towns in their midst: a report
 * from there is in no ward, and is asked about.
 */
import { findMapFaults, HOUSE_M, type MapFault } from './map-faults.ts'
import { METRES_PER_DEGREE, metresPerDegreeEast } from './metres.ts'
import { signedArea } from './outline-edges.ts'
import type { WardOutline } from './ward-map.ts'

/** No city reaches as far from its middle. */
const MAX_REACH_KM = 250
const MAX_NOTES = 10

/** Each problem or note is one sentence or two that say where, and how to mend it. */
export function checkWardMap(wards: readonly WardOutline[]): { problem: string } | { notes: string[] } {
  const stray = strayProblem(wards)
  if (stray !== null) return { problem: stray }

  const faults = findMapFaults(wards)
  const tangles = faults.filter(({ kind }) => kind === 'tangle')
  const overlaps = faults.filter(({ kind }) => kind === 'overlap')
  const [worst] = [...tangles, ...overlaps]
  if (worst) return { problem: faultSentence(worst, tangles.length + overlaps.length - 1) }
  // Only now: the two sides of an outline that crosses itself may add up to nothing.
  const empty = emptyProblem(wards)
  if (empty !== null) return { problem: empty }

  const gaps = faults.filter(({ kind }) => kind === 'gap')
  const notes = gaps
    .slice(0, MAX_NOTES)
    .map((gap) => `No ward covers ${size(gap.areaM2)} ${near(gap)}, with wards all around.`)
  if (gaps.length > MAX_NOTES) notes.push(`There are ${gaps.length - MAX_NOTES} more such gaps.`)
  return { notes }
}

function faultSentence(fault: MapFault, others: number): string {
  const [ward, other] = fault.wards
  const what =
    fault.kind === 'tangle'
      ? `The outline of ward ${ward ?? ''} crosses itself, lies double or has a hole outside of it`
      : `Wards ${ward ?? ''} and ${other ?? ''} overlap`
  const more = others === 0 ? '' : `; there are ${others} more such places`
  return `${what} ${near(fault)}, over ${size(fault.areaM2)}${more}. Mend it there, or get the map from another source.`
}

/** Far apart because a sign or a digit is missing somewhere. */
function strayProblem(wards: readonly WardOutline[]): string | null {
  const firsts = wards.map(({ geometry }) => geometry[0]?.[0]?.[0] ?? [])
  const middleLon = median(firsts.map(([lon = 0]) => lon))
  const middleLat = median(firsts.map(([, lat = 0]) => lat))
  const isFar = ([lon = 0, lat = 0]: number[]) =>
    Math.hypot((lon - middleLon) * metresPerDegreeEast(middleLat), (lat - middleLat) * METRES_PER_DEGREE) >
    MAX_REACH_KM * 1000
  for (const { number, geometry } of wards) {
    const far = geometry.flat(2).find(isFar)
    if (far) {
      return (
        `Ward ${number} has [${far.join(', ')}], which is more than ${MAX_REACH_KM} km from the middle of the map; ` +
        'is a minus sign or a digit missing?'
      )
    }
  }
  return null
}

function emptyProblem(wards: readonly WardOutline[]): string | null {
  const empty = wards.find(({ geometry }) => areaM2(geometry) < HOUSE_M * HOUSE_M)
  return empty ? `Ward ${empty.number} encloses next to nothing; export it again or leave it out.` : null
}

function areaM2(geometry: WardOutline['geometry']): number {
  const [, lat = 0] = geometry[0]?.[0]?.[0] ?? []
  const squareDegrees = geometry
    .flatMap((rings) => rings.map((ring, r) => Math.abs(signedArea(ring)) * (r === 0 ? 1 : -1)))
    .reduce((sum, area) => sum + area, 0)
  return squareDegrees * metresPerDegreeEast(lat) * METRES_PER_DEGREE
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** In the order in which maps on the web are asked for a place. */
const near = ({ at }: MapFault) => `near ${at.lat.toFixed(5)}, ${at.lon.toFixed(5)}`

function size(areaM2: number): string {
  if (areaM2 < 10_000) return `about ${Number(areaM2.toPrecision(2))} square metres`
  return `about ${Number((areaM2 / 1_000_000).toPrecision(2))} square kilometres`
}
