import { beforeEach, describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/app.ts'
import { transaction } from '../../src/store/db.ts'
import { containing, joins, KEDZIE_LAWRENCE, personOf, reports, sightingStates } from '../support/story.ts'
import { cast, enrol, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, verifier, spanishVerifier, subscriber, spanishSubscriber } = cast
const VERIFIER_OF_40 = '+12025550107'
const STRANGER = '+12025550108'

beforeEach(async () => {
  await transaction(town.ctx.db, (tx) => enrol(tx, town.ctx.vault, VERIFIER_OF_40, 'Caro', [40], 'en'))
})

/** At Kedzie and Lawrence, ward 33: both verifiers of the ward are asked. */
async function aSighting(): Promise<string> {
  const code = await reports(town, 'agents in vests at Kedzie and Lawrence')
  for (const phone of [...Object.values(cast), VERIFIER_OF_40]) town.inbox(phone)
  return code
}

async function wardsNow(): Promise<number[]> {
  const { rows } = await town.ctx.db.query<{ wards: number[] }>(
    'select wards from sightings order by id desc',
  )
  return rows[0]?.wards ?? []
}

const DIGITS = "Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way"

describe('a verifier says where a sighting is', () => {
  it.each([
    ['W 40', [40], `ward 40, ${KEDZIE_LAWRENCE}`],
    ['ward 40', [40], `ward 40, ${KEDZIE_LAWRENCE}`],
    ['distrito 40', [40], `ward 40, ${KEDZIE_LAWRENCE}`],
    ['W 33 40', [33, 40], `wards 33 and 40, ${KEDZIE_LAWRENCE}`],
    ['AT 4800 N Western', [40], 'ward 40, 4800 block of N Western'],
    ['EN Foster y California', [40], 'ward 40, Foster & California'],
    ['@ Kedzie and Belmont', [33, 35], 'wards 33 and 35, Kedzie & Belmont'],
    ['AT Kedzie and Montrose', [33], 'ward 33, Kedzie & Montrose'],
    ['EN Kedzie y Montrose', [33], 'ward 33, Kedzie & Montrose'],
    ['at the Francisco stop', [40], 'ward 40, Francisco station (Brown Line)'],
    // The ward says which of the two.
    ['AT 2600 Kedzie ward 25', [25], 'ward 25, 2600 block of S Kedzie'],
    ['AT 2600 Kedzie, W35', [35], 'ward 35, 2600 block of N Kedzie'],
    ['AT Nowhere and Neverland, ward 40', [40], 'ward 40, Nowhere & Neverland'],
  ])('"K7 %s": it is in %j', async (words, wards, where) => {
    const code = await aSighting()
    await town.text(verifier, `${code} ${words}`)
    expect(town.inbox(verifier)).toEqual([`${code} is now ${where}. ${DIGITS}`])
    expect(await wardsNow()).toEqual(wards)
  })

  it('those asked before hear of it once, the verifiers of the new ward are asked, the reporter is left alone', async () => {
    const code = await aSighting()
    await town.text(verifier, `${code} AT 4800 N Western`)
    expect(town.inbox(spanishVerifier)).toEqual([
      `${code} es ahora distrito 40, cuadra 4800 de N Western. Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy`,
    ])
    expect(town.inbox(VERIFIER_OF_40)).toEqual(
      containing(`${code} ward 40, just now. Place: 4800 block of N Western.`),
    )
    expect(town.inbox(reporter)).toEqual([])
  })

  it('and the alert goes to where it is, not to where it was', async () => {
    await joins(town, subscriber, 'JOIN 33')
    await joins(town, spanishSubscriber, 'ALTA 40')
    const code = await aSighting()
    await town.text(verifier, `${code} AT 4800 N Western`)
    await town.text(VERIFIER_OF_40, '1')
    expect(town.inbox(subscriber)).toEqual([])
    expect(town.inbox(spanishSubscriber)).toEqual(containing('distrito 40, cuadra 4800 de N Western'))
    expect(town.inbox(reporter)).toEqual(containing('confirmed your report in ward 40'))
  })

  it('and a verdict that comes right behind waits for it, in whichever order the jobs run', async () => {
    await joins(town, subscriber, 'JOIN 33')
    await joins(town, spanishSubscriber, 'ALTA 40')
    const code = await aSighting()
    await town.receive(verifier, `${code} W 40`)
    await town.receive(verifier, `${code} 1`)
    await town.run('receiveText', 'ruleSighting')
    await town.settle()
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(subscriber)).toEqual([])
    expect(town.inbox(spanishSubscriber)).toHaveLength(1)
    expect(town.inbox(VERIFIER_OF_40)).toEqual([])
  })

  it('twice: the last word counts', async () => {
    const code = await aSighting()
    await town.receive(verifier, `${code} W 40`)
    await town.receive(spanishVerifier, `${code} W 35`)
    await town.settle()
    expect(await wardsNow()).toEqual([35])
  })

  it('leaves a trace of who and when', async () => {
    const code = await aSighting()
    await town.text(verifier, `${code} W 40`)
    const { rows } = await town.ctx.db.query(
      'select person_id as "personId", wards, given_at as "givenAt" from relocations',
    )
    expect(rows).toEqual([{ personId: await personOf(town, verifier), wards: [40], givenAt: town.ctx.now() }])
  })
})

