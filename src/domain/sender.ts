/** What our texts are sent from. Of a 10DLC campaign: its trust score, or one of the two kinds that have none. */
export type SenderKind =
  'toll-free' | 'long-code' | 'short-code' | '10dlc:low-volume' | '10dlc:sole-proprietor' | `10dlc:${number}`

export type SenderSettings = {
  kind: SenderKind | null
  /** Segments a second of one number, where somebody knows it better than we. */
  rate: number | null
  /** Numbers in the pool. */
  numbers: number
}

/** Segments a second that the carriers take from this sender; null: nobody has said. */
export function segmentsPerSecond({ kind, rate, numbers }: SenderSettings): number | null {
  if (rate !== null) return rate * numbers
  switch (kind) {
    case null:
      return null
    case 'toll-free':
      return 3 * numbers
    case 'long-code':
      return numbers
    case 'short-code':
      return 100 * numbers
    // From here on the rate is the campaign's, over all carriers, and more numbers do not raise it.
    case '10dlc:low-volume':
      return 3.75
    case '10dlc:sole-proprietor':
      return 1
    default:
      return rateOfScore(Number(kind.slice('10dlc:'.length)))
  }
}

function rateOfScore(score: number): number {
  if (score >= 75) return 225
  return score >= 50 ? 120 : 12
}
