import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { settingNames } from '../../src/config.ts'
import { main } from '../../src/main.ts'

export type Run = { status: number | null; out: string; err: string }

export type CommandLine = {
  /** An empty folder, the commands' working folder; there is no `.env` in it. */
  directory: string
  /** Settings of every run. */
  env: Record<string, string>
  /** As a person runs it, in a process of its own, which takes about two seconds. */
  run(
    args: string[],
    more?: { env?: Record<string, string>; input?: string; /** Then nobody reads on. */ readBytes?: number },
  ): Promise<Run>
  /** The same without the process: one at a time. */
  call(args: string[], env?: Record<string, string>): Promise<Run>
}

const PROGRAM = fileURLToPath(new URL('../../bin/brigada.mjs', import.meta.url))

/** Whatever happens, the output of a command never shows how we are made. */
const INSIDES = /\n\s+at |node:internal|\[object |undefined|\bnull\b(?!,|})/

export function useCommandLine(): CommandLine {
  const line = {} as CommandLine
  const checked = (args: string[], run: Run) => {
    expect(run.out + run.err, args.join(' ')).not.toMatch(INSIDES)
    return run
  }

  beforeAll(() => {
    const directory = mkdtempSync(join(tmpdir(), 'brigada-cli-'))
    Object.assign(line, {
      directory,
      env: { DATA_DIR: join(directory, 'data'), LOG_LEVEL: 'silent' },
      async run(args, { env = {}, input = '', readBytes = Infinity } = {}) {
        const all = { PATH: process.env.PATH, HOME: directory, ...line.env, ...env }
        const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: directory, env: all })
        const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
        const [out, err] = [collect(child.stdout, readBytes), collect(child.stderr)]
        child.stdin.end(input)
        return checked(args, { status: await ended, out: await out, err: await err })
      },
      async call(args, env = {}) {
        const all: Record<string, string> = { ...line.env, ...env }
        for (const name of settingNames) vi.stubEnv(name, all[name])
        const before = process.cwd()
        const listeners = process.stdout.listeners('error')
        const said = { out: '', err: '' }
        process.chdir(directory)
        vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text))))
        vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.err += String(text))))
        try {
          await main(args)
          return checked(args, { status: Number(process.exitCode ?? 0), ...said })
        } finally {
          vi.restoreAllMocks()
          vi.unstubAllEnvs()
          process.exitCode = undefined
          process.chdir(before)
          process.stdout.removeAllListeners('error')
          for (const listener of listeners) process.stdout.on('error', listener as () => void)
        }
      },
    } satisfies CommandLine)
  })
  afterAll(() => rmSync(line.directory, { recursive: true, force: true }))
  return line
}

async function collect(stream: NodeJS.ReadableStream, maxBytes = Infinity): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    bytes += chunk.length
    if (bytes >= maxBytes) break // Which closes the stream.
  }
  return Buffer.concat(chunks).toString()
}
