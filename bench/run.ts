/**
 * `npm run bench`: how fast texts go out and come in against what is possible at all, how fast places are found, and
 * what a surge asks of a verifier. `npm run bench -- locate webhook` runs those that are named; with `--json` one JSON
 * object goes to standard output and nothing else. Absolute figures drift with the machine; ratios within one run hold.
 */
import { callbacks } from './callbacks.ts'
import { DESIGNS } from './designs/designs.ts'
import { faults } from './faults/faults.ts'
import { fanout } from './fanout/fanout.ts'
import { growth } from './growth.ts'
import { locate } from './locate.ts'
import { memory } from './memory.ts'
import { replies } from './replies/replies.ts'
import { readArguments } from './support/arguments.ts'
import type { Bench } from './support/bench.ts'
import { writeResults } from './support/results.ts'
import { surge } from './surge.ts'
import { wardIndex } from './ward-index.ts'
import { webhook } from './webhook.ts'

const BENCHES: ReadonlyMap<string, Bench> = new Map([
  ['fanout', fanout],
  ['webhook', webhook],
  ['callbacks', callbacks],
  ['memory', memory],
  ['growth', growth],
  ['replies', replies],
  ['faults', faults],
  ['locate', locate],
  ['surge', surge],
  ['ward-index', wardIndex],
])

const asked = readArguments(process.argv.slice(2), {
  benches: [...BENCHES.keys()],
  designs: [...DESIGNS.keys()],
})
if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n`)
  process.exitCode = 2
} else {
  const { names, json, isQuickLook, options } = asked
  const results: Record<string, unknown> = {}
  for (const [name, bench] of BENCHES) {
    if (names.length > 0 ? !names.includes(name) : bench.isLong) continue
    const outcome = await bench.run(options, (line) => process.stderr.write(`${line}\n`))
    Object.assign(results, outcome.json)
    if (!json) process.stdout.write(`\n## ${name}: ${bench.about}\n\n${outcome.lines.join('\n')}\n`)
    if (!isQuickLook) writeResults(name, bench.about, outcome)
  }
  if (json) process.stdout.write(`${JSON.stringify(results)}\n`)
}
