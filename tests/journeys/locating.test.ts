import { beforeEach, describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import { transaction } from '../../src/store/db.ts'
import {
  containing,
  joins,
  KEDZIE_LAWRENCE,
  MINUTE_MS,
  newestCode,
  reports,
  sightingStates,
} from '../support/story.ts'
import { surely } from '../support/scripted-places.ts'
import { cast, enrol, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier, subscriber, spanishSubscriber } = cast
const VERIFIER_OF_40 = '+12025550107'
const SUBSCRIBER_OF_BOTH = '+12025550108'

const ASKED =
  'Thank you. Where is it? Text the two nearest streets, or the ward number. WARDS gives the list.'
const TAKEN = `Thank you. ${KEDZIE_LAWRENCE}, ward 33: volunteers are asked to look now. We will text you what they find.`
const WITHOUT_PLACE = 'two white vans and masked agents outside the laundromat'
const ON_KEDZIE = 'agents in vests at 2600 Kedzie'
const WHICH = 'Which one? 1: 2600 block of N Kedzie (ward 35) 2: 2600 block of S Kedzie (ward 25) 0: none'

beforeEach(async () => {
  await transaction(town.ctx.db, (tx) => enrol(tx, town.ctx.vault, VERIFIER_OF_40, 'Caro', [40], 'en'))
})

async function wardsOfSightings(): Promise<number[][]> {
  const { rows } = await town.ctx.db.query<{ wards: number[] }>('select wards from sightings order by id')
  return rows.map(({ wards }) => wards)
}

/** Neither streets nor ward, and three minutes gone by. */
async function nobodyKnowsWhere(): Promise<string> {
  await town.text(reporter, WITHOUT_PLACE)
  town.advance(town.ctx.policy.unlocatedToVerifiersAfterMs)
  await town.sweep()
  return newestCode(town)
}

describe('a report with a street and no ward', () => {
  it('needs no question: ward and place come back, and verifiers get both', async () => {
    await town.text(reporter, '3 vans at Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual([TAKEN])
    expect(town.inbox(verifier)).toEqual(containing(`ward 33, just now. Place: ${KEDZIE_LAWRENCE}. Says:`))
    expect(town.inbox(spanishVerifier)).toEqual(containing(`distrito 33, ahora. Lugar: ${KEDZIE_LAWRENCE}.`))
    expect(town.inbox(VERIFIER_OF_40)).toEqual([])
  })

  it.each([
    ['3200 w lawrence', '3200 block of W Lawrence, ward 33'],
    ['by the kimball stop', 'Kimball station (Brown Line), ward 33'],
    ['ICE outside Hibbard school', 'William G Hibbard Elementary School, ward 33'],
    ['agents at kedze and lawrenc', `${KEDZIE_LAWRENCE}, ward 33`],
    ['3 vans Kedzie/Lawrence', `${KEDZIE_LAWRENCE}, ward 33`],
    ['agents on Lawrence between Kedzie and Kimball', 'Lawrence between Kedzie & Kimball, ward 33'],
    ['hay migra en Foster y California', 'Foster & California, distrito 40'],
    ['migra por la parada de Kimball', 'Estacion Kimball (Brown Line), distrito 33'],
    ['camionetas en la cuadra 4800 de Western norte', 'Cuadra 4800 de N Western, distrito 40'],
    ['turning from Kedzie onto Montrose', 'Kedzie & Montrose, ward 33'],
  ])('"%s" is %s', async (words, where) => {
    await town.text(reporter, words)
    expect(town.inbox(reporter)).toEqual(containing(where))
    expect(await sightingStates(town)).toEqual(['open'])
  })

  it('keeps it as it was understood: what the streets mean later changes nothing', async () => {
    await town.receive(reporter, 'agents at Kedzie and Lawrence')
    await town.run('receiveText')
    town.places.say('Kedzie and Lawrence', surely([40], 'elsewhere'))
    await town.settle()
    expect(town.inbox(verifier)).toEqual(containing(`ward 33, just now. Place: ${KEDZIE_LAWRENCE}.`))
  })
})

describe('a report that contradicts the ward it names', () => {
  it('asks which is right where the street is not sure enough', async () => {
    await town.text(spanishReporter, 'hay agentes en Kedze y Lawrence, distrito 40')
    await town.text(spanishReporter, '1')
    expect(town.inbox(spanishReporter)).toEqual(
      containing(
        `¿Cual? 1: ${KEDZIE_LAWRENCE} (distrito 33) 2: distrito 40 0: ninguno`,
        `${KEDZIE_LAWRENCE}, distrito 33: pedimos`,
      ),
    )
    expect(await wardsOfSightings()).toEqual([[33]])
  })

  it('and means the ward goes there without a street', async () => {
    await town.text(reporter, 'agents at Kedze and Lawrence, ward 40')
    await town.text(reporter, 'ward 40')
    expect(await wardsOfSightings()).toEqual([[40]])
  })

  it('goes to the street’s where that is sure, and verifiers see both', async () => {
    await town.text(reporter, '3 agents at Kedzie and Lawrence, ward 40')
    expect(town.inbox(reporter)).toEqual([TAKEN])
    expect(town.inbox(verifier)).toEqual(containing('ward 33 (said ward 40), just now.'))
    expect(town.inbox(spanishVerifier)).toEqual(containing('distrito 33 (dijo distrito 40), ahora.'))
  })
})

describe('a report at a boundary', () => {
  it('is for the verifiers of both wards, and once confirmed for the subscribers of both, once each', async () => {
    await joins(town, subscriber, 'JOIN 33')
    await joins(town, spanishSubscriber, 'ALTA 40')
    await joins(town, SUBSCRIBER_OF_BOTH, 'JOIN 33 40')
    await town.text(reporter, 'agents in vests at Sacramento and Lawrence')
    expect(town.inbox(reporter)).toEqual(containing('Sacramento & Lawrence, wards 33 and 40: volunteers'))
    for (const phone of [verifier, VERIFIER_OF_40])
      expect(town.inbox(phone)).toEqual(
        containing('wards 33 and 40, just now. Place: Sacramento & Lawrence.'),
      )
    expect(town.inbox(spanishVerifier)).toEqual(containing('distritos 33 y 40, ahora.'))

    await town.text(VERIFIER_OF_40, '1')
    expect(town.inbox(subscriber)).toEqual(containing('wards 33 and 40, Sacramento & Lawrence'))
    expect(town.inbox(spanishSubscriber)).toEqual(containing('distritos 33 y 40, Sacramento & Lawrence'))
    expect(town.inbox(SUBSCRIBER_OF_BOTH)).toHaveLength(1)
  })

  it('asks those on shift in the one ward, and all of the other where nobody is', async () => {
    await town.text(spanishVerifier, 'TURNO 33')
    town.inbox(spanishVerifier)
    await town.text(reporter, 'agents in vests at Sacramento and Lawrence')
    expect(town.inbox(verifier)).toEqual([])
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
    expect(town.inbox(VERIFIER_OF_40)).toHaveLength(1)
  })
})

describe('a report that may mean several places', () => {
  it.each([
    ['1', [35], '2600 block of N Kedzie'],
    ['2', [25], '2600 block of S Kedzie'],
    ['the south one', [25], '2600 block of S Kedzie'],
    ['sur', [25], '2600 block of S Kedzie'],
    ['35', [35], '2600 block of N Kedzie'],
    ['ward 25', [25], '2600 block of S Kedzie'],
    ['33', [33], 'not clear'],
    ['at Kedzie and Lawrence', [33], KEDZIE_LAWRENCE],
  ])('asks which one, once, and "%s" is ward %j', async (answer, wards, place) => {
    await enrol(town.ctx.db, town.ctx.vault, VERIFIER_OF_40, 'Caro', [25], 'en')
    await town.text(reporter, ON_KEDZIE)
    expect(town.inbox(reporter)).toEqual([WHICH])
    expect(town.inbox(verifier)).toEqual([])
    await town.text(reporter, answer)
    expect(town.inbox(reporter)).toEqual(containing('asked to look now'))
    expect(await wardsOfSightings()).toEqual([wards])
    const [request] = [...town.inbox(verifier), ...town.inbox(VERIFIER_OF_40)]
    expect(request).toContain(`Place: ${place}. Says: "${ON_KEDZIE}`)
  })

  it('asks in Spanish, and is answered in Spanish', async () => {
    await town.text(spanishReporter, 'hay agentes con chalecos en 2600 Kedzie')
    await town.text(spanishReporter, '1')
    expect(town.inbox(spanishReporter)).toEqual([
      '¿Cual? 1: cuadra 2600 de N Kedzie (distrito 35) 2: cuadra 2600 de S Kedzie (distrito 25) 0: ninguno',
      expect.stringContaining('Cuadra 2600 de N Kedzie, distrito 35: pedimos'),
    ])
  })

  it('of which none is right asks for streets or ward, once', async () => {
    await town.text(reporter, ON_KEDZIE)
    await town.text(reporter, '0')
    await town.text(reporter, 'Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual([WHICH, ASKED, TAKEN])
    expect(town.inbox(verifier)).toEqual(containing(`Says: "${ON_KEDZIE} / Kedzie and Lawrence"`))
  })

  it('of which none is right, nor the next, goes to whoever is on shift', async () => {
    await town.text(verifier, 'ON 33')
    await town.text(reporter, ON_KEDZIE)
    await town.text(reporter, 'neither')
    await town.text(reporter, 'the old bakery over there')
    expect(town.inbox(reporter)).toEqual([WHICH, ASKED, expect.stringContaining('Volunteers on shift')])
    expect(town.inbox(verifier)).toEqual(containing('on shift', 'the old bakery over there'))
  })

  describe('offers first', () => {
    const S_FIRST = expect.stringContaining(
      '1: 2600 block of S Kedzie (ward 25) 2: 2600 block of N Kedzie',
    ) as string

    it('what is in the ward that its writer gets alerts of', async () => {
      await joins(town, reporter, 'JOIN 25')
      await town.text(reporter, ON_KEDZIE)
      expect(town.inbox(reporter)).toEqual([S_FIRST])
    })

    it('what is where a verifier is on shift', async () => {
      await enrol(town.ctx.db, town.ctx.vault, VERIFIER_OF_40, 'Caro', [25], 'en')
      await town.text(VERIFIER_OF_40, 'ON 25')
      await town.text(reporter, ON_KEDZIE)
      expect(town.inbox(reporter)).toEqual([S_FIRST])
    })

    it('what is near an open sighting', async () => {
      await reports(town, 'agents in vests at 26th and Kedzie', spanishReporter)
      await town.text(reporter, ON_KEDZIE)
      expect(town.inbox(reporter)).toEqual([S_FIRST])
    })
  })

  it.each(['2600 Kedzie, ward 25', '2600 S Kedzie', 'Kedzie y la 26'])(
    'needs no question where the words settle it: "%s"',
    async (where) => {
      await town.text(reporter, `agents in vests at ${where}`)
      expect(await wardsOfSightings()).toEqual([[25]])
    },
  )

  it('leaves a digit to a request that came later', async () => {
    await town.text(verifier, ON_KEDZIE)
    town.advance(MINUTE_MS)
    await town.text(reporter, 'agents at Kedzie and Lawrence')
    town.inbox(verifier)
    town.advance(MINUTE_MS)
    await town.text(verifier, '1')
    await town.text(verifier, '35')
    expect(town.inbox(verifier)).toEqual(containing('noted as seen', '2600 block of N Kedzie, ward 35'))
    expect(await sightingStates(town)).toEqual(['confirmed', 'open'])
  })
})

describe('a report that may mean one place', () => {
  const MISSPELT = 'agents by kedzy and lawrance'
  const IS_IT_THERE = 'Is it there? 1: Kedzie & Lawrence (ward 33) 0: no'

  it.each(['1', 'yes', 'si', 'Yes, it is'])(
    'asks whether it is there, and "%s" settles it',
    async (answer) => {
      await town.text(reporter, MISSPELT)
      await town.text(reporter, answer)
      expect(town.inbox(reporter)).toEqual([
        IS_IT_THERE,
        expect.stringMatching(/Kedzie & Lawrence, (?:ward|distrito) 33: /),
      ])
      expect(await wardsOfSightings()).toEqual([[33]])
    },
  )

  it.each(['0', 'no', "no it isn't"])('asks for the streets after "%s"', async (answer) => {
    await town.text(reporter, MISSPELT)
    await town.text(reporter, answer)
    await town.text(reporter, 'Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual([IS_IT_THERE, ASKED, TAKEN])
  })

  it('is where the streets say that are texted instead', async () => {
    await town.text(reporter, MISSPELT)
    await town.text(reporter, 'no, Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual([IS_IT_THERE, TAKEN])
  })
})

describe('a report without a place', () => {
  it.each([
    ['33', 'Volunteers of ward 33'],
    ['ward 33', 'Volunteers of ward 33'],
    ['Kedzie and Lawrence', `${KEDZIE_LAWRENCE}, ward 33`],
    ['its at Kedzie and Lawrence, they are going in', `${KEDZIE_LAWRENCE}, ward 33`],
  ])('is asked where, once, and "%s" is the answer', async (answer, where) => {
    await town.text(reporter, WITHOUT_PLACE)
    await town.text(reporter, answer)
    expect(town.inbox(reporter)).toEqual([ASKED, expect.stringContaining(where)])
    expect(town.inbox(verifier)).toEqual(containing(WITHOUT_PLACE))
  })

  it('may name one street now and the other one when asked', async () => {
    await town.text(reporter, 'masked agents on Kedzie')
    await town.text(reporter, 'near Lawrence')
    expect(town.inbox(reporter)).toEqual([
      'Thank you. "Kedzie" does not tell us the ward. Text two streets that cross, or the ward number. WARDS gives the list.',
      TAKEN,
    ])
  })

  it('hears which words were not enough, and nobody is sent', async () => {
    await town.text(verifier, 'ON 33')
    town.inbox(verifier)
    await town.text(reporter, 'agents in vests at the Home Depot')
    await town.text(spanishReporter, 'hay agentes en la 26 y California')
    expect(town.inbox(reporter)).toEqual(containing('"Home Depot" does not tell us the ward.'))
    expect(town.inbox(spanishReporter)).toEqual([
      expect.stringMatching(/"26th & California" no nos dice el distrito|fuera de nuestros distritos/),
    ])
    expect(town.inbox(verifier)).toEqual([])
    expect(await sightingStates(town)).toEqual([])
  })

  it.each(['idk', "I don't know", 'no se', 'no sé la calle', 'sorry, no idea', 'no'])(
    'whose writer says "%s" goes to verifiers on shift without a ward',
    async (answer) => {
      await town.text(verifier, 'ON 35')
      town.inbox(verifier)
      await town.text(reporter, WITHOUT_PLACE)
      await town.text(reporter, answer)
      const code = await newestCode(town)
      expect(town.inbox(reporter).at(-1)).toMatch(/Volunteers on shift|voluntarios de turno/)
      expect(town.inbox(verifier)).toEqual([
        `${code} ward not known, just now. Place: not clear. Says: "${WITHOUT_PLACE}". ` +
          `If you know where: ${code} W 33 or ${code} AT Kedzie and Lawrence`,
      ])
      expect(town.inbox(spanishVerifier)).toEqual([])
    },
  )

  it('whose writer says nothing more goes there after three minutes, found by the sweep', async () => {
    await town.text(spanishVerifier, 'TURNO 33')
    town.inbox(spanishVerifier)
    await town.text(reporter, WITHOUT_PLACE)
    town.advance(town.ctx.policy.unlocatedToVerifiersAfterMs - 1)
    await town.sweep()
    expect(await sightingStates(town)).toEqual([])
    town.advance(1)
    await town.sweep()
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['open'])
    expect(town.inbox(spanishVerifier)).toEqual(containing('sin distrito, hace 3 min. Lugar: no claro.'))
    expect(town.inbox(verifier)).toEqual([])
    expect(town.inbox(reporter)).toEqual([ASKED])
  })

  it('asks those first who are on shift where its writer lives', async () => {
    await joins(town, reporter, 'JOIN 40')
    await town.text(verifier, 'ON 33')
    await town.text(VERIFIER_OF_40, 'ON 40')
    await nobodyKnowsWhere()
    const asked = town.carrier.messages.filter(({ body }) => body.includes('ward not known'))
    expect(asked.map(({ to }) => to)).toEqual([VERIFIER_OF_40, verifier])
  })

  it('says so where nobody is on shift, and waits for whoever comes on', async () => {
    await town.text(reporter, WITHOUT_PLACE)
    await town.text(reporter, 'idk')
    expect(town.inbox(reporter)).toEqual([ASKED, expect.stringContaining('Nobody is on shift now')])
    expect(town.inbox(verifier)).toEqual([])
    await town.text(verifier, 'ON 35')
    expect(town.inbox(verifier)).toEqual(containing('on shift', 'ward not known'))
  })

  it('can still be placed by its writer, and those who were asked are told', async () => {
    await town.text(verifier, 'ON 35')
    const code = await nobodyKnowsWhere()
    town.inbox(verifier)
    await town.text(reporter, 'it is at Kedzie and Lawrence')
    expect(town.inbox(reporter)).toEqual([ASKED, TAKEN])
    expect(town.inbox(verifier)).toEqual([
      `${code} is now ward 33, ${KEDZIE_LAWRENCE}. Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
    ])
    expect(town.inbox(spanishVerifier)).toEqual(containing(`${code} distrito 33`))
    await town.text(reporter, 'masked agents at Sacramento and Lawrence')
    expect(await wardsOfSightings()).toEqual([[33], [33, 40]])
  })

  it('has no verdict before it has a ward', async () => {
    await joins(town, subscriber)
    await town.text(verifier, 'ON 33')
    const code = await nobodyKnowsWhere()
    town.inbox(verifier)
    for (const words of ['1', `${code} 1`, `${code} 0`]) await town.text(verifier, words)
    expect(town.inbox(verifier)).toEqual(
      Array(3).fill(`${code}: which ward? Text ${code} W and the number, or ${code} AT and the streets.`),
    )
    await town.text(verifier, '33')
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(containing(`${code} is now ward 33`, 'noted as seen'))
    expect(town.inbox(subscriber)).toEqual(containing('masked agents seen in ward 33'))
    expect(town.inbox(reporter)).toEqual([ASKED, expect.stringContaining('confirmed your report in ward 33')])
  })

  it.each(['it is at Kedzie and Lawrence', 'kedzie and lawrence'])(
    'is placed by a verifier who was asked: "%s"',
    async (answer) => {
      await town.text(verifier, 'ON 35')
      const code = await nobodyKnowsWhere()
      town.inbox(verifier)
      await town.text(verifier, answer)
      expect(town.inbox(verifier)).toEqual(containing(`${code} is now ward 33, ${KEDZIE_LAWRENCE}.`))
      expect(await wardsOfSightings()).toEqual([[33]])
    },
  )

  it('ends with its time, and its writer is told', async () => {
    await nobodyKnowsWhere()
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['expired'])
    expect(town.inbox(reporter)).toEqual([ASKED, expect.stringContaining('did not learn where it was')])
    await town.text(reporter, '33')
    expect(await sightingStates(town)).toEqual(['expired'])
  })

  it('can never be confirmed, whatever becomes of the program', async () => {
    await nobodyKnowsWhere()
    await expect(
      town.ctx.db.query(`update sightings set state = 'confirmed', reason = 'seen', ruled_at = now()`),
    ).rejects.toMatchObject({ constraint: 'sightings_confirmed_somewhere' })
  })
})

describe('a report from outside', () => {
  const OUTSIDE =
    `That looks outside our wards, so nobody can be sent. For help call ${HOTLINE}. ` +
    'If it is not, text the two nearest streets or the ward.'

  it('is told so, with whom to call, and verifiers are not', async () => {
    await town.text(verifier, 'ON 33')
    town.inbox(verifier)
    await town.text(reporter, 'agents at Cermak and Austin in Cicero')
    await town.text(reporter, 'no se')
    town.advance(town.ctx.policy.unlocatedToVerifiersAfterMs)
    await town.sweep()
    expect(town.inbox(reporter)).toEqual([OUTSIDE, expect.stringMatching(/outside our wards|fuera de/)])
    expect(town.inbox(verifier)).toEqual([])
    expect(await sightingStates(town)).toEqual([])
  })

  it.each([
    ['33', 'Volunteers of ward 33 are asked'],
    ['no, it is at Kedzie and Lawrence', `${KEDZIE_LAWRENCE}, ward 33`],
  ])('can be corrected with "%s"', async (answer, taken) => {
    await town.text(reporter, 'agents at Cermak and Austin in Cicero')
    await town.text(reporter, answer)
    expect(town.inbox(reporter)).toEqual([OUTSIDE, expect.stringContaining(taken)])
    expect(await sightingStates(town)).toEqual(['open'])
  })
})

describe('with the queue lost between commit and enqueue', () => {
  it('an answer and a handed over report are found by the sweep, once', async () => {
    await town.text(verifier, 'ON 33')
    await town.text(reporter, WITHOUT_PLACE)
    for (const words of ['idk', 'Kedzie and Lawrence']) {
      await town.receive(reporter, words)
      await town.run('receiveText')
      town.queue.wipe()
      town.advance(town.ctx.policy.stalledAfterMs + 1)
      await town.sweep()
      await town.sweep()
    }
    expect(await wardsOfSightings()).toEqual([[33]])
    const code = await newestCode(town)
    expect(town.inbox(verifier)).toEqual(containing('on shift', 'ward not known', `${code} is now ward 33`))
  })

  it('the report that is opened and placed at the same time ends up in its place', async () => {
    await town.text(verifier, 'ON 33')
    await town.text(reporter, WITHOUT_PLACE)
    town.advance(town.ctx.policy.unlocatedToVerifiersAfterMs)
    await town.receive(reporter, 'Kedzie and Lawrence')
    town.queue.wipe()
    const { receiveText, openSighting } = handlersFor(town.ctx)
    const { rows } = await town.ctx.db.query<{ id: string }>(
      'select id from inbound where handled_at is null',
    )
    await Promise.all([
      openSighting({ reportId: '1' }),
      ...rows.map(({ id }) => receiveText({ inboundId: id })),
      openSighting({ reportId: '1' }),
    ])
    await town.settle()
    expect(await wardsOfSightings()).toEqual([[33]])
  })
})
