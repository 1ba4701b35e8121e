import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import { receiveText } from './receive-text.ts'

/** Of one job: more would take all connections to the database. */
const AT_ONCE = 4

/** Reads several texts. One that fails does not keep the others; the job is tried again for it. */
export async function receiveTexts(ctx: Context, { inboundIds }: Payload<'receiveTexts'>): Promise<void> {
  const left = [...inboundIds]
  const failures: unknown[] = []
  const work = async () => {
    for (let inboundId = left.shift(); inboundId !== undefined; inboundId = left.shift())
      await receiveText(ctx, { inboundId }).catch((error: unknown) => failures.push(error))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (failures.length > 0) throw failures[0]
}
