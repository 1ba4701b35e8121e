import type { Policy } from './policy.ts'

/**
 * Who is asked to look, in waves: first a few of those on shift, then everybody on shift, everybody of the ward, the
 * wards around it, and at last the coordinators. Each goes out only while nobody has claimed the sighting; a wave
 * that would reach nobody new is passed over at once.
 */
export const WAVES = [
  'a few on shift',
  'all on shift',
  'all of the ward',
  'wards around',
  'coordinators',
] as const
export const LAST_WAVE = WAVES.length

/** Somebody who could be asked and was not yet. */
export type Candidate = {
  personId: string
  role: 'verifier of the ward' | 'verifier nearby' | 'coordinator'
  /** `stand-in`: off shift, but nobody is on in one of the sighting's wards that is theirs. */
  duty: 'on shift' | 'stand-in' | 'off shift'
  /** From where they last said that they are; null where that is not known. */
  distanceM: number | null
  /** Requests in the last day: the work is to be shared. */
  timesAsked: number
}

export type Wave = { wave: number; ask: Candidate[] }

/**
 * The next wave after `after` (0: none went out), or null where nobody is left. `atMost` bounds how many are asked, as
 * where verdicts contradict each other and one more is to look.
 */
export function nextWave(
  after: number,
  candidates: readonly Candidate[],
  policy: Pick<Policy, 'firstWaveSize'>,
  atMost = Infinity,
): Wave | null {
  for (let wave = after + 1; wave <= LAST_WAVE; wave++) {
    const ask = inWave(wave, candidates, policy.firstWaveSize).slice(0, atMost)
    if (ask.length > 0) return { wave, ask }
  }
  return null
}

/**
 * Those who would have been asked in a wave that has gone out, had they been on shift by then. `asked`: how many were.
 */
export function lateFor(
  wave: number,
  candidates: readonly Candidate[],
  policy: Pick<Policy, 'firstWaveSize'>,
  asked: number,
): Candidate[] {
  return wave === 0 ? [] : inWave(wave, candidates, Math.max(0, policy.firstWaveSize - asked))
}

/** All of the waves up to this one, but of the first only so many; whom somebody stands in for is not among those. */
function inWave(wave: number, candidates: readonly Candidate[], first: number): Candidate[] {
  const all = candidates.filter((one) => waveOf(one) <= wave).sort(byNearness)
  if (wave > 1) return all
  const onShift = all.filter(({ duty }) => duty === 'on shift').slice(0, first)
  return [...onShift, ...all.filter(({ duty }) => duty === 'stand-in')]
}

/** The first wave that they can be part of. */
function waveOf({ role, duty }: Candidate): number {
  switch (role) {
    case 'verifier of the ward':
      return duty === 'off shift' ? 3 : 1
    case 'verifier nearby':
      return 4
    case 'coordinator':
      return 5
  }
}

/** Whoever is known to be near comes first; among the others those who were asked least. */
function byNearness(one: Candidate, other: Candidate): number {
  return (
    waveOf(one) - waveOf(other) ||
    (one.distanceM ?? Infinity) - (other.distanceM ?? Infinity) ||
    one.timesAsked - other.timesAsked ||
    Number(one.personId) - Number(other.personId)
  )
}
