/** What an import does with what it can't use: a few lines are left out and named, many refuse the whole file. */

/**
 * `at`: the number of the line, or of the feature. `repeat`: it says what another said already, which harms nothing
 * and speaks against no file.
 */
export type Refusal = { at: number; why: string; repeat: boolean }

/** So many are shown one by one, and so many are borne in any file: whoever imports it sees them all. */
export const SHOWN_REFUSALS = 20

/** With more, a file is probably not what it was taken for, and must not take the place of a good one. */
const MAX_REFUSED_SHARE = 0.1

/** Why a file with these refusals is not to be used at all, as a whole sentence without its subject; else null. */
export function whyRefusedWhole(
  refusals: readonly Refusal[],
  usedRows: number,
  unit: 'line' | 'feature',
): string | null {
  const faults = refusals.filter((refusal) => !refusal.repeat)
  const lines = usedRows + faults.length
  if (lines === 0) return 'has no lines below its header.'
  if (usedRows > 0 && faults.length <= Math.max(SHOWN_REFUSALS, lines * MAX_REFUSED_SHARE)) return null
  const share =
    faults.length === lines
      ? `all ${count(lines)} ${unit}s`
      : `${count(faults.length)} of ${count(lines)} ${unit}s`
  return `is refused for ${share}, mostly because ${commonest(faults)}.`
}

function commonest(faults: readonly Refusal[]): string {
  const counts = new Map<string, number>()
  for (const { why } of faults) counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0]
}

const count = (n: number) => n.toLocaleString('en-US')
