/** How the time to the last message grows with the audience: in proportion, which is a straight line. */
import { runDesign, type Setup } from './fanout/run-design.ts'
import type { Bench } from './support/bench.ts'
import { plotOf } from './support/plot.ts'
import { withServers } from './support/servers.ts'
import { median, rounded } from './support/statistics.ts'
import { table } from './support/table.ts'

const LARGEST = 1_000_000
/** Shares of the largest audience: three orders of magnitude. */
const SHARES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]
/** Larger ones take minutes and are disturbed little: once is enough. */
const REPEATED_UP_TO = 50_000
const PICTURE = 'growth.svg'

type Size = { recipients: number; firstMs: number; lastMs: number; messagesPerS: number; peakRssMb: number }

export const growth: Bench = {
  about: 'the time to the last message over the size of the audience',
  isLong: true,
  async run({ recipients: largest = LARGEST, rounds }, say) {
    return withServers(async (servers) => {
      const sizes: Size[] = []
      for (const share of SHARES) {
        const recipients = Math.ceil(largest * share)
        const setup: Setup = { design: 'brigada', queue: 'postgres', carrierMs: 0, tls: false, recipients }
        const runs: Size[] = []
        const times = recipients <= REPEATED_UP_TO ? rounds : 1
        for (let round = 0; round < times; round += 1) runs.push(await runDesign(servers, setup))
        const over = (figure: (run: Size) => number) => rounded(median(runs.map(figure)))
        sizes.push({
          recipients,
          firstMs: over((run) => run.firstMs),
          lastMs: over((run) => run.lastMs),
          messagesPerS: over((run) => run.messagesPerS),
          peakRssMb: over((run) => run.peakRssMb),
        })
        say(`growth: ${recipients.toLocaleString('en')} recipients are done`)
      }
      const points = sizes.map(({ recipients, lastMs }) => ({ x: recipients, y: lastMs / 1000 }))
      const labels = { title: 'From the start to the last message', x: 'recipients', y: 'seconds' }
      return {
        lines: linesOf(sizes),
        json: { growth: sizes },
        pictures: { [PICTURE]: plotOf(points, labels) },
      }
    })
  },
}

const linesOf = (sizes: readonly Size[]) => [
  `![The time to the last message over the size of the audience](${PICTURE})`,
  '',
  ...table(
    ['recipients', 'first ms', 'last ms', 'messages/s', 'peak MB'],
    sizes.map((size) => [
      size.recipients.toLocaleString('en'),
      size.firstMs.toLocaleString('en'),
      size.lastMs.toLocaleString('en'),
      size.messagesPerS.toLocaleString('en'),
      size.peakRssMb.toFixed(0),
    ]),
  ),
]
