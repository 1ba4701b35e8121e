import { beforeAll, describe, expect, it } from 'vitest'
import { describeStanding, stateOf } from '../../src/commands/bulletins.ts'
import { forecast } from '../../src/domain/forecast.ts'
import type { Standing } from '../../src/store/bulletin-control.ts'
import { useDatabase } from '../support/database.ts'
import { TEST_DATA_KEY } from '../support/test-key.ts'
import { useCommandLine } from './brigada.ts'

const database = useDatabase()
const brigada = useCommandLine()
const AT = new Date('2026-11-21T12:42:00Z')

beforeAll(() => {
  Object.assign(brigada.env, {
    DATABASE_URL: database.url,
    DATA_KEY: TEST_DATA_KEY,
    SEND_RATE: '3',
    SEGMENT_PRICE: '0.01',
  })
})

const bulletins = (...args: string[]) => brigada.call(['bulletins', ...args])

async function anAlert(recipients: number): Promise<void> {
  const { db, vault } = database
  await db.query('insert into wards (number) values (33) on conflict do nothing')
  await db.query(
    `insert into sightings (id, code, wards, state, reason, opened_at, expires_at, ruled_at, heard_at)
     overriding system value values (1, 'K7', '{33}', 'confirmed', 'one-trained', $1, $1, $1, $1)`,
    [AT],
  )
  await db.query(
    `insert into alerts (id, sighting_id, wards, place_wards, raised_at, expires_at)
     overriding system value values (1, 1, '{33}', '{33}', $1, now() + interval '2 hours')`,
    [AT],
  )
  await db.query(
    `insert into bulletins (id, alert_id, kind, created_at, started_at, is_complete)
     overriding system value values (1, 1, 'confirmed', $1, $1, true)`,
    [AT],
  )
  await db.query(`insert into bulletin_texts (bulletin_id, language, body_sealed) values (1, 'en', $1)`, [
    vault.seal('body', 'Seen in ward 33.'),
  ])
  for (let index = 0; index < recipients; index += 1) {
    const phone = `+1202555${String(index).padStart(4, '0')}`
    await db.query(
      `with person as (
         insert into people (phone_index, phone_sealed, created_at) values ($1, $2, $3) returning id
       ) insert into deliveries (purpose, person_id, bulletin_id, language, due_at, created_at)
         select 'alert', id, 1, 'en', $3, $3 from person`,
      [vault.phoneIndex(phone), vault.seal('phone', phone), AT],
    )
  }
  await db.query(
    `insert into chunks (bulletin_id, after_id, through_id) select 1, min(id) - 1, max(id) from deliveries`,
  )
}

describe('bulletins', { timeout: 90_000 }, () => {
  it('lists, shows, pauses, resumes and stops', async () => {
    expect(await bulletins('list')).toMatchObject({ status: 0, out: 'No alert has gone out yet.\n' })
    await anAlert(6)
    expect((await bulletins('list')).out).toMatch(
      /^ID .*\n1 +K7 +confirmed +33 +2026-11-21 12:42 +going out +0 of 6\n$/,
    )
    expect((await bulletins('show', '1')).out).toBe(
      'Bulletin 1: confirmed of K7, ward 33.\n' +
        '  en: 6 people, 1 segment each\n' +
        '  takes 6 segments; 1 s to half of the phones, 2 s to the last; 0.06 in money\n' +
        '  going out: 0 of 6 sent, 6 to go\n',
    )
    expect((await bulletins('resume', '1')).err).toBe('Bulletin 1 is not paused.\n')
    expect((await bulletins('pause', '1')).out).toContain('Bulletin 1 is paused.')
    expect((await bulletins('list')).out).toContain('paused')
    expect((await bulletins('resume', '1')).out).toBe('Bulletin 1 goes on.\n')
    expect((await bulletins('stop', '1')).out).toContain('6 people will not get it')
    expect((await bulletins('stop', '1')).err).toBe('Bulletin 1 is over: there is nothing to stop.\n')
    expect((await bulletins('pause', '1')).err).toBe('Bulletin 1 is over: there is nothing to pause.\n')
  })

  it.each([
    [['show', '99'], 1, 'There is no bulletin 99. See: brigada bulletins list'],
    [['show'], 2, 'Say what to do, and with which: bulletins show 12.'],
    [['show', 'K7'], 2, 'Say what to do, and with which'],
    [[], 2, 'Say what to do, and with which'],
  ])('%j is answered in a sentence', async (args, status, says) => {
    const answer = await bulletins(...args)
    expect(answer.status).toBe(status)
    expect(answer.err).toContain(says)
  })
})

describe('how a bulletin stands', () => {
  const standing: Standing = {
    ...{ id: '1', code: 'K7', kind: 'confirmed', wards: [33], createdAt: AT, startedAt: AT },
    ...{
      finishedAt: null,
      pausedAt: null,
      isStopped: false,
      budget: null,
      recipients: 10,
      queued: 3,
      accepted: 4,
    },
    ...{ inDoubt: 1, refused: 1, canceled: 1, delivered: 2, undelivered: 1 },
  }

  it('is told in counts', () => {
    expect(describeStanding(standing)).toEqual([
      'going out: 4 of 10 sent, 2 known to have arrived, 1 did not arrive, 3 to go, 1 in doubt: the carrier is asked, 1 refused, 1 not sent',
    ])
    const finishedAt = new Date(AT.getTime() + 200_000)
    expect(describeStanding({ ...standing, finishedAt })[0]).toContain('finished: 4 of 10 sent in 3 min')
  })

  it('has a name', () => {
    expect(stateOf({ ...standing, startedAt: null })).toBe('not started')
    expect(stateOf({ ...standing, pausedAt: AT })).toBe('paused')
    expect(stateOf({ ...standing, isStopped: true })).toBe('stopping')
    expect(stateOf({ ...standing, isStopped: true, finishedAt: AT })).toBe('stopped')
  })
})

describe('a forecast', () => {
  it('adds up segments, time and money', () => {
    const texts = [
      { recipients: 100, segments: 1 },
      { recipients: 50, segments: 2 },
    ]
    expect(forecast(texts, { segmentsPerSecond: 4, segmentPrice: 0.01 })).toEqual({
      ...{ recipients: 150, segments: 200, medianS: 25, lastS: 50, cost: 2 },
    })
    expect(forecast([], { segmentsPerSecond: null, segmentPrice: null })).toEqual({
      ...{ recipients: 0, segments: 0, medianS: null, lastS: null, cost: null },
    })
  })
})
