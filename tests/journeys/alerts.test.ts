import { describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import { recordReports } from '../../src/fanout/record-reports.ts'
import { transaction } from '../../src/store/db.ts'
import { releaseChunk, takeChunk, takeMore } from '../../src/store/chunks.ts'
import type { Result } from '../../src/store/deliveries.ts'
import { findOrAddPerson } from '../../src/store/people.ts'
import {
  containing,
  deliveriesTo,
  HOUR_MS,
  joins,
  KEDZIE_LAWRENCE,
  lastDeliveryTo,
  MINUTE_MS,
  personOf,
  reports,
} from '../support/story.ts'
import { sweep } from '../../src/upkeep/sweep.ts'
import { tongues, verifiersSpeak } from '../support/tongues.ts'
import { cast, enrol, HOTLINE, useTown } from '../support/town.ts'

const town = useTown({ chunkSize: 1, sendsAtOnce: 1 })
const { reporter, verifier, spanishVerifier, subscriber, spanishSubscriber } = cast
const BROKEN = { kind: 'answer', status: 503 } as const
const TOO_BUSY = { kind: 'answer', status: 429, code: 20429, retryAfter: '2' } as const

/** An alert for ward 33 is out. Returns its code. */
async function anAlertIsOut(words?: string): Promise<string> {
  const code = await reports(town, words)
  await town.text(verifier, `${code} 1`)
  for (const phone of Object.values(cast)) town.inbox(phone)
  return code
}

async function bothLanguagesJoin(): Promise<void> {
  await joins(town, subscriber)
  await joins(town, spanishSubscriber, 'ALTA 33')
}

async function bulletins(): Promise<[kind: string, recipients: number, isFinished: boolean][]> {
  const { rows } = await town.ctx.db.query<{ kind: string; recipients: number; isFinished: boolean }>(
    `select kind, finished_at is not null as "isFinished",
       (select count(*)::int from deliveries where bulletin_id = b.id) as recipients
     from bulletins b order by id`,
  )
  return rows.map(({ kind, recipients, isFinished }) => [kind, recipients, isFinished])
}

async function alertStates(): Promise<string[]> {
  const { rows } = await town.ctx.db.query<{ state: string }>('select state from alerts order by id')
  return rows.map(({ state }) => state)
}

describe('an update', () => {
  it('tells those who got the alert where it moved and what is seen, each in their language', async () => {
    await bothLanguagesJoin()
    const code = await anAlertIsOut()
    town.advance(10 * MINUTE_MS)
    await town.text(
      verifier,
      `${code} UPDATE moved to Kedzie and Montrose, 2 vans, Dolores Quintanilla was arrested`,
    )
    expect(town.inbox(verifier)).toEqual(containing(`${code}: thank you. Those who were sent the alert`))
    const [english = ''] = town.inbox(subscriber)
    expect(english).toContain('Brigada update, 6:52 AM: moved to ward 33, Kedzie & Montrose.')
    expect(english).toContain('2 vehicles')
    expect(english).toContain('detaining people')
    expect(english.endsWith(code)).toBe(true)
    const [spanish = ''] = town.inbox(spanishSubscriber)
    expect(spanish).toContain('Brigada, novedad, 6:52 am: ahora en distrito 33, Kedzie & Montrose.')
    expect(spanish).toContain('deteniendo gente')
    expect(english + spanish).not.toMatch(/Dolores|Quintanilla/)
    expect(await bulletins()).toEqual([
      ['confirmed', 2, true],
      ['update', 2, true],
    ])
  })

  it('names a street without a ward where only the street is said', async () => {
    await joins(town, subscriber)
    const code = await anAlertIsOut()
    await town.text(verifier, `${code} UPDATE moved to Montrose`)
    expect(town.inbox(subscriber)).toEqual(containing('update, 6:42 AM: moved to Montrose.'))
  })

  it('in Spanish moves the alert to another ward, whose subscribers were not told the first and are not told this', async () => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 35')
    const code = await anAlertIsOut()
    await town.text(spanishVerifier, `${code} NOVEDAD distrito 35`)
    expect(town.inbox(spanishVerifier)).toEqual(containing(`${code}: gracias. Se avisa ahora`))
    expect(town.inbox(subscriber)).toEqual(containing('moved to ward 35.'))
    expect(town.inbox(spanishSubscriber)).toEqual([])
    await town.text(verifier, `${code} CLEAR`)
    expect(town.inbox(subscriber)).toEqual(containing('all clear in ward 35'))
  })

  it('that says nothing we can pass on goes to nobody, and its writer is told', async () => {
    await joins(town, subscriber)
    const code = await anAlertIsOut()
    for (const words of ['Maria Lopez 312-555-0142', 'at Kedzie and Lawrence']) {
      await town.text(verifier, `${code} UPDATE ${words}`)
      expect(town.inbox(verifier)).toEqual(containing(`${code}: nothing to pass on found`))
    }
    expect(town.inbox(subscriber)).toEqual([])
  })

  it('comes from a coordinator, but not from another ward’s verifier', async () => {
    const { ctx } = town
    const [coordinator, stranger] = ['+12025550180', '+12025550181']
    await joins(town, subscriber)
    await transaction(ctx.db, async (tx) => {
      await enrol(tx, ctx.vault, stranger, 'Eva', [40], 'en')
      const personId = await findOrAddPerson(tx, ctx.vault, coordinator, ctx.now())
      await tx.query('insert into coordinators (person_id, name_sealed, added_at) values ($1, $2, now())', [
        personId,
        ctx.vault.seal('name', 'Luz'),
      ])
    })
    const code = await anAlertIsOut()
    await town.text(stranger, `${code} WRONG`)
    expect(town.inbox(stranger)).toEqual(containing(`${code} is in ward 33; only that ward's verifiers`))
    await town.text(coordinator, `${code} CLEAR`)
    expect(town.inbox(coordinator)).toEqual(containing('noted as all clear'))
    expect(town.inbox(subscriber)).toEqual(containing('all clear'))
  })

  it('that the carrier delivers twice is one', async () => {
    await joins(town, subscriber)
    const code = await anAlertIsOut()
    const sid = 'SM00000000000000000000000000000abc'
    for (let times = 0; times < 2; times++) await town.text(verifier, `${code} UPDATE 3 vans`, { sid })
    const { followUp, startFollowUp } = handlersFor(town.ctx)
    await Promise.all([1, 2, 3].map(() => followUp({ sightingId: '1' })))
    await Promise.all([1, 2, 3].map(() => startFollowUp({ bulletinId: '2' })))
    await town.settle()
    expect(town.inbox(subscriber)).toEqual(containing('3 vehicles'))
    expect(await bulletins()).toHaveLength(2)
  })
})

