import { describe, expect, it } from 'vitest'
import { type SenderKind, segmentsPerSecond } from '../../src/domain/sender.ts'

const rateOf = (kind: SenderKind, numbers = 1) => segmentsPerSecond({ kind, rate: null, numbers })

describe('how fast a sender may go', () => {
  it.each<[SenderKind, number]>([
    ['long-code', 1],
    ['toll-free', 3],
    ['short-code', 100],
    ['10dlc:100', 225],
    ['10dlc:75', 225],
    ['10dlc:74', 120],
    ['10dlc:50', 120],
    ['10dlc:49', 12],
    ['10dlc:0', 12],
    ['10dlc:low-volume', 3.75],
    ['10dlc:sole-proprietor', 1],
  ])('%s: %d segments a second', (kind, rate) => {
    expect(rateOf(kind)).toBe(rate)
  })

  it('grows with the pool, but not that of a campaign', () => {
    expect(rateOf('toll-free', 4)).toBe(12)
    expect(rateOf('long-code', 10)).toBe(10)
    expect(rateOf('10dlc:80', 10)).toBe(225)
    expect(rateOf('10dlc:low-volume', 10)).toBe(3.75)
  })

  it('is what was set by hand, where it was', () => {
    expect(segmentsPerSecond({ kind: 'toll-free', rate: 4.5, numbers: 2 })).toBe(9)
    expect(segmentsPerSecond({ kind: null, rate: 0.5, numbers: 1 })).toBe(0.5)
  })

  it('is not known where nobody has said', () => {
    expect(segmentsPerSecond({ kind: null, rate: null, numbers: 3 })).toBeNull()
  })
})
