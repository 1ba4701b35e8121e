import { describe, expect, it } from 'vitest'
import { mostWithin } from '../bench/carrier/received.ts'
import { DESIGNS } from '../bench/designs/designs.ts'
import type { Run } from '../bench/fanout/run-design.ts'
import type { Entry } from '../bench/fanout/summary.ts'
import { summarize } from '../bench/fanout/summary.ts'
import { readArguments } from '../bench/support/arguments.ts'
import { plotOf } from '../bench/support/plot.ts'
import { withSection } from '../bench/support/results.ts'
import { useProcesses } from './support/processes.ts'
import { hasRedis } from './support/redis.ts'

const RECIPIENTS = 200
const FIGURES = ['messagesPerS', 'ratioToRaw', 'cpuSPer1000', 'peakRssMb', 'firstMs', 'lastMs'] as const

const processes = useProcesses()

async function bench(...args: string[]) {
  const child = processes.startScript('bench/run.ts', args)
  return { status: await child.ended, stdout: child.output(), stderr: child.errors() }
}

describe('the bench of the fan-out', () => {
  it('reaches every recipient once with every design, and gives its figures as one JSON object', async () => {
    const { stdout, stderr, status } = await bench(
      ...['fanout', '--json', '--recipients', String(RECIPIENTS), '--rounds', '1'],
    )
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const { designs } = JSON.parse(stdout) as { designs: Entry[] }

    const expected = [...DESIGNS].flatMap(([name, { queues }]) =>
      queues.length === 0
        ? [`${name} on nothing`]
        : queues.filter((queue) => queue !== 'redis' || hasRedis).map((queue) => `${name} on ${queue}`),
    )
    const seen = new Set(designs.map(({ name, queue }) => `${name} on ${queue ?? 'nothing'}`))
    expect([...seen].sort()).toEqual(expected.sort())
    expect(designs[0]).toMatchObject({ name: 'brigada', queue: 'postgres', carrierMs: 0, tls: false })
    for (const entry of designs) {
      expect(entry).toMatchObject({ recipients: RECIPIENTS, delivered: RECIPIENTS, repeated: 0 })
      for (const figure of FIGURES) expect(entry[figure], `${entry.name}: ${figure}`).toBeGreaterThan(0)
    }
    expect(stderr.includes('Redis is left out')).toBe(!hasRedis)
  }, 600_000)

  it('takes ratios within each round, and the median of those', () => {
    const round = (raw: number, own: number) => [run('raw', raw), run('brigada', own)]
    const [brigada, raw] = summarize([round(100, 50), round(1_000, 900), round(10, 6)])
    expect(brigada).toMatchObject({ name: 'brigada', messagesPerS: 50, ratioToRaw: 0.6, rounds: 3 })
    expect(raw).toMatchObject({ name: 'raw', messagesPerS: 100, ratioToRaw: 1 })
  })

  it('counts the most messages within any second', () => {
    expect(mostWithin(Float64Array.of(0, 10, 900, 999, 1_000, 1_005, 2_500), 1_000)).toBe(5)
    expect(mostWithin(new Float64Array(), 1_000)).toBe(0)
  })
})

describe('what the bench is asked', () => {
  it.each([
    [['fanotu'], 'There is no bench "fanotu"; there are fanout, webhook'],
    [['--fast'], "Unknown option '--fast'. The options are"],
    [['--rounds', '0'], '--rounds takes a whole number from 1'],
    [['--recipients', 'many'], '--recipients takes a whole number from 1'],
    [['--designs', 'raw,rabbit'], 'There is no design "rabbit"; there are raw.'],
  ])('%j is refused in a sentence', (args, sentence) => {
    const known = { benches: ['fanout', 'webhook'], designs: ['raw'] }
    expect(readArguments(args, known)).toContain(sentence)
  })

  it('ends with a code of its own for what it does not know', async () => {
    const { stdout, stderr, status } = await bench('fanotu', '--json')
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toMatch(/^There is no bench "fanotu"; there are .*\.\n$/)
  })
})

describe('what the bench writes down', () => {
  it('replaces the section of the bench that ran, and no other', () => {
    const before = withSection(
      withSection('# Head\n\nWords.\n', 'b', '## b: old\n\n1\n'),
      'a',
      '## a: other\n',
    )
    expect(withSection(before, 'b', '## b: new\n\n2\n')).toBe(
      '# Head\n\nWords.\n\n## a: other\n\n## b: new\n\n2\n',
    )
  })

  it('draws what grows in proportion on the line', () => {
    const points = [1, 10, 100].map((x) => ({ x: 1_000 * x, y: 0.5 * x }))
    const picture = plotOf(points, { title: 'Growth', x: 'recipients', y: 'seconds' })
    const [line] = picture.split('\n').filter((element) => element.includes('#c33'))
    const [first, , last] = [...picture.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)]
    expect(line).toContain(`x1="${first?.[1] ?? ''}" y1="${first?.[2] ?? ''}"`)
    expect(line).toContain(`x2="${last?.[1] ?? ''}" y2="${last?.[2] ?? ''}"`)
  })
})

const run = (design: string, messagesPerS: number): Run => ({
  design,
  queue: null,
  carrierMs: 0,
  tls: false,
  recipients: 10,
  messagesPerS,
  cpuSPer1000: 1,
  peakRssMb: 1,
  firstMs: 1,
  coldFirstMs: 1,
  lastMs: 1,
  received: {
    total: 10,
    recipients: 10,
    repeated: 0,
    firstAtMs: 0,
    lastAtMs: 1,
    mostInASecond: 10,
    mostInFlight: 1,
    noted: [],
  },
})
