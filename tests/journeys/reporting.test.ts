import { describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import {
  containing,
  HOUR_MS,
  joins,
  KEDZIE_LAWRENCE,
  MINUTE_MS,
  newestCode,
  reports,
  SEEN_AT_KEDZIE,
  sightingStates,
} from '../support/story.ts'
import { cast, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier } = cast

const WITHOUT_WARD = 'two white vans and masked agents outside the laundromat'
const ASKED =
  'Thank you. Where is it? Text the two nearest streets, or the ward number. WARDS gives the list.'
const TAKEN = 'Thank you. Volunteers of ward 33 are asked to look now. We will text you what they find.'
const TAKEN_AT_KEDZIE = `Thank you. ${KEDZIE_LAWRENCE}, ward 33: volunteers are asked to look now. We will text you what they find.`
const photo = { media: [{ url: 'https://media.test/1', contentType: 'image/jpeg' }] }

describe('a report with its ward', () => {
  it('is acknowledged at once, and goes to the verifiers with its words', async () => {
    await town.text(reporter, SEEN_AT_KEDZIE)
    expect(town.inbox(reporter)).toEqual([TAKEN_AT_KEDZIE])
    const code = await newestCode(town)
    expect(town.inbox(verifier)).toEqual([
      `${code} ward 33, just now. Place: ${KEDZIE_LAWRENCE}. Says: "${SEEN_AT_KEDZIE}". ` +
        `Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
    ])
    expect(town.inbox(spanishVerifier)).toEqual([
      `${code} distrito 33, ahora. Lugar: ${KEDZIE_LAWRENCE}. Dice: "${SEEN_AT_KEDZIE}". ` +
        'Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy',
    ])
  })

  it('says how long ago it was', async () => {
    await town.receive(reporter, SEEN_AT_KEDZIE)
    town.queue.wipe()
    town.advance(7 * MINUTE_MS)
    await town.sweep()
    expect(town.inbox(verifier)).toEqual(containing('7 min ago'))
  })

  it('can be in two wards at once', async () => {
    await town.text(reporter, 'ward 33 and ward 40: agents in vests going door to door')
    expect(town.inbox(reporter)).toEqual(containing('Volunteers of wards 33 and 40'))
    expect(town.inbox(verifier)).toEqual(containing('wards 33 and 40, just now'))
  })

  it('is told where nobody watches its ward', async () => {
    await town.text(reporter, 'masked agents and two vans at the school, ward 25')
    expect(town.inbox(reporter)).toEqual([
      'Thank you. No volunteer in ward 25 yet, so nobody may be able to check this. ' +
        `For help call ${HOTLINE}.`,
    ])
    expect(town.inbox(verifier)).toEqual([])
  })

  it('is answered in the language it is written in, and so is its outcome', async () => {
    const code = await reports(
      town,
      'dos camionetas y agentes con chalecos en Kedzie y Lawrence, distrito 33',
      spanishReporter,
    )
    await town.text(verifier, `${code} 2`)
    expect(town.inbox(spanishReporter)).toEqual(
      containing(`${KEDZIE_LAWRENCE}, distrito 33: pedimos`, 'no es inmigracion'),
    )
  })

  it('is answered in Spanish also where its writer used English before', async () => {
    await town.text(spanishReporter, 'hello')
    await town.text(spanishReporter, 'hay agentes de migra con chalecos en la lavanderia')
    await town.text(spanishReporter, '33')
    await town.text(verifier, `${await newestCode(town)} 2`)
    expect(town.inbox(spanishReporter)).toEqual(
      containing(
        'to report immigration agents',
        '"Lavanderia" no nos dice el distrito.',
        'pedimos a los voluntarios',
        'no es inmigracion',
      ),
    )
  })
})

describe('a report without a ward', () => {
  it.each([
    '33',
    'its 33',
    "it's 33",
    'el 33',
    'ward 33',
    'Ward #33',
    '#33',
    '33rd ward',
    '33rd',
    'the 33rd ward i think',
    'distrito 33',
    'es el 33, creo',
    'No. 33',
    '33 please',
  ])('is asked for it once, and "%s" is the answer', async (answer) => {
    await town.text(reporter, WITHOUT_WARD)
    expect(town.inbox(reporter)).toEqual([ASKED])
    expect(town.inbox(verifier)).toEqual([])
    await town.text(reporter, answer)
    expect(town.inbox(reporter)).toHaveLength(1)
    expect(town.inbox(verifier)).toEqual(containing(`Says: "${WITHOUT_WARD}"`))
    expect(await sightingStates(town)).toEqual(['open'])
  })

  it.each(['sorry, ward 33', 'perdon, distrito 33', 'oh ward 33'])(
    'takes "%s" for the answer and not for a wish',
    async (answer) => {
      await town.text(reporter, WITHOUT_WARD)
      await town.text(reporter, answer)
      expect(await sightingStates(town)).toEqual(['open'])
    },
  )

  it('waits while its writer joins a ward', async () => {
    await town.text(reporter, WITHOUT_WARD)
    town.advance(MINUTE_MS)
    await town.text(reporter, 'sign me up for ward 35')
    await town.text(reporter, '1')
    await town.text(reporter, '33')
    expect(town.inbox(reporter)).toEqual([
      ASKED,
      expect.stringContaining('reply 1 to get alerts for ward 35'),
      expect.stringContaining('Done: you get alerts for ward 35'),
      TAKEN,
    ])
  })

  it('lists the wards for one that is not there, and still waits', async () => {
    await town.text(reporter, WITHOUT_WARD)
    await town.text(reporter, '99')
    await town.text(reporter, 'it is in ward 98 near the park')
    await town.text(reporter, '33')
    expect(town.inbox(reporter)).toEqual([
      ASKED,
      expect.stringContaining('We do not cover ward 99. We cover: 20 Woodlawn'),
      expect.stringContaining('We do not cover ward 98. We cover: 20 Woodlawn'),
      TAKEN,
    ])
  })

  it('says so at once where the ward said is not there', async () => {
    await town.text(reporter, 'agents in vests in ward 99 at the school')
    await town.text(reporter, 'sorry, ward 33')
    expect(town.inbox(reporter)).toEqual([expect.stringContaining('We do not cover ward 99'), TAKEN])
  })

  it('takes more words instead of the ward for more of the same report', async () => {
    await town.text(reporter, WITHOUT_WARD)
    await town.text(reporter, 'they are going inside the shop now')
    await town.text(reporter, '33')
    expect(town.inbox(reporter)).toEqual([
      ASKED,
      expect.stringContaining('To send someone we need to know where'),
      TAKEN,
    ])
    expect(town.inbox(verifier)).toEqual(
      containing(`Says: "${WITHOUT_WARD} / they are going inside the shop now"`),
    )
    expect(await sightingStates(town)).toEqual(['open'])
  })

  it('takes more words that hold the ward', async () => {
    await town.text(reporter, WITHOUT_WARD)
    await town.text(reporter, 'agents in vests taking a man, ward 33')
    expect(town.inbox(reporter)).toEqual([ASKED, TAKEN])
    expect(town.inbox(verifier)).toEqual(containing(`${WITHOUT_WARD} / agents in vests taking a man`))
  })

  it('does not keep the worker busy with an answer made to be hard to read', async () => {
    await town.text(reporter, WITHOUT_WARD)
    await town.text(reporter, 'no##'.repeat(400))
    await town.text(reporter, 'its #'.repeat(300) + '!')
    await town.text(reporter, '33')
    expect(town.inbox(reporter).at(-1)).toBe(TAKEN)
  })

  it('answers a question about the ward although a request has come in between', async () => {
    await town.text(verifier, WITHOUT_WARD)
    town.advance(MINUTE_MS)
    await reports(town)
    town.advance(MINUTE_MS)
    town.inbox(verifier)
    await town.text(verifier, '33')
    expect(town.inbox(verifier)).toEqual([TAKEN])
    expect(await sightingStates(town)).toEqual(['open', 'open'])
  })
})

describe('photos', () => {
  it('without words are a report', async () => {
    await town.text(reporter, '', photo)
    expect(town.inbox(reporter)).toEqual([ASKED])
    await town.text(reporter, '33')
    expect(town.inbox(verifier)).toEqual(containing('Says: "" (with photo)'))
  })

  it('with words are one report', async () => {
    await town.text(reporter, SEEN_AT_KEDZIE, photo)
    expect(town.inbox(reporter)).toEqual([TAKEN_AT_KEDZIE])
    expect(town.inbox(verifier)).toEqual(containing('(with photo)'))
  })

  it('sent along with the ward belong to the report', async () => {
    await town.text(reporter, WITHOUT_WARD)
    await town.text(reporter, '33', photo)
    expect(town.inbox(verifier)).toEqual(containing('(with photo)'))
  })

  it('of a kind that nobody knows are photos too', async () => {
    const media = Array.from({ length: 10 }, (_, index) => ({
      url: `https://media.test/${index}`,
      contentType: 'application/x-unknown',
    }))
    await town.text(reporter, 'thanks', { media })
    expect(town.inbox(reporter)).toEqual([ASKED])
  })
})

