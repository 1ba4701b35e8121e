import { beforeAll, describe, expect, it } from 'vitest'
import { dayAt } from '../../src/domain/clocks.ts'
import { freePort } from '../../src/store/embedded.ts'
import { transaction } from '../../src/store/db.ts'
import { replaceGazetteer } from '../../src/store/gazetteer.ts'
import { addCapRefusals } from '../../src/store/network-caps.ts'
import { readDemoGazetteer } from '../../src/upkeep/read-demo-gazetteer.ts'
import { ACCOUNT, OUR_NUMBER, SERVICE, TOKEN, useCarrierDouble } from '../support/carrier-double-fixture.ts'
import { useDatabase } from '../support/database.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { settleTown } from '../support/town.ts'
import { type Run, useCommandLine } from './brigada.ts'

const database = useDatabase()
const carrier = useCarrierDouble()
const brigada = useCommandLine()
beforeAll(() => {
  Object.assign(brigada.env, { DATABASE_URL: database.url, DATA_KEY: TEST_DATA_KEY })
})

/** What was found, in order: "ok carrier" or "BAD carrier". */
const findings = ({ out }: Run) =>
  [...out.matchAll(/^(ok|BAD) +(\S+(?: \S+)?) {2}/gm)].map(([, is, what]) => `${is} ${what}`)

const twilio = (more: Record<string, string> = {}) => ({
  CARRIER: 'twilio',
  TWILIO_ACCOUNT_SID: ACCOUNT,
  TWILIO_AUTH_TOKEN: TOKEN,
  TWILIO_MESSAGING_SERVICE_SID: SERVICE,
  TWILIO_API_BASE_URL: carrier.double.baseUrl,
  PUBLIC_URL: 'http://alerts.test',
  HOTLINE: '312-555-0199',
  ...more,
})

