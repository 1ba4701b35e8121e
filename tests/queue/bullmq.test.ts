import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createEvents } from '../../src/events.ts'
import { openQueues, type Queues, type Workers } from '../../src/queue/bullmq.ts'
import type { Handlers, JobName, Lane, Nudge } from '../../src/queue/jobs.ts'
import { eventually } from '../support/eventually.ts'
import { type Gate, openGate } from '../support/gate.ts'
import { backends, openQueueStore, storeAt, type TestQueueStore } from '../support/queue-store.ts'
import { recordingLog } from '../support/town.ts'

/** Short, so that what is lost is found again soon. */
const TIMING = { answerTimeoutMs: 800, lockMs: 1_500 }

describe.each(backends)('the queue on %s', (backend) => {
  let store: TestQueueStore
  let gate: Gate
  let open: (Queues | Workers)[] = []

  beforeAll(async () => {
    store = await openQueueStore(backend)
    gate = await openGate(store.url)
  })
  afterEach(async () => {
    gate.open()
    for (const each of open.splice(0).reverse()) await each.close()
    await store.wipe()
  })
  afterAll(async () => {
    await gate.close()
    await store.close()
  })

  async function openHere(url = gate.url) {
    const { log, lines } = recordingLog()
    const events = createEvents(log)
    const lost: Lane[] = []
    const failed: string[] = []
    const queues = await openQueues(
      storeAt(backend, url),
      {
        nudgeFailed(lane, error) {
          lost.push(lane)
          events.nudgeFailed(lane, error)
        },
        jobFailed(name, error) {
          failed.push(name)
          events.jobFailed(name, error)
        },
        connectionFailed: (error) => events.connectionFailed('queue', error),
      },
      TIMING,
    )
    open.push(queues)
    return {
      ...queues,
      lost,
      failed,
      log: () => lines.join(''),
      async work(handle: (...job: [name: JobName, payload: object]) => Promise<void>) {
        const workers = await queues.startWorkers(handlersThat(handle))
        open.push(workers)
        return workers
      },
    }
  }

  /** One of each kind. */
  const everyJob: Nudge[] = [
    ['receiveText', { inboundId: '1' }],
    ['moveSighting', { sightingId: '2' }],
    ['openSighting', { reportId: '3' }],
    ['callVerifiers', { sightingId: '4' }],
    ['ruleSighting', { sightingId: '5', because: '17' }],
    ['expireSighting', { sightingId: '6' }],
    ['sendDelivery', { deliveryId: '7' }],
    ['startBulletin', { bulletinId: '8' }],
    ['sendChunk', { chunkId: '9007199254740993' }],
    ['settleDelivery', { deliveryId: '9' }],
  ]

  it('hands every job to its handler with what it carries', async () => {
    const queue = await openHere()
    const done: [JobName, object][] = []
    await queue.enqueue(...everyJob)
    await queue.work((name, payload) => {
      done.push([name, payload])
      return Promise.resolve()
    })
    await eventually('all are done', () => done.length >= everyJob.length)
    expect(sorted(done)).toEqual(sorted(everyJob))
    expect(queue.lost).toEqual([])
  })

  it('makes one job of the same nudge twice', async () => {
    const queue = await openHere()
    const done: string[] = []
    await queue.enqueue(['openSighting', { reportId: '1' }], ['openSighting', { reportId: '1' }])
    await queue.enqueue(['openSighting', { reportId: '1' }])
    await queue.work((name) => {
      done.push(name)
      return Promise.resolve()
    })
    await eventually('it is done', () => done.length > 0)
    // Jobs of a lane start in the order they came, so a second one would have started before this.
    await queue.enqueue(['callVerifiers', { sightingId: '1' }])
    await eventually('the next one is done', () => done.includes('callVerifiers'))
    expect(done).toEqual(['openSighting', 'callVerifiers'])
  })

  it('runs a nudge with another cause that came while the job for the same row was running', async () => {
    const queue = await openHere()
    const running: (string | undefined)[] = []
    const held = holder()
    await queue.work(async (_name, payload) => {
      running.push((payload as { because?: string }).because)
      if (running.length === 1) await held.promise
    })
    await queue.enqueue(['ruleSighting', { sightingId: '1', because: '10' }])
    await eventually('the first runs', () => running.length === 1)
    await queue.enqueue(['ruleSighting', { sightingId: '1', because: '11' }])
    held.release()
    await eventually('the second has run', () => running.length === 2)
    expect(running).toEqual(['10', '11'])
  })

  it('takes the same nudge again once it is done', async () => {
    const queue = await openHere()
    let done = 0
    await queue.work(() => {
      done++
      return Promise.resolve()
    })
    for (const times of [1, 2, 3]) {
      await eventually('the next has run', async () => {
        await queue.enqueue(['sendDelivery', { deliveryId: '1' }])
        return done >= times
      })
    }
  })

  it('keeps a delayed nudge until its time, past others that came later', async () => {
    const queue = await openHere()
    const done: [string, number][] = []
    await queue.work((_name, payload) => {
      done.push([(payload as { deliveryId: string }).deliveryId, Date.now()])
      return Promise.resolve()
    })
    const asked = Date.now()
    await queue.enqueue(['sendDelivery', { deliveryId: '1' }, 700], ['sendDelivery', { deliveryId: '2' }])
    await queue.enqueue(['sendDelivery', { deliveryId: '3' }])
    await eventually('all are done', () => done.length === 3)
    expect(done.map(([id]) => id)).toEqual(['2', '3', '1'])
    expect((done[2]?.[1] ?? 0) - asked).toBeGreaterThanOrEqual(690)
  })

  it('tries a job that throws three times, and reports it without what the error says', async () => {
    const queue = await openHere()
    let tries = 0
    let seen = ''
    await queue.work(async () => {
      tries++
      seen += await store.contents()
      throw new TypeError('could not reach +12025550123 with "vans at Kedzie"')
    })
    await queue.enqueue(['sendDelivery', { deliveryId: '1' }])
    await eventually('it is given up', () => queue.failed.length === 3)
    expect(tries).toBe(3)
    expect(queue.failed).toEqual(['sendDelivery', 'sendDelivery', 'sendDelivery'])
    expect(queue.log()).toContain('bullmq.test.ts') // The place is told,
    expect(queue.log()).toContain('TypeError')
    for (const leak of [queue.log(), seen, await store.contents()]) expect(leak).not.toMatch(/202555|Kedzie/)

    // Given up is forgotten: the sweep may bring the row again.
    await queue.enqueue(['sendDelivery', { deliveryId: '1' }])
    await eventually('it is tried again', () => tries > 3)
  })

  it('refuses a job that carries anything but ids', async () => {
    const queue = await openHere()
    let done = 0
    await queue.work(() => {
      done++
      return Promise.resolve()
    })
    await queue.enqueue(['sendDelivery', { deliveryId: 'vans at Kedzie' }])
    await eventually('it is reported', () => queue.failed.length > 0)
    expect(done).toBe(0)
  })

  it.each(['shut', 'silence'] as const)(
    'loses a nudge and says so where the store is away (%s)',
    async (how) => {
      const queue = await openHere()
      await queue.ping()
      gate[how]()
      const before = Date.now()
      await queue.enqueue(['receiveText', { inboundId: '1' }], ['startBulletin', { bulletinId: '1' }])
      expect(queue.lost.sort()).toEqual(['bulk', 'urgent'])
      await expect(queue.ping()).rejects.toThrow()
      expect(Date.now() - before).toBeLessThan(3_000)
      expect(queue.log()).toContain('queue out of reach')

      gate.open()
      await eventually('it answers again', () => queue.ping().then(Boolean.bind(null, true), () => false))
      const done: string[] = []
      await queue.work((name) => Promise.resolve(void done.push(name)))
      await eventually('a nudge gets through', async () => {
        await queue.enqueue(['receiveText', { inboundId: '2' }])
        return done.includes('receiveText')
      })
    },
  )

  it('works on with the workers it has when the store was away for a while', async () => {
    const queue = await openHere()
    const done: string[] = []
    await queue.work((_name, payload) => {
      done.push((payload as { inboundId: string }).inboundId)
      return Promise.resolve()
    })
    await queue.enqueue(['receiveText', { inboundId: '1' }])
    await eventually('the first is done', () => done.includes('1'))
    gate.shut()
    const since = Date.now()
    await queue.enqueue(['receiveText', { inboundId: '2' }])
    await eventually('it has been away for a while', () => Date.now() - since > 1_500)
    const lines = queue.log().split('\n').length
    gate.open()
    await eventually('a later one is done', async () => {
      await queue.enqueue(['receiveText', { inboundId: '3' }])
      return done.includes('3')
    })
    // Nor did it fill the disk with what it had to say about it.
    expect(lines).toBeLessThan(100)
  })

  it('answers an urgent job while the bulk lane is full', async () => {
    const queue = await openHere()
    const held = holder()
    let bulk = 0
    const urgent: string[] = []
    await queue.work(async (name, payload) => {
      if (name !== 'settleDelivery') return void urgent.push((payload as { inboundId: string }).inboundId)
      bulk++
      await held.promise
    })
    const chunks = Array.from({ length: 40 }, (_, i): Nudge => ['settleDelivery', { deliveryId: String(i) }])
    await queue.enqueue(...chunks)
    await eventually('the bulk lane is full', () => bulk === 4)
    const texts = Array.from({ length: 30 }, (_, i): Nudge => ['receiveText', { inboundId: String(i) }])
    await queue.enqueue(...texts)
    await eventually('every urgent job is done', () => urgent.length === 30)
    expect(bulk).toBe(4)
    held.release()
    await eventually('then the rest', () => bulk === 40)
  })

  it('shares the work of a lane among workers, each job once', async () => {
    const queue = await openHere()
    const done: string[] = []
    const handle = (_name: JobName, payload: object) => {
      done.push((payload as { deliveryId: string }).deliveryId)
      return Promise.resolve()
    }
    await queue.work(handle)
    await (await openHere()).work(handle)
    const all = Array.from({ length: 200 }, (_, i) => String(i))
    await queue.enqueue(...all.map((deliveryId): Nudge => ['sendDelivery', { deliveryId }]))
    await eventually('all are done', () => done.length >= 200)
    expect(done.map(Number).sort((a, b) => a - b)).toEqual(all.map(Number))
  })

  it('does the first chunks of each bulletin before the second of any, and what is no chunk before both', async () => {
    const queue = await openHere()
    const chunks = [0, 1, 2].flatMap((bulletin) =>
      [0, 1, 2].map((turn): Nudge => ['sendChunk', { chunkId: `${bulletin}${turn}`, turn }]),
    )
    await queue.enqueue(...chunks)
    await queue.enqueue(['startBulletin', { bulletinId: '9' }])
    await queue.enqueue(['sendChunk', { chunkId: '31', turn: 1 }])
    await queue.enqueue(['sendChunk', { chunkId: '30', turn: 0 }])
    const done: string[] = []
    await queue.work((name, payload) => {
      done.push(name === 'sendChunk' ? (payload as { chunkId: string }).chunkId : name)
      return Promise.resolve()
    })
    await eventually('all are done', () => done.length === 12)
    const ranks = done.map((chunkId) => (chunkId === 'startBulletin' ? -1 : Number(chunkId[1])))
    // Four are taken at once, and any of them may be the first to begin.
    const overtaken = ranks.flatMap((rank, at) => ranks.slice(at + 4).filter((later) => later < rank))
    expect(overtaken).toEqual([])
  })

  it('waits on closing for the job that runs, and leaves the others for the next worker', async () => {
    const queue = await openHere()
    const held = holder()
    const done: string[] = []
    let started = 0
    const workers = await queue.work(async (_name, payload) => {
      started++
      await held.promise
      done.push((payload as { bulletinId: string }).bulletinId)
    })
    await queue.enqueue(
      ...['1', '2', '3', '4', '5', '6'].map((bulletinId): Nudge => ['startBulletin', { bulletinId }]),
    )
    await eventually('four run', () => started === 4)
    let isClosed = false
    const closing = workers.close().then(() => (isClosed = true))
    await queue.ping()
    expect(isClosed).toBe(false)
    expect(done).toEqual([])
    held.release()
    await closing
    expect(done.sort()).toEqual(['1', '2', '3', '4'])

    await queue.work((_name, payload) => {
      done.push((payload as { bulletinId: string }).bulletinId)
      return Promise.resolve()
    })
    await eventually('the others are done', () => done.length >= 6)
    expect(done.sort()).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('runs the job of a worker that is cut off from the store again, once its lock has run out', async () => {
    const lost = await openHere(gate.url)
    const held = holder()
    let started = 0
    await lost.work(async () => {
      started++
      await held.promise
    })
    await lost.enqueue(['startBulletin', { bulletinId: '1' }])
    await eventually('it runs', () => started === 1)
    gate.silence()
    const queue = await openHere(store.url)
    let again = 0
    await queue.work(() => {
      again++
      return Promise.resolve()
    })
    await eventually('it runs elsewhere', () => again === 1)
    held.release()
  })

  it('works on after everything in the store was wiped', async () => {
    const queue = await openHere()
    const done: string[] = []
    const held = holder()
    await queue.work(async (_name, payload) => {
      const { inboundId } = payload as { inboundId: string }
      if (inboundId === '1') await held.promise
      done.push(inboundId)
    })
    await queue.enqueue(['receiveText', { inboundId: '1' }])
    await queue.enqueue(['receiveText', { inboundId: '2' }])
    await eventually('one is done, one runs', () => done.includes('2'))
    await store.wipe()
    held.release()
    await queue.enqueue(['receiveText', { inboundId: '3' }])
    await eventually('what came later is done', () => done.includes('3'))
    await eventually('what ran was finished', () => done.includes('1'))
    await store.wipe()
    await queue.enqueue(['receiveText', { inboundId: '4' }, 200])
    await eventually('a delayed one too', () => done.includes('4'))
  })

  if (backend === 'redis') {
    it('works on after Redis was restarted', async () => {
      const queue = await openHere()
      const done: string[] = []
      await queue.work((_name, payload) => {
        done.push((payload as { inboundId: string }).inboundId)
        return Promise.resolve()
      })
      await queue.enqueue(['receiveText', { inboundId: '1' }], ['receiveText', { inboundId: '2' }, 1_000])
      await eventually('the first is done', () => done.includes('1'))
      await store.restart()
      await eventually('what was waiting is done', () => done.includes('2'))
      await eventually('a later one is done', async () => {
        await queue.enqueue(['receiveText', { inboundId: '3' }])
        return done.includes('3')
      })
    })
  }

  if (backend === 'redis') {
    it('starts while Redis is away, and works once it is there', async () => {
      gate.shut()
      const queue = await openHere()
      const done: string[] = []
      await queue.work((name) => Promise.resolve(void done.push(name)))
      gate.open()
      await eventually('it works', async () => {
        await queue.enqueue(['receiveText', { inboundId: '1' }])
        return done.length > 0
      })
    })
  }

  if (backend === 'postgres') {
    it('does not start while PostgreSQL is away, and says so', async () => {
      gate.shut()
      await expect(openHere()).rejects.toThrow()
      gate.open()
      const queue = await openHere()
      gate.shut()
      await expect(queue.work(() => Promise.resolve())).rejects.toThrow()
      gate.open()
      const done: string[] = []
      // A connection that is broken, and not yet seen to be, fails once more.
      const starts = () =>
        queue
          .work((name) => Promise.resolve(void done.push(name)))
          .then(
            () => true,
            () => false,
          )
      await eventually('it starts', starts)
      await queue.enqueue(['receiveText', { inboundId: '1' }])
      await eventually('it works', () => done.length > 0)
    })
  }

  it.each(['shut', 'silence'] as const)('closes in time where the store is away (%s)', async (how) => {
    const queue = await openHere()
    const workers = await queue.work(() => Promise.resolve())
    await queue.ping()
    gate[how]()
    await workers.close()
    await queue.close()
    open = []
  })
})

/** A promise that is kept on demand. */
function holder(): { promise: Promise<void>; release(): void } {
  let release: () => void = () => undefined
  const promise = new Promise<void>((resolve) => (release = resolve))
  return { promise, release: () => release() }
}

function handlersThat(handle: (name: JobName, payload: object) => Promise<void>): Handlers {
  return new Proxy({} as Handlers, {
    get: (_target, name) => (payload: object) => handle(name as JobName, payload),
  })
}

const sorted = (jobs: readonly (readonly [JobName, object, ...unknown[]])[]) =>
  jobs.map(([name, payload]) => `${name} ${JSON.stringify(payload)}`).sort()
