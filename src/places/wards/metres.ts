/**
 * Metres between points that are near one another: the earth is taken as flat around them, which is off by less than
 * half a percent within a city.
 */

/** Of latitude, on a sphere with the earth's mean radius. */
export const METRES_PER_DEGREE = 111_195

/** Of longitude, at this latitude. */
export function metresPerDegreeEast(lat: number): number {
  return METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
}
