import type { Language } from '../domain/intent/reading.ts'
import type { Db, Id } from './db.ts'
import type { Vault } from './vault.ts'
import { closeRequestsTo } from './verifiers.ts'

export type CoordinatorRow = {
  personId: Id
  name: string
  phone: string
  language: Language
  optedOut: boolean
}

/** Adds a coordinator, or gives one another name. */
export async function saveCoordinator(
  tx: Db,
  vault: Vault,
  { personId, name, now }: { personId: Id; name: string; now: Date },
): Promise<void> {
  await tx.query(
    `insert into coordinators (person_id, name_sealed, added_at) values ($1, $2, $3)
     on conflict (person_id) do update set name_sealed = excluded.name_sealed`,
    [personId, vault.seal('name', name), now],
  )
}

/** Returns false where there was none. */
export async function removeCoordinator(tx: Db, personId: Id): Promise<boolean> {
  const { rowCount } = await tx.query('delete from coordinators where person_id = $1', [personId])
  if (rowCount !== 1) return false
  const { rows } = await tx.query('select from verifiers where person_id = $1', [personId])
  // A verifier may still be asked, whatever they were asked as.
  if (rows.length === 0) await closeRequestsTo(tx, personId, 'no coordinator any more')
  return true
}

export async function listCoordinators(db: Db, vault: Vault): Promise<CoordinatorRow[]> {
  const { rows } = await db.query<
    Omit<CoordinatorRow, 'name' | 'phone'> & { nameSealed: Buffer; phoneSealed: Buffer }
  >(
    `select c.person_id as "personId", c.name_sealed as "nameSealed", p.phone_sealed as "phoneSealed", p.language,
       p.opted_out_at is not null as "optedOut"
     from coordinators c join people p on p.id = c.person_id order by c.added_at, c.person_id`,
  )
  return rows.map(({ nameSealed, phoneSealed, ...row }) => ({
    ...row,
    name: vault.open('name', nameSealed),
    phone: vault.open('phone', phoneSealed),
  }))
}

/** Those who can be texted. */
export async function coordinatorsToTell(db: Db): Promise<{ personId: Id; language: Language }[]> {
  const { rows } = await db.query<{ personId: Id; language: Language }>(
    `select c.person_id as "personId", p.language from coordinators c join people p on p.id = c.person_id
     where p.opted_out_at is null order by c.person_id`,
  )
  return rows
}

export async function isCoordinator(db: Db, personId: Id): Promise<boolean> {
  const { rows } = await db.query('select from coordinators where person_id = $1', [personId])
  return rows.length > 0
}
