import type { Place } from '../../places/place.ts'
import type { Reply } from '../messages/messages.ts'
import { acknowledge } from './acknowledge.ts'
import { chosen, inWards, isFound, optionMeant, optionsOf, whereOf } from './chosen-place.ts'
import type { Decision } from './respond.ts'
import { saysMore, shortWard } from './short-ward.ts'
import type { Effect, OpenQuestion, PlaceQuestion, Situation } from './situation.ts'
import { splitByKnown } from './subscribing.ts'

/**
 * Learns from its writer where a report is: by streets, by ward, or by the digit of one of the places offered. Asked
 * twice in vain, or told that they do not know, we leave it to verifiers to find out. Whatever says where settles it.
 */
const ASKED_AT_MOST = 2

export const isPlaceQuestion = (question: OpenQuestion): question is PlaceQuestion =>
  question.kind === 'place-of-report' || question.kind === 'which-place'

/** What to ask about a place that is not sure. */
export function whereIs(
  situation: Situation,
  place: Place,
  plain: Reply = { say: 'askPlace', with: { place: place.how === 'none' ? place.words : null } },
): { kind: PlaceQuestion['kind']; reason: string; reply: Reply } {
  const { network, reading } = situation
  const options = optionsOf(place)
  if (options.length > 0) {
    return {
      kind: 'which-place',
      reason: 'report: which place',
      reply: { say: 'whichPlace', with: { options: options.map(whereOf) } },
    }
  }
  const kind = 'place-of-report'
  if (place.how === 'outside')
    return { kind, reason: 'report: outside', reply: { say: 'outside', with: { hotline: network.hotline } } }
  const { unknown } = splitByKnown(situation, reading.wards)
  const unknownWard = { say: 'unknownWard', with: { wards: unknown, list: network.wards } } as const
  return { kind, reason: 'report: ask where', reply: unknown.length > 0 ? unknownWard : plain }
}

/** A text about the report that we have asked about: it says where, or it is more of the same. */
export function moreAbout(situation: Situation, question: PlaceQuestion): Decision {
  const { place, placeWithReport, reading } = situation
  // "ward 33" and the street of the first text are one place.
  const readings = place.how === 'said' ? [placeWithReport, place] : [place, placeWithReport]
  const found = readings.find((one) => one?.ask === false)
  if (found) return settle(situation, question, found, true)

  const { reportId } = question
  const add = { do: 'add-to-report', reportId } as const
  const isNews = optionsOf(place).length > 0 || place.how === 'outside' || reading.wards.length > 0
  if (!isNews && (question.isHandedOver || question.timesAsked >= ASKED_AT_MOST))
    return handOver(situation, question, [add])

  const about = placeToAskAbout(situation, question)
  const { kind, reason, reply } = whereIs(situation, about, { say: 'placeStillMissing', with: {} })
  return { reason, effects: [add, { do: 'ask-where', kind, reportId, place: about }], replies: [reply] }
}

function placeToAskAbout({ place, placeWithReport }: Situation, question: PlaceQuestion): Place {
  if (place.how === 'outside') return place
  const known = [place, placeWithReport ?? question.place, question.place]
  return known.find((one) => optionsOf(one).length > 0) ?? placeWithReport ?? question.place
}

