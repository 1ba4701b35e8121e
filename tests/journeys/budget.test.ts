import { beforeEach, describe, expect, it } from 'vitest'
import { POLICY } from '../../src/domain/policy.ts'
import { joins, MINUTE_MS, reports } from '../support/story.ts'
import { coordinatorSpeaks, type Tongue, tongues } from '../support/tongues.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { subscriber, spanishSubscriber, verifier, spanishVerifier } = cast
const FIRST = '+12025550141'
const SECOND = '+12025550142'

const [english, spanish] = tongues as [Tongue, Tongue]
const isAlert = (body: string) => /immigration agents|agentes de inmigracion/.test(body)
const alerts = () => [...town.inbox(subscriber), ...town.inbox(spanishSubscriber)].filter(isAlert)

async function anAlertIsConfirmed(): Promise<string> {
  const code = await reports(town)
  await town.text(verifier, `${code} 1`)
  await town.text(spanishVerifier, `${code} 1`)
  return code
}

beforeEach(async () => {
  town.ctx.budget = { texts: 1, money: null, segmentPrice: null }
  await joins(town, subscriber)
  await joins(town, spanishSubscriber, 'ALTA 33')
  await coordinatorSpeaks(town, FIRST, english)
  await coordinatorSpeaks(town, SECOND, spanish)
})

describe('an alert that breaks the budget', () => {
  it('asks each coordinator in their language, and goes out on a 1', async () => {
    const code = await anAlertIsConfirmed()
    expect(alerts()).toEqual([])
    expect(town.inbox(FIRST).at(-1)).toBe(
      `${code} is confirmed. Telling 2 people breaks today's budget. Send it? 1 = yes, 2 = no. With no answer it goes out at 6:47 AM.`,
    )
    expect(town.inbox(SECOND).at(-1)).toMatch(
      new RegExp(
        `^${code} esta confirmado. Avisar a 2 personas rebasa el presupuesto de hoy. .*1 = si, 2 = no.`,
      ),
    )
    await town.text(FIRST, '1')
    expect(town.inbox(FIRST)).toEqual([`${code} goes out now.`])
    expect(alerts()).toHaveLength(2)
    await town.text(SECOND, '2')
    expect(town.inbox(SECOND)).toEqual([`Ya se decidio: ${code} salio.`])
    expect(alerts()).toEqual([])
  })

  it('goes to nobody on a 2, and whoever says 1 later is told', async () => {
    const code = await anAlertIsConfirmed()
    for (const phone of [FIRST, SECOND]) town.inbox(phone)
    await town.text(SECOND, '2')
    expect(town.inbox(SECOND)).toEqual([`${code} no sale.`])
    await town.text(FIRST, '1')
    expect(town.inbox(FIRST)).toEqual([`That is decided already: ${code} does not go out.`])
    await town.later(POLICY.budgetAnswerMs + MINUTE_MS)
    await town.sweep()
    expect(alerts()).toEqual([])
    const { rows } = await town.ctx.db.query('select from bulletins where finished_at is not null')
    expect(rows).toHaveLength(1)
  })

  it('that is stopped by its code goes to nobody, whatever is answered later', async () => {
    const code = await anAlertIsConfirmed()
    await town.text(FIRST, `${code} STOP`)
    town.inbox(SECOND)
    await town.text(SECOND, '1')
    expect(town.inbox(SECOND)).toEqual([`Ya se decidio: ${code} no sale.`])
    town.advance(POLICY.budgetAnswerMs + 1_000)
    await town.sweep()
    expect(alerts()).toEqual([])
  })

  it('goes out when nobody answers in time, also when the queue was lost meanwhile', async () => {
    await anAlertIsConfirmed()
    town.queue.wipe()
    town.advance(POLICY.budgetAnswerMs - 1_000)
    await town.sweep()
    expect(alerts()).toEqual([])
    town.advance(2_000)
    await town.sweep()
    expect(alerts()).toHaveLength(2)
  })

  it('goes out at once where there is nobody to ask', async () => {
    await town.ctx.db.query('delete from coordinators')
    await anAlertIsConfirmed()
    expect(alerts()).toHaveLength(2)
  })

  it('is corrected whatever the budget says', async () => {
    const code = await anAlertIsConfirmed()
    await town.text(FIRST, '1')
    expect(alerts()).toHaveLength(2)
    await town.text(verifier, `${code} WRONG`)
    expect([...town.inbox(subscriber), ...town.inbox(spanishSubscriber)]).toHaveLength(2)
  })

  it('counts money by the segment', async () => {
    town.ctx.budget = { texts: null, money: 0.01, segmentPrice: 0.5 }
    await anAlertIsConfirmed()
    expect(town.inbox(FIRST).at(-1)).toMatch(/breaks today's budget \(about \$\d+\.\d\d\)/)
    expect(alerts()).toEqual([])
  })
})

it('an alert within the budget asks nobody', async () => {
  town.ctx.budget = { texts: 500, money: 100, segmentPrice: 0.01 }
  await anAlertIsConfirmed()
  expect(alerts()).toHaveLength(2)
  expect(town.inbox(FIRST).filter((body) => body.includes('budget'))).toEqual([])
})