describe('odd texts', () => {
  it('10,000 characters are a report, and the request stays two segments', async () => {
    const long = `agents in vests, ward 33. ${'They have a white van here. '.repeat(400)}`.slice(0, 10_000)
    await town.text(reporter, long)
    expect(town.inbox(reporter)).toEqual([TAKEN])
    const [request = ''] = town.inbox(verifier)
    expect(request).toMatch(/white van\.\.\."\. Reply 1 seen|here\.\.\.\."\. Reply|\w\.\.\."\. Reply 1 seen/)
    expect(request.length).toBeLessThanOrEqual(306)
  })

  it('only emoji get one line', async () => {
    await town.text(reporter, '😀😀🚨')
    await town.text(reporter, '👍')
    expect(town.inbox(reporter)).toEqual(containing('Brigada: to report immigration agents'))
    expect(await sightingStates(town)).toEqual([])
  })

  it('nothing at all gets one line', async () => {
    await town.text(reporter, '')
    expect(town.inbox(reporter)).toHaveLength(1)
  })

  it('NUL and lone surrogates do no harm', async () => {
    await town.text(reporter, '3 agents in vests \0 at Kedzie \ud83d and Lawrence, ward 33')
    expect(town.inbox(reporter)).toEqual([TAKEN_AT_KEDZIE])
    expect(town.inbox(verifier)).toEqual(
      containing('Says: "3 agents in vests  at Kedzie  and Lawrence, ward 33"'),
    )
  })

  it('thanks, questions and adverts get at most one line an hour, and call nobody out', async () => {
    for (const words of ['thank you', 'gracias', 'who is this', 'Cheap loans, click http://example.com']) {
      await town.text(reporter, words)
      town.advance(14 * MINUTE_MS)
    }
    expect(town.inbox(reporter)).toHaveLength(1)
    town.advance(HOUR_MS)
    await town.text(reporter, 'gracias')
    expect(town.inbox(reporter)).toHaveLength(1)
    expect(town.inbox(verifier)).toEqual([])
  })

  it('digits from someone who was asked nothing are nothing', async () => {
    await reports(town)
    town.inbox(reporter)
    for (const digit of ['1', '2', '0', '33']) await town.text(reporter, digit)
    expect(town.inbox(reporter)).toEqual(containing('Brigada: to report immigration agents'))
    expect(await sightingStates(town)).toEqual(['open'])
  })
})

describe('a reporter', () => {
  it('who is a subscriber too gets both texts', async () => {
    await joins(town, reporter)
    const code = await reports(town)
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(reporter).toSorted()).toEqual(
      containing(
        'Brigada: immigration agents seen in ward 33',
        'Thank you.',
        'Volunteers confirmed your report',
      ),
    )
  })

  it('who reports two things hears of both', async () => {
    const first = await reports(town)
    town.advance(MINUTE_MS)
    const second = await reports(town, 'agents in vests at Foster and Pulaski, ward 33')
    town.inbox(reporter)
    await town.text(verifier, `${first} 2`)
    await town.text(verifier, `${second} 1`)
    expect(town.inbox(reporter)).toEqual(containing('not immigration enforcement', 'Volunteers confirmed'))
  })
})