describe('with the queue lost', () => {
  it('what a verifier says of an alert, and what follows from it, is found by the sweep', async () => {
    await joins(town, subscriber)
    const code = await anAlertIsOut()
    await town.receive(verifier, `${code} CLEAR`)
    for (const job of ['receiveText', 'followUp', 'startFollowUp', 'sendFollowUpChunk'] as const) {
      await town.run(job)
      town.queue.wipe()
      town.advance(town.ctx.policy.stalledAfterMs + 1)
      await sweep(town.ctx)
    }
    await town.settle()
    expect(town.inbox(subscriber)).toEqual(containing('all clear'))
    expect(town.inbox(verifier)).toEqual(containing('noted as all clear'))
    expect(await bulletins()).toEqual([
      ['confirmed', 1, true],
      ['all-clear', 1, true],
    ])
  })
})

describe('an all clear', () => {
  it('goes to those who got the alert and want to hear of it still', async () => {
    await bothLanguagesJoin()
    const [left] = ['+12025550190']
    await joins(town, left)
    const code = await anAlertIsOut()
    town.inbox(left)
    await town.text(subscriber, 'STOP', { optOutType: 'STOP' })
    await town.text(left, 'LEAVE 33')
    town.inbox(left)
    await town.text(spanishVerifier, `${code} despejado`)
    expect(town.inbox(subscriber)).toEqual([])
    expect(town.inbox(left)).toEqual([])
    expect(town.inbox(spanishSubscriber)).toEqual([
      `Brigada: ya paso en distrito 33, ${KEDZIE_LAWRENCE}, 6:42 am. Un voluntario fue a ver y ya no hay agentes allí. ${code}`.replace(
        'í',
        'i',
      ),
    ])
    expect(await alertStates()).toEqual(['cleared'])
  })

  it('of two verifiers in the same moment is one', async () => {
    await joins(town, subscriber)
    const code = await anAlertIsOut()
    await town.receive(verifier, `${code} CLEAR`)
    await town.receive(spanishVerifier, `${code} despejado`)
    const { rows } = await town.ctx.db.query<{ id: string }>(
      'select id from inbound where handled_at is null',
    )
    const { receiveText, followUp } = handlersFor(town.ctx)
    await Promise.all(rows.map(({ id }) => receiveText({ inboundId: id })))
    await Promise.all([1, 2, 3, 4].map(() => followUp({ sightingId: '1' })))
    await town.settle()
    expect(town.inbox(subscriber)).toEqual(containing('all clear'))
    const answers = [...town.inbox(verifier), ...town.inbox(spanishVerifier)]
    expect(answers.filter((text) => /noted as all clear|anotado que ya paso/.test(text))).toHaveLength(1)
    expect(answers.filter((text) => /is over already|ya termino/.test(text))).toHaveLength(1)
    expect((await bulletins()).map(([kind]) => kind)).toEqual(['confirmed', 'all-clear'])
  })
})

