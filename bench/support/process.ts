import { fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'

/** A process of ours that is measured by itself, or must not share our event loop. Talks in messages with a `kind`. */
export type Process<Said extends { kind: string }> = {
  tell(message: { kind: string } & Record<string, unknown>): void
  /** The next message of this kind. Ask before it can come. @throws when the process ends without it. */
  hear<K extends Said['kind']>(kind: K): Promise<Extract<Said, { kind: K }>>
  /** Lets it finish, and waits for its end. */
  stop(): Promise<void>
}

const PATIENCE_MS = 10_000

export function startProcess<Said extends { kind: string }>(
  file: string,
  task: unknown = null,
  environment: Record<string, string> = {},
): Process<Said> {
  const child = fork(file, [JSON.stringify(task)], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, ...environment },
    // Standard output is for results alone.
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const said = new EventEmitter().setMaxListeners(0)
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? code ?? '?'}`))
    child.once('error', (error) => resolve(error.message))
  })
  child.on('message', (message: Said) => said.emit(message.kind, message))
  return {
    tell: (message) => void child.send(message),
    async hear(kind) {
      const given = new AbortController()
      const heard = once(said, kind, { signal: given.signal })
      heard.catch(() => undefined)
      const first = await Promise.race([heard, ended])
      if (typeof first !== 'string') return first[0] as never
      given.abort()
      throw new Error(`${file.replace(/^.*\//, '')} ${first} before it said "${kind}"`)
    },
    async stop() {
      if (child.connected) child.disconnect()
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      await ended
      clearTimeout(late)
    },
  }
}

/** The other end of it. */
export const givenTask = (): unknown => JSON.parse(process.argv[2] ?? 'null')

export const tellParent = (message: { kind: string } & Record<string, unknown>) =>
  void process.send?.(message)

/** Milliseconds on a clock that all processes of a machine share. */
export const nowMs = () => Number(process.hrtime.bigint()) / 1e6
