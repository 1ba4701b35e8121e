import { afterEach, beforeEach } from 'vitest'
import { transaction } from '../../src/store/db.ts'
import { freePort } from '../../src/store/embedded.ts'
import { ACCOUNT, OUR_NUMBER, SERVICE, TOKEN } from '../support/carrier-double-fixture.ts'
import type { DoubleMessage } from '../support/carrier-double-messages.ts'
import type { Fault, StatusPlan } from '../support/carrier-double.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { type Child, useProcesses } from '../support/processes.ts'
import { type Backend, openQueueStore, postgresQueueStore } from '../support/queue-store.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { cast, HOTLINE, PUBLIC_URL, settleTown, STARTS_AT } from '../support/town.ts'
import type { AppSettings } from './app-process.ts'

/** The whole network in real processes: PostgreSQL, perhaps Redis, the carrier, and as many of ours as are started. */
export type Network = {
  database: TestDatabase
  carrier: {
    messages(): Promise<DoubleMessage[]>
    count(): Promise<number>
    setFault(fault: Fault | null, times?: number): Promise<void>
    setStatuses(plan: StatusPlan | null): Promise<void>
  }
  /** Starts a process of ours and waits until it is ready. */
  start(settings: AppSettings): Promise<Child>
  /** Somebody texts. `false` where nobody answered the carrier. */
  text(from: string, body: string): Promise<boolean>
  wipeQueue(): Promise<void>
  /** What this phone has got so far. */
  inbox(phone: string): Promise<string[]>
  /** Waits for a text on this phone and gives it back. */
  hasGot(phone: string, words: string): Promise<string>
}

export function useNetwork(backend: Backend): Network {
  const processes = useProcesses()
  const network = {} as Network
  let close: () => Promise<void>

  beforeEach(async () => {
    const { database, drop } = await createDatabase()
    await settleTown(database.db, database.vault)
    const redis = backend === 'redis' ? await openQueueStore('redis') : null
    const queue = redis ?? postgresQueueStore(database.url)
    close = async () => {
      await redis?.close()
      await drop()
    }

    const settings = { accountSid: ACCOUNT, authToken: TOKEN, messagingServiceSids: [SERVICE] }
    const double = processes.startScript('tests/support/carrier-double-process.ts', [
      JSON.stringify(settings),
    ])
    const [line] = await double.says(/^\{.*\}$/m)
    const { baseUrl, controlUrl } = JSON.parse(line) as { baseUrl: string; controlUrl: string }
    const control = async (call: string, input?: object | null): Promise<unknown> => {
      const init = input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }
      const answer = await fetch(`${controlUrl}/control/${call}`, init)
      if (!answer.ok) throw new Error(`carrier: ${await answer.text()}`)
      return answer.json()
    }
    const port = await freePort()
    await control('route', { publicOrigin: PUBLIC_URL, actualOrigin: `http://127.0.0.1:${port}` })

    const env = {
      PATH: process.env['PATH'],
      PORT: String(port),
      PUBLIC_URL,
      DATABASE_URL: database.url,
      DATA_KEY: TEST_DATA_KEY,
      ...(redis ? { REDIS_URL: redis.url } : {}),
      CARRIER: 'twilio',
      TWILIO_ACCOUNT_SID: ACCOUNT,
      TWILIO_AUTH_TOKEN: TOKEN,
      TWILIO_MESSAGING_SERVICE_SID: SERVICE,
      TWILIO_API_BASE_URL: baseUrl,
      HOTLINE,
      LOG_LEVEL: 'debug',
    }
    const messages = async () => (await control('messages')) as DoubleMessage[]
    const inbox = async (phone: string) =>
      (await messages()).filter(({ to }) => to === phone).map(({ body }) => body)
    Object.assign(network, {
      database,
      carrier: {
        messages,
        count: async () => (await control('count')) as number,
        async setFault(fault, times) {
          await control('fault', { fault, times })
        },
        async setStatuses(plan) {
          await control('statuses', plan)
        },
      },
      async start(app) {
        const child = processes.startScript('tests/faults/app-process.ts', [JSON.stringify(app)], { env })
        await child.says(/^ready$/m)
        return child
      },
      async text(from, body) {
        const webhookUrl = `${PUBLIC_URL}/webhooks/twilio/inbound`
        return control('text-in', { webhookUrl, text: { from, to: OUR_NUMBER, body } }).then(
          (posted) => (posted as { status: number }).status === 200,
          () => false,
        )
      },
      wipeQueue: () => queue.wipe(),
      inbox,
      hasGot: (phone, words) =>
        eventually(`"${words}" on ${phone}`, async () =>
          (await inbox(phone)).find((body) => body.includes(words)),
        ),
    } satisfies Network)
  })
  // After the processes were killed, whose own hook was set up first.
  afterEach(() => close())
  return network
}

