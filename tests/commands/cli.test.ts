import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../src/store/embedded.ts'
import { findOrAddPerson, optOut } from '../../src/store/people.ts'
import { useDatabase } from '../support/database.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { useCommandLine } from './brigada.ts'

const database = useDatabase()
const brigada = useCommandLine()
beforeAll(() => {
  Object.assign(brigada.env, { DATABASE_URL: database.url, DATA_KEY: TEST_DATA_KEY })
})

const demoMap = fileURLToPath(new URL('../../data/demo/wards.geojson', import.meta.url))

function file(name: string, content: string): string {
  const path = join(brigada.directory, name)
  writeFileSync(path, content)
  return path
}

describe('the command line', () => {
  it('gives an overview, and refuses what it does not know', async () => {
    const [alone, unknown] = await Promise.all([brigada.run([]), brigada.run(['sing'])])
    const number = await brigada.call(['+1 (202) 555-0177'])
    expect(alone).toEqual({ ...(await brigada.call(['--help'])), status: 0 })
    expect(alone.out).toMatch(/^Usage: npm run -s brigada -- COMMAND\n/)
    for (const name of NAMES) expect(alone.out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
    expect(unknown).toEqual({ status: 2, out: '', err: `There is no command "sing".\n\n${alone.out}` })
    expect(number).toMatchObject({ status: 2, err: expect.stringContaining('no command "..."') as string })
  })

  const NAMES = [
    ...['start', 'web', 'work', 'migrate', 'wards', 'places', 'verifiers', 'coordinators'],
    ...['drill', 'doctor', 'read'],
  ]

  it.each(NAMES)('tells how to use %s', async (name) => {
    const { status, out } = await brigada.call([name, '--help'])
    expect(status).toBe(0)
    expect(out).toMatch(new RegExp(`^Usage: brigada ${name}\\b`))
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([])
  })

  it.each<[string[], RegExp]>([
    [['start', 'now'], /^Unexpected argument 'now'/],
    [['migrate', '--fast'], /^Unknown option '--fast'/],
    [['doctor', '+12025550177'], /^Unexpected argument '\.\.\.'/],
    [['wards'], /^Say import, list or policy/],
    [['wards', 'import'], /^Name one file to import/],
    [['wards', 'import', 'a', 'b'], /^Name one file to import/],
    [['wards', 'list', 'all'], /^Say import, list or policy/],
    [['wards', 'policy', '33'], /^--confirm-by is one of one-trained, one-and-photo, two-independent/],
    [['wards', 'policy', '33', '--confirm-by', 'all'], /^--confirm-by is one of/],
    [['wards', 'policy', '--confirm-by', 'one-trained'], /^Name one ward by its number/],
    [['wards', 'policy', 'all', '--confirm-by', 'one-trained'], /^Name one ward by its number/],
    [['wards', 'import', 'a', '--property'], /^Option '--property <value>' argument missing/],
    [['wards', 'import', 'a', '--valid-from', 'tomorrow'], /^--valid-from is no day: .* YYYY-MM-DD/],
    [['wards', 'import', 'a', '--valid-from', '2027-02-30'], /^--valid-from is no day/],
    [['wards', 'import', 'a', '--valid-from', '2027-13-01'], /^--valid-from is no day/],
    [['wards', 'import', 'a', '--valid-from', '0027-05-15'], /^--valid-from is no day/],
    [['wards', 'import', 'a', '--valid-from', '15.05.2027'], /^--valid-from is no day/],
    [['verifiers'], /^Say add, trained, list or remove/],
    [['verifiers', 'trained'], /^--phone is missing/],
    [['verifiers', 'add', '--ward', '33', '--name', 'Ana'], /^--phone is missing/],
    [
      ['verifiers', 'add', '--phone', '555-0177', '--ward', '33', '--name', 'Ana'],
      /^--phone is no phone number/,
    ],
    [['verifiers', 'add', '--phone', '+12025550177 ext. 5', '--ward', '33', '--name', 'A'], /^--phone is no/],
    [
      ['verifiers', 'add', '--phone', 'Dolores', '--ward', '33', '--name', 'Ana'],
      /^--phone is no phone number/,
    ],
    [['verifiers', 'add', '--phone', '+12025550177', '--name', 'Ana'], /^--ward needs a ward number/],
    [['verifiers', 'add', '--phone', '+12025550177', '--ward', '3.5', '--name', 'Ana'], /^--ward needs/],
    [['verifiers', 'add', '--phone', '+12025550177', '--ward', '33', '--name', ' '], /^--name is missing/],
    [
      ['verifiers', 'add', '--phone', '+12025550177', '--ward', '3', '--name', 'A', '--language', 'fr'],
      /^--lang/,
    ],
    [['verifiers', 'remove', '+12025550177'], /^There is one word too many/],
    [['verifiers', 'remove', '--phone+12025550177'], /^Unknown option '--phone\.\.\.'/],
    [['verifiers', 'remove'], /^--phone is missing/],
    [['coordinators'], /^Say add, list or remove/],
    [['coordinators', 'add', '--name', 'Luz'], /^--phone is missing/],
    [['coordinators', 'add', '--phone', '+12025550177'], /^--name is missing/],
    [
      ['coordinators', 'add', '--phone', '+12025550177', '--name', 'L', '--language', 'fr'],
      /^--language is en or es/,
    ],
    [['coordinators', 'add', '--phone', '+12025550177', '--ward', '33'], /^Unknown option '--ward'/],
    [['coordinators', 'remove', '+12025550177'], /^There is one word too many/],
    [['drill'], /^--ward needs a ward number/],
    [['drill', '--ward', 'all'], /^--ward needs a ward number/],
    [['drill', '33'], /^Unexpected argument '33'/],
    [['read'], /^Give the text in quotation marks/],
    [['read', 'JOIN 33', '--as', 'mayor'], /^--as is one of stranger, subscriber, verifier/],
    [['read', 'JOIN 33', '--jsonl', 'file'], /^Give a text or --jsonl FILE, not both/],
  ])('says what is wrong with %j, and then the usage', async (args, says) => {
    const { status, out, err } = await brigada.call(args)
    expect(err).toMatch(says)
    expect(err).toContain('\n\nUsage: brigada ')
    expect(err).not.toMatch(/0177|Dolores/)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })
})

describe('what confirms a sighting', () => {
  it('is one trained verifier until a ward says otherwise', async () => {
    const policies = async () => {
      const lines = (await brigada.call(['wards', 'policy'])).out.trimEnd().split('\n')
      return lines.map((line) => line.replace(/ {2,}/g, '|'))
    }
    expect(await policies()).toEqual([
      'There are no wards yet. Import a map: npm run -s brigada -- wards import FILE',
    ])
    expect((await brigada.call(['wards', 'import', demoMap])).out).toBe('Imported 5 wards.\n')
    const set = (ward: string, by: string) => brigada.call(['wards', 'policy', ward, '--confirm-by', by])
    expect(await set('33', 'one-and-photo')).toMatchObject({ status: 0 })
    expect(await set('33', 'two-independent')).toEqual({
      status: 0,
      out: 'A sighting in ward 33 is confirmed by two independent verifiers.\n',
      err: '',
    })
    expect(await set('35', 'one-and-photo')).toMatchObject({ status: 0 })
    expect(await set('99', 'one-trained')).toEqual({
      status: 1,
      out: '',
      err: 'There is no ward 99. See: brigada wards list\n',
    })
    expect((await policies()).slice(2)).toEqual([
      '25|one-trained|one trained verifier',
      '33|two-independent|two independent verifiers',
      '35|one-and-photo|one trained verifier and a photo',
      '40|one-trained|one trained verifier',
    ])
  })
})

describe('verifiers', () => {
  const add = (phone: string, wards: string[], name: string, ...more: string[]) =>
    brigada.call([
      'verifiers',
      'add',
      '--phone',
      phone,
      ...wards.flatMap((ward) => ['--ward', ward]),
      '--name',
      name,
      ...more,
    ])
  const list = async () => {
    const lines = (await brigada.call(['verifiers', 'list'])).out.trimEnd().split('\n')
    return lines.map((line) => line.replace(/ {2,}/g, '|'))
  }

  beforeAll(async () => {
    expect((await brigada.call(['wards', 'import', demoMap])).out).toBe('Imported 5 wards.\n')
  })

  it('are enrolled, listed and taken out', async () => {
    expect(await brigada.call(['verifiers', 'list'])).toMatchObject({
      status: 0,
      out: 'There are no verifiers yet: brigada verifiers add --help\n',
    })
    expect(await add('(202) 555-0171', ['33', '35'], 'Ana', '--language', 'es')).toEqual({
      status: 0,
      out: 'Ana is a verifier for ward 33, 35.\n',
      err: '',
    })
    // The same phone, written otherwise: one ward more, and the language stays.
    expect((await add('1-202-555-0171', ['40'], 'Ana M.')).out).toBe(
      'Ana M. is a verifier for ward 33, 35, 40.\n',
    )
    expect((await add('+52 55 1234 5678', ['20,25'], 'Beto')).out).toBe(
      'Beto is a verifier for ward 20, 25.\n',
    )

    const unknown = await add('+12025550173', ['33', '98', '99'], 'Carla')
    expect(unknown).toMatchObject({ status: 1, out: '' })
    expect(unknown.err).toMatch(/^There is no ward 98, 99\. There are: (?:\d+, )+\d+\.\n$/)

    expect(await list()).toEqual([
      'NAME|PHONE|WARDS|LANGUAGE',
      'Ana M.|+12025550171|33, 35, 40|es',
      'Beto|+525512345678|20, 25|en',
    ])
    expect(await brigada.call(['verifiers', 'remove', '--phone', '202.555.0171'])).toEqual({
      status: 0,
      out: 'Removed.\n',
      err: '',
    })
    expect(await brigada.call(['verifiers', 'remove', '--phone', '202 555 0171'])).toEqual({
      status: 1,
      out: 'That number is no verifier. Nothing was changed.\n',
      err: '',
    })
    expect(await list()).toEqual(['NAME|PHONE|WARDS|LANGUAGE', 'Beto|+525512345678|20, 25|en'])
  })

  it('in training are listed as such until they are trained', async () => {
    const phone = ['--phone', '+12025550175']
    expect((await add('+12025550175', ['33'], 'Tito', '--in-training')).out).toBe(
      'Tito is a verifier for ward 33, in training.\n',
    )
    // One ward more does not end it.
    await add('+12025550175', ['35'], 'Tito')
    expect(await list()).toContain('Tito|+12025550175|33, 35|en|in training')
    expect(await brigada.call(['verifiers', 'trained', ...phone])).toEqual({
      status: 0,
      out: 'Noted: trained.\n',
      err: '',
    })
    expect(await list()).toContain('Tito|+12025550175|33, 35|en')
    await brigada.call(['verifiers', 'remove', ...phone])
    expect(await brigada.call(['verifiers', 'trained', ...phone])).toMatchObject({
      status: 1,
      out: 'That number is no verifier. Nothing was changed.\n',
    })
  })

  it('who have opted out are enrolled, but not behind anybody’s back', async () => {
    const { db, vault } = database
    await optOut(db, await findOrAddPerson(db, vault, '+12025550174', new Date()), new Date())
    const { status, out } = await add('+12025550174', ['33'], 'Delia')
    expect(status).toBe(0)
    expect(out).toBe(
      'Delia is a verifier for ward 33.\n' +
        'That number has opted out: it gets no text until it sends START to the network.\n',
    )
    expect(await list()).toContainEqual('Delia|+12025550174|33|en|opted out')
  })
})

describe('coordinators', () => {
  const call = (...args: string[]) => brigada.call(['coordinators', ...args])
  const list = async () =>
    (await call('list')).out
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/ {2,}/g, '|'))

  it('are enrolled, listed and taken out', async () => {
    expect(await call('list')).toMatchObject({
      status: 0,
      out: 'There are no coordinators yet: brigada coordinators add --help\n',
    })
    expect(await call('add', '--phone', '(202) 555-0178', '--name', 'Luz', '--language', 'es')).toEqual({
      status: 0,
      out: 'Luz is a coordinator.\n',
      err: '',
    })
    // Once more, with another name: the language stays.
    expect((await call('add', '--phone', '+12025550178', '--name', 'Luz M.')).out).toBe(
      'Luz M. is a coordinator.\n',
    )
    const { db, vault } = database
    await optOut(db, await findOrAddPerson(db, vault, '+12025550179', new Date()), new Date())
    expect((await call('add', '--phone', '+12025550179', '--name', 'Mo')).out).toBe(
      'Mo is a coordinator.\n' +
        'That number has opted out: it gets no text until it sends START to the network.\n',
    )
    expect(await list()).toEqual([
      'NAME|PHONE|LANGUAGE',
      'Luz M.|+12025550178|es',
      'Mo|+12025550179|en|opted out',
    ])
    expect(await call('remove', '--phone', '202 555 0178')).toEqual({ status: 0, out: 'Removed.\n', err: '' })
    expect(await call('remove', '--phone', '202 555 0178')).toEqual({
      status: 1,
      out: 'That number is no coordinator. Nothing was changed.\n',
      err: '',
    })
    expect(await list()).toEqual(['NAME|PHONE|LANGUAGE', 'Mo|+12025550179|en|opted out'])
  })
})

