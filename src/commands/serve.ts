import { parseArgs } from 'node:util'
import { createLog, type Roles, startApp } from '../app.ts'
import { type Config, loadConfig } from '../config.ts'
import { describe } from '../events.ts'
import type { Command } from './command.ts'

/** If closing in order hangs after all, this ends it; the sweep makes up for what was cut off. */
const CLOSE_TIMEOUT_MS = 30_000

const STOPS = 'Ctrl-C or SIGTERM stops it: what runs is finished, then everything is closed in order.'

export const start: Command = {
  name: 'start',
  summary: 'run everything in one process: web server, workers, and the database where none is set',
  usage: `Usage: brigada start\n\nRuns the whole program. Settings come from the environment or .env (.env.example lists them).\n${STOPS}`,
  run: (args) => serve(args, { web: true, work: true }),
}

export const web: Command = {
  name: 'web',
  summary: 'run only the web server; any number of them',
  usage: `Usage: brigada web\n\nTakes in texts and status reports. What they lead to is done by "brigada work".\n${STOPS}`,
  run: (args) => serve(args, { web: true, work: false }),
}

export const work: Command = {
  name: 'work',
  summary: 'run only the workers; any number of them',
  usage: `Usage: brigada work\n\nReads texts, calls verifiers, sends everything.\n${STOPS}`,
  run: (args) => serve(args, { web: false, work: true }),
}

async function serve(args: string[], roles: Roles): Promise<number> {
  parseArgs({ args, options: {} })
  const config = loadConfig()
  const log = createLog(config)
  // Listened to from the first moment on: a signal while we start must not leave half of it running.
  const stop = new Promise<number>((resolve) => {
    process.on('SIGINT', () => resolve(0)).on('SIGTERM', () => resolve(0))
    const fail = (error: unknown) => {
      log.fatal(
        { error: describe(error instanceof Error ? error : new Error('no error object')) },
        'unexpected error',
      )
      resolve(1)
    }
    process.on('uncaughtException', fail).on('unhandledRejection', fail)
  })
  const asked = { toStop: false }
  void stop.then(() => {
    asked.toStop = true
    setTimeout(() => process.exit(1), CLOSE_TIMEOUT_MS).unref()
  })
  const app = await startApp(config, roles, { log })
  if (!asked.toStop) process.stdout.write(banner(config, roles, app.url))
  const exitCode = await stop
  await app.close()
  // A connection that did not close must not keep the process.
  setTimeout(() => process.exit(exitCode), 1_000).unref()
  return exitCode
}

function banner(config: Config, roles: Roles, url: string | null): string {
  const lines = [`${config.networkName} is running.`]
  if (config.carrier.kind === 'simulator' && url) {
    lines.push(
      `  Open ${url}/simulator in your browser: six simulated phones to try it on.`,
      '  Nothing is sent to anybody. README.md tells how to go live.',
    )
  } else if (url) {
    lines.push(`  Twilio reaches it at ${config.publicUrl ?? url}/webhooks/twilio/inbound`)
    lines.push('  Is everything in order? npm run -s brigada -- doctor')
  }
  if (!roles.web) lines.push('  Workers only; "brigada web" takes in the texts.')
  if (!roles.work) lines.push('  Web server only; "brigada work" does the work.')
  lines.push('  Ctrl-C stops it.')
  return `\n${lines.join('\n')}\n\n`
}
