import type { Salute } from '../../../src/domain/salute/salute.ts'

export const FACTS = ['people', 'vehicles', 'activity', 'unit', 'minutesAgo', 'clock', 'armed'] as const
export type Fact = (typeof FACTS)[number]

/** `found` of what is `stated`, exactly; `invented`: said otherwise than stated, or though not stated. */
export type Tally = { texts: number; stated: number; found: number; invented: number }
export type Scored = { text: string; lang: string; facts: Salute }
export type Wrong = { fact: Fact; text: string; expected: Salute[Fact]; got: Salute[Fact] }

export function scoreFacts(texts: readonly Scored[], read: (text: string) => Salute) {
  const tallies = new Map<string, Tally>()
  const wrong: Wrong[] = []
  for (const { text, lang, facts } of texts) {
    const salute = read(text)
    for (const fact of FACTS) {
      const [expected, got] = [facts[fact] || null, salute[fact] || null]
      for (const key of [`${fact} ${lang}`, `${fact} all`, `all ${lang}`, 'all all']) {
        const tally = tallies.get(key) ?? { texts: 0, stated: 0, found: 0, invented: 0 }
        tallies.set(key, tally)
        tally.texts++
        if (expected !== null) tally.stated++
        if (expected !== null && got === expected) tally.found++
        if (got !== null && got !== expected) tally.invented++
      }
      if (got !== expected) wrong.push({ fact, text, expected: facts[fact], got: salute[fact] })
    }
  }
  return { tallies, wrong }
}

export function foundShare({ stated, found }: Tally): number {
  return stated === 0 ? 1 : found / stated
}

export function inventedShare({ texts, invented }: Tally): number {
  return texts === 0 ? 0 : invented / texts
}

export function table(tallies: ReadonlyMap<string, Tally>, languages: readonly string[]): string {
  const percent = (share: number) => (share * 100).toFixed(1)
  const cell = (tally: Tally | undefined) =>
    tally ? `${percent(foundShare(tally))} / ${percent(inventedShare(tally))}` : ''
  const columns = [...languages, 'all']
  const rows = [...FACTS, 'all'].map(
    (fact) => `| ${fact} | ${columns.map((lang) => cell(tallies.get(`${fact} ${lang}`))).join(' | ')} |`,
  )
  return [
    `| found / invented % | ${columns.join(' | ')} |`,
    `|${'---|'.repeat(columns.length + 1)}`,
    ...rows,
  ].join('\n')
}
