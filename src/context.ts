import type { Pool } from 'pg'
import type { Carrier } from './carriers/carrier.ts'
import type { Budget } from './domain/budget.ts'
import type { Policy } from './domain/policy.ts'
import type { Events } from './events.ts'
import type { Places } from './places/place.ts'
import type { Enqueue } from './queue/jobs.ts'
import type { Vault } from './store/vault.ts'

/** What every stage is given. Made once, in `app.ts`; in tests with a clock, a queue and a carrier of their own. */
export type Context = {
  db: Pool
  vault: Vault
  carrier: Carrier
  enqueue: Enqueue
  events: Events
  policy: Policy
  /** The ward map and the streets as they are now: an import replaces them while we run. */
  places(): Promise<Places>
  network: { name: string; hotline: string | null; timeZone: string }
  /** Whose rate all workers share, under which name; null: not known, and so measured. */
  sender: { name: string; segmentsPerSecond: number | null }
  /** What a day may cost. */
  budget: Budget & { segmentPrice: number | null }
  now(): Date
}
