/** What the agents are doing; from least to most serious. */
export const ACTIVITIES = [
  'present',
  'parked',
  'patrolling',
  'stopping-cars',
  'at-door',
  'checkpoint',
  'workplace-raid',
  'detaining',
] as const
export type Activity = (typeof ACTIVITIES)[number]

export function mostSerious(one: Activity | null, other: Activity | null): Activity | null {
  if (one === null || other === null) return one ?? other
  return ACTIVITIES.indexOf(one) >= ACTIVITIES.indexOf(other) ? one : other
}

/**
 * Whose they are, by vests or markings; `unknown-masked`: masked, and no agency named. Marshals may have come for
 * somebody whom a court wants: who looks should know it, and an alert must call them neither ICE nor police.
 */
export type Unit = 'ice' | 'cbp' | 'hsi' | 'marshals' | 'police' | 'unknown-masked'

/**
 * What a text says happens, after SALUTE (size, activity, location, unit, time, equipment): the form in which
 * neighbourhood watches report. Location is a `Place`. Null: not said.
 */
export type Salute = {
  /** Agents, not those whom they came for. */
  people: number | null
  /** The agents' vehicles. */
  vehicles: number | null
  activity: Activity | null
  unit: Unit | null
  minutesAgo: number | null
  /** When it was, local: "06:40". */
  clock: string | null
  armed: boolean
}
