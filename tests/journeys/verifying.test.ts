import { describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import { receiveText } from '../../src/intake/receive-text.ts'
import { transaction } from '../../src/store/db.ts'
import { removeVerifier } from '../../src/store/verifiers.ts'
import { ruleSighting } from '../../src/verification/rule-sighting.ts'
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
import { cast, enrol, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, verifier, spanishVerifier, subscriber, spanishSubscriber } = cast

const SEEN_AT_FOSTER = 'two agents in masks at Foster and Pulaski, ward 33'
const STRANGER = '+12025550107'

/** Looked at or not, these texts are of no matter from here on. */
function everybodyHasRead(): void {
  for (const phone of Object.values(cast)) town.inbox(phone)
}

async function aReport(words = SEEN_AT_KEDZIE): Promise<string> {
  const code = await reports(town, words)
  everybodyHasRead()
  return code
}

describe('a verdict', () => {
  it.each([
    ['1', 'confirmed', 'noted as seen'],
    ['CODE 1', 'confirmed', 'noted as seen'],
    ['code 1', 'confirmed', 'noted as seen'],
    ['confirmed', 'confirmed', 'noted as seen'],
    ['CODE confirmed', 'confirmed', 'noted as seen'],
    ['CODE yes', 'confirmed', 'noted as seen'],
    ['2', 'refuted', 'noted as not ICE'],
    ['CODE 2', 'refuted', 'noted as not ICE'],
    ['not ICE, just a delivery', 'refuted', 'noted as not ICE'],
    ['CODE false alarm', 'refuted', 'noted as not ICE'],
    ['3', 'open', 'noted that you could not tell'],
    ['CODE 3', 'open', 'noted that you could not tell'],
    ["can't tell", 'open', 'noted that you could not tell'],
    ['0', 'open', 'noted that you are on your way'],
    ['CODE 0', 'open', 'noted that you are on your way'],
    ['on my way', 'open', 'noted that you are on your way'],
  ])('"%s" leaves the sighting %s', async (words, state, answer) => {
    const code = await aReport()
    await town.text(verifier, words.replace('CODE', code).replace('code', code.toLowerCase()))
    expect(town.inbox(verifier)).toEqual(containing(`${code}: ${answer}`))
    expect(await sightingStates(town)).toEqual([state])
  })

  it.each([
    ['1', 'confirmed', 'anotado como visto'],
    ['confirmado', 'confirmed', 'anotado como visto'],
    ['falso', 'refuted', 'anotado que no es ICE'],
    ['no es', 'refuted', 'anotado que no es ICE'],
    ['CODE no es ICE', 'refuted', 'anotado que no es ICE'],
    ['no se sabe', 'open', 'anotado que no se pudo saber'],
    ['voy', 'open', 'anotado que va en camino'],
  ])('in Spanish "%s" leaves it %s', async (words, state, answer) => {
    const code = await aReport()
    await town.text(spanishVerifier, words.replace('CODE', code))
    expect(town.inbox(spanishVerifier)).toEqual(containing(`${code}: ${answer}`))
    expect(await sightingStates(town)).toEqual([state])
  })

  it('after saying "on my way" is taken like any other', async () => {
    const code = await aReport()
    await town.text(verifier, '0')
    town.advance(5 * MINUTE_MS)
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(
      containing(`${code}: noted that you are on`, `${code}: noted as seen`),
    )
    expect(await sightingStates(town)).toEqual(['confirmed'])
  })

  it('may follow "could not tell" after another look', async () => {
    await aReport()
    await town.text(verifier, '3')
    await town.text(verifier, '2')
    expect(await sightingStates(town)).toEqual(['refuted'])
  })

  it('of "not ICE" closes it: the reporter hears, and no subscriber does', async () => {
    await joins(town, subscriber)
    await aReport()
    await town.text(spanishVerifier, '2')
    expect(town.inbox(reporter)).toEqual(containing('it is not immigration enforcement'))
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('that tells nothing is asked for again: a digit without meaning, "ok", a code alone', async () => {
    const code = await aReport()
    for (const words of ['7', 'yes', 'ok', code, `${code} 7`]) await town.text(verifier, words)
    expect(town.inbox(verifier)).toEqual(
      Array(5).fill(expect.stringContaining(`${code}: please reply 1 seen`)),
    )
    expect(await sightingStates(town)).toEqual(['open'])
  })

  it('with several open is asked for with its code', async () => {
    const first = await aReport()
    town.advance(MINUTE_MS)
    const second = await aReport(SEEN_AT_FOSTER)
    await town.text(verifier, '1')
    await town.text(spanishVerifier, 'falso')
    await town.text(verifier, '7')
    const question = `Several are open: ${first}, ${second}. Reply with the code and the digit`
    expect(town.inbox(verifier)).toEqual(containing(question, question))
    expect(town.inbox(spanishVerifier)).toEqual(containing(`Hay varios abiertos: ${first}, ${second}.`))
    await town.text(verifier, `${second} 1`)
    await town.text(verifier, '2')
    expect(await sightingStates(town)).toEqual(['refuted', 'confirmed'])
  })

  it('without a code from someone who is no verifier is none', async () => {
    await aReport()
    await town.text(STRANGER, '1')
    expect(town.inbox(STRANGER)).toEqual(containing('to report immigration agents'))
    expect(await sightingStates(town)).toEqual(['open'])
  })

  it('from a verifier who was not asked counts, if it is their ward', async () => {
    await town.text(verifier, 'ON 33')
    const code = await aReport()
    expect(town.inbox(spanishVerifier)).toEqual([])
    await town.text(spanishVerifier, `${code} 1`)
    expect(await sightingStates(town)).toEqual(['confirmed'])
  })
})

describe('what a verifier sees somewhere else', () => {
  it('is a report of its own, and confirms nothing in the ward they were asked about', async () => {
    await joins(town, subscriber, 'JOIN 33')
    await aReport()
    await town.text(spanishVerifier, 'hay 3 camionetas en la 18 y Damen, si son ellos')
    expect(town.inbox(spanishVerifier)).toEqual(containing('18th & Damen, distrito 25: '))
    expect(await sightingStates(town)).toEqual(['open', 'open'])
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('in the ward they were asked about confirms it', async () => {
    const code = await aReport()
    await town.text(spanishVerifier, 'si son ellos, en Kedzie y Lawrence')
    expect(town.inbox(spanishVerifier)).toEqual(containing(`${code}: anotado como visto`))
    expect(await sightingStates(town)).toEqual(['confirmed'])
  })
})

describe('two verdicts at the same instant', () => {
  it.each([
    ['1', '1', 'confirmed'],
    ['1', '2', 'open'],
    ['2', '2', 'refuted'],
    ['3', '1', 'confirmed'],
  ])('"%s" and "%s" give one ruling, and each subscriber at most one text', async (ana, beto, ruling) => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 33')
    const code = await aReport()
    await town.receive(verifier, `${code} ${ana}`)
    await town.receive(spanishVerifier, `${code} ${beto}`)
    town.queue.wipe()

    const { rows } = await town.ctx.db.query<{ inboundId: string }>(
      'select id as "inboundId" from inbound where handled_at is null',
    )
    await Promise.all(rows.map((row) => receiveText(town.ctx, row)))
    await Promise.all(Array.from({ length: 6 }, () => ruleSighting(town.ctx, { sightingId: '1' })))
    await town.settle()

    const [state] = await sightingStates(town)
    expect(state).toBe(ruling)
    expect(town.inbox(subscriber)).toHaveLength(state === 'confirmed' ? 1 : 0)
    expect(town.inbox(spanishSubscriber)).toHaveLength(state === 'confirmed' ? 1 : 0)
    expect(town.inbox(reporter)).toHaveLength(state === 'open' ? 0 : 1)
  })

  it('and the end of its time: it ends once', async () => {
    await joins(town, subscriber)
    const code = await aReport()
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await town.receive(verifier, `${code} 1`)
    await town.run('receiveText')
    town.queue.wipe()
    const { expireSighting } = handlersFor(town.ctx)
    await Promise.all([
      expireSighting({ sightingId: '1' }),
      ruleSighting(town.ctx, { sightingId: '1' }),
      expireSighting({ sightingId: '1' }),
    ])
    await town.settle()
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(subscriber)).toHaveLength(1)
    expect(town.inbox(reporter)).toHaveLength(1)
  })
})

describe('shifts', () => {
  it('with nobody on shift all verifiers of the ward are asked, and no others', async () => {
    await transaction(town.ctx.db, (tx) => enrol(tx, town.ctx.vault, STRANGER, 'Caro', [40], 'en'))
    await reports(town)
    expect(town.inbox(verifier)).toHaveLength(1)
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
    expect(town.inbox(STRANGER)).toEqual([])
  })

  it('with somebody on shift only they are asked', async () => {
    await town.text(spanishVerifier, 'TURNO 33')
    expect(town.inbox(spanishVerifier)).toEqual(
      containing('Esta de turno en el distrito 33 hasta las 10:42 am.'),
    )
    await reports(town)
    expect(town.inbox(verifier)).toEqual([])
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
  })

  it('a shift in another ward does not count', async () => {
    await town.text(verifier, 'ON 35')
    await aReport()
    await town.text(spanishVerifier, '0')
    expect(town.inbox(spanishVerifier)).toEqual(containing('va en camino'))
  })

  it('whoever comes on shift is asked about what is open, once', async () => {
    await town.text(spanishVerifier, 'TURNO 33')
    const code = await aReport()
    await town.text(verifier, 'ON')
    await town.text(verifier, 'ON 33')
    expect(town.inbox(verifier)).toEqual([
      expect.stringContaining('For which ward? Text ON and the number. Yours: 33 and 35.'),
      expect.stringContaining('You are on shift for ward 33'),
      expect.stringContaining(`${code} ward 33`),
    ])
    await town.text(verifier, 'ON 33')
    expect(town.inbox(verifier)).toEqual(containing('You are on shift for ward 33'))
    await town.text(verifier, '1')
    expect(await sightingStates(town)).toEqual(['confirmed'])
  })

  it('OFF ends it, for one ward or all', async () => {
    await town.text(verifier, 'ON 33 and 35')
    await town.text(verifier, 'OFF 35')
    await town.text(spanishVerifier, 'TURNO 33')
    await town.text(spanishVerifier, 'DESCANSO')
    await town.text(spanishVerifier, 'DESCANSO')
    expect(town.inbox(spanishVerifier)).toEqual(
      containing('Esta de turno', 'Su turno termino', 'No estaba de turno'),
    )
    await reports(town)
    expect(town.inbox(spanishVerifier)).toEqual([])
    expect(town.inbox(verifier)).toHaveLength(3)
  })

  it('a verifier of one ward need not say which', async () => {
    await town.text(spanishVerifier, 'TURNO')
    expect(town.inbox(spanishVerifier)).toEqual(
      containing('Esta de turno en el distrito 33 hasta las 10:42 am.'),
    )
  })

  it('are only for one’s own wards, and only for verifiers', async () => {
    await town.text(spanishVerifier, 'TURNO 40')
    await town.text(STRANGER, 'ON 33')
    expect(town.inbox(spanishVerifier)).toEqual(
      containing('No es verificador del distrito 40. Los suyos: 33.'),
    )
    expect(await personOf(town, STRANGER)).toBeTruthy()
    const { rows } = await town.ctx.db.query('select from shifts')
    expect(rows).toHaveLength(0)
  })
})

describe('verifiers who are not there', () => {
  it('one who opted out is not asked, even on shift until then', async () => {
    await town.text(verifier, 'ON 33')
    await town.text(verifier, 'STOP')
    everybodyHasRead()
    await reports(town)
    expect(town.inbox(verifier)).toEqual([])
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
  })

  it('with all of them opted out the ward has none', async () => {
    await town.text(verifier, 'STOP')
    await town.text(spanishVerifier, 'ALTO')
    await town.text(reporter, SEEN_AT_KEDZIE)
    expect(town.inbox(reporter)).toEqual(containing('ward 33: no volunteer there yet'))
  })

  it('one who was removed is not asked, not sent what waits, and cannot answer', async () => {
    await town.receive(reporter, SEEN_AT_KEDZIE)
    await town.run('receiveText', 'openSighting', 'callVerifiers')
    const personId = await personOf(town, verifier)
    await transaction(town.ctx.db, (tx) => removeVerifier(tx, personId, town.ctx.now()))
    await town.settle()
    expect(town.inbox(verifier)).toEqual([])
    await town.text(verifier, `${await newestCode(town)} 1`)
    await town.text(verifier, '1')
    expect(town.inbox(verifier)).toEqual(
      containing('Only verifiers can answer that', 'to report immigration'),
    )
    await reports(town, SEEN_AT_FOSTER)
    expect(town.inbox(verifier)).toEqual([])
    expect(await sightingStates(town)).toEqual(['open', 'open'])
  })

  it('nobody answering ends it after its time, and the reporter is told', async () => {
    await joins(town, subscriber)
    await aReport()
    town.advance(town.ctx.policy.sightingLifetimeMs - 1)
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['open'])
    town.advance(1)
    await town.sweep()
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['expired'])
    expect(town.inbox(reporter)).toEqual(containing('Nobody could check your report in ward 33 in time'))
    expect(town.inbox(subscriber)).toEqual([])
    expect(town.inbox(verifier)).toEqual([])
  })

  it('somebody who could not tell does not keep it open', async () => {
    await aReport()
    await town.text(verifier, '3')
    town.advance(town.ctx.policy.sightingLifetimeMs)
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['expired'])
    expect(town.inbox(reporter)).toEqual(containing('could not tell what it was, so no alert went out'))
  })
})
