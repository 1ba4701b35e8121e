import { describe, expect, it } from 'vitest'
import { containing, joins, KEDZIE_LAWRENCE, reports } from '../support/story.ts'
import { cast, HOTLINE, useTown } from '../support/town.ts'

const town = useTown()

describe('a sighting that is confirmed', () => {
  it('goes from a resident to everybody who asked for the ward, each in their language', async () => {
    await town.text(cast.subscriber, 'JOIN 33')
    expect(town.inbox(cast.subscriber)).toEqual([
      expect.stringContaining('reply 1 to get alerts for ward 33'),
    ])
    await town.text(cast.subscriber, '1')
    expect(town.inbox(cast.subscriber)).toEqual([expect.stringContaining('Done: you get alerts for ward 33')])
    await town.text(cast.spanishSubscriber, 'Quiero alertas del 33')
    await town.text(cast.spanishSubscriber, '1')
    expect(town.inbox(cast.spanishSubscriber)[1]).toContain('recibira alertas del distrito 33')

    await town.text(cast.verifier, 'ON 33')
    expect(town.inbox(cast.verifier)).toEqual([expect.stringContaining('on shift for ward 33')])
    await town.text(cast.reporter, '3 vans, agents in vests at Kedzie and Lawrence')
    expect(town.inbox(cast.reporter)).toEqual([
      expect.stringContaining(`${KEDZIE_LAWRENCE}, ward 33: volunteers are asked to look now`),
    ])
    const [request = ''] = town.inbox(cast.verifier)
    expect(request.slice(2)).toContain(
      ` ward 33, just now. Place: ${KEDZIE_LAWRENCE}. Says: "3 vans, agents in vests`,
    )
    expect(town.inbox(cast.spanishVerifier)).toEqual([])

    const code = request.slice(0, 2)
    await town.text(cast.verifier, `${code} 1`)
    expect(town.inbox(cast.verifier)).toEqual([expect.stringContaining('noted as seen')])
    expect(town.inbox(cast.reporter)).toEqual([expect.stringContaining('confirmed your report')])
    expect(town.inbox(cast.subscriber)).toEqual([
      `Brigada: immigration agents seen in ward 33, ${KEDZIE_LAWRENCE}, 6:42 AM. ` +
        `3 vehicles. You may stay silent and need not open your door. Help: ${HOTLINE}. ${code}`,
    ])
    expect(town.inbox(cast.spanishSubscriber)).toEqual([
      `Brigada: agentes de inmigracion en distrito 33, ${KEDZIE_LAWRENCE}, 6:42 am. ` +
        `3 vehiculos. Puede guardar silencio y no abrir su puerta. Ayuda: ${HOTLINE}. ${code}`,
    ])
  })
  it('keeps what the agents carry and fly for the verifier, and calls marshals neither ICE nor police', async () => {
    await joins(town, cast.subscriber)
    await joins(town, cast.spanishSubscriber, 'ALTA 33')
    const equipment = '4 US marshals with rifles, a drone and a helicopter'
    const code = await reports(town, `${equipment} at Kedzie and Lawrence`)
    expect(town.inbox(cast.verifier)).toEqual(containing(`Says: "${equipment}`))
    await town.text(cast.verifier, `${code} 1`)
    expect(town.inbox(cast.subscriber)).toEqual(containing('Brigada: US marshals seen in ward 33'))
    expect(town.inbox(cast.spanishSubscriber)).toEqual(
      containing('Brigada: alguaciles federales en distrito 33'),
    )
  })
})
