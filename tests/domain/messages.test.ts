import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/domain/messages/en.ts'
import { es } from '../../src/domain/messages/es.ts'
import {
  type AlertFacts,
  bulletinText,
  type Language,
  languages,
  localTime,
  type Messages,
  type Reply,
  say,
} from '../../src/domain/messages/messages.ts'
import { NOTHING_SEEN } from '../../src/domain/salute/seen.ts'
import { foldToGsm7, measure } from '../../src/domain/segments.ts'

const alertText = (language: Language, facts: Omit<AlertFacts, 'seen'>) =>
  bulletinText(language, { say: 'alert', with: { ...facts, seen: NOTHING_SEEN } })

/** The longest of everything that settings and a city allow. */
const network = 'Respuesta Rapida CHI'
const hotline = '+1 (312) 555-0199 x1'
const code = 'K77'
const everyWard = Array.from({ length: 50 }, (_, index) => index + 1)
const scattered = [2, 11, 25, 33, 48]
const list = everyWard.map((number) => ({ number, name: `The Far Northwest Side ${number}` }))
const noon = { hour: 12, minute: 30 }
const place = 'Martin Luther King Jr Drive & Roosevelt Road North'

const since = { at: new Date('2026-11-21T18:42:00Z'), timeZone: 'America/Chicago' }

const fewOptions = ['N', 'S'].map((side) => ({ wards: [33], place: `2400 block of ${side} California` }))
const manyOptions = [1, 2, 3].map(() => ({ wards: [33, 40], place }))

