import type { Message } from '../message.ts'
import type { Intent, Language, Speaker, Verdict } from '../reading.ts'

/**
 * One way in which a text can come to mean something. All conditions given must hold; of `says`, `whole`
 * and `clause` one is enough. Rules are tried in order and the first that holds decides, so a rule needs
 * to be right only about texts that no earlier rule took.
 */
export type Rule = {
  intent: Intent
  /** The reason shown beside the reading. */
  why: string
  /** Something said anywhere in the text. */
  says?: RegExp
  /** What the whole text is, courtesies aside. */
  whole?: RegExp
  /** What one clause of the text is, courtesies aside. */
  clause?: RegExp
  /** Not if this is said anywhere. */
  unless?: RegExp
  from?: readonly Speaker[]
  /** Only while the text looks less than this like a scene. */
  sceneUnder?: number
  /** Anything that words alone cannot tell. */
  when?: (message: Message) => boolean
  /** Which wards the reading is about; none when left out. */
  wards?: (message: Message) => number[]
  verdict?: Verdict
  language?: Language
}

export function applies(rule: Rule, message: Message): boolean {
  if (rule.from && !rule.from.includes(message.as)) return false
  if (rule.sceneUnder !== undefined && message.scene.score >= rule.sceneUnder) return false
  if (rule.when && !rule.when(message)) return false
  if (!isSaid(rule, message)) return false
  return !rule.unless?.test(message.words)
}

function isSaid({ says, whole, clause }: Rule, message: Message): boolean {
  if (!says && !whole && !clause) return true
  return (
    (says !== undefined && (says.test(message.core) || says.test(message.words))) ||
    (whole?.test(message.core) ?? false) ||
    (clause !== undefined && message.clauses.some((one) => clause.test(one)))
  )
}
