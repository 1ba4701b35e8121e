import { parseArgs } from 'node:util'
import type { Options } from './bench.ts'

const ROUNDS = 5
/** As many as phone numbers can be told apart. */
const MOST_RECIPIENTS = 5_000_000

export type Arguments = {
  names: string[]
  json: boolean
  /** Fewer of something than what counts: not to be written down. */
  isQuickLook: boolean
  options: Options
}

/** What is asked for, or a sentence that says what is wrong with it. */
export function readArguments(
  given: readonly string[],
  known: { benches: readonly string[]; designs: readonly string[] },
): Arguments | string {
  let parsed
  try {
    parsed = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        recipients: { type: 'string' },
        rounds: { type: 'string' },
        designs: { type: 'string' },
      },
    })
  } catch (error) {
    return `${(error as Error).message.split('. ')[0] ?? ''}. The options are --json, --recipients, --rounds and --designs.`
  }
  const { values, positionals: names } = parsed
  const bench = names.find((name) => !known.benches.includes(name))
  if (bench !== undefined) return `There is no bench "${bench}"; there are ${known.benches.join(', ')}.`
  const designs = values.designs?.split(',')
  const design = designs?.find((name) => !known.designs.includes(name))
  if (design !== undefined) return `There is no design "${design}"; there are ${known.designs.join(', ')}.`
  const recipients = readCount('--recipients', values.recipients)
  if (typeof recipients === 'string') return recipients
  const rounds = readCount('--rounds', values.rounds)
  if (typeof rounds === 'string') return rounds
  return {
    names,
    json: values.json,
    isQuickLook: [values.recipients, values.rounds, values.designs].some((value) => value !== undefined),
    options: {
      rounds: rounds ?? ROUNDS,
      ...(recipients === undefined ? {} : { recipients }),
      ...(designs ? { designs } : {}),
    },
  }
}

function readCount(option: string, value: string | undefined): number | undefined | string {
  if (value === undefined) return undefined
  const count = /^\d+$/.test(value) ? Number(value) : 0
  return count >= 1 && count <= MOST_RECIPIENTS
    ? count
    : `${option} takes a whole number from 1 to ${MOST_RECIPIENTS.toLocaleString('en')}, not "${value}".`
}