describe('doctor', () => {
  it('finds an empty network, and says how to fill it', async () => {
    const run = await brigada.call(['doctor'])
    expect(findings(run)).toEqual([
      'ok settings',
      'ok database',
      'BAD wards',
      'BAD places',
      'ok queue',
      'ok send rate',
      'ok carrier',
    ])
    expect(run.out).toMatch(/wards +there are none\n +Mend: npm run -s brigada -- wards import FILE\n/)
    expect(run.out).toMatch(/\n2 to mend\.\n$/)
    expect(run.status).toBe(1)
  })

  it('finds that there are wards and no streets, and says how to import them', async () => {
    await settleTown(database.db, database.vault)
    const run = await brigada.call(['doctor'])
    expect(findings(run)).toContain('BAD places')
    expect(run.out).toMatch(
      /places +no streets: whoever .* is asked for it\n +Mend: npm run -s brigada -- places import --help\n/,
    )
    expect(run.status).toBe(1)
  })

  it('finds a demo in order', async () => {
    const gazetteer = await readDemoGazetteer()
    await transaction(database.db, (tx) => replaceGazetteer(tx, gazetteer))
    const run = await brigada.run(['doctor'])
    expect(run).toMatchObject({ status: 0, err: '' })
    expect(findings(run)).toEqual([
      'ok settings',
      'ok database',
      'ok wards',
      'ok verifiers',
      'ok places',
      'ok queue',
      'ok send rate',
      'ok carrier',
    ])
    expect(run.out).toContain('5 wards, 5 with approximate outlines')
    expect(run.out).toContain('none yet in ward 20, 25, 40')
    const { streets, crossings, landmarks } = gazetteer
    expect(run.out).toContain(
      `${streets.length} streets, ${crossings.length} crossings, ${landmarks.length} landmarks`,
    )
    expect(run.out).toMatch(/\nEverything is in order\.\n$/)
    expect(run.out).not.toMatch(/Ana|Beto|2025550/)
  })

  it('says that nobody is enrolled', async () => {
    await transaction(database.db, (tx) => tx.query('delete from verifiers'))
    const run = await brigada.call(['doctor'])
    expect(findings(run)).toContain('BAD verifiers')
    expect(run.out).toContain('Mend: npm run -s brigada -- verifiers add --help')
  })

  it('lists wrong settings and looks no further', async () => {
    const run = await brigada.call(['doctor'], { PORT: '-1', DATA_KEY: 'hunter2', TIME_ZONE: 'Chicago' })
    expect(run).toMatchObject({ status: 1, err: '' })
    expect(findings(run)).toEqual(['BAD settings', 'BAD settings', 'BAD settings'])
    expect(run.out).toMatch(/PORT is not a whole number.*\n.*DATA_KEY .*\n.*TIME_ZONE /)
    expect(run.out).not.toContain('hunter2')
  })

  it('looks at the carrier although the database is away', async () => {
    const DATABASE_URL = `postgres://ana:hunter2hunter2@127.0.0.1:${await freePort()}/brigada`
    const run = await brigada.call(['doctor'], twilio({ DATABASE_URL }))
    expect(findings(run)).toEqual(['ok settings', 'BAD database', 'ok carrier', 'BAD public URL'])
    expect(run.out).toContain('No database answers at the host and port in DATABASE_URL.')
    expect(run.out).toMatch(/PUBLIC_URL is not https\n +Mend: .*https/)
    expect(run.out + run.err).not.toMatch(/hunter2|the-auth-token/)
    expect(carrier.double.messages).toEqual([])
  })

  it('says when the key does not fit', async () => {
    const run = await brigada.call(['doctor'], { DATA_KEY: Buffer.alloc(32, 8).toString('base64') })
    expect(findings(run)).toEqual(['ok settings', 'BAD database', 'ok carrier'])
    expect(run.out).toMatch(/database +DATA_KEY does not fit this database/)
  })

  it('says when Twilio does not accept the token, nothing answers at the public address, and no hotline is set', async () => {
    const TWILIO_AUTH_TOKEN = 'the-wrong-token-0123456789'
    const PUBLIC_URL = `https://127.0.0.1:${await freePort()}`
    const run = await brigada.run(['doctor'], { env: twilio({ TWILIO_AUTH_TOKEN, PUBLIC_URL, HOTLINE: '' }) })
    expect(findings(run)).toEqual([
      'ok settings',
      'BAD hotline',
      'ok database',
      'ok wards',
      'BAD verifiers',
      'ok places',
      'ok queue',
      'ok send rate',
      'BAD carrier',
      'BAD public URL',
    ])
    expect(run.out).toMatch(
      /does not accept the account SID and the auth token\.\n +Mend: .*TWILIO_AUTH_TOKEN/,
    )
    expect(run.out).toMatch(/public URL +does not answer\n +Mend: /)
    expect(run.out + run.err).not.toContain(TWILIO_AUTH_TOKEN)
    expect(run.status).toBe(1)
  })

  it('checks a number in place of a service', async () => {
    const env = twilio({ TWILIO_MESSAGING_SERVICE_SID: '', TWILIO_FROM: OUR_NUMBER })
    expect((await brigada.call(['doctor'], env)).out).toContain(
      `texts leave through the number ${OUR_NUMBER}`,
    )
  })

  it('says how fast texts go, and that a mobile network takes no more today', async () => {
    const rate = async (env: Record<string, string>) =>
      /send rate +(.*)/.exec((await brigada.call(['doctor'], env)).out)?.[1]
    expect(await rate({})).toMatch(/^SENDER is not set/)
    expect(await rate({ SENDER: 'toll-free', SENDER_NUMBERS: '2' })).toBe('6 segments a second')
    expect(await rate({ SENDER: 'long-code' })).toBe('1 segment a second')

    const lastAt = new Date()
    const day = dayAt(lastAt, 'America/Los_Angeles')
    await addCapRefusals(database.db, { network: 't-mobile', day, refusals: 1_200, lastAt })
    const run = await brigada.call(['doctor'])
    expect(findings(run)).toContain('BAD daily cap')
    expect(run.out).toMatch(/daily cap +T-Mobile has refused 1,200 of our texts today.*\n +Mend: .*midnight/)
    await transaction(database.db, (tx) => tx.query('truncate network_caps'))
  })

  it('says when Redis is away', async () => {
    const REDIS_URL = `redis://:hunter2@127.0.0.1:${await freePort()}`
    const run = await brigada.run(['doctor'], { env: { REDIS_URL } })
    expect(findings(run)).toContain('BAD queue')
    expect(run.out).toMatch(
      /queue +Redis does not answer for the queue\n +Mend: check REDIS_URL, and that Redis runs\n/,
    )
    expect(run.out + run.err).not.toContain('hunter2')
    expect(run).toMatchObject({ status: 1, err: '' })
  })
})
