import type { Context } from '../context.ts'
import type { Nudge } from '../queue/jobs.ts'
import type { Db, Id } from '../store/db.ts'

/** Nobody is told yet that an alert was wrong. */
export function correctAlert(_ctx: Context, _tx: Db, _sightingId: Id, _now: Date): Promise<Nudge[]> {
  return Promise.resolve([])
}
