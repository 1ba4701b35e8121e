import type { Command } from './commands/command.ts'
import { UsageError } from './commands/command.ts'
import { doctor } from './commands/doctor.ts'
import { migrateCommand } from './commands/migrate.ts'
import { read } from './commands/read.ts'
import { start, web, work } from './commands/serve.ts'
import { verifiers } from './commands/verifiers.ts'
import { wards } from './commands/wards.ts'
import { ConfigError } from './config.ts'
import { describe } from './events.ts'
import { WrongKeyError } from './store/migrate.ts'

const commands: Command[] = [start, web, work, migrateCommand, wards, verifiers, doctor, read]

/** Runs one command and sets the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function main(args: string[]): Promise<void> {
  const [name, ...rest] = args
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    const isHelp = name === undefined || name === 'help' || name === '--help' || name === '-h'
    const out = isHelp ? process.stdout : process.stderr
    if (!isHelp) out.write(`There is no command "${name}".\n\n`)
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
    process.stderr.write(`${error.message}\n\n${command.usage.trim()}\n`)
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

/** Errors that a person can do something about say so themselves; of others, only where they came from. */
function plain(error: NodeJS.ErrnoException): string {
  if (error instanceof WrongKeyError || error.message.startsWith('the embedded PostgreSQL'))
    return error.message
  switch (error.code) {
    case 'EADDRINUSE':
      return 'The port is in use: another Brigada may be running. Stop it, or set another PORT.'
    case 'EACCES':
      return 'A file or a port may not be used by this user. Check who owns DATA_DIR, and use a PORT above 1023.'
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case '28P01':
    case '3D000':
      return 'The database does not answer. Check DATABASE_URL (host, port, user, password, name): brigada doctor'
    case undefined:
    default:
      return `Failed: ${JSON.stringify(describe(error))}`
  }
}
