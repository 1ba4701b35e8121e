/** What a surge asks of a verifier: 200 texts within a minute about six places. The same figures on every machine. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import type { Policy } from '../src/domain/policy.ts'
import { openStore } from '../src/store/open-store.ts'
import type { Bench } from './support/bench.ts'
import { playSurge, type SurgeFigures } from '../tests/support/play-surge.ts'

/** Each is played into a database of its own. */
const VARIANTS: [name: string, policy: Partial<Policy>][] = [
  ['with merging and batching', {}],
  ['without', { mergeWithinMs: -1, batchAboveOpen: Infinity }],
]
const SEEDS = [1, 2, 3]

export const surge: Bench = {
  about: 'what 200 texts within a minute ask of a verifier',
  async run() {
    const played: { name: string; seed: number; figures: SurgeFigures }[] = []
    for (const [name, policy] of VARIANTS) {
      for (const seed of SEEDS) played.push({ name, seed, figures: await play(policy, seed) })
    }
    const lines = [
      '| Surge | texts | true places | sightings opened | merged | mixed up | places confirmed | requests to a verifier, median (max) | all texts to a verifier, median (max) | a verifier reads per true place |',
      `|---|${'--:|'.repeat(9)}`,
      ...played.map(({ name, seed, figures }) => row(`${name}, seed ${seed}`, figures)),
    ]
    return { lines, json: { surge: played.map(({ figures, ...of }) => ({ ...of, ...figures })) } }
  },
}

async function play(policy: Partial<Policy>, seed: number): Promise<SurgeFigures> {
  const directory = mkdtempSync(join(tmpdir(), 'brigada-surge-'))
  try {
    const store = await openStore(readConfig({ DATA_DIR: directory }), () => undefined)
    try {
      return await playSurge(store, policy, seed)
    } finally {
      await store.close()
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function row(
  name: string,
  { texts, truePlaces, opened, merged, mixedUp, confirmed, read }: SurgeFigures,
): string {
  const cells = [
    name,
    texts,
    truePlaces,
    opened,
    merged,
    mixedUp,
    confirmed,
    `${read.requestsMedian} (${read.requestsMax})`,
    `${read.median} (${read.max})`,
    (read.median / truePlaces).toFixed(1),
  ]
  return `| ${cells.join(' | ')} |`
}
