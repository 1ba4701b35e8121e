import { describe, expect, it } from 'vitest'
import { containing, HOUR_MS, joins, MINUTE_MS, reports, wardsOf } from '../support/story.ts'
import { cast, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()
const { subscriber, spanishSubscriber, reporter, verifier } = cast

describe('joining a ward', () => {
  it('asks to confirm, and is good from then on', async () => {
    await town.text(subscriber, 'JOIN 33')
    expect(town.inbox(subscriber)).toEqual(
      containing('Brigada: reply 1 to get alerts for ward 33. A few texts a week'),
    )
    expect(await wardsOf(town, subscriber)).toEqual([])
    await town.text(subscriber, '1')
    expect(town.inbox(subscriber)).toEqual(containing('Done: you get alerts for ward 33'))
    expect(await wardsOf(town, subscriber)).toEqual([33])
  })

  it.each([
    ['1', true],
    ['1.', true],
    ['yes', true],
    ['Sí', true],
    ['ok', true],
    ['no', false],
    ['0', false],
    ['2', false],
    ['No, gracias', false],
  ])('takes "%s" for an answer', async (answer, joined) => {
    await town.text(subscriber, 'JOIN 33')
    town.inbox(subscriber)
    await town.text(subscriber, answer)
    expect(town.inbox(subscriber)).toEqual(containing(joined ? 'Done: you get' : 'nothing was added'))
    expect(await wardsOf(town, subscriber)).toEqual(joined ? [33] : [])
  })

  it('takes the "yes" that the carrier reads as START', async () => {
    await town.text(subscriber, 'JOIN 33')
    await town.text(subscriber, 'YES', { optOutType: 'START' })
    expect(await wardsOf(town, subscriber)).toEqual([33])
  })

  it('does not take a second "1" for anything', async () => {
    await joins(town, subscriber)
    await town.text(subscriber, '1')
    expect(town.inbox(subscriber)).toEqual(containing('to report immigration agents, text what you see'))
  })

  it('works for several wards at once, in Spanish as well', async () => {
    await town.text(subscriber, 'JOIN 33 and 35')
    await town.text(subscriber, '1')
    expect(town.inbox(subscriber)).toEqual(containing('wards 33 and 35', 'wards 33 and 35'))
    expect(await wardsOf(town, subscriber)).toEqual([33, 35])

    await town.text(spanishSubscriber, 'ALTA 25, 33 y 35')
    await town.text(spanishSubscriber, 'si')
    expect(town.inbox(spanishSubscriber)).toEqual(
      containing('responda 1 para recibir alertas de los distritos 25, 33 y 35', 'Listo: recibira alertas'),
    )
    expect(await wardsOf(town, spanishSubscriber)).toEqual([25, 33, 35])
  })

  it('asks which ward where none was said, and takes the number alone', async () => {
    await town.text(subscriber, 'JOIN')
    expect(town.inbox(subscriber)).toEqual(
      containing('Which ward do you want alerts for? Reply with its number: 20 Woodlawn, 25 Pilsen'),
    )
    await town.text(subscriber, '33')
    expect(town.inbox(subscriber)).toEqual(containing('reply 1 to get alerts for ward 33'))
    await town.text(subscriber, '1')
    expect(await wardsOf(town, subscriber)).toEqual([33])
  })

  it('lists the wards there are for one that is not', async () => {
    await town.text(subscriber, 'JOIN 99')
    expect(town.inbox(subscriber)).toEqual(containing('We do not cover ward 99. We cover: 20 Woodlawn'))
    await town.text(subscriber, 'the 40')
    expect(town.inbox(subscriber)).toEqual(containing('reply 1 to get alerts for ward 40'))
  })

  it('joins those that are known and says so of the others', async () => {
    await town.text(subscriber, 'JOIN 33 and 99')
    expect(town.inbox(subscriber)).toEqual(
      containing('We do not cover ward 99', 'reply 1 to get alerts for ward 33'),
    )
    await town.text(subscriber, '1')
    expect(await wardsOf(town, subscriber)).toEqual([33])
  })

  it('says so where someone is in already, and asks only about what is new', async () => {
    await joins(town, subscriber)
    await town.text(subscriber, 'JOIN 33')
    await town.text(subscriber, 'JOIN 33 35')
    expect(town.inbox(subscriber)).toEqual(
      containing('You already get alerts for ward 33', 'reply 1 to get alerts for ward 35.'),
    )
  })

  it('takes another number for a change of mind', async () => {
    await town.text(subscriber, 'JOIN 33')
    await town.text(subscriber, '35')
    await town.text(subscriber, '1')
    expect(town.inbox(subscriber)).toEqual(
      containing('ward 33', 'ward 35', 'Done: you get alerts for ward 35'),
    )
    expect(await wardsOf(town, subscriber)).toEqual([35])
  })

  it('forgets the question after its time', async () => {
    await town.text(subscriber, 'JOIN 33')
    town.advance(town.ctx.policy.joinQuestionLifetimeMs + 1)
    await town.text(subscriber, '1')
    expect(await wardsOf(town, subscriber)).toEqual([])
    expect(town.inbox(subscriber).at(-1)).toContain('to report immigration agents')
  })

  it('still takes the answer at the last moment', async () => {
    await town.text(subscriber, 'JOIN 33')
    town.advance(town.ctx.policy.joinQuestionLifetimeMs)
    await town.text(subscriber, '1')
    expect(await wardsOf(town, subscriber)).toEqual([33])
  })
})

describe('leaving', () => {
  it('leaves one ward of several', async () => {
    await joins(town, subscriber, 'JOIN 33 and 35')
    await town.text(subscriber, 'LEAVE 33')
    expect(town.inbox(subscriber)).toEqual(['Done: no more alerts for ward 33. You still get ward 35.'])
    expect(await wardsOf(town, subscriber)).toEqual([35])
  })

  it('needs no number from someone with one ward', async () => {
    await joins(town, subscriber)
    await town.text(subscriber, 'LEAVE')
    expect(town.inbox(subscriber)).toEqual(['Done: no more alerts for ward 33.'])
    expect(await wardsOf(town, subscriber)).toEqual([])
  })

  it('asks someone with several', async () => {
    await joins(town, subscriber, 'JOIN 33 and 35')
    await town.text(subscriber, 'LEAVE')
    expect(town.inbox(subscriber)).toEqual(
      containing('You get alerts for wards 33 and 35. Text LEAVE and the number to leave one.'),
    )
    await joins(town, spanishSubscriber, 'ALTA 33 y 35')
    await town.text(spanishSubscriber, 'SALIR 35')
    expect(town.inbox(spanishSubscriber)).toEqual([
      'Listo: no mas alertas del distrito 35. Sigue recibiendo el distrito 33.',
    ])
    expect(await wardsOf(town, spanishSubscriber)).toEqual([33])
  })

  it('says so where there is nothing to leave', async () => {
    await town.text(subscriber, 'LEAVE')
    await town.text(subscriber, 'LEAVE 33')
    expect(town.inbox(subscriber)).toEqual([
      'You get no alerts, so there is nothing to leave.',
      'You were not getting alerts for ward 33, so nothing was changed.',
    ])
  })

  it('ends the alerts and nothing else', async () => {
    await joins(town, subscriber)
    await town.text(subscriber, 'LEAVE 33')
    town.inbox(subscriber)
    const code = await reports(town)
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(subscriber)).toEqual([])
    await joins(town, subscriber)
    expect(await wardsOf(town, subscriber)).toEqual([33])
  })
})

