import { beforeEach, describe, expect, it } from 'vitest'
import {
  containing,
  MINUTE_MS,
  newestCode,
  reports,
  SEEN_AT_KEDZIE,
  sightingStates,
} from '../support/story.ts'
import { coordinatorSpeaks, tongues, verifiersSpeak } from '../support/tongues.ts'
import { cast, enrol, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier } = cast
const COORDINATOR = '+12025550107'
const OTHERS = ['+12025550121', '+12025550122', '+12025550123']
const AT_BELMONT = 'two agents in masks at Kedzie and Belmont'

const voices = async () =>
  (
    await town.ctx.db.query<{ voices: number }>(
      `select count(distinct person_id)::int as voices from reports where sighting_id is not null
       group by sighting_id order by sighting_id`,
    )
  ).rows.map((row) => row.voices)

describe('reports about the same thing', () => {
  it('are one sighting, and its later reporters hear so in their language', async () => {
    await reports(town)
    town.inbox(reporter)
    expect(town.inbox(verifier)).toHaveLength(1)
    town.advance(5 * MINUTE_MS)
    await town.text(spanishReporter, 'hay agentes con chalecos en la Kedzie y Lawrence')
    expect(town.inbox(spanishReporter)).toEqual(
      containing('otras personas también avisaron; se esta revisando'),
    )
    expect(await sightingStates(town)).toEqual(['open'])
    expect(await voices()).toEqual([2])
    // Whoever has been asked is not asked again.
    expect(town.inbox(verifier)).toEqual([])

    await town.text(verifier, '1')
    expect(town.inbox(reporter)).toEqual(containing('Volunteers confirmed your report'))
    expect(town.inbox(spanishReporter)).toEqual(containing('confirmaron su reporte'))
  })

  it('are told to whoever is asked later, with how many say so', async () => {
    await town.text(spanishVerifier, 'TURNO 33')
    town.inbox(spanishVerifier)
    await reports(town)
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(verifier)).toEqual([])
    await town.later(town.ctx.policy.waveEveryMs)
    expect(town.inbox(verifier)).toEqual(containing('2 people say: "3 vans'))
  })

  it('from one phone are one voice, however often it texts', async () => {
    await reports(town)
    town.inbox(reporter)
    for (let time = 0; time < 9; time++) await town.text(reporter, SEEN_AT_KEDZIE)
    expect(await sightingStates(town)).toEqual(['open'])
    expect(await voices()).toEqual([1])
    expect(town.inbox(reporter)).toEqual(Array(9).fill(expect.stringContaining('we have your report')))
    // Said once to the verifiers too.
    await town.text(OTHERS[0] ?? '', 'ICE at Kedzie and Lawrence')
    await enrol(town.ctx.db, town.ctx.vault, '+12025550130', 'Cleo', [33], 'en')
    await town.later(town.ctx.policy.waveEveryMs)
    const [request = ''] = town.inbox('+12025550130')
    expect(request.split('3 vans')).toHaveLength(2)
  })

  it('that come after it was confirmed hear so at once, and call nobody out', async () => {
    await reports(town)
    await town.text(verifier, '1')
    for (const phone of [verifier, spanishVerifier]) town.inbox(phone)
    town.advance(4 * MINUTE_MS)
    await town.text(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    expect(town.inbox(spanishReporter)).toEqual(containing('Los voluntarios lo confirmaron a las 6:42 am'))
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(spanishVerifier)).toEqual([])
  })

  it('that are taken in while it is being confirmed hear the outcome', async () => {
    await reports(town)
    await town.receive(spanishReporter, 'agentes con chalecos en Kedzie y Lawrence')
    await town.run('receiveText')
    town.advance(1)
    await town.receive(verifier, '1')
    await town.run('receiveText', 'ruleSighting')
    await town.settle()
    expect(town.inbox(spanishReporter)).toEqual(containing('otras personas', 'confirmaron su reporte'))
  })

  it('far away or much later are another sighting', async () => {
    await reports(town)
    await town.text(spanishReporter, AT_BELMONT)
    expect(await sightingStates(town)).toEqual(['open', 'open'])
  })

  it('are one as soon as it is known where the later one is', async () => {
    await town.text(reporter, '3 vans, agents at Kedzie and Lawrence')
    const first = await newestCode(town)
    await town.text(verifier, 'ON 33')
    await town.text(spanishReporter, 'hay agentes en dos camionetas')
    await town.text(spanishReporter, 'no sé')
    town.inbox(spanishReporter)
    await town.text(verifier, `${await newestCode(town)} AT Kedzie and Lawrence`)
    expect(await sightingStates(town)).toEqual(['open', 'merged'])
    await town.text(verifier, `${first} 1`)
    expect(await sightingStates(town)).toEqual(['confirmed', 'merged'])
    expect(town.inbox(spanishReporter)).toEqual([expect.stringContaining('confirmaron su reporte')])
  })

  it('stay apart where the one that is moved has an alert out, which must be corrected under its own code', async () => {
    const told = await reports(town)
    await town.text(verifier, `${told} 1`)
    await town.text(spanishVerifier, `${told} 2`)
    await town.text(spanishReporter, AT_BELMONT)
    expect(await sightingStates(town)).toEqual(['open', 'open'])
    await town.text(verifier, `${told} AT Kedzie and Belmont`)
    expect(await sightingStates(town)).toEqual(['open', 'open'])
  })

  it('that come together are one sighting', async () => {
    for (const phone of [reporter, spanishReporter, ...OTHERS]) await town.receive(phone, SEEN_AT_KEDZIE)
    await town.settle()
    expect(await sightingStates(town)).toEqual(['open'])
    expect(await voices()).toEqual([5])
  })
})

