import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lifecyclePage } from '../../docs/lifecycle-diagram.ts'
import { ALERT, type Lifecycle, next, REQUEST, SIGHTING } from '../../src/domain/lifecycle.ts'

/** Every state by every event, in the order of the table: what it becomes, "." where it is refused. */
const matrix = <S extends string, E extends string>(lifecycle: Lifecycle<S, E>) =>
  Object.fromEntries(
    (Object.keys(lifecycle.transitions) as S[]).map((state) => [
      state,
      lifecycle.events
        .map((event) => {
          const then = next(lifecycle, state, event)
          return 'to' in then ? then.to : '.'
        })
        .join(' '),
    ]),
  )

describe('what may follow on what', () => {
  it('for a sighting: confirm, refute, expire, merge, reopen', () => {
    expect(SIGHTING.events.join()).toBe('confirm,refute,expire,merge,reopen')
    expect(matrix(SIGHTING)).toEqual({
      open: 'confirmed refuted expired merged .',
      confirmed: '. . . . open',
      refuted: '. . . . open',
      expired: '. . . . open',
      merged: '. . . . .',
    })
  })

  it('for a request: claim, time-out, could-not-tell, answer, close, reopen', () => {
    expect(REQUEST.events.join()).toBe('claim,time-out,could-not-tell,answer,close,reopen')
    expect(matrix(REQUEST)).toEqual({
      open: 'claimed . open answered closed .',
      claimed: 'claimed open open answered closed .',
      answered: '. . answered answered . .',
      closed: '. . closed answered . open',
    })
  })

  it('for an alert: update, clear, correct, expire', () => {
    expect(ALERT.events.join()).toBe('update,clear,correct,expire')
    expect(matrix(ALERT)).toEqual({
      active: 'active cleared corrected expired',
      cleared: '. . corrected .',
      expired: '. . corrected .',
      corrected: '. . . .',
    })
  })

  it('a refusal says what was tried on what', () => {
    expect(next(SIGHTING, 'merged', 'confirm')).toEqual({ refusal: 'sighting merged: no confirm' })
    expect(next(ALERT, 'corrected', 'clear')).toEqual({ refusal: 'alert corrected: no clear' })
  })
})

describe.each([SIGHTING, REQUEST, ALERT] as Lifecycle<string, string>[])(
  'the table of a $of',
  ({ initial, events, transitions }) => {
    const arrows = Object.values(transitions).flatMap((on) => Object.values(on))

    it('leads only to states that it has, and to each of them', () => {
      const states = Object.keys(transitions)
      const reached = new Set([initial])
      for (const state of reached)
        for (const arrow of Object.values(transitions[state] ?? {})) if (arrow) reached.add(arrow.to)
      expect([...reached].toSorted()).toEqual(states.toSorted())
    })

    it('uses each of its events, and names an effect for every step', () => {
      const used = new Set(Object.values(transitions).flatMap((on) => Object.keys(on)))
      expect([...used].toSorted()).toEqual([...events].toSorted())
      for (const arrow of arrows) expect(arrow?.effect).toMatch(/^[a-z]/)
    })
  },
)

it('is drawn in docs/lifecycle.md as it is; if not, run: npm run docs', () => {
  const page = readFileSync(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8')
  expect(page).toBe(lifecyclePage())
  expect(page.match(/stateDiagram-v2/g)).toHaveLength(3)
})
