/**
 * What a gazetteer is made of, as rows: the way it is imported, kept in PostgreSQL and handed to the index.
 * Street names are whole and upper case, as cities write them: "N KEDZIE AVE", "W 63RD PL", "N BROADWAY".
 */
import type { Point } from '../place.ts'

/** `lowest` and `highest`: house numbers along the whole street, where known. */
export type StreetRow = { name: string; lowest: number | null; highest: number | null }

/** Two streets meet here; two that meet twice have two rows. */
export type CrossingRow = Point & { street1: string; street2: string }

/** A real address in a hundred-block: house number `number` (the median of the known ones) stands at the point. */
export type BlockRow = Point & { street: string; block: number; number: number }

export type LandmarkRow = Point & {
  /** `l_station`, `school`, `park`, `library`, `hospital`, `police`, `grocery`, `historic`, or any other word. */
  kind: string
  name: string
  alt: string | null
  address: string | null
  /** For stations the lines, separated by spaces or semicolons ("red", "brown purple"); otherwise anything. */
  extra: string | null
}

/**
 * What people call things. `street`: `name` is said for the street (or base name) `means`. `landmark`: `name` is said for the landmark
 * `means`. `neighborhood` and `town`: `name` itself, with a point in its middle if known (a town lies outside).
 */
export type LocalNameRow = {
  kind: 'street' | 'landmark' | 'neighborhood' | 'town'
  name: string
  means: string | null
  point: Point | null
}

/**
 * A city's numbering grid, for addresses on blocks that have no row. Both axes are lists of [number, degrees],
 * ascending, read piecewise linearly: south and west are negative. `lonPerLat`: how far streets that run north lean, in
 * degrees of longitude per degree of latitude; `latPerLon`: how far those that run east do. Latitudes of `northSouth`
 * hold at `origin.lon`, longitudes of `eastWest` at `origin.lat`.
 */
export type Grid = {
  origin: Point
  northSouth: [number: number, lat: number][]
  eastWest: [number: number, lon: number][]
  lonPerLat: number
  latPerLon: number
}

export type GazetteerRows = {
  streets: StreetRow[]
  crossings: CrossingRow[]
  blocks: BlockRow[]
  landmarks: LandmarkRow[]
  localNames: LocalNameRow[]
  grid: Grid | null
}
