import { describe, expect, it } from 'vitest'
import { makeSurge } from '../support/surge.ts'
import { type Tongue, tongues, verifiersSpeak } from '../support/tongues.ts'
import { cast, enrol, useTown } from '../support/town.ts'

/** Three true places in each ward are enough to be gathered. */
const town = useTown({ batchAboveOpen: 1 })
const { verifier, spanishVerifier } = cast
const NEIGHBOURS = ['+12025550161', '+12025550162']

/** What reporters and verifiers hear in a surge: nothing else. */
const HEARD = {
  en: {
    reporter: [
      /^Thank you\. .*ward (33|40): volunteers are asked to look now\.( We will text you what they find\.)?( What do you see\? Agents, cars, how many\?| How many agents or cars are there\?)?$/,
      /^Thank you\. .*ward (33|40): (others reported this too|we have your report); it is being checked\. We will text you what they find\.$/,
      /^While you watch: keep your distance/,
    ],
    request:
      /^[A-Z]\d+ ward (33|40), (just now|1 min ago)\. Place: .* Says: ".*"\. Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way$/,
    batch: /^\d+ open: [A-Z]\d+ .* Reply code and digit: 1 seen, 2 not ICE, 3 can't tell, 0 on my way$/,
  },
  es: {
    reporter: [
      /^Gracias\. .*distrito (33|40): pedimos a los voluntarios que vayan a ver\.( Le diremos qué encuentran\.)?( ¿Qué ve\? ¿Agentes, carros, cuantos\?| ¿Cuantos agentes o carros hay\?)?$/,
      /^Gracias\. .*distrito (33|40): (otras personas también avisaron|tenemos su reporte); se esta revisando\. Le diremos qué encuentran\.$/,
      /^Mientras observa: guarde distancia/,
    ],
    request:
      /^[A-Z]\d+ distrito (33|40), (ahora|hace 1 min)\. Lugar: .* Dice: ".*"\. Responda 1 visto, 2 no es ICE, 3 no se sabe, 0 voy$/,
    batch: /^\d+ abiertos: [A-Z]\d+ .* Responda codigo y digito: 1 visto, 2 no es ICE, 3 no se sabe, 0 voy$/,
  },
}

/** Four verifiers of two wards; nobody is on shift. */
async function verifiersOfBothWards(tongue: Tongue): Promise<string[]> {
  await verifiersSpeak(town, tongue)
  const { db, vault } = town.ctx
  for (const phone of NEIGHBOURS) await enrol(db, vault, phone, 'Dora', [40], tongue.language)
  return [verifier, spanishVerifier, ...NEIGHBOURS]
}

describe.each(tongues)('a surge of 200 reports in a minute, in $name', (tongue) => {
  it('ends as a handful of sightings, none of them about two places', { timeout: 90_000 }, async () => {
    const heard = HEARD[tongue.language]
    const verifiers = await verifiersOfBothWards(tongue)
    const { texts, places: truePlaces } = await makeSurge(1, tongue.language)
    expect(texts).toHaveLength(200)
    const about = new Map<string, Set<number>>()
    const answers = new Set<string>()
    let clock = 0
    for (const text of texts) {
      town.advance(text.atMs - clock)
      clock = text.atMs
      await town.text(text.from, text.words)
      const { rows } = await town.ctx.db.query<{ sightingId: string | null }>(
        `select r.sighting_id as "sightingId" from inbound i left join reports r on r.inbound_id = i.id
         order by i.id desc limit 1`,
      )
      const sightingId = rows[0]?.sightingId ?? null
      if (sightingId === null || text.about === null) continue
      about.set(sightingId, (about.get(sightingId) ?? new Set()).add(text.about))
      for (const answer of town.inbox(text.from)) answers.add(answer)
    }
    await town.later(town.ctx.policy.batchEveryMs)

    for (const told of about.values()) expect(told.size).toBe(1)
    const { rows } = await town.ctx.db.query<{ voices: number; isPlaced: boolean }>(
      `select count(distinct r.person_id)::int as voices, s.wards <> '{}' as "isPlaced"
       from sightings s join reports r on r.sighting_id = s.id group by s.id order by 1 desc`,
    )
    expect(rows.filter(({ isPlaced }) => isPlaced).length).toBeLessThanOrEqual(2 * truePlaces.length)
    expect(rows.slice(0, truePlaces.length).every(({ voices }) => voices > 5)).toBe(true)

    // Everybody hears their own language, and a verifier reads a handful of texts.
    expect([...answers].filter((answer) => !heard.reporter.some((words) => words.test(answer)))).toEqual([])
    let batches = 0
    for (const phone of verifiers) {
      const asked = town.inbox(phone)
      batches += asked.filter((text) => heard.batch.test(text)).length
      expect(asked.filter((text) => !heard.request.test(text) && !heard.batch.test(text))).toEqual([])
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.length).toBeLessThanOrEqual(truePlaces.length)
    }
    expect(batches).toBeGreaterThan(0)
  })
})
