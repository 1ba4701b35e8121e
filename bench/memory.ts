/** What the worker takes up, for a small audience and for a whole city's. */
import { runDesign, type Setup } from './fanout/run-design.ts'
import type { Bench } from './support/bench.ts'
import { withServers } from './support/servers.ts'
import { median, rounded } from './support/statistics.ts'
import { table } from './support/table.ts'

const LARGE = 1_000_000
const LARGE_TO_SMALL = 50

export const memory: Bench = {
  about: 'the most that the worker takes up, for a small and for a large audience',
  isLong: true,
  async run({ recipients: large = LARGE, rounds }, say) {
    const small = Math.ceil(large / LARGE_TO_SMALL)
    return withServers(async (servers) => {
      const peakRssMb = async (recipients: number) => {
        const setup: Setup = { design: 'brigada', queue: 'postgres', carrierMs: 0, tls: false, recipients }
        const run = await runDesign(servers, setup)
        say(`memory: ${recipients.toLocaleString('en')} recipients: ${run.peakRssMb.toFixed(0)} MB`)
        return run.peakRssMb
      }
      const smallMb: number[] = []
      for (let round = 0; round < rounds; round += 1) smallMb.push(await peakRssMb(small))
      const result = {
        small: { recipients: small, peakRssMb: rounded(median(smallMb)) },
        // Once: it takes minutes, and what would grow with the audience shows at this size.
        large: { recipients: large, peakRssMb: rounded(await peakRssMb(large)) },
      }
      const ratio = rounded(result.large.peakRssMb / result.small.peakRssMb)
      const lines = table(
        ['recipients', 'peak MB'],
        [result.small, result.large].map((size) => [
          size.recipients.toLocaleString('en'),
          size.peakRssMb.toFixed(0),
        ]),
      )
      return {
        lines: [...lines, '', `Ratio: ${ratio.toFixed(2)}.`],
        json: { memory: { ...result, ratio } },
      }
    })
  },
}
