import type { Place } from '../../places/place.ts'
import type { Reply } from '../messages/messages.ts'
import type { Effect, Situation } from './situation.ts'

export const somebodyLooks = ({ network }: Situation, { wards }: Place): boolean =>
  wards.some((ward) => network.wardsWithVerifiers.includes(ward))

/** What a reporter hears once it is known where it is; the first time also how to watch safely. */
export function acknowledge(
  situation: Situation,
  place: Place,
  asksWhat = false,
): { effects: Effect[]; replies: Reply[] } {
  const { network, person } = situation
  const where = { wards: place.wards, place: place.words }
  const thanks: Reply = somebodyLooks(situation, place)
    ? { say: 'received', with: { ...where, willHear: !person.isOptedOut, asksWhat } }
    : { say: 'receivedNobodyThere', with: { ...where, hotline: network.hotline } }
  // Verifiers have learnt it; who has opted out gets no more than the answer.
  if (person.toldToWatch || person.verifierOf !== null || person.isOptedOut)
    return { effects: [], replies: [thanks] }
  return { effects: [{ do: 'told-to-watch' }], replies: [thanks, { say: 'watchSafely', with: {} }] }
}
