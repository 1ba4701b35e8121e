/**
 * What goes wrong while a bulletin goes out to 20,000, on real processes: at the end the carrier's own count is held
 * against the rows. Everybody got it; twice at most where the carrier took a text and its answer was lost, and then they
 * are among those of whom the rows say that they were sent to again.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { type Backend, backends } from '../../tests/support/queue-store.ts'
import type { Bench } from '../support/bench.ts'
import { writeBulletin } from '../support/bulletin.ts'
import { type Servers, withServers } from '../support/servers.ts'
import { brigadaConfig } from '../support/settings.ts'
import { table } from '../support/table.ts'
import { type Machine, pause, startMachine } from './machine.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'

const RECIPIENTS = 20_000
const WARD = 33
const PATIENCE_MS = 240_000

type Reconciled = {
  backend: Backend
  scenario: string
  recipients: number
  reached: number
  twice: number
  moreThanTwice: number
  /** Sent again, as the rows say. */
  saidTwice: number
  wronglyNamed: number
  notAccepted: number
  inDoubt: number[]
  seconds: number
}

export const faults: Bench = {
  about: 'what goes wrong while a bulletin goes out, and who got it',
  isLong: true,
  async run({ recipients = RECIPIENTS }, say) {
    const directory = mkdtempSync(join(tmpdir(), 'brigada-faults-'))
    return withServers(async (servers) => {
      const results: Reconciled[] = []
      for (const backend of backends) {
        for (const scenario of SCENARIOS) {
          if (scenario.name === 'Redis restarted' && backend === 'postgres') continue
          const result = await play(servers, directory, backend, scenario, recipients)
          const problem = problemOf(result, scenario)
          say(`${backend}: ${scenario.name}: ${problem ?? 'in order'}, ${result.seconds.toFixed(1)} s`)
          if (problem !== null) throw new Error(`${backend}: ${scenario.name}: ${problem}`)
          results.push(result)
        }
      }
      return { lines: linesOf(results), json: { faults: results } }
    }, directory)
  },
}

async function play(
  servers: Servers,
  directory: string,
  backend: Backend,
  scenario: Scenario,
  recipients: number,
): Promise<Reconciled> {
  const database = await servers.townDatabase([{ ward: WARD, first: 0, count: recipients }])
  const machine = await startMachine(backend, database, directory)
  const where = { databaseUrl: database.url, redisUrl: null, carrierUrl: 'http://127.0.0.1:9' }
  const store = await openStore(brigadaConfig(where), () => undefined)
  const inDoubt: number[] = []
  try {
    const startedAt = Date.now()
    const bulletinId = await writeBulletin(store, WARD)
    while ((await machine.carrier.count()) < recipients / 20) await pause(20)
    await scenario.happen(machine, {
      async workerKilled() {
        inDoubt.push(await inHand(store))
      },
    })
    await finished(store, bulletinId)
    const seconds = (Date.now() - startedAt) / 1000
    const counts = await reconcile(machine, store, recipients)
    return { backend, scenario: scenario.name, recipients, inDoubt, seconds, ...counts }
  } finally {
    await machine.stop()
    await store.close()
  }
}

/** What a worker that was just killed had in hand: in doubt from now on. */
async function inHand({ db }: Store): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select coalesce(sum(cardinality(sending)), 0)::int as count from chunks where owner is not null',
  )
  return rows[0]?.count ?? 0
}

async function finished({ db }: Store, bulletinId: string): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(200)) {
    // The database may just be away.
    const answer = await db
      .query('select from bulletins where id = $1 and finished_at is not null', [bulletinId])
      .catch(() => null)
    if (answer?.rowCount === 1) return
  }
  throw new Error('the bulletin did not finish')
}

async function reconcile(machine: Machine, { db, vault }: Store, recipients: number) {
  const sent = new Map<string, number>()
  for (const { to } of await machine.carrier.messages()) sent.set(to, (sent.get(to) ?? 0) + 1)
  const { rows } = await db.query<{ state: string; doubts: number; phone: Buffer }>(
    `select d.state, d.doubts, p.phone_sealed as phone
     from alert_deliveries d join people p on p.id = d.person_id`,
  )
  const again = new Set(
    rows.filter(({ doubts }) => doubts > 0).map(({ phone }) => vault.open('phone', phone)),
  )
  const twice = [...sent].filter(([, times]) => times > 1)
  return {
    reached: sent.size,
    twice: twice.length,
    moreThanTwice: twice.filter(([, times]) => times > 2).length,
    saidTwice: again.size,
    wronglyNamed: twice.filter(([phone]) => !again.has(phone)).length,
    notAccepted: rows.filter(({ state }) => state !== 'accepted').length + Math.abs(rows.length - recipients),
  }
}

function problemOf(result: Reconciled, { losesAnswers = false }: Scenario): string | null {
  const { recipients, reached, twice, moreThanTwice, wronglyNamed, notAccepted } = result
  if (reached !== recipients) return `${reached} of ${recipients} got it`
  if (twice > 0 && !losesAnswers) return `${twice} got it twice`
  if (moreThanTwice > 0) return `${moreThanTwice} got it more than twice`
  if (wronglyNamed > 0) return `${wronglyNamed} got it twice of whom the rows do not say so`
  if (notAccepted > 0) return `${notAccepted} rows are not as they should be`
  return null
}

function linesOf(results: readonly Reconciled[]): string[] {
  const [first] = results
  return [
    `${first?.recipients.toLocaleString('en') ?? '0'} recipients; everybody got it. What is lost is found faster here than in production: see bench/faults/machine.ts.`,
    '',
    ...table(
      ['queue', 'what happened', 'got it', 'twice', 'sent again', 'in doubt at each kill', 'seconds'],
      results.map((result) => [
        result.backend,
        result.scenario,
        result.reached.toLocaleString('en'),
        String(result.twice),
        String(result.saidTwice),
        result.inDoubt.join(', '),
        result.seconds.toFixed(1),
      ]),
    ),
  ]
}
