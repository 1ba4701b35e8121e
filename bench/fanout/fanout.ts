/** Brigada's whole fan-out against the raw limit, and against what one would write instead: by turns, so that the ratios hold. */
import type { Bench } from '../support/bench.ts'
import { DESIGNS } from '../designs/designs.ts'
import { withServers } from '../support/servers.ts'
import { type CarrierKind, nameOf, type Run, runDesign, variants } from './run-design.ts'
import { summarize } from './summary.ts'
import { tableOf } from './table.ts'

const RECIPIENTS = 20_000

const CARRIERS: readonly CarrierKind[] = [
  { carrierMs: 0, tls: false },
  { carrierMs: 50, tls: false },
  // As in production. Most of the time goes into waiting, so once tells enough of the other designs.
  { carrierMs: 50, tls: true },
]

export const fanout: Bench = {
  about: 'one bulletin to its whole audience',
  async run({ recipients = RECIPIENTS, rounds: count, designs = [...DESIGNS.keys()] }, say) {
    return withServers(async (servers) => {
      if (!servers.redis) say('Redis is left out: there is no redis-server on the PATH.')
      const rounds: Run[][] = []
      for (let round = 0; round < count; round += 1) {
        const runs: Run[] = []
        const inTurn = CARRIERS.flatMap((carrier) =>
          variants(designs, servers.redis !== null)
            .filter(
              ({ design }) =>
                DESIGNS.get(design)?.isMain || carrier.carrierMs === 0 || (carrier.tls && round === 0),
            )
            .map((variant) => ({ ...carrier, ...variant, recipients })),
        )
        // There and back again: whatever changes on the machine meanwhile is shared out evenly.
        for (const setup of round % 2 === 0 ? inTurn : inTurn.reverse()) {
          const run = await runDesign(servers, setup)
          say(`round ${round + 1} of ${count}: ${nameOf(setup)}: ${run.messagesPerS.toFixed(0)} messages/s`)
          runs.push(run)
        }
        rounds.push(runs)
      }
      const entries = summarize(rounds)
      return { lines: tableOf(entries, rounds, servers.redis !== null), json: { designs: entries } }
    })
  },
}
