import type { Clock } from '../clocks.ts'
import type { WardCount, WardName } from './messages.ts'

/** "20", "20 and 33", "20, 25 and 33". */
export function joinWords(items: readonly (string | number)[], and: string): string {
  const words = items.map(String)
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${and} ${words[words.length - 1] ?? ''}`
}

/** Wards in a sentence: "20, 25 and 33"; from five on what follows one another is drawn together, "1-7, 9 and 12". */
export function joinWards(wards: readonly number[], and: string): string {
  if (wards.length < 5) return joinWords(wards, and)
  const runs = runsOf([...wards].sort((a, b) => a - b))
  const parts = runs.flatMap(([from, to]) => {
    if (to - from > 1) return [`${from}-${to}`]
    return from === to ? [`${from}`] : [`${from}`, `${to}`]
  })
  return joinWords(parts, and)
}

/** Past this many characters a list of wards gives numbers only, so that it stays one text. */
const NAMED_LIST_CHARACTERS = 100

/** "20 Woodlawn, 25 Pilsen" while that is short, otherwise "1-4, 7, 9-50". */
export function listWards(wards: readonly WardName[]): string {
  const named = wards
    .map(({ number, name }) => (name === null ? `${number}` : `${number} ${name}`))
    .join(', ')
  if (named.length <= NAMED_LIST_CHARACTERS) return named
  return runsOf(wards.map(({ number }) => number))
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(', ')
}

/** "6:00 PM". */
export function clockTime({ hour, minute }: Clock): string {
  return `${((hour + 11) % 12) + 1}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`
}

/** "ward 33: 2, ward 35: 1"; then without the word before each, and then ever fewer with the sum of the others. */
export function shortenedCounts(
  counts: readonly WardCount[],
  say: {
    ward: string
    all: (shown: string) => string
    some: (shown: string, peopleElsewhere: number, otherWards: number) => string
  },
): string[] {
  const short = counts.map(({ ward, people }) => `${ward}: ${people}`)
  const fewer = counts.slice(1).map((_, index) => {
    const kept = counts.length - 1 - index
    const peopleElsewhere = counts.slice(kept).reduce((sum, { people }) => sum + people, 0)
    return say.some(`${say.ward} ${short.slice(0, kept).join(', ')}`, peopleElsewhere, counts.length - kept)
  })
  return [
    say.all(short.map((count) => `${say.ward} ${count}`).join(', ')),
    say.all(`${say.ward} ${short.join(', ')}`),
    ...fewer,
  ]
}

function runsOf(ascending: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = []
  for (const number of ascending) {
    const last = runs[runs.length - 1]
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** The words before a number to call and the number; nothing where the network has none. */
export function call(before: string, hotline: string | null, after = ''): string {
  return hotline === null ? '' : `${before} ${hotline}${after}`
}

const MINUTE_MS = 60_000

/** How long something took, in either language: "40 s", from two minutes on "7 min". */
export function duration(ms: number): string {
  return ms < 2 * MINUTE_MS ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / MINUTE_MS)} min`
}
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
