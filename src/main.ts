import type { Command } from './commands/command.ts'
import { UsageError } from './commands/command.ts'
import { bulletins } from './commands/bulletins.ts'
import { coordinators } from './commands/coordinators.ts'
import { doctor } from './commands/doctor.ts'
import { drill } from './commands/drill.ts'
import { locate } from './commands/locate.ts'
import { migrateCommand } from './commands/migrate.ts'
import { places } from './commands/places.ts'
import { read } from './commands/read.ts'
import { rounds } from './commands/rounds.ts'
import { sender } from './commands/sender.ts'
import { start, web, work } from './commands/serve.ts'
import { verifiers } from './commands/verifiers.ts'
import { wards } from './commands/wards.ts'
import { ConfigError } from './config.ts'
import { describe } from './events.ts'
import { WrongKeyError } from './store/migrate.ts'
import { DatabaseError } from './store/open-store.ts'

const commands: Command[] = [
  ...[start, web, work, migrateCommand, wards, places],
  ...[verifiers, rounds, coordinators, drill, bulletins, sender, doctor, read, locate],
]

/** Runs one command and sets the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function main(args: string[]): Promise<void> {
  // Whoever reads our output may stop reading: `brigada read --jsonl FILE | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const [name, ...rest] = args
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    const isHelp = name === undefined || name === 'help' || name === '--help' || name === '-h'
    const out = isHelp ? process.stdout : process.stderr
    if (!isHelp) out.write(`There is no command "${withoutNumbers(name)}".\n\n`)
    out.write(overview())
    process.exitCode = isHelp ? 0 : 2
    return
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.usage.trim()}\n`)
    return
  }
  try {
    process.exitCode = await command.run(rest)
  } catch (error) {
    process.exitCode = explain(command, error as Error)
  }
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `Usage: npm run -s brigada -- COMMAND\n\n${lines.join('\n')}\n\nCOMMAND --help tells more.\n`
}

function explain(command: Command, error: Error): number {
  if (error instanceof UsageError || isParseArgsError(error)) {
    process.stderr.write(`${withoutNumbers(error.message)}\n\n${command.usage.trim()}\n`)
    return 2
  }
  if (error instanceof ConfigError) {
    process.stderr.write('Some settings are wrong (in the environment or .env):\n')
    for (const problem of error.problems) process.stderr.write(`  - ${problem}\n`)
    return 1
  }
  process.stderr.write(`${plain(error)}\n`)
  return 1
}

const isParseArgsError = (error: NodeJS.ErrnoException) => error.code?.startsWith('ERR_PARSE_ARGS') === true

/** Node's messages quote the arguments. Error output ends up in files, so no phone number may be in it. */
const withoutNumbers = (message: string) => message.replace(/\+?\d[\d ().-]{5,}\d/g, '...')

/** Errors that a person can do something about say so themselves; of others, only what and where. */
function plain(error: NodeJS.ErrnoException): string {
  if (error instanceof WrongKeyError || error instanceof DatabaseError) return error.message
  if (error.message.startsWith('the embedded PostgreSQL')) return error.message
  switch (error.code) {
    case 'EADDRINUSE':
      return 'The port is in use: another Brigada may be running. Stop it, or set another PORT.'
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'HOST is no address of this machine. Set it to 127.0.0.1, or to 0.0.0.0 for all of its networks.'
    case 'EACCES':
    case 'EPERM':
      return 'A file or a port may not be used by this user. Check who owns DATA_DIR, and use a PORT above 1023.'
    case 'EEXIST':
    case 'ENOTDIR':
      return 'DATA_DIR is not a folder. Set it to one, or to a name where nothing is yet.'
    case 'EROFS':
    case 'ENOSPC':
      return "DATA_DIR can't be written: its disk is full or read-only. Make room, or set another DATA_DIR."
    default:
      return unexpected(error)
  }
}

function unexpected(error: Error): string {
  const cause = error.cause instanceof Error ? describe(error.cause) : undefined
  const { name, code, at } = describe(error)
  const what = [name, code, cause?.name, cause?.code].filter((part) => part !== undefined).join(' ')
  const place = at.map((line) => /src\/[\w./-]+:\d+/.exec(line)?.[0]).find((found) => found !== undefined)
  return `Brigada failed in a way it should not (${what}${place ? ` at ${place}` : ''}). Please report this line.`
}
