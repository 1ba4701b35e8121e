import { ALERT_LIFE, type AlertEvent, type AlertState } from './alert-life.ts'

/**
 * The lives of sightings, requests and alerts, as data: what may follow on what, and what goes with it. Drawn in
 * docs/lifecycle.md by `npm run docs`; the store is tested against these tables.
 */
export type Lifecycle<S extends string, E extends string> = {
  of: string
  initial: S
  events: readonly E[]
  /** What is not here is refused. */
  transitions: Record<S, Partial<Record<E, { to: S; effect: string }>>>
}

type SightingState = 'open' | 'confirmed' | 'refuted' | 'expired' | 'merged'
type SightingEvent = 'confirm' | 'refute' | 'expire' | 'merge' | 'reopen'

export const SIGHTING: Lifecycle<SightingState, SightingEvent> = {
  of: 'sighting',
  initial: 'open',
  events: ['confirm', 'refute', 'expire', 'merge', 'reopen'],
  transitions: {
    open: {
      confirm: { to: 'confirmed', effect: 'raise the alert, once' },
      refute: { to: 'refuted', effect: 'correct the alert, if there is one' },
      expire: { to: 'expired', effect: 'tell the reporters, if they know nothing yet' },
      merge: { to: 'merged', effect: 'its code leads to the other' },
    },
    // A late verdict contradicts. Where it settles the matter by itself, the new ruling follows at once.
    confirmed: { reopen: { to: 'open', effect: 'call one more; the alert stays' } },
    refuted: { reopen: { to: 'open', effect: 'call one more' } },
    expired: { reopen: { to: 'open', effect: 'rule again' } },
    merged: {},
  },
}

type RequestState = 'open' | 'claimed' | 'answered' | 'closed'
type RequestEvent = 'claim' | 'time-out' | 'could-not-tell' | 'answer' | 'close' | 'reopen'

export const REQUEST: Lifecycle<RequestState, RequestEvent> = {
  of: 'request',
  initial: 'open',
  events: ['claim', 'time-out', 'could-not-tell', 'answer', 'close', 'reopen'],
  transitions: {
    open: {
      claim: { to: 'claimed', effect: 'the others are told' },
      'could-not-tell': { to: 'open', effect: 'they may look again' },
      answer: { to: 'answered', effect: 'rule' },
      close: { to: 'closed', effect: 'what was not sent yet is not' },
    },
    claimed: {
      claim: { to: 'claimed', effect: 'still on the way' },
      'time-out': { to: 'open', effect: 'the waves go on' },
      'could-not-tell': { to: 'open', effect: 'the waves go on' },
      answer: { to: 'answered', effect: 'rule' },
      close: { to: 'closed', effect: 'what was not sent yet is not' },
    },
    // Who has looked again answers again; the newest counts.
    answered: {
      'could-not-tell': { to: 'answered', effect: 'rule again' },
      answer: { to: 'answered', effect: 'rule again' },
    },
    closed: {
      'could-not-tell': { to: 'closed', effect: 'it stays over' },
      answer: { to: 'answered', effect: 'weigh the late verdict' },
      reopen: { to: 'open', effect: 'ask again' },
    },
  },
}

export const ALERT: Lifecycle<AlertState, AlertEvent> = {
  of: 'alert',
  initial: 'active',
  events: ['update', 'clear', 'correct', 'expire'],
  transitions: {
    active: told(ALERT_LIFE.active),
    cleared: told(ALERT_LIFE.cleared),
    expired: told(ALERT_LIFE.expired),
    corrected: told(ALERT_LIFE.corrected),
  },
}

function told(
  events: (typeof ALERT_LIFE)[AlertState],
): Lifecycle<AlertState, AlertEvent>['transitions'][AlertState] {
  return Object.fromEntries(
    Object.entries(events).map(([event, { to, bulletin }]) => [
      event,
      { to, effect: `${bulletin} to those who got the alert` },
    ]),
  )
}

/** What the event makes of the state, or why it can't. */
export function next<S extends string, E extends string>(
  { of, transitions }: Lifecycle<S, E>,
  state: S,
  event: E,
): { to: S; effect: string } | { refusal: string } {
  return transitions[state][event] ?? { refusal: `${of} ${state}: no ${event}` }
}
