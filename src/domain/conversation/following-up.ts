import { isNews, type News } from '../news.ts'
import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'
import { verdict } from './verifying.ts'

/** What a verifier says of a sighting that the ward was told of: "K7 UPDATE …", "K7 CLEAR", "K7 WRONG". */
export const update = (situation: Situation) => followUp(situation, 'update')
export const clear = (situation: Situation) => followUp(situation, 'clear')
export const wrong = (situation: Situation) => followUp(situation, 'wrong')

function followUp(situation: Situation, kind: 'update' | 'clear' | 'wrong'): Decision {
  const { reading, person, named, news, alertWards } = situation
  const code = named?.code ?? reading.code ?? ''
  const refusal = (reason: string, reply: NonNullable<Decision['replies']>[number]): Decision => ({
    reason: `${kind}: ${reason}`,
    replies: [reply],
  })
  if (person.verifierOf === null && !person.isCoordinator)
    return refusal('no verifier', { say: 'notAVerifier', with: {} })
  if (!named) return refusal('unknown code', { say: 'unknownCode', with: { code } })
  const { end, place } = named
  const wards = [...new Set([...alertWards, ...place.wards])]
  const isTheirs =
    person.isCoordinator ||
    named.asked ||
    wards.length === 0 ||
    wards.some((ward) => person.verifierOf?.includes(ward))
  if (!isTheirs) return refusal('not their ward', { say: 'notYourSighting', with: { code, wards } })
  // An alert may be there although the sighting was opened again since.
  if (alertWards.length === 0 && end === null) return whileOpen(situation, kind, code)
  if (alertWards.length === 0 && end !== null && end !== 'confirmed')
    return refusal('sighting is over', { say: 'sightingOver', with: { code, end } })
  if (kind === 'update' && (news === null || !isNews(news)))
    return refusal('nothing new', { say: 'nothingNew', with: { code } })
  const said = { sightingId: named.id, ...about(kind, news) }
  return { reason: `${kind}: noted`, effects: [{ do: 'follow-up', ...said }] }
}

const about = (kind: 'update' | 'clear' | 'wrong', news: News | null) =>
  kind === 'update' && news ? { kind, news } : { kind: kind === 'update' ? 'clear' : kind, news: null }

/** Nobody was told yet: what they say is a verdict, if it is one. */
function whileOpen(situation: Situation, kind: string, code: string): Decision {
  if (situation.reading.verdict !== null && situation.person.verifierOf !== null) return verdict(situation)
  return { reason: `${kind}: not confirmed yet`, replies: [{ say: 'notConfirmedYet', with: { code } }] }
}
