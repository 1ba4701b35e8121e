import { describe, expect, it } from 'vitest'
import { measure } from '../../src/domain/segments.ts'
import { SEEN_AT_KEDZIE, sightingStates } from '../support/story.ts'
import { cast, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier } = cast
const NEWCOMER = '+12025550108'

const CARD = [
  '1/3 Your rights: you may stay silent. You need not open your door without a warrant signed by a judge: ask to see it at a window or under the door.',
  '2/3 Do not sign anything without a lawyer. Do not run, lie or get in the way. You may film from a safe distance.',
  `3/3 If you need help or somebody was taken, call ${HOTLINE}. This is information, not legal advice.`,
]
const TARJETA = [
  '1/3 Sus derechos: puede guardar silencio. No tiene que abrir sin orden firmada por un juez: pida verla por la ventana o debajo de la puerta.',
  '2/3 No firme nada sin un abogado. No corra, no mienta, no estorbe. Puede grabar desde una distancia segura.',
  `3/3 Si necesita ayuda o se llevaron a alguien, llame al ${HOTLINE}. Es informacion, no consejo legal.`,
]

describe('the rights card', () => {
  it.each(['RIGHTS', 'what are my rights?', 'do I have to open the door?'])(
    '"%s" sends it',
    async (words) => {
      await town.text(reporter, words)
      const texts = town.inbox(reporter)
      expect(texts).toEqual(CARD)
      for (const text of texts) expect(measure(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 })
      expect(town.inbox(verifier)).toEqual([])
    },
  )

  it.each(['DERECHOS', '¿cuáles son mis derechos?', 'tengo que abrir la puerta si viene la migra?'])(
    'in Spanish "%s" sends it',
    async (words) => {
      await town.text(spanishReporter, words)
      expect(town.inbox(spanishReporter)).toEqual(TARJETA)
    },
  )

  it('comes also while a report waits for its place, which stays asked', async () => {
    await town.text(reporter, 'masked agents outside the laundromat')
    await town.text(reporter, 'RIGHTS')
    await town.text(reporter, '33')
    expect(town.inbox(reporter).slice(1)).toEqual([...CARD, expect.stringContaining('Volunteers of ward 33')])
    expect(await sightingStates(town)).toEqual(['open'])
  })
})

describe('whoever reports for the first time', () => {
  const WATCH =
    "While you watch: keep your distance, film openly only if it is safe, do not get in the way or follow, and leave out people's names."
  const thanked = expect.stringContaining('volunteers are asked to look now') as string

  it('is told how to watch safely, once', async () => {
    await town.text(NEWCOMER, SEEN_AT_KEDZIE)
    expect(town.inbox(NEWCOMER)).toEqual([thanked, WATCH])
    await town.text(NEWCOMER, 'agents in vests at Foster and Pulaski, ward 33')
    expect(town.inbox(NEWCOMER)).toEqual([thanked])
  })

  it('is told so in Spanish', async () => {
    await town.text(NEWCOMER, 'dos camionetas y agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(NEWCOMER).at(-1)).toBe(
      'Mientras observa: guarde distancia, grabe a la vista solo si es seguro, no estorbe ni los siga, y no escriba nombres de nadie.',
    )
  })

  it('is told so once it is known where', async () => {
    await town.text(NEWCOMER, 'masked agents outside the laundromat')
    expect(town.inbox(NEWCOMER)).toHaveLength(1)
    await town.text(NEWCOMER, '33')
    expect(town.inbox(NEWCOMER)).toEqual([expect.stringContaining('Volunteers of ward 33'), WATCH])
  })

  it('hears no such thing as a verifier, nor after opting out', async () => {
    await town.text(verifier, SEEN_AT_KEDZIE)
    expect(town.inbox(verifier)).not.toContain(WATCH)
    await town.text(NEWCOMER, 'no more texts please')
    town.inbox(NEWCOMER)
    await town.text(NEWCOMER, SEEN_AT_KEDZIE)
    expect(town.inbox(NEWCOMER)).toHaveLength(1)
  })
})

