import { parseArgs } from 'node:util'
import { z } from 'zod'
import { saidWards } from '../domain/intent/said-wards.ts'
import type { Explanation, ExplainingPlaces } from '../places/locate.ts'
import type { Place, Places } from '../places/place.ts'
import { loadPlaces } from '../upkeep/keep-places.ts'
import { type Command, table, UsageError, withStore } from './command.ts'
import { answerLines } from './json-lines.ts'

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

export const locate: Command = {
  name: 'locate',
  summary: 'show where a text would be understood to be, and why',
  usage: `
Usage: brigada locate "TEXT"
       brigada locate --jsonl FILE

Prints the reading step by step: the words, the streets, landmarks and areas that they may name, and which place that
makes. Nothing is stored or sent.

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
      const places = await loadPlaces(db, new Date())
      if (jsonl !== undefined) {
        return answerLines(jsonl, '{"id","text"}', (json) => {
          const { id, text } = line.parse(json)
          return { id, ...answerTo(places, text) }
        })
      }
      process.stdout.write(describe(places, positionals.join(' ')))
      return 0
    })
  },
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

function describe(places: ExplainingPlaces, text: string): string {
  const said = saidWards(text)
  const explained = places.explain(text, { saidWards: said })
  const { reading, weighed, place } = explained
  const parts = [
    section('Words', [reading.words.map(({ kind, text: word }) => (kind === 'gap' ? '·' : word)).join(' ')]),
    section('Wards said', said.length > 0 ? [said.join(', ')] : []),
    section('Streets', streetLines(explained)),
    section(
      'Areas',
      reading.areas.map(({ area }) => `${area.name} (${area.kind})`),
    ),
    section(
      'Readings',
      weighed.length > 0
        ? table(
            ['SCORE', 'HOW', 'PLACE', 'WARD'],
            weighed.map(({ score, how, words, wards }) => [
              score.toFixed(1),
              how,
              words ?? '',
              wards.join(' and '),
            ]),
          ).split('\n')
        : [],
    ),
  ]
  return `${parts.join('')}${conclusion(place)}\n`
}

function streetLines({ reading }: Explanation): string[] {
  return reading.mentions.map(({ start, end, names, direction, kind }) => {
    const words = reading.words
      .slice(start, end)
      .map((word) => word.text)
      .join(' ')
    const read = names.map(({ base, cost }) => (cost === 0 ? base.name : `${base.name}?`))
    const dressed = [...new Set(read)].map((name) => [direction, name, kind].filter(Boolean).join(' '))
    return `${words}: ${dressed.join(', ')}`
  })
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `${title}\n${lines.map((one) => `  ${one}\n`).join('')}`

function conclusion(place: Place): string {
  const where = [place.words, place.wards.length > 0 ? `ward ${place.wards.join(' and ')}` : null]
    .filter((part) => part !== null)
    .join(', ')
  const sure = `${Math.floor(place.confidence * 100)} % sure`
  if (place.how === 'outside')
    return 'Outside the city: nobody would be sent; the reporter is told and asked.'
  if (place.wards.length === 0) return `No ward found${where ? ` (${where})` : ''}: the reporter is asked.`
  const against =
    place.contradicted.length > 0 ? `; the writer said ward ${place.contradicted.join(', ')}` : ''
  if (!place.ask) return `${where} (${place.how}, ${sure}${against})`
  const offers = place.alternatives.map(
    ({ words, wards }, at) => `${at + 1}: ${words ?? ''} (ward ${wards.join(' and ')})`,
  )
  return `Not sure enough (${where}, ${sure}): the reporter is asked${offers.length > 0 ? ` which one. ${offers.join(' ')}` : '.'}`
}
