// Installs the packages where they are missing or older than the lockfile says, so that `npm start` and
// `npm test` can each be the only command on a fresh clone. Plain JavaScript without imports from packages.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lock = join(root, 'package-lock.json')
// npm writes this file at the end of an install, so an install that was broken off does not count.
const installed = join(root, 'node_modules', '.package-lock.json')

const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs

if (!isCurrent) {
  console.error('Installing packages (once, about a minute) ...')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  // npm's own messages go to the error stream: standard output belongs to the command.
  const stdio = ['ignore', 2, 2]
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio })
    : spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(
      `Installing packages failed${error ? `: ${error.message}` : ''}. Is the network there? Then run: npm ci`,
    )
    process.exit(1)
  }
}
