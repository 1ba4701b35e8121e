import pg from 'pg'
import twilio from 'twilio'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { handlersFor } from '../src/app.ts'
import { describe as describeError } from '../src/events.ts'
import { openQueues } from '../src/queue/bullmq.ts'
import type { Handlers, Nudge } from '../src/queue/jobs.ts'
import { saveCoordinator } from '../src/store/coordinators.ts'
import { findOrAddPerson } from '../src/store/people.ts'
import { addPhone, insertText } from '../src/store/simulator.ts'
import { createVault } from '../src/store/vault.ts'
import { TOKEN } from './support/carrier-double-fixture.ts'
import { eventually } from './support/eventually.ts'
import { dump, leaksIn, openAll } from './support/leaks.ts'
import { cast, enrol, PUBLIC_URL, STARTS_AT, useTown } from './support/town.ts'

const town = useTown()

/**
 * Words and numbers of their own, and long enough, so that finding them anywhere means that they got there from here:
 * four digits turn up in a process id, three letters among random bytes.
 */
const secrets = {
  phones: [...Object.values(cast), '+12025550188', '+12025550107', '+525512345678', '+12025550177'],
  words: [
    ...['Hermelinda', 'Zapatazul', 'Dolores', 'Quintanilla', 'QXZJWKV', 'apartment 3B'],
    ...['Kedzie', 'Lawrence', 'chalecos', 'camionetas', 'panadería', 'leave me alone', 'lavender'],
  ],
}
const verifierOfName = '+12025550107'
const coordinator = '+12025550177'

/** Jobs as they were put into the queue. */
let nudges: Nudge[]

beforeEach(() => {
  nudges = []
  const { ctx } = town
  const { enqueue } = ctx
  ctx.enqueue = (...more) => {
    nudges.push(...more)
    return enqueue(...more)
  }
})

/** A night with everything in it that could leave a trace. */
async function playNight(): Promise<string[]> {
  const { ctx, carrier } = town
  const answers: string[] = []
  await enrol(ctx.db, ctx.vault, verifierOfName, 'Hermelinda Zapatazul', [33], 'es')
  await saveCoordinator(ctx.db, ctx.vault, {
    personId: await findOrAddPerson(ctx.db, ctx.vault, coordinator, STARTS_AT),
    name: 'Hermelinda Zapatazul',
    now: STARTS_AT,
  })
  for (const phone of [cast.subscriber, cast.spanishSubscriber]) {
    await town.text(phone, phone === cast.subscriber ? 'JOIN 33' : 'ALTA 33')
    await town.text(phone, '1')
  }
  await town.text(verifierOfName, 'TURNO 33')
  await town.text(verifierOfName, 'en Kedzie y Lawrence, todo tranquilo')
  carrier.setStatuses({ statuses: ['sent', 'delivered'] })

  await town.text(
    cast.reporter,
    'Dolores Quintanilla saw 3 vans at Kedzie and Lawrence, plate QXZJWKV, call her (202) 555-0188, apartment 3B',
  )
  await town.text(cast.reporter, '33')
  await town.text(
    cast.spanishReporter,
    'agentes con chalecos y 2 camionetas frente a la panadería, distrito 35',
  )
  await town.text(cast.reporter, '', {
    media: [{ url: 'https://api.twilio.test/lavender', contentType: 'image/jpeg' }],
  })
  const code = /\b([A-Z]\d) /.exec(town.inbox(verifierOfName).at(-1) ?? '')?.[1] ?? ''
  await town.text(verifierOfName, `${code} EN Kedzie y Lawrence`)
  await town.text(verifierOfName, `${code} W 33 35`)
  await town.text(verifierOfName, `${code} 1`)
  await town.text(
    verifierOfName,
    `${code} NOVEDAD ahora en Kedzie y Montrose, se llevaron a Dolores Quintanilla`,
  )
  await town.text('+525512345678', 'who is Dolores Quintanilla')
  await town.text(cast.subscriber, 'please leave me alone, no more texts')
  await town.text(cast.spanishSubscriber, 'STOP', { optOutType: 'STOP' })
  await town.text('Lavender Inc', 'Dolores, win a prize')

  // The carrier fails in each of its ways, and quotes the number while it does.
  carrier.refusals.set(cast.spanishReporter, 21211)
  await town.text(cast.spanishReporter, 'AYUDA')
  for (const fault of [
    { kind: 'answer', status: 500 },
    { kind: 'answer', status: 429, code: 20429 },
    { kind: 'answer', status: 401, code: 20003 },
    { kind: 'hang-up' },
    { kind: 'garble-answer' },
  ] as const) {
    carrier.setFault(fault, 1)
    await town.text(cast.reporter, 'WARDS')
  }
  await town.later(120_000)
  await town.sweep()

  answers.push(...(await knockWrongly()))
  return answers
}