/** What is heard where an alert was wrong. */
const CORRECTION = {
  en: {
    alert: (code: string) =>
      `Brigada: immigration agents seen in ward 33, ${KEDZIE_LAWRENCE}, 6:42 AM. 3 vehicles. You may stay silent and need not open your door. Help: ${HOTLINE}. ${code}`,
    correction: (code: string) =>
      `Brigada: our 6:42 AM alert for ward 33, ${KEDZIE_LAWRENCE} was wrong. It was not immigration enforcement. We are sorry. ${code}`,
    thanks: (code: string) =>
      `${code}: noted as wrong, thank you for saying so. Those who were sent the alert are told now.`,
    already: (code: string) => `${code}: this alert was taken back already. Nothing was added.`,
  },
  es: {
    alert: (code: string) =>
      `Brigada: agentes de inmigracion en distrito 33, ${KEDZIE_LAWRENCE}, 6:42 am. 3 vehiculos. Puede guardar silencio y no abrir su puerta. Ayuda: ${HOTLINE}. ${code}`,
    correction: (code: string) =>
      `Brigada: nuestra alerta de las 6:42 am en distrito 33, ${KEDZIE_LAWRENCE} fue un error. No era inmigracion. Perdon. ${code}`,
    thanks: (code: string) =>
      `${code}: anotado que fue un error, gracias por decirlo. Se avisa ahora a quienes recibieron la alerta.`,
    already: (code: string) => `${code}: esta alerta ya fue retirada. No se agrego nada.`,
  },
}

