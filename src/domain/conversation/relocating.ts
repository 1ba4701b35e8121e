import type { Place } from '../../places/place.ts'
import { inWards, optionsOf, whereOf } from './chosen-place.ts'
import type { Decision } from './respond.ts'
import type { NamedSighting, Situation } from './situation.ts'
import { splitByKnown } from './subscribing.ts'
import { mayAnswer, sightingNamed } from './verifying.ts'

/** Somebody who could answer for a sighting says where it is: "K7 W 35", "K7 AT Kedzie and Montrose". */
export function relocate(situation: Situation): Decision {
  const { reading, person, place, network } = situation
  const code = reading.code ?? ''
  if (!mayAnswer(person))
    return { reason: 'relocate: no verifier', replies: [{ say: 'notAVerifier', with: {} }] }
  const about = sightingNamed(situation, code)
  if ('refusal' in about) return about.refusal
  const { sighting } = about

  if (reading.wards.length > 0) {
    const { known, unknown } = splitByKnown(situation, reading.wards)
    return known.length > 0
      ? moveTo(sighting, inWards(sighting.place, known))
      : {
          reason: 'relocate: unknown ward',
          replies: [{ say: 'unknownWard', with: { wards: unknown, list: network.wards } }],
        }
  }
  if (!place.ask) return moveTo(sighting, place)
  const options = optionsOf(place).map(whereOf)
  return options.length > 0
    ? { reason: 'relocate: which place', replies: [{ say: 'placeNotSure', with: { code, options } }] }
    : { reason: 'relocate: place not found', replies: [{ say: 'placeNotFound', with: { code } }] }
}

export function moveTo(
  { id, code, place: before }: Pick<NamedSighting, 'id' | 'code' | 'place'>,
  place: Place,
): Decision {
  const replies: Decision['replies'] = [{ say: 'moved', with: { code, ...whereOf(place) } }]
  const isSame = before.words === place.words && String(before.wards) === String(place.wards)
  // "K7 at Kedzie and Lawrence" may only say that they are there: nobody else need hear it.
  if (isSame) return { reason: 'relocate: as it was', replies }
  return { reason: 'relocated', effects: [{ do: 'relocate', sightingId: id, place }], replies }
}