const ARGUMENTS: { [K in Reply['say']]: Extract<Reply, { say: K }>['with'][] } = {
  confirmJoin: [everyWard, scattered].map((wards) => ({ network, wards })),
  whichJoinWard: [{ list }],
  joined: [{ wards: everyWard }, { wards: scattered }],
  alreadyJoined: [{ wards: everyWard }, { wards: scattered }],
  joinDropped: [{}],
  left: [
    { wards: everyWard, still: [] },
    { wards: scattered, still: scattered },
  ],
  notJoined: [
    { wards: everyWard, still: everyWard },
    { wards: scattered, still: scattered },
  ],
  leaveWhich: [{ wards: [] }, { wards: everyWard }, { wards: scattered }],
  optedOut: [{ network }],
  optedIn: [[], everyWard, scattered].map((wards) => ({ network, wards })),
  wardList: [{ list }],
  unknownWard: [
    { wards: [51, 53, 55, 57, 59], list },
    { wards: everyWard.map((number) => number + 50), list },
  ],
  languageSet: [{}],
  help: [
    { network, hotline },
    { network, hotline: null },
  ],
  purpose: [{ network }],
  received: [
    { wards: everyWard, place, willHear: true, asks: null },
    { wards: scattered, place, willHear: true, asks: 'what' as const },
    { wards: [33], place, willHear: true, asks: null },
    { wards: [33, 40], place, willHear: true, asks: 'what' as const },
    { wards: [33, 40], place, willHear: true, asks: 'how-many' as const },
    { wards: scattered, place: null, willHear: false, asks: null },
  ],
  watchSafely: [{}],
  moreNoted: [{}],
  receivedNobodyThere: [
    { wards: everyWard, place: null, hotline },
    { wards: scattered, place, hotline },
    { wards: [33, 40], place, hotline },
    { wards: [33], place, hotline: null },
  ],
  receivedToo: [true, false].flatMap((othersToo) => [
    { wards: everyWard, place, willHear: true, othersToo },
    { wards: [33, 40], place, willHear: true, othersToo },
    { wards: [33], place: null, willHear: false, othersToo },
  ]),
  confirmedAlready: [
    { wards: everyWard, place: null },
    { wards: scattered, place },
    { wards: [33, 40], place },
  ].map((where) => ({ ...where, since: new Date('2026-11-21T18:42:00Z'), timeZone: 'America/Chicago' })),
  askPlace: [{ place: null }, { place }],
  placeStillMissing: [{}],
  whichPlace: [{ options: fewOptions }, { options: manyOptions }],
  outside: [{ hotline }, { hotline: null }],
  handedOver: [{}],
  handedOverNobodyThere: [{ hotline }, { hotline: null }],
  neverLocated: [{}],
  outcome: [everyWard, scattered].flatMap((wards) => [
    ...(['confirmed', 'refuted', 'unclear', 'expired'] as const).map((end) => ({ wards, end, was: null })),
    ...(['police', 'utility', 'delivery'] as const).map((was) => ({ wards, end: 'refuted' as const, was })),
  ]),
  rumour: (['confirmed', 'over', 'open', 'refuted'] as const).flatMap((kind) =>
    [
      { wards: [33, 40], place },
      { wards: scattered, place },
      { wards: everyWard, place: null },
    ].flatMap((where) => [
      { kind, where, since, hotline },
      { kind, where, since, hotline: null },
    ]),
  ),
  rumourNothing: [
    { where: { wards: [33, 40], place } },
    { where: { wards: scattered, place } },
    { where: { wards: everyWard, place: null } },
  ],
  rumourWhere: [{}],
  rights: ([1, 2, 3] as const).flatMap((part) => [
    { part, hotline },
    { part, hotline: null },
  ]),
  request: [
    {
      code,
      wards: [],
      saidWards: [],
      place: null,
      words: 'w '.repeat(5_000),
      minutesAgo: 9,
      hasMedia: true,
      voices: 200,
    },
    {
      code,
      wards: scattered,
      saidWards: scattered,
      place,
      words: 'w '.repeat(5_000),
      minutesAgo: 1000,
      hasMedia: true,
      voices: 200,
    },
    { code, wards: [33], saidWards: [], place: null, words: '', minutesAgo: 0, hasMedia: false, voices: 1 },
  ],
  taken: [{ code }],
  claimOver: [{ code }],
  drillRequest: [
    { code, wards: [33], place: 'Kedzie & Lawrence' },
    { code, wards: [33], place },
    { code, wards: everyWard, place: null },
    { code, wards: scattered, place },
  ],
  drillOver: [null, 40_000, 899_000].map((answeredAfterMs) => ({ code, answeredAfterMs })),
  drillIsOver: [{ code }],
  verdictThanks: (['seen', 'not-ice', 'cannot-tell', 'on-my-way'] as const).map((verdict) => ({
    code,
    verdict,
  })),
  verdictOnMerged: (['seen', 'not-ice', 'cannot-tell', 'on-my-way'] as const).map((verdict) => ({
    code,
    into: 'M88',
    verdict,
  })),
  verdictLate: (['confirmed', 'refuted', 'expired'] as const).flatMap((end) =>
    (['seen', 'not-ice', 'cannot-tell', 'on-my-way'] as const).map((verdict) => ({ code, verdict, end })),
  ),
  needsPhoto: [{ code }],
  sightingOver: (['confirmed', 'refuted', 'expired'] as const).map((end) => ({ code, end })),
  unknownCode: [{ code }],
  notYourSighting: [everyWard, scattered].map((wards) => ({ code, wards })),
  whichSighting: [{ codes: Array.from({ length: 10 }, (_, index) => `K${index + 10}`) }],
  whichOver: [{ codes: ['K77', 'M88', 'A10', 'C20', 'E30'] }],
  answerWithDigit: [{ code }],
  nothingToAnswer: [{}],
  notAVerifier: [{}],
  notACoordinator: [{}],
  merged: [{ code, other: 'M22' }],
  mergedAlready: [{ code }],
  notMerged: [{ code, other: 'M22' }],
  split: [
    { code, other: 'M22', wards: [33, 40], place: 'Kedzie & Lawrence' },
    { code, other: 'M22', wards: [33], place: null },
  ],
  notSplit: [{ code }],
  moved: [
    { code, wards: scattered, place },
    { code, wards: everyWard, place: null },
  ],
  needsPlace: [{ code }],
  placeNotFound: [{ code }],
  placeNotSure: [
    { code, options: fewOptions },
    { code, options: manyOptions },
  ],
  shiftOn: [everyWard, scattered].map((wards) => ({ wards, until: noon })),
  shiftWhichWard: [{ wards: everyWard }, { wards: scattered }],
  notYourWard: [
    { wards: everyWard, yours: everyWard },
    { wards: scattered, yours: scattered },
  ],
  shiftOff: [{}],
  notOnShift: [{}],
  followUpThanks: (['update', 'clear', 'wrong'] as const).map((kind) => ({ code, kind })),
  alertOver: (['cleared', 'corrected', 'expired'] as const).map((state) => ({ code, state })),
  nothingNew: [{ code }],
  notConfirmedYet: [{ code }],
  noAlert: [{ code }],
  alertPaused: [{ code, sent: 120, left: 20400 }],
  alertResumed: [{ code, sent: 120, left: 20400 }],
  alertStopped: [{ code, sent: 120, left: 20400 }],
  notPaused: [{ code, left: 20400 }],
  nothingGoesOut: [{ code }],
  budgetAsk: [
    { code, recipients: 4120, cost: 93.11, until: '6:47 AM' },
    { code, recipients: 1, cost: null, until: '6:47 AM' },
  ],
  budgetAnswered: [
    { code, isSent: true },
    { code, isSent: false },
  ],
  budgetDecided: [
    { code, isSent: true },
    { code, isSent: false },
  ],
  senderHalted: [
    { since: '6:42 AM', code: 30034 },
    { since: '6:42 AM', code: null },
  ],
  shiftUntilPast: [{ until: noon }],
  shiftTooLong: [
    { until: noon, hours: 12 },
    { until: null, hours: 12 },
  ],
  shiftUntilUnclear: [{}],
  shiftEnding: [everyWard, scattered].flatMap((wards) =>
    [true, false].map((asks) => ({ wards, until: noon, asks })),
  ),
  shiftEndsThen: [{ until: noon }],
  shiftOver: [
    { wards: scattered, still: [] },
    { wards: scattered, still: scattered },
  ],
  roundReminder: [everyWard, scattered].flatMap((wards) =>
    [true, false].map((asks) => ({ wards, from: noon, until: noon, asks })),
  ),
  roundAccepted: [everyWard, scattered].map((wards) => ({ wards, from: noon, until: noon })),
  roundDeclined: [{}],
  checkedIn: [everyWard, scattered].flatMap((wards) => [
    { wards, place, at: noon, isOnShift: false },
    { wards, place: null, at: noon, isOnShift: true },
  ]),
  onShiftNow: [
    { counts: [] },
    { counts: [{ ward: 33, people: 2 }] },
    { counts: everyWard.map((ward) => ({ ward, people: 10 })) },
  ],
}