/** Requests that are refused or fail; returns what was answered. */
async function knockWrongly(): Promise<string[]> {
  const form = { From: '+12025550177', Body: 'Dolores Quintanilla, plate QXZJWKV', MessageSid: 'SMlavender' }
  const inbound = '/webhooks/twilio/inbound'
  const post = async (path: string, fields: Record<string, string>, signature?: string) => {
    const answer = await fetch(town.serverUrl() + path, {
      method: 'POST',
      headers: {
        'x-twilio-signature': signature ?? getExpectedTwilioSignature(TOKEN, PUBLIC_URL + path, fields),
      },
      body: new URLSearchParams(fields),
    })
    return `${answer.status} ${await answer.text()}`
  }
  const answers = [
    await post(inbound, form, 'bm90IHNpZ25lZA=='),
    await post('/webhooks/twilio/status?delivery=Dolores', form, ''),
    await post(inbound, { ...form, MessageSid: '+1 (202) 555-0177' }),
    await post('/webhooks/twilio/status', { ...form, MessageStatus: 'Quintanilla' }),
    await post('/webhooks/twilio/status', { ...form, MessageStatus: 'delivered' }),
    await fetch(`${town.serverUrl()}/%2B12025550177/Dolores?of=Quintanilla`).then((answer) => answer.text()),
  ]
  // PostgreSQL refuses the row, and quotes it whole.
  const { db } = town.ctx
  await db.query(`alter table inbound add constraint none check (carrier_ref = 'x') not valid`)
  answers.push(await post(inbound, form))
  await db.query('alter table inbound drop constraint none')
  return answers
}

/** An error as bad as they come: a number and words in the message, in lines that look like a stack, and in fields. */
function talkativeError(): Error {
  const message =
    'no row for +1 202-555-0177\n    at Dolores Quintanilla (202) 555-0177\n    at Kedzie and Lawrence'
  return Object.assign(new Error(message), {
    code: '+12025550177',
    detail: 'Key (phone)=(+12025550177) already exists.',
    config: { data: 'To=%2B12025550177&Body=Dolores', headers: { authorization: 'Basic …' } },
  })
}

describe('after a night with everything in it', () => {
  it('nothing outside the sealed columns tells who or what', async () => {
    const answers = await playNight()
    await keepSimulatedTexts()
    const { ctx } = town

    // A job that fails says so in the log.
    const failing = { ...handlersFor(ctx), receiveText: () => Promise.reject(talkativeError()) }
    await town.receive(cast.reporter, 'Dolores again')
    await town.queue
      .drain(failing)
      .catch((error: unknown) => ctx.events.jobFailed('receiveText', error as Error))
    ctx.events.nudgeFailed('urgent', talkativeError())
    ctx.events.connectionFailed('queue', talkativeError())

    // The night has really happened: it can be read with the key ...
    const opened = (await openAll(ctx.db, ctx.vault)).join('\n')
    expect(leaksIn(opened, secrets).sort()).toEqual(
      [...secrets.words, ...secrets.phones].filter((secret) => !['lavender'].includes(secret)).sort(),
    )
    expect(leaksIn(town.carrier.messages.map(({ to, body }) => to + body).join(), secrets)).not.toEqual([])
    expect(answers.map((answer) => answer.slice(0, 4)).slice(0, 5)).toEqual([
      '403 ',
      '403 ',
      '400 ',
      '400 ',
      '204 ',
    ])
    expect(answers.at(-1)).toBe('500 {"error":"internal error"}')
    expect(new Set(nudges.map(([name]) => name)).size).toBeGreaterThan(5)
    for (const event of [
      'bulletin started',
      'delivery refused',
      'delivery in doubt',
      'webhook refused',
      'job failed',
    ])
      expect(town.log(), event).toContain(`"msg":"${event}"`)

    // ... and nowhere else.
    const { text, tables } = await dump(ctx.db)
    expect(tables).toEqual(expect.arrayContaining(['bullmq.job', 'public.inbound', 'public.simulator_texts']))
    expect(leaksIn(text, secrets)).toEqual([])
    expect(leaksIn(town.log(), secrets)).toEqual([])
    expect(leaksIn(JSON.stringify(nudges), secrets)).toEqual([])
    expect(leaksIn(answers.join('\n'), secrets)).toEqual([])
    // Nor whose address it was, nor with what the webhooks are signed.
    expect(town.log()).not.toMatch(/127\.0\.0\.1|::1|the-auth-token|\?delivery=/)
  })

  it('the dump would show them, were they there', async () => {
    const { db } = town.ctx
    await db.query(`create table plain (a text, b bytea, c jsonb, d text, e text)`)
    await db.query('insert into plain values ($1, $2, $3, $4, $5)', [
      '(202) 555.0101',
      Buffer.from('Quintanilla'),
      { deep: ['QXZJWKV'] },
      Buffer.from('Hermelinda').toString('base64'),
      Buffer.from('panadería').toString('hex'),
    ])
    const { text } = await dump(db)
    await db.query('drop table plain')
    expect(leaksIn(text, secrets).sort()).toEqual([
      cast.reporter,
      'Hermelinda',
      'QXZJWKV',
      'Quintanilla',
      'panadería',
    ])
  })

  it('the same sealed twice looks different, and another key opens nothing', () => {
    const { vault } = town.ctx
    expect(vault.seal('name', 'Zapatazul')).not.toEqual(vault.seal('name', 'Zapatazul'))
    const other = createVault(Buffer.alloc(32, 8).toString('base64'))
    expect(other.phoneIndex(cast.reporter)).not.toEqual(vault.phoneIndex(cast.reporter))
    const opening = [
      () => other.open('name', vault.seal('name', 'Zapatazul')),
      () => vault.open('phone', vault.seal('name', 'Zapatazul')),
      () => vault.open('name', Buffer.from('Zapatazul')),
    ]
    for (const open of opening) {
      expect(open).toThrow()
      expect(open).not.toThrow(/Zapatazul/)
    }
  })

  it('a failed job leaves neither message nor stack in the queue', async () => {
    const failures: string[] = []
    const note = (name: string, error: Error) => failures.push(JSON.stringify([name, describeError(error)]))
    const queues = await openQueues(
      { databaseUrl: town.database.url },
      { jobFailed: note, nudgeFailed: note, connectionFailed: (error) => note('connection', error) },
    )
    const fail = () => Promise.reject(talkativeError())
    const handlers = Object.fromEntries(Object.keys(handlersFor(town.ctx)).map((name) => [name, fail]))
    const workers = await queues.startWorkers(handlers as unknown as Handlers)
    await queues.enqueue(['receiveText', { inboundId: '1' }])
    await eventually('the job has failed once and waits', () => failures.length > 0)
    const { text } = await dump(town.ctx.db)
    await workers.close()
    await queues.close()
    expect(text).toContain('receiveText failed')
    expect(leaksIn(text, secrets)).toEqual([])
    expect(leaksIn(failures.join(), secrets)).toEqual([])
    expect(failures[0]).toContain('privacy.test.ts')
  })
})

