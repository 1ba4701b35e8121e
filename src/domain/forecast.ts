/** What a bulletin will take, before it starts; the same sums tell afterwards how it went. */
export type Forecast = {
  recipients: number
  segments: number
  /** Until the median and the last phone; null: nothing limits the rate that we know of. */
  medianS: number | null
  lastS: number | null
  /** In the currency of the price; null: no price is set. */
  cost: number | null
}

/** `segmentsPerSecond` null: no limit. `segmentPrice` null: not set. */
export function forecast(
  texts: readonly { recipients: number; segments: number }[],
  { segmentsPerSecond, segmentPrice }: { segmentsPerSecond: number | null; segmentPrice: number | null },
): Forecast {
  const recipients = sum(texts.map((text) => text.recipients))
  const segments = sum(texts.map((text) => text.recipients * text.segments))
  const lastS = segmentsPerSecond === null ? null : segments / segmentsPerSecond
  return {
    recipients,
    segments,
    // They go out in no order of language, so half of the segments are half of the phones.
    medianS: lastS === null ? null : lastS / 2,
    lastS,
    cost: segmentPrice === null ? null : segments * segmentPrice,
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