describe('read', () => {
  it('shows how a text would be understood, and why', async () => {
    // It needs no settings and no database.
    const env = { DATABASE_URL: 'nonsense', DATA_KEY: '' }
    const report = await brigada.run(['read', '3 vans at Kedzie and Lawrence, ward 33'], { env })
    const verdict = await brigada.call(['read', 'k7', '1', '--as', 'verifier'], env)
    const dash = await brigada.call(['read', '--', '-1'], env)
    expect(report).toMatchObject({ status: 0, err: '' })
    expect(report.out).toMatch(/^intent: +report\nbecause: +\S.*\nwards: +33\n/)
    expect(report.out).toMatch(/^place: +Kedzie & Lawrence$/m)
    expect(report.out).toMatch(/^vehicles: +3\nactivity: +present$/m)
    expect(verdict.out).toMatch(/^intent: +verdict\n(?:.*\n)*verdict: +seen\ncode: +K7\n/)
    expect(dash.status).toBe(0)
  })

  const lines = [
    { id: 'a', text: 'JOIN 33', as: 'stranger', extra: 'is left out' },
    { id: 7, text: 'K7 2', as: 'verifier' },
    { id: 'c', text: '¿Quién es? 🚲' },
    { id: 'd', text: '2 ICE agents at Kedzie and Lawrence 10 min ago, 3 vans, rifles' },
    { id: 'e', text: 'Kedzie and Lawrence' },
    // Marshals are none of the units that are promised.
    { id: 'f', text: '2 US marshals at Kedzie and Lawrence' },
  ]

  it('reads lines of JSON in their order, from a file and from standard input', async () => {
    const text = lines.map((line) => JSON.stringify(line)).join('\r\n\r\n')
    const [fromInput, nothing] = await Promise.all([
      brigada.run(['read', '--jsonl', '-'], { input: text }),
      brigada.run(['read', '--jsonl', '-']),
    ])
    const fromFile = await brigada.call(['read', '--jsonl', file('texts.jsonl', `\uFEFF${text}\n`)])
    expect(fromFile).toEqual(fromInput)
    expect(fromFile).toMatchObject({ status: 0, err: '' })
    expect(nothing).toEqual({ status: 0, out: '', err: '' })
    const answers = fromFile.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    const facts = {
      people: 2,
      vehicles: 3,
      activity: 'present',
      unit: 'ice',
      minutesAgo: 10,
      armed: true,
    }
    expect(answers).toEqual([
      { id: 'a', intent: 'join', wards: [33], verdict: null, code: null, language: 'en', facts: {} },
      { id: 7, intent: 'verdict', wards: [], verdict: 'not-ice', code: 'K7', language: 'en', facts: {} },
      { id: 'c', intent: 'other', wards: [], verdict: null, code: null, language: 'es', facts: {} },
      { id: 'd', intent: 'report', wards: [], verdict: null, code: null, language: 'en', facts },
      { id: 'e', intent: 'report', wards: [], verdict: null, code: null, language: 'en', facts: {} },
      {
        ...{ id: 'f', intent: 'report', wards: [], verdict: null, code: null, language: 'en' },
        facts: { people: 2, activity: 'present' },
      },
    ])
    const fields = ['id', 'intent', 'wards', 'verdict', 'code', 'language', 'facts']
    for (const answer of answers) expect(Object.keys(answer)).toEqual(fields)
  })

  it('names the line that it can’t read, without repeating it', async () => {
    const input = '{"id":1,"text":"JOIN 33"}\n\n{"id":2,"text":"+12025550177"\n'
    const broken = await brigada.run(['read', '--jsonl', '-'], { input })
    const mayorsFile = file('mayor.jsonl', '{"id":1,"text":"Dolores","as":"mayor"}')
    const mayor = await brigada.call(['read', '--jsonl', mayorsFile])
    const none = await brigada.call(['read', '--jsonl', join(brigada.directory, 'none.jsonl')])
    const form = 'is not {"id","text","as"} with "as" one of stranger, subscriber, verifier.\n'
    expect(broken).toMatchObject({ status: 1, err: `Line 3 of standard input ${form}` })
    expect(broken.out).toContain('"id":1')
    expect(mayor).toEqual({
      status: 1,
      out: '',
      err: `Line 1 of ${mayorsFile} ${form}`,
    })
    expect(none).toMatchObject({
      status: 1,
      err: expect.stringMatching(/none\.jsonl does not exist\.\n$/) as string,
    })
  })
})

