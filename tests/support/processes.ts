import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { eventually } from './eventually.ts'

export const REPOSITORY = new URL('../../', import.meta.url).pathname

export type Child = {
  pid: number
  output(): string
  errors(): string
  isRunning(): boolean
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
  signal(name: NodeJS.Signals): void
  /** To the whole group, as a terminal does; only for a child that was started `detached`. */
  signalGroup(name: NodeJS.Signals): void
  /** Resolves with the match as soon as the output has it. @throws when the child ends without. */
  says(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>
}

/** Processes and folders of one test. What still runs afterwards is killed. */
export function useProcesses(): {
  start(command: string[], options?: SpawnOptions): Child
  /** A TypeScript file of ours. */
  startScript(file: string, args: string[], options?: SpawnOptions): Child
  /** A new folder that only we may enter. PostgreSQL servers in it are stopped with it. */
  folder(): string
} {
  const children: [Child, ChildProcess][] = []
  const folders: string[] = []

  afterEach(async () => {
    for (const [child, { spawnargs }] of children.splice(0)) {
      if (!child.isRunning()) continue
      child.signal('SIGKILL')
      if ((await child.ended) !== 'SIGKILL') throw new Error(`could not kill ${spawnargs.join(' ')}`)
    }
    for (const folder of folders.splice(0)) await removeFolder(folder)
  })

  const start = ([file = '', ...args]: string[], options: SpawnOptions = {}): Child => {
    const process: ChildProcess = spawn(file, args, {
      cwd: REPOSITORY,
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = { output: '', errors: '' }
    process.stdout?.on('data', (chunk: Buffer) => (said.output += chunk.toString()))
    process.stderr?.on('data', (chunk: Buffer) => (said.errors += chunk.toString()))
    const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
      process.once('error', reject)
      process.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'))
    })
    const pid = process.pid ?? 0
    const child: Child = {
      pid,
      output: () => said.output,
      errors: () => said.errors,
      isRunning: () => process.exitCode === null && process.signalCode === null,
      ended,
      signal: (name) => void process.kill(name),
      signalGroup: (name) => void globalThis.process.kill(-pid, name),
      says: (pattern, timeoutMs) =>
        eventually(
          `${String(pattern)} from ${file} ${args.join(' ')}\n${said.errors.slice(-2000)}`,
          () => {
            const match = pattern.exec(said.output)
            if (!match && !child.isRunning())
              throw new Error(`ended without ${String(pattern)}:\n${said.output}${said.errors}`)
            return match
          },
          timeoutMs,
        ),
    }
    children.push([child, process])
    return child
  }

  return {
    start,
    startScript: (script, args, options) =>
      start([process.execPath, '--import', 'tsx', script, ...args], options),
    folder() {
      const folder = mkdtempSync(join(tmpdir(), 'brigada-test-'))
      folders.push(folder)
      return folder
    },
  }
}

/** Every PostgreSQL process that works in this folder, the server and its helpers. */
export function postgresIn(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readlinkSync(`/proc/${pid}/cwd`).startsWith(`${folder}/`) && !isZombie(pid)
      } catch {
        return false // Gone, or not ours to look at.
      }
    })
}

export function isZombie(pid: number): boolean {
  return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
}

export async function killPostgresIn(folder: string): Promise<void> {
  for (const pid of postgresIn(folder)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Went with its server.
    }
  }
  await eventually('PostgreSQL is gone', () => postgresIn(folder).length === 0)
}

async function removeFolder(folder: string): Promise<void> {
  await killPostgresIn(folder)
  rmSync(folder, { recursive: true, force: true })
}
