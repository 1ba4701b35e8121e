/** Scores what a reader answers to a text, by the rules of `../shared/data/README.md`. */
import { z } from 'zod'
import type { Case } from './case.ts'

export const answer = z.object({
  id: z.string(),
  wards: z.array(z.number().int()),
  confidence: z.number().min(0).max(1),
  how: z.string(),
  ask: z.boolean(),
})

export type Answer = z.infer<typeof answer>

/** `wrong` is silently so: somebody would be sent to the wrong ward, or nobody to the right one. */
export type Score = {
  result: 'right' | 'asked' | 'wrong'
  /** It asked, and a ward that counts as right is among what it offers. */
  helpful: boolean
}

export function scoreCase(one: Case, { wards, ask }: Pick<Answer, 'wards' | 'ask'>): Score {
  const helpful = ask && wards.some((ward) => one.accept.includes(ward))
  return { result: resultOf(one, wards, ask), helpful }
}

function resultOf(one: Case, wards: readonly number[], ask: boolean): Score['result'] {
  const [first] = wards
  if (one.kind === 'none') {
    if (first === undefined) return 'right'
    if (!ask) return 'wrong'
    // In another town there is nothing to ask.
    return one.subkind === 'outside_city' ? 'asked' : 'right'
  }
  if (one.ambiguous) {
    if (ask) return 'right'
    return first !== undefined && [...one.accept, ...one.candidates].includes(first) ? 'right' : 'wrong'
  }
  if (ask) return one.explicit_ward_stale ? 'right' : 'asked'
  return first !== undefined && wards.every((ward) => one.accept.includes(ward)) ? 'right' : 'wrong'
}
