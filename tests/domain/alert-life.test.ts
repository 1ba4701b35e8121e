import { expect, it } from 'vitest'
import { afterEvent, type AlertEvent, type AlertState } from '../../src/domain/alert-life.ts'

const EVENTS: AlertEvent[] = ['update', 'clear', 'correct', 'expire']

/** What follows on each event in turn; "-": refused. */
const TABLE: [AlertState, string[]][] = [
  ['active', ['active: update', 'cleared: all-clear', 'corrected: correction', 'expired: closing']],
  ['cleared', ['-', '-', 'corrected: correction', '-']],
  ['expired', ['-', '-', 'corrected: correction', '-']],
  ['corrected', ['-', '-', '-', '-']],
]

it.each(TABLE)('what may follow on %s', (state, expected) => {
  const steps = EVENTS.map((event) => afterEvent(state, event))
  expect(steps.map((step) => (step ? `${step.to}: ${step.bulletin}` : '-'))).toEqual(expected)
})
