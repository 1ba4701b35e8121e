/** What a process that sends is told at its start. Everything in it is JSON. */
export type Task = {
  design: string
  carrierUrl: string
  /** Null for a design without one. */
  databaseUrl: string | null
  redisUrl: string | null
}

/** The phones from number `first` on. */
export type Audience = { ward: number; first: number; count: number }

/** Connected, with its workers waiting. */
export type Ready = {
  /**
   * Makes the sending to an audience ready. What it returns begins it, and ends when the last outcome is written;
   * `carrierHasAll` may be of use to know that.
   */
  prepare(audience: Audience): Promise<(carrierHasAll: Promise<void>) => Promise<void>>
  /** How many of that audience are written down as sent to; null where nothing is. */
  recorded(audience: Audience): Promise<number | null>
  close(): Promise<void>
}

export type Design = (task: Task) => Promise<Ready>

export type Measured = {
  kind: 'measured'
  startedAtMs: number
  endedAtMs: number
  cpuMs: number
  peakRssMb: number
  recorded: number | null
}
