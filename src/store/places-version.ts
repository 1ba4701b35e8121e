import type { Db, Id } from './db.ts'

/** Says that ward maps or the gazetteer have changed: running processes see another version and load them again. */
export async function bumpPlacesVersion(tx: Db): Promise<void> {
  await tx.query(
    `insert into places_version (version) values (1)
     on conflict (only_row) do update set version = places_version.version + 1`,
  )
}

/** Only ever compared with what it was before. */
export async function placesVersion(db: Db): Promise<Id> {
  const { rows } = await db.query<{ version: Id }>('select version from places_version')
  return rows[0]?.version ?? '0'
}
