/**
 * A city's worst minute: hundreds of texts about a handful of places, the same for the same seed. Who writes what is
 * made up from how people write: a crossing said one way or the other, in English, Spanish or both, some of what they
 * saw, here and there a slip of the thumb; some who press send again and again, and some who write of nothing.
 */
import type { Language } from '../../src/domain/intent/reading.ts'
import { distanceM } from '../../src/places/gazetteer/distance.ts'
import type { Point } from '../../src/places/place.ts'
import { readDemoGazetteer } from '../../src/upkeep/read-demo-gazetteer.ts'
import { misspell, baseName } from './crossing-texts.ts'
import { demoPlaces } from './demo-places.ts'
import { between, chance, createRandom, pick, type Random } from './place-texts/random.ts'
import { asides, type Scene, SCENES, sentence } from './surge-words.ts'

/** Two wards of the demo that adjoin. */
export const SURGE_WARDS = [33, 40] as const

export type TruePlace = { point: Point; ward: number; streets: [string, string]; scene: Scene }
export type SurgeText = {
  atMs: number
  from: string
  words: string
  /** Which of the true places; null: about nothing, or it does not say where. */
  about: number | null
}
export type Surge = { places: TruePlace[]; texts: SurgeText[]; wards: readonly number[] }

const TEXTS = 200
const PHONES = 170
const TRUE_PLACES = 6
const WITHIN_MS = 60_000
/** So far from one another that nobody could take them for one. */
const APART_M = 700
const NOT_ABOUT_A_PLACE = 0.1
const SLIPS = 0.06
/** How often a phone sends its text, where not once: thirty texts more than phones. */
const REPEATS = [10, 6, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2]

/** `only`: where nobody writes another language. */
export async function makeSurge(seed = 1, only: Language | null = null): Promise<Surge> {
  const random = createRandom(seed)
  const places = await pickPlaces(random)
  const phones = Array.from({ length: PHONES }, (_, index) => ({
    from: `+1312556${String(index).padStart(4, '0')}`,
    times: REPEATS[index] ?? 1,
  }))
  const texts = phones.flatMap(({ from, times }) => {
    const about = chance(random, NOT_ABOUT_A_PLACE) ? null : pickPlace(random, places)
    const words = about === null ? pick(random, asides(only)) : say(random, places[about], only)
    return Array.from({ length: times }, () => ({
      atMs: between(random, 0, WITHIN_MS - 1),
      from,
      words,
      about,
    }))
  })
  if (texts.length !== TEXTS) throw new Error(`a surge of ${texts.length} texts`)
  return { places, wards: SURGE_WARDS, texts: texts.sort((a, b) => a.atMs - b.atMs) }
}

/** As many in each ward; crossings that can be read for certain, so that what goes wrong is not the reading. */
async function pickPlaces(random: Random): Promise<TruePlace[]> {
  const [{ crossings }, places] = [await readDemoGazetteer(), await demoPlaces()]
  const wardOf = ({ street1, street2 }: (typeof crossings)[number]) => {
    const { ask, wards } = places.locate(`${baseName(street1)} and ${baseName(street2)}`, { saidWards: [] })
    return !ask && wards.length === 1 ? wards[0] : undefined
  }
  const found: TruePlace[] = []
  while (found.length < TRUE_PLACES) {
    const row = pick(random, crossings)
    const ward = wardOf(row)
    const scene = SCENES[found.length % SCENES.length]
    if (ward !== SURGE_WARDS[found.length % SURGE_WARDS.length] || ward === undefined || !scene) continue
    const point = { lat: row.lat, lon: row.lon }
    if (found.some((other) => distanceM(other.point, point) < APART_M)) continue
    found.push({ point, ward, streets: [baseName(row.street1), baseName(row.street2)], scene })
  }
  return found
}

/** The first is what most people are talking of. */
function pickPlace(random: Random, places: readonly TruePlace[]): number {
  return chance(random, 0.25) ? 0 : between(random, 0, places.length - 1)
}

function say(random: Random, place: TruePlace | undefined, only: Language | null): string {
  if (!place) throw new Error('no such place')
  const [one, other] = chance(random, 0.5) ? place.streets : [place.streets[1], place.streets[0]]
  const slip = {
    kind: pick(random, ['drop', 'swap', 'replace'] as const),
    at: between(random, 1, 9),
    letter: 4,
  }
  const first = chance(random, SLIPS) && one.length > 6 ? misspell(one, slip) : one
  return sentence(random, place.scene, [first, other], place.ward, only)
}
