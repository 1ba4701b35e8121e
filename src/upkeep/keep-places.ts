import type { Context } from '../context.ts'
import { type ExplainingPlaces, buildPlaces } from '../places/locate.ts'
import { loadGazetteer } from '../store/gazetteer.ts'
import { placesVersion } from '../store/places-version.ts'
import { loadWardMaps } from '../store/wards.ts'

/** Reads ward maps and gazetteer from the database and builds what places are looked up in: under a second for Chicago. */
export async function loadPlaces(db: Context['db'], on: Date): Promise<ExplainingPlaces> {
  const [gazetteer, maps] = await Promise.all([loadGazetteer(db), loadWardMaps(db, on)])
  return buildPlaces({ gazetteer, ...maps })
}

/**
 * Keeps the places loaded, and loads them again after an import and when a ward map comes into force. The version is
 * asked each time, so that a text that comes after an import is read by what was imported.
 */
export function keepPlaces(db: Context['db'], now: () => Date): () => Promise<ExplainingPlaces> {
  let kept: { version: string; places: Promise<ExplainingPlaces> } | null = null
  return async () => {
    const version = await placesVersion(db, now())
    if (kept?.version !== version) {
      const loading = { version, places: loadPlaces(db, now()) }
      kept = loading
      // What failed to load is not kept.
      loading.places.catch(() => {
        if (kept === loading) kept = null
      })
    }
    return kept.places
  }
}
