export type Options = {
  /** Recipients, or texts, or messages reported on: of the largest run. Undefined: as many as the bench itself says. */
  recipients?: number
  rounds: number
  /** Undefined: all of them. */
  designs?: readonly string[]
}

export type Outcome = {
  /** For people, in Markdown. */
  lines: readonly string[]
  /** For programs: joined with what the other benches of the run give. */
  json: Record<string, unknown>
  /** What the lines show or refer to, by its name beside the results. */
  pictures?: Readonly<Record<string, string>>
}

export type Bench = {
  about: string
  /** Takes so long that it is run only when it is named. */
  isLong?: boolean
  /** `say` tells how far it has come. */
  run(options: Options, say: (line: string) => void): Promise<Outcome>
}
