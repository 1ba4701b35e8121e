import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { useCommandLine } from './brigada.ts'

const database = useDatabase()
const brigada = useCommandLine()
const demoMap = fileURLToPath(new URL('../../data/demo/wards.geojson', import.meta.url))
const ANA = ['--phone', '(202) 555-0171']

beforeAll(async () => {
  Object.assign(brigada.env, { DATABASE_URL: database.url, DATA_KEY: TEST_DATA_KEY })
  await brigada.call(['wards', 'import', demoMap])
  await brigada.call(['verifiers', 'add', ...ANA, '--ward', '33', '--ward', '35', '--name', 'Ana'])
})

const rounds = (...args: string[]) => brigada.call(['rounds', ...args])
const list = async () => {
  const lines = (await rounds('list')).out.trimEnd().split('\n')
  return lines.map((line) => line.replace(/ {2,}/g, '|'))
}
const mornings = ['--days', 'sat,Sunday', '--from', '9:00', '--until', '12pm']

describe('rounds', () => {
  it('are planned, listed, replaced and taken out', async () => {
    expect(await rounds('list')).toEqual({
      status: 0,
      out: 'No rounds are planned yet: brigada rounds add --help\n',
      err: '',
    })
    expect(await rounds('add', ...ANA, '--ward', '33', ...mornings)).toEqual({
      status: 0,
      out: 'Planned: ward 33, sat 9:00-12:00, sun 9:00-12:00.\n',
      err: '',
    })
    const longer = ['--days', 'sat', '--from', '9am', '--until', '13:30']
    await rounds('add', ...ANA, '--ward', '35', '--ward', '33', ...longer)
    await rounds('add', ...ANA, '--ward', '35', '--days', 'fri', '--from', '10 pm', '--until', '1:00')
    expect(await list()).toEqual([
      'NAME|PHONE|WARDS|WHEN',
      'Ana|+12025550171|33|sun 9:00-12:00',
      'Ana|+12025550171|35|fri 22:00-1:00',
      'Ana|+12025550171|33, 35|sat 9:00-13:30',
    ])

    expect((await rounds('remove', ...ANA, '--days', 'fri')).out).toBe('Removed 1.\n')
    expect((await rounds('remove', ...ANA)).out).toBe('Removed 2.\n')
    expect(await rounds('remove', ...ANA)).toEqual({
      status: 1,
      out: 'That number has no such rounds. Nothing was changed.\n',
      err: '',
    })
  })

  it('go with their verifier', async () => {
    const beto = ['--phone', '+12025550172']
    await brigada.call(['verifiers', 'add', ...beto, '--ward', '33', '--name', 'Beto'])
    await rounds('add', ...beto, '--ward', '33', ...mornings)
    expect(await list()).toHaveLength(3)
    await brigada.call(['verifiers', 'remove', ...beto])
    expect((await rounds('list')).out).toMatch(/^No rounds are planned/)
  })

  it('are for verifiers, and for their wards', async () => {
    expect(await rounds('add', '--phone', '+12025550199', '--ward', '33', ...mornings)).toEqual({
      status: 1,
      out: '',
      err: 'That number is no verifier. Enrol them first: brigada verifiers add --help\n',
    })
    expect((await rounds('add', ...ANA, '--ward', '33,40', ...mornings)).err).toBe(
      'They are no verifier for ward 40. Theirs: 33, 35.\n',
    )
  })

  it.each<[string[], RegExp]>([
    [[], /^Say add, list or remove/],
    [['add', '+12025550171'], /^There is one word too many/],
    [['add', '--ward', '33', ...mornings], /^--phone is missing/],
    [['add', ...ANA, ...mornings], /^--ward needs a ward number/],
    [['add', ...ANA, '--ward', '33', '--from', '9:00', '--until', '12:00'], /^--days needs days of the week/],
    [['add', ...ANA, '--ward', '33', '--days', 'someday'], /^--days needs days of the week/],
    [['add', ...ANA, '--ward', '33', '--days', 'sat'], /^--from needs a time of day/],
    [['add', ...ANA, '--ward', '33', '--days', 'sat', '--from', '25:00'], /^--from needs a time of day/],
    [['add', ...ANA, '--ward', '33', '--days', 'sat', '--from', '13pm'], /^--from needs a time of day/],
    [['add', ...ANA, '--ward', '33', '--days', 'sat', '--from', '9:00', '--until', '9:61'], /^--until needs/],
    [
      ['add', ...ANA, '--ward', '33', '--days', 'sat', '--from', '9', '--until', '9am'],
      /^A round is at most 12 h/,
    ],
    [
      ['add', ...ANA, '--ward', '33', '--days', 'sat', '--from', '9', '--until', '22'],
      /^A round is at most 12 h/,
    ],
    [['remove'], /^--phone is missing/],
    [['remove', ...ANA, '--days', ''], /^--days needs days of the week/],
  ])('called with %j says what is wrong', async (args, says) => {
    const { status, out, err } = await rounds(...args)
    expect(err).toMatch(says)
    expect(err).toContain('\n\nUsage: brigada rounds ')
    expect(err).not.toContain('0171')
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  it('tells how to use it, in lines that fit', async () => {
    const { status, out } = await rounds('--help')
    expect(status).toBe(0)
    expect(out).toMatch(/^Usage: brigada rounds add/)
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([])
  })
})