/** Subscribers of ward 33 who have never texted, half of them in Spanish. Returns their numbers. */
export async function addSubscribers({ db, vault }: TestDatabase, count: number): Promise<string[]> {
  const phones = Array.from({ length: count }, (_, i) => `+1312555${String(1_000 + i)}`)
  await transaction(db, async (tx) => {
    await tx.query(
      `with added as (
         insert into people (phone_index, phone_sealed, language, created_at)
         select *, $4 from unnest($1::bytea[], $2::bytea[], $3::text[]) returning id
       )
       insert into subscriptions (person_id, ward, consent, asked_at, started_at)
       select id, 33, 'confirmed by text', $4, $4 from added`,
      [
        phones.map((phone) => vault.phoneIndex(phone)),
        phones.map((phone) => vault.seal('phone', phone)),
        phones.map((_, i) => (i % 2 === 0 ? 'en' : 'es')),
        STARTS_AT,
      ],
    )
  })
  return phones
}

export const isAlert = (body: string) => /immigration agents seen|agentes de inmigracion en/.test(body)

/** A sighting is reported and seen: from here on its alert goes out. Takes a web server and a worker. */
export async function confirmSighting(network: Network): Promise<void> {
  await network.text(cast.reporter, '3 vans, agents in vests at Kedzie and Lawrence, ward 33')
  const request = await network.hasGot(cast.verifier, 'Says:')
  await network.text(cast.verifier, `${request.slice(0, 2)} 1`)
}

export type Tally = { twice: string[]; missing: string[]; strange: object[] }

/** Compares what the carrier has with who should have got it, and with our own rows. */
export async function tally(network: Network, phones: readonly string[]): Promise<Tally> {
  const alerts = (await network.carrier.messages()).filter(({ body }) => isAlert(body))
  const refsOf = new Map<string, string[]>()
  for (const { to, sid } of alerts) refsOf.set(to, [...(refsOf.get(to) ?? []), sid])
  const { db, vault } = network.database
  const { rows } = await db.query<{ state: string; ref: string; status: string; phone: Buffer }>(
    `select d.state, d.carrier_ref as ref, d.carrier_status as status, p.phone_sealed as phone
     from deliveries d join people p on p.id = d.person_id where d.purpose = 'alert'`,
  )
  const strange = rows
    .map(({ phone, ...row }) => ({ ...row, phone: vault.open('phone', phone) }))
    .filter(({ state, ref, phone }) => {
      return state !== 'accepted' || !refsOf.get(phone)?.includes(ref)
    })
  return {
    twice: phones.filter((phone) => (refsOf.get(phone)?.length ?? 0) > 1),
    missing: phones.filter((phone) => !refsOf.get(phone)?.length),
    strange: [...strange, ...(rows.length === phones.length ? [] : [{ rows: rows.length }])],
  }
}

export const IN_ORDER: Tally = { twice: [], missing: [], strange: [] }

/** Every alert has an outcome. */
export async function isFinished({ database }: Network): Promise<boolean> {
  const { rows } = await database.db.query<{ isFinished: boolean }>(
    'select finished_at is not null as "isFinished" from bulletins',
  )
  return rows.length > 0 && rows.every((row) => row.isFinished)
}
