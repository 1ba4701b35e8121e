import type { Place } from '../../places/place.ts'
import type { Reply } from '../messages/messages.ts'
import type { Situation } from './situation.ts'

export function acknowledge({ network, person }: Situation, { wards, words }: Place): Reply {
  const where = { wards, place: words }
  return wards.some((ward) => network.wardsWithVerifiers.includes(ward))
    ? { say: 'received', with: { ...where, willHear: !person.isOptedOut } }
    : { say: 'receivedNobodyThere', with: { ...where, hotline: network.hotline } }
}
