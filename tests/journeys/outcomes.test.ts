import { describe, expect, it } from 'vitest'
import { HOUR_MS, joins, MINUTE_MS, personOf, reports, sightingStates } from '../support/story.ts'
import { tongues, verifiersSpeak } from '../support/tongues.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier, subscriber } = cast

/** A report of two people, one in each language. Returns its code. */
async function reportOfTwo(): Promise<string> {
  const code = await reports(town)
  await town.text(spanishReporter, 'dos camionetas y agentes con chalecos en Kedzie y Lawrence')
  await town.ctx.db.query(
    `update reports set sighting_id = (select min(id) from sightings) where person_id = $1`,
    [await personOf(town, spanishReporter)],
  )
  await town.ctx.db.query(
    'delete from sightings where id > (select min(id) from sightings) and not exists (select from reports where sighting_id = sightings.id)',
  )
  for (const phone of Object.values(cast)) town.inbox(phone)
  return code
}

const NOT_ICE =
  'Volunteers looked at what you reported in ward 33: it is not immigration enforcement. Thank you for watching.'
const NO_ES =
  'Los voluntarios fueron a ver en el distrito 33: no es inmigracion. Gracias por estar pendiente.'

describe('everybody who reported it hears in their language', () => {
  it.each([
    [
      'that it was confirmed',
      '1',
      'Volunteers confirmed your report in ward 33. The people who asked for alerts are being told. Thank you.',
      'Los voluntarios confirmaron su reporte en el distrito 33. Se avisa a quienes pidieron alertas. Gracias.',
    ],
    ['that it was not ICE', '2', NOT_ICE, NO_ES],
    [
      'that it was police',
      '2 police',
      'Volunteers looked at what you reported in ward 33: it is police, not immigration enforcement. Thank you for watching.',
      'Los voluntarios fueron a ver en el distrito 33: es la policia, no es inmigracion. Gracias por estar pendiente.',
    ],
    [
      'that it was a utility crew',
      '2 utility',
      'Volunteers looked at what you reported in ward 33: it is a utility crew, not immigration enforcement. Thank you for watching.',
      'Los voluntarios fueron a ver en el distrito 33: es una cuadrilla de servicios, no es inmigracion. Gracias por estar pendiente.',
    ],
    [
      'that it was a delivery',
      'not ICE, just a delivery',
      'Volunteers looked at what you reported in ward 33: it is a delivery, not immigration enforcement. Thank you for watching.',
      'Los voluntarios fueron a ver en el distrito 33: es una entrega, no es inmigracion. Gracias por estar pendiente.',
    ],
  ])('%s', async (_what, answer, english, spanish) => {
    await reportOfTwo()
    await town.text(verifier, answer)
    expect(town.inbox(reporter)).toEqual([english])
    expect(town.inbox(spanishReporter)).toEqual([spanish])
  })

  it('that it was police, said in Spanish', async () => {
    await reportOfTwo()
    await town.text(spanishVerifier, '2 policia')
    expect(town.inbox(reporter)).toEqual([expect.stringContaining('it is police, not immigration')])
  })

  it('that nobody could go', async () => {
    await reportOfTwo()
    town.advance(HOUR_MS)
    await town.sweep()
    expect(town.inbox(reporter)).toEqual([
      'Nobody could check your report in ward 33 in time, so no alert went out. If it is still there, text it again.',
    ])
    expect(town.inbox(spanishReporter)).toEqual([
      'Nadie pudo ir a ver su reporte en el distrito 33; no se mando alerta. Si siguen alli, escriba otra vez.',
    ])
  })

  it('that somebody went, and could not tell', async () => {
    await reportOfTwo()
    await town.text(verifier, '3')
    town.advance(HOUR_MS)
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['expired'])
    expect(town.inbox(reporter)).toEqual([
      'Volunteers looked at what you reported in ward 33 but could not tell what it was, so no alert went out.',
    ])
    expect(town.inbox(spanishReporter)).toEqual([
      'Los voluntarios fueron a ver su reporte en el distrito 33 pero no se pudo saber qué era; no se mando alerta.',
    ])
  })

  it('once, however many texts they sent', async () => {
    const code = await reports(town)
    town.advance(MINUTE_MS)
    await town.text(reporter, 'agents in vests at Kedzie and Lawrence')
    await town.ctx.db.query('update reports set sighting_id = (select min(id) from sightings)')
    town.inbox(reporter)
    await town.text(verifier, `${code} 2`)
    expect(town.inbox(reporter)).toEqual([NOT_ICE])
  })
})

