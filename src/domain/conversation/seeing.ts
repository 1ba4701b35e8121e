import type { Decision } from './respond.ts'
import { isFound } from './chosen-place.ts'
import type { OpenQuestion, Situation, WhatQuestion } from './situation.ts'

export const isWhatQuestion = (question: OpenQuestion): question is WhatQuestion =>
  question.kind === 'what-of-report'

/** A place and no more: what is seen there is the one thing to ask back. */
export const tellsOnlyWhere = ({ reading, hasMedia }: Situation): boolean =>
  reading.isPlaceAtMost && !hasMedia

const CANNOT_SAY =
  /^\W*(?:idk|dunno|i (?:really )?(?:don'?t|do not) (?:really )?know|not sure|no idea|can'?t tell|no (?:lo )?s[eé]|ni idea|qui[eé]n sabe|nada|nothing)(?!\p{L})/iu

/** The answer to "what do you see": more of the same report. Null where the text is none. */
export function answerWhat(situation: Situation, { id, reportId, place }: WhatQuestion): Decision | null {
  const { reading, hasMedia, words } = situation
  if (reading.code !== null) return null
  const close = { do: 'close-question', id } as const
  if (CANNOT_SAY.test(words)) return { reason: 'report: nothing more to say', effects: [close] }
  const isAnswer =
    hasMedia ||
    reading.intent === 'report' ||
    (reading.intent === 'other' && !reading.isKnown) ||
    (reading.number !== null && reading.number > 0)
  if (!isAnswer) return null
  // Agents somewhere else are another matter.
  if (isFound(situation.place) && situation.place.words !== place.words) return null
  return {
    reason: 'report: what is seen',
    effects: [{ do: 'add-to-report', reportId }, close],
    replies: [{ say: 'moreNoted', with: {} }],
  }
}
