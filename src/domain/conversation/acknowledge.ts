import type { Place } from '../../places/place.ts'
import type { Reply } from '../messages/messages.ts'
import type { Situation } from './situation.ts'

export const somebodyLooks = ({ network }: Situation, { wards }: Place): boolean =>
  wards.some((ward) => network.wardsWithVerifiers.includes(ward))

/** What a reporter hears once it is known where it is; the first time also how to watch safely. */
export function acknowledge(situation: Situation, place: Place, asksWhat = false): Reply[] {
  const { network, person } = situation
  const where = { wards: place.wards, place: place.words }
  const thanks: Reply = somebodyLooks(situation, place)
    ? { say: 'received', with: { ...where, willHear: !person.isOptedOut, asksWhat } }
    : { say: 'receivedNobodyThere', with: { ...where, hotline: network.hotline } }
  // Verifiers have learnt it; who has opted out gets no more than the answer.
  const isFirst = !person.hasReported && person.verifierOf === null && !person.isOptedOut
  return isFirst ? [thanks, { say: 'watchSafely', with: {} }] : [thanks]
}
