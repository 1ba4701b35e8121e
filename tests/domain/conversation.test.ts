import { describe, expect, it } from 'vitest'
import { respond } from '../../src/domain/conversation/respond.ts'
import type {
  NamedSighting,
  OpenQuestion,
  PlaceQuestion,
  Situation,
  Standing,
  Step,
} from '../../src/domain/conversation/situation.ts'
import type { News } from '../../src/domain/news.ts'
import { NOTHING_SEEN } from '../../src/domain/salute/seen.ts'
import { readIntent } from '../../src/domain/intent/read-intent.ts'
import { POLICY } from '../../src/domain/policy.ts'
import { saidPlaces } from '../support/said-places.ts'
import { candidate, maybe, nowhere, outside, surely } from '../support/scripted-places.ts'

const NOW = new Date('2026-11-21T12:42:00Z')
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const WARDS = [20, 25, 33, 35, 40]
const LIST = WARDS.map((number) => ({ number, name: null }))

const someone: Standing = {
  language: 'en',
  languageChosen: false,
  isNew: false,
  isOptedOut: false,
  subscribedTo: [],
  endedByOptOut: [],
  verifierOf: null,
  onShiftIn: [],
  shifts: [],
  awaitedIn: [],
  isCoordinator: false,
  heardPurpose: false,
  toldToWatch: true,
}
const aSubscriber = { ...someone, subscribedTo: [33] }
const aVerifier = { ...someone, verifierOf: [33, 35] }
const onShift = { ...aVerifier, onShiftIn: [33], shifts: [{ ward: 33, endsAt: inMinutes(15) }] }
const optedOut = { ...someone, isOptedOut: true, endedByOptOut: [33, 35] }

const confirmJoin: OpenQuestion = { kind: 'confirm-join', id: 'q1', wards: [33] }
const extend: OpenQuestion = { kind: 'extend-shift', id: 'q8', wards: [33] }
const round: OpenQuestion & { kind: 'planned-shift' } = {
  ...{ kind: 'planned-shift', id: 'q9', plannedDayId: 'd1', wards: [33] },
  ...{ startsAt: inMinutes(60), endsAt: inMinutes(240) },
}
const whichWard: OpenQuestion = { kind: 'which-join-ward', id: 'q2' }

const KEDZIE = surely([33], 'Kedzie & Lawrence')
const DAMEN = surely([25], 'Damen & 18th')
const MONTROSE = surely([35], 'Kedzie & Montrose')
const CALIFORNIA = maybe(
  candidate([35], '2400 block of N California'),
  candidate([25], '2400 block of S California'),
)
const asksWhere: PlaceQuestion = {
  kind: 'place-of-report',
  id: 'q3',
  reportId: 'r1',
  language: 'en',
  place: nowhere,
  timesAsked: 1,
  isHandedOver: false,
}
const askedTwice = { ...asksWhere, timesAsked: 2 }
const handedOver = { ...asksWhere, isHandedOver: true }
const asksOutside = { ...asksWhere, place: outside }
const asksWhich: PlaceQuestion = { ...asksWhere, kind: 'which-place', id: 'q6', place: CALIFORNIA }
const asksWhichAgain = { ...asksWhich, timesAsked: 2 }

const k7: OpenQuestion = { kind: 'request', id: 'q4', sightingId: 's7', code: 'K7', place: KEDZIE }
const n2: OpenQuestion = { ...k7, id: 'q5', sightingId: 's2', code: 'N2' }
const k9: OpenQuestion = { ...k7, id: 'q7', sightingId: 's9', code: 'K9', place: nowhere }
const named: NamedSighting = {
  ...{ id: 's7', code: 'K7', place: KEDZIE, isDrill: false },
  ...{ end: null, isRecent: false, mergedFrom: null, asked: true },
}
const over: NamedSighting = { ...named, end: 'confirmed', isRecent: true }
const elsewhere = { ...named, place: surely([40], null), asked: false }
const unplaced: NamedSighting = { ...named, id: 's9', code: 'K9', place: { ...nowhere, wards: [] } }

const confirmed: Told = { named: { ...named, end: 'confirmed' }, alertWards: [33] }
const moved: News = { place: MONTROSE, seen: NOTHING_SEEN }
const arrests: News = { place: null, seen: { ...NOTHING_SEEN, activity: 'detaining' } }
const noNews: News = { place: null, seen: NOTHING_SEEN }

type Told = Partial<
  Pick<
    Situation,
    | 'questions'
    | 'carrierKeyword'
    | 'hasMedia'
    | 'named'
    | 'alertWards'
    | 'news'
    | 'place'
    | 'placeWithReport'
    | 'twin'
    | 'overtaken'
  >
>

