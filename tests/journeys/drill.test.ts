import { describe, expect, it } from 'vitest'
import { insertAlert } from '../../src/store/alerts.ts'
import { transaction } from '../../src/store/db.ts'
import { drillStanding } from '../../src/store/drills.ts'
import { insertSighting } from '../../src/store/sightings.ts'
import { surely } from '../support/scripted-places.ts'
import {
  containing,
  joins,
  KEDZIE_LAWRENCE,
  MINUTE_MS,
  newestCode,
  reports,
  sightingStates,
} from '../support/story.ts'
import { cast, useTown } from '../support/town.ts'

const town = useTown()
const { reporter, verifier, spanishVerifier, subscriber, spanishSubscriber } = cast

/** As the command does it. */
async function holdDrill(): Promise<{ id: string; code: string }> {
  const { ctx } = town
  const now = ctx.now()
  const drill = await transaction(ctx.db, (tx) =>
    insertSighting(
      tx,
      ctx.vault,
      {
        place: surely([33], KEDZIE_LAWRENCE),
        openedAt: now,
        expiresAt: new Date(now.getTime() + ctx.policy.drillLifetimeMs),
        heardAt: now,
        activity: null,
        isDrill: true,
      },
      now,
    ),
  )
  await ctx.enqueue(['callVerifiers', { sightingId: drill.id }])
  await town.settle()
  return drill
}

async function alertCount(): Promise<number> {
  return (await town.ctx.db.query('select from alerts')).rows.length
}

describe('a drill', () => {
  it('asks real verifiers, each in their language, and is marked in its first word', async () => {
    const { code } = await holdDrill()
    expect(town.inbox(verifier)).toEqual([
      `DRILL ${code} ward 33, Kedzie & Lawrence. Practice: nothing was reported, no alert goes out. ` +
        "Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way",
    ])
    expect(town.inbox(spanishVerifier)).toEqual([
      `SIMULACRO ${code} distrito 33, Kedzie & Lawrence. Es practica: nadie reporto nada, no habra alerta. ` +
        'Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy',
    ])
  })

  it.each([
    ['1', 'confirmed'],
    ['2', 'refuted'],
  ])(
    'answered "%s" ends %s: whoever was asked hears how long it took, nobody else anything',
    async (digit, end) => {
      await joins(town, subscriber)
      await joins(town, spanishSubscriber, 'ALTA 33')
      const { id, code } = await holdDrill()
      town.advance(MINUTE_MS)
      await town.text(spanishVerifier, '0')
      town.advance(6 * MINUTE_MS)
      await town.text(spanishVerifier, digit)
      await town.sweep()

      expect(await sightingStates(town)).toEqual([end])
      expect(town.inbox(verifier)).toEqual([
        expect.stringMatching(`^DRILL ${code} ward 33`),
        expect.stringMatching(`^${code}: somebody is on the way`),
        `DRILL ${code} is over. The first to say what they found took 7 min. ` +
          'Thank you for practicing. No alert went out.',
      ])
      expect(town.inbox(spanishVerifier)).toEqual(
        containing(
          `SIMULACRO ${code} distrito 33`,
          'va en camino',
          `${code}: anotado`,
          `SIMULACRO ${code} terminado. La primera persona en decir qué encontro tardo 7 min.`,
        ),
      )
      expect([subscriber, spanishSubscriber, reporter].flatMap((phone) => town.inbox(phone))).toEqual([])
      expect(await alertCount()).toBe(0)
      expect(await drillStanding(town.ctx.db, id)).toMatchObject({
        end,
        isTakenUp: true,
        asked: 2,
        verdicts: [{ verdict: digit === '1' ? 'seen' : 'not-ice' }],
      })
      expect(town.log()).toContain('"msg":"drill ended"')
    },
  )

  it('that nobody answers is over after its own, shorter time', async () => {
    const { code } = await holdDrill()
    expect(town.ctx.policy.drillLifetimeMs).toBeLessThan(town.ctx.policy.sightingLifetimeMs)
    town.advance(town.ctx.policy.drillLifetimeMs - 1)
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['open'])
    town.advance(1)
    await town.sweep()
    await town.sweep()
    expect(await sightingStates(town)).toEqual(['expired'])
    expect(town.inbox(verifier).slice(1)).toEqual(
      containing(`DRILL ${code} is over. Nobody said what they found in time.`),
    )
    expect(town.inbox(spanishVerifier).slice(1)).toEqual(
      containing(`SIMULACRO ${code} terminado. Nadie dijo a tiempo`),
    )
  })

  it('answered after its end says so, in both languages, and stays over', async () => {
    const { code } = await holdDrill()
    await town.text(verifier, '2')
    for (const phone of [verifier, spanishVerifier]) town.inbox(phone)
    await town.text(verifier, `${code} 1`)
    await town.text(spanishVerifier, `${code} 1`)
    expect(town.inbox(verifier)).toEqual(containing(`${code} was a drill and is over`))
    expect(town.inbox(spanishVerifier)).toEqual(containing(`${code} era un simulacro y ya termino`))
    expect(await sightingStates(town)).toEqual(['refuted'])
  })

  it('does not tell whoever has opted out meanwhile', async () => {
    await holdDrill()
    await town.text(spanishVerifier, 'ALTO')
    town.inbox(spanishVerifier)
    await town.text(verifier, '1')
    expect(town.inbox(spanishVerifier)).toEqual([])
  })

  it('beside a real report is told apart by its code: the drill raises nothing, the report does', async () => {
    await joins(town, subscriber)
    const drill = await holdDrill()
    const code = await reports(town)
    expect(code).not.toBe(drill.code)
    await town.text(verifier, '1')
    expect(town.inbox(verifier).at(-1)).toContain('Several are open: ')
    await town.text(verifier, `${drill.code} 1`)
    expect(town.inbox(subscriber)).toEqual([])
    expect(town.inbox(reporter)).toHaveLength(1)
    await town.text(verifier, `${code} 1`)
    expect(town.inbox(subscriber)).toEqual(containing('immigration agents seen in ward 33'))
    expect(await alertCount()).toBe(1)
  })

  it('cannot raise an alert: the database refuses it, said outright or hidden', async () => {
    const { db, vault, now } = town.ctx
    const { id } = await holdDrill()
    const alert = { sightingId: id, place: surely([33], null), raisedAt: now(), expiresAt: now() }
    await expect(transaction(db, (tx) => insertAlert(tx, vault, alert))).rejects.toMatchObject({
      constraint: 'alerts_of_no_drill',
    })
    await expect(
      db.query(
        `insert into alerts (sighting_id, raised_at, expires_at, wards, place_wards, is_drill)
         values ($1, now(), now(), '{33}', '{33}', true)`,
        [id],
      ),
    ).rejects.toMatchObject({ code: '23514' })

    // Nor does what has raised one become a drill.
    await reports(town)
    await town.text(verifier, `${await newestCode(town)} 1`)
    expect(await alertCount()).toBe(1)
    await expect(db.query('update sightings set is_drill = true')).rejects.toMatchObject({
      constraint: 'alerts_of_no_drill',
    })
  })
})
