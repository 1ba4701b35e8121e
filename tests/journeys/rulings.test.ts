import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/intent/reading.ts'
import type { ConfirmBy } from '../../src/domain/ruling.ts'
import { transaction } from '../../src/store/db.ts'
import { setTrained } from '../../src/store/verifiers.ts'
import { saveWardPolicy } from '../../src/store/ward-policies.ts'
import {
  containing,
  joins,
  MINUTE_MS,
  newestCode,
  personOf,
  reports,
  SEEN_AT_KEDZIE,
  sightingStates,
} from '../support/story.ts'
import { tongues, verifiersSpeak } from '../support/tongues.ts'
import { cast, enrol, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier, subscriber, spanishSubscriber } = cast
const THIRD = '+12025550108'
const PHOTO = { media: [{ url: 'https://api.twilio.test/photo', contentType: 'image/jpeg' }] }

const everyone = [...Object.values(cast), THIRD]
const everybodyHasRead = () => everyone.forEach((phone) => town.inbox(phone))
const ward33Asks = (confirmBy: ConfirmBy) => saveWardPolicy(town.ctx.db, 33, confirmBy)

/** Two neighbours want alerts; something is reported and the verifiers are asked. Everything up to then is read. */
async function aReport(words = SEEN_AT_KEDZIE, phone: string = reporter): Promise<string> {
  await joins(town, subscriber)
  await joins(town, spanishSubscriber, 'ALTA 33')
  const code = await reports(town, words, phone)
  everybodyHasRead()
  return code
}

/** Somebody else joins the verifiers of ward 33, so that there is one more to be called. */
const caroJoins = (language: Language = 'en') =>
  transaction(town.ctx.db, (tx) => enrol(tx, town.ctx.vault, THIRD, 'Caro', [33], language))

/** One says it is, the other that it is not, and neither knew of the other. */
async function crossing(code: string): Promise<void> {
  await town.receive(verifier, `${code} 1`)
  await town.receive(spanishVerifier, `${code} 2`)
  await town.run('receiveText')
  await town.settle()
}

const alertsGot = () => [town.inbox(subscriber).length, town.inbox(spanishSubscriber).length]

describe('where two independent verifiers are needed', () => {
  it('the second one confirms, and everybody hears of it then', async () => {
    await ward33Asks('two-independent')
    const code = await aReport()
    await town.text(verifier, '1')
    expect(await sightingStates(town)).toEqual(['open'])
    expect(alertsGot()).toEqual([0, 0])
    await town.text(spanishVerifier, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(verifier)).toEqual(containing(`${code}: noted as seen`))
    expect(town.inbox(spanishVerifier)).toEqual(containing(`${code}: anotado como visto`))
    expect(town.inbox(subscriber)).toEqual(containing('immigration agents seen in ward 33'))
    expect(town.inbox(spanishSubscriber)).toEqual(containing('agentes de inmigracion en distrito 33'))
    expect(town.inbox(reporter)).toEqual(containing('confirmed your report'))
  })

  it('it takes two to close it as well', async () => {
    await ward33Asks('two-independent')
    await aReport('agentes con chalecos en Kedzie y Lawrence, distrito 33', spanishReporter)
    await town.text(verifier, '2')
    expect(await sightingStates(town)).toEqual(['open'])
    await town.text(spanishVerifier, 'no es ICE')
    expect(await sightingStates(town)).toEqual(['refuted'])
    expect(town.inbox(spanishReporter)).toEqual(containing('no es inmigracion'))
    expect(alertsGot()).toEqual([0, 0])
  })

  it('a sighting that is in another ward too needs two all the same', async () => {
    await saveWardPolicy(town.ctx.db, 35, 'two-independent')
    const code = await aReport()
    await town.text(verifier, `${code} W 33 35`)
    await town.text(verifier, `${code} 1`)
    expect(await sightingStates(town)).toEqual(['open'])
    await town.text(spanishVerifier, `${code} 1`)
    expect(await sightingStates(town)).toEqual(['confirmed'])
  })
})

