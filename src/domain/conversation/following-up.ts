import { isNews, type News, type Said } from '../news.ts'
import type { Decision } from './respond.ts'
import type { Situation } from './situation.ts'
import { mayAnswer, verdict } from './verifying.ts'

/** What a verifier says of a sighting that the ward was told of: "K7 UPDATE …", "K7 CLEAR", "K7 WRONG". */
export const update = (situation: Situation) => followUp(situation, 'update')
export const clear = (situation: Situation) => followUp(situation, 'clear')
export const wrong = (situation: Situation) => followUp(situation, 'wrong')

function followUp(situation: Situation, kind: Said['kind']): Decision {
  const { reading, person, named, news, alertWards } = situation
  const code = named?.code ?? reading.code ?? ''
  const refusal = (reason: string, reply: NonNullable<Decision['replies']>[number]): Decision => ({
    reason: `${kind}: ${reason}`,
    replies: [reply],
  })
  if (!mayAnswer(person)) return refusal('no verifier', { say: 'notAVerifier', with: {} })
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
  const said = factsOf(kind, news)
  if (!said) return refusal('nothing new', { say: 'nothingNew', with: { code } })
  return { reason: `${kind}: noted`, effects: [{ do: 'follow-up', sightingId: named.id, said }] }
}

function factsOf(kind: Said['kind'], news: News | null): Said | null {
  if (kind !== 'update') return { kind, news: null }
  return news && isNews(news) ? { kind, news } : null
}

/** Nobody was told yet: what they say is a verdict, if it is one; and if it is elsewhere by now, that comes first. */
function whileOpen(situation: Situation, kind: string, code: string): Decision {
  const { reading, named, news } = situation
  if (named && reading.verdict !== null) {
    const said = verdict(situation)
    const isTaken = said.effects?.some((effect) => effect.do === 'verdict')
    if (!isTaken || !news?.place) return said
    const moved = { do: 'relocate', sightingId: named.id, place: news.place } as const
    return { ...said, effects: [moved, ...(said.effects ?? [])] }
  }
  return { reason: `${kind}: not confirmed yet`, replies: [{ say: 'notConfirmedYet', with: { code } }] }
}
