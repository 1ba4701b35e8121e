import { type Activity, mostSerious, type Salute } from './salute.ts'

/**
 * What several reports say about one sighting. They saw the same people, so counts are not added up; times stay with
 * the first who gave one.
 */
export function combineSalutes(readings: readonly Salute[]): Salute {
  const said = <K extends keyof Salute>(key: K) => readings.flatMap((reading) => reading[key] ?? [])
  return {
    people: largest(said('people')),
    vehicles: largest(said('vehicles')),
    activity: said('activity').reduce<Activity | null>(mostSerious, null),
    // Who saw masks only does not contradict who read a vest.
    unit: mostSaid(said('unit').filter((unit) => unit !== 'unknown-masked')) ?? said('unit')[0] ?? null,
    minutesAgo: said('minutesAgo')[0] ?? null,
    clock: said('clock')[0] ?? null,
    armed: readings.some(({ armed }) => armed),
  }
}

function largest(counts: readonly number[]): number | null {
  return counts.length > 0 ? Math.max(...counts) : null
}

/** Of those said equally often the one that was said first. */
function mostSaid<T>(values: readonly T[]): T | null {
  const times = (value: T) => values.filter((other) => other === value).length
  return values.reduce<T | null>(
    (best, value) => (best === null || times(value) > times(best) ? value : best),
    null,
  )
}
