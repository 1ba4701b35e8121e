import { describe, expect, it } from 'vitest'
import { makeSurge } from '../support/surge.ts'
import { useTown } from '../support/town.ts'

const town = useTown()

describe('a surge of 200 reports in a minute', () => {
  it('ends as a handful of sightings, none of them about two places', { timeout: 90_000 }, async () => {
    const { texts, places: truePlaces } = await makeSurge(1)
    const about = new Map<string, Set<number>>()
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
    }
    for (const told of about.values()) expect(told.size).toBe(1)
    const { rows } = await town.ctx.db.query<{ voices: number; isPlaced: boolean }>(
      `select count(distinct r.person_id)::int as voices, s.wards <> '{}' as "isPlaced"
       from sightings s join reports r on r.sighting_id = s.id group by s.id order by 1 desc`,
    )
    expect(rows.filter(({ isPlaced }) => isPlaced).length).toBeLessThanOrEqual(2 * truePlaces.length)
    expect(rows.slice(0, truePlaces.length).every(({ voices }) => voices > 5)).toBe(true)
  })
})
