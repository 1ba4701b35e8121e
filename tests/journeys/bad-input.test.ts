import { beforeEach, describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import { joins, MINUTE_MS, newestCode, reports, sightingStates } from '../support/story.ts'
import { coordinatorSpeaks, tongues, verifiersSpeak } from '../support/tongues.ts'
import { cast, enrol, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier, subscriber } = cast
const COORDINATOR = '+12025550191'
const OTHER_WARD = '+12025550192'

/** What somebody is told who says what cannot be, or what others have said already. */
const TOLD = {
  en: {
    unknown: (code: string) => `There is no open sighting ${code}. Please check the code in the request.`,
    notYours: (code: string) => `${code} is in ward 33; only that ward's verifiers can answer it.`,
    notAVerifier: 'Only verifiers can answer that. To report something, text what you see and where.',
    nothingOpen:
      'No sighting is waiting for your answer. To report something, text what you see, where, and the ward.',
    over: {
      confirmed: (code: string) => `${code} is over: it was already confirmed. Thank you.`,
      refuted: (code: string) => `${code} is over: it was already found not to be ICE. Thank you.`,
      expired: (code: string) =>
        `${code} is over: nobody answered in time. If you see something, text it as a new report.`,
    },
    late: {
      confirmed: (code: string) =>
        `${code}: noted as not ICE, thank you. It had been confirmed; your answer still counts.`,
      refuted: (code: string) =>
        `${code}: noted as not ICE, thank you. It had been found not to be ICE; your answer still counts.`,
      expired: (code: string) =>
        `${code}: noted as not ICE, thank you. Its time was over; your answer still counts.`,
    },
    merged: (code: string, into: string) =>
      `${code} is now part of ${into}. ${into}: noted as seen, thank you.`,
    seen: (code: string) => `${code}: noted as seen, thank you. Keep a safe distance.`,
    onTheWay: (code: string) =>
      `${code}: noted that you are on your way. When you are there reply 1 seen, 2 not ICE, 3 can't tell. Stay safe.`,
    closed: {
      clear: (code: string) => `${code}: this alert is over already, it is all clear. Nothing was added.`,
      wrong: (code: string) => `${code}: this alert was taken back already. Nothing was added.`,
      expired: (code: string) =>
        `${code}: this alert has closed, there was no news of it. If you see something, text it as a new report.`,
    },
    notConfirmed: (code: string) =>
      `${code} is not confirmed yet, so nothing was added. Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
    notMerged: (code: string, other: string) =>
      `${other} was not put into ${code}: ${other} must be open, with no alert, and ${code} open or confirmed, with a ward.`,
    mergedInto: (code: string, other: string) =>
      `Done: ${other} is part of ${code} now. Answers about ${other} count for ${code}. SPLIT ${code} takes it apart again.`,
  },
  es: {
    unknown: (code: string) => `No hay un caso abierto ${code}. Revise el codigo en la peticion.`,
    notYours: (code: string) => `${code} es del distrito 33; solo sus verificadores pueden responder.`,
    notAVerifier: 'Solo los verificadores pueden responder eso. Para reportar, escriba qué ve y donde.',
    nothingOpen: 'Ningun caso espera su respuesta. Para reportar, escriba qué ve, donde y el distrito.',
    over: {
      confirmed: (code: string) => `${code} ya termino: fue confirmado. Gracias.`,
      refuted: (code: string) => `${code} ya termino: no era ICE. Gracias.`,
      expired: (code: string) =>
        `${code} ya termino: nadie respondio a tiempo. Si ve algo, escribalo como reporte nuevo.`,
    },
    late: {
      confirmed: (code: string) =>
        `${code}: anotado que no es ICE, gracias. Ya estaba confirmado; su respuesta también cuenta.`,
      refuted: (code: string) =>
        `${code}: anotado que no es ICE, gracias. Ya se habia visto que no era ICE; su respuesta también cuenta.`,
      expired: (code: string) =>
        `${code}: anotado que no es ICE, gracias. Su tiempo habia terminado; su respuesta también cuenta.`,
    },
    merged: (code: string, into: string) =>
      `${code} ya es parte de ${into}. ${into}: anotado como visto, gracias.`,
    seen: (code: string) => `${code}: anotado como visto, gracias. Guarde distancia.`,
    onTheWay: (code: string) =>
      `${code}: anotado que va en camino. Al llegar responda 1 visto, 2 no es ICE, 3 no se sabe. Cuidese.`,
    closed: {
      clear: (code: string) => `${code}: esta alerta ya termino, ya paso todo. No se agrego nada.`,
      wrong: (code: string) => `${code}: esta alerta ya fue retirada. No se agrego nada.`,
      expired: (code: string) =>
        `${code}: esta alerta ya se cerro, no hubo novedades. Si ve algo, escribalo como reporte nuevo.`,
    },
    notConfirmed: (code: string) =>
      `${code} aun no esta confirmado; no se agrego nada. Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy`,
    notMerged: (code: string, other: string) =>
      `${other} no se junto con ${code}: ${other} debe estar abierto y sin alerta, y ${code} abierto o confirmado, con distrito.`,
    mergedInto: (code: string, other: string) =>
      `Listo: ${other} ahora es parte de ${code}. Lo que respondan de ${other} cuenta para ${code}. SEPARAR ${code} los separa.`,
  },
}

describe.each(tongues)('in $name', (tongue) => {
  const told = TOLD[tongue.language]

  beforeEach(async () => {
    await verifiersSpeak(town, tongue)
    await coordinatorSpeaks(town, COORDINATOR, tongue)
    await enrol(town.ctx.db, town.ctx.vault, OTHER_WARD, 'Eva', [40], tongue.language)
    await joins(town, subscriber, tongue.join)
  })

  const everybodyHasRead = () => {
    for (const phone of [...Object.values(cast), COORDINATOR, OTHER_WARD]) town.inbox(phone)
  }
  async function aReport(): Promise<string> {
    const code = await reports(town, tongue.seen)
    everybodyHasRead()
    return code
  }
  async function anAlert(): Promise<string> {
    const code = await aReport()
    await town.text(verifier, `${code} 1`)
    everybodyHasRead()
    return code
  }
  /** Both verifiers text in the same moment, and their texts are read in the same moment. */
  async function atOnce(one: string, other: string): Promise<void> {
    await town.receive(verifier, one)
    await town.receive(spanishVerifier, other)
    town.queue.wipe()
    const { rows } = await town.ctx.db.query<{ inboundId: string }>(
      'select id as "inboundId" from inbound where handled_at is null',
    )
    const { receiveText } = handlersFor(town.ctx)
    await Promise.all(rows.map((row) => receiveText(row)))
    await town.settle()
  }

  describe('a verdict', () => {
    it('on a code that nobody gave out', async () => {
      await aReport()
      for (const digit of ['1', '2', '3', '0']) await town.text(verifier, `X99 ${digit}`)
      expect(town.inbox(verifier)).toEqual(Array(4).fill(told.unknown('X99')))
      expect(await sightingStates(town)).toEqual(['open'])
    })

    it('on somebody else’s sighting', async () => {
      const code = await aReport()
      for (const digit of ['1', '2', '3', '0']) await town.text(OTHER_WARD, `${code} ${digit}`)
      expect(town.inbox(OTHER_WARD)).toEqual(Array(4).fill(told.notYours(code)))
      expect(await sightingStates(town)).toEqual(['open'])
    })

    it('of somebody who is no verifier', async () => {
      const code = await aReport()
      await town.text(subscriber, `${code} 1`)
      expect(town.inbox(subscriber)).toEqual([told.notAVerifier])
      expect(await sightingStates(town)).toEqual(['open'])
    })

    it.each([
      ['confirmed', '1'],
      ['refuted', '2'],
      ['expired', null],
    ] as const)('on what was %s counts for a while, and then is told so', async (end, digit) => {
      const code = await aReport()
      if (digit !== null) await town.text(spanishVerifier, digit)
      else town.advance(town.ctx.policy.sightingLifetimeMs)
      await town.sweep()
      expect(await sightingStates(town)).toEqual([end])
      everybodyHasRead()
      await town.text(verifier, `${code} 2`)
      expect(town.inbox(verifier)).toEqual([told.late[end](code)])

      town.advance(town.ctx.policy.sightingLifetimeMs)
      await town.sweep()
      const [state] = await sightingStates(town)
      town.advance(town.ctx.policy.lateVerdictMs + 1)
      await town.text(verifier, `${code} 2`)
      await town.text(verifier, '1')
      expect(town.inbox(verifier)).toEqual([
        told.over[state as keyof typeof told.over](code),
        told.nothingOpen,
      ])
      expect(await sightingStates(town)).toEqual([state])
    })

    it('on what was made part of another counts there', async () => {
      const into = await aReport()
      await town.text(spanishReporter, tongue.elsewhere)
      const code = await newestCode(town)
      await town.text(COORDINATOR, `${tongue.merge} ${into} ${code}`)
      everybodyHasRead()
      await town.text(verifier, `${code} 1`)
      expect(town.inbox(verifier)).toEqual([told.merged(code, into)])
      town.advance(town.ctx.policy.lateVerdictMs + 1)
      await town.text(verifier, `${code} 2`)
      expect(town.inbox(verifier)).toEqual([told.over.confirmed(code)])
    })
  })

  describe('two verifiers at the same millisecond', () => {
    it('who both saw it are both thanked, and the ward hears once', async () => {
      const code = await aReport()
      await atOnce('1', `${code} 1`)
      for (const phone of [verifier, spanishVerifier]) expect(town.inbox(phone)).toEqual([told.seen(code)])
      expect(town.inbox(subscriber)).toHaveLength(1)
      expect(town.inbox(reporter)).toHaveLength(1)
    })

    it('who are both on the way are both thanked, and hold it once', async () => {
      const code = await aReport()
      await atOnce('0', `${code} 0 5`)
      for (const phone of [verifier, spanishVerifier])
        expect(town.inbox(phone)).toEqual([told.onTheWay(code)])
      const { rows } = await town.ctx.db.query('select from sightings where claimed_by is not null')
      expect(rows).toHaveLength(1)
    })

    it('who both say that it is over: the ward hears once, and one of them that it was said', async () => {
      const code = await anAlert()
      await atOnce(`${code} ${tongue.clear}`, `${code} ${tongue.clear}`)
      const answers = [...town.inbox(verifier), ...town.inbox(spanishVerifier)]
      expect(answers).toHaveLength(2)
      expect(answers.filter((answer) => answer === told.closed.clear(code))).toHaveLength(1)
      expect(town.inbox(subscriber)).toHaveLength(1)
    })
  })

  describe('what is said of an alert', () => {
    it.each(['clear', 'wrong', 'expired'] as const)('that is closed (%s) goes to nobody', async (end) => {
      const code = await anAlert()
      if (end === 'expired') town.advance(town.ctx.policy.alertLifetimeMs)
      else await town.text(spanishVerifier, `${code} ${tongue[end]}`)
      await town.sweep()
      everybodyHasRead()
      await town.text(verifier, `${code} ${tongue.update}`)
      await town.text(verifier, `${code} ${tongue.clear}`)
      expect(town.inbox(verifier)).toEqual(Array(2).fill(told.closed[end](code)))
      expect(town.inbox(subscriber)).toEqual([])
    })

    it('that is none yet, that nobody gave out, or that is not theirs to tell', async () => {
      const code = await aReport()
      // The word alone: what they see there would confirm it.
      await town.text(verifier, `${code} ${tongue.update.split(' ')[0]}`)
      expect(town.inbox(verifier)).toEqual([told.notConfirmed(code)])
      for (const words of [tongue.update, tongue.clear, tongue.wrong]) {
        await town.text(verifier, `X99 ${words}`)
        await town.text(OTHER_WARD, `${code} ${words}`)
        await town.text(subscriber, `${code} ${words}`)
      }
      expect(town.inbox(verifier)).toEqual(Array(3).fill(told.unknown('X99')))
      expect(town.inbox(OTHER_WARD)).toEqual(Array(3).fill(told.notYours(code)))
      expect(town.inbox(subscriber)).toEqual(Array(3).fill(told.notAVerifier))
      expect(await sightingStates(town)).toEqual(['open'])
    })

    it('is not lost where its sighting was opened again: that goes into no other, but takes others in', async () => {
      const code = await anAlert()
      await town.text(spanishVerifier, `${code} 2`)
      town.advance(MINUTE_MS)
      await town.text(spanishReporter, tongue.elsewhere)
      const other = await newestCode(town)
      expect(await sightingStates(town)).toEqual(['open', 'open'])
      everybodyHasRead()
      await town.text(COORDINATOR, `${tongue.merge} ${other} ${code}`)
      await town.text(COORDINATOR, `${tongue.merge} ${code} ${other}`)
      expect(town.inbox(COORDINATOR)).toEqual([told.notMerged(other, code), told.mergedInto(code, other)])
      await town.text(verifier, `${other} ${tongue.clear}`)
      expect(town.inbox(subscriber)).toHaveLength(1)
    })
  })
})