it('whoever has opted out hears nothing of it', async () => {
  const code = await reportOfTwo()
  await town.text(reporter, 'ALTO')
  town.inbox(reporter)
  await town.text(verifier, `${code} 1`)
  expect(town.inbox(reporter)).toEqual([])
  expect(town.inbox(spanishReporter)).toHaveLength(1)
})

/** What is heard of a false alarm. */
const FALSE_ALARM = {
  en: {
    reporter: [
      'Thank you. Kedzie & Lawrence, ward 33: volunteers are asked to look now. We will text you what they find.',
      'Volunteers looked at what you reported in ward 33: it is police, not immigration enforcement. Thank you for watching.',
    ],
    alsoReported: [
      'Thank you. Kedzie & Lawrence, ward 33: others reported this too; it is being checked. We will text you what they find.',
      'Volunteers looked at what you reported in ward 33: it is police, not immigration enforcement. Thank you for watching.',
    ],
    verifier: (code: string) => [
      `${code} ward 33, just now. Place: Kedzie & Lawrence. Says: "3 vans, agents in vests at Kedzie and Lawrence". Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
      `${code}: noted as not ICE, thank you.`,
    ],
    asker: [
      'Kedzie & Lawrence, ward 33: nothing is confirmed. Something was reported, and it is being checked since 6:42 AM.',
      'Kedzie & Lawrence, ward 33: what was reported was checked at 6:42 AM. It was not immigration enforcement.',
    ],
  },
  es: {
    reporter: [
      'Gracias. Kedzie & Lawrence, distrito 33: pedimos a los voluntarios que vayan a ver. Le diremos qué encuentran.',
      'Los voluntarios fueron a ver en el distrito 33: es la policia, no es inmigracion. Gracias por estar pendiente.',
    ],
    alsoReported: [
      'Gracias. Kedzie & Lawrence, distrito 33: otras personas también avisaron; se esta revisando. Le diremos qué encuentran.',
      'Los voluntarios fueron a ver en el distrito 33: es la policia, no es inmigracion. Gracias por estar pendiente.',
    ],
    verifier: (code: string) => [
      `${code} distrito 33, ahora. Lugar: Kedzie & Lawrence. Dice: "3 camionetas, agentes con chalecos en Kedzie y Lawrence". Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy`,
      `${code}: anotado que no es ICE, gracias.`,
    ],
    asker: [
      'Kedzie & Lawrence, distrito 33: nada confirmado. Hay un reporte y se esta revisando desde 6:42 am.',
      'Kedzie & Lawrence, distrito 33: fueron a ver lo reportado, 6:42 am. No era inmigracion.',
    ],
  },
}

describe.each(tongues)('a false alarm, in $name', (tongue) => {
  it('alarms nobody, and everybody who asked is told what it was', async () => {
    const heard = FALSE_ALARM[tongue.language]
    const asker = '+12025550151'
    await verifiersSpeak(town, tongue)
    await joins(town, subscriber, tongue.join)
    const code = await reports(town, tongue.seen)
    await town.text(spanishReporter, tongue.seenToo)
    await town.text(asker, tongue.ask)
    await town.text(verifier, tongue.notIce)
    await town.text(asker, tongue.ask)
    expect(town.inbox(verifier)).toEqual(heard.verifier(code))
    expect(town.inbox(spanishVerifier)).toEqual(heard.verifier(code).slice(0, 1))
    expect(town.inbox(reporter)).toEqual(heard.reporter)
    expect(town.inbox(spanishReporter)).toEqual(heard.alsoReported)
    expect(town.inbox(asker)).toEqual(heard.asker)
    expect(town.inbox(subscriber)).toEqual([])
    expect(await sightingStates(town)).toEqual(['refuted'])
  })
})
