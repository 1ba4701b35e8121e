import { ABOUT_MESSAGES, type Evidence, evidence, NEIGHBORHOOD } from './words/evidence.ts'

export type Scene = { score: number; kinds: ReadonlySet<Evidence> }

/** From here on a text with nothing else to it is a report: better to check one too many than to miss one. */
export const REPORT_AT = 3

export function sceneIn(text: string): Scene {
  const told = text.replace(ABOUT_MESSAGES, 'messages ').replace(NEIGHBORHOOD, 'neighborhood ')
  const found = evidence.filter(({ says }) => says.test(told))
  return {
    score: found.reduce((sum, { weight }) => sum + weight, 0),
    kinds: new Set(found.map(({ kind }) => kind)),
  }
}

const ACTIONS: readonly Evidence[] = ['taking', 'at the door', 'stopping', 'checkpoint']

const PLACES: readonly Evidence[] = ['crossing', 'address']

export function hasAction(scene: Scene): boolean {
  return ACTIONS.some((kind) => scene.kinds.has(kind))
}

/** A place that can be gone to, not merely the name of a street. */
export function hasPlace(scene: Scene): boolean {
  return PLACES.some((kind) => scene.kinds.has(kind))
}

export const OF_PLACES: ReadonlySet<Evidence> = new Set([
  'crossing',
  'address',
  'street',
  'landmark',
  'neighbourhood',
])

export function tellsNoMoreThanPlaces({ kinds }: Scene): boolean {
  return [...kinds].every((kind) => OF_PLACES.has(kind))
}

/** What a text about our messages may mention as well: "ICE isn't my problem", "I moved off Kedzie". */
const MENTIONED_IN_PASSING: ReadonlySet<Evidence> = new Set([
  'agents',
  'street',
  'warning',
  'self',
  'long ago',
])

/** Someone doing something somewhere: no text about our messages looks like this. */
export function isHappening({ score, kinds }: Scene): boolean {
  return score >= REPORT_AT && [...kinds].some((kind) => !MENTIONED_IN_PASSING.has(kind))
}

const WITHOUT_DETAIL: ReadonlySet<Evidence> = new Set([...MENTIONED_IN_PASSING, 'taking', 'checkpoint'])

/** "These raids, my husband was taken" may be said in an opt-out; a street, a van or "now" would not. */
export function hasDetail(scene: Scene): boolean {
  return (
    isHappening(scene) && [...scene.kinds].some((kind) => kind === 'warning' || !WITHOUT_DETAIL.has(kind))
  )
}

const SEEN_IN_THE_STREET: readonly Evidence[] = [
  ...ACTIONS,
  ...PLACES,
  'agents',
  'suspicious',
  'vehicle',
  'street',
  'landmark',
]

/** Nothing that could be gone to and looked at: whoever writes so writes to us or about themselves. */
export function showsNothing({ kinds }: Scene): boolean {
  return !SEEN_IN_THE_STREET.some((kind) => kinds.has(kind))
}
