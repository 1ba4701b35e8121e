import { type ExplainingPlaces, buildPlaces } from '../../src/places/locate.ts'

/** Knows no streets: a place is in the wards that its writer named, as far as there are such. */
export function saidPlaces(knownWards: readonly number[]): ExplainingPlaces {
  const current = knownWards.map((number) => ({ number, name: null, geometry: [], approximate: true }))
  const gazetteer = { streets: [], crossings: [], blocks: [], landmarks: [], localNames: [], grid: null }
  return buildPlaces({ gazetteer, current, previous: null })
}
