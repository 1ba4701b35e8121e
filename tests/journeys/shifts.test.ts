import { beforeEach, describe, expect, it } from 'vitest'
import { momentsOf } from '../../src/domain/clocks.ts'
import type { Language } from '../../src/domain/intent/reading.ts'
import type { Plan } from '../../src/domain/shifts.ts'
import { transaction } from '../../src/store/db.ts'
import { saveCoordinator } from '../../src/store/coordinators.ts'
import { findOrAddPerson, lockPerson } from '../../src/store/people.ts'
import { savePlans } from '../../src/store/rounds.ts'
import { lastPlaces } from '../../src/store/shifts.ts'
import { removeVerifier } from '../../src/store/verifiers.ts'
import { sweep } from '../../src/upkeep/sweep.ts'
import {
  containing,
  HOUR_MS,
  joins,
  MINUTE_MS,
  newestCode,
  personOf,
  reports,
  sightingStates,
} from '../support/story.ts'
import { tongues, verifiersSpeak } from '../support/tongues.ts'
import { cast, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, verifier, spanishVerifier, subscriber } = cast
const ZONE = 'America/Chicago'
const COORDINATOR = '+12025550177'
const SATURDAY = '2026-11-21'

/** Lets it become that time of this Saturday, or of another day, and sweeps twice: the second time as after a crash. */
async function itIs(hour: number, minute = 0, day = SATURDAY): Promise<void> {
  const [moment] = momentsOf(day, { hour, minute }, ZONE)
  town.advance(moment.getTime() - town.ctx.now().getTime())
  await town.sweep()
  await town.sweep()
}

/** Saturdays from 9 to 12. */
async function plans(phone: string, wards = [33], plan: Partial<Plan> = {}): Promise<void> {
  const personId = await personOf(town, phone)
  const saturdays = { weekday: 6, fromMinute: 9 * 60, untilMinute: 12 * 60, ...plan }
  await transaction(town.ctx.db, (tx) => savePlans(tx, personId, wards, [saturdays], town.ctx.now()))
}

async function onShift(phone: string): Promise<number[]> {
  const { rows } = await town.ctx.db.query<{ ward: number }>(
    'select ward from shifts where person_id = $1 and ended_at is null order by ward',
    [await personOf(town, phone)],
  )
  return rows.map(({ ward }) => ward)
}

async function coverage(): Promise<{ wards: number[]; hasPlace: boolean }[]> {
  const { rows } = await town.ctx.db.query<{ wards: number[]; hasPlace: boolean }>(
    'select wards, place_sealed is not null as "hasPlace" from check_ins order by id',
  )
  return rows
}

