import { describe, expect, it } from 'vitest'
import { containing, joins, MINUTE_MS, newestCode, reports, sightingStates } from '../support/story.ts'
import { coordinatorSpeaks, type Tongue, tongues, verifiersSpeak } from '../support/tongues.ts'
import { cast, enrol, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, spanishReporter, verifier, spanishVerifier, subscriber } = cast
const RIDERS = ['+12025550131', '+12025550132', '+12025550133', '+12025550134']
const NEIGHBOUR = '+12025550135'
const COORDINATOR = '+12025550136'

/** Four riders on shift in ward 33, whom nobody has asked today, and one verifier of ward 40 next to it. */
async function ridersOnShift({ language, on }: Pick<Tongue, 'language' | 'on'> = english): Promise<void> {
  for (const phone of RIDERS) {
    await enrol(town.ctx.db, town.ctx.vault, phone, 'Rider', [33], language)
    await town.text(phone, on)
    town.inbox(phone)
  }
  await enrol(town.ctx.db, town.ctx.vault, NEIGHBOUR, 'Neighbour', [40], language)
}
const english = { language: 'en', on: 'ON 33' } as const

/** How many requests or the like each of these phones got since last looked at. */
const texts = (phones: readonly string[]) => phones.map((phone) => town.inbox(phone).length)

