import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'
import { receiveText } from './receive-text.ts'

/** Reads several texts one after the other. One that fails does not keep the others; the job is tried again for it. */
export async function receiveTexts(ctx: Context, { inboundIds }: Payload<'receiveTexts'>): Promise<void> {
  const failures: unknown[] = []
  for (const inboundId of inboundIds) {
    await receiveText(ctx, { inboundId }).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}
