import type { GazetteerRows, LocalNameRow } from './gazetteer-rows.ts'
import type { Point } from '../place.ts'
import { indexLandmarks, type LandmarkIndex } from './landmarks.ts'
import { squeeze } from './street-names.ts'
import { indexStreets, type StreetIndex } from './streets.ts'

/** A part of the city, or another town, that people name. */
export type Area = { kind: 'neighborhood' | 'town'; name: string; point: Point | null }

/** Everything that places are looked up in. Made once from the rows; never changed. */
export type Gazetteer = {
  streets: StreetIndex
  landmarks: LandmarkIndex
  /** Areas of this name, squeezed. */
  areas(key: string): readonly Area[]
}

export function buildGazetteer(rows: GazetteerRows): Gazetteer {
  const areas = new Map<string, Area[]>()
  for (const row of rows.localNames) {
    if (!isArea(row)) continue
    const key = squeeze(row.name)
    areas.set(key, [...(areas.get(key) ?? []), { kind: row.kind, name: row.name, point: row.point }])
  }
  return {
    streets: indexStreets(rows),
    landmarks: indexLandmarks(rows.landmarks, rows.localNames),
    areas: (key) => areas.get(key) ?? [],
  }
}

function isArea(row: LocalNameRow): row is LocalNameRow & { kind: Area['kind'] } {
  return row.kind === 'neighborhood' || row.kind === 'town'
}
