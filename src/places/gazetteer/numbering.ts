import type { Grid } from './gazetteer-rows.ts'
import type { Point } from '../place.ts'
import type { Direction } from './street-names.ts'

/** House numbers of one street whose place is known, ascending. */
export type KnownNumbers = { numbers: number[]; points: Point[] }

/**
 * How well a house number is known on a street. `known`: its hundred-block is; `between`: blocks on either side are;
 * `near`: it lies a little beyond the last one; `grid`: only the city's numbering says where it would be.
 */
export type Support = 'known' | 'between' | 'near' | 'grid'

/** Blocks missing between two known ones are most often a park or a railway yard; more than this many, a mistake. */
const LARGEST_GAP = 800
/** How far beyond the last known number there may still be houses. */
const REACH = 250

/** Where a house number stands, read between the nearest known ones. Null: the street does not go there. */
export function placeNumber(known: KnownNumbers, number: number): { point: Point; support: Support } | null {
  const { numbers, points } = known
  const above = lowerBound(numbers, number)
  const [low, high] = [numbers[above - 1], numbers[above]]
  const [from, to] = [points[above - 1], points[above]]
  const block = Math.floor(number / 100)
  const isKnown = [low, high].some((near) => near !== undefined && Math.floor(near / 100) === block)
  if (low !== undefined && high !== undefined && from && to && (high - low <= LARGEST_GAP || isKnown)) {
    const share = high === low ? 0 : (number - low) / (high - low)
    // Across a wide gap the street may bend: the nearer end is right, the middle a guess.
    const point = high - low > LARGEST_GAP ? (share < 0.5 ? from : to) : between(from, to, share)
    return { point, support: isKnown ? 'known' : 'between' }
  }
  const nearest = nearestOf(number, low, high)
  if (nearest === null) return null
  const point = nearest === low ? from : to
  if (!point) return null
  const neighbour = nearest === low ? above - 2 : above + 1
  const other = numbers[neighbour]
  const otherPoint = points[neighbour]
  const step = other === undefined ? 0 : (number - nearest) / (nearest - other)
  const isPlain = otherPoint !== undefined && Math.abs(step) <= 3
  return {
    point: isPlain ? between(otherPoint, point, 1 + step) : point,
    support: isKnown ? 'known' : 'near',
  }
}

/** A number in the middle of a hundred-block: its known one, or fifty on. */
export function middleOfBlock({ numbers }: KnownNumbers, number: number): number {
  const block = Math.floor(number / 100) * 100
  const known = numbers[lowerBound(numbers, block)]
  return known !== undefined && known < block + 100 ? known : block + 50
}

function nearestOf(number: number, low: number | undefined, high: number | undefined): number | null {
  const below = low === undefined ? Infinity : number - low
  const above = high === undefined ? Infinity : high - number
  if (Math.min(below, above) > REACH) return null
  return (below <= above ? low : high) ?? null
}

/** How far from its street's known points a place by the grid may lie, in degrees of latitude: some 300 m. */
const OFF_STREET = 0.0027

/**
 * Where the grid puts a number on a street that is known only by points along it, such as its crossings. `isOnStreet`:
 * the city says that the street has the number, so it goes on as far, straight.
 */
export function placeByGrid(
  grid: Grid,
  direction: Direction,
  along: readonly Point[],
  number: number,
  isOnStreet: boolean,
): Point | null {
  const runsNorth = direction === 'N' || direction === 'S'
  const signed = direction === 'N' || direction === 'E' ? number : -number
  const wanted = piecewise(runsNorth ? grid.northSouth : grid.eastWest, signed)
  const position = (point: Point) =>
    runsNorth
      ? point.lat - grid.latPerLon * (point.lon - grid.origin.lon)
      : point.lon - grid.lonPerLat * (point.lat - grid.origin.lat)
  let below: Point | null = null
  let above: Point | null = null
  for (const point of along) {
    const at = position(point)
    if (at <= wanted && (!below || at > position(below))) below = point
    if (at >= wanted && (!above || at < position(above))) above = point
  }
  if (below && above) {
    const width = position(above) - position(below)
    return between(below, above, width === 0 ? 0 : (wanted - position(below)) / width)
  }
  const end = below ?? above
  if (!end) return null
  if (Math.abs(position(end) - wanted) <= OFF_STREET) return end
  if (!isOnStreet) return null
  const further = wanted - position(end)
  return runsNorth
    ? { lat: end.lat + further, lon: end.lon + grid.lonPerLat * further }
    : { lat: end.lat + grid.latPerLon * further, lon: end.lon + further }
}

function piecewise(axis: readonly (readonly [number, number])[], number: number): number {
  let at = 1
  while (at < axis.length - 1 && (axis[at]?.[0] ?? 0) < number) at += 1
  const [n0, d0] = axis[at - 1] ?? [0, 0]
  const [n1, d1] = axis[at] ?? [1, 0]
  return d0 + ((d1 - d0) * (number - n0)) / (n1 - n0)
}

export function between(a: Point, b: Point, share: number): Point {
  return { lat: a.lat + (b.lat - a.lat) * share, lon: a.lon + (b.lon - a.lon) * share }
}

function lowerBound(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
