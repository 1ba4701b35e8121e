import { clockAt } from '../clocks.ts'
import type { Decision } from './respond.ts'
import { endsOf, latest } from './shifts.ts'
import type { OpenQuestion, Situation } from './situation.ts'

type ExtendQuestion = OpenQuestion & { kind: 'extend-shift' }
type RoundQuestion = OpenQuestion & { kind: 'planned-shift' }

/** "Your shift is over at 6:00 PM": two more hours, or not. */
export function answerExtendShift(situation: Situation, question: ExtendQuestion): Decision | null {
  const { reading, person, now, network, policy } = situation
  if (person.verifierOf === null) return null
  const { wards, id } = question
  const ends = endsOf(situation, wards)
  const clock = (at: Date) => clockAt(at, network.timeZone)
  if (reading.number === 1) {
    // Said a little late, it is a new one.
    const endsAt = new Date(latest([now, ...ends]).getTime() + policy.shiftExtensionMs)
    return {
      reason: 'shift extended',
      effects: [
        { do: 'start-shift', wards, endsAt },
        { do: 'close-question', id },
      ],
      replies: [{ say: 'shiftOn', with: { wards, until: clock(endsAt) } }],
    }
  }
  if (reading.number === 2 || reading.yesNo === 'no') {
    return {
      reason: 'shift not extended',
      effects: [{ do: 'close-question', id }],
      replies: [
        ends.length > 0
          ? { say: 'shiftEndsThen', with: { until: clock(latest(ends)) } }
          : { say: 'shiftOff', with: {} },
      ],
    }
  }
  if (!isShortAnswer(situation) || ends.length === 0) return null
  // "ok" may only say that it was read.
  return {
    reason: 'shift: no such digit',
    replies: [{ say: 'shiftEnding', with: { wards, until: clock(latest(ends)), asks: true } }],
  }
}

/** "Your round in ward 33": I am on, or not today. */
export function answerRound(situation: Situation, question: RoundQuestion): Decision | null {
  const { reading, person, now, network } = situation
  if (person.verifierOf === null) return null
  const { wards, id, plannedDayId, startsAt, endsAt } = question
  const clocks = { from: clockAt(startsAt, network.timeZone), until: clockAt(endsAt, network.timeZone) }
  if (reading.number === 1 || reading.yesNo === 'yes') {
    return {
      reason: 'round: on',
      effects: [
        { do: 'answer-round', plannedDayId, answer: 'on' },
        { do: 'close-question', id },
      ],
      replies: [
        startsAt <= now
          ? { say: 'shiftOn', with: { wards, until: clocks.until } }
          : { say: 'roundAccepted', with: { wards, ...clocks } },
      ],
    }
  }
  if (reading.number === 2 || reading.yesNo === 'no') {
    return {
      reason: 'round: not today',
      effects: [
        { do: 'answer-round', plannedDayId, answer: 'not today' },
        { do: 'close-question', id },
      ],
      replies: [{ say: 'roundDeclined', with: {} }],
    }
  }
  if (!isShortAnswer(situation)) return null
  return {
    reason: 'round: no such digit',
    replies: [{ say: 'roundReminder', with: { wards, ...clocks, asks: true } }],
  }
}

/** A digit or an "ok" for which there is nothing else that it could belong to. */
const isShortAnswer = ({ reading, questions }: Situation): boolean =>
  (reading.number !== null || reading.yesNo !== null) && !questions.some(({ kind }) => kind === 'request')
