/** Texts coming in, each signed and durable before it is answered, against a bare route and the database's own commits. */
import { join } from 'node:path'
import type { Queue } from './designs/designs.ts'
import type { Bench } from './support/bench.ts'
import { startProcess } from './support/process.ts'
import { type Servers, withServers } from './support/servers.ts'
import { median, rounded } from './support/statistics.ts'
import { table } from './support/table.ts'
import { CONNECTIONS, type Load, withLoad } from './web/load.ts'
import { brigadaRate, textRate, type TextRate } from './web/texts.ts'

type Round = { bare: TextRate; commitsPerS: number; brigada: Partial<Record<Queue, TextRate>> }

/** Medians. Ratios are those of the rounds' own. */
type Entry = {
  name: 'brigada' | 'bare' | 'commits'
  queue: Queue | null
  perS: number
  ratioToBare: number
  ratioToCommits: number
  p99Ms: number | null
  p99RatioToBare: number | null
}

const TEXTS = 10_000

export const webhook: Bench = {
  about: 'texts coming in, each checked and durable before it is answered',
  async run({ recipients: texts = TEXTS, rounds: count }, say) {
    return withServers((servers) =>
      withLoad(async (load) => {
        if (!servers.redis) say('Redis is left out: there is no redis-server on the PATH.')
        const rounds: Round[] = []
        for (let round = 0; round < count; round += 1) {
          rounds.push(await measure(servers, load, texts))
          say(`webhook: round ${round + 1} of ${count} is done`)
        }
        const entries = summarize(rounds)
        return { lines: linesOf(entries, texts, count), json: { webhook: entries } }
      }),
    )
  },
}

async function measure(servers: Servers, load: Load, texts: number): Promise<Round> {
  const bare = await textRate('bare', load, texts)
  const brigada: Round['brigada'] = {
    postgres: await brigadaRate(servers, load, 'postgres', texts),
    ...(servers.redis ? { redis: await brigadaRate(servers, load, 'redis', texts) } : {}),
  }
  return { bare, commitsPerS: await commitRate(servers, texts), brigada }
}

async function commitRate(servers: Servers, rows: number): Promise<number> {
  const database = await servers.emptyDatabase()
  const file = join(import.meta.dirname, 'web/commits-process.ts')
  const committing = startProcess<{ kind: 'committed'; perS: number }>(file, {
    databaseUrl: database.url,
    rows,
  })
  try {
    return (await committing.hear('committed')).perS
  } finally {
    await committing.stop()
    await database.drop()
  }
}

function summarize(rounds: readonly Round[]): Entry[] {
  const over = (figure: (round: Round) => number) => rounded(median(rounds.map(figure)))
  const entry = (name: Entry['name'], queue: Queue | null, of: (round: Round) => TextRate): Entry => ({
    name,
    queue,
    perS: over((round) => of(round).textsPerS),
    ratioToBare: over((round) => of(round).textsPerS / round.bare.textsPerS),
    ratioToCommits: over((round) => of(round).textsPerS / round.commitsPerS),
    p99Ms: over((round) => of(round).p99Ms),
    p99RatioToBare: over((round) => of(round).p99Ms / round.bare.p99Ms),
  })
  const queues = (['postgres', 'redis'] as const).filter((queue) => rounds[0]?.brigada[queue])
  return [
    ...queues.map((queue) => entry('brigada', queue, ({ brigada, bare }) => brigada[queue] ?? bare)),
    entry('bare', null, ({ bare }) => bare),
    {
      name: 'commits',
      queue: null,
      perS: over((round) => round.commitsPerS),
      ratioToBare: over((round) => round.commitsPerS / round.bare.textsPerS),
      ratioToCommits: 1,
      p99Ms: null,
      p99RatioToBare: null,
    },
  ]
}

const NAMES: Record<Entry['name'], string> = {
  brigada: 'Brigada',
  bare: 'bare Fastify form route',
  commits: 'single-row commits',
}

const linesOf = (entries: readonly Entry[], texts: number, rounds: number) => [
  `${texts.toLocaleString('en')} texts over ${CONNECTIONS} connections, medians of ${rounds} rounds by turns; ratios are medians of the rounds' own.`,
  '',
  ...table(
    ['what', 'queue', 'a second', '÷ bare', '÷ commits', 'p99 ms', 'p99 ÷ bare'],
    entries.map((entry) => [
      NAMES[entry.name],
      entry.queue ?? '',
      entry.perS.toLocaleString('en'),
      entry.ratioToBare.toFixed(2),
      entry.ratioToCommits.toFixed(2),
      entry.p99Ms?.toLocaleString('en') ?? '',
      entry.p99RatioToBare?.toFixed(2) ?? '',
    ]),
  ),
]
