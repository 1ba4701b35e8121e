import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'

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
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  // On the disk before it is used: what was made with it could never be read again.
  const handle = await open(aside, 'w', 0o600)
  await handle.writeFile(`${make()}\n`)
  await handle.sync()
  await handle.close()
  // A link, not a rename: it fails where the other process was first.
  await link(aside, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  await rm(aside)
  return read()
}