describe.each(tongues)('a correction in mid fan-out, in $name', (tongue) => {
  const heard = CORRECTION[tongue.language]

  it('stops what has not gone out, and reaches exactly those whom the alert has reached', async () => {
    const [sent = '', doubtful = '', lost = '', busy = '', sending = '', queued = ''] = [
      1, 2, 3, 4, 5, 6,
    ].map((n) => `+1202555013${n}`)
    const everybody = [sent, doubtful, lost, busy, sending, queued]
    await verifiersSpeak(town, tongue)
    for (const phone of everybody) await joins(town, phone, tongue.join)
    const code = await reports(town, tongue.seen)
    for (const phone of Object.values(cast)) town.inbox(phone)
    await town.receive(verifier, `${code} 1`)
    await town.run('receiveText', 'ruleSighting', 'sendDelivery')
    const { ctx } = town
    // One to a chunk, so that each can be stopped somewhere else.
    const { startBulletin } = handlersFor({ ...ctx, policy: { ...ctx.policy, chunkSize: 1 } })
    await startBulletin({ bulletinId: '1' })
    const chunkFor = async (phone: string) => {
      const { rows } = await ctx.db.query<{ id: string }>(
        'select c.id from chunks c join deliveries d on d.id > c.after_id and d.id <= c.through_id where d.id = $1',
        [(await lastDeliveryTo(town, phone)).id],
      )
      return rows[0]?.id ?? ''
    }
    const { sendChunk, settleDelivery } = handlersFor(ctx)
    await sendChunk({ chunkId: await chunkFor(sent) })
    for (const [phone, fault] of [
      [doubtful, { kind: 'drop-answer' }],
      [lost, BROKEN],
      [busy, TOO_BUSY],
    ] as const) {
      town.carrier.setFault(fault, 1)
      await sendChunk({ chunkId: await chunkFor(phone) })
    }
    // In hand of a process that waits for the carrier's answer.
    const chunk = await takeChunk(ctx.db, await chunkFor(sending), 'another process', ctx.now())
    if (!chunk) throw new Error('somebody else has it')
    const none = { results: [], inFlight: [], afterId: chunk.afterId, limit: 10 }
    const taken = await takeMore(ctx.db, ctx.vault, chunk, none, ctx.now())
    expect(taken.inHand.map(({ phone }) => phone)).toEqual([sending])
    town.queue.wipe()

    await town.text(spanishVerifier, `${code} ${tongue.wrong}`)
    expect(town.inbox(spanishVerifier)).toEqual([heard.thanks(code)])
    await town.text(verifier, `${code} ${tongue.wrong}`)
    expect(town.inbox(verifier).at(-1)).toBe(heard.already(code))
    const tooBusy: Result = { id: chunk.throughId, state: 'queued', dueAt: ctx.now() }
    expect(
      await takeMore(ctx.db, ctx.vault, chunk, { ...none, results: [tooBusy] }, ctx.now()),
    ).toMatchObject({ inHand: [] })
    expect(await bulletins()).toEqual([
      ['confirmed', 6, false],
      ['correction', 1, false],
    ])
    await releaseChunk(ctx.db, chunk)
    const first = async (phone: string) => {
      const { rows } = await ctx.db.query<{ state: string; reason: string | null }>(
        'select state, reason from deliveries where bulletin_id = 1 and person_id = $1',
        [await personOf(town, phone)],
      )
      return rows.map(({ state, reason }) => reason ?? state).join()
    }
    expect(await Promise.all(everybody.map(first))).toEqual([
      'accepted',
      'in-doubt',
      'in-doubt',
      'superseded',
      'superseded',
      'superseded',
    ])
    expect(town.inbox(sent)).toEqual([heard.alert(code), heard.correction(code)])
    expect(await bulletins()).toEqual([
      ['confirmed', 6, false],
      ['correction', 1, false],
    ])

    // What was in doubt turns out: one had reached its phone, the other had not and is not sent again.
    town.advance(ctx.policy.settleAfterMs + 1)
    for (const phone of [doubtful, lost])
      await settleDelivery({ deliveryId: (await lastDeliveryTo(town, phone)).id })
    await town.settle()
    expect(town.inbox(doubtful)).toEqual([heard.alert(code), heard.correction(code)])
    expect(await first(lost)).toBe('superseded')
    for (const phone of [lost, busy, sending, queued]) expect(town.inbox(phone)).toEqual([])
    expect(await bulletins()).toEqual([
      ['confirmed', 6, true],
      ['correction', 2, true],
    ])

    // A status report from the carrier, long after: it had reached the phone after all.
    const late = await ctx.db.query<{ id: string }>(
      'select id from deliveries where bulletin_id = 1 and person_id = $1',
      [await personOf(town, lost)],
    )
    const deliveryId = late.rows[0]?.id ?? ''
    await recordReports(ctx, [{ carrierRef: 'SMlate', deliveryId, status: 'delivered', refusal: null }])
    await town.settle()
    expect(town.inbox(lost)).toEqual([heard.correction(code)])
    expect((await bulletins())[1]).toEqual(['correction', 3, true])
  })
})

describe('a correction', () => {
  it('of an alert that nobody has got goes to nobody', async () => {
    await joins(town, subscriber)
    const code = await reports(town)
    await town.receive(verifier, `${code} 1`)
    await town.run('receiveText', 'ruleSighting')
    await town.receive(verifier, `${code} WRONG`)
    await town.run('receiveText', 'followUp')
    await town.settle()
    expect(town.inbox(subscriber)).toEqual([])
    expect(await bulletins()).toEqual([
      ['confirmed', 0, true],
      ['correction', 0, true],
    ])
  })

  it('stops what was queued while it was being decided', async () => {
    await joins(town, subscriber)
    const code = await reports(town)
    await town.receive(verifier, `${code} 1`)
    await town.run('receiveText', 'ruleSighting', 'startBulletin')
    await town.receive(verifier, `${code} WRONG`)
    await town.run('receiveText', 'followUp')
    // As if the audience had been fixed in the same moment: nothing has stopped it yet.
    await town.ctx.db.query(`update deliveries set state = 'queued', reason = null where bulletin_id = 1`)
    await town.ctx.db.query(`update chunks set state = 'open' where bulletin_id = 1`)
    await town.settle()
    expect(town.inbox(subscriber)).toEqual([])
    expect((await lastDeliveryTo(town, subscriber)).reason).toBe('superseded')
  })

  it('follows on an all clear too, and once', async () => {
    await joins(town, subscriber)
    const code = await anAlertIsOut()
    for (const word of ['CLEAR', 'WRONG', 'WRONG']) await town.text(verifier, `${code} ${word}`)
    expect(town.inbox(subscriber)).toEqual(containing('all clear', 'was wrong'))
    expect(town.inbox(verifier).at(-1)).toContain('was taken back already')
    expect(await alertStates()).toEqual(['corrected'])
  })
})

