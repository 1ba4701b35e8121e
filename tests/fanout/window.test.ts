import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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

describe('who waits for the window of sends', () => {
  it('has its turn by rank, and among equals in the order they came', async () => {
    const window = createWindow(10)
    const first = await window.enter(nothing, 5)
    const order: string[] = []
    const waits = [
      ['third of one', 2],
      ['fourth of one', 3],
      ['first of another', 0],
      ['third of another', 2],
    ] as const
    for (const [name, rank] of waits)
      void window.enter(nothing, rank).then((seat) => {
        order.push(name)
        seat.passOn()
      })
    first.passOn()
    await new Promise(setImmediate)
    expect(order).toEqual(['first of another', 'third of one', 'third of another', 'fourth of one'])
  })
})

describe('the window of sends, where answers stay away', () => {
  let clockMs = 1_000
  beforeEach(() => {
    vi.spyOn(performance, 'now').mockImplementation(() => clockMs)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  const note = (seat: Seat, isAnswered: boolean, times: number) => {
    for (let each = 0; each < times; each += 1) seat.note(isAnswered)
  }

  it('has half as many under way after each, and one more after each answer, up to its size', async () => {
    const seat = await createWindow(100).enter(nothing)
    seat.note(false)
    expect(seat.free()).toBe(50)
    note(seat, true, 7)
    expect(seat.free()).toBe(57)
    note(seat, true, 100)
    expect(seat.free()).toBe(100)
  })

  it('rests once hardly any are left, and then sees with a few whether answers come again', async () => {
    const seat = await createWindow(100).enter(nothing)
    seat.hold(100)
    note(seat, false, 100)
    seat.hold(0)
    expect(seat.free()).toBe(0)
    clockMs += 999
    expect(seat.free()).toBe(0)
    clockMs += 1
    expect(seat.free()).toBe(4)
    seat.hold(4)
    note(seat, false, 4)
    expect(seat.free(4)).toBe(0)
    clockMs += 1_000
    expect(seat.free(4)).toBe(4)
    note(seat, true, 4)
    expect(seat.free(4)).toBe(8)
  })

  it('takes no more while more are under way than may be', async () => {
    const window = createWindow(100)
    const first = await window.enter(nothing)
    first.hold(90)
    first.passOn()
    const second = await window.enter(nothing)
    first.note(false)
    expect(second.free()).toBe(0)
    first.hold(30)
    expect(second.free()).toBe(20)
  })
})
