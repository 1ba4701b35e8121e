import type { Decision } from './respond.ts'
import type { OpenQuestion, Situation } from './situation.ts'
import { answerBudget } from './budget-question.ts'
import { inWards, isFound } from './chosen-place.ts'
import { answerWhere, isPlaceQuestion } from './locating.ts'
import { moveTo } from './relocating.ts'
import { answerWhat } from './seeing.ts'
import { answerExtendShift, answerRound } from './shift-questions.ts'
import { shortWard } from './short-ward.ts'
import { join, splitByKnown } from './subscribing.ts'
import { verdict } from './verifying.ts'

/**
 * A bare digit, yes or no answers the newest question that was put to this phone. Null where the text is no answer.
 */
export function answerQuestion(situation: Situation): Decision | null {
  const newest = situation.questions[situation.questions.length - 1]
  if (!newest) return null
  switch (newest.kind) {
    case 'confirm-join':
      return answerConfirmJoin(situation, newest)
    case 'which-join-ward': {
      const ward = shortWard(situation)
      return ward === null ? null : join({ ...situation, reading: { ...situation.reading, wards: [ward] } })
    }
    case 'place-of-report':
    case 'which-place':
      return answerWhere(situation, newest, true)
    case 'what-of-report':
      return answerWhat(situation, newest)
    case 'extend-shift':
      return answerExtendShift(situation, newest)
    case 'planned-shift':
      return answerRound(situation, newest)
    case 'budget':
      return answerBudget(situation, newest)
    case 'request':
      return answerRequest(situation, newest)
  }
}

function answerConfirmJoin(
  situation: Situation,
  question: OpenQuestion & { kind: 'confirm-join' },
): Decision | null {
  const { number, yesNo } = situation.reading
  const isYes = number === 1 || yesNo === 'yes'
  const isNo = number === 0 || number === 2 || yesNo === 'no'
  if (isYes) {
    return {
      reason: 'join: confirmed',
      effects: [
        { do: 'opt-in' },
        { do: 'subscribe', wards: question.wards, consent: 'confirmed by text' },
        { do: 'close-question', id: question.id },
      ],
      replies: [{ say: 'joined', with: { wards: question.wards } }],
    }
  }
  if (isNo) {
    return {
      reason: 'join: declined',
      effects: [{ do: 'close-question', id: question.id }],
      replies: [{ say: 'joinDropped', with: {} }],
    }
  }
  if (number === null) return null
  const { known } = splitByKnown(situation, [number])
  const wards = known.length > 0 ? known : question.wards
  return join({ ...situation, reading: { ...situation.reading, wards } })
}

function answerRequest(situation: Situation, question: OpenQuestion & { kind: 'request' }): Decision | null {
  const { reading, questions, place } = situation
  const { code, sightingId: id } = question
  const isUnplaced = question.place.wards.length === 0
  // "it is at Kedzie and Lawrence" is "K7 AT Kedzie and Lawrence" in other words; "3 vans at Kedzie and Lawrence" is not.
  const isAnswer = reading.intent !== 'check-in' && (reading.intent !== 'report' || reading.isPlaceAtMost)
  if (isUnplaced && isAnswer && reading.code === null && isFound(place))
    return moveTo({ id, code, place: question.place }, place)
  if (reading.number === null && reading.yesNo === null) return null
  if (reading.verdict === null) {
    // "33" is no answer to a request, but it is to "which ward".
    const { known } = splitByKnown(situation, reading.number === null ? [] : [reading.number])
    const asksWhere = questions.findLast(isPlaceQuestion)
    if (asksWhere && known.length > 0) return answerWhere(situation, asksWhere, false)
    if (isUnplaced && known.length > 0)
      return moveTo({ id, code, place: question.place }, inWards(question.place, known))
  }
  // A digit that means nothing here, or "ok" and "yes", which may only say that the request was read; with several
  // open, ask which one first.
  if (reading.verdict === null && questions.filter(({ kind }) => kind === 'request').length === 1) {
    return {
      reason: 'verdict: no such digit',
      replies: [{ say: 'answerWithDigit', with: { code } }],
    }
  }
  return verdict(situation)
}
