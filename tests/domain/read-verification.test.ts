import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readIntent } from '../../src/domain/intent/read-intent.ts'
import type { Harmless, Intent, Speaker, Until, Verdict } from '../../src/domain/intent/reading.ts'
import { loadLabelled, scoreIntents } from '../support/score-intents.ts'

/** Raise these, never lower them. */
const OWN_FLOOR = 0.98
const HELD_OUT_FLOOR = 0.94

const inTests = (path: string) => fileURLToPath(new URL(path, import.meta.url))

describe('what a verifier says of an alert', () => {
  const texts: [string, Intent, Verdict | null, string | null][] = [
    ['K7 UPDATE', 'update', null, 'K7'],
    ['K7 UPDATE moved to Montrose', 'update', 'seen', 'K7'],
    ['K7 se movieron a la Montrose', 'update', 'seen', 'K7'],
    ['K7 2 more vans came', 'update', 'seen', 'K7'],
    ['K7 they took someone', 'update', 'seen', 'K7'],
    ['update: they moved to Lawrence and Pulaski', 'update', 'seen', null],
    ['K7 CLEAR', 'clear', 'cannot-tell', 'K7'],
    ['K7 they left', 'clear', 'cannot-tell', 'K7'],
    ['K7 ya se fueron', 'clear', 'cannot-tell', 'K7'],
    ['todo despejado K7', 'clear', 'cannot-tell', 'K7'],
    ['todo despejado', 'clear', 'cannot-tell', null],
    ['K7 WRONG', 'wrong', 'not-ice', 'K7'],
    ['K7 fue un error, era la policia', 'wrong', 'not-ice', 'K7'],
    ['nos equivocamos con K7', 'wrong', 'not-ice', 'K7'],
    // Answers to a request stay answers.
    ['K7 not ice', 'verdict', 'not-ice', 'K7'],
    ['K7 falsa alarma', 'verdict', 'not-ice', 'K7'],
    ['K7 wrong car', 'verdict', 'not-ice', 'K7'],
    ['K7 they left when i got here', 'verdict', 'cannot-tell', 'K7'],
    ['K7 2 vans, vests, its them', 'verdict', 'seen', 'K7'],
    ['K7 unclear', 'verdict', 'cannot-tell', 'K7'],
    ['they left', 'verdict', 'cannot-tell', null],
    ['K7 AT Kedzie and Montrose', 'relocate', null, 'K7'],
    ['any update on K7?', 'other', null, 'K7'],
  ]
  it.each(texts)('%s is %s, or else %s, about %s', (text, intent, verdict, code) => {
    expect(readIntent(text, 'verifier')).toMatchObject({ intent, verdict, code })
  })

  it.each(['K7 stop texting me, this is wrong', 'stop K7', 'K7 they left stop sending me this'])(
    '%s still opts out',
    (text) => {
      expect(readIntent(text, 'subscriber').intent).toBe('opt-out')
    },
  )
})

describe('how long it takes, and what it was', () => {
  const minutes: [string, number | null][] = [
    ['0 5', 5],
    ['K7 0 5', 5],
    ['on my way 5 min', 5],
    ['llego en 10', 10],
    ['voy, 5 minutos', 5],
    ['omw there in ten', 10],
    ['voy en media hora', 30],
    ['0', null],
    ['on my way to K7', null],
    ['omw to 26th', null],
    ['llego en 2 cuadras', null],
  ]
  it.each(minutes)('%s is %j minutes away', (text, etaMinutes) => {
    expect(readIntent(text, 'verifier')).toMatchObject({
      intent: 'verdict',
      verdict: 'on-my-way',
      etaMinutes,
    })
  })

  const harmless: [string, Harmless | null][] = [
    ['just cops', 'police'],
    ['no era migra, era la policia', 'police'],
    ['2 police', 'police'],
    ['peoples gas truck', 'utility'],
    ['K7 not ice, tow truck', 'utility'],
    ['its ComEd', 'utility'],
    ['K7 2 ups', 'delivery'],
    ['K7 amazon van', 'delivery'],
    ['K7 not ice', null],
    ['2', null],
  ]
  it.each(harmless)('%s was %s', (text, was) => {
    expect(readIntent(text, 'verifier')).toMatchObject({ intent: 'verdict', verdict: 'not-ice', was })
  })

  it('does not take agents beside the police for police', () => {
    expect(readIntent('2 police and ICE', 'verifier').verdict).not.toBe('not-ice')
  })
})