/** What follows when this person texts these words, with these questions open, oldest first. */
function when(person: Standing, words: string, told: Told = {}): Step {
  const speaker = person.verifierOf ? 'verifier' : person.subscribedTo.length > 0 ? 'subscriber' : 'stranger'
  const reading = readIntent(words, speaker)
  return respond({
    reading,
    place: saidPlaces(WARDS).locate(words, { saidWards: reading.wards }),
    placeWithReport: null,
    words,
    hasMedia: false,
    carrierKeyword: null,
    questions: [],
    named: null,
    other: null,
    twin: null,
    asked: null,
    goingOut: null,
    overtaken: [],
    alertWards: [],
    news: null,
    ...told,
    person,
    now: NOW,
    policy: POLICY,
    network: {
      name: 'Brigada',
      hotline: '312-555-0199',
      timeZone: 'America/Chicago',
      wards: LIST,
      wardsWithinReach: [33, 35],
      wardsOnShift: [33],
      onShift: [{ ward: 33, people: 1 }],
    },
  })
}

const inShort = ({ reason, effects, replies }: Step) => ({
  reason,
  effects: effects.map((effect) => effect.do),
  says: replies.map((reply) => reply.say),
})

type Row = [
  who: string,
  person: Standing,
  words: string,
  told: Told,
  reason: string,
  effects: string[],
  says: string[],
]

