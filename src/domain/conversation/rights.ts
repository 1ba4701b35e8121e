import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'

/** The rights card. Its texts are numbered: phones may get them in any order. */
export function rights({ network }: Situation): Decision {
  const { hotline } = network
  const parts = [1, 2, 3] as const
  return {
    reason: 'asks about rights',
    replies: parts.map((part) => ({ say: 'rights', with: { part, hotline } })),
  }
}