/** What is heard on a round. */
const ROUND = {
  en: {
    before: [
      "Your round in ward 33: 9:00 AM to 12:00 PM. 1: I'm on 2: not today",
      'Thank you. You are on shift for ward 33 from 9:00 AM to 12:00 PM. OFF if that changes. Stay safe.',
    ],
    quiet: 'Noted: Kedzie & Lawrence, ward 33, 10:00 AM, all quiet. Thank you.',
    received:
      'Thank you. Kedzie & Lawrence, ward 33: volunteers are asked to look now. We will text you what they find.',
    asked: (code: string) => [
      `${code} ward 33, just now. Place: Kedzie & Lawrence. Says: "3 vans, agents in vests at Kedzie and Lawrence". Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
      `${code}: noted that you are on your way. When you are there reply 1 seen, 2 not ICE, 3 can't tell. Stay safe.`,
      `${code}: noted as seen, thank you. Keep a safe distance.`,
    ],
    outcome:
      'Volunteers confirmed your report in ward 33. The people who asked for alerts are being told. Thank you.',
    thanked: (code: string) => [
      `${code}: thank you. Those who were sent the alert are told now.`,
      `${code}: noted as all clear, thank you. Those who were sent the alert are told now.`,
    ],
    alerted: (code: string) => [
      `Brigada: immigration agents seen in ward 33, Kedzie & Lawrence, 10:35 AM. 3 vehicles. You may stay silent and need not open your door. Help: ${HOTLINE}. ${code}`,
      `Brigada update, 10:50 AM: moved to ward 33, Kedzie & Montrose. Seen now: 2 vehicles. Help: ${HOTLINE}. ${code}`,
      `Brigada: all clear in ward 33, Kedzie & Montrose, 11:10 AM. A volunteer looked and sees no agents there now. ${code}`,
    ],
    after: [
      'Your shift for ward 33 is over at 12:00 PM. 1: two more hours 2: that is all',
      'Your shift is over. Thank you for keeping watch.',
    ],
  },
  es: {
    before: [
      'Su ronda en el distrito 33: de 9:00 am a 12:00 pm. 1: voy 2: hoy no',
      'Gracias. Esta de turno en el distrito 33 de 9:00 am a 12:00 pm. DESCANSO si algo cambia. Cuidese.',
    ],
    quiet: 'Anotado: Kedzie & Lawrence, distrito 33, 10:00 am, todo tranquilo. Gracias.',
    received:
      'Gracias. Kedzie & Lawrence, distrito 33: pedimos a los voluntarios que vayan a ver. Le diremos qué encuentran.',
    asked: (code: string) => [
      `${code} distrito 33, ahora. Lugar: Kedzie & Lawrence. Dice: "3 camionetas, agentes con chalecos en Kedzie y Lawrence". Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy`,
      `${code}: anotado que va en camino. Al llegar responda 1 visto, 2 no es ICE, 3 no se sabe. Cuidese.`,
      `${code}: anotado como visto, gracias. Guarde distancia.`,
    ],
    outcome:
      'Los voluntarios confirmaron su reporte en el distrito 33. Se avisa a quienes pidieron alertas. Gracias.',
    thanked: (code: string) => [
      `${code}: gracias. Se avisa ahora a quienes recibieron la alerta.`,
      `${code}: anotado que ya paso, gracias. Se avisa ahora a quienes recibieron la alerta.`,
    ],
    alerted: (code: string) => [
      `Brigada: agentes de inmigracion en distrito 33, Kedzie & Lawrence, 10:35 am. 3 vehiculos. Puede guardar silencio y no abrir su puerta. Ayuda: ${HOTLINE}. ${code}`,
      `Brigada, novedad, 10:50 am: ahora en distrito 33, Kedzie & Montrose. Se ve: 2 vehiculos. Ayuda: ${HOTLINE}. ${code}`,
      `Brigada: ya paso en distrito 33, Kedzie & Montrose, 11:10 am. Un voluntario fue a ver y ya no hay agentes alli. ${code}`,
    ],
    after: [
      'Su turno en el distrito 33 termina a las 12:00 pm. 1: dos horas mas 2: es todo',
      'Su turno termino. Gracias por vigilar.',
    ],
  },
}

