import { type Db, type Id, only } from './db.ts'
import type { Vault } from './vault.ts'

/** The simulated carrier's phones. Every change tells the pages of all processes on `simulator`, by phone id. */
export type SimulatorPhone = {
  id: Id
  /** E.164. */
  phone: string
  label: string
  role: SimulatorRole
  isOff: boolean
  isStopped: boolean
}

export type SimulatorRole = 'resident' | 'verifier' | 'subscriber'

export type SimulatorText = {
  id: Id
  carrierRef: string
  direction: 'to-phone' | 'from-phone'
  body: string
  status: TextStatus
  at: Date
}

/** From a phone: sent (typed), then delivered (the network took it) or failed. */
export type TextStatus = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed'

/** A text on its way to a phone. */
export type TextUnderWay = { carrierRef: string; phoneId: Id }

/** What the pages listen to: phone ids, and the demo's captions. */
export const SIMULATOR_CHANNEL = 'simulator'
export const DEMO_CHANNEL = 'simulator_demo'

/** Newest texts that a phone's screen shows. */
const SHOWN_TEXTS = 100

/** What a status may follow, so that a late "sent" can't undo "delivered". */
const BEFORE: Record<TextStatus, TextStatus[]> = {
  queued: [],
  sent: ['queued'],
  delivered: ['queued', 'sent'],
  undelivered: ['queued', 'sent'],
  failed: ['queued', 'sent'],
}

/** A phone that is there already gets the label and the role. */
export async function addPhone(
  db: Db,
  vault: Vault,
  phone: { phone: string; label: string; role: SimulatorRole },
): Promise<Id> {
  const { rows } = await db.query<{ id: Id }>(
    `with added as (
       insert into simulator_phones (phone_index, phone_sealed, label, role) values ($1, $2, $3, $4)
       on conflict (phone_index) do update set label = excluded.label, role = excluded.role
       returning id
     ) select id, pg_notify('simulator', id::text) from added`,
    [vault.phoneIndex(phone.phone), vault.seal('phone', phone.phone), phone.label, phone.role],
  )
  return only(rows).id
}

export async function listPhones(db: Db, vault: Vault): Promise<SimulatorPhone[]> {
  const { rows } = await db.query<PhoneRow>(`select ${PHONE_COLUMNS} from simulator_phones order by id`)
  return rows.map((row) => readPhone(vault, row))
}

export async function phoneById(db: Db, vault: Vault, id: Id): Promise<SimulatorPhone | null> {
  const { rows } = await db.query<PhoneRow>(`select ${PHONE_COLUMNS} from simulator_phones where id = $1`, [
    id,
  ])
  return rows[0] ? readPhone(vault, rows[0]) : null
}

export async function phoneByNumber(db: Db, vault: Vault, phone: string): Promise<SimulatorPhone | null> {
  const { rows } = await db.query<PhoneRow>(
    `select ${PHONE_COLUMNS} from simulator_phones where phone_index = $1`,
    [vault.phoneIndex(phone)],
  )
  return rows[0] ? readPhone(vault, rows[0]) : null
}

/** False: there is no such phone. */
export async function setPhoneOff(db: Db, id: Id, isOff: boolean): Promise<boolean> {
  const { rowCount } = await db.query(
    `with changed as (update simulator_phones set is_off = $2 where id = $1 returning id)
     select pg_notify('simulator', id::text) from changed`,
    [id, isOff],
  )
  return rowCount === 1
}

export async function setPhoneStopped(db: Db, id: Id, isStopped: boolean): Promise<void> {
  await db.query(
    `with changed as (update simulator_phones set is_stopped = $2 where id = $1 returning id)
     select pg_notify('simulator', id::text) from changed`,
    [id, isStopped],
  )
}

export async function insertText(
  db: Db,
  vault: Vault,
  phoneId: Id,
  text: Omit<SimulatorText, 'id'>,
): Promise<void> {
  await db.query(
    `with added as (
       insert into simulator_texts (phone_id, carrier_ref, direction, body_sealed, status, at)
       values ($1, $2, $3, $4, $5, $6) returning phone_id
     ) select pg_notify('simulator', phone_id::text) from added`,
    [phoneId, text.carrierRef, text.direction, vault.seal('body', text.body), text.status, text.at],
  )
}

/** False: the text has moved on already. */
export async function setTextStatus(db: Db, carrierRef: string, status: TextStatus): Promise<boolean> {
  const { rowCount } = await db.query(
    `with changed as (
       update simulator_texts set status = $2 where carrier_ref = $1 and status = any($3) returning phone_id
     ) select pg_notify('simulator', phone_id::text) from changed`,
    [carrierRef, status, BEFORE[status]],
  )
  return rowCount === 1
}

/** The newest 100, oldest first. */
export async function textsOfPhone(db: Db, vault: Vault, phoneId: Id): Promise<SimulatorText[]> {
  const { rows } = await db.query<TextRow>(
    `select * from (
       select ${TEXT_COLUMNS} from simulator_texts where phone_id = $1 order by id desc limit $2
     ) newest order by id`,
    [phoneId, SHOWN_TEXTS],
  )
  return rows.map((row) => readText(vault, row))
}

/** What was sent to a phone at or after `since`, oldest first. */
export async function textsToPhoneSince(
  db: Db,
  vault: Vault,
  phoneId: Id,
  since: Date,
): Promise<SimulatorText[]> {
  const { rows } = await db.query<TextRow>(
    `select ${TEXT_COLUMNS} from simulator_texts
     where phone_id = $1 and direction = 'to-phone' and at >= $2 order by id`,
    [phoneId, since],
  )
  return rows.map((row) => readText(vault, row))
}

/** Texts to phones that were accepted before `before` and have come to no end. */
export async function textsUnderWay(db: Db, before: Date): Promise<TextUnderWay[]> {
  const { rows } = await db.query<TextUnderWay>(
    `select carrier_ref as "carrierRef", phone_id as "phoneId" from simulator_texts
     where direction = 'to-phone' and status in ('queued', 'sent') and at < $1 order by id`,
    [before],
  )
  return rows
}

export async function clearTexts(db: Db): Promise<void> {
  await db.query(
    `with gone as (delete from simulator_texts returning phone_id)
     select pg_notify('simulator', phone_id::text) from (select distinct phone_id from gone) phones`,
  )
}

/** `caption` is our own, one line, and names nobody. */
export async function announceDemo(db: Db, caption: string): Promise<void> {
  await db.query('select pg_notify($1, $2)', [DEMO_CHANNEL, caption])
}

const PHONE_COLUMNS = 'id, phone_sealed, label, role, is_off, is_stopped'
type PhoneRow = {
  id: Id
  phone_sealed: Buffer
  label: string
  role: SimulatorRole
  is_off: boolean
  is_stopped: boolean
}

function readPhone(vault: Vault, row: PhoneRow): SimulatorPhone {
  return {
    id: row.id,
    phone: vault.open('phone', row.phone_sealed),
    label: row.label,
    role: row.role,
    isOff: row.is_off,
    isStopped: row.is_stopped,
  }
}

const TEXT_COLUMNS = 'id, carrier_ref, direction, body_sealed, status, at'
type TextRow = {
  id: Id
  carrier_ref: string
  direction: SimulatorText['direction']
  body_sealed: Buffer
  status: TextStatus
  at: Date
}

function readText(vault: Vault, row: TextRow): SimulatorText {
  return {
    id: row.id,
    carrierRef: row.carrier_ref,
    direction: row.direction,
    body: vault.open('body', row.body_sealed),
    status: row.status,
    at: row.at,
  }
}
