import { afterEach, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { appSettings } from '../support/app-settings.ts'
import { type CarrierDouble, startCarrierDouble } from '../support/carrier-double.ts'
import { ACCOUNT, OUR_NUMBER, SERVICE, TOKEN } from '../support/carrier-double-fixture.ts'
import { newSid } from '../support/carrier-double-messages.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { backends, openQueueStore, postgresQueueStore } from '../support/queue-store.ts'
import { cast, PUBLIC_URL, recordingLog, settleTown } from '../support/town.ts'

const WEBHOOK = `${PUBLIC_URL}/webhooks/twilio/inbound`

describe.each(backends)('the whole path on %s', { timeout: 60_000 }, (backend) => {
  const closes: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of closes.splice(0).reverse()) await close()
  })

  it('goes from a signed text to a signed status report, with every text and report repeated', async () => {
    const { database, drop } = await createDatabase()
    closes.push(drop)
    const redis = backend === 'redis' ? await openQueueStore('redis') : null
    if (redis) closes.push(() => redis.close())
    const queue = redis ?? postgresQueueStore(database.url)
    await settleTown(database.db, database.vault)
    const carrier = await startCarrierDouble({
      accountSid: ACCOUNT,
      authToken: TOKEN,
      messagingServiceSids: [SERVICE],
    })
    closes.push(() => carrier.close())
    // Late, out of order and twice.
    carrier.setStatuses({ statuses: ['delivered', 'queued', 'sent', 'delivered', 'sent'], delayMs: 2 })

    const config = readConfig(
      appSettings({
        port: 0,
        databaseUrl: database.url,
        redisUrl: redis?.url ?? null,
        carrierUrl: carrier.baseUrl,
      }),
    )
    const { log, lines } = recordingLog()
    const start = async (roles: { web: boolean; work: boolean }): Promise<App> => {
      const app = await startApp(config, roles, { log })
      closes.push(() => app.close())
      return app
    }
    const web = await start({ web: true, work: false })
    carrier.route(PUBLIC_URL, web.url ?? '')
    const { textIn, hasGot } = phonesOf(carrier)

    // What waits in the queue while nobody works it off says nothing about anybody.
    await textIn(cast.subscriber, 'JOIN 33')
    const waiting = await eventually('a job waits', async () => {
      const contents = await queue.contents()
      return contents.includes('receiveText') ? contents : null
    })
    expectNoSecrets(waiting)

    await start({ web: false, work: true })
    await hasGot(cast.subscriber, 'reply 1 to get alerts for ward 33')
    await textIn(cast.subscriber, '1')
    await hasGot(cast.subscriber, 'you get alerts for ward 33')
    await textIn(cast.spanishSubscriber, 'Quiero alertas del 33')
    await hasGot(cast.spanishSubscriber, 'responda 1')
    await textIn(cast.spanishSubscriber, '1')
    await hasGot(cast.spanishSubscriber, 'recibira alertas del distrito 33')

    await textIn(
      cast.spanishReporter,
      'Hay 3 camionetas y agentes con chalecos en Kedzie y Lawrence, distrito 33',
    )
    const request = await hasGot(cast.spanishVerifier, 'Kedzie')
    const code = request.slice(0, 2)
    await hasGot(cast.verifier, code)
    await textIn(cast.verifier, `${code} 1`)
    await hasGot(cast.subscriber, 'immigration agents seen in ward 33')
    await hasGot(cast.spanishSubscriber, 'agentes de inmigracion en distrito 33')
    await hasGot(cast.spanishReporter, 'confirm')

    await eventually('the rows say delivered', async () => {
      const rows = await deliveries(database)
      return rows.length > 0 && rows.every(({ status }) => status === 'delivered')
    })
    await carrier.settled()
    // No report that came late has undone it, and each row is one text at the carrier, and each text a row.
    const rows = await deliveries(database)
    expect(rows.filter(({ state, status }) => state !== 'accepted' || status !== 'delivered')).toEqual([])
    expect(rows.map(({ ref }) => ref).sort()).toEqual(carrier.messages.map(({ sid }) => sid).sort())
    expect(carrier.statusesPosted.filter(({ answered }) => answered !== 204)).toEqual([])
    const { rows: stored } = await database.db.query<{ texts: string }>(
      'select count(*) as texts from inbound',
    )
    expect(stored).toEqual([{ texts: '6' }])

    expectNoSecrets(await queue.contents())
    expectNoSecrets(lines.join(''))
  })
})

function phonesOf(carrier: CarrierDouble) {
  return {
    /** The carrier delivers every text twice, at the same time. */
    async textIn(from: string, body: string) {
      const text = { from, to: OUR_NUMBER, body, sid: newSid('SM') }
      const posted = await Promise.all([carrier.textIn(WEBHOOK, text), carrier.textIn(WEBHOOK, text)])
      for (const { status, contentType, body: answer } of posted) {
        expect([status, contentType]).toEqual([200, expect.stringContaining('text/xml')])
        expect(answer).toContain('<Response/>')
      }
    },
    hasGot: (phone: string, words: string) =>
      eventually(
        `"${words}" on ${phone}`,
        () => carrier.messages.find(({ to, body }) => to === phone && body.includes(words))?.body,
      ),
  }
}

async function deliveries({ db }: TestDatabase) {
  const { rows } = await db.query<{ state: string; status: string; ref: string }>(
    'select state, carrier_status as status, carrier_ref as ref from deliveries',
  )
  return rows
}

/** No number of the cast, and no words of theirs or ours. */
function expectNoSecrets(text: string): void {
  expect(text).not.toMatch(/20255501|JOIN|alertas|camionetas|chalecos|Kedzie|agents seen|\bAna\b|Beto/)
}
