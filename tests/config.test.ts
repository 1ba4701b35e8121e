import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Config, ConfigError, loadConfig, readConfig, settingNames } from '../src/config.ts'
import { TEST_DATA_KEY } from './support/test-key.ts'

type Env = Record<string, string | undefined>

const TWILIO = {
  CARRIER: 'twilio',
  TWILIO_ACCOUNT_SID: 'AC0123456789abcdef0123456789abcdef',
  TWILIO_AUTH_TOKEN: 'the-auth-token-0123456789',
  TWILIO_MESSAGING_SERVICE_SID: 'MG0123456789abcdef0123456789abcdef',
  PUBLIC_URL: 'https://alerts.example.org',
}
const API_KEY = {
  TWILIO_API_KEY: 'SK0123456789abcdef0123456789abcdef',
  TWILIO_API_SECRET: 'the-api-secret-0123456789',
}

function problemsOf(env: Env): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

function twilioOf(env: Env) {
  const { carrier } = readConfig({ ...TWILIO, ...env })
  if (carrier.kind !== 'twilio') throw new Error('not twilio')
  return carrier.twilio
}

describe('without any setting', () => {
  const defaults: Config = {
    host: '127.0.0.1',
    port: 3000,
    publicUrl: null,
    dataDir: resolve('.data'),
    databaseUrl: null,
    redisUrl: null,
    carrier: { kind: 'simulator' },
    sender: { kind: null, rate: null, numbers: 1 },
    segmentPrice: null,
    budget: { texts: null, money: null },
    dataKey: null,
    hotline: '312-555-0100',
    networkName: 'Brigada',
    logLevel: 'info',
    timeZone: 'America/Chicago',
  }

  it('has a default for everything', () => {
    expect(readConfig({})).toEqual(defaults)
    expect(Object.isFrozen(readConfig({}))).toBe(true)
  })

  it('takes an empty or blank setting for one that is not set', () => {
    const blank = Object.fromEntries(settingNames.map((name, index) => [name, index % 2 ? '' : ' \t']))
    expect(readConfig(blank)).toEqual(defaults)
  })
})

