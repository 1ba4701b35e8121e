import type { Db } from '../../src/store/db.ts'
import type { Vault } from '../../src/store/vault.ts'
import type { Audience } from '../designs/design.ts'

const ROWS_AT_ONCE = 10_000

/** The last seven digits number them, which the carrier counts by. */
export const phone = (index: number) => `+1202${String(index).padStart(7, '0')}`

export async function subscribe(db: Db, vault: Vault, { ward, first, count }: Audience): Promise<void> {
  await db.query('insert into wards (number) values ($1)', [ward])
  for (let done = 0; done < count; done += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, count - done)
    const phones = Array.from({ length }, (_, index) => phone(first + done + index))
    await db.query(
      `with added as (
         insert into people (phone_index, phone_sealed, created_at)
         select index, sealed, now() from unnest($1::bytea[], $2::bytea[]) as t (index, sealed) returning id
       )
       insert into subscriptions (person_id, ward, consent, asked_at, started_at)
       select id, $3, 'demo', now(), now() from added`,
      [phones.map((each) => vault.phoneIndex(each)), phones.map((each) => vault.seal('phone', each)), ward],
    )
  }
}