describe('two texts in quick succession', () => {
  it.each([
    ['in their order', (ids: string[]) => ids],
    ['the other way round', (ids: string[]) => ids.toReversed()],
    ['twice', (ids: string[]) => [...ids, ...ids]],
  ])('are handled as they came where their jobs run %s', async (_name, order) => {
    await town.receive(reporter, WITHOUT_WARD)
    await town.receive(reporter, '33')
    town.queue.wipe()
    for (const inboundId of order(['1', '2'])) await handlersFor(town.ctx).receiveText({ inboundId })
    await town.settle()
    expect(town.inbox(reporter)).toEqual([ASKED, TAKEN])
    expect(town.inbox(verifier)).toHaveLength(1)
    expect(await sightingStates(town)).toEqual(['open'])
  })

  it('are handled as they came where their jobs run at the same time', async () => {
    await town.receive(reporter, WITHOUT_WARD)
    await town.receive(reporter, '33')
    town.queue.wipe()
    const { receiveText } = handlersFor(town.ctx)
    await Promise.all(['2', '1', '2', '1'].map((inboundId) => receiveText({ inboundId })))
    await town.settle()
    expect(town.inbox(reporter)).toEqual([ASKED, TAKEN])
    expect(town.inbox(verifier)).toHaveLength(1)
  })
})
