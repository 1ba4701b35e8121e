import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '../../src/store/db.ts'
import { replaceGazetteer } from '../../src/store/gazetteer.ts'
import { readDemoGazetteer } from '../../src/upkeep/read-demo-gazetteer.ts'
import { useDatabase } from '../support/database.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { settleTown } from '../support/town.ts'
import { useCommandLine } from './brigada.ts'

const database = useDatabase()
const brigada = useCommandLine()
beforeAll(() => {
  Object.assign(brigada.env, { DATABASE_URL: database.url, DATA_KEY: TEST_DATA_KEY })
})

const NO_WARDS = 'There are no wards yet. Import them first: npm run -s brigada -- wards import FILE\n'
const NO_STREETS = 'There are no streets yet. Import them first: npm run -s brigada -- places import --help\n'

const lines = (...texts: string[]) => texts.map((text, index) => JSON.stringify({ id: `t${index}`, text }))

function fileOf(name: string, content: string): string {
  writeFileSync(join(brigada.directory, name), content)
  return name
}

describe('locate without a map', () => {
  it('says what to import: first the wards, then the streets', async () => {
    const jsonl = ['locate', '--jsonl', fileOf('texts.jsonl', lines('Kedzie and Lawrence').join('\n'))]
    expect(await brigada.run(['locate', 'Kedzie and Lawrence'])).toEqual({
      status: 1,
      out: '',
      err: NO_WARDS,
    })
    expect(await brigada.call(jsonl)).toEqual({ status: 1, out: '', err: NO_WARDS })
    await settleTown(database.db, database.vault)
    expect(await brigada.run(['locate', 'Kedzie and Lawrence'])).toEqual({
      status: 1,
      out: '',
      err: NO_STREETS,
    })
    expect(await brigada.call(jsonl)).toEqual({ status: 1, out: '', err: NO_STREETS })
  })
})

describe('locate', () => {
  beforeAll(async () => {
    const gazetteer = await readDemoGazetteer()
    await transaction(database.db, (tx) => replaceGazetteer(tx, gazetteer))
  })

  it('shows the reading step by step', async () => {
    const run = await brigada.run(['locate', 'hey, 3 vans at kedze and Lawrence!'])
    expect(run).toMatchObject({ status: 0, err: '' })
    expect(run.out).toMatch(/^Words.*\n {2}hey , 3 vans at kedze and lawrence ·\n/)
    expect(run.out).toContain(
      '\nStreets\n  kedze: perhaps Kedzie\n  lawrence: Lawrence, or perhaps St Lawrence\n',
    )
    expect(run.out).toMatch(
      /\n {2}POINTS +PLACE +WARD +FOUND BY\n {2}\d\.\d +Kedzie & Lawrence +33 +crossing\n/,
    )
    expect(run.out).toMatch(
      /\nResult: Kedzie & Lawrence, ward 33 \(9\d % sure\)\. Verifiers there are asked to look\.\n$/,
    )
  })

  it.each([
    ['3200 w lawrence', /Result: 3200 block of W Lawrence, ward 33 \(/],
    ['ICE by the kimball stop', /Result: Kimball station \(Brown Line\), ward 33 \(/],
    ['Sacramento y Lawrence', /Result: Sacramento & Lawrence, wards 33 and 40 \(/],
    ['ward 33', /Wards named\n {2}33\n.*Result: ward 33 \(/s],
    [
      'agents at 2600 Kedzie',
      /Result: 2600 block of N Kedzie, ward 35, but only \d\d % sure\. The reporter is asked: "Which one\? 1: .* 2: 2600 block of S Kedzie \(ward 25\) 0: none"/,
    ],
    [
      'Cermak and Austin in Cicero',
      /\n {2}Cicero \(another town\)\nResult: outside the wards\. Nobody is sent;/,
    ],
    [
      'masked agents on Kedzie',
      /Result: no ward found; "Kedzie" does not tell it\. The reporter is asked for two streets or the ward\./,
    ],
    ['hello', /^Words\n {2}hello\nResult: no ward found\. The reporter is asked/],
    ['', /^Result: no ward found\./],
  ])('"%s"', async (text, result) => {
    const run = await brigada.call(['locate', text])
    expect(run).toMatchObject({ status: 0, err: '' })
    expect(run.out).toMatch(result)
  })

  it('answers JSON lines in their order, whatever is in them', async () => {
    const texts = lines(
      'Sacramento & Lawrence',
      'nothing of the kind',
      'Cermak and Austin in Cicero',
      '2600 Kedzie',
      '',
    )
    const input = `\ufeff${texts.join('\r\n\n')}\n`
    const run = await brigada.run(['locate', '--jsonl', '-'], { input })
    expect(run).toMatchObject({ status: 0, err: '' })
    const answers = run.out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    const none = { wards: [], lat: null, lon: null, confidence: 0, ask: true }
    expect(answers).toEqual([
      {
        id: 't0',
        wards: [33, 40],
        lat: expect.closeTo(41.9686, 2) as number,
        lon: expect.closeTo(-87.7035, 2) as number,
        confidence: expect.closeTo(0.99, 1) as number,
        how: 'crossing',
        ask: false,
      },
      { id: 't1', ...none, how: 'none' },
      { id: 't2', ...none, how: 'outside' },
      expect.objectContaining({ id: 't3', wards: [35, 25], how: 'address', ask: true }),
      { id: 't4', ...none, how: 'none' },
    ])
    expect(await brigada.call(['locate', '--jsonl', fileOf('texts.jsonl', input)])).toEqual(run)
  })

  it.each([
    ['no JSON', '{"id": 1, "text": "Kedzie"'],
    ['no text', '{"id": 1}'],
    ['a text that is none', '{"id": 1, "text": 7}'],
    ['no object', '"Kedzie"'],
  ])('stops at a line with %s, and says which', async (_what, bad) => {
    const file = fileOf('bad.jsonl', [...lines('ward 33'), bad, ...lines('ward 33')].join('\n'))
    const run = await brigada.call(['locate', '--jsonl', file])
    expect(run).toMatchObject({ status: 1, err: 'Line 2 of bad.jsonl is not {"id","text"}.\n' })
    expect(run.out.split('\n')).toHaveLength(2)
  })

  it('says when there is no such file, or only a folder', async () => {
    expect(await brigada.call(['locate', '--jsonl', 'away.jsonl'])).toEqual({
      status: 1,
      out: '',
      err: 'away.jsonl does not exist.\n',
    })
    expect(await brigada.call(['locate', '--jsonl', '.'])).toMatchObject({
      status: 1,
      err: '. is a folder.\n',
    })
  })

  it.each([
    [['locate'], 'Give the text in quotation marks.'],
    [['locate', 'Kedzie', '--jsonl', 'texts.jsonl'], 'Give a text or --jsonl FILE, not both.'],
  ])('%j is called wrongly, and told so', async (args, problem) => {
    const run = await brigada.call(args)
    expect(run.status).not.toBe(0)
    expect(run.err).toContain(problem)
    expect(run.err).toContain('Usage: brigada locate "TEXT"')
  })
})