describe('when something is missing', () => {
  it('does not mind a reader that stops reading', async () => {
    const input = '{"id":1,"text":"JOIN 33"}\n'.repeat(5_000)
    expect(await brigada.run(['read', '--jsonl', '-'], { input, readBytes: 1 })).toMatchObject({
      status: 0,
      err: '',
    })
  })

  it('says which settings are wrong, all at once, and shows no secret', async () => {
    const env = {
      PORT: 'x',
      DATABASE_URL: 'mysql://ana:hunter2hunter2@db/b',
      DATA_KEY: 'hunter2',
      CARRIER: 'twilio',
    }
    const { status, out, err } = await brigada.run(['start'], { env })
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toMatch(
      /^Some settings are wrong \(in the environment or \.env\):\n(?: {2}- [A-Z_]+ .+ Example: .+\n){7}$/,
    )
    expect(err).not.toContain('hunter2')
  })

  it('says in a sentence why the database can’t be used, or DATA_DIR', async () => {
    const elsewhere = `postgres://ana:hunter2hunter2@127.0.0.1:${await freePort()}/b`
    const sayings: [env: Record<string, string>, says: RegExp][] = [
      [{ DATABASE_URL: elsewhere }, /^No database answers at the host and port in DATABASE_URL\. /],
      [{ DATA_KEY: Buffer.alloc(32, 8).toString('base64') }, /^DATA_KEY does not fit this database: /],
      [{ DATABASE_URL: '', DATA_DIR: file('no-folder', '') }, /^DATA_DIR is not a folder\. /],
    ]
    for (const [env, says] of sayings) {
      const { status, out, err } = await brigada.call(['wards', 'list'], env)
      expect({ status, out }).toEqual({ status: 1, out: '' })
      expect(err).toMatch(says)
      expect(err).toMatch(/^.+\.\n$/)
      expect(err).not.toContain('hunter2')
    }
  })

  it('tells of a bug only what and where', async () => {
    const { db } = database
    await db.query('alter table ward_outlines rename to wards_of_ana_2025550177')
    const { status, out, err } = await brigada.call(['wards', 'list'])
    await db.query('alter table wards_of_ana_2025550177 rename to ward_outlines')
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toMatch(
      /^Brigada failed in a way it should not \(error 42P01 at src\/store\/wards\.ts:\d+\)\. Please report this line\.\n$/,
    )
  })

  it('says when the port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const env = { PORT: String((taken.address() as AddressInfo).port) }
    const { status, err } = await brigada.run(['start'], { env })
    taken.close()
    expect({ status, err }).toEqual({
      status: 1,
      err: 'The port is in use: another Brigada may be running. Stop it, or set another PORT.\n',
    })
  })
})
