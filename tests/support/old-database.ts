/** A database as one was left behind by the version before verification (schema 0004), in the middle of a busy hour. */
import { readdir, readFile } from 'node:fs/promises'
import { findBorders } from '../../src/places/wards/ward-borders.ts'
import { type Db, transaction } from '../../src/store/db.ts'
import type { Sealed } from '../../src/store/vault.ts'
import { saveWardMap } from '../../src/store/wards.ts'
import { createDatabase, type TestDatabase } from './database.ts'
import { demoWards } from './demo-places.ts'
import { cast } from './town.ts'

const LAST = '0004_report_places.sql'
const MIGRATIONS = new URL('../../migrations/', import.meta.url)
const MINUTE_MS = 60_000

export const old = {
  /** Was asked to confirm that they want alerts of ward 33. */
  joining: '+12025550181',
  /** Was asked where it is. */
  asked: '+12025550182',
  /** Their report had a ward, and the process died. */
  located: '+12025550183',
  /** Left the ward again. */
  left: '+12025550184',
} as const

/** `now`: of the machine, by which the migrations themselves go. */
export async function createOldDatabase(
  now: Date,
): Promise<{ database: TestDatabase; drop: () => Promise<void> }> {
  const created = await createDatabase('template1')
  const { db } = created.database
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql') && name <= LAST).sort()
  await db.query(
    'create table schema_migrations (name text primary key, applied_at timestamptz default now())',
  )
  for (const name of names) {
    await db.query(await readFile(new URL(name, MIGRATIONS), 'utf8'))
    await db.query('insert into schema_migrations (name) values ($1)', [name])
  }
  const wards = demoWards()
  // Of what the program of today writes, only this is as it was.
  await transaction(db, (tx) =>
    saveWardMap(tx, { validFrom: null, wards, borders: findBorders(wards) }, ago(now, 24 * 60)),
  )
  await transaction(db, (tx) => fill(tx, created.database, now))
  return created
}

const ago = (now: Date, minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS)