describe('where a photo is needed', () => {
  it('who saw it without one is asked for one, and it confirms', async () => {
    await ward33Asks('one-and-photo')
    const code = await aReport()
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(
      containing(`${code}: noted as seen`, `${code}: this ward needs a photo too. Only if it is safe`),
    )
    await town.text(spanishVerifier, '1')
    expect(town.inbox(spanishVerifier)).toEqual(
      containing(`${code}: anotado como visto`, `${code}: en este distrito falta una foto.`),
    )
    expect(town.inbox(verifier)).toEqual([])
    expect(await sightingStates(town)).toEqual(['open'])
    await town.text(verifier, `${code} 1`, PHOTO)
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(alertsGot()).toEqual([1, 1])
  })

  it('the reporter’s is one', async () => {
    await ward33Asks('one-and-photo')
    await joins(town, subscriber)
    await town.text(reporter, SEEN_AT_KEDZIE, PHOTO)
    await town.text(spanishVerifier, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(subscriber)).toHaveLength(1)
  })

  it('"not ICE" needs none', async () => {
    await ward33Asks('one-and-photo')
    await aReport()
    await town.text(verifier, '2')
    expect(await sightingStates(town)).toEqual(['refuted'])
  })
})

describe('a verdict that never suffices alone', () => {
  it.each([
    ['1', 'confirmed', [1, 1]],
    ['2', 'refuted', [0, 0]],
  ])('on one’s own report: "%s" waits for somebody else', async (digit, state, alerts) => {
    const code = await aReport(SEEN_AT_KEDZIE, verifier)
    await town.text(verifier, `${code} ${digit}`)
    expect(await sightingStates(town)).toEqual(['open'])
    await town.text(spanishVerifier, digit)
    expect(await sightingStates(town)).toEqual([state])
    expect(alertsGot()).toEqual(alerts)
  })

  it('of somebody in training waits for somebody trained', async () => {
    await transaction(town.ctx.db, async (tx) => setTrained(tx, await personOf(town, verifier), false))
    await aReport()
    await town.text(verifier, '1')
    expect(await sightingStates(town)).toEqual(['open'])
    expect(alertsGot()).toEqual([0, 0])
    await town.text(spanishVerifier, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(alertsGot()).toEqual([1, 1])
  })
})

/** What is heard where verifiers contradict each other. */
const CONFLICT = {
  en: {
    notIce: (code: string) => `${code}: noted as not ICE, thank you.`,
    seen: (code: string) => `${code}: noted as seen, thank you. Keep a safe distance.`,
    request: (code: string) =>
      `${code} ward 33, just now. Place: Kedzie & Lawrence. Says: "3 vans, agents in vests at Kedzie and Lawrence". Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
    confirmed:
      'Volunteers confirmed your report in ward 33. The people who asked for alerts are being told. Thank you.',
    refuted:
      'Volunteers looked at what you reported in ward 33: it is not immigration enforcement. Thank you for watching.',
    alert: (code: string) =>
      `Brigada: immigration agents seen in ward 33, Kedzie & Lawrence, 6:42 AM. 3 vehicles. You may stay silent and need not open your door. Help: ${HOTLINE}. ${code}`,
  },
  es: {
    notIce: (code: string) => `${code}: anotado que no es ICE, gracias.`,
    seen: (code: string) => `${code}: anotado como visto, gracias. Guarde distancia.`,
    request: (code: string) =>
      `${code} distrito 33, ahora. Lugar: Kedzie & Lawrence. Dice: "3 camionetas, agentes con chalecos en Kedzie y Lawrence". Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy`,
    confirmed:
      'Los voluntarios confirmaron su reporte en el distrito 33. Se avisa a quienes pidieron alertas. Gracias.',
    refuted:
      'Los voluntarios fueron a ver en el distrito 33: no es inmigracion. Gracias por estar pendiente.',
    alert: (code: string) =>
      `Brigada: agentes de inmigracion en distrito 33, Kedzie & Lawrence, 6:42 am. 3 vehiculos. Puede guardar silencio y no abrir su puerta. Ayuda: ${HOTLINE}. ${code}`,
  },
}

describe.each(tongues)('verifiers who contradict each other, in $name', (tongue) => {
  const heard = CONFLICT[tongue.language]

  it.each([
    ['1', 'confirmed'],
    ['2', 'refuted'],
  ] as const)('call one more, whose "%s" decides', async (digit, end) => {
    await verifiersSpeak(town, tongue)
    await joins(town, subscriber, tongue.join)
    const code = await reports(town, tongue.seen)
    everybodyHasRead()
    await caroJoins(tongue.language)
    await crossing(code)
    expect(town.inbox(verifier)).toEqual([heard.seen(code)])
    expect(town.inbox(spanishVerifier)).toEqual([heard.notIce(code)])
    expect(await sightingStates(town)).toEqual(['open'])
    expect(town.inbox(reporter)).toEqual([])
    expect(town.inbox(subscriber)).toEqual([])
    expect(town.log()).toContain('"msg":"sighting held"')
    await town.text(THIRD, digit)
    expect(town.inbox(THIRD)).toEqual([
      heard.request(code),
      end === 'confirmed' ? heard.seen(code) : heard.notIce(code),
    ])
    expect(await sightingStates(town)).toEqual([end])
    expect(town.inbox(reporter)).toEqual([heard[end]])
    expect(town.inbox(subscriber)).toEqual(end === 'confirmed' ? [heard.alert(code)] : [])
    for (const phone of [verifier, spanishVerifier]) expect(town.inbox(phone)).toEqual([])
  })
})

describe('verifiers who contradict each other', () => {
  it('without anybody else it ends as what nobody could settle', async () => {
    const code = await aReport()
    await crossing(code)
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['expired'])
    expect(town.inbox(reporter)).toEqual(containing('Volunteers looked at what you reported'))
  })

  it('or one of them looks again and agrees', async () => {
    const code = await aReport()
    await crossing(code)
    await town.text(spanishVerifier, `${code} 1`)
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(alertsGot()).toEqual([1, 1])
  })
})

describe('a late verdict', () => {
  it('that contradicts "confirmed" calls one more; confirmed again, nobody hears anything new', async () => {
    const code = await aReport()
    await town.text(verifier, '1')
    everybodyHasRead()
    await caroJoins()
    town.advance(90 * MINUTE_MS)
    await town.text(spanishVerifier, `${code} 2`)
    expect(town.inbox(spanishVerifier)).toEqual(
      containing(
        `${code}: anotado que no es ICE, gracias. Ya estaba confirmado; su respuesta también cuenta.`,
      ),
    )
    expect(await sightingStates(town)).toEqual(['open'])
    expect(town.inbox(THIRD)).toEqual(containing(`${code} ward 33`))
    await town.text(THIRD, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(alertsGot()).toEqual([0, 0])
    expect(town.inbox(reporter)).toEqual([])
  })

  it('that another one bears out overturns "confirmed", and the reporter hears', async () => {
    const code = await aReport()
    await town.text(spanishVerifier, '1')
    everybodyHasRead()
    await caroJoins()
    await town.text(verifier, `${code} 2`)
    expect(town.inbox(verifier)).toEqual(
      containing(`${code}: noted as not ICE, thank you. It had been confirmed; your answer still counts.`),
    )
    await town.text(THIRD, `${code} 2`)
    expect(await sightingStates(town)).toEqual(['refuted'])
    expect(town.inbox(reporter)).toEqual(containing('it is not immigration enforcement'))
  })

  it('whose doubt comes to nothing leaves the last word as it was', async () => {
    const code = await aReport()
    await town.text(verifier, '1')
    everybodyHasRead()
    await town.text(spanishVerifier, `${code} 2`)
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['expired'])
    expect(town.inbox(reporter)).toEqual([])
  })

  it('of "seen" against "not ICE" calls one more, who can still confirm it', async () => {
    const code = await aReport('agentes con chalecos en Kedzie y Lawrence, distrito 33', spanishReporter)
    await town.text(verifier, '2')
    everybodyHasRead()
    await caroJoins()
    await town.text(spanishVerifier, `${code} 1`)
    expect(town.inbox(spanishVerifier)).toEqual(
      containing(`${code}: anotado como visto, gracias. Ya se habia visto que no era ICE`),
    )
    expect(await sightingStates(town)).toEqual(['open'])
    expect(alertsGot()).toEqual([0, 0])
    await town.text(THIRD, `${code} 1`)
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(alertsGot()).toEqual([1, 1])
    expect(town.inbox(spanishReporter)).toEqual(containing('confirmaron su reporte'))
  })

  it('of "seen" on what expired confirms it, if it is enough', async () => {
    const code = await aReport()
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await town.sweep()
    expect(town.inbox(reporter)).toEqual(containing('Nobody could check your report'))
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(verifier)).toEqual(containing(`${code}: noted as seen, thank you. Its time was over`))
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(alertsGot()).toEqual([1, 1])
    expect(town.inbox(reporter)).toEqual(containing('confirmed your report'))
  })

  it('that is not enough leaves it expired until a second comes', async () => {
    await ward33Asks('two-independent')
    const code = await aReport()
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await town.sweep()
    await town.text(verifier, `${code} 1`)
    expect(await sightingStates(town)).toEqual(['expired'])
    await town.text(spanishVerifier, `${code} 1`)
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(alertsGot()).toEqual([1, 1])
  })

  it('may be a bare digit of somebody who was asked and had not answered yet', async () => {
    const code = await aReport()
    await caroJoins()
    await town.text(verifier, '1')
    await town.text(spanishVerifier, '2')
    expect(town.inbox(spanishVerifier)).toEqual(containing(`${code}: anotado que no es ICE, gracias. Ya`))
    expect(await sightingStates(town)).toEqual(['open'])
    await town.text(THIRD, '2')
    expect(await sightingStates(town)).toEqual(['refuted'])
    await town.text(spanishVerifier, '1')
    expect(town.inbox(spanishVerifier)).toEqual(containing('Ningun caso espera su respuesta'))
    expect(await sightingStates(town)).toEqual(['refuted'])
  })

  it('of the one who decided alone overturns it at once; "could not tell" does not', async () => {
    const code = await aReport()
    await town.text(verifier, '1')
    everybodyHasRead()
    await town.text(verifier, `${code} 3`)
    expect(await sightingStates(town)).toEqual(['confirmed'])
    await town.text(verifier, `${code} 2`)
    expect(await sightingStates(town)).toEqual(['refuted'])
    expect(town.inbox(reporter)).toEqual(containing('it is not immigration enforcement'))
  })

  it('that agrees changes nothing, and one that comes too late is none', async () => {
    const code = await aReport()
    await town.text(verifier, '1')
    everybodyHasRead()
    await town.text(spanishVerifier, `${code} 1`)
    expect(await sightingStates(town)).toEqual(['confirmed'])
    town.advance(town.ctx.policy.lateVerdictMs + 1)
    await town.text(spanishVerifier, `${code} 2`)
    expect(town.inbox(spanishVerifier)).toEqual(
      containing(`${code}: anotado como visto`, `${code} ya termino: fue confirmado`),
    )
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(alertsGot()).toEqual([0, 0])
    expect(town.inbox(reporter)).toEqual([])
  })
})

describe('a sighting of a drill', () => {
  it.each([
    ['1', 'confirmed'],
    ['2', 'refuted'],
  ])('is ruled on ("%s"), and nobody but the verifiers hears of it', async (digit, state) => {
    await aReport()
    await town.ctx.db.query('update sightings set is_drill = true')
    await town.text(verifier, digit)
    expect(await sightingStates(town)).toEqual([state])
    expect(alertsGot()).toEqual([0, 0])
    expect(town.inbox(reporter)).toEqual([])
    const { rows } = await town.ctx.db.query('select from alerts')
    expect(rows).toEqual([])
  })
})

describe('a verdict on a sighting that was merged into another', () => {
  async function two(): Promise<[string, string]> {
    const first = await aReport()
    const second = await aReport('two agents in masks at Foster and Pulaski, ward 33', spanishReporter)
    return [first, second]
  }
  const merge = () =>
    town.ctx.db.query(
      `update sightings set state = 'merged', merged_into = 1, reason = 'same', ruled_at = $1 where id = 2`,
      [town.ctx.now()],
    )

  it('counts for the other, and the answer says so', async () => {
    const [first, second] = await two()
    await merge()
    await town.text(spanishVerifier, `${second} 1`)
    expect(town.inbox(spanishVerifier)).toEqual(
      containing(`${second} ya es parte de ${first}. ${first}: anotado como visto, gracias.`),
    )
    expect(await sightingStates(town)).toEqual(['confirmed', 'merged'])
    expect(alertsGot()).toEqual([1, 1])
    await town.text(verifier, `${second} 1`)
    expect(town.inbox(verifier)).toEqual(
      containing(`${second} is now part of ${first}. ${first}: noted as seen, thank you.`),
    )
  })

  it('counts for the other also if it came in just before', async () => {
    const [, second] = await two()
    await town.receive(verifier, `${second} 1`)
    await town.run('receiveText')
    await merge()
    await town.settle()
    expect(await sightingStates(town)).toEqual(['confirmed', 'merged'])
    expect(alertsGot()).toEqual([1, 1])
  })

  it('so does what was said of where it is', async () => {
    const [first, second] = await two()
    await town.receive(verifier, `${second} W 35`)
    await town.run('receiveText')
    await merge()
    await town.settle()
    expect(town.inbox(spanishVerifier)).toEqual(containing(`${first} es ahora distrito 35`))
  })

  it('its code is known even when both are over', async () => {
    const [, second] = await two()
    await merge()
    await town.text(verifier, `${await newestCode(town)} 2`)
    town.advance(town.ctx.policy.lateVerdictMs + 1)
    everybodyHasRead()
    await town.text(verifier, `${second} 1`)
    expect(town.inbox(verifier)).toEqual(containing(`${second} is over: it was already found not to be ICE`))
  })
})
