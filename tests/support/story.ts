/** What many stories begin with, and what they look up at the end. */
import { expect } from 'vitest'
import { findPerson } from '../../src/store/people.ts'
import { cast, type Town } from './town.ts'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS

export const SEEN_AT_KEDZIE = '3 vans, agents in vests at Kedzie and Lawrence, ward 33'
/** As that crossing is called in what we text. */
export const KEDZIE_LAWRENCE = 'Kedzie & Lawrence'

/** Asks for alerts and confirms it. */
export async function joins(town: Town, phone: string, words = 'JOIN 33'): Promise<void> {
  await town.text(phone, words)
  await town.text(phone, '1')
  town.inbox(phone)
}

/** Somebody reports; the verifiers are asked. Returns the code of the sighting. */
export async function reports(
  town: Town,
  words: string = SEEN_AT_KEDZIE,
  phone: string = cast.reporter,
): Promise<string> {
  await town.text(phone, words)
  return newestCode(town)
}

export async function newestCode(town: Town): Promise<string> {
  const { rows } = await town.ctx.db.query<{ code: string }>(
    'select code from sightings order by id desc limit 1',
  )
  if (!rows[0]) throw new Error('there is no sighting')
  return rows[0].code
}

export async function sightingStates(town: Town): Promise<string[]> {
  const { rows } = await town.ctx.db.query<{ state: string }>('select state from sightings order by id')
  return rows.map(({ state }) => state)
}

/** Wards that this phone gets alerts of. */
export async function wardsOf(town: Town, phone: string): Promise<number[]> {
  const { rows } = await town.ctx.db.query<{ ward: number }>(
    'select ward from subscriptions where person_id = $1 and ended_at is null order by ward',
    [await personOf(town, phone)],
  )
  return rows.map(({ ward }) => ward)
}

export async function personOf(town: Town, phone: string): Promise<string> {
  const id = await findPerson(town.ctx.db, town.ctx.vault, phone)
  if (id === null) throw new Error(`nobody has ${phone}`)
  return id
}

export type DeliveryRow = {
  id: string
  purpose: string
  state: string
  reason: string | null
  status: string
  attempts: number
}

/** Everything that was to be texted to this phone, oldest first. */
export async function deliveriesTo(town: Town, phone: string): Promise<DeliveryRow[]> {
  const { rows } = await town.ctx.db.query<DeliveryRow>(
    `select id, purpose, state, reason, carrier_status as status, attempts
     from deliveries where person_id = $1 order by id`,
    [await personOf(town, phone)],
  )
  return rows
}

/** The newest text to this phone. */
export async function lastDeliveryTo(town: Town, phone: string): Promise<DeliveryRow> {
  const newest = (await deliveriesTo(town, phone)).at(-1)
  if (!newest) throw new Error(`nothing was for ${phone}`)
  return newest
}

/** For `toEqual`: texts of which each has its part. */
export const containing = (...parts: string[]): string[] =>
  parts.map((part) => expect.stringContaining(part) as string)
