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
       p.language, p.opted_out_at is not null as "optedOut",
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

export async function wardsWithVerifiers(db: Db): Promise<number[]> {
  const { rows } = await db.query<{ ward: number }>(
    `select distinct unnest(wards) as ward from verifiers v join people p on p.id = v.person_id
     where p.opted_out_at is null`,
  )
  return rows.map((row) => row.ward)
}

export type ToAsk = { personId: Id; language: Language }

/**
 * Whom to ask about a sighting: in each of its wards the verifiers on shift, or, where nobody is, all of the ward;
 * without those who were asked already.
 */
export async function verifiersToAsk(tx: Db, sightingId: Id, wards: readonly number[]): Promise<ToAsk[]> {
  const { rows } = await tx.query<ToAsk>(
    `with reachable as (
       select v.person_id, p.language, w.ward,
         exists (select from shifts s where s.person_id = v.person_id and s.ward = w.ward and s.ended_at is null) as on_shift
       from unnest($2::int[]) w (ward) join verifiers v on v.wards @> array[w.ward] join people p on p.id = v.person_id
       where p.opted_out_at is null
     )
     select distinct person_id as "personId", language from reachable r
     where (on_shift or not exists (select from reachable o where o.ward = r.ward and o.on_shift))
       and not exists (select from requests q where q.sighting_id = $1 and q.person_id = r.person_id)
     order by 1`,
    [sightingId, wards],
  )
  return rows
}

/**
 * Whom to ask about a sighting of which nobody knows the ward: verifiers on shift anywhere, those of its reporters' own
 * wards first. Nobody off shift, however few are on: such reports are the easiest to make up, and a flood of them must
 * not reach every verifier of the city.
 */
export async function verifiersOnShift(tx: Db, sightingId: Id): Promise<ToAsk[]> {
  const { rows } = await tx.query<ToAsk>(
    `select v.person_id as "personId", p.language
     from verifiers v join people p on p.id = v.person_id join shifts s on s.person_id = v.person_id
     where s.ended_at is null and p.opted_out_at is null
       and not exists (select from requests q where q.sighting_id = $1 and q.person_id = v.person_id)
     group by v.person_id, p.language
     order by bool_or(exists (
       select from reports r join subscriptions o on o.person_id = r.person_id and o.ended_at is null
       where r.sighting_id = $1 and o.ward = s.ward
     )) desc, v.person_id`,
    [sightingId],
  )
  return rows
}
