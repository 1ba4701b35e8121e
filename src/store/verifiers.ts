import type { Language } from '../domain/intent/reading.ts'
import { type Db, type Id, only } from './db.ts'
import type { Vault } from './vault.ts'

export type VerifierRow = {
  personId: Id
  name: string
  phone: string
  wards: number[]
  language: Language
  onShiftIn: number[]
  optedOut: boolean
  isTrained: boolean
}

/** Adds a verifier, or adds wards to one. Returns all the wards of that verifier. */
export async function saveVerifier(
  tx: Db,
  vault: Vault,
  verifier: { personId: Id; name: string; wards: readonly number[]; now: Date },
): Promise<number[]> {
  const { rows } = await tx.query<{ wards: number[] }>(
    `insert into verifiers (person_id, name_sealed, wards, added_at) values ($1, $2, $3, $4)
     on conflict (person_id) do update set name_sealed = excluded.name_sealed,
       wards = (select array_agg(distinct ward order by ward) from unnest(verifiers.wards || excluded.wards) ward)
     returning wards`,
    [
      verifier.personId,
      vault.seal('name', verifier.name),
      [...verifier.wards].sort((a, b) => a - b),
      verifier.now,
    ],
  )
  return only(rows).wards
}

/** Returns false where there is none. */
export async function setTrained(db: Db, personId: Id, isTrained: boolean): Promise<boolean> {
  const { rowCount } = await db.query('update verifiers set is_trained = $2 where person_id = $1', [
    personId,
    isTrained,
  ])
  return rowCount === 1
}

/** Returns false where there was none. */
export async function removeVerifier(tx: Db, personId: Id, now: Date): Promise<boolean> {
  await tx.query('update shifts set ended_at = $2 where person_id = $1 and ended_at is null', [personId, now])
  await closeRequestsTo(tx, personId, 'no verifier any more')
  const { rowCount } = await tx.query('delete from verifiers where person_id = $1', [personId])
  return rowCount === 1
}

/** Somebody is not to be asked any more, nor sent what waits. */
export async function closeRequestsTo(tx: Db, personId: Id, reason: string): Promise<void> {
  await tx.query(
    `update requests set state = 'closed' where person_id = $1 and state in ('open', 'claimed')`,
    [personId],
  )
  await tx.query(
    `update deliveries set state = 'canceled', reason = $2
     where person_id = $1 and purpose = 'request' and state = 'queued'`,
    [personId, reason],
  )
}

export async function listVerifiers(db: Db, vault: Vault): Promise<VerifierRow[]> {
  const { rows } = await db.query<
    Omit<VerifierRow, 'name' | 'phone'> & { nameSealed: Buffer; phoneSealed: Buffer }
  >(
    `select v.person_id as "personId", v.name_sealed as "nameSealed", p.phone_sealed as "phoneSealed", v.wards,
       p.language, p.opted_out_at is not null as "optedOut", v.is_trained as "isTrained",
       array(select s.ward from shifts s where s.person_id = v.person_id and s.ended_at is null order by 1) as "onShiftIn"
     from verifiers v join people p on p.id = v.person_id order by v.added_at, v.person_id`,
  )
  return rows.map(({ nameSealed, phoneSealed, ...row }) => ({
    ...row,
    name: vault.open('name', nameSealed),
    phone: vault.open('phone', phoneSealed),
  }))
}

/** Null: no verifier. */
export async function verifierStanding(
  db: Db,
  personId: Id,
): Promise<{ wards: number[]; onShiftIn: number[] } | null> {
  const { rows } = await db.query<{ wards: number[]; onShiftIn: number[] }>(
    `select wards, array(select ward from shifts where person_id = $1 and ended_at is null order by 1) as "onShiftIn"
     from verifiers where person_id = $1`,
    [personId],
  )
  return rows[0] ?? null
}

const OWN_WARDS = `select distinct unnest(wards) as ward from verifiers v join people p on p.id = v.person_id
  where p.opted_out_at is null`

export async function wardsWithVerifiers(db: Db): Promise<number[]> {
  const { rows } = await db.query<{ ward: number }>(OWN_WARDS)
  return rows.map((row) => row.ward)
}

/** Wards where somebody could go and look: those with verifiers of their own, and those around them. */
export async function wardsWithinReach(db: Db, on: Date): Promise<number[]> {
  const { rows } = await db.query<{ ward: number }>(
    `with own as (${OWN_WARDS})
     select ward from own
     union select b.adjoining from ward_borders b join own using (ward) where b.map_id = ward_map_in_force($1)
     union select b.ward from ward_borders b join own on own.ward = b.adjoining
       where b.map_id = ward_map_in_force($1)`,
    [on],
  )
  return rows.map((row) => row.ward)
}
