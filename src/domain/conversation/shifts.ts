import { clockAt } from '../clocks.ts'
import type { Reply } from '../messages/messages.ts'
import type { Policy } from '../policy.ts'
import { endOfShift, type NoEnd } from '../shifts.ts'
import type { Decision } from './respond.ts'
import type { Effect, Situation } from './situation.ts'

/** Who is on watch, where, and until when: what verifiers say of it themselves. */

const notAVerifier: Decision = { reason: 'shift: no verifier', replies: [{ say: 'notAVerifier', with: {} }] }

export function shiftOn(situation: Situation): Decision {
  const { reading, person, now, network, policy } = situation
  const yours = person.verifierOf
  if (yours === null) return notAVerifier
  const wards = wardsMeant(situation, yours)
  if (wards.length === 0)
    return { reason: 'shift: which ward', replies: [{ say: 'shiftWhichWard', with: { wards: yours } }] }
  const allowed = wards.filter((ward) => yours.includes(ward))
  const others = wards.filter((ward) => !yours.includes(ward))
  const notTheirs: Reply[] = others.length > 0 ? [{ say: 'notYourWard', with: { wards: others, yours } }] : []
  if (allowed.length === 0) return { reason: 'shift: not their ward', replies: notTheirs }

  const end = endOfShift(reading.until, now, network.timeZone, policy)
  if ('refused' in end) return { reason: `shift: ${end.refused}`, replies: [refusal(policy, end)] }
  // Who is on already and says so again without an end stays on, and never shorter than before.
  const endsAt = reading.until === null ? latest([end.endsAt, ...endsOf(situation, allowed)]) : end.endsAt
  return {
    reason: 'shift started',
    effects: [{ do: 'start-shift', wards: allowed, endsAt }, ...closeExtensions(situation)],
    replies: [
      { say: 'shiftOn', with: { wards: allowed, until: clockAt(endsAt, network.timeZone) } },
      ...notTheirs,
    ],
  }
}

/** Said outright, or else where they are on, or else the only one that they have. */
function wardsMeant({ reading, person }: Situation, yours: number[]): number[] {
  if (reading.wards.length > 0) return reading.wards
  if (person.onShiftIn.length > 0) return person.onShiftIn
  return yours.length === 1 ? yours : []
}

function refusal(policy: Policy, end: NoEnd): Reply {
  switch (end.refused) {
    case 'past':
      return { say: 'shiftUntilPast', with: { until: end.until } }
    case 'too long': {
      const hours = policy.longestShiftMs / (60 * 60_000)
      return { say: 'shiftTooLong', with: { until: end.until, hours } }
    }
    case 'unclear':
      return { say: 'shiftUntilUnclear', with: {} }
  }
}

export function shiftOff(situation: Situation): Decision {
  const { reading, person } = situation
  if (person.verifierOf === null) return notAVerifier
  // A round that was accepted and has not begun is called off in the same way.
  const on = [...new Set([...person.onShiftIn, ...person.awaitedIn])]
  const ended = on.filter((ward) => reading.wards.length === 0 || reading.wards.includes(ward))
  if (ended.length === 0) return { reason: 'shift: was not on', replies: [{ say: 'notOnShift', with: {} }] }
  return {
    reason: 'shift ended',
    effects: [{ do: 'end-shift', wards: ended }, ...closeExtensions(situation)],
    replies: [{ say: 'shiftOff', with: {} }],
  }
}

/** Who is on, in numbers: their names are nobody's business. Their own wards come first, with nobody on as well. */
export function whoIsOn({ person, network }: Situation): Decision {
  if (person.verifierOf === null && !person.isCoordinator) return notAVerifier
  const own = [...(person.verifierOf ?? [])].sort((a, b) => a - b)
  const ownCounts = own.map(
    (ward) => network.onShift.find((count) => count.ward === ward) ?? { ward, people: 0 },
  )
  const others = network.onShift.filter(({ ward }) => !own.includes(ward))
  const counts = network.onShift.length === 0 ? [] : [...ownCounts, ...others]
  return { reason: 'asks who is on shift', replies: [{ say: 'onShiftNow', with: { counts } }] }
}

/** What was asked about a shift that is over, or longer, or shorter, needs no answer any more. */
const closeExtensions = ({ questions }: Situation): Effect[] =>
  questions.flatMap(({ kind, id }) => (kind === 'extend-shift' ? [{ do: 'close-question', id }] : []))

export const endsOf = ({ person }: Situation, wards: readonly number[]): Date[] =>
  person.shifts.filter(({ ward }) => wards.includes(ward)).map(({ endsAt }) => endsAt)

export const latest = (dates: readonly Date[]): Date =>
  new Date(Math.max(...dates.map((date) => date.getTime())))
