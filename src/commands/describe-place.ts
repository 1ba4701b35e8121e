import { optionsOf, whereOf } from '../domain/conversation/chosen-place.ts'
import { say } from '../domain/messages/messages.ts'
import { titleCase } from '../places/gazetteer/labels.ts'
import type { Explanation } from '../places/locate.ts'
import type { How, Place } from '../places/place.ts'
import { table } from './command.ts'

const FOUND_BY: Record<How, string> = {
  crossing: 'crossing',
  address: 'house number',
  block: 'block',
  landmark: 'landmark',
  said: 'ward named',
  chosen: 'choice',
  outside: 'town named',
  none: 'nothing',
}

/** How a place was found, step by step, for somebody who runs a network and wants to see why. */
export function describePlace(
  { reading, weighed, place }: Explanation,
  saidWards: readonly number[],
): string {
  const words = reading.words.map(({ kind, text }) => (kind === 'gap' ? '·' : text)).join(' ')
  return [
    section(
      words.includes('·') ? 'Words (· is where something was left out)' : 'Words',
      words === '' ? [] : [words],
    ),
    section('Wards named', saidWards.length > 0 ? [saidWards.join(', ')] : []),
    section('Streets', streetLines(reading)),
    section(
      'Neighborhoods and towns',
      reading.areas.map(({ area: { name, kind } }) => (kind === 'town' ? `${name} (another town)` : name)),
    ),
    section(
      weighed.length > 1
        ? 'Possible places (one point more is about three times as likely)'
        : 'Possible places',
      placeLines(weighed),
    ),
    `Result: ${result(place)}\n`,
  ].join('')
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`

/** One line for each way of writing a street, with what it may be. */
function streetLines({ words, mentions }: Explanation['reading']): string[] {
  const streets = new Map<string, Map<string, boolean>>()
  for (const { start, end, names, direction, kind } of mentions) {
    const written = words
      .slice(start, end)
      .map((word) => word.text)
      .join(' ')
    const known = streets.get(written) ?? new Map<string, boolean>()
    streets.set(written, known)
    for (const { base, cost } of names) {
      const street = [direction, titleCase(base.name), kind && titleCase(kind)].filter(Boolean).join(' ')
      known.set(street, (known.get(street) ?? true) && cost > 0)
    }
  }
  return [...streets].map(([written, known]) => {
    const names = [...known].map(([street, isGuess]) => (isGuess ? `perhaps ${street}` : street))
    return `${written}: ${names.join(', or ')}`
  })
}

function placeLines(weighed: Explanation['weighed']): string[] {
  if (weighed.length === 0) return []
  const rows = weighed.map(({ score, how, words, wards }) => [
    score.toFixed(1),
    words ?? '(only the ward)',
    wards.join(' and '),
    FOUND_BY[how],
  ])
  return table(['POINTS', 'PLACE', 'WARD', 'FOUND BY'], rows).split('\n')
}

function result(place: Place): string {
  const { how, words, wards, confidence, ask, contradicted } = place
  if (how === 'outside')
    return 'outside the wards. Nobody is sent; the reporter is told so, and may correct it.'
  if (wards.length === 0) {
    const but = words === null ? '' : `; "${words}" does not tell it`
    return `no ward found${but}. The reporter is asked for two streets or the ward.`
  }
  const where = [words, `${wards.length > 1 ? 'wards' : 'ward'} ${wards.join(' and ')}`]
    .filter(Boolean)
    .join(', ')
  const sure = `${Math.floor(confidence * 100)} % sure`
  if (!ask) {
    const against =
      contradicted.length > 0 ? ` The writer named ward ${contradicted.join(', ')}; they see both.` : ''
    return `${where} (${sure}). Verifiers there are asked to look.${against}`
  }
  const options = optionsOf(place)
  const question = say('en', { say: 'whichPlace', with: { options: options.map(whereOf) } })
  return `${where}, but only ${sure}. The reporter is asked${options.length > 0 ? `: "${question}"` : ' where it is.'}`
}
