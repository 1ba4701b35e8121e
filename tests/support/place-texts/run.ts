/**
 * Makes texts about real places, and scores answers to them.
 *
 *     npx tsx tests/support/place-texts/run.ts --split dev --count 2000 --seed 7 --write texts.jsonl
 *     npx tsx tests/support/place-texts/run.ts --split dev --count 2000 --seed 7 --answers answers.jsonl --wrong 20
 *     npx tsx tests/support/place-texts/run.ts --split hard --seed 4 --answers answers.jsonl --svg reliability.svg
 *     npx tsx tests/support/place-texts/run.ts --file ../shared/data/dev.jsonl --answers answers.jsonl
 *     npx tsx tests/support/place-texts/run.ts --split heldout --evaluate
 *
 * With `--evaluate` the reader of this working tree answers, with the city's rows, both ward maps and the local names
 * that come along. Otherwise answers are lines `{"id","wards","lat","lon","confidence","how","ask"}`, as `brigada locate --jsonl` writes them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { answerTo } from '../../../src/commands/locate.ts'
import { buildPlaces } from '../../../src/places/locate.ts'
import { CITY_DATA, citySource } from '../whole-city.ts'
import { type Case, SPLITS } from './case.ts'
import { arrangeCity } from './city.ts'
import { generate, ID_LETTERS } from './generate.ts'
import { loadRows } from './load-city.ts'
import { diagram, report, wrongOnes } from './report.ts'
import { type Answer, answer } from './score.ts'
import { readWardLines } from './ward-lines.ts'

const { values } = parseArgs({
  options: {
    split: { type: 'string', default: 'dev' },
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string' },
    write: { type: 'string' },
    answers: { type: 'string' },
    evaluate: { type: 'boolean', default: false },
    svg: { type: 'string' },
    wrong: { type: 'string', default: '0' },
  },
})

const cases = values.file === undefined ? generated() : (linesOf(values.file) as Case[])
if (values.write !== undefined) {
  writeFileSync(values.write, cases.map((one) => `${JSON.stringify(one)}\n`).join(''))
  console.log(`${cases.length} texts written`)
}
const answers = await readAnswers()
if (answers !== null) {
  console.log(report(cases, answers))
  if (values.svg !== undefined) writeFileSync(values.svg, diagram(cases, answers))
  // Held-out texts judge only as long as nobody has seen them fail: of those, figures are shown and never texts.
  const isHeldOut = values.split === 'heldout' || cases.some(({ id }) => id.startsWith(ID_LETTERS.heldout))
  if (!isHeldOut) console.log(wrongOnes(cases, answers, Number(values.wrong)))
}

async function readAnswers(): Promise<Answer[] | null> {
  if (values.evaluate) {
    const places = buildPlaces(await citySource())
    return cases.map(({ id, text }) => ({ id, ...answerTo(places, text) }))
  }
  if (values.answers === undefined) return null
  return linesOf(values.answers).map((line) => answer.parse(line))
}

function generated(): Case[] {
  const split = SPLITS.find((name) => name === values.split)
  if (split === undefined) throw new Error(`--split is one of ${SPLITS.join(', ')}`)
  const lines = (file: string) => readWardLines(new URL(file, CITY_DATA))
  const city = arrangeCity(loadRows(CITY_DATA), lines('wards_2023.geojson'), lines('wards_2015.geojson'))
  return generate(city, Number(values.seed), Number(values.count), split)
}

function linesOf(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line))
}
