import { table } from '../support/table.ts'
import { ratio, type Entry } from './summary.ts'
import type { Run } from './run-design.ts'

export function tableOf(
  entries: readonly Entry[],
  rounds: readonly (readonly Run[])[],
  hasRedis: boolean,
): string[] {
  const [first] = entries
  return [
    `${first?.recipients.toLocaleString('en') ?? '0'} recipients, medians of ${rounds.length} rounds by turns, each design in a process of its own; ratios are medians of the rounds' own.`,
    ...(hasRedis ? [] : ['Redis was left out: there is no redis-server on the PATH.']),
    '',
    ...table(
      [
        'design',
        'queue',
        'carrier',
        'messages/s',
        '÷ raw',
        'CPU s per 1,000',
        'CPU ÷ raw',
        'peak MB',
        'first ms',
        'cold',
        'last ms',
        'in flight',
        'rounds',
      ],
      entries.map((entry) => [
        entry.name,
        entry.queue ?? '',
        `${entry.carrierMs} ms${entry.tls ? ', TLS' : ''}`,
        entry.messagesPerS.toLocaleString('en'),
        entry.ratioToRaw?.toFixed(2) ?? '',
        entry.cpuSPer1000.toFixed(3),
        entry.cpuRatioToRaw?.toFixed(2) ?? '',
        entry.peakRssMb.toFixed(0),
        entry.firstMs.toLocaleString('en'),
        entry.coldFirstMs.toLocaleString('en'),
        entry.lastMs.toLocaleString('en'),
        entry.carrierMs === 0 ? '' : String(entry.mostInFlight),
        String(entry.rounds),
      ]),
    ),
    ...comparisons(entries, rounds),
  ]
}

/** What it comes to: Brigada against each of the others on the same terms. */
function comparisons(entries: readonly Entry[], rounds: readonly (readonly Run[])[]): string[] {
  const ours = entries.filter((entry) => entry.name === 'brigada')
  const others = entries.filter((entry) => entry.name !== 'brigada' && entry.name !== 'raw')
  if (ours.length === 0 || others.length === 0) return []
  const kindOf = ({ name, queue, carrierMs, tls }: Entry) =>
    ({ design: name, queue, carrierMs, tls }) as Pick<Run, 'design' | 'queue' | 'carrierMs' | 'tls'>
  const rows = others.map((other) => [
    other.name,
    other.queue ?? '',
    `${other.carrierMs} ms${other.tls ? ', TLS' : ''}`,
    ...['postgres', 'redis'].map((queue) => {
      const own = ours.find(
        (entry) => entry.queue === queue && entry.carrierMs === other.carrierMs && entry.tls === other.tls,
      )
      return own
        ? (ratio(rounds, kindOf(own), kindOf(other), (run) => run.messagesPerS)?.toFixed(1) ?? '')
        : ''
    }),
  ])
  return [
    '',
    'Brigada is so many times as fast:',
    '',
    ...table(['as', 'queue', 'carrier', 'on postgres', 'on redis'], rows),
  ]
}
