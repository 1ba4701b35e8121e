import { readdirSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Which room may import which, besides itself. `values` may be imported whole, of `types` only the types. What is
 * listed under a single file is an exception, with its reason.
 */
const STAGES = ['intake', 'verification', 'fanout', 'upkeep']
const STAGE = { values: ['domain', 'places', 'store', 'queue', 'carriers', 'events', 'context'], types: [] }
const ALLOWED: Record<string, { values: string[]; types: string[] }> = {
  domain: { values: [], types: ['places'] },
  places: { values: [], types: ['domain'] },
  // Rows hold what carriers report, in the port's words. The port imports nothing back.
  store: { values: [], types: ['domain', 'places', 'carriers', 'config'] },
  carriers: { values: [], types: ['domain', 'places'] },
  queue: { values: [], types: ['context'] },
  ...Object.fromEntries(STAGES.map((stage) => [stage, STAGE])),
  web: { values: [...STAGES, 'store', 'carriers', 'domain', 'events', 'context'], types: [] },
  events: { values: [], types: ['domain', 'carriers'] },
  context: { values: [], types: ['carriers', 'domain', 'events', 'places', 'queue', 'store'] },
  config: { values: [], types: ['domain'] },
  commands: {
    values: ['app', 'config', 'store', 'domain', 'places', 'queue', 'events', 'upkeep'],
    types: [],
  },
  main: { values: ['commands', 'app', 'config', 'store', 'events'], types: [] },
  // Its phones are rows, so that pages and workers in several processes see the same ones.
  'carriers/simulator.ts': { values: ['store'], types: [] },
}

/** Packages that one room hides from the others. */
const KEPT_IN: Record<string, string[]> = {
  bullmq: ['queue', 'store/migrate.ts'], // Its tables are brought up to date with ours.
  ioredis: ['queue'],
  // The last listens to what PostgreSQL notifies; of the two before only the types are used.
  pg: ['store', 'queue', 'context', 'carriers/simulator.ts', 'web/simulator/page-events.ts'],
  twilio: ['carriers'],
  fastify: ['web', 'app'],
  pino: ['app', 'events', 'web'],
  dotenv: ['config'],
}

/** What in the web room writes to the store; everything else there only reads. */
const WEB_WRITES = [
  'web/simulator/play-demo.ts setPhoneOff', // The simulated phones are not the network's rows.
  'web/simulator/simulator.ts setPhoneOff',
  'web/webhooks/twilio.ts insertInbounds', // A text is durable before the webhook answers.
]

type Import = { file: string; from: string; names: string[]; isType: boolean }

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
const textOf = (file: string) => readFileSync(new URL(file, src), 'utf8')
const roomOf = (file: string) => file.replace(/(?:\/.*|\.ts)$/, '')

function importsOf(file: string): Import[] {
  const statements = textOf(file).matchAll(
    /^(?:import|export)\s(type\s)?(?:([^;'"]*?)\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...statements].map(([, type, clause = '', path, lazy]) => {
    const names = clause
      .replace(/[{}\s]+/g, ' ')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    const from = path ?? lazy ?? ''
    return {
      file,
      from: from.startsWith('.') ? posix.join(dirname(file), from) : from,
      names: names.map((name) => name.replace(/^type /, '')),
      isType: type !== undefined || (names.length > 0 && names.every((name) => name.startsWith('type '))),
    }
  })
}

const imports = files.flatMap(importsOf)
const ours = imports.filter(({ from }) => from.endsWith('.ts'))
const packages = imports.filter(({ from }) => !from.endsWith('.ts'))

describe('the rooms', () => {
  it('are looked at at all', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(ours.length).toBeGreaterThan(250)
    expect(ours.filter(({ from }) => !files.includes(from))).toEqual([])
  })

  it('import only what the table allows', () => {
    const wrong = ours.filter(({ file, from, isType }) => {
      const [room, target] = [roomOf(file), roomOf(from)]
      if (room === target || room === 'app') return false
      const rules = [ALLOWED[room], ALLOWED[file]]
      return !rules.some((rule) => rule?.values.includes(target) || (isType && rule?.types.includes(target)))
    })
    expect(wrong.map(({ file, from, isType }) => `${file} → ${from}${isType ? ' (type)' : ''}`)).toEqual([])
  })

  it('keep libraries to themselves', () => {
    const wrong = packages.filter(({ file, from }) => {
      const homes = KEPT_IN[from.split('/')[0] ?? '']
      return homes && !homes.includes(roomOf(file)) && !homes.includes(file)
    })
    expect(wrong.map(({ file, from }) => `${file} → ${from}`)).toEqual([])
  })

  it('read the store from the web, and write only what can’t wait', () => {
    const writes = ours
      .filter(({ file, from }) => roomOf(file) === 'web' && roomOf(from) === 'store')
      .flatMap(({ file, names }) => names.map((name) => `${file} ${name}`))
      .filter((use) =>
        / (?:add|clear|close|end|insert|mark|record|remove|replace|save|set|start)[A-Z]/.test(use),
      )
    expect(writes.sort()).toEqual(WEB_WRITES)
  })
})

describe('pure rooms', () => {
  const pure = files.filter((file) => ['domain', 'places'].includes(roomOf(file)))

  it('know no clock, chance, process or network', () => {
    const impure =
      /\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bcrypto\.|\bprocess\.|\bfetch\(|\bset(?:Timeout|Interval)\(/
    expect(pure.filter((file) => impure.test(textOf(file)))).toEqual([])
    const libraries = packages.filter(({ file }) => pure.includes(file)).map(({ from }) => from)
    // A dictionary that finds misspelt words, and one file of data: the names that people of one city use.
    expect(new Set(libraries)).toEqual(new Set(['zod', 'mnemonist', '../data/local-names.json']))
  })
})

describe('the environment', () => {
  it('is read in one place', () => {
    expect(files.filter((file) => /\bprocess\.env\b/.test(textOf(file)))).toEqual(['config.ts'])
  })

  it('gives stages their time: they never look at the clock themselves', () => {
    const clock = /\bDate\.now\(\)|new Date\(\)|\bMath\.random\(\)/
    expect(files.filter((file) => STAGES.includes(roomOf(file)) && clock.test(textOf(file)))).toEqual([])
  })
})
