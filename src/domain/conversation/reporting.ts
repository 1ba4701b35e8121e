import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'
import { splitByKnown } from './subscribing.ts'

/** A new report; or, while we wait to learn the ward of an earlier one, more about that. */
export function report(situation: Situation): Decision {
  const { reading, network } = situation
  const known = situation.place.wards
  const { unknown } = splitByKnown(situation, reading.wards)
  const pending = situation.questions.find((question) => question.kind === 'ward-of-report')
  const notCovered =
    unknown.length > 0
      ? ({ say: 'unknownWard', with: { wards: unknown, list: network.wards } } as const)
      : null

  if (known.length > 0) {
    if (!pending) {
      return {
        reason: 'report',
        effects: [{ do: 'report', wards: known }],
        replies: [acknowledge(situation, known)],
      }
    }
    return {
      reason: 'report: ward learned',
      effects: [
        { do: 'add-to-report', reportId: pending.reportId },
        { do: 'locate-report', reportId: pending.reportId, wards: known },
        { do: 'close-question', id: pending.id },
      ],
      replies: [acknowledge(situation, known)],
    }
  }
  if (pending) {
    return {
      reason: 'report: added, ward still missing',
      effects: [{ do: 'add-to-report', reportId: pending.reportId }],
      replies: [notCovered ?? { say: 'wardStillMissing', with: {} }],
    }
  }
  return {
    reason: 'report: ask for the ward',
    effects: [{ do: 'report', wards: [] }],
    replies: [notCovered ?? { say: 'askWard', with: {} }],
  }
}

export function acknowledge(
  { network, person }: Situation,
  wards: number[],
): NonNullable<Decision['replies']>[number] {
  return wards.some((ward) => network.wardsWithVerifiers.includes(ward))
    ? { say: 'received', with: { wards, willHear: !person.isOptedOut } }
    : { say: 'receivedNobodyThere', with: { wards, hotline: network.hotline } }
}
