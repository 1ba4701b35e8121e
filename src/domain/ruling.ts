import type { Verdict } from './intent/reading.ts'

/** What it takes to confirm in a ward: see `rule`. */
export type ConfirmBy = 'one-trained' | 'one-and-photo' | 'two-independent'

/** A second pair of eyes outweighs a photo, which can be of another day. */
export const LEAST_STRICT_FIRST = [
  'one-trained',
  'one-and-photo',
  'two-independent',
] as const satisfies readonly ConfirmBy[]

/** The policy of a sighting in wards that have these; wards without one are content with one trained verifier. */
export function strictest(policies: readonly ConfirmBy[]): ConfirmBy {
  return LEAST_STRICT_FIRST.findLast((each) => policies.includes(each)) ?? 'one-trained'
}

export type WeighedVerdict = {
  personId: string
  verdict: Exclude<Verdict, 'on-my-way'>
  givenAt: Date
  /** False: in training. */
  isTrained: boolean
  hasPhoto: boolean
}
export type RulingReport = { personId: string; hasMedia: boolean }
export type RulingPolicy = { confirmBy: ConfirmBy; verdictLifetimeMs: number }

type Enough = 'one-trained' | 'two-independent' | 'with-photo' | 'majority'
type Lacking = 'own-report' | 'in-training' | 'too-few' | 'needs-photo'
export type Ruling =
  | { kind: 'confirmed' | 'refuted'; reason: Enough }
  | { kind: 'undecided'; reason: 'no-verdict' | 'cannot-tell' | Lacking }
  | { kind: 'conflict'; reason: 'both-sides' | 'needs-photo' }

/**
 * What the verdicts, the newest of each verifier, add up to. Their order does not matter.
 *
 * "Seen" and "not ICE" need as much, but "not ICE" needs no photo: there is nothing to take one of. "Could not tell"
 * was looked at and counts for neither. Who is in training, and who judges what nobody but they reported, never
 * suffices alone. Both sides at once are a conflict, until one outnumbers the other with at least two of whom each would
 * have been enough.
 */
export function rule(
  verdicts: readonly WeighedVerdict[],
  reports: readonly RulingReport[],
  policy: RulingPolicy,
  now: Date,
): Ruling {
  const counted = verdicts.filter(
    ({ givenAt }) => givenAt.getTime() >= now.getTime() - policy.verdictLifetimeMs,
  )
  const seen = counted.filter(({ verdict }) => verdict === 'seen')
  const notIce = counted.filter(({ verdict }) => verdict === 'not-ice')
  const isOther = isOtherThanReporter(reports)
  const lacksPhoto =
    policy.confirmBy === 'one-and-photo' &&
    !reports.some(({ hasMedia }) => hasMedia) &&
    !seen.some(({ hasPhoto }) => hasPhoto)

  if (seen.length > 0 && notIce.length > 0) {
    if (outnumbers(notIce, seen, isOther)) return { kind: 'refuted', reason: 'majority' }
    if (!outnumbers(seen, notIce, isOther)) return { kind: 'conflict', reason: 'both-sides' }
    return lacksPhoto
      ? { kind: 'conflict', reason: 'needs-photo' }
      : { kind: 'confirmed', reason: 'majority' }
  }

  const voices = [...seen, ...notIce]
  if (voices.length === 0)
    return { kind: 'undecided', reason: counted.length > 0 ? 'cannot-tell' : 'no-verdict' }
  const others = voices.filter(isOther)
  if (others.length === 0) return { kind: 'undecided', reason: 'own-report' }
  if (policy.confirmBy === 'two-independent') {
    if (others.length < 2) return { kind: 'undecided', reason: 'too-few' }
    if (!others.some(({ isTrained }) => isTrained)) return { kind: 'undecided', reason: 'in-training' }
    return { kind: kindOf(seen), reason: 'two-independent' }
  }
  if (!voices.some(({ isTrained }) => isTrained)) return { kind: 'undecided', reason: 'in-training' }
  if (seen.length === 0 || policy.confirmBy === 'one-trained')
    return { kind: kindOf(seen), reason: 'one-trained' }
  return lacksPhoto
    ? { kind: 'undecided', reason: 'needs-photo' }
    : { kind: 'confirmed', reason: 'with-photo' }
}

type IsOther = (voice: WeighedVerdict) => boolean

const kindOf = (seen: readonly WeighedVerdict[]) => (seen.length > 0 ? 'confirmed' : 'refuted')

/** Told by somebody else too, or only by somebody else. */
const isOtherThanReporter =
  (reports: readonly RulingReport[]): IsOther =>
  ({ personId }) =>
    reports.length === 0 || reports.some((report) => report.personId !== personId)

/** Only those who would do alone can win; those on the other side all hold them up. */
function outnumbers(
  side: readonly WeighedVerdict[],
  against: readonly WeighedVerdict[],
  isOther: IsOther,
): boolean {
  const full = side.filter((voice) => voice.isTrained && isOther(voice)).length
  return full >= 2 && full > against.length
}
