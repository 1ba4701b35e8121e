/** How well SALUTE is read: `npx tsx tests/support/salute-texts/run.ts [dev|held|lines] [--wrong]`. */
import { readSalute } from '../../../src/domain/salute/read-salute.ts'
import { dev } from './dev.ts'
import { makeTexts } from './generate.ts'
import { held } from './held.ts'
import { readLines, scoreAsAnswered } from './lines.ts'
import { scoreFacts, table } from './score.ts'
import { LANGUAGES } from './split.ts'

const HELD_OUT = 'tests/domain/salute-heldout.jsonl'
const ROUNDS = [1, 2, 3, 4, 5, 6, 7]

const scored = {
  dev: () => [scoreFacts(makeTexts(dev, 600), readSalute)],
  held: () => [scoreFacts(makeTexts(held, 600), readSalute)],
  lines: () => {
    const told = readLines(HELD_OUT)
    return ROUNDS.map((number) => scoreAsAnswered(told.filter(({ round }) => round === number)))
  },
}

for (const [name, score] of Object.entries(scored)) {
  if (process.argv[2] !== undefined && process.argv[2] !== name) continue
  for (const { tallies, wrong } of score()) {
    process.stdout.write(`\n${name}\n${table(tallies, LANGUAGES)}\n`)
    if (!process.argv.includes('--wrong')) continue
    for (const { fact, text, expected, got } of wrong)
      process.stdout.write(`${fact}: ${expected} ≠ ${got}  ${text}\n`)
  }
}