describe('requests', () => {
  it('go out in waves while nobody claims the sighting', async () => {
    await ridersOnShift()
    await reports(town)
    expect(texts(RIDERS)).toEqual([1, 1, 1, 0])
    expect(texts([verifier, spanishVerifier, NEIGHBOUR])).toEqual([0, 0, 0])
    const waveMs = town.ctx.policy.waveEveryMs
    await town.later(waveMs)
    expect(texts(RIDERS)).toEqual([0, 0, 0, 1])
    await town.later(waveMs)
    expect(texts([verifier, spanishVerifier, NEIGHBOUR])).toEqual([1, 1, 0])
    await town.later(waveMs)
    expect(texts([...RIDERS, verifier, spanishVerifier, NEIGHBOUR])).toEqual([0, 0, 0, 0, 0, 0, 1])
    for (let more = 0; more < 3; more++) await town.later(waveMs)
    expect(texts([...RIDERS, verifier, spanishVerifier, NEIGHBOUR])).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('go out by the sweep where the queue was lost', async () => {
    await ridersOnShift()
    await reports(town)
    town.queue.wipe()
    texts(RIDERS)
    town.advance(town.ctx.policy.waveEveryMs + town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    expect(texts(RIDERS)).toEqual([0, 0, 0, 1])
  })

  it('begin with whoever has said that they are near', async () => {
    await ridersOnShift()
    await town.text(RIDERS[3] ?? '', 'at Kedzie and Lawrence, all quiet')
    texts(RIDERS)
    await reports(town)
    expect(texts(RIDERS)).toEqual([1, 1, 0, 1])
  })
})

describe('a verifier on the way', () => {
  it('holds the sighting: the others asked hear so, and no wave goes out', async () => {
    await ridersOnShift()
    const code = await reports(town)
    texts(RIDERS)
    await town.text(RIDERS[0] ?? '', '0 5')
    expect(town.inbox(RIDERS[0] ?? '')).toEqual(containing('on your way'))
    expect(town.inbox(RIDERS[1] ?? '')).toEqual(containing(`${code}: somebody is on the way`))
    expect(town.inbox(RIDERS[2] ?? '')).toEqual(containing(`${code}: somebody is on the way`))
    for (let wave = 0; wave < 4; wave++) await town.later(town.ctx.policy.waveEveryMs)
    expect(texts(RIDERS)).toEqual([0, 0, 0, 0])
  })

  it('who could not tell has been there: the next are asked at once', async () => {
    await ridersOnShift()
    await reports(town)
    await town.text(RIDERS[0] ?? '', '0')
    texts(RIDERS)
    await town.text(RIDERS[0] ?? '', '3')
    expect(texts(RIDERS)).toEqual([1, 0, 0, 1])
  })

  it('is one, where two say so in the same moment', async () => {
    await ridersOnShift()
    await reports(town)
    texts(RIDERS)
    await town.receive(RIDERS[0] ?? '', '0')
    await town.receive(RIDERS[1] ?? '', '0 2')
    await town.settle()
    const { rows } = await town.ctx.db.query('select claimed_by from sightings where claimed_by is not null')
    expect(rows).toHaveLength(1)
    expect(texts(RIDERS)).toEqual([1, 1, 1, 0])
  })

  it('holds it by the sweep where the queue was lost', async () => {
    await ridersOnShift()
    await reports(town)
    await town.receive(RIDERS[0] ?? '', '0')
    await town.run('receiveText')
    town.queue.wipe()
    town.advance(town.ctx.policy.stalledAfterMs + 1)
    await town.sweep()
    const { rows } = await town.ctx.db.query('select claimed_by from sightings where claimed_by is not null')
    expect(rows).toHaveLength(1)
  })
})

/** What is heard where one who was on the way is not heard of any more. */
const TAKEOVER = {
  en: {
    request: (code: string, since: string) =>
      `${code} ward 33, ${since}. Place: Kedzie & Lawrence. Says: "3 vans, agents in vests at Kedzie and Lawrence". Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
    justNow: 'just now',
    later: '13 min ago',
    onTheWay: (code: string) =>
      `${code}: noted that you are on your way. When you are there reply 1 seen, 2 not ICE, 3 can't tell. Stay safe.`,
    taken: (code: string) =>
      `${code}: somebody is on the way, so you need not go. If you see it, ${code} 1, 2 or 3 still counts.`,
    claimOver: (code: string) =>
      `${code}: we have not heard from you, so others are asked now. If you are there, reply ${code} 1 seen, 2 not ICE, 3 can't tell.`,
    seen: (code: string) => `${code}: noted as seen, thank you. Keep a safe distance.`,
    outcome:
      'Volunteers confirmed your report in ward 33. The people who asked for alerts are being told. Thank you.',
    alert: (code: string) =>
      `Brigada: immigration agents seen in ward 33, Kedzie & Lawrence, 6:58 AM. 3 vehicles. You may stay silent and need not open your door. Help: ${HOTLINE}. ${code}`,
  },
  es: {
    request: (code: string, since: string) =>
      `${code} distrito 33, ${since}. Lugar: Kedzie & Lawrence. Dice: "3 camionetas, agentes con chalecos en Kedzie y Lawrence". Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy`,
    justNow: 'ahora',
    later: 'hace 13 min',
    onTheWay: (code: string) =>
      `${code}: anotado que va en camino. Al llegar responda 1 visto, 2 no es ICE, 3 no se sabe. Cuidese.`,
    taken: (code: string) =>
      `${code}: alguien ya va en camino, no hace falta que vaya. Si lo ve, ${code} 1, 2 o 3 todavia cuenta.`,
    claimOver: (code: string) =>
      `${code}: no hemos sabido de usted y ahora preguntamos a otros. Si esta alli, responda ${code} 1 visto, 2 no es ICE, 3 no se sabe.`,
    seen: (code: string) => `${code}: anotado como visto, gracias. Guarde distancia.`,
    outcome:
      'Los voluntarios confirmaron su reporte en el distrito 33. Se avisa a quienes pidieron alertas. Gracias.',
    alert: (code: string) =>
      `Brigada: agentes de inmigracion en distrito 33, Kedzie & Lawrence, 6:58 am. 3 vehiculos. Puede guardar silencio y no abrir su puerta. Ayuda: ${HOTLINE}. ${code}`,
  },
}

describe.each(tongues)('a claim that times out, in $name', (tongue) => {
  const heard = TAKEOVER[tongue.language]
  const [first = '', second = '', third = '', fourth = ''] = RIDERS

  /** Reported, and the first rider is on the way. */
  async function aClaim(): Promise<string> {
    await verifiersSpeak(town, tongue)
    await ridersOnShift(tongue)
    await joins(town, subscriber, tongue.join)
    const code = await reports(town, tongue.seen)
    town.inbox(reporter)
    await town.text(first, '0 3')
    const asked = heard.request(code, heard.justNow)
    expect(town.inbox(first)).toEqual([asked, heard.onTheWay(code)])
    for (const phone of [second, third]) expect(town.inbox(phone)).toEqual([asked, heard.taken(code)])
    return code
  }

  it('is taken over by the next who is asked', async () => {
    const code = await aClaim()
    await town.later(3 * MINUTE_MS + town.ctx.policy.claimMs)
    expect(town.inbox(first)).toEqual([heard.claimOver(code)])
    await town.text(fourth, '0 3')
    expect(town.inbox(fourth)).toEqual([heard.request(code, heard.later), heard.onTheWay(code)])
    for (const phone of [first, second, third]) expect(town.inbox(phone)).toEqual([heard.taken(code)])
    await town.later(3 * MINUTE_MS)
    await town.text(fourth, '1')
    expect(town.inbox(fourth)).toEqual([heard.seen(code)])
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(reporter)).toEqual([heard.outcome])
    expect(town.inbox(subscriber)).toEqual([heard.alert(code)])
  })

  it('goes to the coordinators at last, who can answer for whoever they reach', async () => {
    await coordinatorSpeaks(town, COORDINATOR, tongue)
    const code = await aClaim()
    await town.later(3 * MINUTE_MS + town.ctx.policy.claimMs)
    for (let wave = 0; wave < 3; wave++) await town.later(town.ctx.policy.waveEveryMs)
    expect(town.inbox(COORDINATOR)).toEqual([
      heard.request(
        code,
        heard.later.replace('13', String(13 + (3 * town.ctx.policy.waveEveryMs) / MINUTE_MS)),
      ),
    ])
    await town.text(COORDINATOR, '0 10')
    await town.later(5 * MINUTE_MS)
    await town.text(COORDINATOR, '1')
    expect(town.inbox(COORDINATOR)).toEqual([heard.onTheWay(code), heard.seen(code)])
    expect(town.inbox(first)).toEqual([heard.claimOver(code), heard.taken(code)])
    expect(await sightingStates(town)).toEqual(['confirmed'])
    expect(town.inbox(reporter)).toEqual([heard.outcome])
    expect(town.inbox(subscriber)).toHaveLength(1)
  })
})

describe('with very much open', () => {
  const PLACES = [
    'Kedzie and Lawrence',
    'Kimball and Lawrence',
    'Kimball and Montrose',
    'Kedzie and Montrose',
    'Sacramento and Montrose',
  ]

  it('requests are gathered into one text, the most corroborated first, and nothing is dropped', async () => {
    await enrol(town.ctx.db, town.ctx.vault, RIDERS[0] ?? '', 'Rider', [33], 'en')
    await town.text(RIDERS[0] ?? '', 'ON 33 until 11am')
    town.inbox(RIDERS[0] ?? '')
    const codes: string[] = []
    for (const [index, place] of PLACES.entries()) {
      await town.text(`+1202555014${index}`, `two vans and masked agents at ${place}`)
      codes.push(await newestCode(town))
    }
    expect(new Set(codes).size).toBe(PLACES.length)
    const last = codes.at(-1) ?? ''
    await town.text(spanishReporter, `dos camionetas y agentes en ${PLACES.at(-1)}`)

    const early = town.inbox(RIDERS[0] ?? '')
    expect(early).toHaveLength(town.ctx.policy.batchAboveOpen)
    await town.later(town.ctx.policy.batchEveryMs)
    const [batch = '', ...more] = town.inbox(RIDERS[0] ?? '')
    expect(more).toEqual([])
    expect(batch).toMatch(new RegExp(`^2 open: ${last} .*\\(2 people\\)`))
    const told = [...early, batch].join()
    for (const code of codes) expect(told).toContain(code)
    // Each is answered by its code.
    await town.text(RIDERS[0] ?? '', `${last} 2`)
    expect(town.inbox(RIDERS[0] ?? '')).toEqual(containing(`${last}: noted as not ICE`))
  })
})
