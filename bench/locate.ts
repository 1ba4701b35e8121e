/**
 * How fast a text becomes a place and what that takes, with the whole city where its files are present, otherwise the
 * demo's, and with a city ten times as large: the cost of a text must not grow with the gazetteer.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { arrangeCity } from '../tests/support/place-texts/city.ts'
import { generate } from '../tests/support/place-texts/generate.ts'
import { readWardLines } from '../tests/support/place-texts/ward-lines.ts'
import { baseName, CROSSING_TEXTS } from '../tests/support/crossing-texts.ts'
import { CITY_DATA, citySource, demoSource, hasCity } from '../tests/support/whole-city.ts'
import type { Bench } from './support/bench.ts'
import { enlarge } from './larger-city.ts'

export type TextSet = { name: string; texts: string[] }
/** Where the rows and the texts are, and how often to read each text. */
export type Task = { sourceFile: string; textsFile: string; passes: number }
/** Milliseconds. */
export type Pass = { median: number; p90: number; p99: number; max: number }
export type Measured = {
  rows: { streets: number; crossings: number; blocks: number; landmarks: number }
  wards: number
  buildMs: number
  /** What the process has grown by once everything is loaded, and at the most while it was loading. */
  residentMB: number
  highestMB: number
  /** `least`: of each text the quickest pass, which nothing else on the machine disturbed. */
  sets: { name: string; passes: Pass[]; least: Pass }[]
}

const TEXTS = 2_000
const SEED = 1
const PASSES = 6
/** Others may be using the machine: each size is measured in so many processes, by turns, and the best counts. */
const ROUNDS = 3
const LARGER = 10

export const locate: Bench = {
  about: 'finding the place that a text means',
  async run() {
    const { small, large } = await measureBoth()
    const lines = [
      '```',
      ...buildTable(small, large),
      ...textTable(small, large),
      `load of the machine: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')}`,
      '```',
    ]
    return { lines, json: { locate: { '1x': small, [`${LARGER}x`]: large } } }
  },
}

/** Each size in processes of their own, by turns. */
async function measureBoth(): Promise<{ small: Measured[]; large: Measured[] }> {
  const directory = mkdtempSync(join(tmpdir(), 'brigada-locate-'))
  try {
    const textsFile = join(directory, 'texts.json')
    writeFileSync(textsFile, JSON.stringify(await makeTexts()))
    const source = await (hasCity ? citySource() : demoSource())
    const save = (times: number) => {
      const file = join(directory, `city-${times}`)
      writeFileSync(file, serialize(enlarge(source, times)))
      return file
    }
    const [smallFile, largeFile] = [save(1), save(LARGER)]
    const small: Measured[] = []
    const large: Measured[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      small.push(measure({ sourceFile: smallFile, textsFile, passes: PASSES }))
      large.push(measure({ sourceFile: largeFile, textsFile, passes: PASSES }))
    }
    return { small, large }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function makeTexts(): Promise<TextSet[]> {
  if (!hasCity) {
    const { crossings } = (await demoSource()).gazetteer
    const texts = CROSSING_TEXTS.flatMap((say) =>
      crossings.map(({ street1, street2 }) => say(baseName(street1), baseName(street2))),
    )
    return [{ name: 'crossings of the demo', texts }]
  }
  const lines = (file: string) => readWardLines(new URL(file, CITY_DATA))
  const { gazetteer } = await citySource()
  const city = arrangeCity(gazetteer, lines('wards_2023.geojson'), lines('wards_2015.geojson'))
  return (['dev', 'hard'] as const).map((name) => ({
    name,
    texts: generate(city, SEED, TEXTS, name).map(({ text }) => text),
  }))
}

function measure(task: Task): Measured {
  const file = join(import.meta.dirname, 'locate-process.ts')
  const args = ['--expose-gc', '--import', 'tsx', file, JSON.stringify(task)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured
}

function* buildTable(small: readonly Measured[], large: readonly Measured[]): Generator<string> {
  yield row('places', [
    'streets',
    'crossings',
    'blocks',
    'landmarks',
    'wards',
    'built, s',
    'adds, MB',
    'at most',
  ])
  for (const [name, runs] of [
    ['1 x', small],
    [`${LARGER} x`, large],
  ] as const) {
    const [first] = runs
    if (!first) continue
    const { streets, crossings, blocks, landmarks } = first.rows
    yield row(name, [
      ...[streets, crossings, blocks, landmarks, first.wards].map((count) => count.toLocaleString('en')),
      (Math.min(...runs.map(({ buildMs }) => buildMs)) / 1000).toFixed(2),
      Math.max(...runs.map(({ residentMB }) => residentMB)).toFixed(0),
      Math.max(...runs.map(({ highestMB }) => highestMB)).toFixed(0),
    ])
  }
}

function* textTable(small: readonly Measured[], large: readonly Measured[]): Generator<string> {
  yield row('a text, ms', ['median', 'p90', 'p99', 'max', 'all medians', 'all p99'])
  for (const { name } of small[0]?.sets ?? []) {
    const [one, ten] = [setsOf(small, name), setsOf(large, name)]
    yield passRow(
      `${name}, 1 x`,
      one.flatMap(({ passes }) => passes),
    )
    yield passRow(
      `${name}, ${LARGER} x`,
      ten.flatMap(({ passes }) => passes),
    )
    const [leastOne, leastTen] = [one, ten].map((sets) => best(sets.map(({ least }) => least)))
    const ratio = (key: keyof Pass) => ((leastTen?.[key] ?? 0) / (leastOne?.[key] ?? 0)).toFixed(2)
    yield row('  undisturbed, ratio', [ratio('median'), ratio('p90'), ratio('p99'), ratio('max')])
  }
}

const setsOf = (runs: readonly Measured[], name: string) =>
  runs.flatMap(({ sets }) => sets.filter((set) => set.name === name))

/** The one that was disturbed least. */
function best(passes: readonly Pass[]): Pass {
  const [first] = [...passes].sort((a, b) => a.p99 - b.p99)
  if (!first) throw new Error('nothing was measured')
  return first
}

function passRow(name: string, passes: readonly Pass[]): string {
  const { median, p90, p99, max } = best(passes)
  const range = (values: number[]) => `${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)}`
  return row(name, [
    ...[median, p90, p99, max].map((ms) => ms.toFixed(2)),
    range(passes.map((pass) => pass.median)),
    range(passes.map((pass) => pass.p99)),
  ])
}

const row = (name: string, cells: readonly string[]) =>
  name.padEnd(24) + cells.map((cell) => cell.padStart(12)).join('')
