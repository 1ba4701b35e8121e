import type { Design } from './design.ts'
import { jobPerRecipient, type OpenJobQueue } from './job-per-recipient.ts'
import type { SenderName } from './senders.ts'

export type Queue = 'redis' | 'postgres'

type Listed = {
  about: string
  /** Where it can keep its jobs; empty: it has none. */
  queues: readonly Queue[]
  /** Does what is being compared: measured in every round, with each kind of carrier. */
  isMain: boolean
  load(): Promise<Design>
}

const CLIENTS: Record<SenderName, string> = {
  twilio: 'the twilio library',
  'twilio+undici': 'the twilio library over undici',
  undici: 'undici alone',
}

const loadBullmq = async () => (await import('./bullmq.ts')).bullmq

/** Each is loaded in its own process only. */
export const DESIGNS: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  [
    'brigada',
    {
      about: 'from the start of the bulletin to the last outcome written',
      queues: ['postgres', 'redis'],
      isMain: true,
      load: async () => (await import('./brigada.ts')).brigada,
    },
  ],
  [
    'raw',
    {
      about: 'a loop that only posts the same bodies with undici',
      queues: [],
      isMain: true,
      load: async () => (await import('./raw.ts')).raw,
    },
  ],
  ['bullmq-twilio', perRecipient(['redis', 'postgres'], 'twilio', loadBullmq)],
  ['bullmq-twilio-undici', perRecipient(['redis', 'postgres'], 'twilio+undici', loadBullmq)],
  ['pg-boss-undici', perRecipient(['postgres'], 'undici', async () => (await import('./pg-boss.ts')).pgBoss)],
  [
    'graphile-worker-undici',
    perRecipient(['postgres'], 'undici', async () => (await import('./graphile-worker.ts')).graphileWorker),
  ],
])

function perRecipient(
  queues: readonly Queue[],
  sender: SenderName,
  load: () => Promise<OpenJobQueue>,
): Listed {
  const about = `a job and an update for each recipient, sent with ${CLIENTS[sender]}`
  return { about, queues, isMain: false, load: async () => jobPerRecipient(await load(), sender) }
}
