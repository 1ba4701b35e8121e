/**
 * The life of an alert, as data: what may follow on what, and which bulletin says so.
 *
 *   active ──update──▶ active
 *      ├─────clear───▶ cleared ──┐
 *      ├─────expire──▶ expired ──┼─correct─▶ corrected
 *      └─────correct─────────────┘
 */
export type AlertState = 'active' | 'cleared' | 'corrected' | 'expired'
export type AlertEvent = 'update' | 'clear' | 'correct' | 'expire'
export type FollowUpKind = 'update' | 'all-clear' | 'correction' | 'closing'
export type BulletinKind = 'confirmed' | FollowUpKind

type Transition = { to: AlertState; bulletin: FollowUpKind }

/** What is not here is refused. */
export const ALERT_LIFE: Record<AlertState, Partial<Record<AlertEvent, Transition>>> = {
  active: {
    update: { to: 'active', bulletin: 'update' },
    clear: { to: 'cleared', bulletin: 'all-clear' },
    correct: { to: 'corrected', bulletin: 'correction' },
    expire: { to: 'expired', bulletin: 'closing' },
  },
  // Over, and yet it was wrong: those who were told must hear it.
  cleared: { correct: { to: 'corrected', bulletin: 'correction' } },
  expired: { correct: { to: 'corrected', bulletin: 'correction' } },
  corrected: {},
}

/** Null: not any more. */
export function afterEvent(state: AlertState, event: AlertEvent): Transition | null {
  return ALERT_LIFE[state][event] ?? null
}
