import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { whatIsNew } from '../../src/commands/follow-drill.ts'
import { readConfig } from '../../src/config.ts'
import { insertInbounds } from '../../src/store/inbound.ts'
import { useDatabase } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { useCommandLine } from './brigada.ts'

const database = useDatabase()
const brigada = useCommandLine()
/** Demo cast: the English-speaking one is a verifier of every ward, the other of 25 and 33. */
const [VERIFIER, RESIDENT] = ['+13125550103', '+13125550101']

let app: App
beforeAll(async () => {
  Object.assign(brigada.env, { DATABASE_URL: database.url, DATA_KEY: TEST_DATA_KEY })
  const env = { ...brigada.env, PORT: '0' }
  // Once, so that the demo is loaded; then nobody works until the tests say so.
  app = await startApp(readConfig(env), { web: false, work: false })
})
afterAll(() => app.close())

/** What this phone texts, as if by webhook. */
async function text(from: string, body: string): Promise<void> {
  const { db, vault, enqueue } = app.ctx
  const carrierRef = `SM-${from}-${body}`
  const inbound = { carrierRef, from, phone: from, body, mediaCount: 0, carrierKeyword: null }
  const [inboundId] = await insertInbounds(db, vault, [inbound], new Date())
  await enqueue(['receiveText', { inboundId: inboundId ?? '' }])
}

async function openDrill(): Promise<{ id: string; code: string } | undefined> {
  const { rows } = await app.ctx.db.query<{ id: string; code: string }>(
    `select id, code from sightings where is_drill and state = 'open' order by id desc limit 1`,
  )
  return rows[0]
}

describe('drill', { timeout: 60_000 }, () => {
  it.each<[string[], string]>([
    [['--ward', '34'], 'There is no ward 34. There are: 20, 25, 33, 35, 40.\n'],
    [
      ['--ward', '33', '--place', 'the bakery'],
      'That place is not found in ward 33. Name two of its streets',
    ],
    [['--ward', '33', '--place', '18th and Damen'], 'That place is not found in ward 33.'],
  ])('%j is refused in a sentence, and opens nothing', async (args, says) => {
    const { status, out, err } = await brigada.call(['drill', ...args])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain(says)
    expect(await openDrill()).toBeUndefined()
  })

  it('refuses a ward without verifiers', async () => {
    await database.db.query(`update verifiers set wards = array_remove(wards, 40)`)
    const { status, err } = await brigada.call(['drill', '--ward', '40'])
    expect(status).toBe(1)
    expect(err).toBe('Ward 40 has no verifier who can be asked: brigada verifiers add --help\n')
  })

  it('says so where no worker takes it up', async () => {
    const { status, out, err } = await brigada.call(['drill', '--ward', '33'])
    expect(status).toBe(1)
    expect(out).toMatch(/^Drill [A-Z]\d+ in ward 33\. It is over in 15 minutes at the latest\.\n$/)
    expect(err).toMatch(/^No worker has taken it up: is "brigada start" or "brigada work" running\?/)
    await database.db.query(
      `update sightings set state = 'expired', reason = 'test', ruled_at = now() where state = 'open'`,
    )
  })

  describe('with workers', { timeout: 120_000 }, () => {
    let workers: App
    beforeAll(async () => {
      workers = await startApp(readConfig(brigada.env), { web: false, work: true })
    })
    afterAll(() => workers.close())

    it('is watched until it ends: counts and times, no names and no numbers', async () => {
      const command = brigada.call(['drill', '--ward', '33', '--place', 'Kedzie & Lawrence', '--watch'])
      await eventually('both are asked', async () => {
        const id = (await openDrill())?.id ?? '0'
        const { rows } = await app.ctx.db.query('select from requests where sighting_id = $1', [id])
        return rows.length === 2
      })
      const code = (await openDrill())?.code ?? ''
      await text(RESIDENT, 'hello')
      await text(VERIFIER, `${code} 2`)
      const { status, out, err } = await command
      expect({ status, err }).toEqual({ status: 0, err: '' })
      const [first, asked, answered, over, ...more] = out.trimEnd().split('\n')
      expect(first).toBe(
        `Drill ${code} in ward 33, Kedzie & Lawrence. It is over in 15 minutes at the latest.`,
      )
      expect(asked).toMatch(/^0:\d\d {2}2 asked$/)
      expect(answered).toMatch(/^0:\d\d {2}one answered: not-ice$/)
      expect(over).toMatch(
        /^Over after 0:\d\d: refuted\. 2 asked, 1 answered, the first after 0:\d\d\. No alert went out\.$/,
      )
      expect(more).toEqual([])
      expect(out).not.toMatch(/555|Ana|Verifier/)
    })

    it('without --watch says how many were asked, and leaves it at that', async () => {
      const { status, out } = await brigada.call(['drill', '--ward', '25'])
      expect(status).toBe(0)
      expect(out).toMatch(/^Drill [A-Z]\d+ in ward 25\. .+\n2 asked\.\n$/)
    })
  })
})

describe('what is new of a drill', () => {
  const openedAt = new Date('2026-11-21T12:00:00Z')
  const after = (seconds: number) => new Date(openedAt.getTime() + seconds * 1000)
  const begun = { openedAt, endedAt: null, end: null, isTakenUp: true, asked: 0, onTheWay: 0, verdicts: [] }
  const cannotTell = { verdict: 'cannot-tell', givenAt: after(187) }
  const onTheWay = { ...begun, asked: 3, onTheWay: 1 }
  const answered = { ...onTheWay, onTheWay: 0, verdicts: [cannotTell] }

  it('is said once', () => {
    expect(whatIsNew(null, begun, after(0))).toEqual([])
    expect(whatIsNew(begun, onTheWay, after(62))).toEqual(['1:02  3 asked', '1:02  1 on the way'])
    expect(whatIsNew(onTheWay, answered, after(188))).toEqual(['3:07  one answered: cannot-tell'])
    expect(whatIsNew(answered, answered, after(200))).toEqual([])
  })

  it('ends with a summary, also where nobody answered', () => {
    expect(whatIsNew(answered, { ...answered, end: 'expired', endedAt: after(900) }, after(901))).toEqual([
      'Over after 15:00: expired. 3 asked, 1 answered, the first after 3:07. No alert went out.',
    ])
    expect(whatIsNew(begun, { ...begun, end: 'expired', endedAt: after(900) }, after(901))).toEqual([
      'Over after 15:00: expired. 0 asked, 0 answered. No alert went out.',
    ])
  })
})
