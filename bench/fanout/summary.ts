import { median, rounded } from '../support/statistics.ts'
import type { Run } from './run-design.ts'

/** One design under one carrier: medians over the rounds. */
export type Entry = {
  name: string
  queue: string | null
  carrierMs: number
  tls: boolean
  rounds: number
  messagesPerS: number
  /** The median of what each round's rate is to the raw one of the same round; null without one. */
  ratioToRaw: number | null
  cpuSPer1000: number
  cpuRatioToRaw: number | null
  peakRssMb: number
  firstMs: number
  coldFirstMs: number
  lastMs: number
  recipients: number
  /** Of them, those that the carrier got a message for, in the worst round. */
  delivered: number
  repeated: number
  mostInFlight: number
  mostInASecond: number
}

export function summarize(rounds: readonly (readonly Run[])[]): Entry[] {
  const runs = rounds.flat()
  const kinds = [...new Map(runs.map((run) => [kindOf(run), run])).values()]
  return kinds.sort(byPlace).map((kind) => {
    const own = runs.filter((run) => kindOf(run) === kindOf(kind))
    const over = (figure: (run: Run) => number) => rounded(median(own.map(figure)))
    const overRaw = (figure: (run: Run) => number) =>
      ratio(rounds, kind, { ...kind, design: 'raw', queue: null }, figure)
    const received = own.map((run) => run.received)
    return {
      name: kind.design,
      queue: kind.queue,
      carrierMs: kind.carrierMs,
      tls: kind.tls,
      rounds: own.length,
      messagesPerS: over((run) => run.messagesPerS),
      ratioToRaw: overRaw((run) => run.messagesPerS),
      cpuSPer1000: over((run) => run.cpuSPer1000),
      cpuRatioToRaw: overRaw((run) => run.cpuSPer1000),
      peakRssMb: over((run) => run.peakRssMb),
      firstMs: over((run) => run.firstMs),
      coldFirstMs: over((run) => run.coldFirstMs),
      lastMs: over((run) => run.lastMs),
      recipients: kind.recipients,
      delivered: Math.min(...received.map(({ recipients }) => recipients)),
      repeated: Math.max(...received.map(({ repeated }) => repeated)),
      mostInFlight: Math.max(...received.map(({ mostInFlight }) => mostInFlight)),
      mostInASecond: Math.max(...received.map(({ mostInASecond }) => mostInASecond)),
    }
  })
}

type Kind = Pick<Run, 'design' | 'queue' | 'carrierMs' | 'tls'>

/** The median over the rounds that have both. Null where none has. */
export function ratio(
  rounds: readonly (readonly Run[])[],
  of: Kind,
  to: Kind,
  figure: (run: Run) => number,
): number | null {
  const find = (round: readonly Run[], kind: Kind) => round.find((run) => kindOf(run) === kindOf(kind))
  const ratios = rounds.flatMap((round) => {
    const [own, other] = [find(round, of), find(round, to)]
    return own && other ? [figure(own) / figure(other)] : []
  })
  return ratios.length === 0 ? null : rounded(median(ratios))
}

const kindOf = ({ design, queue, carrierMs, tls }: Kind) => JSON.stringify([design, queue, carrierMs, tls])

/** Brigada's own first, and the carrier that answers at once before the others; otherwise as they were run. */
const byPlace = (a: Kind, b: Kind) =>
  Number(b.design === 'brigada') - Number(a.design === 'brigada') ||
  a.carrierMs - b.carrierMs ||
  Number(a.tls) - Number(b.tls)
