import { mentionsIn, type Mention } from './mentions.ts'
import { ANY_VEHICLE } from './vocabulary.ts'

/** How many agents and how many vehicles of theirs a text counts. */
export function countIn(clauses: readonly string[][]): { people: number | null; vehicles: number | null } {
  const mentions = clauses.flatMap(mentionsIn)
  const vehicles = total(mentions.filter(({ kind }) => kind === 'vehicles'))
  const people = mentions
    .filter(({ kind }) => kind === 'people')
    .map((mention) => (mention.each ? { ...mention, value: mention.value * (vehicles ?? 1) } : mention))
  return { people: total(people), vehicles }
}

/**
 * People say again what they said: of one kind the largest number counts. Different kinds, and what is joined by
 * "and" or "more", come on top of each other; "3 vehicles, 2 vans and a pickup" are three.
 */
function total(mentions: readonly Mention[]): number | null {
  if (mentions.length === 0) return null
  const byKind = new Map<string, number>()
  mentions.forEach(({ noun, value, adds }, at) => {
    const kind = adds && at > 0 ? `${noun} on top ${at}` : ANY_VEHICLE.has(noun) ? 'any' : noun
    byKind.set(kind, Math.max(byKind.get(kind) ?? 0, value))
  })
  const any = byKind.get('any') ?? 0
  byKind.delete('any')
  const named = [...byKind.values()].reduce((sum, value) => sum + value, 0)
  const isJoined = mentions.some(({ noun, adds }) => adds && ANY_VEHICLE.has(noun))
  return isJoined ? any + named : Math.max(any, named)
}
