/** Says why it can't be done; returns the exit code for that. */
export function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 1
}

export function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
