import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readIntent } from '../domain/intent/read-intent.ts'
import type { Reading, Speaker } from '../domain/intent/reading.ts'
import { locate } from '../places/locate.ts'
import { type Command, UsageError, whyUnreadable } from './command.ts'

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
         {"id","intent","wards","verdict","code","language"} in the same order; FILE may be - for standard input`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { as: { type: 'string', default: 'stranger' }, jsonl: { type: 'string' } },
      allowPositionals: true,
    })
    if (values.jsonl !== undefined) {
      if (positionals.length > 0) throw new UsageError('Give a text or --jsonl FILE, not both.')
      return readLines(values.jsonl)
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
  const place = reading.intent === 'report' ? locate(text, reading.wards, reading.wards).words : null
  const facts: [string, string | number | null][] = [
    ['intent', reading.intent],
    ['because', reading.why],
    ['wards', reading.wards.join(', ') || null],
    ['verdict', reading.verdict],
    ['code', reading.code],
    ['number', reading.number],
    ['answer', reading.yesNo],
    ['place', place],
    ['language', reading.language],
  ]
  const known = facts.filter(([, value]) => value !== null)
  return known.map(([name, value]) => `${`${name}:`.padEnd(10)}${value ?? ''}\n`).join('')
}

async function readLines(file: string): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const name = file === '-' ? 'standard input' : file
  let number = 0
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      number += 1
      // The first line may begin with a byte order mark, which `trim` takes off like any space.
      if (text.trim() === '') continue
      process.stdout.write(`${JSON.stringify(answer(JSON.parse(text.trim())))}\n`)
    }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      const form = `{"id","text","as"} with "as" one of ${SPEAKERS.join(', ')}`
      process.stderr.write(`Line ${number} of ${name} is not ${form}.\n`)
      return 1
    }
    process.stderr.write(`${name} ${whyUnreadable(error)}.\n`)
    return 1
  }
  return 0
}

type Answer = { id: string | number } & Pick<Reading, 'intent' | 'wards' | 'verdict' | 'code' | 'language'>

function answer(json: unknown): Answer {
  const { id, text, as } = line.parse(json)
  const { intent, wards, verdict, code, language } = readIntent(text, as)
  return { id, intent, wards, verdict, code, language }
}