describe('a report that tells only where', () => {
  const ASKS_WHAT =
    'Thank you. Kedzie & Lawrence, ward 33: volunteers are asked to look now. We will text you what they find. What do you see? Agents, cars, how many?'

  it('goes to verifiers at once, and is asked what is seen', async () => {
    await town.text(reporter, 'Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual([ASKS_WHAT])
    expect(town.inbox(verifier)).toHaveLength(1)
  })

  it.each([
    '3 vans and agents in vests',
    '4',
    'agents in vests at Kedzie and Lawrence',
    'they have a battering ram',
  ])('"%s" is added to it', async (answer) => {
    await town.text(reporter, 'Kedzie and Lawrence')
    await town.text(reporter, answer)
    expect(town.inbox(reporter)).toEqual([ASKS_WHAT, 'Thank you. That is added to your report.'])
    expect(await sightingStates(town)).toEqual(['open'])
    const { rows } = await town.ctx.db.query<{ words: Buffer }>('select words_sealed as words from reports')
    expect(rows.map(({ words }) => town.ctx.vault.open('body', words))).toEqual([
      `Kedzie and Lawrence / ${answer}`,
    ])
  })

  it('is asked in Spanish', async () => {
    await town.text(spanishReporter, 'en la Kedzie y Lawrence')
    await town.text(spanishReporter, 'dos camionetas con agentes')
    expect(town.inbox(spanishReporter)).toEqual([
      expect.stringMatching(
        /vayan a ver\. Le diremos qué encuentran\. ¿Qu[eé] ve\? ¿Agentes, carros, cuantos\?$/,
      ),
      'Gracias. Lo agregamos a su reporte.',
    ])
  })

  it('is asked one question and never a second', async () => {
    await town.text(reporter, 'Kedzie and Lawrence')
    await town.text(reporter, 'no idea')
    expect(town.inbox(reporter)).toEqual([ASKS_WHAT])
    await town.text(reporter, 'agents in vests')
    expect(town.inbox(reporter)).toEqual([expect.stringContaining('Where is it?')])
    await town.text(reporter, 'Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual([expect.stringContaining('We will text you what they find')])
  })

  it('does not take agents elsewhere for its answer', async () => {
    await town.text(reporter, 'Kedzie and Lawrence')
    await town.text(reporter, 'agents in vests at Irving Park and Sacramento')
    expect(await sightingStates(town)).toEqual(['open', 'open'])
  })

  it.each([
    {
      words: 'agents in vests at Kedzie and Lawrence',
      question: 'How many agents or cars are there?',
      answer: '3',
      noted: 'Thank you. That is added to your report.',
    },
    {
      words: 'hay agentes con chalecos en Kedzie y Lawrence',
      question: '¿Cuantos agentes o carros hay?',
      answer: 'como cuatro y dos camionetas',
      noted: 'Gracias. Lo agregamos a su reporte.',
    },
  ])('that says what and not how many is asked that: $words', async ({ words, question, answer, noted }) => {
    await town.text(reporter, words)
    expect(town.inbox(reporter)).toEqual([
      expect.stringMatching(new RegExp(`${question.replace('?', '\\?')}$`)),
    ])
    await town.text(reporter, answer)
    expect(town.inbox(reporter)).toEqual([noted])
    expect(await sightingStates(town)).toEqual(['open'])
  })

  it('that others have made is asked nothing', async () => {
    await town.text(reporter, '3 agents in vests at Kedzie and Lawrence')
    await town.text(spanishReporter, 'hay agentes en Kedzie y Lawrence')
    expect(town.inbox(spanishReporter)).toEqual([expect.not.stringContaining('?')])
  })

  it('with a photo needs no more words', async () => {
    const media = [{ url: 'https://media.test/1', contentType: 'image/jpeg' }]
    await town.text(reporter, 'Kedzie and Lawrence', { media })
    expect(town.inbox(reporter)).toEqual([expect.stringContaining('We will text you what they find')])
  })
})
