import { activityIn } from './activity.ts'
import { clockIn } from './clock.ts'
import { countIn } from './count.ts'
import { minutesAgoIn } from './minutes-ago.ts'
import type { Salute } from './salute.ts'
import { marksIn } from './unit.ts'
import { saluteClauses } from './words.ts'

/** What a report says happens. Nothing is guessed: what is not said is null. */
export function readSalute(text: string): Salute {
  const clauses = saluteClauses(text)
  const { people, vehicles } = countIn(clauses)
  const { unit, armed } = marksIn(clauses)
  const isSeen = people !== null || vehicles !== null || unit !== null
  return {
    people,
    vehicles,
    activity: activityIn(clauses, isSeen),
    unit,
    minutesAgo: first(clauses, minutesAgoIn),
    clock: first(clauses, clockIn),
    armed,
  }
}

function first<T>(clauses: readonly string[][], read: (words: string[]) => T | null): T | null {
  for (const clause of clauses) {
    const found = read(clause)
    if (found !== null) return found
  }
  return null
}
