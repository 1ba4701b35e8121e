import { describe, expect, it } from 'vitest'
import { createWindow, type Seat } from '../../src/fanout/window.ts'

const nothing = () => undefined

/** Everything that waits for nothing but promises has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

function seatOf(window: ReturnType<typeof createWindow>, onFree = nothing) {
  const asked: { seat: Seat | null } = { seat: null }
  void window.enter(onFree).then((seat) => (asked.seat = seat))
  return asked
}

function given(asked: { seat: Seat | null } | undefined): Seat {
  if (!asked?.seat) throw new Error('still in line')
  return asked.seat
}

describe('the window of sends', () => {
  it('gives the turn to one at a time, in the order in which they came', async () => {
    const window = createWindow(10)
    const asked = [seatOf(window), seatOf(window), seatOf(window)]
    const inside = () => asked.map(({ seat }) => seat !== null)
    await settled()
    expect(inside()).toEqual([true, false, false])
    given(asked[0]).passOn()
    await settled()
    expect(inside()).toEqual([true, true, false])
    // Who has passed it on has no turn to pass on.
    given(asked[0]).passOn()
    await settled()
    expect(inside()).toEqual([true, true, false])
    given(asked[1]).passOn()
    await settled()
    expect(inside()).toEqual([true, true, true])
  })

  it('never counts more places than it has, whoever holds them', async () => {
    const window = createWindow(10)
    const first = await window.enter(nothing)
    expect(first.free()).toBe(10)
    first.hold(10)
    expect(first.free()).toBe(0)
    first.passOn()
    const second = await window.enter(nothing)
    expect(second.free()).toBe(0)
    first.hold(4)
    expect(second.free()).toBe(6)
    second.hold(6)
    expect(second.free()).toBe(0)
    first.hold(0)
    second.hold(0)
    expect(second.free()).toBe(10)
  })

  it('tells whose turn it is when others give places back, and nobody of their own', async () => {
    const window = createWindow(10)
    const told: string[] = []
    const first = await window.enter(() => told.push('first'))
    first.hold(10)
    first.hold(8)
    first.passOn()
    const second = await window.enter(() => told.push('second'))
    first.hold(8)
    expect(told).toEqual([])
    first.hold(5)
    second.hold(3)
    second.hold(1)
    expect(told).toEqual(['second'])
    second.passOn()
    first.hold(0)
    expect(told).toEqual(['second'])
  })
})