/** What a coordinator hears, of a sighting at Kedzie and Lawrence and one at Kedzie and Belmont. */
const REGROUPED = {
  en: {
    merged: (code: string, other: string) =>
      `Done: ${other} is part of ${code} now. Answers about ${other} count for ${code}. SPLIT ${code} takes it apart again.`,
    split: (code: string, other: string) =>
      `Done: ${other} is new, for Kedzie & Belmont, wards 33 and 35. The rest stays ${code}. MERGE ${code} ${other} puts them together.`,
    already: (code: string) => `That is one sighting already: ${code}.`,
    notMerged: (code: string, other: string) =>
      `${other} was not put into ${code}: ${other} must be open, with no alert, and ${code} open or confirmed, with a ward.`,
    notSplit: (code: string) => `${code} was not split: it is over, or only one person has reported it.`,
    unknown: (code: string) => `There is no open sighting ${code}. Please check the code in the request.`,
    notYours: 'Only coordinators can do that. To report something, text what you see and where.',
    onMerged: (code: string, into: string) =>
      `${code} is now part of ${into}. ${into}: noted as seen, thank you.`,
    outcome:
      'Volunteers confirmed your report in ward 33. The people who asked for alerts are being told. Thank you.',
    request: (code: string) =>
      `${code} wards 33 and 35, just now. Place: Kedzie & Belmont. Says: "two agents in masks at Kedzie and Belmont". Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
  },
  es: {
    merged: (code: string, other: string) =>
      `Listo: ${other} ahora es parte de ${code}. Lo que respondan de ${other} cuenta para ${code}. SEPARAR ${code} los separa.`,
    split: (code: string, other: string) =>
      `Listo: ${other} es nuevo, Kedzie & Belmont, distritos 33 y 35. Lo demas sigue en ${code}. JUNTAR ${code} ${other} los une.`,
    already: (code: string) => `Ya son un solo caso: ${code}.`,
    notMerged: (code: string, other: string) =>
      `${other} no se junto con ${code}: ${other} debe estar abierto y sin alerta, y ${code} abierto o confirmado, con distrito.`,
    notSplit: (code: string) => `${code} no se separo: ya termino, o lo reporto una sola persona.`,
    unknown: (code: string) => `No hay un caso abierto ${code}. Revise el codigo en la peticion.`,
    notYours: 'Solo los coordinadores pueden hacer eso. Para reportar, escriba qué ve y donde.',
    onMerged: (code: string, into: string) =>
      `${code} ya es parte de ${into}. ${into}: anotado como visto, gracias.`,
    outcome:
      'Los voluntarios confirmaron su reporte en el distrito 33. Se avisa a quienes pidieron alertas. Gracias.',
    request: (code: string) =>
      `${code} distritos 33 y 35, ahora. Lugar: Kedzie & Belmont. Dice: "dos agentes con mascaras en Kedzie y Belmont". Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy`,
  },
}

describe.each(tongues)('a coordinator, in $name', (tongue) => {
  const heard = REGROUPED[tongue.language]

  beforeEach(async () => {
    await verifiersSpeak(town, tongue)
    await coordinatorSpeaks(town, COORDINATOR, tongue)
  })

  async function twoSightings(): Promise<[string, string]> {
    const first = await reports(town, tongue.seen)
    await town.text(spanishReporter, tongue.elsewhere)
    const second = await newestCode(town)
    for (const phone of [...Object.values(cast), COORDINATOR]) town.inbox(phone)
    return [first, second]
  }

  it('makes two one: its verdicts, reporters and code belong to the other', async () => {
    const [first, second] = await twoSightings()
    await town.text(COORDINATOR, `${tongue.merge} ${first} ${second}`)
    expect(town.inbox(COORDINATOR)).toEqual([heard.merged(first, second)])
    expect(await sightingStates(town)).toEqual(['open', 'merged'])
    await town.text(verifier, `${second} 1`)
    expect(town.inbox(verifier)).toEqual([heard.onMerged(second, first)])
    expect(await sightingStates(town)).toEqual(['confirmed', 'merged'])
    for (const phone of [reporter, spanishReporter]) expect(town.inbox(phone)).toEqual([heard.outcome])
  })

  it('makes two one although one was answered already', async () => {
    const [first, second] = await twoSightings()
    await town.text(verifier, `${second} 3`)
    await town.text(spanishVerifier, `${first} 0`)
    await town.text(COORDINATOR, `${tongue.merge} ${second} ${first}`)
    expect(await sightingStates(town)).toEqual(['merged', 'open'])
    await town.text(spanishVerifier, '2')
    expect(await sightingStates(town)).toEqual(['merged', 'refuted'])
  })

  it('takes one apart again, and verifiers are called to both', async () => {
    const [first, second] = await twoSightings()
    await town.text(COORDINATOR, `${tongue.merge} ${first} ${second}`)
    town.inbox(COORDINATOR)
    await town.text(COORDINATOR, `${tongue.split} ${first}`)
    const third = await newestCode(town)
    expect(town.inbox(COORDINATOR)).toEqual([heard.split(first, third)])
    expect(await sightingStates(town)).toEqual(['open', 'merged', 'open'])
    expect(await voices()).toEqual([1, 1])
    expect(town.inbox(verifier)).toEqual([heard.request(third)])
  })

  it.each<[what: string, said: (a: string, b: string) => string, told: (a: string, b: string) => string]>([
    ['merge one that is over', (a, b) => `${tongue.merge} ${b} ${a}`, (a, b) => heard.notMerged(b, a)],
    ['merge into one that is over', (a, b) => `${tongue.merge} ${a} ${b}`, (a, b) => heard.notMerged(a, b)],
    ['merge one with itself', (_, b) => `${tongue.merge} ${b} ${b}`, (_, b) => heard.already(b)],
    ['merge what nobody knows', (a) => `${tongue.merge} ${a} X99`, () => heard.unknown('X99')],
    ['merge into what nobody knows', (a) => `${tongue.merge} X99 ${a}`, () => heard.unknown('X99')],
    ['split what nobody knows', () => `${tongue.split} X99`, () => heard.unknown('X99')],
    ['split what one person reported', (_, b) => `${tongue.split} ${b}`, (_, b) => heard.notSplit(b)],
    ['split what is over', (a) => `${tongue.split} ${a}`, (a) => heard.notSplit(a)],
  ])('can’t %s', async (_what, said, told) => {
    const [first, second] = await twoSightings()
    await town.text(verifier, `${first} 2`)
    await town.text(COORDINATOR, said(first, second))
    expect(town.inbox(COORDINATOR)).toEqual([told(first, second)])
    expect(await sightingStates(town)).toEqual(['refuted', 'open'])
  })

  it('and nobody else may', async () => {
    const [first, second] = await twoSightings()
    for (const phone of [verifier, reporter])
      for (const words of [`${tongue.merge} ${first} ${second}`, `${tongue.split} ${first}`])
        await town.text(phone, words)
    for (const phone of [verifier, reporter])
      expect(town.inbox(phone)).toEqual([heard.notYours, heard.notYours])
    expect(await sightingStates(town)).toEqual(['open', 'open'])
  })

  it('who said so twice, or whose job was lost, merges once', async () => {
    const [first, second] = await twoSightings()
    await town.receive(COORDINATOR, `${tongue.merge} ${first} ${second}`)
    await town.run('receiveText')
    town.queue.wipe()
    town.advance(town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    expect(town.inbox(COORDINATOR)).toEqual([heard.merged(first, second)])
    await town.text(COORDINATOR, `${tongue.merge} ${first} ${second}`)
    expect(town.inbox(COORDINATOR)).toEqual([heard.already(first)])
  })
})
