import type { Db, Id } from './db.ts'

export async function isCoordinator(db: Db, personId: Id): Promise<boolean> {
  const { rows } = await db.query('select from coordinators where person_id = $1', [personId])
  return rows.length > 0
}
