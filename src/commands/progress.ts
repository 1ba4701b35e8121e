import { SingleBar } from 'cli-progress'

/** How far a file has been read: a bar where somebody watches, a plain line where the output goes to a file. */
export type Progress = { add(bytes: number): void; end(): void }

export function showProgress(file: string, totalBytes: number): Progress {
  if (!process.stderr.isTTY) {
    process.stderr.write(`Reading ${file} (${(totalBytes / 1e6).toFixed(1)} MB).\n`)
    return { add: () => undefined, end: () => undefined }
  }
  const bar = new SingleBar({
    format: '{bar} {percentage} % of {file}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  bar.start(totalBytes, 0, { file })
  return { add: (bytes) => bar.increment(bytes), end: () => bar.stop() }
}
