import { isCarrierKeyword } from './carrier-keywords.ts'
import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'

export function join(situation: Situation): Decision {
  const { reading, network, person } = situation
  const { known, unknown } = splitByKnown(situation, reading.wards)
  const replies: Decision['replies'] =
    unknown.length > 0 ? [{ say: 'unknownWard', with: { wards: unknown, list: network.wards } }] : []
  if (reading.wards.length === 0) {
    return {
      reason: 'join: which ward',
      effects: [{ do: 'ask', kind: 'which-join-ward' }],
      replies: [{ say: 'whichJoinWard', with: { list: network.wards } }],
    }
  }
  if (known.length === 0) {
    return { reason: 'join: unknown ward', effects: [{ do: 'ask', kind: 'which-join-ward' }], replies }
  }
  const added = known.filter((ward) => !person.subscribedTo.includes(ward))
  if (added.length === 0) {
    return {
      reason: 'join: already',
      replies: [...replies, { say: 'alreadyJoined', with: { wards: known } }],
    }
  }
  return {
    reason: 'join: confirm',
    effects: [{ do: 'ask', kind: 'confirm-join', wards: added }],
    replies: [...replies, { say: 'confirmJoin', with: { network: network.name, wards: added } }],
  }
}

export function leave({ reading, person }: Situation): Decision {
  const [onlyOne, ...more] = person.subscribedTo
  const wards =
    reading.wards.length === 0 && onlyOne !== undefined && more.length === 0 ? [onlyOne] : reading.wards
  if (wards.length === 0) {
    return {
      reason: 'leave: which ward',
      replies: [{ say: 'leaveWhich', with: { wards: person.subscribedTo } }],
    }
  }
  const left = wards.filter((ward) => person.subscribedTo.includes(ward))
  const still = person.subscribedTo.filter((ward) => !left.includes(ward))
  if (left.length === 0)
    return { reason: 'leave: not joined', replies: [{ say: 'notJoined', with: { wards, still } }] }
  return {
    reason: 'left',
    effects: [{ do: 'unsubscribe', wards: left }],
    replies: [{ say: 'left', with: { wards: left, still } }],
  }
}

/** Ends everything. Where the carrier has already confirmed it, a word from us would be one text too many. */
export function optOut(situation: Situation): Decision {
  if (situation.person.isOptedOut) {
    // Told once is told. What they have started since ends all the same.
    const started = situation.questions.filter(({ kind }) => kind !== 'request')
    return {
      reason: 'opted out already',
      effects: started.map(({ id }) => ({ do: 'close-question', id })),
    }
  }
  if (isCarrierKeyword(situation, 'stop')) {
    return { reason: 'opted out: the carrier has answered', effects: [{ do: 'opt-out' }] }
  }
  return {
    reason: 'opted out',
    effects: [{ do: 'opt-out' }],
    replies: [{ say: 'optedOut', with: { network: situation.network.name } }],
  }
}

/** The carrier tells the person that they are subscribed again, so what an opt-out ended must really be back. */
export function optIn(situation: Situation): Decision {
  const { person, network } = situation
  const wards = person.endedByOptOut
  const answered = isCarrierKeyword(situation, 'start')
  return {
    reason: answered ? 'opted in: the carrier has answered' : 'opted in',
    effects: [
      { do: 'opt-in' },
      ...(wards.length > 0
        ? [{ do: 'subscribe', wards, consent: answered ? 'carrier start' : 'confirmed by text' } as const]
        : []),
    ],
    replies: answered ? [] : [{ say: 'optedIn', with: { network: network.name, wards } }],
  }
}

export function splitByKnown(
  { network }: Situation,
  wards: number[],
): { known: number[]; unknown: number[] } {
  const numbers = new Set(network.wards.map((ward) => ward.number))
  return {
    known: wards.filter((ward) => numbers.has(ward)),
    unknown: wards.filter((ward) => !numbers.has(ward)),
  }
}