describe('an alert without news', () => {
  it('closes with a line of its own, later where there was an update', async () => {
    await bothLanguagesJoin()
    const code = await anAlertIsOut()
    town.advance(HOUR_MS)
    await town.text(verifier, `${code} UPDATE 3 vans`)
    town.advance(2 * HOUR_MS - 1)
    await town.sweep()
    expect(await alertStates()).toEqual(['active'])
    for (const phone of [subscriber, spanishSubscriber]) town.inbox(phone)
    town.advance(1)
    await town.sweep()
    await town.sweep()
    expect(await alertStates()).toEqual(['expired'])
    expect(town.inbox(subscriber)).toEqual(
      containing(`no more news of ward 33, ${KEDZIE_LAWRENCE}, alert of 6:42 AM`),
    )
    expect(town.inbox(spanishSubscriber)).toEqual(containing('sin mas novedades en distrito 33'))
    await town.text(verifier, `${code} CLEAR`)
    expect(town.inbox(verifier).at(-1)).toContain('this alert has closed')
  })
})

describe('without a closing line', () => {
  it('an alert closes in silence', async () => {
    await joins(town, subscriber)
    await anAlertIsOut()
    town.ctx.policy = { ...town.ctx.policy, closingLine: false }
    town.advance(2 * HOUR_MS)
    await town.sweep()
    expect(await alertStates()).toEqual(['expired'])
    expect(town.inbox(subscriber)).toEqual([])
  })
})

describe('whoever joins while an alert is active', () => {
  it('is told of it once, and of what follows', async () => {
    await joins(town, subscriber)
    const code = await anAlertIsOut()
    await town.text(spanishSubscriber, 'ALTA 33')
    await town.text(spanishSubscriber, '1')
    expect(town.inbox(spanishSubscriber)).toEqual(containing('responda 1', 'Listo', 'agentes de inmigracion'))
    await town.text(spanishSubscriber, 'SALIR 33')
    await town.text(spanishSubscriber, 'ALTA 33')
    await town.text(spanishSubscriber, '1')
    expect(town.inbox(spanishSubscriber)).toHaveLength(3)
    await town.text(verifier, `${code} CLEAR`)
    expect(town.inbox(spanishSubscriber)).toEqual(containing('ya paso'))
    expect(town.inbox(subscriber)).toEqual(containing('all clear'))
    await joins(town, reporter)
    expect(await bulletins()).toEqual([
      ['confirmed', 2, true],
      ['all-clear', 2, true],
    ])
  })

  it('is found by the sweep where the queue was lost', async () => {
    await anAlertIsOut()
    for (const words of ['JOIN 33', '1']) await town.receive(subscriber, words)
    await town.run('receiveText')
    town.queue.wipe()
    town.advance(MINUTE_MS)
    await town.sweep()
    expect(town.inbox(subscriber).at(-1)).toContain('immigration agents')
    expect(await deliveriesTo(town, subscriber)).toHaveLength(3)
  })
})

describe('an alert on a boundary', () => {
  it('goes to both wards, once to each person, and so does what follows', async () => {
    await joins(town, subscriber, 'JOIN 33 and 35')
    await joins(town, spanishSubscriber, 'ALTA 35')
    await joins(town, reporter, 'JOIN 33')
    const code = await reports(town, 'agents in vests going door to door in ward 33 and ward 35')
    await town.text(verifier, `${code} 1`)
    await town.text(verifier, `${code} CLEAR`)
    expect(town.inbox(subscriber)).toEqual(containing('wards 33 and 35', 'all clear in wards 33 and 35'))
    expect(town.inbox(spanishSubscriber)).toEqual(
      containing('distritos 33 y 35', 'ya paso en distritos 33 y 35'),
    )
    expect(await bulletins()).toEqual([
      ['confirmed', 3, true],
      ['all-clear', 3, true],
    ])
  })
})

describe('what an alert says', () => {
  it('is what the verifier says of it, where they say anything', async () => {
    await joins(town, subscriber)
    const code = await reports(town, '3 vans, agents in vests at Kedzie and Lawrence, ward 33')
    await town.text(verifier, `${code} 1 two vans, they are detaining people`)
    expect(town.inbox(subscriber)).toEqual(
      containing('detaining people in ward 33, Kedzie & Lawrence, 6:42 AM. 2 vehicles.'),
    )
  })

  it('is else what the report said, in the reader’s own language', async () => {
    await bothLanguagesJoin()
    const code = await reports(town, 'ICE agents stopping cars with 2 vans at Kedzie and Lawrence')
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(subscriber)).toEqual(containing('ICE stopping cars in ward 33'))
    expect(town.inbox(spanishSubscriber)).toEqual(containing('agentes de ICE parando carros en distrito 33'))
  })
})
