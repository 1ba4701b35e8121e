import { writeFile } from 'node:fs/promises'
import { type Refusal, SHOWN_REFUSALS } from '../places/import/refusals.ts'

/** One file of an import, once read. */
export type Source = {
  file: string
  /** What was read from it, as it is told: "crossings: 23,022". */
  found: string
  /** What its refusals are counted in. */
  unit: 'line' | 'feature'
  refusals: Refusal[]
  /** Why it is not used at all, to go after its name; null: it is. */
  problem: string | null
}

/** What a file gave, and which of its lines are not used, the first of them one by one. */
export function describeSource(source: Source, refusedFile: string | undefined): string {
  const { file, found, refusals, problem } = source
  const head = problem === null ? `${found} from ${file}` : `${file} ${problem}`
  if (refusals.length === 0) return `${head}\n`
  const notUsed =
    refusals.length === 1 ? `1 ${source.unit} is` : `${formatCount(refusals.length)} ${source.unit}s are`
  const more = refusals.length - SHOWN_REFUSALS
  // Faults before repeats, which are the less worth a look.
  const shown = [...refusals].sort((a, b) => Number(a.repeat) - Number(b.repeat)).slice(0, SHOWN_REFUSALS)
  const where =
    refusedFile === undefined ? 'name a file with --refused to see them' : `all of them in ${refusedFile}`
  return [
    head,
    `  ${notUsed} not used:`,
    ...shown.map((refusal) => `    ${describeRefusal(source, refusal)}`),
    ...(more > 0 ? [`    and ${formatCount(more)} more: ${where}`] : []),
    '',
  ].join('\n')
}

/** Writes all refusals down, one a line. Returns whether it could. */
export async function writeRefusals(file: string, sources: readonly Source[]): Promise<boolean> {
  const lines = sources.flatMap((source) =>
    source.refusals.map((refusal) => `${source.file} ${describeRefusal(source, refusal)}\n`),
  )
  return writeFile(file, lines.join('')).then(
    () => true,
    () => false,
  )
}

export const formatCount = (count: number) => count.toLocaleString('en-US')

const describeRefusal = ({ unit }: Source, { at, why }: Refusal) => `${unit} ${at}: ${why}`
