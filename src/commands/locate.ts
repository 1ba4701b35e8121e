import { parseArgs } from 'node:util'
import { z } from 'zod'
import { saidWards } from '../domain/intent/said-wards.ts'
import type { Places } from '../places/place.ts'
import type { Db } from '../store/db.ts'
import { describeGazetteer, hasPlaces } from '../store/gazetteer.ts'
import { listWards } from '../store/wards.ts'
import { loadPlaces } from '../upkeep/keep-places.ts'
import { type Command, UsageError, withStore } from './command.ts'
import { describePlace } from './describe-place.ts'
import { answerLines } from './json-lines.ts'

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

export const locate: Command = {
  name: 'locate',
  summary: 'show where a text would be understood to be, and why',
  usage: `
Usage: brigada locate "TEXT"
       brigada locate --jsonl FILE

Shows step by step how the place of a text is found: the words, the streets that they may name, the places that this
could be, and what follows: who is asked to look, or what the reporter is asked. Nothing is stored or sent.

--jsonl  reads lines {"id","text"} and writes lines {"id","wards","lat","lon","confidence","how","ask"} in the same
         order; FILE may be - for standard input. "how" is address, block, crossing, landmark, said (only a ward was
         named), outside (another town) or none. Where "ask" is true the reporter would be asked, and "wards" are
         those that the question would offer.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { jsonl: { type: 'string' } },
      allowPositionals: true,
    })
    const { jsonl } = values
    if (jsonl !== undefined && positionals.length > 0)
      throw new UsageError('Give a text or --jsonl FILE, not both.')
    if (jsonl === undefined && positionals.length === 0)
      throw new UsageError('Give the text in quotation marks.')
    return withStore(async ({ db }) => {
      const missing = await whatIsMissing(db)
      if (missing !== null) {
        process.stderr.write(`${missing}\n`)
        return 1
      }
      const places = await loadPlaces(db, new Date())
      if (jsonl !== undefined) {
        return answerLines(jsonl, '{"id","text"}', (json) => {
          const { id, text } = line.parse(json)
          return { id, ...answerTo(places, text) }
        })
      }
      const text = positionals.join(' ')
      const said = saidWards(text)
      process.stdout.write(describePlace(places.explain(text, { saidWards: said }), said))
      return 0
    })
  },
}

/** Without these nothing could be found, and it would look as if the texts were at fault. */
async function whatIsMissing(db: Db): Promise<string | null> {
  if ((await listWards(db, new Date())).length === 0)
    return 'There are no wards yet. Import them first: npm run -s brigada -- wards import FILE'
  return hasPlaces(await describeGazetteer(db))
    ? null
    : 'There are no streets yet. Import them first: npm run -s brigada -- places import --help'
}

/** What a line of `--jsonl` is answered, but for its id. */
export function answerTo(places: Places, text: string) {
  const place = places.locate(text, { saidWards: saidWards(text) })
  const offered = place.ask && place.alternatives.length > 0 ? place.alternatives : [place]
  const { point, confidence, how, ask } = place
  return {
    wards: [...new Set(offered.flatMap(({ wards }) => wards))],
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    confidence: Math.round(confidence * 1000) / 1000,
    how,
    ask,
  }
}
