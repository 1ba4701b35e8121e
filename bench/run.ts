/**
 * `npm run bench`: how fast places are found, what durability costs, and what a surge asks of a verifier.
 * `npm run bench -- locate webhook` runs those that are named. Absolute figures drift with the machine; ratios within
 * one run hold, and the surge's are the same everywhere.
 */
import { fanOutLines, webhookLines } from './durability.ts'
import { locateLines } from './locate.ts'
import { surgeLines } from './surge.ts'
import { wardIndexLines } from './ward-index.ts'

type Lines = () => Iterable<string> | AsyncIterable<string>

const BENCHES = new Map<string, Lines>([
  ['ward-index', wardIndexLines],
  ['locate', locateLines],
  ['fan-out', fanOutLines],
  ['webhook', webhookLines],
  ['surge', surgeLines],
])

const names = process.argv.slice(2)
const unknown = names.find((name) => !BENCHES.has(name))
if (unknown !== undefined) {
  process.stderr.write(`There is no bench "${unknown}"; there are ${[...BENCHES.keys()].join(', ')}.\n`)
  process.exitCode = 2
} else {
  for (const [name, lines] of BENCHES) {
    if (names.length > 0 && !names.includes(name)) continue
    for await (const line of lines()) process.stdout.write(`${line}\n`)
  }
}
