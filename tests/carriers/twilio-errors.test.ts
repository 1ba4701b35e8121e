import { describe, expect, test } from 'vitest'
import type { SendOutcome } from '../../src/carriers/carrier.ts'
import { outcomeOfFailure, readRetryAfter } from '../../src/carriers/twilio-errors.ts'

describe('outcome of an answer', () => {
  test.each<[number, number | null, SendOutcome]>([
    [400, 21610, { kind: 'refused', reason: 'opted-out', code: 21610 }],
    [400, 21614, { kind: 'refused', reason: 'bad-number', code: 21614 }],
    [400, 30003, { kind: 'refused', reason: 'unreachable', code: 30003 }],
    [400, 30007, { kind: 'refused', reason: 'filtered', code: 30007 }],
    [400, 30450, { kind: 'refused', reason: 'policy', code: 30450 }],
    // Lasts for up to a day, so it is not a rate to wait for.
    [429, 63038, { kind: 'refused', reason: 'policy', code: 63038 }],
    [403, 20403, { kind: 'refused', reason: 'configuration', code: 20403 }],
    [401, 70051, { kind: 'refused', reason: 'configuration', code: 70051 }],
    // One foreign number must not look like something that stops everyone.
    [400, 21408, { kind: 'refused', reason: 'rejected', code: 21408 }],
    [403, 21408, { kind: 'refused', reason: 'rejected', code: 21408 }],
    [400, 29999, { kind: 'refused', reason: 'rejected', code: 29999 }],
    [400, null, { kind: 'refused', reason: 'rejected', code: null }],
    [404, null, { kind: 'refused', reason: 'configuration', code: null }],
    [408, null, { kind: 'unknown' }],
    [429, null, { kind: 'busy', retryAfterMs: 1_000, code: null }],
    [429, 29999, { kind: 'busy', retryAfterMs: 1_000, code: 29999 }],
    [400, 63017, { kind: 'busy', retryAfterMs: 1_000, code: 63017 }],
    [400, 30022, { kind: 'busy', retryAfterMs: 1_000, code: 30022 }],
    [400, 30001, { kind: 'busy', retryAfterMs: 60_000, code: 30001 }],
    [500, 21610, { kind: 'unknown' }],
  ])('HTTP %i, code %s', (status, code, expected) => {
    expect(outcomeOfFailure({ kind: 'answered', status, code, retryAfterMs: null })).toEqual(expected)
  })

  const NOW = Date.parse('2026-11-22T12:00:00Z')
  test.each<[string | undefined, number | null]>([
    ['0', 0],
    ['30', 30_000],
    ['Sun, 22 Nov 2026 12:00:05 GMT', 5_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['99999999', 3_600_000],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('Retry-After: %s', (header, expected) => {
    expect(readRetryAfter(header, NOW)).toBe(expected)
  })
})
