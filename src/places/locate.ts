/**
 * Where a text says that something happens: which ward or wards, at which point, how sure, and what to ask if not.
 * On this machine alone, in well under a millisecond: no word of a report goes to anybody's geocoder.
 */
import { buildGazetteer } from './gazetteer/gazetteer.ts'
import type { GazetteerRows } from './gazetteer/gazetteer-rows.ts'
import type { Hints, Place, Places } from './place.ts'
import { placeWords } from './place-words.ts'
import { type PlaceReading, readPlace } from './reading/read-place.ts'
import { buildWardIndex } from './wards/ward-index.ts'
import type { WardOutline } from './wards/ward-map.ts'
import { weigh, type Weighed } from './reading/weigh.ts'

export type PlaceSource = {
  gazetteer: GazetteerRows
  /** The wards in force, and those just before, by which people may still call them. */
  current: readonly WardOutline[]
  previous: readonly WardOutline[] | null
}

/** How a place was found, for people to see why. */
export type Explanation = { reading: PlaceReading; weighed: Weighed[]; place: Place }

export type ExplainingPlaces = Places & { explain(text: string, hints?: Hints): Explanation }

export function buildPlaces({ gazetteer: rows, current, previous }: PlaceSource): ExplainingPlaces {
  const gazetteer = buildGazetteer(rows)
  const maps = { current: buildWardIndex(current), previous: previous && buildWardIndex(previous) }
  const known = new Set(current.map((ward) => ward.number))

  const explain = (text: string, hints: Hints = {}): Explanation => {
    const reading = readPlace(text, gazetteer)
    const saidWards = (hints.saidWards ?? []).filter((ward) => known.has(ward))
    const { place, weighed } = weigh(reading, maps, { ...hints, saidWards })
    // What the gazetteer does not know may still be a place by its shape, for verifiers to go by.
    const words = place.point === null && place.how !== 'outside' ? placeWords(text) : place.words
    return { reading, weighed, place: { ...place, words } }
  }
  return { explain, locate: (text, hints) => explain(text, hints).place }
}
