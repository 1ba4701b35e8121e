import { isPlaceQuestion, moreAbout, whereIs } from './locating.ts'
import { acknowledge, somebodyLooks } from './acknowledge.ts'
import type { Decision } from './respond.ts'
import { tellsOnlyWhere } from './seeing.ts'
import type { Situation } from './situation.ts'

/** A new report; or, while we wait to learn where an earlier one is, more about that. */
export function report(situation: Situation): Decision {
  const pending = situation.questions.findLast(isPlaceQuestion)
  if (pending) return moreAbout(situation, pending)
  const { place } = situation
  if (!place.ask) {
    const asksWhat = tellsOnlyWhere(situation) && somebodyLooks(situation, place)
    const { effects, replies } = acknowledge(situation, place, asksWhat)
    return {
      reason: asksWhat ? 'report: ask what' : 'report',
      effects: [{ do: 'report', place, ask: asksWhat ? 'what-of-report' : null }, ...effects],
      replies,
    }
  }
  const { kind, reason, reply } = whereIs(situation, place)
  return { reason, effects: [{ do: 'report', place, ask: kind }], replies: [reply] }
}
