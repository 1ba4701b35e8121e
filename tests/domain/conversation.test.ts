import { describe, expect, it } from 'vitest'
import { respond } from '../../src/domain/conversation/respond.ts'
import type {
  NamedSighting,
  OpenQuestion,
  Situation,
  Standing,
  Step,
} from '../../src/domain/conversation/situation.ts'
import { readIntent } from '../../src/domain/intent/read-intent.ts'
import { locate } from '../../src/places/locate.ts'

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
  heardPurpose: false,
}
const aSubscriber = { ...someone, subscribedTo: [33] }
const aVerifier = { ...someone, verifierOf: [33, 35] }
const optedOut = { ...someone, isOptedOut: true, endedByOptOut: [33, 35] }

const confirmJoin: OpenQuestion = { kind: 'confirm-join', id: 'q1', wards: [33] }
const whichWard: OpenQuestion = { kind: 'which-join-ward', id: 'q2' }
const wardOfReport: OpenQuestion = { kind: 'ward-of-report', id: 'q3', reportId: 'r1', language: 'en' }
const k7: OpenQuestion = { kind: 'request', id: 'q4', sightingId: 's7', code: 'K7' }
const n2: OpenQuestion = { kind: 'request', id: 'q5', sightingId: 's2', code: 'N2' }
const named: NamedSighting = { id: 's7', code: 'K7', wards: [33], end: null, asked: true }

type Told = Partial<Pick<Situation, 'questions' | 'carrierKeyword' | 'hasMedia' | 'named'>>

