import type { Context } from '../context.ts'
import { needsCorroboration } from '../domain/reputation.ts'
import type { Db, Id } from '../store/db.ts'
import { reportHistory, isTrusted } from '../store/reputation.ts'

/** Whether nobody is called out on this person's word alone. Those whom the network has chosen are never doubted. */
export async function isDoubted(ctx: Context, tx: Db, personId: Id): Promise<boolean> {
  if (await isTrusted(tx, personId)) return false
  return needsCorroboration(await reportHistory(tx, personId), ctx.now(), ctx.policy)
}
