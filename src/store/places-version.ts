import { type Db, only } from './db.ts'

/** To be called by every import of a ward map or a gazetteer, in its transaction; imports wait here for one another. */
export async function bumpPlacesVersion(tx: Db): Promise<void> {
  await tx.query(
    `insert into places_version (version) values (1)
     on conflict (only_row) do update set version = places_version.version + 1`,
  )
}

/** Another text whenever places are to be read from something else: after an import, and when a map comes into force. */
export async function placesVersion(db: Db, on: Date): Promise<string> {
  const { rows } = await db.query<{ version: string }>(
    `select concat_ws('.', coalesce((select version from places_version), 0), ward_map_in_force($1)) as version`,
    [on],
  )
  return only(rows).version
}
