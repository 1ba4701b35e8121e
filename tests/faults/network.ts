import { afterEach, beforeEach } from 'vitest'
import { transaction } from '../../src/store/db.ts'
import { freePort } from '../../src/store/embedded.ts'
import { ACCOUNT, OUR_NUMBER, SERVICE, TOKEN } from '../support/carrier-double-fixture.ts'
import { appSettings } from '../support/app-settings.ts'
import { connectDouble } from '../support/carrier-double-client.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { type Child, useProcesses } from '../support/processes.ts'
import { type Backend, openQueueStore, postgresQueueStore } from '../support/queue-store.ts'
import { cast, PUBLIC_URL, settleTown, STARTS_AT } from '../support/town.ts'
import type { AppSettings } from './app-process.ts'

/** The whole network in real processes: PostgreSQL, perhaps Redis, the carrier, and as many of ours as are started. */
export type Network = {
  database: TestDatabase
  carrier: ReturnType<typeof connectDouble>
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
    const doubleProcess = processes.startScript('tests/support/carrier-double-process.ts', [
      JSON.stringify(settings),
    ])
    const [line] = await doubleProcess.says(/^\{.*\}$/m)
    const double = connectDouble(line)
    const port = await freePort()
    await double.control('route', { publicOrigin: PUBLIC_URL, actualOrigin: `http://127.0.0.1:${port}` })

    const env = {
      PATH: process.env['PATH'],
      ...appSettings({
        port,
        databaseUrl: database.url,
        redisUrl: redis?.url ?? null,
        carrierUrl: double.baseUrl,
      }),
      LOG_LEVEL: 'debug',
    }
    const inbox = async (phone: string) =>
      (await double.messages()).filter(({ to }) => to === phone).map(({ body }) => body)
    Object.assign(network, {
      database,
      carrier: double,
      async start(app) {
        const child = processes.startScript('tests/faults/app-process.ts', [JSON.stringify(app)], { env })
        await child.says(/^ready$/m)
        return child
      },
      async text(from, body) {
        const webhookUrl = `${PUBLIC_URL}/webhooks/twilio/inbound`
        return double.control('text-in', { webhookUrl, text: { from, to: OUR_NUMBER, body } }).then(
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
