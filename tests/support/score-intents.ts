import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { readIntent } from '../../src/domain/intent/read-intent.ts'
import type { Reading, Speaker, Verdict } from '../../src/domain/intent/reading.ts'

/** A text with what its writer meant, one a line in the .jsonl files. */
export type LabelledText = {
  id: string
  text: string
  as: Speaker
  lang: string
  intent: string
  /** Other readings that count as right. */
  also_ok: string[]
  wards: number[]
  verdict?: Verdict
  code?: string
} & Partial<Pick<Reading, 'was' | 'etaMinutes' | 'until' | 'otherCode'>>

export type Score = {
  texts: number
  right: number
  /** Share of the texts that are right. */
  accuracy: number
  optOutRecall: number
  reportsReadAsOptOut: number
  /** For each intent: how many texts, how many right. */
  perIntent: Record<string, { texts: number; right: number }>
  /** How often one intent was read as another: "report > other". Right intents with wrong details: "report > details". */
  confusions: Record<string, number>
  wrong: { id: string; text: string; expected: string; reading: Reading }[]
}

export function loadLabelled(path: string | URL): LabelledText[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as LabelledText)
}

const WARDS_COUNT = new Set(['join', 'leave', 'shift-on', 'report', 'shifts'])
const CODE_COUNTS = new Set([
  'verdict',
  'update',
  'clear',
  'wrong',
  'merge',
  'split',
  'pause-alert',
  'resume-alert',
  'stop-alert',
])
const DETAILS = ['was', 'etaMinutes', 'until', 'otherCode'] as const

function isRight(labelled: LabelledText, reading: Reading): boolean {
  const expected = labelled.intent
  if (reading.intent !== expected) return labelled.also_ok.includes(reading.intent)
  if (WARDS_COUNT.has(expected) && !isSameSet(labelled.wards, reading.wards)) return false
  if (CODE_COUNTS.has(expected) && reading.code !== (labelled.code ?? null)) return false
  if (labelled.verdict !== undefined && reading.verdict !== labelled.verdict) return false
  return DETAILS.every(
    (detail) => labelled[detail] === undefined || isDeepStrictEqual(reading[detail], labelled[detail]),
  )
}

function isSameSet(one: readonly number[], other: readonly number[]): boolean {
  return [...one].sort().join() === [...other].sort().join()
}

export function scoreIntents(texts: readonly LabelledText[]): Score {
  const score: Score = {
    texts: texts.length,
    right: 0,
    accuracy: 0,
    optOutRecall: 1,
    reportsReadAsOptOut: 0,
    perIntent: {},
    confusions: {},
    wrong: [],
  }
  for (const labelled of texts) {
    const reading = readIntent(labelled.text, labelled.as)
    const tally = (score.perIntent[labelled.intent] ??= { texts: 0, right: 0 })
    tally.texts++
    if (labelled.intent === 'report' && reading.intent === 'opt-out') score.reportsReadAsOptOut++
    if (isRight(labelled, reading)) {
      tally.right++
      score.right++
      continue
    }
    const readAs = reading.intent === labelled.intent ? 'details' : reading.intent
    const confusion = `${labelled.intent} > ${readAs}`
    score.confusions[confusion] = (score.confusions[confusion] ?? 0) + 1
    score.wrong.push({ id: labelled.id, text: labelled.text, expected: labelled.intent, reading })
  }
  score.accuracy = texts.length === 0 ? 1 : score.right / texts.length
  const optOuts = score.perIntent['opt-out']
  if (optOuts) score.optOutRecall = optOuts.right / optOuts.texts
  return score
}