describe('what does not move it', () => {
  it.each([
    ['W 99', /^We do not cover ward 99/],
    ['AT Cermak and Austin', /: we do not find that place\. Text .+ AT and two streets/],
    ['AT Foster and Broadway', /: we do not find that place/],
    [
      'AT Nowhere and Neverland',
      /: we do not find that place\. Text .+ AT and two .+ or .+ W and the ward number/,
    ],
    ['EN Nowhere y Neverland', /: we do not find that place/],
    [
      'AT 2600 Kedzie',
      / could be 2600 block of N Kedzie \(ward 35\) or 2600 block of S Kedzie \(ward 25\)\./,
    ],
    ['1 at Kedzie and Belmont', /noted as seen/],
    ['1 at Kedzie', /noted as seen/],
  ])('"K7 %s"', async (words, answer) => {
    const code = await aSighting()
    await town.text(verifier, `${code} ${words}`)
    expect(town.inbox(verifier)).toEqual([expect.stringMatching(answer)])
    expect(await wardsNow()).toEqual([33])
    expect(town.inbox(spanishVerifier)).toEqual([])
  })

  it('is a ward that the street contradicts: the answer says where it is now', async () => {
    const code = await aSighting()
    await town.text(verifier, `${code} AT Kedzie and Addison ward 35`)
    expect(town.inbox(verifier)).toEqual(containing(`${code} is now ward 33, Kedzie & Addison.`))
    expect(await wardsNow()).toEqual([33])
  })

  it('is the word of someone who is no verifier, or of another ward', async () => {
    const code = await aSighting()
    for (const phone of [STRANGER, VERIFIER_OF_40]) await town.text(phone, `${code} W 40`)
    expect(town.inbox(STRANGER)).toEqual(containing('Only verifiers can answer that'))
    expect(town.inbox(VERIFIER_OF_40)).toEqual(containing(`${code} is in ward 33; only that ward's`))
    expect(await wardsNow()).toEqual([33])
  })

  it('is a code that nobody gave out', async () => {
    await aSighting()
    await town.text(verifier, 'X99 W 40')
    expect(town.inbox(verifier)).toEqual(containing('There is no open sighting X99'))
  })

  it.each([
    ['1', 'it was already confirmed'],
    ['2', 'it was already found not to be ICE'],
  ])('is a word after it has ended with %s', async (verdict, answer) => {
    const code = await aSighting()
    await town.text(spanishVerifier, verdict)
    await town.text(verifier, `${code} W 40`)
    expect(town.inbox(verifier)).toEqual(containing(`${code} is over: ${answer}`))
    expect(await wardsNow()).toEqual([33])
  })

  it('is a word that came when it was just ending, and who gave it is told', async () => {
    const code = await aSighting()
    await town.receive(verifier, `${code} W 40`)
    await town.run('receiveText')
    await town.ctx.db.query(`update sightings set state = 'refuted', reason = 'not ICE', ruled_at = now()`)
    await town.settle()
    expect(town.inbox(verifier)).toEqual(containing(`${code} is now ward 40`, `${code} is over`))
    expect(await wardsNow()).toEqual([33])
    await town.sweep()
    expect(town.queue.ready()).toEqual([])
  })
})

describe('the same text twice, and jobs that run twice or never', () => {
  it('the carrier repeating its webhook moves it once', async () => {
    const code = await aSighting()
    const again = { sid: `SM${'a'.repeat(32)}` }
    await town.text(verifier, `${code} W 40`, again)
    await town.text(spanishVerifier, `${code} W 35`)
    await town.text(verifier, `${code} W 40`, again)
    expect(await wardsNow()).toEqual([35])
    expect(town.inbox(verifier)).toEqual(containing(`${code} is now ward 40`, `${code} is now ward 35`))
  })

  it('its job running many times at once tells everybody once', async () => {
    const code = await aSighting()
    await town.receive(verifier, `${code} W 40`)
    await town.run('receiveText')
    const { moveSighting, ruleSighting } = handlersFor(town.ctx)
    await Promise.all(
      [1, 2, 3].flatMap(() => [moveSighting({ sightingId: '1' }), ruleSighting({ sightingId: '1' })]),
    )
    await town.settle()
    expect(town.inbox(spanishVerifier)).toHaveLength(1)
    expect(town.inbox(VERIFIER_OF_40)).toHaveLength(1)
  })

  it('with the queue lost at every step it moves all the same, and nobody is told twice', async () => {
    const code = await aSighting()
    const lost = async () => {
      town.queue.wipe()
      town.advance(town.ctx.policy.stalledAfterMs + 1)
      await town.sweep()
    }
    await town.receive(verifier, `${code} W 40`)
    await town.run('receiveText')
    await lost()
    await town.receive(spanishVerifier, `${code} W 33 35`)
    await town.run('receiveText', 'moveSighting')
    await lost()
    expect(await wardsNow()).toEqual([33, 35])
    expect(town.inbox(VERIFIER_OF_40)).toEqual(
      containing(`${code} ward 40`, `${code} is now wards 33 and 35`),
    )
    expect(town.inbox(spanishVerifier)).toEqual(
      containing(`${code} es ahora distrito 40`, `${code} es ahora distritos 33 y 35`),
    )
  })
})

describe('rows from before places were kept', () => {
  it('go out with the words that they have', async () => {
    await joins(town, subscriber)
    const code = await aSighting()
    await town.ctx.db.query('update sightings set place_sealed = $1', [
      town.ctx.vault.seal('place', 'Kedzie & Lawrence'),
    ])
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(subscriber)).toEqual(containing('ward 33, Kedzie & Lawrence'))
  })

  it('and without any', async () => {
    await town.receive(reporter, 'agents in vests at Kedzie and Lawrence')
    await town.run('receiveText')
    await town.ctx.db.query('update reports set place_sealed = null')
    await town.settle()
    expect(town.inbox(verifier)).toEqual(containing('ward 33, just now. Place: not clear.'))
  })
})
