import type { Context } from '../context.ts'
import { type Ruling, rule, strictest } from '../domain/ruling.ts'
import type { Db } from '../store/db.ts'
import { reportersOf } from '../store/reports.ts'
import { type VerdictRow, verdictsOn } from '../store/requests.ts'
import type { Sighting } from '../store/sightings.ts'
import { policiesOf } from '../store/ward-policies.ts'

/** What is known about a locked sighting by now, and what it adds up to in its wards. */
export async function weighVerdicts(
  ctx: Context,
  tx: Db,
  { id, place }: Pick<Sighting, 'id' | 'place'>,
): Promise<{ verdicts: VerdictRow[]; ruling: Ruling }> {
  const verdicts = await verdictsOn(tx, id)
  const confirmBy = strictest(await policiesOf(tx, place.wards))
  const { verdictLifetimeMs } = ctx.policy
  const reports = await reportersOf(tx, id)
  return { verdicts, ruling: rule(verdicts, reports, { confirmBy, verdictLifetimeMs }, ctx.now()) }
}
