import type { Decision } from './respond.ts'
import type { OpenQuestion, Situation } from './situation.ts'
import { acknowledge } from './reporting.ts'
import { join, splitByKnown } from './subscribing.ts'
import { verdict } from './verifying.ts'

/**
 * An answer that holds a ward number and otherwise only small words: "its 33", "el 33 por favor", "33rd ward i think".
 * Each character can be matched in one way only, or a text made for it would keep us busy for years.
 */
const SHORT_WARD =
  /^(?:(?:its|it's|it is|in|i think|i believe|maybe|probably|sorry|oh|the|ward|number|no|es|esta|está|en|el|la|distrito|creo|que|numero|número|perdon|perdón)(?:[\s.:,]+|(?=#))|#)*(\d{1,3})(?:st|nd|rd|th)?(?:[\s.,!]+(?:ward|please|pls|i think|i believe|i guess|maybe|probably|sorry|thanks|thank you|por favor|x favor|porfavor|creo|gracias))*[\s.,!]*$/i

/** Begins a word in any way of asking for alerts. */
const ASKS_TO_JOIN =
  /(?<!\p{L})(?:join|jion|alta|alert|aler|sign|subs|susc|start|enrol|regist|inscri|apunt|an[oó]t|agr[eé]g|add|text|send|mand|av[ií]s|update|notif|quier|want|follow|unir)/iu

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
    case 'ward-of-report':
      return answerWardOfReport(situation, newest)
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

function answerWardOfReport(
  situation: Situation,
  question: OpenQuestion & { kind: 'ward-of-report' },
): Decision | null {
  const ward = shortWard(situation)
  if (ward !== null) {
    const { known, unknown } = splitByKnown(situation, [ward])
    const { reportId } = question
    if (known.length === 0) {
      return {
        reason: 'report: unknown ward',
        replies: [{ say: 'unknownWard', with: { wards: unknown, list: situation.network.wards } }],
      }
    }
    return {
      reason: 'report: ward learned',
      effects: [
        ...(situation.hasMedia || saysMore(situation) ? [{ do: 'add-to-report', reportId } as const] : []),
        { do: 'locate-report', reportId, wards: known },
        { do: 'close-question', id: question.id },
      ],
      replies: [acknowledge(situation, known)],
    }
  }
  return null
}

function answerRequest(situation: Situation, question: OpenQuestion & { kind: 'request' }): Decision | null {
  const { reading, questions } = situation
  if (reading.number === null && reading.yesNo === null) return null
  if (reading.verdict === null) {
    // "33" is no answer to a request, but it is to "which ward".
    const asksWard = questions.findLast(({ kind }) => kind === 'ward-of-report')
    const isWard = reading.number !== null && splitByKnown(situation, [reading.number]).known.length > 0
    if (asksWard?.kind === 'ward-of-report' && isWard) return answerWardOfReport(situation, asksWard)
  }
  // A digit that means nothing here, or "ok" and "yes", which may only say that the request was read; with several
  // open, ask which one first.
  if (reading.verdict === null && questions.filter(({ kind }) => kind === 'request').length === 1) {
    return {
      reason: 'verdict: no such digit',
      replies: [{ say: 'answerWithDigit', with: { code: question.code } }],
    }
  }
  return verdict(situation)
}

/** More than the ward: "its in the 33rd ward near the school". */
const saysMore = ({ reading, words }: Situation) => reading.number === null && !SHORT_WARD.test(words.trim())

function shortWard({ reading, words }: Situation): number | null {
  if (reading.number !== null) return reading.number
  const digits = SHORT_WARD.exec(words.trim())?.[1]
  if (digits !== undefined) return Number(digits)
  // "sorry, ward 33" would be a wish for alerts had we not just asked for a ward.
  const [ward, ...more] = reading.wards
  const isMeant = reading.intent === 'join' && more.length === 0 && !ASKS_TO_JOIN.test(words)
  return isMeant ? (ward ?? null) : null
}