/** All others are one segment. */
const SEGMENTS: Partial<Record<Reply['say'], number>> = {
  // The verifier needs the reporter's own words, as far as they go.
  request: 2,
  // Of two common streets it is one; three of the longest names are two.
  whichPlace: 2,
  placeNotSure: 2,
}

const replies = Object.entries(ARGUMENTS).flatMap(([key, all]) =>
  all.map((with_) => ({ say: key, with: with_ }) as Reply),
)

describe.each(languages)('everything we say in %s', (language) => {
  it.each(replies.map((reply) => [reply.say, reply] as const))(
    '"%s" is short, plain and GSM-7',
    (key, reply) => {
      const text = say(language, reply)
      const { encoding, segments } = measure(text)
      expect(encoding).toBe('GSM-7')
      expect(segments, text).toBeLessThanOrEqual(SEGMENTS[key] ?? 1)
      expect(text).not.toMatch(/[!¡]/)
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.$/)
      expect(text.trim()).toBe(text)
    },
  )

  it('never asks for a word that the carrier acts on, but names STOP, START and HELP as its own', () => {
    for (const reply of replies.filter((each) => each.say !== 'request')) {
      expect(say(language, reply)).not.toMatch(/\b(?:QUIT|CANCEL|UNSUBSCRIBE|END|YES|INFO|UNSTOP)\b/)
    }
  })
})

it('has the same messages in every language', () => {
  expect(Object.keys(es).toSorted()).toEqual(Object.keys(en).toSorted())
  const bulletins = ['alert', 'update', 'allClear', 'correction', 'closing']
  const rest = ['encoding', 'clock', 'requestLine', 'requestsFrame', ...bulletins]
  expect(Object.keys(en).toSorted()).toEqual([...Object.keys(ARGUMENTS), ...rest].toSorted())
})

it('says wards as people do', () => {
  const joined = (wards: number[]) => say('en', { say: 'alreadyJoined', with: { wards } })
  expect(joined([33])).toContain('for ward 33.')
  expect(joined([33, 35])).toContain('for wards 33 and 35.')
  expect(joined([20, 25, 33])).toContain('for wards 20, 25 and 33.')
  expect(joined([1, 2, 3, 4])).toContain('for wards 1, 2, 3 and 4.')
  expect(joined([5, 1, 2, 3, 9, 10])).toContain('for wards 1-3, 5, 9 and 10.')
  expect(joined(everyWard)).toContain('for wards 1-50.')
})

