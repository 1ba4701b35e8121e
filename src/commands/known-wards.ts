import type { Db } from '../store/db.ts'
import { listWards } from '../store/wards.ts'

/** Says which of these wards there are not, and which there are. False: all of them are known. */
export async function refuseUnknownWards(db: Db, wards: readonly number[]): Promise<boolean> {
  const known = (await listWards(db, new Date())).map((ward) => ward.number)
  const unknown = wards.filter((ward) => !known.includes(ward))
  if (unknown.length === 0) return false
  const has =
    known.length > 0 ? `There are: ${known.join(', ')}` : 'Import a ward map first: brigada wards import FILE'
  process.stderr.write(`There is no ward ${unknown.join(', ')}. ${has}.\n`)
  return true
}
