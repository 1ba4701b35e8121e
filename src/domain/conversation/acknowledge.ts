import type { Place } from '../../places/place.ts'
import type { Reply } from '../messages/messages.ts'
import type { Situation } from './situation.ts'

/** What its reporter hears: who is asked to look, or that others have said the same already. */
export function acknowledge(situation: Situation, place: Place): Reply {
  const { network, person, twin } = situation
  const where = { wards: place.wards, place: place.words }
  const willHear = !person.isOptedOut
  if (twin && place === situation.place) {
    const { state, since, othersToo } = twin
    return state === 'open'
      ? { say: 'receivedToo', with: { ...where, willHear, othersToo } }
      : { say: 'confirmedAlready', with: { ...where, since, timeZone: network.timeZone } }
  }
  return place.wards.some((ward) => network.wardsWithinReach.includes(ward))
    ? { say: 'received', with: { ...where, willHear } }
    : { say: 'receivedNobodyThere', with: { ...where, hotline: network.hotline } }
}
