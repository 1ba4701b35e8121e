import type { Salute } from './salute.ts'

/**
 * The one thing worth asking a reporter about, besides where it is. Nothing is asked of somebody who sees people being
 * taken: verifiers go at once, whatever the answer would be.
 */
export function missingMost(salute: Salute): 'activity' | 'size' | null {
  const { people, vehicles, activity, unit, armed } = salute
  const isCounted = people !== null || vehicles !== null
  if (activity === null && unit === null && !isCounted && !armed) return 'activity'
  return isCounted || activity === 'detaining' ? null : 'size'
}