describe('each setting', () => {
  it.each<[string, string, keyof Config, unknown]>([
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['HOST', '::1', 'host', '::1'],
    ['PORT', '0', 'port', 0],
    ['PORT', ' 65535\r', 'port', 65_535],
    ['PUBLIC_URL', 'https://alerts.example.org/', 'publicUrl', 'https://alerts.example.org'],
    ['PUBLIC_URL', 'https://a.example/brigada//#rc=3&rp=all', 'publicUrl', 'https://a.example/brigada'],
    ['PUBLIC_URL', 'https://a.example/?x=/', 'publicUrl', 'https://a.example'],
    ['DATA_DIR', '/var/lib/brigada', 'dataDir', '/var/lib/brigada'],
    ['DATA_DIR', 'data', 'dataDir', resolve('data')],
    ['REDIS_URL', 'rediss://:p%40ss@redis:6380/1', 'redisUrl', 'rediss://:p%40ss@redis:6380/1'],
    ['SENDER', 'toll-free', 'sender', { kind: 'toll-free', rate: null, numbers: 1 }],
    ['SENDER', '10dlc:100', 'sender', { kind: '10dlc:100', rate: null, numbers: 1 }],
    ['SENDER', '10dlc:low-volume', 'sender', { kind: '10dlc:low-volume', rate: null, numbers: 1 }],
    ['SEND_RATE', '3.75', 'sender', { kind: null, rate: 3.75, numbers: 1 }],
    ['SEGMENT_PRICE', '0.0113', 'segmentPrice', 0.0113],
    ['BUDGET_TEXTS', '20000', 'budget', { texts: 20_000, money: null }],
    ['SENDER_NUMBERS', '12', 'sender', { kind: null, rate: null, numbers: 12 }],
    ['DATA_KEY', `${TEST_DATA_KEY}\n`, 'dataKey', TEST_DATA_KEY],
    ['HOTLINE', '(312) 555-0100', 'hotline', '(312) 555-0100'],
    ['HOTLINE', '855-HELP-NOW 1', 'hotline', '855-HELP-NOW 1'],
    ['NETWORK_NAME', 'Vecinos Año Nuevo', 'networkName', 'Vecinos Año Nuevo'],
    ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
    ['TIME_ZONE', 'Europe/Madrid', 'timeZone', 'Europe/Madrid'],
  ])('%s may be %j', (name, value, field, expected) => {
    expect(readConfig({ [name]: value })[field]).toEqual(expected)
  })

  it('takes a database of one’s own with the key for it', () => {
    const databaseUrl = 'postgresql://u:p%40ss@db.example:5433/brigada?sslmode=require'
    const config = readConfig({ DATABASE_URL: databaseUrl, DATA_KEY: TEST_DATA_KEY })
    expect(config).toMatchObject({ databaseUrl, dataKey: TEST_DATA_KEY })
    // A socket has no host.
    expect(problemsOf({ DATABASE_URL: 'postgres:///brigada?host=/run', DATA_KEY: TEST_DATA_KEY })).toEqual([])
  })

  const wrong: [name: string, value: string, says: RegExp][] = [
    ['HOST', 'my host', /not a host name or an address/],
    ['PORT', 'abc', /whole number from 0 to 65535/],
    ['PORT', '65536', /whole number from 0 to 65535/],
    ['PORT', '0x10', /whole number/],
    ['PORT', '-1', /whole number/],
    ['PUBLIC_URL', 'alerts.example.org', /begins with https:\/\/ or http:\/\//],
    ['PUBLIC_URL', 'ftp://alerts.example.org', /begins with https:\/\//],
    ['PUBLIC_URL', 'https:alerts.example.org', /begins with https:\/\//],
    ['DATABASE_URL', 'mysql://user:hunter2secret@db/brigada', /begins with postgres:\/\//],
    ['DATABASE_URL', 'postgres://user:hunter2%secret@db/brigada', /in its password, write % as %25/],
    ['DATABASE_URL', 'postgres://user:hunter2#secret@db/brigada', /in its password, write/],
    ['REDIS_URL', 'localhost:6379', /begins with redis:\/\/ or rediss:\/\//],
    ['REDIS_URL', 'redis://:hunter2%secret@redis', /in its password, write/],
    ['CARRIER', 'vonage', /none of simulator, twilio/],
    ['TWILIO_ACCOUNT_SID', 'ac0123456789abcdef0123456789abcdef', /AC followed by 32 hex digits/],
    ['TWILIO_ACCOUNT_SID', 'AC0123', /AC followed by 32 hex digits/],
    ['TWILIO_AUTH_TOKEN', 'hunter2secret', /not one token, or two/],
    ['TWILIO_AUTH_TOKEN', 'hunter2secret-hunter2secret,', /not one token, or two/],
    ['TWILIO_AUTH_TOKEN', 'hunter2secret-aaa,hunter2secret-bbb,hunter2secret-ccc', /not one token, or two/],
    ['TWILIO_AUTH_TOKEN', 'hunter2 secret hunter2 secret', /not one token, or two/],
    ['TWILIO_API_KEY', 'MG0123456789abcdef0123456789abcdef', /SK followed by 32 hex digits/],
    ['TWILIO_API_SECRET', 'hunter2secret', /too short/],
    ['TWILIO_MESSAGING_SERVICE_SID', 'hunter', /MG followed by 32 hex digits/],
    ['TWILIO_FROM', '312-555-0100', /with \+ and country code/],
    ['TWILIO_FROM', '+1 312 555 0100', /digits only/],
    ['TWILIO_API_BASE_URL', 'api.dublin.ie1.twilio.com', /begins with https:\/\//],
    ['SENDER', 'tollfree', /none of toll-free, long-code, short-code, 10dlc:SCORE/],
    ['SENDER', '10dlc:good', /10dlc:SCORE with a score from 0 to 100/],
    ['SENDER', '10DLC:75', /10dlc:SCORE/],
    ['SENDER', '10dlc:101', /10dlc:SCORE/],
    ['SENDER', '10dlc:-1', /10dlc:SCORE/],
    ['SEND_RATE', '0', /positive number of segments a second/],
    ['SEND_RATE', '0.000', /positive/],
    ['SEND_RATE', '-3', /positive/],
    ['SEND_RATE', '1e3', /such as 3 or 3\.75/],
    ['SEND_RATE', '3/s', /such as 3 or 3\.75/],
    ['SEND_RATE', 'Infinity', /positive/],
    ['SEGMENT_PRICE', '1 cent', /price of one segment, such as 0\.0113/],
    ['SEGMENT_PRICE', '-1', /price of one segment/],
    ['BUDGET_TEXTS', '-5', /whole number of texts/],
    ['BUDGET_TEXTS', 'many', /whole number of texts/],
    ['BUDGET_MONEY', '$150', /such as 150 or 150\.50/],
    ['SENDER_NUMBERS', '0', /whole number from 1 to 999/],
    ['SENDER_NUMBERS', '1.5', /whole number from 1/],
    ['SENDER_NUMBERS', '-2', /whole number from 1/],
    ['DATA_KEY', 'hunter2secret', /32 bytes in base64/],
    ['DATA_KEY', Buffer.alloc(31, 9).toString('base64'), /openssl rand -base64 32/],
    ['DATA_KEY', Buffer.alloc(32, 9).toString('hex'), /32 bytes in base64/],
    ['DATA_KEY', `${'hunter2!secret'.repeat(4)}=`, /32 bytes in base64/],
    ['HOTLINE', 'call your neighbours, they know', /phone number as people write it/],
    ['HOTLINE', 'nobody', /phone number/],
    ['NETWORK_NAME', 'The Very Long Name Of A Network', /1 to 20 characters/],
    ['NETWORK_NAME', 'Barrio 🚲', /1 to 20 characters/],
    ['NETWORK_NAME', 'Red [Norte]', /1 to 20 characters/],
    ['LOG_LEVEL', 'loud', /none of trace, debug, info/],
    ['TIME_ZONE', 'Chicago', /name of a time zone/],
  ]

  it.each(wrong)('%s must not be %j', (name, value, says) => {
    const about = problemsOf({ [name]: value }).filter((problem) => problem.startsWith(`${name} `))
    expect(about).toEqual([expect.stringMatching(says)])
    expect(about[0]).toMatch(new RegExp(`^${name} is [^.]+(\\.[^.]+)*\\. Example: ${name}=\\S`))
  })

  it('of a budget is more than nothing, and money needs a price', () => {
    expect(problemsOf({ BUDGET_TEXTS: '0' })).toContainEqual(
      expect.stringMatching(/^BUDGET_TEXTS is not a whole number/),
    )
    expect(problemsOf({ BUDGET_MONEY: '0.00' })).toContainEqual(
      expect.stringMatching(/^BUDGET_MONEY is not an amount/),
    )
    expect(problemsOf({ BUDGET_MONEY: '99' })).toContainEqual(
      expect.stringMatching(
        /^SEGMENT_PRICE is missing: BUDGET_MONEY is set, and money is counted in segments/,
      ),
    )
  })

  it('is never repeated in the message that refuses it', () => {
    for (const [name, value] of wrong) {
      const said = problemsOf({ [name]: value }).join('\n')
      expect(said.replace(/Example: .*/g, ''), name).not.toContain(value)
      expect(said, name).not.toMatch(/hunter2|secret-/)
    }
  })

  it('has at least one wrong value above, unless everything is right for it', () => {
    const tried = new Set(wrong.map(([name]) => name))
    expect(settingNames.filter((name) => !tried.has(name))).toEqual(['DATA_DIR'])
  })
})

describe('settings that need others', () => {
  it('lists everything that is wrong or missing at once', () => {
    const problems = problemsOf({
      CARRIER: 'twilio',
      PORT: 'x',
      TIME_ZONE: 'x',
      DATABASE_URL: 'postgres://db/b',
    })
    expect(problems.map((problem) => problem.split(/:| is /)[0])).toEqual([
      'PORT',
      'TIME_ZONE',
      'DATA_KEY',
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
      'TWILIO_MESSAGING_SERVICE_SID',
      'PUBLIC_URL',
    ])
    expect(problems.every((problem) => problem.includes('. Example: '))).toBe(true)
    expect(new ConfigError(problems).message.split('\n')).toEqual(problems)
  })

  it('needs the key where the database is not the embedded one', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://db/brigada' })).toEqual([
      'DATA_KEY is missing: it is needed where DATABASE_URL is set. ' +
        'Example: DATA_KEY=the output of: openssl rand -base64 32',
    ])
  })

  it('goes live with five settings', () => {
    expect(readConfig(TWILIO)).toMatchObject({ hotline: null, publicUrl: 'https://alerts.example.org' })
    expect(twilioOf({})).toEqual({
      accountSid: TWILIO.TWILIO_ACCOUNT_SID,
      authTokens: [TWILIO.TWILIO_AUTH_TOKEN],
      sender: { messagingServiceSid: TWILIO.TWILIO_MESSAGING_SERVICE_SID },
    })
  })

  it.each(Object.keys(TWILIO).filter((name) => name !== 'CARRIER'))('needs %s for Twilio', (name) => {
    expect(problemsOf({ ...TWILIO, [name]: '' })).toEqual([expect.stringMatching(`^${name} is missing: `)])
  })

  it('does not ask for what is there but wrong', () => {
    expect(problemsOf({ ...TWILIO, TWILIO_AUTH_TOKEN: 'short' })).toEqual([
      expect.stringContaining('TWILIO_AUTH_TOKEN is not one token'),
    ])
  })

  it('sends from a service or from a number, and from the service where both are set', () => {
    const from = '+13125550100'
    expect(twilioOf({ TWILIO_MESSAGING_SERVICE_SID: '', TWILIO_FROM: from }).sender).toEqual({ from })
    expect(twilioOf({ TWILIO_FROM: from }).sender).toHaveProperty('messagingServiceSid')
  })

  it('takes two tokens during a rotation, in order', () => {
    const pair = 'the-new-token-0123456789 , the-old-token-0123456789'
    expect(twilioOf({ TWILIO_AUTH_TOKEN: pair }).authTokens).toEqual(pair.split(' , '))
  })

  it('takes an API key only with its secret, and a secret only with its key', () => {
    expect(twilioOf(API_KEY).apiKey).toEqual({
      sid: API_KEY.TWILIO_API_KEY,
      secret: API_KEY.TWILIO_API_SECRET,
    })
    for (const name of ['TWILIO_API_KEY', 'TWILIO_API_SECRET']) {
      expect(problemsOf({ ...TWILIO, ...API_KEY, [name]: '' })).toEqual([
        expect.stringMatching(`^${name} is missing: `),
      ])
    }
    expect(twilioOf({ TWILIO_API_BASE_URL: 'http://127.0.0.1:4000' }).apiBaseUrl).toBe(
      'http://127.0.0.1:4000',
    )
  })
})

describe('the environment and .env', () => {
  const before = process.cwd()
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'brigada-config-'))
    process.chdir(directory)
    for (const name of settingNames) vi.stubEnv(name, undefined)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    process.chdir(before)
    rmSync(directory, { recursive: true })
  })

  it('works without the file', () => {
    expect(loadConfig()).toMatchObject({ port: 3000 })
  })

  it('lets the environment win', () => {
    writeFileSync(join(directory, '.env'), 'PORT=4000 # here\r\nNETWORK_NAME="Vecinos"\r\nLOG_LEVEL=warn\n')
    vi.stubEnv('PORT', '5000')
    vi.stubEnv('LOG_LEVEL', '')
    expect(loadConfig()).toMatchObject({ port: 5000, networkName: 'Vecinos', logLevel: 'info' })
  })

  it('says so when the file can’t be read', () => {
    mkdirSync(join(directory, '.env'))
    expect(() => loadConfig()).toThrow(/^\.env can't be read \(EISDIR\)/)
  })
})

describe('.env.example', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const lines = [...text.matchAll(/^#? ?([A-Z][A-Z_]*)=(\S*)(?:\s+# (.+))?$/gm)]

  it('names exactly the settings there are, each once, each explained', () => {
    expect(lines.map(([, name]) => name)).toEqual([...settingNames])
    expect(lines.filter(([, , , comment]) => !comment)).toEqual([])
  })

  it('shows values that are right once they are switched on', () => {
    const shown = Object.fromEntries(lines.map(([, name = '', value]) => [name, value]))
    const secrets = { DATA_KEY: TEST_DATA_KEY, TWILIO_AUTH_TOKEN: TWILIO.TWILIO_AUTH_TOKEN, ...API_KEY }
    expect(problemsOf({ ...shown, ...secrets, CARRIER: 'twilio' })).toEqual([])
  })
})
