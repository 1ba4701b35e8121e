import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulletinTextIn } from '../../src/domain/messages/bulletin-text.ts'
import { en } from '../../src/domain/messages/en.ts'
import {
  type AlertFacts,
  type Bulletin,
  bulletinText,
  languages,
  type Messages,
  sayIn,
  type UpdateFacts,
} from '../../src/domain/messages/messages.ts'
import { ACTIVITIES } from '../../src/domain/salute/salute.ts'
import { NOTHING_SEEN, type Seen } from '../../src/domain/salute/seen.ts'
import { measure } from '../../src/domain/segments.ts'
import { readDemoGazetteer } from '../../src/upkeep/read-demo-gazetteer.ts'

const { landmarks, crossings, streets } = await readDemoGazetteer()

/** Places as they are called in what we text: crossings, blocks and landmarks of the demo city. */
const placeNames = [
  ...crossings.map(({ street1, street2 }) => `${street1} & ${street2}`),
  ...streets.map(({ name }) => `4200 block of ${name}`),
  ...landmarks.map(({ name }) => name),
].map((name) => name.slice(0, 50))

/** As sightings are: often only the place and the time, seldom everything. */
const seen: fc.Arbitrary<Seen> = fc.record({
  activity: fc.option(fc.constantFrom(...ACTIVITIES), { freq: 2 }),
  people: fc.option(fc.integer({ min: 1, max: 24 })),
  vehicles: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 2 }),
  unit: fc.option(fc.constantFrom('ice', 'cbp', 'hsi', 'marshals', 'police', 'unknown-masked')),
  armed: fc.boolean(),
})
const wards = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 50 }).map((ward) => [ward]) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 26, max: 50 })) },
)
const facts: fc.Arbitrary<UpdateFacts> = fc.record({
  network: fc.constantFrom('Brigada', 'Albany Park Watch', 'Respuesta Rapida CHI'),
  wards,
  place: fc.option(fc.constantFrom(...placeNames), { freq: 9 }),
  time: fc.constantFrom('6:42 AM', '12:59 PM'),
  since: fc.constantFrom('6:42 AM', '12:59 PM'),
  hotline: fc.option(fc.constantFrom('312-555-0199', '+1 (312) 555-0199'), { freq: 9 }),
  code: fc.constantFrom('K7', 'K77'),
  hasMoved: fc.boolean(),
  seen,
})
const KINDS = ['alert', 'update', 'allClear', 'correction', 'closing'] as const
const bulletin = (say: Bulletin['say'], with_: UpdateFacts) => ({ say, with: with_ }) as Bulletin

describe.each(languages)('a broadcast in %s', (language) => {
  it.each(KINDS)('"%s" is one segment of GSM-7 over realistic facts', (kind) => {
    const lengths = fc
      .sample(facts, { numRuns: 2_000, seed: 7 })
      .map((each) => measure(bulletinText(language, bulletin(kind, each))))
    const units = lengths.map((length) => length.units).toSorted((a, b) => a - b)
    const at = (share: number) => units[Math.ceil(units.length * share) - 1]
    const over = lengths.filter(({ segments }) => segments > 1).length
    process.stdout.write(
      `${language} ${kind.padEnd(10)} characters: median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}; more than one segment: ${over} of ${units.length}\n`,
    )
    expect(lengths.every(({ encoding }) => encoding === 'GSM-7')).toBe(true)
    expect(at(0.95)).toBeLessThanOrEqual(160)
    expect(over).toBe(0)
  })

  it.each(KINDS)('"%s" keeps where, when and the code, whatever is cut', (kind) => {
    fc.assert(
      fc.property(facts, (each) => {
        const text = bulletinText(language, bulletin(kind, each))
        expect(text.endsWith(` ${each.code}`)).toBe(true)
        expect(text).toContain(`${each.wards[0]}`)
        expect(text).toContain(kind === 'correction' || kind === 'closing' ? each.since : each.time)
        expect(text).not.toMatch(/[!¡]|undefined|null| {2}/)
      }),
    )
  })
})

