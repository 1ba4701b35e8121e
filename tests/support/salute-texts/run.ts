/** How well SALUTE is read: `npx tsx tests/support/salute-texts/run.ts [dev|held] [--wrong]`. */
import { readSalute } from '../../../src/domain/salute/read-salute.ts'
import { dev } from './dev.ts'
import { makeTexts } from './generate.ts'
import { held } from './held.ts'
import { scoreFacts, table } from './score.ts'
import { LANGUAGES } from './split.ts'

for (const split of [dev, held].filter(
  ({ name }) => process.argv[2] === undefined || process.argv[2] === name,
)) {
  const { tallies, wrong } = scoreFacts(makeTexts(split, 600), readSalute)
  process.stdout.write(`\n${split.name}\n${table(tallies, LANGUAGES)}\n`)
  if (!process.argv.includes('--wrong')) continue
  for (const { fact, text, expected, got } of wrong)
    process.stdout.write(`${fact}: ${expected} ≠ ${got}  ${text}\n`)
}