describe('errors of libraries, as they are logged', () => {
  const logged = (error: unknown) => {
    const said = describeError(error as Error)
    expect(leaksIn(JSON.stringify(said), secrets)).toEqual([])
    expect(said.at.every((line) => line.startsWith('at '))).toBe(true)
    return said
  }

  it('hide what PostgreSQL quotes', async () => {
    const { db } = town.ctx
    await db.query('create table quoting (phone text unique, ward integer check (ward > 0))')
    const failing = async (sql: string, ...values: unknown[]) => {
      const error: unknown = await db.query(sql, values).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(pg.DatabaseError)
      const { message, detail = '' } = error as pg.DatabaseError
      expect(leaksIn(message + detail, secrets)).toContain('+12025550177')
      return logged(error)
    }
    const insert = 'insert into quoting values ($1, 1)'
    await db.query(insert, ['+12025550177'])
    expect(await failing(insert, '+12025550177')).toMatchObject({ name: 'error', code: '23505' })
    expect(await failing('select $1::integer', '+1 202 555 0177 Dolores')).toMatchObject({ code: '22P02' })
    expect(await failing(`insert into quoting values ('+12025550177', -1)`)).toMatchObject({ code: '23514' })
    await db.query('drop table quoting')
  })

  it('hide what Twilio quotes', () => {
    const refusal = new twilio.RestException({
      statusCode: 400,
      body: JSON.stringify({ code: 21211, message: "Invalid 'To' Phone Number: +12025550177", status: 400 }),
    })
    expect(refusal.message).toContain('2025550177')
    expect(logged(refusal)).toMatchObject({ code: '21211' })
  })

  it('hide what anything else quotes, and still say where', () => {
    const said = logged(talkativeError())
    expect(said).toMatchObject({ name: 'Error', code: undefined })
    expect(said.at[0]).toContain('privacy.test.ts')
    expect(logged({ name: 'Error', message: '' })).toEqual({ name: 'Error', code: undefined, at: [] })
  })
})

/** The simulated carrier's own tables hold the same as ours, and in the same way. */
async function keepSimulatedTexts(): Promise<void> {
  const { db, vault } = town.ctx
  const phone = { phone: '+12025550177', label: 'Resident', role: 'resident' } as const
  const phoneId = await addPhone(db, vault, phone)
  for (const direction of ['from-phone', 'to-phone'] as const) {
    const body = 'Dolores Quintanilla at Kedzie and Lawrence'
    await insertText(db, vault, phoneId, {
      carrierRef: `SM${direction}`,
      direction,
      body,
      status: 'sent',
      at: STARTS_AT,
    })
  }
}
