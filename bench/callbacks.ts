/** Status callbacks, three for each message, until the rows show them; against the rate at which texts are taken. */
import { only, openPool } from '../src/store/db.ts'
import { createVault } from '../src/store/vault.ts'
import { TEST_DATA_KEY } from '../tests/support/test-key.ts'
import type { Audience } from './designs/design.ts'
import type { Bench } from './support/bench.ts'
import { writeBulletin } from './support/bulletin.ts'
import { nowMs } from './support/process.ts'
import { type Servers, withServers } from './support/servers.ts'
import { median, rounded } from './support/statistics.ts'
import { table } from './support/table.ts'
import { CONNECTIONS, type Load, withLoad } from './web/load.ts'
import { withServer } from './web/server.ts'
import { brigadaRate } from './web/texts.ts'

type Round = { callbacksPerS: number; textsPerS: number }

const MESSAGES = 5_000
const PER_MESSAGE = 3
const WARM_UP = 500
const LOOK_EVERY_MS = 10
/** Far longer than the last of them need to be written. */
const PATIENCE_MS = 60_000

export const callbacks: Bench = {
  about: 'status callbacks, until the rows show them',
  async run({ recipients: messages = MESSAGES, rounds: count }, say) {
    return withServers((servers) =>
      withLoad(async (load) => {
        const rounds: Round[] = []
        for (let round = 0; round < count; round += 1) {
          const { textsPerS } = await brigadaRate(servers, load, 'postgres', messages * 2)
          rounds.push({ textsPerS, callbacksPerS: await measure(servers, load, messages) })
          say(`callbacks: round ${round + 1} of ${count} is done`)
        }
        const over = (figure: (round: Round) => number) => rounded(median(rounds.map(figure)))
        const result = {
          callbacksPerS: over((round) => round.callbacksPerS),
          textsPerS: over((round) => round.textsPerS),
          ratioToTexts: over((round) => round.callbacksPerS / round.textsPerS),
        }
        return { lines: linesOf(result, messages, count), json: { callbacks: result } }
      }),
    )
  },
}

async function measure(servers: Servers, load: Load, messages: number): Promise<number> {
  const audience: Audience = { ward: 33, first: 0, count: messages + WARM_UP }
  const database = await servers.townDatabase([audience])
  const db = openPool(database.url, () => undefined)
  try {
    await insertAccepted(db, audience)
    return await withServer({ databaseUrl: database.url, redisUrl: null }, async (url) => {
      await load.post('statuses', url, { first: messages, count: WARM_UP })
      await areDelivered(db, WARM_UP)
      const { startedAtMs } = await load.post('statuses', url, { first: 0, count: messages })
      await areDelivered(db, audience.count)
      return (PER_MESSAGE * messages) / ((nowMs() - startedAtMs) / 1000)
    })
  } finally {
    await db.end()
    await database.drop()
  }
}

type Pool = ReturnType<typeof openPool>

/** As after a bulletin that the carrier has accepted. Ids count from 1; references: see `refOf` in web/requests.ts. */
async function insertAccepted(db: Pool, { ward, count }: Audience): Promise<void> {
  const bulletinId = await writeBulletin({ db, vault: createVault(TEST_DATA_KEY) }, ward)
  await db.query('update bulletins set started_at = now(), is_complete = true where id = $1', [bulletinId])
  await db.query(
    `insert into deliveries (purpose, person_id, bulletin_id, language, state, due_at, created_at, carrier_ref)
     select 'alert', id, $1, 'en', 'accepted', now(), now(), 'SM' || lpad(to_hex(id - 1), 32, '0')
     from people order by id limit $2`,
    [bulletinId, count],
  )
  await db.query('vacuum analyze deliveries')
}

async function areDelivered(db: Pool, count: number): Promise<void> {
  const deadlineMs = nowMs() + PATIENCE_MS
  for (;;) {
    const { rows } = await db.query<{ delivered: number }>(
      `select count(*)::int as delivered from deliveries where carrier_status = 'delivered'`,
    )
    const { delivered } = only(rows)
    if (delivered === count) return
    if (nowMs() > deadlineMs) throw new Error(`${delivered} of ${count} are shown as delivered`)
    await new Promise((wake) => setTimeout(wake, LOOK_EVERY_MS))
  }
}

const linesOf = (
  result: { callbacksPerS: number; textsPerS: number; ratioToTexts: number },
  messages: number,
  rounds: number,
) => [
  `${PER_MESSAGE} callbacks for each of ${messages.toLocaleString('en')} messages over ${CONNECTIONS} connections, medians of ${rounds} rounds by turns.`,
  '',
  ...table(
    ['what', 'a second', '÷ texts'],
    [
      ['callbacks recorded', result.callbacksPerS.toLocaleString('en'), result.ratioToTexts.toFixed(2)],
      ['texts taken', result.textsPerS.toLocaleString('en'), '1.00'],
    ],
  ),
]