const rows: Row[] = [
  ['a verifier', aVerifier, 'K7 UPDATE moved to Montrose', { ...confirmed, news: moved }, 'update: noted', ['follow-up'], []],
  ['a verifier', aVerifier, 'K7 NOVEDAD se llevaron a dos', { ...confirmed, news: arrests }, 'update: noted', ['follow-up'], []],
  ['a verifier', aVerifier, 'K7 UPDATE stay safe', { ...confirmed, news: noNews }, 'update: nothing new', [], ['nothingNew']],
  ['a verifier', aVerifier, 'K7 CLEAR', confirmed, 'clear: noted', ['follow-up'], []],
  ['a verifier', aVerifier, 'K7 todo despejado', confirmed, 'clear: noted', ['follow-up'], []],
  ['a verifier', aVerifier, 'K7 WRONG', confirmed, 'wrong: noted', ['follow-up'], []],
  ['a verifier', aVerifier, 'K7 nos equivocamos', confirmed, 'wrong: noted', ['follow-up'], []],
  ['a verifier', aVerifier, 'K7 WRONG', { ...confirmed, named }, 'wrong: noted', ['follow-up'], []],
  ['a verifier', aVerifier, 'K7 CLEAR', {}, 'clear: unknown code', [], ['unknownCode']],
  ['a verifier', aVerifier, 'K7 CLEAR', { named: { ...named, end: 'expired' } }, 'clear: sighting is over', [], ['sightingOver']],
  ['a verifier', aVerifier, 'K7 UPDATE moved to Montrose', { named, news: moved }, 'verdict: seen', ['relocate', 'verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, 'K7 CLEAR', { named: { ...elsewhere, end: 'confirmed' }, alertWards: [40] }, 'clear: not their ward', [], ['notYourSighting']],
  ['a verifier of the ward it moved to', aVerifier, 'K7 CLEAR', { named: { ...elsewhere, end: 'confirmed' }, alertWards: [40, 35] }, 'clear: noted', ['follow-up'], []],
  ['a coordinator', { ...someone, isCoordinator: true }, 'K7 WRONG', { named: { ...elsewhere, end: 'confirmed' }, alertWards: [40] }, 'wrong: noted', ['follow-up'], []],
  ['a subscriber', aSubscriber, 'K7 CLEAR', confirmed, 'clear: no verifier', [], ['notAVerifier']],
  // Asking for alerts.
  ['anybody', someone, 'JOIN 33', {}, 'join: confirm', ['ask'], ['confirmJoin']],
  ['anybody', someone, 'JOIN', {}, 'join: which ward', ['ask'], ['whichJoinWard']],
  ['anybody', someone, 'JOIN 99', {}, 'join: unknown ward', ['ask'], ['unknownWard']],
  ['anybody', someone, 'JOIN 33 99', {}, 'join: confirm', ['ask'], ['unknownWard', 'confirmJoin']],
  ['a subscriber', aSubscriber, 'JOIN 33', {}, 'join: already', [], ['alreadyJoined']],
  ['anybody', someone, '1', { questions: [confirmJoin] }, 'join: confirmed', ['opt-in', 'subscribe', 'close-question'], ['joined']],
  ['anybody', someone, 'no', { questions: [confirmJoin] }, 'join: declined', ['close-question'], ['joinDropped']],
  ['anybody', someone, '35', { questions: [confirmJoin] }, 'join: confirm', ['ask'], ['confirmJoin']],
  ['anybody', someone, '99', { questions: [confirmJoin] }, 'join: confirm', ['ask'], ['confirmJoin']],
  ['anybody', someone, 'the 35', { questions: [whichWard] }, 'join: confirm', ['ask'], ['confirmJoin']],
  ['anybody', someone, '99', { questions: [whichWard] }, 'join: unknown ward', ['ask'], ['unknownWard']],

  // Leaving.
  ['a subscriber', aSubscriber, 'LEAVE 33', {}, 'left', ['unsubscribe'], ['left']],
  ['a subscriber', aSubscriber, 'LEAVE', {}, 'left', ['unsubscribe'], ['left']],
  ['a subscriber', aSubscriber, 'LEAVE 35', {}, 'leave: not joined', [], ['notJoined']],
  ['somebody without alerts', someone, 'LEAVE', {}, 'leave: which ward', [], ['leaveWhich']],

  // Opting out beats every other reading.
  ['a subscriber', aSubscriber, 'STOP', {}, 'opted out: the carrier has answered', ['opt-out'], []],
  ['a subscriber', aSubscriber, 'ALTO', {}, 'opted out', ['opt-out'], ['optedOut']],
  ['a subscriber', aSubscriber, 'ok', { carrierKeyword: 'stop' }, 'opted out: the carrier has answered', ['opt-out'], []],
  ['somebody asked to confirm', someone, 'STOP', { questions: [confirmJoin] }, 'opted out: the carrier has answered', ['opt-out'], []],
  ['somebody asked to confirm', someone, '1', { questions: [confirmJoin], carrierKeyword: 'stop' }, 'opted out: the carrier has answered', ['opt-out'], []],
  ['somebody asked where', someone, 'please stop texting me', { questions: [asksWhere] }, 'opted out', ['opt-out'], ['optedOut']],
  ['a verifier who was asked', aVerifier, 'stop texting me', { questions: [k7] }, 'opted out', ['opt-out'], ['optedOut']],
  ['somebody with a photo', someone, 'STOP', { hasMedia: true }, 'opted out: the carrier has answered', ['opt-out'], []],
  ['somebody who has opted out', optedOut, 'ALTO', {}, 'opted out already', [], []],
  ['somebody who has opted out', optedOut, 'ALTO', { questions: [confirmJoin] }, 'opted out already', ['close-question'], []],

  // And back.
  ['somebody who has opted out', optedOut, 'START', {}, 'opted in: the carrier has answered', ['opt-in', 'subscribe'], []],
  ['somebody who has opted out', optedOut, 'start texting me again', {}, 'opted in', ['opt-in', 'subscribe'], ['optedIn']],
  ['anybody', someone, 'START', {}, 'opted in: the carrier has answered', ['opt-in'], []],
  ['somebody who has opted out', optedOut, 'hello', {}, 'nothing for us: told lately what this number is for', [], []],
  ['somebody asked to confirm', someone, 'YES', { questions: [confirmJoin], carrierKeyword: 'start' }, 'join: confirmed', ['opt-in', 'subscribe', 'close-question'], ['joined']],

  // Reports.
  ['anybody', someone, '3 agents in vests, ward 33', {}, 'report', ['report'], ['received']],
  ['anybody', someone, 'agents in vests, ward 33', {}, 'report: ask how-many', ['report'], ['received']],
  ['somebody with something to confirm', someone, 'agents in vests, ward 33', { questions: [confirmJoin] }, 'report', ['report'], ['received']],
  ['a verifier', aVerifier, 'agents in vests, ward 33', {}, 'report', ['report'], ['received']],
  ['somebody who opted out', { ...someone, isOptedOut: true }, 'agents in vests, ward 33', {}, 'report', ['report'], ['received']],
  ['anybody', someone, 'agents in vests, ward 40', {}, 'report', ['report'], ['receivedNobodyThere']],
  ['anybody', someone, 'masked agents at the school', {}, 'report: ask where', ['report'], ['askPlace']],
  ['anybody', someone, 'agents in vests, ward 99', {}, 'report: ask where', ['report'], ['unknownWard']],
  ['anybody', someone, '', { hasMedia: true }, 'report: ask where', ['report'], ['askPlace']],
  ['anybody', someone, 'thanks', { hasMedia: true }, 'report: ask where', ['report'], ['askPlace']],
  ['anybody', someone, '2 vans, agents at Kedzie and Lawrence', { place: KEDZIE }, 'report', ['report'], ['received']],
  ['anybody', someone, 'agents at 2400 California', { place: CALIFORNIA }, 'report: which place', ['report'], ['whichPlace']],
  ['anybody', someone, 'agents at 26th and Austin in Cicero', { place: outside }, 'report: outside', ['report'], ['outside']],

  // Where it is.
  ['somebody asked where', someone, '33', { questions: [asksWhere] }, 'report: place learned', ['locate-report', 'close-question'], ['received']],
  ['somebody asked where', someone, '33', { questions: [asksWhere], hasMedia: true }, 'report: place learned', ['add-to-report', 'locate-report', 'close-question'], ['received']],
  ['somebody asked where', someone, '99', { questions: [asksWhere] }, 'report: unknown ward', [], ['unknownWard']],
  ['somebody asked where', someone, 'it is in ward 99 by the park', { questions: [asksWhere] }, 'report: ask where', ['add-to-report', 'ask-where'], ['unknownWard']],
  ['somebody asked where', someone, 'Kedzie and Lawrence', { questions: [asksWhere], place: KEDZIE }, 'report: place learned', ['add-to-report', 'locate-report', 'close-question'], ['received']],
  ['somebody asked where', someone, 'near Lawrence', { questions: [asksWhere], placeWithReport: KEDZIE }, 'report: place learned', ['add-to-report', 'locate-report', 'close-question'], ['received']],
  ['somebody asked where', someone, 'agents in vests, ward 33', { questions: [asksWhere] }, 'report: place learned', ['add-to-report', 'locate-report', 'close-question'], ['received']],
  ['somebody asked where', someone, '2400 California', { questions: [asksWhere], place: CALIFORNIA }, 'report: which place', ['add-to-report', 'ask-where'], ['whichPlace']],
  ['somebody asked where', someone, 'Cermak and Austin in Cicero', { questions: [asksWhere], place: outside }, 'report: outside', ['add-to-report', 'ask-where'], ['outside']],
  ['somebody asked where', someone, 'masked agents at the school', { questions: [asksWhere] }, 'report: ask where', ['add-to-report', 'ask-where'], ['placeStillMissing']],
  ['somebody asked twice', someone, 'masked agents at the school', { questions: [askedTwice] }, 'report: to verifiers without a ward', ['add-to-report', 'hand-over'], ['handedOver']],
  ['somebody asked where', someone, 'idk', { questions: [asksWhere] }, 'report: to verifiers without a ward', ['hand-over'], ['handedOver']],
  ['somebody asked where', someone, 'no se', { questions: [asksWhere] }, 'report: to verifiers without a ward', ['hand-over'], ['handedOver']],
  ['a verifier asked where', aVerifier, 'no se', { questions: [asksWhere] }, 'report: to verifiers without a ward', ['hand-over'], ['handedOver']],
  ['somebody asked where', someone, 'no', { questions: [asksWhere] }, 'report: to verifiers without a ward', ['hand-over'], ['handedOver']],
  ['somebody asked where', someone, 'WARDS', { questions: [asksWhere] }, 'asks for wards', [], ['wardList']],
  ['somebody asked where', someone, 'JOIN 35', { questions: [asksWhere] }, 'join: confirm', ['ask'], ['confirmJoin']],
  ['somebody whose report is with verifiers', someone, '33', { questions: [handedOver] }, 'report: place learned', ['locate-report', 'close-question'], ['received']],
  ['somebody whose report is with verifiers', someone, 'agents are going in now', { questions: [handedOver] }, 'report: to verifiers without a ward', ['add-to-report'], ['handedOver']],
  ['somebody whose report is with verifiers', someone, 'idk', { questions: [handedOver] }, 'report: with verifiers already', [], []],
  ['somebody whose report is with verifiers', someone, 'thanks', { questions: [handedOver] }, 'nothing for us', [], ['purpose']],
  ['somebody told that it is outside', someone, 'no se', { questions: [asksOutside] }, 'report: still outside', [], ['outside']],
  ['somebody told that it is outside', someone, 'ok thank you', { questions: [asksOutside] }, 'nothing for us', [], ['purpose']],
  ['somebody told that it is outside', someone, 'no, ward 33', { questions: [asksOutside] }, 'report: place learned', ['locate-report', 'close-question'], ['received']],

  // Which of the places offered.
  ['somebody asked which', someone, '1', { questions: [asksWhich] }, 'report: place learned', ['locate-report', 'close-question'], ['received']],
  ['somebody asked which', someone, 'the south one', { questions: [asksWhich] }, 'report: place learned', ['locate-report', 'close-question'], ['receivedNobodyThere']],
  ['somebody asked which', someone, 'ward 33', { questions: [asksWhich] }, 'report: place learned', ['locate-report', 'close-question'], ['received']],
  ['somebody asked which', someone, 'Kedzie and Lawrence', { questions: [asksWhich], place: KEDZIE }, 'report: place learned', ['add-to-report', 'locate-report', 'close-question'], ['received']],
  ['somebody asked which', someone, '0', { questions: [asksWhich] }, 'report: none of the places', ['ask-where'], ['askPlace']],
  ['somebody asked which', someone, 'neither', { questions: [asksWhich] }, 'report: none of the places', ['ask-where'], ['askPlace']],
  ['somebody asked which', someone, 'ninguna', { questions: [asksWhich] }, 'report: none of the places', ['ask-where'], ['askPlace']],
  ['somebody asked which again', someone, '0', { questions: [asksWhichAgain] }, 'report: to verifiers without a ward', ['hand-over'], ['handedOver']],
  ['somebody asked which', someone, 'not sure', { questions: [asksWhich] }, 'report: to verifiers without a ward', ['hand-over'], ['handedOver']],
  ['somebody asked which', someone, 'agents are going in now', { questions: [asksWhich] }, 'report: which place', ['add-to-report', 'ask-where'], ['whichPlace']],
  ['a verifier asked which', aVerifier, '1', { questions: [k7, asksWhich] }, 'report: place learned', ['locate-report', 'close-question'], ['received']],
  ['a verifier asked which before', aVerifier, '1', { questions: [asksWhich, k7] }, 'verdict: seen', ['verdict'], ['verdictThanks']],

  // What only the gazetteer knows to be a place.
  ['anybody', someone, 'turning from Algonquin onto Caldwell ave', { place: KEDZIE }, 'report: ask what', ['report'], ['received']],
  ['anybody', someone, 'turning from Algonquin onto Caldwell ave', {}, 'nothing for us', [], ['purpose']],
  ['anybody', someone, 'thanks, see you', { place: KEDZIE }, 'nothing for us', [], ['purpose']],
  ['somebody asked', someone, 'la Kedzie casi con Lawrence que es el ward 33', { questions: [asksWhere], place: KEDZIE }, 'report: place learned', ['add-to-report', 'locate-report', 'close-question'], ['received']],
  ['somebody asked', someone, 'stop texting me', { questions: [asksWhere], place: KEDZIE }, 'opted out', ['opt-out'], ['optedOut']],

  // Verdicts.
  ['a verifier', aVerifier, '1', { questions: [k7] }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, '2', { questions: [k7] }, 'verdict: not-ice', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, '3', { questions: [k7] }, 'verdict: cannot-tell', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, '0', { questions: [k7] }, 'verdict: on-my-way', ['claim'], ['verdictThanks']],
  ['a verifier', aVerifier, '7', { questions: [k7] }, 'verdict: no such digit', [], ['answerWithDigit']],
  ['a verifier', aVerifier, 'ok', { questions: [k7] }, 'verdict: no such digit', [], ['answerWithDigit']],
  ['a verifier', aVerifier, '1', { questions: [k7, n2] }, 'verdict: several open', [], ['whichSighting']],
  ['a verifier', aVerifier, '7', { questions: [k7, n2] }, 'verdict: several open', [], ['whichSighting']],
  ['a verifier', aVerifier, 'confirmed', {}, 'verdict: nothing open', [], ['nothingToAnswer']],
  ['a verifier', aVerifier, 'K7 1', { questions: [k7, n2], named }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, 'K7 7', { questions: [k7], named }, 'verdict: no digit', [], ['answerWithDigit']],
  ['a verifier', aVerifier, 'K7 1', {}, 'verifier: unknown code', [], ['unknownCode']],
  ['a verifier', aVerifier, 'K7 1', { named: { ...named, end: 'refuted' } }, 'verifier: sighting is over', [], ['sightingOver']],
  ['a verifier', aVerifier, 'K7 1', { named: { ...named, end: 'refuted', isRecent: true } }, 'verdict: seen', ['verdict'], ['verdictLate']],
  ['a verifier', aVerifier, 'K7 0', { named: { ...named, end: 'refuted', isRecent: true } }, 'verifier: sighting is over', [], ['sightingOver']],
  ['a verifier', aVerifier, '2', { overtaken: [over] }, 'verdict: not-ice', ['verdict'], ['verdictLate']],
  ['a verifier', aVerifier, '0', { overtaken: [over] }, 'verdict: nothing open', [], ['nothingToAnswer']],
  ['a verifier', aVerifier, '2', { overtaken: [over, { ...over, code: 'N2' }] }, 'verdict: several over', [], ['whichOver']],
  ['a verifier', aVerifier, '2', { questions: [n2], overtaken: [over] }, 'verdict: not-ice', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, 'N2 1', { questions: [k7], named: { ...named, mergedFrom: 'N2' } }, 'verdict: seen', ['verdict'], ['verdictOnMerged']],
  ['a verifier', aVerifier, 'N2 0', { questions: [k7], named: { ...named, mergedFrom: 'N2' } }, 'verdict: on-my-way', ['claim'], ['verdictOnMerged']],
  ['a verifier', aVerifier, 'N2 1', { named: { ...named, end: 'confirmed', mergedFrom: 'N2' } }, 'verifier: sighting is over', [], ['sightingOver']],
  ['a verifier', aVerifier, 'K7 1', { named: elsewhere }, 'verifier: not their ward', [], ['notYourSighting']],
  ['a verifier asked there', aVerifier, 'K7 1', { named: { ...elsewhere, asked: true } }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a subscriber', aSubscriber, 'K7 1', { named }, 'verdict: no verifier', [], ['notAVerifier']],
  ['a subscriber', aSubscriber, '1', {}, 'nothing for us', [], ['purpose']],

  // What a verifier sees elsewhere is no verdict on what they were asked about.
  ['a verifier', aVerifier, 'its them, 3 suvs at 18th and Damen', { questions: [k7], place: DAMEN }, 'report', ['report'], ['receivedNobodyThere']],
  ['a verifier', aVerifier, 'its them, 3 suvs at 18th and Damen', { place: DAMEN }, 'report', ['report'], ['receivedNobodyThere']],
  ['a verifier', aVerifier, 'its them, at the corner', { questions: [k7], place: KEDZIE }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, 'K7 its them', { questions: [k7], named, place: DAMEN }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, 'on my way from Damen', { questions: [k7], place: DAMEN }, 'verdict: on-my-way', ['claim'], ['verdictThanks']],

  // Verdicts on what nobody knows the ward of.
  ['a verifier', aVerifier, 'its at the corner by Roosevelt High', { questions: [k9], place: KEDZIE }, 'relocated', ['relocate'], ['moved']],
  ['a verifier', aVerifier, 'Kedzie and Lawrence', { questions: [k9], place: KEDZIE }, 'relocated', ['relocate'], ['moved']],
  ['a verifier', aVerifier, '3 vans, agents at Kedzie and Lawrence', { questions: [k9], place: KEDZIE }, 'report', ['report'], ['received']],
  ['a verifier', aVerifier, '1', { questions: [k9] }, 'verdict: no ward yet', [], ['needsPlace']],
  ['a verifier', aVerifier, 'K9 2', { questions: [k9], named: unplaced }, 'verdict: no ward yet', [], ['needsPlace']],
  ['a verifier', aVerifier, '33', { questions: [k9] }, 'relocated', ['relocate'], ['moved']],
  ['a verifier', aVerifier, '99', { questions: [k9] }, 'verdict: no such digit', [], ['answerWithDigit']],
  ['a verifier who was not asked', aVerifier, 'K9 W 33', { named: { ...unplaced, asked: false } }, 'relocated', ['relocate'], ['moved']],

  // Moving a sighting.
  ['a verifier', aVerifier, 'K7 W 35', { questions: [k7], named }, 'relocated', ['relocate'], ['moved']],
  ['a verifier', aVerifier, 'K7 at Kedzie and Lawrence', { questions: [k7], named, place: KEDZIE }, 'relocate: as it was', [], ['moved']],
  ['a verifier', aVerifier, 'K7 W 99', { questions: [k7], named }, 'relocate: unknown ward', [], ['unknownWard']],
  ['a verifier', aVerifier, 'K7 AT Kedzie and Montrose', { named, place: MONTROSE }, 'relocated', ['relocate'], ['moved']],
  ['a verifier', aVerifier, 'K7 EN California 2400', { named, place: CALIFORNIA }, 'relocate: which place', [], ['placeNotSure']],
  ['a verifier', aVerifier, 'K7 AT Cermak and Austin', { named, place: outside }, 'relocate: place not found', [], ['placeNotFound']],
  ['a verifier', aVerifier, 'K7 @ Foster and Pulaski', { named }, 'relocate: place not found', [], ['placeNotFound']],
  ['a verifier', aVerifier, 'K7 W 35', {}, 'verifier: unknown code', [], ['unknownCode']],
  ['a verifier', aVerifier, 'K7 W 35', { named: { ...named, end: 'confirmed' } }, 'verifier: sighting is over', [], ['sightingOver']],
  ['a verifier', aVerifier, 'K7 W 35', { named: elsewhere }, 'verifier: not their ward', [], ['notYourSighting']],
  ['a subscriber', aSubscriber, 'K7 W 35', { named }, 'relocate: no verifier', [], ['notAVerifier']],

  // A digit answers the question that was asked last.
  ['a verifier', aVerifier, '1', { questions: [k7, confirmJoin] }, 'join: confirmed', ['opt-in', 'subscribe', 'close-question'], ['joined']],
  ['a verifier', aVerifier, '1', { questions: [confirmJoin, k7] }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, 'confirmed', { questions: [k7, confirmJoin] }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, '33', { questions: [k7, asksWhere] }, 'report: place learned', ['locate-report', 'close-question'], ['received']],
  ['a verifier', aVerifier, '33', { questions: [asksWhere, k7] }, 'report: place learned', ['locate-report', 'close-question'], ['received']],
  ['a verifier', aVerifier, '1', { questions: [asksWhere, k7] }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['somebody', someone, '33', { questions: [asksWhere, confirmJoin] }, 'join: confirm', ['ask'], ['confirmJoin']],

  // Shifts.
  ['a verifier', aVerifier, 'ON 33', {}, 'shift started', ['start-shift'], ['shiftOn']],
  ['a verifier', aVerifier, 'ON', {}, 'shift: which ward', [], ['shiftWhichWard']],
  ['a verifier of one ward', { ...someone, verifierOf: [33] }, 'ON', {}, 'shift started', ['start-shift'], ['shiftOn']],
  ['a verifier', aVerifier, 'ON 40', {}, 'shift: not their ward', [], ['notYourWard']],
  ['a verifier on shift', { ...aVerifier, onShiftIn: [33] }, 'OFF', {}, 'shift ended', ['end-shift'], ['shiftOff']],
  ['a verifier', aVerifier, 'OFF', {}, 'shift: was not on', [], ['notOnShift']],
  ['anybody', someone, 'TURNO 33', {}, 'shift: no verifier', [], ['notAVerifier']],

  ['a verifier', aVerifier, 'ON 33 UNTIL 6PM', {}, 'shift started', ['start-shift'], ['shiftOn']],
  ['a verifier', aVerifier, 'ON 33 UNTIL 6AM', {}, 'shift: past', [], ['shiftUntilPast']],
  ['a verifier', aVerifier, 'ON 33 40', {}, 'shift started', ['start-shift'], ['shiftOn', 'notYourWard']],
  ['a verifier on shift', onShift, 'ON', {}, 'shift started', ['start-shift'], ['shiftOn']],
  ['a verifier asked to stay', onShift, 'ON 33', { questions: [extend] }, 'shift started', ['start-shift', 'close-question'], ['shiftOn']],
  ['a verifier asked to stay', onShift, 'OFF', { questions: [extend] }, 'shift ended', ['end-shift', 'close-question'], ['shiftOff']],
  ['a verifier asked to stay', onShift, '1', { questions: [extend] }, 'shift extended', ['start-shift', 'close-question'], ['shiftOn']],
  ['a verifier asked to stay', onShift, '2', { questions: [extend] }, 'shift not extended', ['close-question'], ['shiftEndsThen']],
  ['a verifier asked to stay', onShift, 'no', { questions: [extend] }, 'shift not extended', ['close-question'], ['shiftEndsThen']],
  ['a verifier asked to stay', onShift, '7', { questions: [extend] }, 'shift: no such digit', [], ['shiftEnding']],
  ['a verifier asked to stay', onShift, '3', { questions: [k7, extend] }, 'verdict: cannot-tell', ['verdict'], ['verdictThanks']],
  ['a verifier asked to stay, then to look', onShift, '1', { questions: [extend, k7] }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier no more on shift', aVerifier, '1', { questions: [extend] }, 'shift extended', ['start-shift', 'close-question'], ['shiftOn']],
  ['a verifier no more on shift', aVerifier, '2', { questions: [extend] }, 'shift not extended', ['close-question'], ['shiftOff']],
  ['a verifier no more', someone, '1', { questions: [extend] }, 'nothing for us', [], ['purpose']],
  ['a verifier reminded', aVerifier, '1', { questions: [round] }, 'round: on', ['answer-round', 'close-question'], ['roundAccepted']],
  ['a verifier reminded', aVerifier, 'si', { questions: [round] }, 'round: on', ['answer-round', 'close-question'], ['roundAccepted']],
  ['a verifier reminded late', aVerifier, '1', { questions: [{ ...round, startsAt: NOW }] }, 'round: on', ['answer-round', 'close-question'], ['shiftOn']],
  ['a verifier reminded', aVerifier, '2', { questions: [round] }, 'round: not today', ['answer-round', 'close-question'], ['roundDeclined']],
  ['a verifier reminded', aVerifier, '5', { questions: [round] }, 'round: no such digit', [], ['roundReminder']],
  ['a verifier reminded', aVerifier, 'ON 33', { questions: [round] }, 'shift started', ['start-shift'], ['shiftOn']],
  ['a verifier who will be on', { ...aVerifier, awaitedIn: [33] }, 'OFF', {}, 'shift ended', ['end-shift'], ['shiftOff']],
  ['a verifier', aVerifier, 'SHIFTS', {}, 'asks who is on shift', [], ['onShiftNow']],
  ['a coordinator', { ...someone, isCoordinator: true }, 'TURNOS', {}, 'asks who is on shift', [], ['onShiftNow']],
  ['anybody', someone, 'SHIFTS', {}, 'shift: no verifier', [], ['notAVerifier']],

  // Rounds.
  ['a verifier on shift', onShift, 'at Kedzie and Lawrence, all quiet', { place: KEDZIE }, 'check-in', ['check-in'], ['checkedIn']],
  ['a verifier on shift', onShift, 'todo tranquilo', {}, 'check-in', ['check-in'], ['checkedIn']],
  ['a verifier', aVerifier, 'all quiet', {}, 'check-in: not on shift', [], ['notOnShift']],
  ['a verifier asked to look there', onShift, 'all quiet at the corner', { questions: [k7], place: KEDZIE }, 'verdict: cannot-tell', ['verdict', 'check-in'], ['verdictThanks']],
  ['a verifier asked to look elsewhere', onShift, 'all quiet at the corner', { questions: [k7], place: DAMEN }, 'check-in', ['check-in'], ['checkedIn']],

  // Services.
  ['anybody', someone, 'WARDS', {}, 'asks for wards', [], ['wardList']],
  ['anybody', someone, 'ESPAÑOL', {}, 'asks for a language', ['set-language'], ['languageSet']],
  ['anybody', someone, 'HELP', {}, 'help: the carrier has answered', [], []],
  ['anybody', someone, 'AYUDA', {}, 'asks for help', [], ['help']],
  ['anybody', someone, 'AYUDA', { carrierKeyword: 'help' }, 'help: the carrier has answered', [], []],
  ['anybody', someone, 'gracias', {}, 'nothing for us', [], ['purpose']],
] // prettier-ignore

describe('what a text means in its situation', () => {
  it.each(rows)('%s: %o %s %o → %s', (_who, person, words, told, reason, effects, says) => {
    expect(inShort(when(person, words, told))).toEqual({ reason, effects, says })
  })
})

describe('the language of an answer', () => {
  it('is that of the words, and stays that of a first text', () => {
    expect(when({ ...someone, isNew: true }, 'ALTA 33')).toMatchObject({
      language: 'es',
      effects: [{ do: 'set-language', language: 'es', chosen: false }, { do: 'ask' }],
    })
    expect(when(someone, 'gracias')).toMatchObject({ language: 'es', effects: [] })
  })

  it('stays theirs where the words tell none', () => {
    const spanish = { ...someone, language: 'es' } as const
    expect(when(spanish, 'ICE, Kedzie').language).toBe('es')
    expect(when(spanish, 'alta ward 33')).toMatchObject({ language: 'es', effects: [{ do: 'ask' }] })
    expect(when(spanish, 'JOIN 33').effects[0]).toEqual({ do: 'set-language', language: 'en', chosen: false })
    expect(when({ ...someone, isNew: true }, 'ICE, Kedzie').language).toBe('en')
  })

  it('is the one that was asked for, whatever they write in', () => {
    const chosen = { ...someone, language: 'es', languageChosen: true } as const
    expect(when(chosen, 'JOIN 33')).toMatchObject({ language: 'es', effects: [{ do: 'ask' }] })
    expect(when(chosen, 'ENGLISH')).toMatchObject({
      language: 'en',
      effects: [{ do: 'set-language', language: 'en', chosen: true }],
    })
  })

  it('follows a bare number to the question that it answers', () => {
    const spanish = { ...asksWhere, language: 'es' } as const
    expect(when(someone, '33', { questions: [spanish] }).language).toBe('es')
    expect(when({ ...someone, language: 'es' }, '1', { questions: [confirmJoin] }).language).toBe('es')
    expect(when({ ...someone, language: 'es' }, '33', { questions: [asksWhere] }).language).toBe('en')
  })
})

describe('a short answer', () => {
  it.each([
    ['33', 33], ['33.', 33], ['#33', 33], ['ward #33', 33], ['No. 33', 33], ['its 33', 33], ["it's 33", 33],
    ['it is 33', 33], ['el 33', 33], ['es el 33 creo', 33], ['33rd ward', 33], ['the 33rd, i think', 33],
    ['33 por favor', 33], ['distrito numero 33', 33], ['sorry, 33', 33], ['sorry, ward 33', 33], ['033', 33],
    ['its in the 33rd ward near the school', 33],
  ] satisfies [string, number][])('%j is ward %i', (words, ward) => {
    const { effects } = when(someone, words, { questions: [asksWhere] })
    const located = effects.find((effect) => effect.do === 'locate-report')
    expect(located?.place.wards).toEqual([ward])
  }) // prettier-ignore

  it.each(['2400 W Lawrence', 'JOIN 33', 'sign me up for ward 33', 'no idea', '33 or 35', '3333'])(
    '%j is none',
    (words) => {
      const { effects } = when(someone, words, { questions: [asksWhere] })
      expect(effects.filter((effect) => effect.do === 'locate-report')).toEqual([])
    },
  )

  it('is looked for in no time, whatever the words', () => {
    const started = performance.now()
    for (const words of [
      'no##'.repeat(2_500),
      '#'.repeat(10_000),
      'no '.repeat(3_300),
      '33 ward '.repeat(1_200),
    ])
      when(someone, words, { questions: [asksWhere] })
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('the answer to which place', () => {
  const answer = (words: string, question: PlaceQuestion = asksWhich) => {
    const { effects } = when(someone, words, { questions: [question] })
    const located = effects.find((effect) => effect.do === 'locate-report')
    return located && [located.place.words, located.place.wards]
  }
  const NORTH = ['2400 block of N California', [35]]
  const SOUTH = ['2400 block of S California', [25]]

  it.each([
    ['1', NORTH], ['1.', NORTH], ['#2', SOUTH], ['the 2nd', SOUTH], ['number 2', SOUTH], ['two', SOUTH],
    ['north', NORTH], ['the south one', SOUTH], ['S California', SOUTH], ['sur', SOUTH], ['el del norte', NORTH],
    // Its ward is as good as its digit; another ward is one, too.
    ['35', NORTH], ['ward 25', SOUTH], ['its 25', SOUTH],
  ])('%j is %j', (words, place) => {
    expect(answer(words)).toEqual(place)
  }) // prettier-ignore

  it('may be a ward that was not offered, and no street then', () => {
    expect(answer('33')).toEqual([null, [33]])
  })

  it.each(['3', 'west', 'north or south', 'both'])('%j is none of them', (words) => {
    expect(answer(words)).toBeUndefined()
  })

  it('keeps what was offered for a ward that is a digit too', () => {
    const lowWards = maybe(candidate([2], '100 N State'), candidate([1], '100 S State'))
    const question = { ...asksWhich, place: lowWards }
    expect(answer('2', question)).toEqual(['100 S State', [1]])
  })
})

describe('a sighting that is moved', () => {
  const movedTo = (words: string, told: Told) =>
    when(aVerifier, words, told).effects.find((effect) => effect.do === 'relocate')?.place

  it('keeps its street where only the ward was wrong, and has both wards where both are said', () => {
    expect(movedTo('K7 W 35', { named })).toMatchObject({
      wards: [35],
      words: 'Kedzie & Lawrence',
      how: 'chosen',
    })
    expect(movedTo('K7 wards 33 and 35', { named })).toMatchObject({ wards: [33, 35] })
  })

  it('takes the street that its report may have meant where the ward tells which', () => {
    const place = { ...CALIFORNIA, wards: [] }
    expect(movedTo('K9 W 25', { named: { ...unplaced, place } })).toMatchObject({
      wards: [25],
      words: '2400 block of S California',
    })
  })
})
