import type { Decision } from './respond.ts'
import type { NamedSighting, Situation } from './situation.ts'

/** A coordinator says that two sightings are one: "MERGE K7 M2". The first code stays. */
export function merge(situation: Situation): Decision {
  const { reading, named, other } = situation
  const refused = refusal(situation, [reading.code, reading.otherCode], [named, other])
  if (refused || !named || !other) return refused ?? { reason: 'merge: no codes' }
  if (named.id === other.id)
    return {
      reason: 'merge: one already',
      replies: [{ say: 'mergedAlready', with: { code: named.code } }],
    }
  return { reason: 'merge', effects: [{ do: 'merge', sightingId: named.id, otherId: other.id }] }
}

/** Or that one is several: "SPLIT K7". */
export function split(situation: Situation): Decision {
  const { reading, named } = situation
  const refused = refusal(situation, [reading.code], [named])
  if (refused || !named) return refused ?? { reason: 'split: no code' }
  return { reason: 'split', effects: [{ do: 'split', sightingId: named.id }] }
}

function refusal(
  { person }: Situation,
  codes: (string | null)[],
  sightings: (NamedSighting | null)[],
): Decision | null {
  if (!person.isCoordinator)
    return { reason: 'regroup: no coordinator', replies: [{ say: 'notACoordinator', with: {} }] }
  const missing = sightings.findIndex((sighting) => sighting === null || sighting.isDrill)
  if (missing < 0) return null
  const code = codes[missing] ?? ''
  return { reason: 'regroup: unknown code', replies: [{ say: 'unknownCode', with: { code } }] }
}
