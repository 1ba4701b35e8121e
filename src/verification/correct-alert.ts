import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Db, Id } from '../store/db.ts'

/** Nobody is told yet that an alert was wrong. */
export const correctAlert: (ctx: Context, tx: Db, sightingId: Id, now: Date) => Promise<Nudge[]> = () =>
  Promise.resolve([])
