import type { WardOutline } from './ward-map.ts'

/** A straight piece of outline. Its southern end comes first, so that the two wards at it read the same numbers. */
export type Edge = [lon1: number, lat1: number, lon2: number, lat2: number]

/**
 * Visits every edge with its ward's place in the list. `enters`: who crosses it eastward comes into the ward, if the
 * outline is sound.
 */
export function eachEdge(
  outlines: readonly WardOutline[],
  visit: (w: number, edge: Edge, enters: boolean) => void,
): void {
  for (const [w, { geometry }] of outlines.entries()) {
    for (const rings of geometry) {
      for (const [r, ring] of rings.entries()) {
        // Files have rings in either direction. The ward is to the left of a ring that runs against the clock, but
        // holes take away what they go around.
        const isOnLeft = signedArea(ring) > 0 === (r === 0)
        for (let k = 1; k < ring.length; k += 1) {
          const [lon1 = 0, lat1 = 0] = ring[k - 1] ?? []
          const [lon2 = 0, lat2 = 0] = ring[k] ?? []
          const isNorthward = lat1 <= lat2
          visit(
            w,
            isNorthward ? [lon1, lat1, lon2, lat2] : [lon2, lat2, lon1, lat1],
            isNorthward !== isOnLeft,
          )
        }
      }
    }
  }
}

/** In square degrees; positive where the ring runs against the clock. */
export function signedArea(ring: readonly number[][]): number {
  const [[lon0 = 0, lat0 = 0] = []] = ring
  let twice = 0
  for (let k = 1; k < ring.length; k += 1) {
    const [lon1 = 0, lat1 = 0] = ring[k - 1] ?? []
    const [lon2 = 0, lat2 = 0] = ring[k] ?? []
    // Measured from the first corner: the products of whole longitudes would leave no digits for a small ring.
    twice += (lon1 - lon0) * (lat2 - lat0) - (lon2 - lon0) * (lat1 - lat0)
  }
  return twice / 2
}
