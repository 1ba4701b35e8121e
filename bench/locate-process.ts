/**
 * Builds the places of a city and reads texts with them: a process of its own, because memory and compiled code belong
 * to one. Prints one line of JSON.
 */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { deserialize } from 'node:v8'
import { saidWards } from '../src/domain/intent/said-wards.ts'
import { buildPlaces, type PlaceSource } from '../src/places/locate.ts'
import type { Places } from '../src/places/place.ts'
import type { Measured, Pass, TextSet, Task } from './locate.ts'

/** Until the reader is compiled. */
const WARM_UP_PASSES = 2

const task = JSON.parse(process.argv[2] ?? '') as Task
const sets = JSON.parse(readFileSync(task.textsFile, 'utf8')) as TextSet[]
process.stdout.write(`${JSON.stringify(measure())}\n`)

function measure(): Measured {
  collect()
  const before = process.memoryUsage.rss()
  const { places, rows, wards, buildMs } = build()
  // The rows are let go, as they are after loading from the database.
  collect()
  const residentMB = (process.memoryUsage.rss() - before) / 1e6
  const highestMB = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
  for (let pass = 0; pass < WARM_UP_PASSES; pass += 1) for (const { texts } of sets) timeTexts(places, texts)
  const bySet = sets.map(({ name, texts }) => {
    const passes = Array.from({ length: task.passes }, () => timeTexts(places, texts))
    const least = texts.map((_, at) => Math.min(...passes.map((times) => times[at] ?? Infinity)))
    return { name, passes: passes.map(spread), least: spread(least) }
  })
  return { rows, wards, buildMs, residentMB, highestMB, sets: bySet }
}

function build() {
  const source = deserialize(readFileSync(task.sourceFile)) as PlaceSource
  const { streets, crossings, blocks, landmarks } = source.gazetteer
  const rows = {
    streets: streets.length,
    crossings: crossings.length,
    blocks: blocks.length,
    landmarks: landmarks.length,
  }
  const startedAt = performance.now()
  const places = buildPlaces(source)
  return { places, rows, wards: source.current.length, buildMs: performance.now() - startedAt }
}

/** Milliseconds for each text. */
function timeTexts(places: Places, texts: readonly string[]): number[] {
  return texts.map((text) => {
    const said = saidWards(text)
    const from = performance.now()
    places.locate(text, { saidWards: said })
    return performance.now() - from
  })
}

function spread(times: readonly number[]): Pass {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) }
}

function collect(): void {
  if (!globalThis.gc) throw new Error('this process needs --expose-gc')
  globalThis.gc()
}
