import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { freePort } from '../../src/store/embedded.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { listPhones, textsOfPhone } from '../../src/store/simulator.ts'
import { eventually } from '../support/eventually.ts'
import { type Child, killPostgresIn, postgresIn, REPOSITORY, useProcesses } from '../support/processes.ts'

const processes = useProcesses()
const BIN = join(REPOSITORY, 'bin/brigada.mjs')

describe('brigada start', { timeout: 180_000 }, () => {
  it('tells where to go, and on SIGTERM closes everything', async () => {
    const { run, dataDir, origin } = await place()
    const program = run('start')
    await program.says(/Brigada is running/)
    expect(program.output()).toContain(`Open ${origin}/simulator`)
    expect(await statusOf(`${origin}/readyz`)).toBe(200)

    program.signal('SIGTERM')
    expect(await program.ended).toBe(0)
    await expectNothingLeft(dataDir, origin)
    expect(program.errors()).not.toContain('"level":50')

    // And once more, on what is there now.
    const again = run('start')
    await again.says(/Brigada is running/)
    again.signal('SIGTERM')
    expect(await again.ended).toBe(0)
    await expectNothingLeft(dataDir, origin)
  })

  it('closes on Ctrl-C, with a page open that listens for news', async () => {
    const { run, dataDir, origin } = await place()
    const program = run('start', { detached: true })
    await program.says(/Brigada is running/)
    const page = await fetch(`${origin}/simulator/events`)
    expect(page.status).toBe(200)

    program.signalGroup('SIGINT') // As a terminal does: to all of the group.
    expect(await program.ended).toBe(0)
    await expectNothingLeft(dataDir, origin)
    await page.body?.cancel().catch(() => undefined)
  })

  it('can be stopped while it starts, at any moment, and leaves nothing behind', async () => {
    const moments: [string, (dataDir: string) => boolean][] = [
      ['the folder is made', (dataDir) => existsSync(dataDir)],
      ['the server is started', (dataDir) => existsSync(join(dataDir, 'postgres.log'))],
      ['the server is up', (dataDir) => existsSync(join(dataDir, 'postgres/postmaster.pid'))],
      ['the key is made', (dataDir) => existsSync(join(dataDir, 'data.key'))],
    ]
    for (const [moment, hasCome] of moments) {
      const { run, dataDir, origin } = await place()
      const program = run('start')
      await eventually(moment, () => hasCome(dataDir))
      program.signal('SIGTERM')
      expect([moment, await program.ended]).toEqual([moment, 0])
      await expectNothingLeft(dataDir, origin)
    }
  })

  it('recovers after kill -9, of itself and of its database', async () => {
    const { run, dataDir, origin } = await place()
    const program = run('start')
    await program.says(/Brigada is running/)
    program.signal('SIGKILL')
    await program.ended
    const second = run('start')
    await second.says(/Brigada is running/)

    second.signal('SIGKILL')
    await second.ended
    await killPostgresIn(dataDir)
    const third = run('start')
    await third.says(/Brigada is running/)
    expect(await statusOf(`${origin}/readyz`)).toBe(200)
    third.signal('SIGTERM')
    expect(await third.ended).toBe(0)
    await expectNothingLeft(dataDir, origin)
  })

  it('says so where its port is taken, and leaves nothing behind', async () => {
    const { run, dataDir, origin } = await place()
    const first = run('start')
    await first.says(/Brigada is running/)
    const second = run('start')
    expect(await second.ended).toBe(1)
    expect(second.errors()).toContain('The port is in use')
    expect(await statusOf(`${origin}/readyz`)).toBe(200)
    first.signal('SIGTERM')
    expect(await first.ended).toBe(0)
    await expectNothingLeft(dataDir, origin)
  })

  it('starts without its Redis, takes texts in, and can be stopped', async () => {
    const redisPort = await freePort()
    const { run, dataDir, origin } = await place({ REDIS_URL: `redis://127.0.0.1:${redisPort}` })
    const program = run('start')
    await program.says(/Brigada is running/)
    expect(await statusOf(`${origin}/healthz`)).toBe(200)
    expect(await statusOf(`${origin}/readyz`)).toBe(503)
    program.signal('SIGTERM')
    expect(await program.ended).toBe(0)
    await expectNothingLeft(dataDir, origin)
  })
})

describe('web and work', { timeout: 60_000 }, () => {
  const stores: Store[] = []
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
  })

  it('do together what start does, and do without each other for a while', async () => {
    const { run, dataDir, origin } = await place()
    const web = run('web')
    let work = run('work')
    await web.says(/is running/)
    await work.says(/Workers only/)

    const store = await openStore(readConfig({ DATA_DIR: dataDir }), () => undefined)
    stores.push(store)
    const phones = await listPhones(store.db, store.vault)
    const phone = phones.find(({ role }) => role === 'subscriber')
    if (!phone) throw new Error('no subscriber')
    const textIn = async (body: string) => {
      const answer = await fetch(`${origin}/simulator/phones/${phone.id}/texts`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ body }),
        redirect: 'manual',
      })
      expect(answer.status).toBeLessThan(400)
    }
    const hasGot = (words: string) =>
      eventually(`"${words}" on the phone`, async () =>
        (await textsOfPhone(store.db, store.vault, phone.id)).some(({ body }) => body.includes(words)),
      )
    await textIn('JOIN 33')
    await hasGot('reply 1')

    work.signal('SIGKILL')
    await work.ended
    await textIn('1')
    work = run('work')
    await hasGot('you get alerts for ward 33')

    stores.pop()
    await store.close()
    web.signal('SIGTERM')
    expect(await web.ended).toBe(0)
    expect(postgresIn(dataDir)).not.toEqual([])
    work.signal('SIGTERM')
    expect(await work.ended).toBe(0)
    await expectNothingLeft(dataDir, origin)
  })
})

describe('a command', { timeout: 60_000 }, () => {
  it('works beside the running program and alone', async () => {
    const { run, dataDir, origin } = await place()
    const program = run('start')
    await program.says(/Brigada is running/)
    const beside = run('wards', {}, 'list')
    expect(await beside.ended).toBe(0)
    expect(beside.output()).toMatch(/33 +Albany Park/)
    expect(await statusOf(`${origin}/readyz`)).toBe(200)
    program.signal('SIGTERM')
    expect(await program.ended).toBe(0)
    await expectNothingLeft(dataDir, origin)

    const alone = run('wards', {}, 'list')
    expect(await alone.ended).toBe(0)
    expect(alone.output()).toBe(beside.output())
    await expectNothingLeft(dataDir, origin)
  })
})

/** A machine of its own, as it were: folder, port, and no settings but these. */
async function place(settings: Record<string, string> = {}): Promise<{
  dataDir: string
  origin: string
  run(command: string, options?: { detached?: boolean }, ...args: string[]): Child
}> {
  const cwd = processes.folder()
  const dataDir = join(cwd, 'data')
  const port = await freePort()
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port), ...settings }
  return {
    dataDir,
    origin: `http://127.0.0.1:${port}`,
    run: (command, options = {}, ...args) =>
      processes.start([process.execPath, BIN, command, ...args], { cwd, env, ...options }),
  }
}

const statusOf = async (url: string) => (await fetch(url)).status

async function expectNothingLeft(dataDir: string, origin: string): Promise<void> {
  expect(postgresIn(dataDir)).toEqual([])
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  const files = existsSync(dataDir) ? readdirSync(dataDir) : []
  expect(files.filter((name) => !/^(postgres(\.log|\.password)?|data\.key)$/.test(name))).toEqual([])
  await expect(fetch(origin)).rejects.toThrow()
}
