import { z } from 'zod'

const id = z.string().regex(/^\d+$/)

/**
 * What gave rise to this nudge, where a row can need more than one: a verdict's id, an attempt's number. It keeps the
 * job apart from an earlier one for the same row that may be running just now.
 */
const because = z.string().optional()

/**
 * The how manyeth of its bulletin's chunks it is, from 0: the first of every bulletin are sent before the second of any, so
 * that an alert to a few does not wait for one to thousands.
 */
const turn = z.number().int().nonnegative().optional()

/**
 * The jobs and what they carry: ids, never a number or words. A job says "look at this row"; its handler reads the
 * row again and does nothing where it has moved on, so a job may run twice, late, or not at all (then a sweep puts
 * it back).
 */
export const jobs = {
  receiveText: { lane: 'urgent', payload: z.object({ inboundId: id, because }) },
  receiveTexts: { lane: 'urgent', payload: z.object({ inboundIds: z.array(id), because }) },
  openSighting: { lane: 'urgent', payload: z.object({ reportId: id, because }) },
  callVerifiers: { lane: 'urgent', payload: z.object({ sightingId: id, because }) },
  tellRequests: { lane: 'urgent', payload: z.object({ personId: id, because }) },
  takeClaim: { lane: 'urgent', payload: z.object({ sightingId: id, because }) },
  regroupSighting: { lane: 'urgent', payload: z.object({ sightingId: id, because }) },
  moveSighting: { lane: 'urgent', payload: z.object({ sightingId: id, because }) },
  ruleSighting: { lane: 'urgent', payload: z.object({ sightingId: id, because }) },
  expireSighting: { lane: 'urgent', payload: z.object({ sightingId: id, because }) },
  followUp: { lane: 'urgent', payload: z.object({ sightingId: id, because }) },
  expireAlert: { lane: 'urgent', payload: z.object({ sightingId: id, because }) },
  sendDelivery: { lane: 'urgent', payload: z.object({ deliveryId: id, because }) },
  startBulletin: { lane: 'bulk', payload: z.object({ bulletinId: id, because }) },
  sendChunk: { lane: 'bulk', payload: z.object({ chunkId: id, because, turn }) },
  startFollowUp: { lane: 'followUp', payload: z.object({ bulletinId: id, because }) },
  sendFollowUpChunk: { lane: 'followUp', payload: z.object({ chunkId: id, because, turn }) },
  settleDelivery: { lane: 'bulk', payload: z.object({ deliveryId: id, because }) },
} as const satisfies Record<string, { lane: Lane; payload: z.ZodType }>

/**
 * A reply must never wait behind an alert to thousands, nor what changes about one alert behind another, so each lane
 * is a queue with workers of its own.
 */
export type Lane = 'urgent' | 'followUp' | 'bulk'

export type JobName = keyof typeof jobs
export type Payload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>

/** "Look at this row", at once or after a while. */
export type Nudge = { [N in JobName]: [name: N, payload: Payload<N>, delayMs?: number] }[JobName]

/**
 * Nudges workers. Call it after the commit: a worker must never look for a row that it cannot see yet.
 * Never throws: where the queue is out of reach the sweep finds the row.
 */
export type Enqueue = (...nudges: Nudge[]) => Promise<void>

export type Handlers = { [N in JobName]: (payload: Payload<N>) => Promise<void> }

/** The same nudge twice is one job while the first is waiting or running. */
export function jobId([name, payload]: Nudge): string {
  const told = Object.entries(payload).filter(([key, value]) => key !== 'turn' && value !== undefined)
  return [name, ...told.map(([, value]) => value as string)].join('-')
}

/** Of those that wait in a lane the lowest goes first: chunks by their turn, and after all else. */
export const rankOf = ([, payload]: Nudge): number => ('turn' in payload ? (payload.turn ?? 0) + 1 : 0)
