import type { Verdict } from '../intent/reading.ts'
import type { Reply } from '../messages/messages.ts'
import { isFound } from './chosen-place.ts'
import { report } from './reporting.ts'
import type { Decision } from './respond.ts'
import type { NamedSighting, Situation } from './situation.ts'

export function verdict(situation: Situation): Decision {
  const { reading, person } = situation
  if (person.verifierOf === null)
    return { reason: 'verdict: no verifier', replies: [{ say: 'notAVerifier', with: {} }] }
  if (reading.code === null) return verdictWithoutCode(situation)
  const about = sightingNamed(situation, reading.code)
  return 'refusal' in about ? about.refusal : record(about.sighting, reading.verdict)
}

/** The open sighting that a verifier names, if it is one of theirs. */
export function sightingNamed(
  { person, named }: Situation,
  code: string,
): { sighting: NamedSighting } | { refusal: Decision } {
  const refusal = (reason: string, reply: Reply) => ({ refusal: { reason, replies: [reply] } })
  if (!named) return refusal('verifier: unknown code', { say: 'unknownCode', with: { code } })
  const { end, place, isDrill } = named
  if (end && isDrill) return refusal('verifier: drill is over', { say: 'drillIsOver', with: { code } })
  if (end) return refusal('verifier: sighting is over', { say: 'sightingOver', with: { code, end } })
  // What nobody knows the ward of is anybody's who has heard of it.
  const isTheirs =
    named.asked || place.wards.length === 0 || place.wards.some((ward) => person.verifierOf?.includes(ward))
  if (isTheirs) return { sighting: named }
  return refusal('verifier: not their ward', { say: 'notYourSighting', with: { code, wards: place.wards } })
}

function verdictWithoutCode(situation: Situation): Decision {
  const { reading, questions, place } = situation
  const requests = questions.filter((question) => question.kind === 'request')
  // "3 vans at 18th and Damen" says nothing of a sighting across the city: taken for its confirmation, it would
  // alarm the wrong ward.
  const isElsewhere = !requests.some(({ place: { wards } }) =>
    wards.some((ward) => place.wards.includes(ward)),
  )
  if (reading.verdict === 'seen' && isFound(place) && isElsewhere) return report(situation)
  const [request, ...more] = requests
  if (!request) return { reason: 'verdict: nothing open', replies: [{ say: 'nothingToAnswer', with: {} }] }
  if (more.length > 0) {
    const codes = requests.map(({ code }) => code)
    return { reason: 'verdict: several open', replies: [{ say: 'whichSighting', with: { codes } }] }
  }
  return record({ ...request, id: request.sightingId }, reading.verdict)
}

function record(
  { id: sightingId, code, place }: Pick<NamedSighting, 'id' | 'code' | 'place'>,
  verdict: Verdict | null,
): Decision {
  // A verdict could lead to an alert, and an alert goes somewhere.
  if (place.wards.length === 0)
    return { reason: 'verdict: no ward yet', replies: [{ say: 'needsPlace', with: { code } }] }
  if (verdict === null)
    return { reason: 'verdict: no digit', replies: [{ say: 'answerWithDigit', with: { code } }] }
  return {
    reason: `verdict: ${verdict}`,
    effects: [verdict === 'on-my-way' ? { do: 'claim', sightingId } : { do: 'verdict', sightingId, verdict }],
    replies: [{ say: 'verdictThanks', with: { code, verdict } }],
  }
}
