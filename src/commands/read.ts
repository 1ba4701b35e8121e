import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readIntent } from '../domain/intent/read-intent.ts'
import type { Intent, Reading, Speaker, Until } from '../domain/intent/reading.ts'
import { readSalute } from '../domain/salute/read-salute.ts'
import type { Salute } from '../domain/salute/salute.ts'
import { placeWords } from '../places/place-words.ts'
import { type Command, UsageError } from './command.ts'
import { answerLines } from './json-lines.ts'

const SPEAKERS = ['stranger', 'subscriber', 'verifier'] as const

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  as: z.enum(SPEAKERS).default('stranger'),
})

export const read: Command = {
  name: 'read',
  summary: 'show how a text would be understood, without doing anything',
  usage: `
Usage: brigada read "TEXT" [--as stranger|subscriber|verifier]
       brigada read --jsonl FILE

--as     who is texting: a verifier's "1" is an answer, a stranger's is not (default: stranger)
--jsonl  reads lines {"id","text","as"} and writes lines
         {"id","intent","wards","verdict","code","language","facts"} in the same order; FILE may be - for standard
         input. The facts of a report are those of "people", "vehicles", "activity", "unit", "minutesAgo", "clock"
         and "armed" that it states; of anything else {}`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { as: { type: 'string', default: 'stranger' }, jsonl: { type: 'string' } },
      allowPositionals: true,
    })
    if (values.jsonl !== undefined) {
      if (positionals.length > 0) throw new UsageError('Give a text or --jsonl FILE, not both.')
      return answerLines(values.jsonl, `{"id","text","as"} with "as" one of ${SPEAKERS.join(', ')}`, answer)
    }
    const speaker = SPEAKERS.find((candidate) => candidate === values.as)
    if (!speaker) throw new UsageError(`--as is one of ${SPEAKERS.join(', ')}.`)
    if (positionals.length === 0) throw new UsageError('Give the text in quotation marks.')
    process.stdout.write(describeReading(positionals.join(' '), speaker))
    return 0
  },
}

function describeReading(text: string, speaker: Speaker): string {
  const reading = readIntent(text, speaker)
  const place = reading.intent === 'report' ? placeWords(text) : null
  const facts: [string, string | number | null][] = [
    ['intent', reading.intent],
    ['because', reading.why],
    ['wards', reading.wards.join(', ') || null],
    ['verdict', reading.verdict],
    ['was', reading.was],
    ['minutes', reading.etaMinutes],
    ['until', reading.until && describeUntil(reading.until)],
    ['code', reading.code],
    ['other', reading.otherCode],
    ['number', reading.number],
    ['answer', reading.yesNo],
    ['place', place],
    ['language', reading.language],
    ...Object.entries(factsOf(text, reading.intent)).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
  ]
  const known = facts.filter(([, value]) => value !== null)
  return known.map(([name, value]) => `${`${name}:`.padEnd(11)} ${value ?? ''}\n`).join('')
}

function describeUntil(until: Until): string {
  if (until.kind === 'unclear') return 'unclear'
  if (until.kind === 'minutes') return `in ${until.minutes} minutes`
  return `${until.hour}:${String(until.minute).padStart(2, '0')} ${until.half ?? 'am or pm'}`
}

type Answer = { id: string | number } & Pick<
  Reading,
  'intent' | 'wards' | 'verdict' | 'code' | 'language'
> & {
    facts: Partial<Salute>
  }

function answer(json: unknown): Answer {
  const { id, text, as } = line.parse(json)
  const { intent, wards, verdict, code, language } = readIntent(text, as)
  return { id, intent, wards, verdict, code, language, facts: factsOf(text, intent) }
}

/** Only what is stated. */
function factsOf(text: string, intent: Intent): Partial<Salute> {
  if (intent !== 'report') return {}
  const { unit, ...facts } = readSalute(text)
  // Marshals are none of the units that are promised here.
  const stated = { ...facts, unit: unit === 'marshals' ? null : unit }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null && value !== false))
}
