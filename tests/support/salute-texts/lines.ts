/** Texts written by hand with their facts, one JSON a line, in the format of the labelled texts. */
import { readFileSync } from 'node:fs'
import { readIntent } from '../../../src/domain/intent/read-intent.ts'
import type { Speaker } from '../../../src/domain/intent/reading.ts'
import { readSalute } from '../../../src/domain/salute/read-salute.ts'
import type { Salute } from '../../../src/domain/salute/salute.ts'
import { NO_FACTS } from './generate.ts'
import type { Scored } from './score.ts'

type Line = { text: string; as: Speaker; lang: string; intent: string; facts: Record<string, unknown> }

/** `intent`: whether the text is a report or not, as its writer meant it. */
export function readLines(file: string): (Scored & { as: Speaker; intent: string })[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { facts, ...rest } = JSON.parse(line) as Line
    const { minutes_ago, ...others } = facts
    return { ...rest, facts: { ...NO_FACTS, minutesAgo: minutes_ago ?? null, ...others } as Salute }
  })
}

/** As `brigada read --jsonl` gives them: facts of reports only. */
export function readAsAnyone(text: string): Salute {
  return readIntent(text, 'stranger').intent === 'report' ? readSalute(text) : NO_FACTS
}