describe('an alert', () => {
  const facts = { network: 'Brigada', wards: [33], place, time: '10:42 AM', hotline, code }

  it.each(languages)('is one segment with everything at its longest (%s)', (language) => {
    for (const wards of [[33], [20, 25, 33, 35], scattered, everyWard]) {
      const text = alertText(language, { ...facts, network, wards })
      expect(measure(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 })
      for (const part of [network, hotline, code, '10:42 AM', `${wards[0] ?? ''}`])
        expect(text).toContain(part)
      if (wards.length === 1) expect(text).toContain(place)
    }
  })

  it('says where, when, the rights and whom to call while there is room', () => {
    expect(alertText('en', { ...facts, place: 'Kedzie & Lawrence', hotline: '312-555-0199' })).toBe(
      'Brigada: immigration agents seen in ward 33, Kedzie & Lawrence, 10:42 AM. ' +
        'You may stay silent and need not open your door. Help: 312-555-0199. K77',
    )
    expect(alertText('es', { ...facts, place: null, hotline: null })).toBe(
      'Brigada: agentes de inmigracion en distrito 33, 10:42 AM. Puede guardar silencio y no abrir su puerta. K77',
    )
  })

  it('is at most 160 characters of GSM-7 whatever it is about', () => {
    const gsm = fc.string({
      unit: fc.constantFrom(...'abcXYZ 0123456789&/.-ñéü'),
      minLength: 1,
      maxLength: 50,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.record({
          network: fc.string({ unit: fc.constantFrom(...'Brigada ñéü&@'), minLength: 1, maxLength: 20 }),
          wards: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 50 }),
          place: fc.option(fc.oneof(gsm, fc.string({ unit: 'binary', maxLength: 80 }))),
          time: fc.constantFrom('6:42 AM', '12:59 pm'),
          hotline: fc.option(
            fc.string({ unit: fc.constantFrom(...'+1 (312)555-'), minLength: 3, maxLength: 20 }),
          ),
          code: fc.constantFrom('K7', 'K77'),
        }),
        (language, any) => {
          const text = alertText(language, any)
          expect(measure(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 })
          expect(text.length).toBeLessThanOrEqual(160)
          expect(text.endsWith(any.code)).toBe(true)
          if (any.hotline !== null) expect(text).toContain(any.hotline)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('gives the local time of day', () => {
    const at = new Date('2026-11-21T12:42:00Z')
    expect(localTime('en', at, 'America/Chicago')).toBe('6:42 AM')
    expect(localTime('es', at, 'America/Chicago')).toBe('6:42 am')
    expect(localTime('en', new Date('2026-11-21T18:00:00Z'), 'America/Chicago')).toBe('12:00 PM')
    expect(localTime('en', new Date('2026-11-21T06:05:00Z'), 'America/Chicago')).toBe('12:05 AM')
  })
})

describe('a request', () => {
  const facts: Omit<Parameters<Messages['request']>[0], 'words'> = {
    code,
    wards: [33],
    saidWards: [],
    place,
    minutesAgo: 44,
    hasMedia: true,
    voices: 1,
  }
  const request = (language: (typeof languages)[number], words: string) =>
    say(language, { say: 'request', with: { ...facts, words } })

  it.each([
    ['10,000 characters', 'two white vans and six agents '.repeat(334)],
    ['10,000 characters without a space', 'x'.repeat(10_000)],
    ['Chinese', '移民局的人在街上，两辆白色面包车'.repeat(20)],
    ['a little Chinese', 'agents here 移民局'],
    ['emoji', '🚨👮‍♂️🇺🇸'.repeat(300)],
    ['what takes two septets', '[€]{~}'.repeat(200)],
    ['nothing', ''],
  ])('is at most two segments with %s', (_what, words) => {
    for (const language of languages) {
      const text = request(language, words)
      expect(measure(text).segments).toBeLessThanOrEqual(2)
      expect(text).toContain(place)
      expect(text).toMatch(/0 (?:on my way|voy)$/)
    }
  })

  it('shows words in another script where they fit', () => {
    const text = say('en', { say: 'request', with: { ...facts, place: null, words: '移民局' } })
    expect(text).toContain('移民局')
  })

  it('keeps the reporter’s accents that GSM-7 has, and folds the others', () => {
    expect(request('es', 'Están en la esquina, señor')).toContain('"Estan en la esquina, señor"')
  })

  it('is at most two segments whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        const text = request('en', words)
        expect(measure(text).segments).toBeLessThanOrEqual(2)
        expect(foldToGsm7(text)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a place in Spanish', () => {
  const alert = (place: string) =>
    alertText('es', {
      network: 'Brigada',
      wards: [33],
      place,
      time: '6:42 am',
      hotline: null,
      code: 'K7',
    })

  it.each([
    ['3200 block of W Lawrence', 'cuadra 3200 de W Lawrence'],
    ['Lawrence between Kedzie & Kimball', 'Lawrence entre Kedzie y Kimball'],
    ['Kimball station (Brown Line)', 'estacion Kimball (Brown Line)'],
    ['Kedzie & Lawrence', 'Kedzie & Lawrence'],
    ['Horner Park', 'Horner Park'],
  ])('%s is %s', (place, shown) => {
    expect(alert(place)).toContain(`distrito 33, ${shown}, 6:42 am`)
  })
})
