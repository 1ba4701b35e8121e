import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { findBorders } from '../places/wards/ward-borders.ts'
import { readWardMap } from '../places/wards/ward-map.ts'
import { LOCK, transaction } from '../store/db.ts'
import { replaceGazetteer } from '../store/gazetteer.ts'
import { findOrAddPerson, setLanguage } from '../store/people.ts'
import { addPhone } from '../store/simulator.ts'
import { saveVerifier } from '../store/verifiers.ts'
import { listWardMaps, saveWardMap } from '../store/wards.ts'

import { readDemoGazetteer } from './read-demo-gazetteer.ts'

const directory = new URL('../../data/demo/', import.meta.url)

const people = z.array(
  z.object({
    label: z.string(),
    role: z.enum(['resident', 'verifier', 'subscriber']),
    phone: z.string(),
    language: z.enum(['en', 'es']),
    wards: z.array(z.number()).default([]),
  }),
)

/** Loads the demo city, its streets and its simulated phones into a database that has no ward map yet. */
export async function loadDemo(ctx: Context): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK.demo])
    if ((await listWardMaps(tx, ctx.now())).length > 0) return

    const map = readWardMap(JSON.parse(await readFile(new URL('wards.geojson', directory), 'utf8')))
    if ('problem' in map) throw new Error(`the demo's ward map: ${map.problem}`)
    await saveWardMap(tx, { validFrom: null, wards: map.wards, borders: findBorders(map.wards) }, ctx.now())

    await replaceGazetteer(tx, await readDemoGazetteer())

    const cast = people.parse(JSON.parse(await readFile(new URL('people.json', directory), 'utf8')))
    for (const { label, role, phone, language, wards } of cast) {
      await addPhone(tx, ctx.vault, { phone, label, role })
      if (role !== 'verifier') continue
      const personId = await findOrAddPerson(tx, ctx.vault, phone, ctx.now())
      await setLanguage(tx, personId, language, true)
      await saveVerifier(tx, ctx.vault, { personId, name: label, wards, now: ctx.now() })
    }
  })
}