describe('what is cut first of an alert', () => {
  const full: AlertFacts = {
    network: 'Brigada',
    wards: [33],
    place: 'Kedzie & Lawrence',
    time: '6:42 AM',
    hotline: '312-555-0199',
    code: 'K7',
    seen: { activity: 'detaining', people: 6, vehicles: 3, unit: 'ice', armed: true },
  }
  const alert = (more: Partial<AlertFacts> = {}) =>
    bulletinText('en', { say: 'alert', with: { ...full, ...more } })

  it('is the longer form of the rights, then how many, then the rights, then the kind, then the place', () => {
    expect(alert({ seen: NOTHING_SEEN })).toContain('need not open your door')
    expect(alert()).toBe(
      'Brigada: ICE detaining people in ward 33, Kedzie & Lawrence, 6:42 AM. 3 vehicles, 6 agents, armed. You may stay silent. Help: 312-555-0199. K7',
    )
    const longPlace = 'Martin Luther King Jr Drive & Roosevelt Road North'
    expect(alert({ place: longPlace })).toBe(
      `Brigada: ICE detaining people in ward 33, ${longPlace}, 6:42 AM. Armed. You may stay silent. Help: 312-555-0199. K7`,
    )
    const network = 'Rapid Response, Albany Park'
    expect(alert({ network, place: longPlace })).toBe(
      `${network}: ICE detaining people in ward 33, ${longPlace}, 6:42 AM. Armed. Help 312-555-0199. K7`,
    )
    expect(alert({ network, place: longPlace, hotline: '+1 (312) 555-0199 x1' })).toContain(longPlace)
  })
})

describe('a language of another script', () => {
  /** A made language: as Chinese would be, with English for what the tests do not look at. */
  const made: Messages = {
    ...en,
    encoding: 'UCS-2',
    clock: ({ hour, minute }) => `${hour}:${String(minute).padStart(2, '0')}`,
    nothingNew: ({ code }) => `${code}：没有新的消息。`,
    alert: ({ network, wards: [ward], place, time, hotline, code, seen: { vehicles }, rights, isBrief }) =>
      [
        `${network}：移民执法人员在第${ward}区`,
        place === null ? '' : `，${place}`,
        `，${time}。`,
        vehicles === null ? '' : `${vehicles}辆车。`,
        rights === 'all'
          ? '您可以保持沉默，不必开门。请远离，不要妨碍他们，并告诉您的邻居。'
          : rights === 'short'
            ? '您可以保持沉默。'
            : '',
        hotline === null || isBrief ? '' : `求助电话：${hotline}。`,
        code,
      ].join(''),
  }
  const alert = (each: UpdateFacts) => bulletinTextIn(made, { say: 'alert', with: each })

  it('keeps its letters, and is measured as what it is', () => {
    const [one] = fc.sample(facts, { numRuns: 1, seed: 1 })
    if (!one) throw new Error('no facts')
    const text = alert({ ...one, wards: [33], place: 'Kedzie & Lawrence', network: 'Brigada' })
    expect(text).toContain('移民执法人员在第33区，Kedzie & Lawrence')
    expect(measure(text).encoding).toBe('UCS-2')
    expect(sayIn(made, { say: 'nothingNew', with: { code: 'K7' } })).toBe('K7：没有新的消息。')
  })

  it('is at most two segments, and loses its facts in the same order', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const text = alert(each)
        expect(measure(text).segments).toBeLessThanOrEqual(2)
        expect(text).toContain('移民执法人员')
        expect(text.endsWith(each.code)).toBe(true)
      }),
    )
  })

  it('is cut at a whole letter where even the shortest is too long', () => {
    const endless: Messages = { ...made, alert: () => '移民局👮'.repeat(60) }
    const text = bulletinTextIn(endless, { say: 'alert', with: fc.sample(facts, 1)[0] as UpdateFacts })
    expect(measure(text).segments).toBe(2)
    expect(text).not.toMatch(/\p{Surrogate}/u)
    expect(text.endsWith('...')).toBe(true)
  })
})