describe('languages', () => {
  it('answers in the language someone first wrote in, until they ask for another', async () => {
    await town.text(spanishSubscriber, 'ALTA 33')
    await town.text(spanishSubscriber, '1')
    await town.text(spanishSubscriber, 'ENGLISH')
    await town.text(spanishSubscriber, 'DISTRITOS')
    expect(town.inbox(spanishSubscriber)).toEqual(
      containing('responda 1', 'Listo', 'You will get texts in English', 'We cover these wards: 20 Woodlawn'),
    )
  })

  it('sends later alerts in the language asked for', async () => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'quiero alertas del 33')
    await town.text(subscriber, 'español')
    await town.text(spanishSubscriber, 'English please')
    expect(town.inbox(subscriber)).toEqual(containing('Desde ahora recibira mensajes en español'))
    town.inbox(spanishSubscriber)

    const code = await reports(town)
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(subscriber)).toEqual(containing('agentes de inmigracion en distrito 33'))
    expect(town.inbox(spanishSubscriber)).toEqual(containing('immigration agents seen in ward 33'))
  })

  it('follows what somebody joins in, but not what they chat in', async () => {
    await town.text(subscriber, 'JOIN 33')
    await town.text(subscriber, '1')
    await town.text(subscriber, 'gracias')
    town.inbox(subscriber)
    const code = await reports(town)
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(subscriber)).toEqual(containing('immigration agents seen'))
  })
})

describe('asking', () => {
  it('for the wards', async () => {
    await town.text(subscriber, 'WARDS')
    await town.text(spanishSubscriber, 'DISTRITOS')
    const list = '20 Woodlawn, 25 Pilsen, 33 Albany Park, 35 Logan Square, 40 Lincoln Square'
    expect(town.inbox(subscriber)).toEqual([
      `We cover these wards: ${list}. Text JOIN and a number for alerts.`,
    ])
    expect(town.inbox(spanishSubscriber)).toEqual([
      `Cubrimos estos distritos: ${list}. Escriba ALTA y un numero para recibir alertas.`,
    ])
  })

  it('for help: HELP is answered by the carrier, AYUDA and other words by us', async () => {
    await town.text(subscriber, 'HELP', { optOutType: 'HELP' })
    await town.text(subscriber, 'Help')
    await town.text(subscriber, 'info')
    expect(town.inbox(subscriber)).toEqual([])
    await town.text(spanishSubscriber, 'AYUDA')
    expect(town.inbox(spanishSubscriber)).toEqual(containing(`Ayuda: ${HOTLINE}`))
    await town.text(reporter, 'how does this work')
    expect(town.inbox(reporter)).toEqual(containing(`STOP ends all. Help: ${HOTLINE}`))
  })

  it('for nothing we know, at most once an hour', async () => {
    await town.text(reporter, 'thank you')
    town.advance(30 * MINUTE_MS)
    await town.text(reporter, 'who is this')
    town.advance(29 * MINUTE_MS)
    await town.text(reporter, 'Win a free cruise, click http://example.com')
    expect(town.inbox(reporter)).toEqual(containing('Brigada: to report immigration agents'))
    town.advance(HOUR_MS + 1)
    await town.text(reporter, 'hello')
    expect(town.inbox(reporter)).toHaveLength(1)
  })
})