describe('shifts and rounds', () => {
  const clock = (hour: number, minute: number, half: 'am' | 'pm' | null): Until => ({
    kind: 'clock',
    hour,
    minute,
    half,
  })
  const shifts: [string, number[], Until | null][] = [
    ['ON 33', [33], null],
    ['ON 33 35 UNTIL 6PM', [33, 35], clock(6, 0, 'pm')],
    ['on 33 till 6', [33], clock(6, 0, null)],
    ['on 33 till 6 or 7', [33], clock(6, 0, null)],
    ['on 33 until six thirty', [33], clock(6, 30, null)],
    ['on 12 until 6', [12], clock(6, 0, null)],
    ['turno 33 hasta las 6 de la tarde', [33], clock(6, 0, 'pm')],
    ['turno hasta las 6 en el 33', [33], clock(6, 0, null)],
    ['on 33 until noon', [33], clock(12, 0, 'pm')],
    ['turno 33 hasta medianoche', [33], clock(12, 0, 'am')],
    ['on 33 until 6:30pm', [33], clock(6, 30, 'pm')],
    ['on 33 until 18:00', [33], clock(6, 0, 'pm')],
    ['on 33 for 2 hours', [33], { kind: 'minutes', minutes: 120 }],
    ['turno 33 por dos horas', [33], { kind: 'minutes', minutes: 120 }],
    ['on 33 until yesterday', [33], { kind: 'unclear' }],
    ['turno 33 hasta ayer', [33], { kind: 'unclear' }],
    ['on until 6pm', [], clock(6, 0, 'pm')],
  ]
  it.each(shifts)('%s is in %j until %j', (text, wards, until) => {
    expect(readIntent(text, 'verifier')).toMatchObject({ intent: 'shift-on', wards, until })
  })

  const others: [string, Speaker, Intent][] = [
    ['SHIFTS', 'verifier', 'shifts'],
    ['TURNOS', 'stranger', 'shifts'],
    ['whos on shift in 33', 'verifier', 'shifts'],
    ['quien esta de turno', 'verifier', 'shifts'],
    ['at Kedzie and Lawrence, all quiet', 'verifier', 'check-in'],
    ['todo tranquilo en la 26', 'verifier', 'check-in'],
    ['kedzie and montrose is quiet', 'verifier', 'check-in'],
    ['kedzie and montrose is quiet', 'subscriber', 'other'],
    ['all quiet except 2 ICE vans at Kedzie and Lawrence', 'verifier', 'report'],
    ['nobody here', 'verifier', 'verdict'],
    ['off 33', 'verifier', 'shift-off'],
    ['off oakley by ferdinand', 'verifier', 'other'],
    ['whistles going off at Hartigan Beach', 'verifier', 'other'],
    ['whistles going off at Hartigan Beach', 'subscriber', 'other'],
  ]
  it.each(others)('%s (%s) is %s', (text, as, intent) => {
    expect(readIntent(text, as).intent).toBe(intent)
  })

  it('takes no street for the ward of a round', () => {
    expect(readIntent('todo tranquilo en la 26', 'verifier').wards).toEqual([])
    expect(readIntent('todo tranquilo en el 25', 'verifier').wards).toEqual([25])
  })

  it.each(['MERGE K7 M2', 'JUNTAR K7 M2', 'K7 and M2 are the same', 'unir K7 y M2'])(
    '%s puts M2 into K7',
    (text) => {
      expect(readIntent(text, 'verifier')).toMatchObject({ intent: 'merge', code: 'K7', otherCode: 'M2' })
    },
  )

  it.each(['SPLIT K7', 'SEPARAR K7'])('%s takes K7 apart', (text) => {
    expect(readIntent(text, 'verifier')).toMatchObject({ intent: 'split', code: 'K7', otherCode: null })
  })
})

describe('rumours and rights', () => {
  const texts: [string, Intent][] = [
    ['Kedzie & Lawrence?', 'rumour'],
    ['¿hay algo en la 26?', 'rumour'],
    ['26th and California?', 'rumour'],
    ['26th and California', 'report'],
    ['ICE at Foster and Pulaski?', 'rumour'],
    ['ICE at 26th and California?? they took my dad', 'report'],
    ['where r u guys?? theyre taking ppl out of the store on 79th', 'report'],
    ['is this Maria?', 'other'],
    ['is the walmart open till 10', 'other'],
    ['RIGHTS', 'rights'],
    ['MIS DERECHOS', 'rights'],
    ['RIGHTS in Spanish', 'rights'],
    ['i know my rights stop texting me', 'opt-out'],
  ]
  it.each(texts)('%s is %s', (text, intent) => {
    expect(readIntent(text, 'subscriber').intent).toBe(intent)
  })
})

describe('labelled texts of verification', () => {
  it('reads its own', () => {
    const score = scoreIntents(loadLabelled(inTests('verification-texts.jsonl')))
    expect(score.accuracy, JSON.stringify(score.confusions)).toBeGreaterThanOrEqual(OWN_FLOOR)
  })

  it('reads those it was not written against', () => {
    const score = scoreIntents(loadLabelled(inTests('verification-heldout.jsonl')))
    expect(score.reportsReadAsOptOut).toBe(0)
    expect(score.accuracy, JSON.stringify(score.confusions)).toBeGreaterThanOrEqual(HELD_OUT_FLOOR)
  })
})
