import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, LAST_WAVE, lateFor, nextWave } from '../../src/domain/waves.ts'

const POLICY = { firstWaveSize: 3 }
let nextId = 1
const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  personId: String(nextId++),
  role: 'verifier of the ward',
  duty: 'on shift',
  distanceM: null,
  timesAsked: 0,
  ...more,
})
const ids = (people: readonly Candidate[] = []) => people.map(({ personId }) => personId)

describe('waves', () => {
  it('go from a few on shift to all of them, the ward, the wards around and the coordinators', () => {
    const onShift = Array.from({ length: 5 }, () => candidate())
    const ward = candidate({ duty: 'off shift' })
    const nearby = candidate({ role: 'verifier nearby', duty: 'off shift' })
    const coordinator = candidate({ role: 'coordinator', duty: 'off shift' })
    let left = [coordinator, nearby, ward, ...onShift]
    const asked: string[][] = []
    for (let wave = 0; ;) {
      const next = nextWave(wave, left, POLICY)
      if (!next) break
      asked.push(ids(next.ask))
      left = left.filter((one) => !next.ask.includes(one))
      wave = next.wave
    }
    expect(asked).toEqual([
      ids(onShift.slice(0, 3)),
      ids(onShift.slice(3)),
      ids([ward]),
      ids([nearby]),
      ids([coordinator]),
    ])
  })

  it('begin with whoever is known to be near, then with those who were asked least', () => {
    const busy = candidate({ timesAsked: 9 })
    const idle = candidate({ timesAsked: 1 })
    const far = candidate({ distanceM: 900, timesAsked: 9 })
    const near = candidate({ distanceM: 100, timesAsked: 9 })
    expect(ids(nextWave(0, [busy, idle, far, near], POLICY)?.ask)).toEqual(ids([near, far, idle]))
  })

  it('pass over a wave that would reach nobody', () => {
    const coordinator = candidate({ role: 'coordinator', duty: 'off shift' })
    expect(nextWave(0, [coordinator], POLICY)).toEqual({ wave: 5, ask: [coordinator] })
    expect(nextWave(LAST_WAVE, [coordinator], POLICY)).toBeNull()
    expect(nextWave(0, [], POLICY)).toBeNull()
  })

  it('ask all of a ward where nobody is on shift, beside a few of the other ward', () => {
    const standIns = Array.from({ length: 4 }, () => candidate({ duty: 'stand-in' }))
    const onShift = Array.from({ length: 4 }, () => candidate())
    const first = nextWave(0, [...standIns, ...onShift], POLICY)
    expect(ids(first?.ask).toSorted()).toEqual(ids([...standIns, ...onShift.slice(0, 3)]).toSorted())
  })

  it('are of one person where one more is to look', () => {
    expect(nextWave(1, [candidate(), candidate()], POLICY, 1)?.ask).toHaveLength(1)
  })

  it('are made up for by whoever comes on shift later, but the first wave stays a few', () => {
    const late = candidate()
    expect(lateFor(0, [late], POLICY, 0)).toEqual([])
    expect(lateFor(1, [late], POLICY, 2)).toEqual([late])
    expect(lateFor(1, [late], POLICY, 3)).toEqual([])
    expect(lateFor(3, [late], POLICY, 9)).toEqual([late])
    expect(lateFor(3, [candidate({ role: 'coordinator', duty: 'off shift' })], POLICY, 9)).toEqual([])
  })

  it('ask everybody once in the end, and nobody twice', () => {
    const anybody = fc.record({
      role: fc.constantFrom(
        'verifier of the ward' as const,
        'verifier nearby' as const,
        'coordinator' as const,
      ),
      duty: fc.constantFrom('on shift' as const, 'stand-in' as const, 'off shift' as const),
      distanceM: fc.option(fc.integer({ min: 0, max: 5_000 })),
      timesAsked: fc.nat(20),
    })
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), (people) => {
        const all = people.map((person) => candidate(person))
        let left = all
        const asked: string[] = []
        for (let wave = 0, next = nextWave(0, left, POLICY); next; next = nextWave(wave, left, POLICY)) {
          expect(next.wave).toBeGreaterThan(wave)
          asked.push(...ids(next.ask))
          left = left.filter((one) => !asked.includes(one.personId))
          wave = next.wave
        }
        expect(asked.toSorted()).toEqual(ids(all).toSorted())
      }),
      { numRuns: 500 },
    )
  })
})
