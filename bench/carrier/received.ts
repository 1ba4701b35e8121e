/** What came in: how often for each recipient, and when. Takes up little, whatever the size of the audience. */
export type Received = {
  total: number
  /** Recipients that got it at least once. */
  recipients: number
  /** Messages beyond the first to the same recipient. */
  repeated: number
  firstAtMs: number
  lastAtMs: number
  mostInASecond: number
  mostInFlight: number
  /** When the first came to each of those who were to be noted. */
  noted: { recipient: number; atMs: number }[]
}

const FIRST_CAPACITY = 1 << 16

/** `noteFrom`: of recipients with this number and higher ones it is kept when their message came. */
export function countReceived(noteFrom = Infinity) {
  let times = new Float64Array(FIRST_CAPACITY)
  let timesTo = new Uint8Array(FIRST_CAPACITY)
  let total = 0
  let inFlight = 0
  let mostInFlight = 0
  const noted: Received['noted'] = []

  return {
    arrives() {
      inFlight += 1
      if (inFlight > mostInFlight) mostInFlight = inFlight
    },
    /** `recipient`: a small number of its own. */
    add(recipient: number, atMs: number): number {
      if (total === times.length) times = grown(times, new Float64Array(total * 2))
      while (recipient >= timesTo.length) timesTo = grown(timesTo, new Uint8Array(timesTo.length * 2))
      if (recipient >= noteFrom && !timesTo[recipient]) noted.push({ recipient, atMs })
      times[total] = atMs
      timesTo[recipient] = (timesTo[recipient] ?? 0) + 1
      total += 1
      return total
    },
    isAnswered() {
      inFlight -= 1
    },
    report(): Received {
      const recipients = timesTo.reduce((count, sent) => count + (sent > 0 ? 1 : 0), 0)
      return {
        total,
        recipients,
        repeated: total - recipients,
        firstAtMs: times[0] ?? 0,
        lastAtMs: times[total - 1] ?? 0,
        mostInASecond: mostWithin(times.subarray(0, total), 1_000),
        mostInFlight,
        noted,
      }
    },
  }
}

function grown<T extends Float64Array | Uint8Array>(from: T, into: T): T {
  into.set(from)
  return into
}

/** The most of these times, in their order, that lie within any stretch of so many milliseconds. */
export function mostWithin(times: Float64Array, lengthMs: number): number {
  let most = 0
  let first = 0
  for (let last = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= lengthMs) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}
