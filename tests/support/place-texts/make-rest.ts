/** Texts that name only a ward, that name a ward beside a place, or that tell no place in the city. */
import type { Case } from './case.ts'
import { truthOf } from './city.ts'
import type { Making } from './draft.ts'
import { makeAddress, makeCrossing } from './make-streets.ts'
import { between, chance, pick } from './random.ts'
import { withOrdinalEnding } from './street-name.ts'
import { fill, pickPhrase, pickTemplate, type Town } from './style.ts'
import { wardAt } from './ward-lines.ts'

/** Everything but the id, the language and what `finish` does to the text. */
export type Sketch = Omit<Case, 'id' | 'lang'>

const NOWHERE = {
  lat: null,
  lon: null,
  ward: null,
  accept: [],
  ambiguous: false,
  candidates: [],
  typo: false,
}

export function sketchWard({ city, style, random, language }: Making): Sketch {
  const ward = pick(random, city.wards).number
  const template = pickTemplate(random, style.wording.wards, language)
  const text = fill(template, { ward, ordinal: withOrdinalEnding(ward) })
  return {
    ...NOWHERE,
    kind: 'ward_only',
    subkind: 'ward_only',
    text,
    ward,
    accept: [ward],
    entity: `ward ${ward}`,
  }
}

/** The writer names the ward that is right, or the one of the map before where that is no longer right. */
export function sketcherOfWardWithPlace(isStale: boolean): (making: Making) => Sketch | null {
  return (making) => {
    const { city, style, random, language } = making
    const draft = (chance(random, 0.85) ? makeCrossing : makeAddress)(making)
    const truth = draft && truthOf(city, draft.point, draft.fits)
    if (!draft || !truth || truth.ambiguous) return null
    const ward = isStale ? wardAt(city.oldWards, draft.point) : truth.ward
    if (ward === null || truth.accept.includes(ward) === isStale) return null
    const template = pickTemplate(random, style.wording.wardsWithPlaces, language)
    const text = fill(template, { place: draft.words, ward, ordinal: withOrdinalEnding(ward) })
    const { kind, typo, entity } = draft
    return { ...truth, kind, text, typo, entity, explicit_ward: ward, explicit_ward_stale: isStale }
  }
}

export function sketchNoLocation(making: Making): Sketch {
  return { ...NOWHERE, kind: 'none', subkind: 'no_location', text: sayNothing(making), entity: '' }
}

export function sketchNeighborhood(making: Making): Sketch {
  return { ...NOWHERE, kind: 'none', subkind: 'neighborhood_only', ...sayArea(making) }
}

export function sketchOutside(making: Making): Sketch {
  return { ...NOWHERE, kind: 'none', subkind: 'outside_city', ...sayTown(making) }
}

function sayNothing({ style, random, language }: Making): string {
  return fill(pickTemplate(random, style.wording.nothing, language), {
    name: pick(random, style.wording.names),
    count: between(random, 2, 19),
    time: `${between(random, 1, 12)}:${pick(random, ['00', '05', '10', '15', '20', '30', '40', '45', '50'])}`,
    minutes: pick(random, [5, 10, 15, 20, 30, 45]),
  })
}

function sayArea({ style, random, language }: Making): Pick<Sketch, 'text' | 'entity'> {
  const area = pick(random, style.wording.areas)
  return { text: fill(pickTemplate(random, style.wording.neighborhoods, language), { area }), entity: area }
}

/** Nobody writes "Chicago" behind an address in another town. */
function withoutCity(template: string): string {
  return template.replace(/,? (?:Chicago(?: IL)?|Chgo)$/, '')
}

function sayTown({ style, random, language }: Making): Pick<Sketch, 'text' | 'entity'> {
  const { wording } = style
  const town: Town = pick(random, wording.towns)
  const [first, ...others] = town.streets
  const second = pick(random, others)
  const place = chance(random, 0.6)
    ? fill(pickPhrase(random, wording.crossings, language), { a: first, b: second })
    : fill(withoutCity(pickPhrase(random, wording.addresses, language)), {
        number: town.house,
        street: first,
      })
  const text = fill(pickTemplate(random, wording.outside, language), { place, town: town.name })
  return { text, entity: `${place}, ${town.name}` }
}
