/** Texts written by hand with their facts, one JSON a line, in the format of the labelled texts. */
import { readFileSync } from 'node:fs'
import { readIntent } from '../../../src/domain/intent/read-intent.ts'
import type { Speaker } from '../../../src/domain/intent/reading.ts'
import { readSalute } from '../../../src/domain/salute/read-salute.ts'
import type { Salute } from '../../../src/domain/salute/salute.ts'
import { NO_FACTS } from './generate.ts'
import { type Scored, scoreFacts } from './score.ts'

type Line = { text: string; as: Speaker; lang: string; intent: string; facts: Record<string, unknown> }
type Told = Scored & { as: Speaker; intent: string; round: number }

/** `round`: they were written one lot after the other, each scored once before it was looked at. */
export function readLines(file: string): Told[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { facts, round = 1, ...rest } = JSON.parse(line) as Line & { round?: number }
    const { minutes_ago, ...others } = facts
    return { ...rest, round, facts: { ...NO_FACTS, minutesAgo: minutes_ago ?? null, ...others } as Salute }
  })
}

/** As `brigada read` gives them, facts of what is taken for a report; and marshals, which it leaves out. */
export function scoreAsAnswered(told: readonly Told[]) {
  const speakers = new Map(told.map(({ text, as }) => [text, as]))
  return scoreFacts(told, (text) =>
    readIntent(text, speakers.get(text) ?? 'stranger').intent === 'report' ? readSalute(text) : NO_FACTS,
  )
}
