/** Tables of how a reader does: by kind, by language, with and without slips, and how far its confidence can be trusted. */
import type { Case } from './case.ts'
import { reliability, reliabilityDiagram, reliabilityTable } from './reliability.ts'
import { type Answer, type Score, scoreCase } from './score.ts'

type Scored = { one: Case; answer: Answer; score: Score }

/** Every case has its answer, by id; one that has none is a mistake of whoever answered. */
function scoreAll(cases: readonly Case[], answers: readonly Answer[]): Scored[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  return cases.map((one) => {
    const answer = byId.get(one.id)
    if (!answer) throw new Error(`no answer to ${one.id}`)
    return { one, answer, score: scoreCase(one, answer) }
  })
}

export function report(cases: readonly Case[], answers: readonly Answer[]): string {
  const scored = scoreAll(cases, answers)
  const located = scored.filter(({ one }) => one.kind !== 'none')
  return [
    table('all', scored, () => 'all'),
    table('kind', scored, ({ one }) => (one.subkind ? `${one.kind} ${one.subkind}` : one.kind)),
    table('language', scored, ({ one }) => one.lang),
    table('spelling', located, ({ one }) => (one.typo ? 'with a slip' : 'without')),
    table('clarity', located, ({ one }) => clarityOf(one)),
    reliabilityTable(reliability(scored)),
  ].join('\n\n')
}

/** As SVG. */
export function diagram(cases: readonly Case[], answers: readonly Answer[]): string {
  return reliabilityDiagram(reliability(scoreAll(cases, answers)))
}

function clarityOf({ ambiguous, explicit_ward: ward, explicit_ward_stale: isStale }: Case): string {
  if (ambiguous) return 'ambiguous'
  if (isStale) return 'with a stale ward'
  return ward === undefined ? 'clear' : 'with its ward'
}

function table(title: string, scored: readonly Scored[], groupOf: (scored: Scored) => string): string {
  const groups = [...new Set(scored.map(groupOf))].sort()
  const lines = groups.map((group) =>
    row(
      group,
      scored.filter((one) => groupOf(one) === group),
    ),
  )
  return [columns(title, ['texts', 'right %', 'asked %', 'helpful', 'wrong %']), ...lines].join('\n')
}

function row(title: string, scored: readonly Scored[]): string {
  const count = (result: Score['result']) => scored.filter(({ score }) => score.result === result).length
  const percent = (part: number) => ((100 * part) / scored.length).toFixed(1)
  const helpful = scored.filter(({ score }) => score.result === 'asked' && score.helpful).length
  return columns(title, [
    scored.length,
    percent(count('right')),
    percent(count('asked')),
    `${helpful}/${count('asked')}`,
    percent(count('wrong')),
  ])
}

function columns(title: string, cells: (string | number)[]): string {
  return title.padEnd(28) + cells.map((cell) => String(cell).padStart(9)).join('')
}

/** The first `most` texts that were answered wrongly, with what is true and what was answered. */
export function wrongOnes(cases: readonly Case[], answers: readonly Answer[], most: number): string {
  const wrong = scoreAll(cases, answers).filter(({ score }) => score.result === 'wrong')
  return wrong
    .slice(0, most)
    .map(({ one, answer }) => {
      const truth = `${one.entity} → ${one.accept.join(' or ') || 'nowhere'}`
      const { how, confidence, wards } = answer
      return `${one.id} ${JSON.stringify(one.text)}\n  ${truth}\n  ${how} ${confidence} → ${wards.join(', ') || 'nowhere'}`
    })
    .join('\n')
}