async function fill(tx: Db, { vault }: TestDatabase, now: Date): Promise<void> {
  const before = (minutes: number) => ago(now, minutes)
  const seal = (what: Sealed, text: string) => vault.seal(what, text)
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const names = Object.keys(row)
    const { rows } = await tx.query<{ id?: string }>(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning *`,
      Object.values(row),
    )
    return rows[0]?.id ?? ''
  }

  const person = (phone: string, language: string) =>
    insert('people', {
      ...{ phone_index: vault.phoneIndex(phone), phone_sealed: seal('phone', phone), language },
      ...{ language_chosen: false, created_at: before(600) },
    })
  const [reporter, ana, beto] = [
    await person(cast.reporter, 'en'),
    await person(cast.verifier, 'en'),
    await person(cast.spanishVerifier, 'es'),
  ]
  const [english, spanish] = [await person(cast.subscriber, 'en'), await person(cast.spanishSubscriber, 'es')]
  const [joining, asked, located, left] = [
    await person(old.joining, 'en'),
    await person(old.asked, 'es'),
    await person(old.located, 'en'),
    await person(old.left, 'en'),
  ]
  await insert('verifiers', {
    person_id: ana,
    name_sealed: seal('name', 'Ana'),
    wards: [33, 35],
    added_at: before(500),
  })
  await insert('verifiers', {
    person_id: beto,
    name_sealed: seal('name', 'Beto'),
    wards: [33],
    added_at: before(500),
  })
  await insert('shifts', { person_id: ana, ward: 33, started_at: before(60), ended_at: null })
  await insert('shifts', { person_id: beto, ward: 33, started_at: before(400), ended_at: before(300) })
  for (const person_id of [english, spanish, left])
    await insert('subscriptions', {
      ...{
        person_id,
        ward: 33,
        consent: 'confirmed by text',
        asked_at: before(500),
        started_at: before(500),
      },
      ...(person_id === left ? { ended_at: before(5), ended_by: 'leave' } : {}),
    })

  let texts = 0
  const inbound = (person_id: string, words: string, minutes: number) =>
    insert('inbound', {
      ...{ carrier_ref: `SMold${++texts}`, person_id, body_sealed: seal('body', words), media_count: 0 },
      ...{ received_at: before(minutes), handled_at: before(minutes), reading: 'report' },
    })
  const report = async (
    row: { person_id: string; state: string; sighting_id: string | null; wards: number[]; words: string },
    minutes: number,
  ) => {
    const { words, ...more } = row
    const language = row.person_id === asked ? 'es' : 'en'
    return insert('reports', {
      inbound_id: await inbound(row.person_id, words, minutes),
      ...{ words_sealed: seal('body', words), has_media: false, language },
      ...{ received_at: before(minutes), ...more },
    })
  }
  /** Opened that many minutes ago, and ruled on a minute later. */
  const sighting = async (
    code: string,
    minutes: number,
    { state = 'open', wards = [33], place = 'Kedzie & Lawrence', isCalled = true } = {},
  ) => {
    const isOpen = state === 'open'
    const id = await insert('sightings', {
      ...{
        code,
        wards,
        state,
        place_sealed: seal('place', place),
        called_at: isCalled ? before(minutes) : null,
      },
      ...{ reason: isOpen ? null : 'one-trained', ruled_at: isOpen ? null : before(minutes - 1) },
      ...{ opened_at: before(minutes), expires_at: before(minutes - 45) },
    })
    const words = '3 vans, agents in vests at Kedzie and Lawrence'
    await report({ person_id: reporter, state: 'opened', sighting_id: id, wards, words }, minutes)
    return id
  }
  const request = (sighting_id: string, person_id: string, state: string, minutes: number) =>
    insert('requests', { sighting_id, person_id, state, asked_at: before(minutes) })
  const verdict = async (
    sighting_id: string,
    person_id: string,
    said: string,
    minutes: number,
    isWeighed = true,
  ) =>
    insert('verdicts', {
      ...{ sighting_id, person_id, inbound_id: await inbound(person_id, '1', minutes), verdict: said },
      ...{ given_at: before(minutes), weighed_at: isWeighed ? before(minutes) : null },
    })
  const alert = async (sighting_id: string, minutes: number, isFinished: boolean) => {
    const alert_id = await insert('alerts', { sighting_id, raised_at: before(minutes) })
    const bulletin_id = await insert('bulletins', {
      ...{ alert_id, kind: 'confirmed', created_at: before(minutes), started_at: before(minutes) },
      finished_at: isFinished ? before(minutes) : null,
    })
    for (const [language, body] of [
      ['en', 'Brigada: immigration agents seen in ward 33.'],
      ['es', 'Brigada: agentes de inmigracion en distrito 33.'],
    ] as const)
      await insert('bulletin_texts', { bulletin_id, language, body_sealed: seal('body', body) })
    const delivery = (person_id: string, language: string, state: string) =>
      insert('deliveries', {
        ...{
          purpose: 'alert',
          person_id,
          bulletin_id,
          language,
          state,
          attempts: state === 'queued' ? 0 : 1,
        },
        ...{ due_at: before(minutes), created_at: before(minutes) },
        carrier_ref: state === 'accepted' ? `SMalert${bulletin_id}-${person_id}` : null,
      })
    await delivery(english, 'en', 'accepted')
    await delivery(left, 'en', 'accepted')
    await delivery(spanish, 'es', isFinished ? 'accepted' : 'queued')
  }

  // Two were asked about it; one is on the way.
  const open = await sighting('K7', 5)
  await request(open, ana, 'open', 5)
  await request(open, beto, 'claimed', 5)
  // Opened, and the process died.
  await sighting('C5', 3, {
    isCalled: false,
    place:
      '{"words":"Kimball & Montrose","point":null,"how":"crossing","confidence":1,"ask":false,"alternatives":[],"contradicted":[]}',
  })
  await sighting('E6', 4, { wards: [], place: '' })
  // Seen, and the process died before it was ruled on.
  const seen = await sighting('G8', 6, { wards: [35] })
  await request(seen, ana, 'answered', 6)
  await verdict(seen, ana, 'seen', 2, false)

  const confirmed = await sighting('H2', 11, { state: 'confirmed' })
  await request(confirmed, ana, 'answered', 11)
  await request(confirmed, beto, 'closed', 11)
  await verdict(confirmed, ana, 'seen', 10)
  await alert(confirmed, 10, false)
  const past = await sighting('F1', 200, { state: 'confirmed' })
  await request(past, ana, 'answered', 200)
  await verdict(past, ana, 'seen', 199)
  await alert(past, 199, true)
  const refuted = await sighting('P3', 20, { state: 'refuted' })
  await request(refuted, beto, 'answered', 20)
  await verdict(refuted, beto, 'not-ice', 19)
  const expired = await sighting('A4', 50, { state: 'expired' })
  await request(expired, ana, 'closed', 50)

  await report(
    { person_id: located, state: 'located', sighting_id: null, wards: [40], words: 'ICE in ward 40' },
    2,
  )
  const report_id = await report(
    { person_id: asked, state: 'asking', sighting_id: null, wards: [], words: 'agentes con chalecos' },
    1,
  )
  await insert('questions', { person_id: asked, kind: 'place-of-report', report_id, asked_at: before(1) })
  await insert('questions', { person_id: joining, kind: 'confirm-join', wards: [33], asked_at: before(1) })
}
