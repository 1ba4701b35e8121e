import type { Reading, Verdict } from '../intent/reading.ts'
import type { Reply } from '../messages/messages.ts'
import { isFound } from './chosen-place.ts'
import { report } from './reporting.ts'
import type { Decision } from './respond.ts'
import type { NamedSighting, Situation } from './situation.ts'

/** Verifiers; and coordinators, who are asked where no verifier has answered. */
export const mayAnswer = ({ verifierOf, isCoordinator }: Situation['person']): boolean =>
  verifierOf !== null || isCoordinator

export function verdict(situation: Situation): Decision {
  const { reading, person } = situation
  if (!mayAnswer(person))
    return { reason: 'verdict: no verifier', replies: [{ say: 'notAVerifier', with: {} }] }
  if (reading.code === null) return verdictWithoutCode(situation)
  const isAboutIce = reading.verdict !== null && reading.verdict !== 'on-my-way'
  const about = sightingNamed(situation, reading.code, isAboutIce ? 'open or recent' : 'open')
  return 'refusal' in about ? about.refusal : record(about.sighting, reading)
}

/** The sighting that a verifier names, if it is one of theirs. A verdict may also come a while after the end. */
export function sightingNamed(
  { person, named }: Situation,
  code: string,
  wanted: 'open' | 'open or recent' = 'open',
): { sighting: NamedSighting } | { refusal: Decision } {
  const refusal = (reason: string, reply: Reply) => ({ refusal: { reason, replies: [reply] } })
  if (!named) return refusal('verifier: unknown code', { say: 'unknownCode', with: { code } })
  const { end, place, isDrill } = named
  if (end && isDrill) return refusal('verifier: drill is over', { say: 'drillIsOver', with: { code } })
  if (end && !(wanted === 'open or recent' && named.isRecent))
    return refusal('verifier: sighting is over', { say: 'sightingOver', with: { code, end } })
  // What nobody knows the ward of is anybody's who has heard of it.
  const isTheirs =
    person.isCoordinator ||
    named.asked ||
    place.wards.length === 0 ||
    place.wards.some((ward) => person.verifierOf?.includes(ward))
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
  if (!request) return verdictOvertaken(situation)
  if (more.length > 0) {
    const codes = requests.map(({ code }) => code)
    return { reason: 'verdict: several open', replies: [{ say: 'whichSighting', with: { codes } }] }
  }
  return record({ ...request, id: request.sightingId, end: null, mergedFrom: null }, reading)
}

/** Somebody else's answer has ended what they were asked to look at; theirs may be another. */
function verdictOvertaken({ reading, overtaken }: Situation): Decision {
  const { verdict } = reading
  const [sighting, ...more] = overtaken
  if (!sighting || verdict === null || verdict === 'on-my-way')
    return { reason: 'verdict: nothing open', replies: [{ say: 'nothingToAnswer', with: {} }] }
  if (more.length === 0) return record(sighting, reading)
  const codes = overtaken.map(({ code }) => code)
  return { reason: 'verdict: several over', replies: [{ say: 'whichOver', with: { codes } }] }
}

function record(
  { id: sightingId, code, place, end, mergedFrom }: Omit<NamedSighting, 'isRecent' | 'asked' | 'isDrill'>,
  { verdict, was, etaMinutes }: Pick<Reading, 'verdict' | 'was' | 'etaMinutes'>,
): Decision {
  // A verdict could lead to an alert, and an alert goes somewhere.
  if (place.wards.length === 0)
    return { reason: 'verdict: no ward yet', replies: [{ say: 'needsPlace', with: { code } }] }
  if (verdict === null)
    return { reason: 'verdict: no digit', replies: [{ say: 'answerWithDigit', with: { code } }] }
  return {
    reason: `verdict: ${verdict}`,
    effects: [
      verdict === 'on-my-way'
        ? { do: 'claim', sightingId, etaMinutes }
        : { do: 'verdict', sightingId, verdict, was },
    ],
    replies: [thanks(code, verdict, end, mergedFrom)],
  }
}

/** What it leads to is not known yet, and so not said. */
function thanks(code: string, verdict: Verdict, end: NamedSighting['end'], mergedFrom: string | null): Reply {
  if (mergedFrom !== null) return { say: 'verdictOnMerged', with: { code: mergedFrom, into: code, verdict } }
  if (end !== null) return { say: 'verdictLate', with: { code, verdict, end } }
  return { say: 'verdictThanks', with: { code, verdict } }
}
