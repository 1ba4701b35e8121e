import { z } from 'zod'

const id = z.string().regex(/^\d+$/)

/**
 * The jobs and what they carry: ids, never a number or words. A job says "look at this row"; its handler reads the
 * row again and does nothing where it has moved on, so a job may run twice, late, or not at all (then a sweep puts
 * it back).
 */
export const jobs = {
  receiveText: { lane: 'urgent', payload: z.object({ inboundId: id }) },
  openSighting: { lane: 'urgent', payload: z.object({ reportId: id }) },
  giveUpReport: { lane: 'urgent', payload: z.object({ reportId: id }) },
  /** `because` is the row that asks for another look: a new shift, for example. It keeps the job apart from earlier ones. */
  callVerifiers: { lane: 'urgent', payload: z.object({ sightingId: id, because: z.string().optional() }) },
  ruleSighting: { lane: 'urgent', payload: z.object({ sightingId: id, because: z.string().optional() }) },
  expireSighting: { lane: 'urgent', payload: z.object({ sightingId: id }) },
  sendDelivery: { lane: 'urgent', payload: z.object({ deliveryId: id }) },
  startBulletin: { lane: 'bulk', payload: z.object({ bulletinId: id }) },
  /** The deliveries of a bulletin with `afterId` < id <= `throughId`. */
  sendChunk: { lane: 'bulk', payload: z.object({ bulletinId: id, afterId: id, throughId: id }) },
  settleDelivery: { lane: 'bulk', payload: z.object({ deliveryId: id }) },
} as const satisfies Record<string, { lane: Lane; payload: z.ZodType }>

/** A reply must never wait behind an alert to thousands, so each lane is a queue with workers of its own. */
export type Lane = 'urgent' | 'bulk'

export type JobName = keyof typeof jobs
export type Payload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>

/**
 * Nudges a worker. Call it after the commit: a worker must never look for a row that it cannot see yet.
 * Never throws: where the queue is out of reach the sweep finds the row.
 */
export type Enqueue = <N extends JobName>(name: N, ...payloads: Payload<N>[]) => Promise<void>

export type Handlers = { [N in JobName]: (payload: Payload<N>) => Promise<void> }

/** The same nudge twice is one job while the first is waiting. */
export function jobId(name: JobName, payload: Record<string, string | undefined>): string {
  return [name, ...Object.values(payload).filter((value) => value !== undefined)].join('-')
}
