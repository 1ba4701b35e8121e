import type { Design } from './design.ts'

export type Queue = 'redis' | 'postgres'

type Listed = {
  /** Where it can keep its jobs; empty: it has none. */
  queues: readonly Queue[]
  /** Does what is being compared: measured in every round, with each kind of carrier. */
  isMain: boolean
  about: string
  load(): Promise<Design>
}

/** Each is loaded in its own process only. */
export const DESIGNS: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  [
    'brigada',
    {
      queues: ['postgres', 'redis'],
      isMain: true,
      about: 'Brigada, from the start of the bulletin to the last outcome written',
      load: async () => (await import('./brigada.ts')).brigada,
    },
  ],
  [
    'raw',
    {
      queues: [],
      isMain: true,
      about: 'a loop that only posts the same bodies with undici',
      load: async () => (await import('./raw.ts')).raw,
    },
  ],
])
