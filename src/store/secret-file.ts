import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'

/** Reads a secret that only this user may read, or makes one. Two processes at once end up with the same. */
export async function readOrCreateSecret(
  file: string,
  make = () => randomBytes(24).toString('hex'),
): Promise<string> {
  const read = async () => (await readFile(file, 'utf8')).trim()
  try {
    return await read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const aside = `${file}.${process.pid}`
  await writeFile(aside, `${make()}\n`, { mode: 0o600 })
  // A link, not a rename: it fails where the other process was first.
  await link(aside, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  await rm(aside)
  return read()
}
