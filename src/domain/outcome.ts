import type { Harmless, Verdict } from './intent/reading.ts'
import type { SightingEnd } from './messages/messages.ts'

/** How it ended, as its reporters are told. `unclear`: somebody has looked, and it stayed open what it was. */
export type Outcome = { end: SightingEnd | 'unclear'; was: Harmless | null }

export function outcomeOf(
  end: SightingEnd,
  verdicts: readonly { verdict: Exclude<Verdict, 'on-my-way'>; was: Harmless | null }[],
): Outcome {
  if (end === 'expired') return { end: verdicts.length > 0 ? 'unclear' : 'expired', was: null }
  if (end === 'confirmed') return { end, was: null }
  const said = new Set(verdicts.flatMap(({ verdict, was }) => (verdict === 'not-ice' && was ? [was] : [])))
  // Where they disagree nobody is told more than what all of them say.
  const [only, ...more] = said
  return { end, was: more.length === 0 ? (only ?? null) : null }
}