describe('a weekend round', () => {
  // The longest story, and the first: the streets and all patterns of words are made ready in it.
  it.each(tongues)(
    'in $name, with a sighting that is confirmed on it, from the reminder to the closing line',
    { timeout: 60_000 },
    async (tongue) => {
      const heard = ROUND[tongue.language]
      await verifiersSpeak(town, tongue)
      await joins(town, subscriber, tongue.join)
      await plans(verifier)
      await itIs(7, 59)
      expect(town.inbox(verifier)).toEqual([])
      await itIs(8)
      await town.text(verifier, '1')
      expect(town.inbox(verifier)).toEqual(heard.before)
      expect(await onShift(verifier)).toEqual([])

      await itIs(9)
      expect(await onShift(verifier)).toEqual([33])
      await itIs(10)
      await town.text(verifier, tongue.quiet)
      expect(town.inbox(verifier)).toEqual([heard.quiet])
      expect(await coverage()).toEqual([{ wards: [33], hasPlace: true }])
      expect(await sightingStates(town)).toEqual([])

      await itIs(10, 30)
      const code = await reports(town, tongue.seen)
      expect(town.inbox(reporter)).toEqual([heard.received])
      await town.text(verifier, '0 5')
      await itIs(10, 35)
      await town.text(verifier, '1')
      expect(town.inbox(verifier)).toEqual(heard.asked(code))
      expect(town.inbox(reporter)).toEqual([heard.outcome])
      await itIs(10, 50)
      await town.text(verifier, `${code} ${tongue.update}`)
      await itIs(11, 10)
      await town.text(verifier, `${code} ${tongue.clear}`)
      expect(town.inbox(verifier)).toEqual(heard.thanked(code))
      expect(town.inbox(subscriber)).toEqual(heard.alerted(code))
      // Off shift, and nobody was missing.
      expect(town.inbox(spanishVerifier)).toEqual([])

      await itIs(11, 45)
      await itIs(12)
      expect(town.inbox(verifier)).toEqual(heard.after)
      expect(await onShift(verifier)).toEqual([])
    },
  )

  it('comes again next week, and only once that day', async () => {
    await plans(verifier)
    await itIs(8)
    await town.text(verifier, '2')
    await itIs(9)
    expect(town.inbox(verifier)).toEqual(containing('Your round', 'All right, not today'))
    expect(await onShift(verifier)).toEqual([])
    await itIs(8, 0, '2026-11-28')
    expect(town.inbox(verifier)).toEqual(containing('Your round'))
  })

  it('may be accepted late, and starts at once', async () => {
    await plans(verifier)
    await itIs(8)
    await itIs(9, 20)
    const code = await reports(town)
    // The request came later, so a digit is its answer; then it is the reminder's.
    await town.text(verifier, `${code} 3`)
    town.inbox(verifier)
    await town.text(spanishVerifier, `${code} 2`)
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(containing('You are on shift for ward 33 until 12:00 PM'))
    expect(await onShift(verifier)).toEqual([33])
    await itIs(9, 21)
    expect(await onShift(verifier)).toEqual([33])
  })

  it('is called off with OFF, in one of its wards or all', async () => {
    await plans(verifier, [33, 35])
    await itIs(8)
    await town.text(verifier, '1')
    await town.text(verifier, 'OFF 35')
    await itIs(9)
    expect(await onShift(verifier)).toEqual([33])

    await itIs(8, 0, '2026-11-28')
    await town.text(verifier, '1')
    await town.text(verifier, 'OFF')
    await itIs(9, 0, '2026-11-28')
    expect(await onShift(verifier)).toEqual([])
  })

  it('that follows on another goes on without a closing line between', async () => {
    await plans(verifier)
    await plans(verifier, [33], { fromMinute: 12 * 60, untilMinute: 14 * 60 })
    await itIs(8)
    await town.text(verifier, '1')
    await itIs(9)
    await itIs(11)
    await town.text(verifier, '1')
    town.inbox(verifier)
    await itIs(12)
    await itIs(13)
    expect(town.inbox(verifier)).toEqual([])
    expect(await onShift(verifier)).toEqual([33])
    await itIs(14)
    expect(town.inbox(verifier)).toEqual(containing('Your shift is over'))
  })

  it('with a sighting open is no question: "1" stays the answer about that', async () => {
    await joins(town, subscriber)
    await plans(verifier)
    await itIs(7, 55)
    await reports(town)
    town.inbox(verifier)
    await itIs(8)
    expect(town.inbox(verifier)).toEqual(containing('Text ON and the ward number when you start.'))
    await town.text(verifier, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(subscriber)).toHaveLength(1)
  })

  it('is nothing to somebody who has opted out, nor starts after it', async () => {
    await plans(verifier)
    await plans(spanishVerifier)
    await town.text(verifier, 'STOP')
    await itIs(8)
    await town.text(spanishVerifier, '1')
    await town.text(spanishVerifier, 'STOP')
    town.inbox(spanishVerifier)
    await itIs(9)
    await itIs(12)
    expect(town.inbox(verifier)).toEqual([])
    expect(town.inbox(spanishVerifier)).toEqual([])
    expect([...(await onShift(verifier)), ...(await onShift(spanishVerifier))]).toEqual([])
  })

  it('ends with the verifier', async () => {
    await plans(verifier)
    await itIs(8)
    await town.text(verifier, '1')
    town.inbox(verifier)
    const personId = await personOf(town, verifier)
    await transaction(town.ctx.db, (tx) => removeVerifier(tx, personId, town.ctx.now()))
    await itIs(9)
    await itIs(8, 0, '2026-11-28')
    expect(town.inbox(verifier)).toEqual([])
    expect(await onShift(verifier)).toEqual([])
  })
})

