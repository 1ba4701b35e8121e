import { beforeEach, describe, expect, it } from 'vitest'
import { saveCoordinator } from '../../src/store/coordinators.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import { eventually } from '../support/eventually.ts'
import { backends } from '../support/queue-store.ts'
import { cast, enrol } from '../support/town.ts'
import { addSubscribers, isFinished, type Network, useNetwork } from './network.ts'

const LATE = 60_000
const { verifier: ana, spanishVerifier: beto, reporter, spanishReporter } = cast
const THIRD_REPORTER = '+12025550171'
/** A verifier of ward 40, next to 33. */
const NEIGHBOUR = '+12025550172'
const COORDINATOR = '+12025550173'

describe.each(backends)('on %s, though every stage is killed between commit and enqueue', (backend) => {
  const network = useNetwork(backend)
  const hasGot = (phone: string, words: string) => network.hasGot(phone, words)
  const text = (phone: string, words: string) => network.text(phone, words)
  let subscribers: string[]

  beforeEach(async () => {
    const { db, vault } = network.database
    await enrol(db, vault, NEIGHBOUR, 'Eva', [40], 'en')
    const personId = await findOrAddPerson(db, vault, COORDINATOR, new Date())
    await saveCoordinator(db, vault, { personId, name: 'Luz', now: new Date() })
    subscribers = await addSubscribers(network.database, 4)
  })

  /** A worker works until it dies in this stage, to which `until` leads. */
  async function killed(dieIn: string, until: () => Promise<unknown>): Promise<void> {
    const worker = await network.start({ roles: { web: false, work: true }, dieIn })
    await until()
    await eventually(`${dieIn} is killed`, () => !worker.isRunning(), LATE)
    expect([dieIn, await worker.ended]).toEqual([dieIn, 'SIGKILL'])
  }

  const areAsked = (code: string) => Promise.all([hasGot(ana, code), hasGot(beto, code)])
  /** Every other one of them reads Spanish. */
  const allGot = (...words: [english: string, spanish: string]) =>
    Promise.all(subscribers.map((phone, index) => hasGot(phone, words[index % 2] ?? '')))

  /** Sightings so far, the newest last. */
  async function codes(atLeast: number): Promise<string[]> {
    return eventually(`${atLeast} sightings`, async () => {
      const { rows } = await network.database.db.query<{ code: string }>(
        'select code from sightings order by id',
      )
      return rows.length >= atLeast ? rows.map(({ code }) => code) : null
    })
  }
  const code = async (nth: number) => (await codes(nth))[nth - 1] ?? ''

  it('sightings are looked at, moved, regrouped, told and taken back', { timeout: 300_000 }, async () => {
    const { db } = network.database
    await network.start({ roles: { web: true, work: false } })

    await killed('tell-requests', () => text(reporter, '3 vans, agents at a checkpoint, ward 33'))
    const first = await code(1)
    await killed('call-verifiers', async () => {
      await areAsked(first)
      await db.query(`update sightings set next_wave_at = now() - interval '1 minute'`)
    })
    await killed('take-claim', async () => {
      await hasGot(NEIGHBOUR, first)
      await text(ana, `${first} 0`)
    })
    await killed('move-sighting', async () => {
      await Promise.all([hasGot(beto, 'alguien ya va'), hasGot(NEIGHBOUR, 'somebody is on the way')])
      await text(ana, `${first} W 33 35`)
    })

    // Where no streets are known, reports of the same ward are apart only by what stays in one place.
    // The second becomes part of the first, and is the third when it is taken out again.
    await killed('regroup-sighting', async () => {
      await text(spanishReporter, 'agentes tocando puertas, distrito 33')
      await areAsked(await code(2))
      await text(COORDINATOR, `MERGE ${first} ${await code(2)}`)
    })
    const second = await code(2)
    await killed('regroup-sighting', async () => {
      await hasGot(COORDINATOR, 'is part of')
      await text(COORDINATOR, `SPLIT ${first}`)
    })
    const third = await code(3)

    await killed('expire-sighting', async () => {
      await areAsked(third)
      await text(THIRD_REPORTER, 'ICE raiding a restaurant, ward 33')
      await areAsked(await code(4))
      await text(ana, `${first} 1`)
      await text(beto, `${third} 1`)
      for (const alert of [first, third]) await allGot(`. ${alert}`, `. ${alert}`)
      await db.query('update sightings set expires_at = now() where code = $1', [await code(4)])
    })
    const fourth = await code(4)

    await killed('follow-up', async () => {
      await hasGot(THIRD_REPORTER, 'Nobody could check')
      await text(ana, `${first} UPDATE they are detaining people`)
    })
    await killed('follow-up', async () => {
      await allGot('Brigada update', 'Brigada, novedad')
      await text(beto, `${first} LIBRE`)
    })
    await killed('follow-up', async () => {
      await allGot('all clear', 'ya paso')
      await text(ana, `${first} WRONG`)
    })
    await killed('expire-alert', async () => {
      await allGot('was wrong', 'fue un error')
      await db.query(`update alerts set expires_at = now() where state = 'active'`)
    })
    await network.start({ roles: { web: false, work: true } })
    await allGot('no more news', 'sin mas novedades')
    await hasGot(ana, 'noted as wrong')
    await eventually('all of it is out', () => isFinished(network), LATE)

    const all = [first, second, third, fourth]
    const [asked, pedido] = [all.map((each) => `${each} ward`), all.map((each) => `${each} distrito`)]
    await heardOnce(network, ana, [
      ...asked,
      ...[`${first}: noted that you are on your way`, `${first} is now ward`, `${first}: noted as seen`],
      ...[`${first}: thank you.`, `${first}: noted as wrong`],
    ])
    await heardOnce(network, beto, [
      ...pedido,
      ...[`${first}: alguien ya va`, `${first} es ahora`, `${third}: anotado como visto`],
      `${first}: anotado que ya paso`,
    ])
    await heardOnce(network, NEIGHBOUR, [`${first} ward`, `${first}: somebody is on`, `${first} is now ward`])
    await heardOnce(network, COORDINATOR, [`${second} is part of ${first}`, `${third} is new`])
    await heardOnce(network, reporter, ['are asked to look', 'While you watch', 'confirmed your report'])
    await heardOnce(network, spanishReporter, ['vayan a ver', 'Mientras observa', 'confirmaron su reporte'])
    await heardOnce(network, THIRD_REPORTER, ['are asked to look', 'While you watch', 'Nobody could check'])
    const inEnglish = ['3 vehicles', 'at doors', 'Brigada update', 'all clear', 'was wrong', 'no more news']
    const inSpanish = [
      '3 vehiculos',
      'tocando puertas',
      'Brigada, novedad',
      'ya paso',
      'fue un error',
      'sin mas novedades',
    ]
    for (const [index, phone] of subscribers.entries())
      await heardOnce(network, phone, index % 2 === 0 ? inEnglish : inSpanish)
  })
})

/** Each of these was said once, and nothing else. */
async function heardOnce(network: Network, phone: string, parts: readonly string[]): Promise<void> {
  const texts = await network.inbox(phone)
  const times = parts.map((part) => [part, texts.filter((body) => body.includes(part)).length])
  expect({ times, texts: texts.length }, texts.join('\n')).toEqual({
    times: parts.map((part) => [part, 1]),
    texts: parts.length,
  })
}
