import { describe, expect, it } from 'vitest'
import { containing, HOUR_MS, joins, KEDZIE_LAWRENCE, MINUTE_MS, reports } from '../support/story.ts'
import { cast, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, verifier, subscriber, spanishSubscriber } = cast
const ASKER = '+12025550108'
const WHERE = `${KEDZIE_LAWRENCE}, ward 33`

/** The answer to a question, and to nothing before it. */
async function asks(words: string, phone = ASKER): Promise<string[]> {
  town.inbox(phone)
  await town.text(phone, words)
  return town.inbox(phone)
}

describe('"is something there?"', () => {
  it('hears that nothing is known, and calls nobody out', async () => {
    expect(await asks('Kedzie & Lawrence?')).toEqual([
      `${WHERE}: nothing is confirmed in the last hours, and nothing is being checked. If you see something, text what and where.`,
    ])
    expect(town.inbox(verifier)).toEqual([])
  })

  it('hears since when it is being checked, and no more', async () => {
    await reports(town, 'Dolores says 3 vans and agents at Kedzie and Lawrence')
    town.advance(10 * MINUTE_MS)
    expect(await asks('Kedzie & Lawrence?')).toEqual([
      `${WHERE}: nothing is confirmed. Something was reported, and it is being checked since 6:42 AM.`,
    ])
  })

  it('hears since when it is confirmed, and later that it is over', async () => {
    const code = await reports(town)
    town.advance(10 * MINUTE_MS)
    await town.text(verifier, `${code} 1`)
    town.advance(MINUTE_MS)
    expect(await asks('is ICE at Kedzie and Lawrence?')).toEqual([
      `${WHERE}: immigration agents were confirmed at 6:52 AM. You may stay silent and need not open your door. Help: ${HOTLINE}.`,
    ])
    town.advance(3 * HOUR_MS)
    expect(await asks('Kedzie & Lawrence?')).toEqual([
      `${WHERE}: immigration agents were confirmed at 6:52 AM. That is over now. If you see something, text what and where.`,
    ])
    town.advance(6 * HOUR_MS)
    expect(await asks('Kedzie & Lawrence?')).toEqual(containing('nothing is confirmed in the last hours'))
  })

  it('hears what was false to be false', async () => {
    const code = await reports(town)
    await town.text(verifier, `${code} 2`)
    expect(await asks('Kedzie & Lawrence?')).toEqual([
      `${WHERE}: what was reported was checked at 6:42 AM. It was not immigration enforcement.`,
    ])
  })

  it('hears nothing of what is far away in the same ward', async () => {
    await reports(town)
    expect(await asks('Irving Park and Sacramento?')).toEqual(containing('nothing is being checked'))
  })

  it('can be about a ward, and hears the gravest', async () => {
    const first = await reports(town)
    await town.text(verifier, `${first} 1`)
    town.advance(MINUTE_MS)
    await reports(town, 'agents in vests at Foster and Pulaski, ward 33')
    expect(await asks('anything in ward 33?')).toEqual(
      containing(`${WHERE}: immigration agents were confirmed`),
    )
    expect(await asks('35?')).toEqual(containing('Ward 35: nothing is confirmed'))
    expect(await asks('ward 99?')).toEqual(containing('We do not cover ward 99'))
  })

  it('can be about a street alone, where something is known on it', async () => {
    await reports(town)
    expect(await asks('anything on Lawrence?')).toEqual(
      containing('Lawrence, ward 33: nothing is confirmed. Something'),
    )
    expect(await asks('anything on Montrose?')).toEqual(containing('text two streets that cross'))
  })

  it('without a place is about the wards that one gets alerts of', async () => {
    await reports(town)
    await joins(town, subscriber, 'JOIN 33 35')
    expect(await asks('anything happening?', subscriber)).toEqual(
      containing('Wards 33 and 35: nothing is confirmed. Something was reported'),
    )
    expect(await asks('anything happening?')).toEqual(
      containing('text two streets that cross, or the ward number'),
    )
  })

  it('is answered in Spanish', async () => {
    await joins(town, spanishSubscriber, 'ALTA 33')
    const where = `${KEDZIE_LAWRENCE}, distrito 33`
    const ask = () => asks('¿hay migra en Kedzie y Lawrence?', spanishSubscriber)
    expect(await ask()).toEqual(containing(`${where}: nada confirmado en las ultimas horas`))
    const code = await reports(town)
    expect(await ask()).toEqual([
      `${where}: nada confirmado. Hay un reporte y se esta revisando desde 6:42 am.`,
    ])
    await town.text(verifier, `${code} 1`)
    expect(await ask()).toEqual([
      `${where}: se confirmaron agentes de inmigracion, 6:42 am. Puede guardar silencio y no abrir su puerta. Ayuda: ${HOTLINE}.`,
    ])
    expect(await asks('¿hay algo en la 26?', spanishSubscriber)).toEqual(
      containing('distrito 33: se confirmaron agentes'),
    )
    expect(await asks('¿hay algo en la 26?')).toEqual(containing('escriba dos calles que se cruzan'))
  })

  it('never tells of a drill', async () => {
    await reports(town)
    await town.ctx.db.query('update sightings set is_drill = true')
    expect(await asks('Kedzie & Lawrence?')).toEqual(containing('nothing is being checked'))
  })

  it('with a photo is a report', async () => {
    const media = [{ url: 'https://media.test/1', contentType: 'image/jpeg' }]
    await town.text(reporter, 'is this ICE at Kedzie and Lawrence?', { media })
    expect(town.inbox(reporter)).toEqual(containing('volunteers are asked to look'))
    expect(town.inbox(verifier)).toHaveLength(1)
  })
})