describe('a shift', () => {
  it('lasts four hours unless it is said', async () => {
    await town.text(verifier, 'ON 33')
    await town.text(spanishVerifier, 'TURNO 33 HASTA LAS 9AM')
    expect(town.inbox(verifier)).toEqual([
      'You are on shift for ward 33 until 10:42 AM. Sightings there come to you. OFF ends it. Stay safe.',
    ])
    expect(town.inbox(spanishVerifier)).toEqual(
      containing('Esta de turno en el distrito 33 hasta las 9:00 am.'),
    )
    await itIs(9)
    expect(await onShift(spanishVerifier)).toEqual([])
    expect(await onShift(verifier)).toEqual([33])
    await itIs(10, 42)
    expect(await onShift(verifier)).toEqual([])
  })

  it('is asked about before it is over, once, and a 1 adds two hours', async () => {
    await town.text(verifier, 'ON 33 35 UNTIL 9')
    town.inbox(verifier)
    await itIs(8, 44)
    expect(town.inbox(verifier)).toEqual([])
    await itIs(8, 45)
    await itIs(8, 50)
    expect(town.inbox(verifier)).toEqual([
      'Your shift for wards 33 and 35 is over at 9:00 AM. 1: two more hours 2: that is all',
    ])
    await town.text(verifier, 'ok')
    expect(town.inbox(verifier)).toEqual(containing('1: two more hours 2: that is all'))
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(containing('on shift for wards 33 and 35 until 11:00 AM'))
    await itIs(9)
    expect(await onShift(verifier)).toEqual([33, 35])
    await itIs(10, 45)
    await itIs(11)
    expect(town.inbox(verifier)).toEqual(containing('is over at 11:00 AM', 'Your shift is over.'))
  })

  it('that was over a moment ago starts again with a 1', async () => {
    await town.text(verifier, 'ON 33 UNTIL 9')
    await itIs(8, 45)
    await itIs(9)
    await itIs(9, 5)
    town.inbox(verifier)
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(containing('You are on shift for ward 33 until 11:05 AM'))
    await itIs(9, 30)
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(containing('No sighting is waiting'))
  })

  it('with a request open is warned of without a question', async () => {
    await town.text(verifier, 'ON 33 UNTIL 9')
    await itIs(8, 40)
    await reports(town)
    await town.text(verifier, '0')
    town.inbox(verifier)
    await itIs(8, 45)
    expect(town.inbox(verifier)).toEqual([
      'Your shift for ward 33 is over at 9:00 AM. ON and the ward number makes it longer.',
    ])
    await town.text(verifier, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
  })

  it('a request that comes after the question takes the digit, and the question the next', async () => {
    await town.text(verifier, 'ON 33 UNTIL 9')
    await itIs(8, 45)
    await reports(town)
    await town.text(verifier, '2')
    expect(await sightingStates(town)).toEqual(['refuted'])
    town.inbox(verifier)
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(containing('until 11:00 AM'))
  })

  it('ON again makes it longer, never shorter, unless a time is said', async () => {
    await town.text(verifier, 'ON 33 UNTIL 3PM')
    await town.text(verifier, 'ON 33')
    await town.text(verifier, 'ON 33 UNTIL 8')
    await town.text(verifier, 'ON')
    expect(town.inbox(verifier)).toEqual(
      containing('until 3:00 PM', 'until 3:00 PM', 'until 8:00 AM', 'ward 33 until 10:42 AM'),
    )
  })

  it('of two wards may end in one of them', async () => {
    await town.text(verifier, 'ON 33 UNTIL 9')
    await town.text(verifier, 'ON 35 UNTIL 10')
    await itIs(8, 45)
    town.inbox(verifier)
    await itIs(9)
    expect(town.inbox(verifier)).toEqual(['Your shift for ward 33 is over. You are still on for ward 35.'])
  })

  it('that is hardly anything is not warned of', async () => {
    await town.text(verifier, 'ON 33 UNTIL 6:50AM')
    await itIs(6, 45)
    expect(town.inbox(verifier)).toEqual(containing('until 6:50 AM'))
    await itIs(6, 50)
    expect(town.inbox(verifier)).toEqual(containing('Your shift is over'))
  })

  it('that was over while we were down ends with one line and no warning', async () => {
    await town.text(verifier, 'ON 33')
    town.inbox(verifier)
    town.advance(12 * HOUR_MS)
    await Promise.all([sweep(town.ctx), sweep(town.ctx)])
    await town.sweep()
    expect(town.inbox(verifier)).toEqual(['Your shift is over. Thank you for keeping watch.'])
  })

  it('with the queue lost after it was over is told of all the same, once', async () => {
    await town.text(verifier, 'ON 33 UNTIL 9')
    town.inbox(verifier)
    town.advance(momentsOf(SATURDAY, { hour: 9, minute: 0 }, ZONE)[0].getTime() - town.ctx.now().getTime())
    await sweep(town.ctx)
    town.queue.wipe()
    town.advance(MINUTE_MS)
    await town.sweep()
    expect(town.inbox(verifier)).toEqual(['Your shift is over. Thank you for keeping watch.'])
  })

  it('is left to the next sweep while a text of its verifier is being read', async () => {
    await town.text(verifier, 'ON 33 UNTIL 9')
    town.inbox(verifier)
    const personId = await personOf(town, verifier)
    await transaction(town.ctx.db, async (tx) => {
      await lockPerson(tx, personId)
      await itIs(9)
    })
    expect(await onShift(verifier)).toEqual([33])
    await itIs(9, 1)
    expect(await onShift(verifier)).toEqual([])
    expect(town.inbox(verifier)).toHaveLength(1)
  })

  it('of somebody who opted out says nothing more', async () => {
    await town.text(verifier, 'ON 33 UNTIL 9')
    await itIs(8, 44)
    await town.text(verifier, 'STOP')
    town.inbox(verifier)
    await itIs(8, 45)
    await itIs(9)
    expect(town.inbox(verifier)).toEqual([])
  })
})

const NO_SHIFT: Record<Language, [words: string, says: string][]> = {
  en: [
    [
      'ON 33 UNTIL yesterday',
      'We did not understand until when, so no shift was started. Text for example ON 33 UNTIL 6PM.',
    ],
    [
      'ON 33 UNTIL 6AM',
      '6:00 AM has gone by, so no shift was started. Text a later time, for example ON 33 UNTIL 6PM.',
    ],
    [
      'ON 33 UNTIL 11PM',
      'A shift is at most 12 hours, and 11:00 PM is later than that. Text a time before, for example ON 33 UNTIL 6PM.',
    ],
    ['ON 40', 'You are not a verifier for ward 40. Yours: 33 and 35.'],
  ],
  es: [
    [
      'TURNO 33 HASTA AYER',
      'No entendimos hasta qué hora; no empezo ningun turno. Escriba por ejemplo TURNO 33 HASTA LAS 6PM.',
    ],
    [
      'TURNO 33 HASTA LAS 6AM',
      'Ya pasaron las 6:00 am; no empezo ningun turno. Escriba otra hora, por ejemplo TURNO 33 HASTA LAS 6PM.',
    ],
    [
      'TURNO 33 HASTA LAS 11PM',
      'Un turno dura 12 horas como maximo; hasta las 11:00 pm es mas. Escriba otra hora, por ejemplo TURNO 33 HASTA LAS 6PM.',
    ],
    ['TURNO 40', 'No es verificador del distrito 40. Los suyos: 33 y 35.'],
  ],
}

describe.each(tongues)('a shift that can’t be, in $name', (tongue) => {
  it.each(NO_SHIFT[tongue.language])('"%s" is told in one sentence', async (words, says) => {
    await verifiersSpeak(town, tongue)
    await town.text(verifier, words)
    expect(town.inbox(verifier)).toEqual([says])
    expect(await onShift(verifier)).toEqual([])
  })
})

describe('a shift that can’t be everywhere', () => {
  it('one ward of theirs and one that is not: the one, and a word about the other', async () => {
    await town.text(verifier, 'ON 33 40')
    expect(town.inbox(verifier)).toEqual(
      containing('You are on shift for ward 33 until', 'You are not a verifier for ward 40'),
    )
  })
})

describe('who is on', () => {
  beforeEach(async () => {
    await town.text(verifier, 'ON 33 35')
    await town.text(spanishVerifier, 'TURNO 33')
    town.inbox(verifier)
    town.inbox(spanishVerifier)
  })

  it('is told to verifiers in numbers, their own wards first', async () => {
    await town.text(verifier, 'SHIFTS')
    await town.text(spanishVerifier, 'TURNOS')
    expect(town.inbox(verifier)).toEqual(['On shift now: ward 33: 2, ward 35: 1.'])
    expect(town.inbox(spanishVerifier)).toEqual(['De turno ahora: distrito 33: 2, distrito 35: 1.'])
  })

  it('names own wards where nobody is, and says when nobody is anywhere', async () => {
    await town.text(verifier, 'OFF 35')
    await town.text(verifier, 'SHIFTS')
    await town.text(verifier, 'OFF')
    await town.text(spanishVerifier, 'DESCANSO')
    await town.text(verifier, 'SHIFTS')
    expect(town.inbox(verifier).filter((text) => / now/.test(text))).toEqual([
      'On shift now: ward 33: 2, ward 35: 0.',
      'Nobody is on shift now.',
    ])
  })

  it('is told to coordinators too', async () => {
    await transaction(town.ctx.db, async (tx) => {
      const personId = await findOrAddPerson(tx, town.ctx.vault, COORDINATOR, town.ctx.now())
      await saveCoordinator(tx, town.ctx.vault, { personId, name: 'Luz', now: town.ctx.now() })
    })
    await town.text(COORDINATOR, 'SHIFTS')
    expect(town.inbox(COORDINATOR)).toEqual(['On shift now: ward 33: 2, ward 35: 1.'])
  })

  it('is nobody else’s business', async () => {
    await town.text(reporter, 'SHIFTS')
    expect(town.inbox(reporter)).toEqual(containing('Only verifiers can answer that'))
  })
})

describe('a check-in', () => {
  it('tells where a verifier was last', async () => {
    await town.text(verifier, 'ON 33')
    await town.text(verifier, 'at Foster and Pulaski, all quiet')
    town.advance(10 * MINUTE_MS)
    await town.text(verifier, 'at Kedzie and Lawrence, all quiet')
    const personId = await personOf(town, verifier)
    const since = (ms: number) => new Date(town.ctx.now().getTime() - ms)
    const { db, vault } = town.ctx
    const places = await lastPlaces(db, vault, [personId, '999'], since(HOUR_MS))
    const { point } = town.places.locate('Kedzie and Lawrence')
    expect([...places]).toEqual([[personId, point]])
    town.advance(2 * HOUR_MS)
    expect([...(await lastPlaces(db, vault, [personId], since(HOUR_MS)))]).toEqual([])
  })

  it('off shift is coverage all the same, with a word on how to be on', async () => {
    await town.text(verifier, 'at Kedzie and Lawrence, all quiet')
    await town.text(verifier, 'all quiet')
    expect(town.inbox(verifier)).toEqual(
      containing(
        'all quiet. You are not on shift: ON and the ward number starts one.',
        'You were not on shift',
      ),
    )
    expect(await coverage()).toEqual([{ wards: [33], hasPlace: true }])
  })

  it('there where they were asked to look also answers that', async () => {
    await town.text(verifier, 'ON 33')
    await reports(town)
    const code = await newestCode(town)
    town.inbox(verifier)
    await town.text(verifier, 'at Kedzie and Lawrence, all quiet')
    expect(town.inbox(verifier)).toEqual(containing(`${code}: noted that you could not tell`))
    expect(await coverage()).toEqual([{ wards: [33], hasPlace: true }])
  })

  it('moves no sighting of which nobody knows where it is', async () => {
    await town.text(verifier, 'ON 33')
    await town.text(reporter, 'agents in masks and two white vans')
    await town.text(reporter, 'idk')
    town.inbox(verifier)
    await town.text(verifier, 'at Kedzie and Lawrence, all quiet')
    expect(town.inbox(verifier)).toEqual(containing('Noted: Kedzie & Lawrence'))
    expect(await coverage()).toHaveLength(1)
  })
})
