import type { Place } from '../../places/place.ts'
import type { Reply } from '../messages/messages.ts'
import type { Missing } from '../salute/missing.ts'
import type { Effect, Situation } from './situation.ts'

export const somebodyLooks = ({ network }: Situation, { wards }: Place): boolean =>
  wards.some((ward) => network.wardsWithinReach.includes(ward))

/** What a reporter hears once it is known where it is; the first time also how to watch safely. */
export function acknowledge(
  situation: Situation,
  place: Place,
  asks: Missing | null = null,
): { effects: Effect[]; replies: Reply[] } {
  const { person } = situation
  const thanks = thank(situation, place, asks)
  // Verifiers have learnt it; who has opted out gets no more than the answer.
  if (person.toldToWatch || person.verifierOf !== null || person.isOptedOut)
    return { effects: [], replies: [thanks] }
  return { effects: [{ do: 'told-to-watch' }], replies: [thanks, { say: 'watchSafely', with: {} }] }
}

/** Who is asked to look, or that others have said the same already. */
function thank(situation: Situation, place: Place, asks: Missing | null): Reply {
  const { network, person, twin } = situation
  const where = { wards: place.wards, place: place.words }
  const willHear = !person.isOptedOut
  if (twin && place === situation.place) {
    const { state, since, othersToo } = twin
    return state === 'open'
      ? { say: 'receivedToo', with: { ...where, willHear, othersToo } }
      : { say: 'confirmedAlready', with: { ...where, since, timeZone: network.timeZone } }
  }
  return somebodyLooks(situation, place)
    ? { say: 'received', with: { ...where, willHear, asks } }
    : { say: 'receivedNobodyThere', with: { ...where, hotline: network.hotline } }
}
