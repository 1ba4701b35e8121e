import type { Policy } from './policy.ts'

/** What became of something that a person reported; one entry however many texts they sent about it. */
export type PastReport = { end: 'confirmed' | 'refuted'; endedAt: Date }

/**
 * Whether this person's word alone calls nobody out: it was refuted again and again, lately, and not outweighed by what
 * was confirmed. Everything weighs half as much after each half-life.
 */
export function needsCorroboration(
  history: readonly PastReport[],
  now: Date,
  policy: Pick<Policy, 'reputationHalfLifeMs' | 'confirmedOutweighs' | 'refutedToDoubt'>,
): boolean {
  let doubt = 0
  for (const { end, endedAt } of history) {
    const ageMs = Math.max(0, now.getTime() - endedAt.getTime())
    const weight = 0.5 ** (ageMs / policy.reputationHalfLifeMs)
    doubt += end === 'refuted' ? weight : -weight * policy.confirmedOutweighs
  }
  return doubt > policy.refutedToDoubt
}
