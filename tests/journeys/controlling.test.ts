import { beforeEach, describe, expect, it } from 'vitest'
import { joins, reports } from '../support/story.ts'
import { coordinatorSpeaks, type Tongue, tongues } from '../support/tongues.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown({ chunkSize: 1 })
const { subscriber, spanishSubscriber, verifier, spanishVerifier, reporter } = cast
const COORDINATOR = '+12025550141'
const [english, spanish] = tongues as [Tongue, Tongue]
const isAlert = (body: string) => /immigration agents|agentes de inmigracion/.test(body)
const alerts = () => [...town.inbox(subscriber), ...town.inbox(spanishSubscriber)].filter(isAlert)

const CASES = [
  { tongue: english, pause: 'PAUSE', go: 'go', stop: 'Stop', paused: 'is paused: 0 have it, 2 wait' },
  {
    tongue: spanish,
    pause: 'pausa',
    go: 'Sigue',
    stop: 'alto',
    paused: 'esta en pausa: 0 ya lo tienen, 2 esperan',
  },
]

describe.each(CASES)('a coordinator who says $pause', ({ tongue, pause, go, stop, paused }) => {
  let code: string

  beforeEach(async () => {
    await joins(town, subscriber)
    await joins(town, spanishSubscriber, 'ALTA 33')
    await coordinatorSpeaks(town, COORDINATOR, tongue)
    code = await reports(town)
    await town.receive(verifier, `${code} 1`)
    await town.receive(spanishVerifier, `${code} 1`)
    await town.run('receiveText', 'ruleSighting', 'sendDelivery', 'startBulletin')
    town.inbox(COORDINATOR)
  })

  const says = async (words: string): Promise<string | undefined> => {
    await town.receive(COORDINATOR, words)
    await town.run('receiveText', 'sendDelivery')
    return town.inbox(COORDINATOR).at(-1)
  }

  it('holds what has not gone, and lets it go on', async () => {
    expect(await says(`${code} ${pause}`)).toContain(`${code} ${paused}`)
    await town.settle()
    expect(alerts()).toEqual([])
    expect(await says(`${code.toLowerCase()} ${go}`)).toContain('2')
    await town.settle()
    expect(alerts()).toHaveLength(2)
    expect(await says(`${code} ${go}`)).toMatch(/Nothing is going out|no está saliendo|no esta saliendo/)
  })

  it('or ends it', async () => {
    expect(await says(`${code} ${stop}`)).toMatch(
      /is stopped: 0 have it, 2 will not|quedo detenido: 0 ya lo tienen, 2 no/,
    )
    await town.settle()
    expect(alerts()).toEqual([])
    town.advance(town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    const { rows } = await town.ctx.db.query('select from bulletins where finished_at is not null')
    expect(rows).toHaveLength(1)
  })

  it('is told where there is nothing to hold', async () => {
    expect(await says(`${code} ${go}`)).toMatch(/is not paused: 2 to go|no esta en pausa: faltan 2/)
    expect(await says(`Z9 ${pause}`)).toContain('Z9')
  })
})

describe('who is no coordinator', () => {
  it('holds nothing, and who wants no more texts gets none', async () => {
    await joins(town, subscriber)
    const code = await reports(town)
    await town.text(verifier, `${code} PAUSE`)
    expect(town.inbox(verifier).at(-1)).toMatch(/coordinator/i)
    await town.text(subscriber, `${code} STOP`)
    await town.text(reporter, 'WARDS')
    const { rows } = await town.ctx.db.query('select from bulletins where paused_at is not null')
    expect(rows).toEqual([])
  })
})