/** The answer to the question; null where the text is none. `isNewest`: nothing else was asked since. */
export function answerWhere(
  situation: Situation,
  question: PlaceQuestion,
  isNewest: boolean,
): Decision | null {
  const { reading, place, words, hasMedia } = situation
  const offered = question.kind === 'which-place' ? optionsOf(question.place) : []
  const option = isNewest ? optionMeant(situation, offered) : null
  if (option) return settle(situation, question, chosen(option), hasMedia)
  if (isNewest && place.ask && reading.intent !== 'report') {
    const said = words.replace(HESITATION, '')
    const isNone = reading.number === 0 || reading.yesNo === 'no' || NONE.test(said)
    if (question.isHandedOver && (isNone || CANNOT_TELL.test(said)))
      return { reason: 'report: with verifiers already' }
    if (CANNOT_TELL.test(said)) return handOver(situation, question)
    if (isNone) return noneOfThem(situation, question)
  }
  const ward = shortWard(situation)
  if (ward !== null) return inWard(situation, question, ward)
  // We have asked where, and this says where, whatever else it sounds like: "the corner that is ward 33" is no question.
  if (isNewest && reading.code === null && isFound(place)) return moreAbout(situation, question)
  // "by the school on Kimball?" is an answer as well, given with doubt.
  const mayAnswer = reading.intent === 'other' || (reading.intent === 'rumour' && reading.isPlaceAtMost)
  if (!isNewest || !mayAnswer || reading.yesNo === 'yes') return null
  // Thanks for having been told that nobody can come.
  if (question.place.how === 'outside' && reading.isKnown) return null
  // Once it is with the verifiers, thanks and chat are that again.
  return question.isHandedOver && place.ask ? null : moreAbout(situation, question)
}

const HESITATION = /^\W*(?:(?:sorry|perd[oó]n|uh|um|hm+|no[,.])\W+){0,2}/iu
const CANNOT_TELL =
  /^(?:idk|dunno|i (?:really )?(?:don'?t|do not) (?:really )?know|not sure|no idea|no clue|can'?t tell|no (?:lo )?s[eé]|ni idea|qui[eé]n sabe|no estoy segur[oa])(?!\p{L})/iu
const NONE =
  /^(?:neither|none|ning[uú]n[oa]?|(?:no\W+)?(?:it'?s not|it is not|it isn'?t|not (?:it|that|there)|no es|no est[aá]))(?!\p{L})/iu

/** None of the places offered: the streets or the ward, once. To a question without an offer it says as little. */
function noneOfThem(situation: Situation, question: PlaceQuestion): Decision {
  const { kind, reportId, timesAsked, place } = question
  if (kind !== 'which-place' || timesAsked >= ASKED_AT_MOST) return handOver(situation, question)
  return {
    reason: 'report: none of the places',
    effects: [
      {
        do: 'ask-where',
        kind: 'place-of-report',
        reportId,
        place: { ...place, words: null, alternatives: [] },
      },
    ],
    replies: [{ say: 'askPlace', with: { place: null } }],
  }
}

function inWard(situation: Situation, question: PlaceQuestion, ward: number): Decision {
  const { known, unknown } = splitByKnown(situation, [ward])
  if (known.length > 0)
    return settle(situation, question, inWards(question.place, known), saysMore(situation))
  return {
    reason: 'report: unknown ward',
    replies: [{ say: 'unknownWard', with: { wards: unknown, list: situation.network.wards } }],
  }
}

function settle(
  situation: Situation,
  { reportId, id }: PlaceQuestion,
  place: Place,
  isMore: boolean,
): Decision {
  const { effects, replies } = acknowledge(situation, place)
  return {
    reason: 'report: place learned',
    effects: [
      ...(isMore ? [{ do: 'add-to-report', reportId } as const] : []),
      { do: 'locate-report', reportId, place },
      { do: 'close-question', id },
      ...effects,
    ],
    replies,
  }
}

/** Verifiers may know where it is. Not if it is outside: none of them could go. */
function handOver(situation: Situation, question: PlaceQuestion, effects: Effect[] = []): Decision {
  const { network } = situation
  const { hotline } = network
  if (question.place.how === 'outside')
    return { reason: 'report: still outside', effects, replies: [{ say: 'outside', with: { hotline } }] }
  const somebody = network.wardsOnShift.length > 0
  return {
    reason: 'report: to verifiers without a ward',
    effects: question.isHandedOver ? effects : [...effects, { do: 'hand-over', reportId: question.reportId }],
    replies: [
      somebody ? { say: 'handedOver', with: {} } : { say: 'handedOverNobodyThere', with: { hotline } },
    ],
  }
}
