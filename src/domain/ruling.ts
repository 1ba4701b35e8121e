import type { Verdict } from './intent/reading.ts'
import type { Policy } from './policy.ts'

export type Ruling =
  | { kind: 'confirmed'; reason: 'seen' }
  | { kind: 'refuted'; reason: 'not ICE' }
  | { kind: 'undecided'; reason: 'no verdict yet' | 'could not tell' | 'too few' }

/** What the verdicts add up to; one from each verifier, in the order given. The first side to have enough wins. */
export function rule(
  verdicts: readonly { verdict: Exclude<Verdict, 'on-my-way'> }[],
  policy: Pick<Policy, 'seenToConfirm' | 'notIceToRefute'>,
): Ruling {
  let seen = 0
  let notIce = 0
  for (const { verdict } of verdicts) {
    if (verdict === 'seen') seen += 1
    if (verdict === 'not-ice') notIce += 1
    if (seen >= policy.seenToConfirm) return { kind: 'confirmed', reason: 'seen' }
    if (notIce >= policy.notIceToRefute) return { kind: 'refuted', reason: 'not ICE' }
  }
  if (verdicts.length === 0) return { kind: 'undecided', reason: 'no verdict yet' }
  return { kind: 'undecided', reason: seen + notIce > 0 ? 'too few' : 'could not tell' }
}
