import type { Place } from '../../places/place.ts'
import { clockAt } from '../clocks.ts'
import { chosen, isFound, optionsOf } from './chosen-place.ts'
import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'
import { verdict } from './verifying.ts'

/**
 * A verifier on their round: "at Kedzie and Lawrence, all quiet". Where the ward is not plain it is that of their
 * shift. It asks nothing back: nobody stops on a bicycle to say which of two streets was meant.
 */
export function checkIn(situation: Situation): Decision {
  const { person, now, network } = situation
  if (person.verifierOf === null)
    return { reason: 'check-in: no verifier', replies: [{ say: 'notAVerifier', with: {} }] }
  const place = placeOf(situation)
  const wards = place?.wards ?? wardsWithoutPlace(situation)
  if (wards.length === 0)
    return { reason: 'check-in: not on shift', replies: [{ say: 'notOnShift', with: {} }] }

  const noted = { do: 'check-in', wards, place } as const
  const requests = situation.questions.filter((question) => question.kind === 'request')
  const [request, ...more] = requests
  // Asked to look there, they have looked.
  if (request && more.length === 0 && request.place.wards.some((ward) => wards.includes(ward))) {
    const { reason, effects = [], replies = [] } = verdict(situation)
    return { reason, effects: [...effects, noted], replies }
  }
  const facts = {
    wards,
    place: place?.words ?? null,
    at: clockAt(now, network.timeZone),
    isOnShift: person.onShiftIn.length > 0,
  }
  return { reason: 'check-in', effects: [noted], replies: [{ say: 'checkedIn', with: facts }] }
}

function placeOf({ place, person }: Situation): Place | null {
  if (isFound(place)) return place
  const [here, ...more] = optionsOf(place).filter(({ wards }) =>
    wards.some((ward) => person.onShiftIn.includes(ward)),
  )
  return here && more.length === 0 ? chosen(here) : null
}

function wardsWithoutPlace({ reading, person }: Situation): number[] {
  const said = reading.wards.filter((ward) => person.verifierOf?.includes(ward))
  return said.length > 0 ? said : person.onShiftIn
}