/** What follows when this person texts these words, with these questions open, oldest first. */
function when(person: Standing, words: string, told: Told = {}): Step {
  const speaker = person.verifierOf ? 'verifier' : person.subscribedTo.length > 0 ? 'subscriber' : 'stranger'
  const reading = readIntent(words, speaker)
  return respond({
    reading,
    place: locate(words, reading.wards, WARDS),
    words,
    hasMedia: false,
    carrierKeyword: null,
    questions: [],
    named: null,
    ...told,
    person,
    network: { name: 'Brigada', hotline: '312-555-0199', wards: LIST, wardsWithVerifiers: [33, 35] },
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
  ['somebody asked for a ward', someone, 'please stop texting me', { questions: [wardOfReport] }, 'opted out', ['opt-out'], ['optedOut']],
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
  ['anybody', someone, 'agents in vests, ward 33', {}, 'report', ['report'], ['received']],
  ['anybody', someone, 'agents in vests, ward 40', {}, 'report', ['report'], ['receivedNobodyThere']],
  ['anybody', someone, 'masked agents at the school', {}, 'report: ask for the ward', ['report'], ['askWard']],
  ['anybody', someone, 'agents in vests, ward 99', {}, 'report: ask for the ward', ['report'], ['unknownWard']],
  ['anybody', someone, '', { hasMedia: true }, 'report: ask for the ward', ['report'], ['askWard']],
  ['anybody', someone, 'thanks', { hasMedia: true }, 'report: ask for the ward', ['report'], ['askWard']],
  ['somebody asked for a ward', someone, '33', { questions: [wardOfReport] }, 'report: ward learned', ['locate-report', 'close-question'], ['received']],
  ['somebody asked for a ward', someone, '33', { questions: [wardOfReport], hasMedia: true }, 'report: ward learned', ['add-to-report', 'locate-report', 'close-question'], ['received']],
  ['somebody asked for a ward', someone, '99', { questions: [wardOfReport] }, 'report: unknown ward', [], ['unknownWard']],
  ['somebody asked for a ward', someone, 'idk', { questions: [wardOfReport] }, 'report: ward still missing', [], ['wardStillMissing']],
  ['somebody who was told again', { ...someone, heardPurpose: true }, 'idk', { questions: [wardOfReport] }, 'nothing for us: told lately what this number is for', [], []],
  ['somebody asked for a ward', someone, 'masked agents at the school', { questions: [wardOfReport] }, 'report: added, ward still missing', ['add-to-report'], ['wardStillMissing']],
  ['somebody asked for a ward', someone, 'agents in vests, ward 33', { questions: [wardOfReport] }, 'report: ward learned', ['add-to-report', 'locate-report', 'close-question'], ['received']],
  ['somebody asked for a ward', someone, 'WARDS', { questions: [wardOfReport] }, 'asks for wards', [], ['wardList']],
  ['somebody asked for a ward', someone, 'JOIN 35', { questions: [wardOfReport] }, 'join: confirm', ['ask'], ['confirmJoin']],

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
  ['a verifier', aVerifier, 'K7 1', {}, 'verdict: unknown code', [], ['unknownCode']],
  ['a verifier', aVerifier, 'K7 1', { named: { ...named, end: 'refuted' } }, 'verdict: sighting is over', [], ['sightingOver']],
  ['a verifier', aVerifier, 'K7 1', { named: { ...named, wards: [40], asked: false } }, 'verdict: not their ward', [], ['notYourSighting']],
  ['a verifier asked there', aVerifier, 'K7 1', { named: { ...named, wards: [40] } }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a subscriber', aSubscriber, 'K7 1', { named }, 'verdict: no verifier', [], ['notAVerifier']],
  ['a subscriber', aSubscriber, '1', {}, 'nothing for us', [], ['purpose']],

  // A digit answers the question that was asked last.
  ['a verifier', aVerifier, '1', { questions: [k7, confirmJoin] }, 'join: confirmed', ['opt-in', 'subscribe', 'close-question'], ['joined']],
  ['a verifier', aVerifier, '1', { questions: [confirmJoin, k7] }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, 'confirmed', { questions: [k7, confirmJoin] }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['a verifier', aVerifier, '33', { questions: [k7, wardOfReport] }, 'report: ward learned', ['locate-report', 'close-question'], ['received']],
  ['a verifier', aVerifier, '33', { questions: [wardOfReport, k7] }, 'report: ward learned', ['locate-report', 'close-question'], ['received']],
  ['a verifier', aVerifier, '1', { questions: [wardOfReport, k7] }, 'verdict: seen', ['verdict'], ['verdictThanks']],
  ['somebody', someone, '33', { questions: [wardOfReport, confirmJoin] }, 'join: confirm', ['ask'], ['confirmJoin']],

  // Shifts.
  ['a verifier', aVerifier, 'ON 33', {}, 'shift started', ['start-shift'], ['shiftOn']],
  ['a verifier', aVerifier, 'ON', {}, 'shift: which ward', [], ['shiftWhichWard']],
  ['a verifier of one ward', { ...someone, verifierOf: [33] }, 'ON', {}, 'shift started', ['start-shift'], ['shiftOn']],
  ['a verifier', aVerifier, 'ON 40', {}, 'shift: not their ward', [], ['notYourWard']],
  ['a verifier on shift', { ...aVerifier, onShiftIn: [33] }, 'OFF', {}, 'shift ended', ['end-shift'], ['shiftOff']],
  ['a verifier', aVerifier, 'OFF', {}, 'shift: was not on', [], ['notOnShift']],
  ['anybody', someone, 'TURNO 33', {}, 'shift: no verifier', [], ['notAVerifier']],

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
    const spanish = { ...wardOfReport, language: 'es' } as const
    expect(when(someone, '33', { questions: [spanish] }).language).toBe('es')
    expect(when({ ...someone, language: 'es' }, '1', { questions: [confirmJoin] }).language).toBe('es')
    expect(when({ ...someone, language: 'es' }, '33', { questions: [wardOfReport] }).language).toBe('en')
  })
})

describe('a short answer', () => {
  it.each([
    ['33', 33], ['33.', 33], ['#33', 33], ['ward #33', 33], ['No. 33', 33], ['its 33', 33], ["it's 33", 33],
    ['it is 33', 33], ['el 33', 33], ['es el 33 creo', 33], ['33rd ward', 33], ['the 33rd, i think', 33],
    ['33 por favor', 33], ['distrito numero 33', 33], ['sorry, 33', 33], ['sorry, ward 33', 33], ['033', 33],
    ['its in the 33rd ward near the school', 33],
  ] satisfies [string, number][])('%j is ward %i', (words, ward) => {
    const { effects } = when(someone, words, { questions: [wardOfReport] })
    expect(effects).toContainEqual({ do: 'locate-report', reportId: 'r1', wards: [ward] })
  }) // prettier-ignore

  it.each(['2400 W Lawrence', 'JOIN 33', 'sign me up for ward 33', 'no idea', '33 or 35', '3333'])(
    '%j is none',
    (words) => {
      const { effects } = when(someone, words, { questions: [wardOfReport] })
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
      when(someone, words, { questions: [wardOfReport] })
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
