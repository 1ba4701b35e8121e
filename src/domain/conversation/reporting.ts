import { isPlaceQuestion, moreAbout, whereIs } from './locating.ts'
import { acknowledge, somebodyLooks } from './acknowledge.ts'
import type { Decision } from './respond.ts'
import { whatIsMissing } from './seeing.ts'
import type { Situation } from './situation.ts'

/** A new report; or, while we wait to learn where an earlier one is, more about that. */
export function report(situation: Situation): Decision {
  const pending = situation.questions.findLast(isPlaceQuestion)
  if (pending) return moreAbout(situation, pending)
  const { place } = situation
  if (!place.ask) {
    const asks = somebodyLooks(situation, place) ? whatIsMissing(situation) : null
    const { effects, replies } = acknowledge(situation, place, asks)
    return {
      reason: asks ? `report: ask ${asks}` : 'report',
      effects: [{ do: 'report', place, ask: asks && 'what-of-report' }, ...effects],
      replies,
    }
  }
  const { kind, reason, reply } = whereIs(situation, place)
  return { reason, effects: [{ do: 'report', place, ask: kind }], replies: [reply] }
}
