import type { Place } from '../../places/place.ts'
import { type Missing, missingOf } from '../salute/missing.ts'
import { readSalute } from '../salute/read-salute.ts'
import type { Decision } from './respond.ts'
import { isFound } from './chosen-place.ts'
import type { OpenQuestion, Situation, WhatQuestion } from './situation.ts'

export const isWhatQuestion = (question: OpenQuestion): question is WhatQuestion =>
  question.kind === 'what-of-report'

/**
 * The one thing to ask back once it is known where: what is seen there, or else how many. Not where a photo shows it,
 * others have said it already, or the next digit from this phone may well answer something else.
 */
export function whatIsMissing({
  reading,
  hasMedia,
  words,
  person,
  twin,
  questions,
}: Situation): Missing | null {
  if (hasMedia || twin || person.isOptedOut) return null
  if (reading.isPlaceAtMost) return 'what'
  const isAskedOthers = person.verifierOf !== null || person.isCoordinator || questions.length > 0
  return isAskedOthers ? null : missingOf(readSalute(words))
}

const CANNOT_SAY =
  /^\W*(?:idk|dunno|i (?:really )?(?:don'?t|do not) (?:really )?know|not sure|no idea|can'?t tell|no (?:lo )?s[eé]|ni idea|qui[eé]n sabe|nada|nothing)(?!\p{L})/iu

/** Agents somewhere else are another matter: a place of its own, or two streets of which neither was said before. */
function isElsewhere(now: Place, before: Place): boolean {
  if (now.words === null || now.words === before.words) return false
  if (isFound(now)) return true
  const streets = now.words.split(' & ')
  return streets.length > 1 && !streets.some((street) => before.words?.includes(street))
}

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
  if (isElsewhere(situation.place, place)) return null
  return {
    reason: 'report: what is seen',
    effects: [{ do: 'add-to-report', reportId }, close],
    replies: [{ say: 'moreNoted', with: {} }],
  }
}
