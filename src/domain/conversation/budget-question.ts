import type { Decision } from './respond.ts'
import type { OpenQuestion, Situation } from './situation.ts'

/** A coordinator on an alert that would break the day's budget: 1 = send it, 2 = don't. The first answer decides. */
export function answerBudget(
  { reading, person }: Situation,
  { id, bulletinId, code, decided }: OpenQuestion & { kind: 'budget' },
): Decision | null {
  const isYes = reading.number === 1 || reading.yesNo === 'yes'
  const isNo = reading.number === 2 || reading.yesNo === 'no'
  if (!person.isCoordinator || (!isYes && !isNo)) return null
  const close = { do: 'close-question', id } as const
  if (decided !== null)
    return {
      reason: 'budget: decided already',
      effects: [close],
      replies: [{ say: 'budgetDecided', with: { code, isSent: decided === 'approved' } }],
    }
  return {
    reason: isYes ? 'budget: send' : 'budget: do not send',
    effects: [close, { do: 'decide-budget', bulletinId, send: isYes }],
    replies: [{ say: 'budgetAnswered', with: { code, isSent: isYes } }],
  }
}
